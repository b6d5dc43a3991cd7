"""A real uvicorn over the small shop, and a language model that obeys."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from httpx_sse import connect_sse

from tests.unit.ui.fake_llm import FakeLLM
from tests.unit.ui.merchant_tools import merchant_tools
from tests.unit.ui.small_shop import app_of, open_shop
from tools.base import Shop, ShopTool
from ui.auth import make_token

Event = tuple[str, dict[str, Any]]


@dataclass
class Client:
    """A visitor."""

    http: httpx.Client
    subject: str = ""
    ids: list[str] = field(default_factory=list)

    def events(self, text: str, conversation: str | None = None) -> Iterator[Event]:
        with connect_sse(self.http, "POST", "/api/turns", json={"text": text, "conversation": conversation}) as source:
            assert source.response.status_code == 200, source.response.read()
            for event in source.iter_sse():
                self.ids.append(event.id)
                yield event.event, json.loads(event.data)

    def done(self, text: str, conversation: str | None = None) -> dict[str, Any]:
        event, data = list(self.events(text, conversation))[-1]
        assert event == "done", data
        return data

    def follow(self, turn: str, after: int | None = None) -> list[tuple[str, str, dict[str, Any]]]:
        headers = {} if after is None else {"Last-Event-ID": str(after)}
        with connect_sse(self.http, "GET", f"/api/turns/{turn}/events", headers=headers) as source:
            return [(e.id, e.event, json.loads(e.data)) for e in source.iter_sse()]

    def whole(self, turn: str) -> dict[str, Any]:
        found: dict[str, Any] = self.http.get(f"/api/turns/{turn}").json()
        return found

    def ended(self, turn: str, seconds: float = 15) -> dict[str, Any]:
        """The turn once it has ended, without listening to it."""
        until = time.monotonic() + seconds
        while (turn_now := self.whole(turn))["status"] == "running":
            assert time.monotonic() < until, turn_now
            time.sleep(0.05)
        return turn_now


@dataclass
class Running:
    """A served shop."""

    shop: Shop
    url: str
    clients: list[httpx.Client] = field(default_factory=list)

    def client(self, role: Any = "shopper", customer: int | None = None, **headers: str) -> Client:
        token = make_token(self.shop.settings, role, customer)
        return self.raw({"Authorization": f"Bearer {token}"} | headers)

    def raw(self, headers: dict[str, str] | None = None) -> Client:
        http = httpx.Client(base_url=self.url, headers=headers or {}, timeout=20)
        self.clients.append(http)
        return Client(http)


def serve(shop: Shop, *more: ShopTool) -> Iterator[Running]:
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app_of(shop, *more), log_level="error", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    running = Running(shop, f"http://127.0.0.1:{listener.getsockname()[1]}")
    try:
        until = time.monotonic() + 120
        while not (server.started and httpx.get(f"{running.url}/healthz").json()["model"] != "starting"):
            assert thread.is_alive(), "the server ended"
            assert time.monotonic() < until, "the server did not start"
            time.sleep(0.1)
        yield running
    finally:
        for client in running.clients:
            client.close()
        server.should_exit = True
        thread.join(15)


@pytest.fixture(scope="session")
def _llm() -> Iterator[FakeLLM]:
    fake = FakeLLM()
    yield fake
    fake.close()


@pytest.fixture
def llm(_llm: FakeLLM) -> FakeLLM:
    _llm.reset()
    return _llm


@pytest.fixture(scope="session")
def running(_llm: FakeLLM, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The server that most tests share."""
    yield from serve(open_shop(tmp_path_factory.mktemp("shop"), _llm.url, llm_timeout_s=3))


@pytest.fixture
def customer(running: Running, llm: FakeLLM) -> Client:
    return running.client(customer=1)


@pytest.fixture
def other(running: Running) -> Client:
    return running.client(customer=2)


@pytest.fixture
def staff(running: Running) -> Client:
    return running.client("merchant")


@pytest.fixture
def served(_llm: FakeLLM, tmp_path: Path) -> Iterator[Callable[..., Running]]:
    """`served(setting=…)`: a server of the test's own."""
    opened: list[Iterator[Running]] = []

    def start(**settings: Any) -> Running:
        opened.append(serve(open_shop(tmp_path, settings.pop("llm_url", _llm.url), **settings)))
        return next(opened[-1])

    yield start
    for one in opened:
        next(one, None)


@pytest.fixture(scope="session")
def analysed(_llm: FakeLLM, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server with tools for the merchant alone, figures among what they give."""
    folder = tmp_path_factory.mktemp("analysed")
    yield from serve(open_shop(folder, _llm.url, llm_prose="never"), *merchant_tools(folder / "tools"))
