"""Replays conversations against a server, several at a time."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from typing import Generic

import httpx

from eval.client import Client, Reply
from eval.data import C
from eval.server import NoServer, answers
from settings import Settings
from tools.base import Role

TURN_S = 600.0  # longer than any turn may take: the server ends a turn, not we

Progress = Callable[[str], None]


class Tokens:
    """Bearer tokens, one a role and customer."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._made: dict[tuple[Role, int | None], str] = {}

    def of(self, role: Role, customer: int | None) -> str:
        """The token that `python -m ui token` would print."""
        from ui.auth import make_token  # the web layer is loaded only where a server is spoken to

        if (role, customer) not in self._made:
            self._made[role, customer] = make_token(self._settings, role, customer)
        return self._made[role, customer]


@dataclass(frozen=True)
class Played(Generic[C]):
    """A conversation as replayed: a reply for each turn."""

    conversation: C
    repetition: int  # from 1
    replies: list[Reply]


def replay(url: str, asked: Iterable[tuple[C, int]], tokens: Tokens, at_once: int) -> Iterator[Played[C]]:
    """Replay conversations (each with its repetition), `at_once` at a time; they come back as they end.

    Raises:
        NoServer: the server is gone.
    """
    with httpx.Client(base_url=url, timeout=TURN_S) as http, ThreadPoolExecutor(at_once) as pool:
        work = [pool.submit(_play, Client(http, tokens.of(c.role, c.customer)), c, repetition) for c, repetition in asked]
        try:
            for ended in as_completed(work):
                yield ended.result()
        finally:  # left early: what has not begun never will
            pool.shutdown(wait=False, cancel_futures=True)


def _play(client: Client, conversation: C, repetition: int) -> Played[C]:
    replies: list[Reply] = []
    thread: str | None = None
    for say in conversation.says:
        reply = client.ask(say, thread)
        if reply.lost and not answers(client.url):
            raise NoServer(f"{client.url} answers no longer ({reply.error}).")
        thread = reply.done.conversation if reply.done else thread
        replies.append(reply)
    return Played(conversation, repetition, replies)
