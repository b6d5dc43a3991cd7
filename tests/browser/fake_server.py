"""The HTTP interface that the page is written against, without a shop behind it: `python fake_server.py PORT`."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from itertools import count
from typing import Any

import uvicorn
from fake_shop import scenario  # type: ignore[import-not-found]
from fastapi import FastAPI, Header, Response
from fastapi.responses import HTMLResponse, JSONResponse, StreamingResponse

from settings import Settings
from ui.frame import mount, static_files
from ui.shopper import shopper_page
from ui.words import words

Body = dict[str, Any]  # FastAPI reads a dictionary from the request's JSON

STEP_S = 0.02
PACE = {"status": 10, "sources": 30}  # steps before the event; the check comes before the sources
DROP_AFTER = 4  # events, when the message says "drop"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="{0}"/>'
    '<path d="M140 70l60 20 60-20 50 40-25 50-25-12v102H140V148l-25 12-25-50z" fill="{1}"/><path d="M200 90v160" stroke="#fff8" stroke-width="3"/></svg>'
)
SHADES = [("#dbe7ee", "#24506b"), ("#e2ead9", "#55703c"), ("#e4e2e0", "#33302e")]
CUSTOMERS = [
    {"id": 17, "name": "Lena Vogt", "country": "DE", "language": "de"},
    {"id": 42, "name": "Rafael Souza", "country": "BR", "language": "pt"},
]


class Turn:
    """A turn and the events it has given so far."""

    def __init__(self, number: int, conversation: str, text: str, language: str) -> None:
        self.number, self.id, self.conversation, self.text, self.language = number, f"t{number}", conversation, text, language
        self.status, self.answer = "running", ""
        self.error: dict[str, Any] | None = None
        self.tools: list[Any] = []
        self.sources: list[Any] = []
        self.rating: Any = None
        self.events: list[str] = []
        self.more = asyncio.Condition()
        self.stopped = asyncio.Event()

    def whole(self) -> dict[str, Any]:
        keys = ("conversation", "text", "language", "status", "answer", "error", "tools", "sources", "rating")
        verified = "repaired" if "repair" in self.text else "first"
        return {
            "turn": self.id,
            "verified": verified,
            "timings": {},
            "handler": "assistant",
            "created_at": f"2026-11-25T10:00:00.{self.number:06}Z",
        } | {key: getattr(self, key) for key in keys}

    async def give(self, event: str, data: dict[str, Any]) -> None:
        async with self.more:
            self.events.append(f"id: {len(self.events) + 1}\nevent: {event}\ndata: {json.dumps(data)}\n\n")
            self.more.notify_all()

    async def work(self) -> None:
        status = {"stage": "guard", "conversation": self.conversation, "turn": self.id}
        if "wait" in self.text:
            await self.give("status", status | {"waiting": "model"})
            await asyncio.sleep(1)
        await self.give("status", status)
        for event, data in scenario(self.text, self.language):
            await asyncio.sleep(STEP_S * PACE.get(event, 1))
            if self.stopped.is_set():
                return await self.fail("stopped", {"code": "stopped", "message": words(self.language)["error-stopped"]})
            if event == "error":
                return await self.fail("failed", data)
            self.note(event, data)
            await self.give(event, data)
        self.status = "done"
        return await self.give("done", self.whole())

    def note(self, event: str, data: dict[str, Any]) -> None:
        if event == "token":
            self.answer += data["text"]
        elif event == "replace":
            self.answer = data["text"]
        elif event == "result":
            self.tools.append(data)
        elif event == "sources":
            self.sources = data["sources"]

    async def fail(self, status: str, error: dict[str, Any]) -> None:
        self.status, self.error = status, error
        await self.give("error", error)

    async def stream(self, after: int = 0, most: int | None = None) -> AsyncIterator[str]:
        for at in count(after):
            if most is not None and at >= most:
                return
            async with self.more:
                await self.more.wait_for(lambda at=at: len(self.events) > at or self.status != "running")
            if at >= len(self.events):
                return
            yield self.events[at]


class Fake:
    """The state: turns and conversations in memory; the tests' switches."""

    def __init__(self) -> None:
        self.turns: dict[str, Turn] = {}
        self.tasks: set[asyncio.Task[None]] = set()
        self.customer: int | None = None
        self.model = "ready"
        self.resumed = 0
        self.seen: list[dict[str, Any]] = []

    def of(self, conversation: str) -> list[Turn]:
        return [turn for turn in self.turns.values() if turn.conversation == conversation]

    def start(self, body: Body) -> Turn:
        number = len(self.seen) + 1
        turn = Turn(number, body.get("conversation") or f"c{number}", body["text"], body.get("language", "en"))
        self.turns[turn.id] = turn
        task = asyncio.create_task(turn.work())
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        return turn


