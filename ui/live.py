"""A turn at work, for whoever listens: they come, drop and come back by event id."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

Event = tuple[int, str, dict[str, Any]]


@dataclass
class Live:
    """A turn's events so far."""

    turn: str
    conversation: str
    events: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    ended: bool = False
    stopping: bool = False
    recalled: bool = False  # asked before a person was called last, or before the call was taken back: it calls nobody
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    task: asyncio.Task[None] | None = None

    @property
    def answer(self) -> str:
        """What has been told of the answer."""
        told = ""
        for event, data in self.events:
            told = told + data["text"] if event == "token" else data["text"] if event == "replace" else told
        return told

    async def add(self, event: str, data: dict[str, Any]) -> None:
        """Append an event and wake the listeners."""
        async with self.changed:
            self.events.append((event, data))
            self.ended = self.ended or event in ("done", "error")
            self.changed.notify_all()

    async def follow(self, after: int = 0) -> AsyncIterator[Event]:
        """Events numbered from `after` + 1 on, until the end."""
        while True:
            async with self.changed:
                while len(self.events) <= after and not self.ended:
                    await self.changed.wait()
                fresh = self.events[after:]
            for event, data in fresh:
                after += 1
                yield after, event, data
            if self.ended and after >= len(self.events):
                return
