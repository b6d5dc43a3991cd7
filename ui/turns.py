"""/api/turns: ask, follow, stop, rate."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Header, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import AfterValidator, BaseModel, Field

from agent.guard import cleaned
from agent.language import detect
from i18n import supported
from ui.live import Event, Live
from ui.records import ended
from ui.service import Caller, Parts, Service, address_of, sentence

router = APIRouter(prefix="/api/turns", tags=["turns"])

HEARTBEAT_SECONDS = 15

Text = Annotated[str, AfterValidator(lambda text: text.replace("\0", ""))]  # PostgreSQL stores no NUL
LastEvent = Annotated[int, Header(ge=0, le=2**31 - 1)]


class Ask(BaseModel):
    """A request."""

    text: str = Field(description="What the visitor says.")
    conversation: Text | None = Field(None, max_length=32, description="The conversation to go on with; none starts one.")
    language: str | None = Field(None, max_length=16, description="The page's language, used where the text does not tell its own.")


class Rating(BaseModel):
    """Thumbs up or down, with words if wanted."""

    value: Literal[1, -1]
    comment: Text = Field("", max_length=2000)


@router.post("", response_class=StreamingResponse)
async def ask(body: Ask, parts: Parts, identity: Caller, request: Request, response: Response) -> StreamingResponse:
    """Start a turn and follow it: text/event-stream with `status`, `result`, `token`, `replace`, `sources`, then `done` or `error`.

    `replace` sets the text so far anew; `offer`, just before the end, says that a person is to be offered. The turn goes
    on when the client leaves. Where a person answers the conversation, the text is kept for them and `done` says so.
    """
    text = cleaned(body.text, parts.shop.settings.message_characters)
    called = body.conversation is not None and await asyncio.to_thread(parts.runner.handoffs.called, identity, body.conversation)
    parts.runner.limits.admit(identity.subject, address_of(request), free=called)
    language = detect(text, supported(body.language) if body.language else identity.language)
    live = await parts.runner.start(identity, text, body.conversation, language)
    return _stream(parts, live, 0, language, response)


@router.get("/{turn_id}")
async def whole(turn_id: Text, parts: Parts, identity: Caller) -> dict[str, Any]:
    """The whole turn as far as it is."""
    turn = await asyncio.to_thread(parts.runner.records.turn, identity, turn_id)
    return turn_told(turn)


@router.get("/{turn_id}/events", response_class=StreamingResponse)
async def follow(turn_id: Text, parts: Parts, identity: Caller, response: Response, last_event_id: LastEvent = 0) -> StreamingResponse:
    """The turn's events behind `Last-Event-ID`; of a turn long ended only its end."""
    turn = await asyncio.to_thread(parts.runner.records.turn, identity, turn_id)
    live = parts.runner.live(turn_id)
    if live is None:
        live = Live(turn_id, turn["conversation"])
        if turn["error"]:
            await live.add("error", turn["error"])
        else:
            await live.add("done", ended(turn))
        last_event_id = 0
    return _stream(parts, live, last_event_id, turn["language"], response)


@router.post("/{turn_id}/stop")
async def stop(turn_id: Text, parts: Parts, identity: Caller) -> dict[str, Any]:
    """Stop the turn from wherever; its LLM request ends with it."""
    await asyncio.to_thread(parts.runner.records.owned, identity, turn_id)
    await parts.runner.stop(turn_id)
    return turn_told(await asyncio.to_thread(parts.runner.records.turn, identity, turn_id))


@router.post("/{turn_id}/rating")
async def rate(turn_id: Text, rating: Rating, parts: Parts, identity: Caller) -> dict[str, Any]:
    """Rate the turn's answer; the last rating counts. `offer`: whether to offer a person now."""
    offer = await asyncio.to_thread(parts.runner.records.rate, identity, turn_id, rating.value, rating.comment)
    return {"turn": turn_id, "rating": rating.model_dump(), "offer": offer}


def with_sentence(error: dict[str, Any], language: str) -> dict[str, Any]:
    """An error record with its sentence."""
    details = {k: v for k, v in error.items() if k not in ("code", "message")}
    return {"code": error["code"], "message": sentence(error["code"], language, **details)}


def turn_told(turn: dict[str, Any]) -> dict[str, Any]:
    """A turn with its error's sentence."""
    return turn | {"error": with_sentence(turn["error"], turn["language"]) if turn["error"] else None}


def _stream(parts: Service, live: Live, after: int, language: str, response: Response) -> StreamingResponse:
    return streamed(parts, live.follow(after), language, response, {"X-Turn": live.turn})


def streamed(parts: Service, events: AsyncIterator[Event], language: str, response: Response, headers: dict[str, str]) -> StreamingResponse:
    """Events as text/event-stream until the server stops, with what the caller's identity has set on the response."""
    headers = headers | {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}
    headers |= {k: v for k, v in response.headers.items() if k.lower() == "set-cookie"}
    return StreamingResponse(_lines(events, language, parts.stopping), media_type="text/event-stream", headers=headers)


async def _lines(events: AsyncIterator[Event], language: str, stopping: asyncio.Event) -> AsyncIterator[str]:
    """Server-sent events, with a comment now and then so that proxies keep the line open."""
    pending: asyncio.Future[Event] | None = None
    stop = asyncio.create_task(stopping.wait())
    try:
        while True:
            pending = pending or asyncio.ensure_future(anext(events))
            either: set[asyncio.Future[Any]] = {pending, stop}
            done, _ = await asyncio.wait(either, timeout=HEARTBEAT_SECONDS, return_when=asyncio.FIRST_COMPLETED)
            if stop in done:
                return
            if not done:
                yield ": still here\n\n"
                continue
            try:
                number, event, data = pending.result()
            except StopAsyncIteration:
                return
            pending = None
            data = with_sentence(data, language) if event == "error" else data
            yield f"id: {number}\nevent: {event}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
    finally:
        stop.cancel()
        if pending:
            pending.cancel()