fake = Fake()
app = FastAPI()


def streamed(events: AsyncIterator[str]) -> StreamingResponse:
    return StreamingResponse(events, media_type="text/event-stream", headers={"Cache-Control": "no-store"})


@app.post("/api/turns")
async def start(body: Body) -> Response:
    turn = fake.start(body)
    fake.seen.append(body)
    return streamed(turn.stream(most=DROP_AFTER if "drop" in turn.text else None))


@app.get("/api/turns/{turn}/events")
async def events(turn: str, last_event_id: int = Header(0)) -> Response:
    fake.resumed += 1
    return streamed(fake.turns[turn].stream(last_event_id))


@app.get("/api/turns/{turn}")
async def whole(turn: str) -> dict[str, Any]:
    return fake.turns[turn].whole()


@app.post("/api/turns/{turn}/stop", status_code=204)
async def stop(turn: str) -> None:
    fake.turns[turn].stopped.set()


@app.post("/api/turns/{turn}/rating")
async def rate(turn: str, body: Body) -> Body:
    fake.turns[turn].rating = body
    return {"turn": turn, "rating": body, "offer": False}


@app.get("/api/conversations")
async def conversations() -> dict[str, Any]:
    firsts = {turn.conversation: turn for turn in reversed(fake.turns.values())}
    now = datetime.now(UTC).isoformat()
    return {"conversations": [{"id": c, "title": t.text[:60], "updated_at": now, "language": t.language} for c, t in firsts.items()]}


@app.get("/api/conversations/{conversation}")
async def conversation(conversation: str) -> Response:
    turns = fake.of(conversation)
    if not turns:
        return JSONResponse({"code": "not-found", "message": words("en")["error-not-found"]}, 404)
    state = {"handler": "assistant", "called_at": None, "offer": False, "last_event": 0}
    whole = [turn.whole() for turn in turns]
    return JSONResponse({"id": conversation, "language": turns[0].language, "turns": whole, "messages": []} | state)


@app.delete("/api/conversations/{conversation}", status_code=204)
async def delete(conversation: str) -> None:
    for turn in fake.of(conversation):
        del fake.turns[turn.id]


@app.get("/api/me")
async def me() -> dict[str, Any]:
    name = next((c["name"] for c in CUSTOMERS if c["id"] == fake.customer), None)
    return {"role": "shopper", "customer": fake.customer, "name": name, "language": "en", "demo_customers": CUSTOMERS}


@app.post("/api/session")
async def session(body: Body) -> dict[str, str]:
    fake.customer = body["customer"]
    return {"token": f"customer {fake.customer}"}


@app.get("/api/words/{language}")
async def page_words(language: str) -> Response:
    return JSONResponse(words(language), headers={"Access-Control-Allow-Origin": "*"})


@app.get("/healthz")
async def health() -> dict[str, str]:
    return {"status": "ok", "model": fake.model, "detail": ""}


@app.get("/media/{name}")
async def media(name: str) -> Response:
    if not name.endswith(".svg"):
        return Response(status_code=404)
    return Response(SVG.format(*SHADES[sum(map(ord, name)) % len(SHADES)]), media_type="image/svg+xml")


@app.get("/fake/shop")
async def shop(language: str = "de") -> HTMLResponse:
    return HTMLResponse(
        f'<!doctype html><html lang="{language}"><meta name="viewport" content="width=device-width"><title>Shop</title>'
        f'<body style="font-family:sans-serif;padding:40px"><h1>A shop</h1><p>Its own page.</p>'
        f'<script src="/static/widget.js" data-language="{language}" data-token="abc" async></script></body></html>'
    )


@app.post("/fake/model/{state}", status_code=204)
async def switch(state: str) -> None:
    fake.model = state


@app.post("/fake/reset", status_code=204)
async def reset() -> None:
    fake.turns.clear()
    fake.customer, fake.model, fake.resumed = None, "ready", 0


@app.get("/fake/state")
async def state() -> dict[str, Any]:
    return {"resumed": fake.resumed, "seen": fake.seen}


app.mount("/static", static_files())
mount(app, shopper_page(Settings()), "/")

if __name__ == "__main__":
    uvicorn.run(app, port=int(sys.argv[1]), log_level="warning")
