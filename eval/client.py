"""The HTTP interface as a program meets it: one turn sent, its events read and timed."""

import json
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
from pydantic import BaseModel, ConfigDict, Field

_PATIENCE_S = 600.0  # of pauses after "too many": others of the same identity wait for the cap's minute, too
_PAUSE_S = 20.0  # when the refusal names none
_LONGEST_PAUSE_S = 120.0


class CalledTool(BaseModel):
    """A tool that the assistant called in a turn."""

    name: str
    arguments: dict[str, Any] = Field(default_factory=dict)
    result: Any = None


class Done(BaseModel):
    """The last event of a turn that went well."""

    model_config = ConfigDict(extra="ignore")

    conversation: str
    turn: str
    tools: list[CalledTool] = Field(default_factory=list)
    answer: str = ""
    sources: list[dict[str, Any]] = Field(default_factory=list)
    verified: str | None = None  # first | repaired | plain
    timings: dict[str, float | None] = Field(default_factory=dict)


@dataclass(frozen=True)
class Event:
    """One server-sent event."""

    name: str
    data: Any


@dataclass
class Reply:
    """What came back for one turn, timed from the moment it was sent."""

    done: Done | None = None
    error: str = ""  # why there is no `done`
    lost: bool = False  # the connection could not be made, or broke
    first_token_ms: float | None = None
    done_ms: float | None = None
    events: list[Event] = field(default_factory=list)  # all, in order


def read_events(lines: Iterable[str]) -> Iterator[Event]:
    """Server-sent events from the lines of a stream (WHATWG HTML, "Server-sent events"); data is JSON.

    Raises:
        ValueError: an event's data is no JSON.
    """
    name, data = "message", list[str]()
    for line in lines:
        if not line:
            if data:
                yield Event(name, json.loads("\n".join(data)))
            name, data = "message", []
            continue
        key, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if key == "event":
            name = value
        elif key == "data":
            data.append(value)


class Client:
    """Speaks to one server as one identity."""

    def __init__(self, http: httpx.Client, token: str, pause: Callable[[float], None] = time.sleep) -> None:
        self._http, self._token, self._pause = http, token, pause

    @property
    def url(self) -> str:
        """The server's address."""
        return str(self._http.base_url)

    def ask(self, text: str, conversation: str | None = None, language: str | None = None, *, patient: bool = True) -> Reply:
        """Send one turn and read it to its end; a refusal for haste is waited out and tried again, unless `patient` is false.

        Never raises for what the server does: a failure is in `Reply.error`.
        """
        body = {"text": text, "conversation": conversation} | ({"language": language} if language else {})
        waited = 0.0
        while waited < _PATIENCE_S:
            begun = time.perf_counter()
            try:
                with self._http.stream("POST", "/api/turns", json=body, headers={"Authorization": f"Bearer {self._token}"}) as answer:
                    if answer.status_code != httpx.codes.TOO_MANY_REQUESTS or not patient:
                        return _read(answer, begun)
                    wait = float(answer.headers.get("Retry-After", _PAUSE_S))
            except (httpx.HTTPError, ValueError) as error:
                return Reply(
                    error=f"{type(error).__name__}: {error}", lost=isinstance(error, httpx.NetworkError | httpx.RemoteProtocolError)
                )
            wait = min(max(wait, 1.0), _LONGEST_PAUSE_S)
            self._pause(wait)
            waited += wait
        return Reply(error="too many requests")


def _read(answer: httpx.Response, begun: float) -> Reply:
    """Read the events of one turn; `begun` is on the clock of `time.perf_counter`.

    Raises:
        httpx.HTTPError: the stream broke.
        ValueError: an event is not what the interface promises.
    """
    if answer.is_error:
        return Reply(error=f"HTTP {answer.status_code}: {answer.read().decode(errors='replace')[:300]}")
    reply = Reply(error="the stream ended without `done`")
    for event in read_events(answer.iter_lines()):
        passed = (time.perf_counter() - begun) * 1000
        reply.events.append(event)
        if event.name == "token" and reply.first_token_ms is None:
            reply.first_token_ms = passed
        elif event.name == "done":
            reply.done, reply.error, reply.done_ms = Done.model_validate(event.data), "", passed
        elif event.name == "error":
            reply.error = f"error event: {json.dumps(event.data, ensure_ascii=False)}"
    return reply
