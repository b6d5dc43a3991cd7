"""A server that answers every turn alike, and records as a run makes them."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from eval.client import CalledTool
from eval.data import Call, Case, CaseTurn
from eval.machine import Machine
from eval.records import TurnRecord
from eval.score import judge, kind
from settings import Settings

MACHINE = Machine("A CPU", "float32 (AVX2)", 4, 16, "a model", patience=4)
TURN = CaseTurn(say="tents under 50 €", tools=[Call(name="recommend", arguments={"max_price": 50, "currency": "EUR"})])
SETTINGS = Settings(_env_file=None, secret_key="a secret for tests only, 32 characters")  # type: ignore[call-arg]


def record(**changed: Any) -> TurnRecord:
    """A turn that went well, but for what is changed."""
    made = changed.pop("made", [CalledTool(name="recommend", arguments={"max_price": 50, "currency": "EUR"})])
    values: dict[str, Any] = {
        "case": "en-1", "turn": 1, "repetition": 1, "language": "en", "role": "shopper", "kind": kind(TURN.tools), "say": TURN.say,
        "wanted": [CalledTool(name=c.name, arguments=c.arguments) for c in TURN.tools], "made": made, "answer": "A tent.", "error": "",
        "score": judge(TURN, made, "A tent.", "en"), "factual": False, "first_token_ms": 5000.0, "done_ms": 21_000.0,
        "timings": {"tool_ms": 40.0, "shortlist_ms": 9.0, "llm_prompt_tokens": 700.0}, "verified": "first",
    }  # fmt: skip
    return TurnRecord(**(values | changed))


def cases(count: int, turns: int = 1) -> list[Case]:
    """Cases that expect no tool."""
    said = [CaseTurn(say=f"hello {n}", tools=[]) for n in range(turns)]
    return [Case(id=f"c{n}", part="test", language="en", role="shopper", customer=17, turns=said) for n in range(count)]


class Shop:
    """What the server was asked, and how it answers: `reply` gets a request's text and gives events."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str | None]] = []
        self.at_once = self.most_at_once = 0
        self.gate: threading.Barrier | None = None  # the first turns wait here until so many are in flight
        self.reply: Callable[[str], list[tuple[str, Any]]] = lambda text: [("token", {"text": "Hi"}), ("done", done("Hi"))]
        self.lock = threading.Lock()
        shop = self

        class Handler(_Handler):
            served = shop

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True).start()
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}"

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()


def done(answer: str, *tools: dict[str, Any]) -> dict[str, Any]:
    return {"conversation": "talk", "turn": "t", "tools": list(tools), "answer": answer, "verified": "plain", "timings": {}}


class _Handler(BaseHTTPRequestHandler):
    served: Shop

    def log_message(self, *_: Any) -> None:
        pass

    def do_GET(self) -> None:
        self._send("application/json", json.dumps({"model": "ready"}))

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        shop = self.served
        with shop.lock:
            shop.asked.append((body["text"], body["conversation"]))
            shop.at_once += 1
            shop.most_at_once = max(shop.most_at_once, shop.at_once)
            gated = shop.gate and len(shop.asked) <= shop.gate.parties
        if shop.gate and gated:
            shop.gate.wait(10)
        events = shop.reply(body["text"])
        with shop.lock:
            shop.at_once -= 1
        self._send("text/event-stream", "".join(f"event: {name}\ndata: {json.dumps(data)}\n\n" for name, data in events))

    def _send(self, kind: str, text: str) -> None:
        content = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@pytest.fixture
def shop() -> Iterator[Shop]:
    served = Shop()
    yield served
    served.close()
