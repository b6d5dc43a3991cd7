"""The whole path with a real vLLM, the embedded model and the demo shop, through the HTTP interface."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import psutil
import pytest
from httpx_sse import connect_sse

from settings import ROOT, Settings
from ui.auth import make_token

START_SECONDS = 900  # a clean machine prepares the model and the shop first


@dataclass
class Assistant:
    """A running server and how to talk to it."""

    process: subprocess.Popen[bytes]
    url: str
    settings: Settings

    def client(self, customer: int | None = 17) -> httpx.Client:
        token = make_token(self.settings, "shopper", customer)
        return httpx.Client(base_url=self.url, headers={"Authorization": f"Bearer {token}"}, timeout=180)

    def ask(self, client: httpx.Client, text: str, conversation: str | None = None) -> list[tuple[str, dict[str, Any]]]:
        with connect_sse(client, "POST", "/api/turns", json={"text": text, "conversation": conversation}) as source:
            return [(event.event, json.loads(event.data)) for event in source.iter_sse()]

    def done(self, client: httpx.Client, text: str, conversation: str | None = None) -> dict[str, Any]:
        event, data = self.ask(client, text, conversation)[-1]
        assert event == "done", data
        return data

    def model(self) -> str:
        return str(httpx.get(f"{self.url}/healthz", timeout=10).json()["model"])

    def vllm(self) -> psutil.Process:
        return next(c for c in psutil.Process(self.process.pid).children() if "vllm.entrypoints.openai.api_server" in c.cmdline())

    def await_model(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            assert self.process.poll() is None, "the server ended"
            try:
                if self.model() == "ready":
                    return
            except httpx.HTTPError:
                pass
            time.sleep(1)
        raise TimeoutError("the model did not become ready")


@pytest.fixture(scope="module")
def assistant() -> Iterator[Assistant]:
    with socket.socket() as free, socket.socket() as free_llm:
        free.bind(("127.0.0.1", 0))
        free_llm.bind(("127.0.0.1", 0))
        port, llm_port = free.getsockname()[1], free_llm.getsockname()[1]
    data = ROOT / "var" / "test"  # kept between runs: the shop and its indexes are made once
    own = {
        "DATA_DIR": str(data),
        "PORT": str(port),
        "LLM_PORT": str(llm_port),
        "SECRET_KEY": "a secret for tests only, 32 characters",
        "DATABASE_URL": "",
    }
    data.mkdir(parents=True, exist_ok=True)
    with (data / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "ui", "serve"], cwd=ROOT, env=os.environ | own, stdout=log, stderr=subprocess.STDOUT
        )
    settings = Settings(data_dir=data, secret_key=own["SECRET_KEY"], port=port, llm_port=llm_port)  # type: ignore[arg-type]
    running = Assistant(process, f"http://127.0.0.1:{port}", settings)
    try:
        running.await_model(START_SECONDS)
        yield running
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(40)


@pytest.mark.parametrize(
    ("text", "tool", "language"),
    [
        ("I'm looking for a two-person tent under 400 dollars", "recommend", "en"),
        ("Ich suche einen Rucksack unter 150 Euro", "recommend", "de"),
        ("How long can I send something back?", "knowledge", "en"),
        ("返品は何日以内にできますか？", "knowledge", "ja"),
        ("Where is my parcel?", "orders", "en"),
        ("¿Dónde está mi pedido?", "orders", "es"),
    ],
)
def test_a_request_is_answered_by_its_tool_in_its_language(assistant: Assistant, text: str, tool: str, language: str) -> None:
    with assistant.client() as client:
        events = assistant.ask(client, text)
    kinds = [event for event, _ in events]
    assert kinds[-1] == "done"
    assert kinds.index("result") < kinds.index("token"), "cards come before the words"
    done = events[-1][1]
    assert [t["name"] for t in done["tools"]] == [tool]
    assert done["language"] == language
    assert done["verified"] in ("first", "repaired", "plain")
    assert done["tools"][0]["result"] is not None
    if tool == "recommend":
        products = done["tools"][0]["result"]["products"]
        assert products
        assert all(p["name"] in done["answer"] and p["price"] in done["answer"] for p in products)
        assert done["timings"]["llm_completion_tokens"] > 0
    if tool == "knowledge":
        assert "30" in done["answer"]
        assert done["sources"][0]["quote"] in done["sources"][0]["text"]


def test_prices_in_the_request_bind_the_result(assistant: Assistant) -> None:
    with assistant.client(customer=42) as client:
        done = assistant.done(client, "Zeig mir Lampen bis 60 Euro mit Lieferung nach Österreich")
    call = done["tools"][0]
    assert float(call["arguments"]["max_price"]) == 60
    assert call["arguments"]["currency"] == "EUR"
    assert call["arguments"]["ship_to"] == "AT"
    assert all(p["price_minor"] <= 6000 and p["ships"] for p in call["result"]["products"])


def test_memory_of_earlier_turns(assistant: Assistant) -> None:
    with assistant.client() as client:
        first = assistant.done(client, "Show me backpacks")
        second = assistant.done(client, "the second one", first["conversation"])
    shown = [p["sku"] for p in first["tools"][0]["result"]["products"]]
    assert second["tools"][0]["arguments"]["product"] == shown[1]


def test_a_compound_request_calls_two_tools(assistant: Assistant) -> None:
    with assistant.client() as client:
        done = assistant.done(client, "Find me a tent and tell me how returns work")
    assert {t["name"] for t in done["tools"]} == {"recommend", "knowledge"}


def test_a_greeting_costs_no_tool_call(assistant: Assistant) -> None:
    with assistant.client() as client:
        done = assistant.done(client, "Hello!")
    assert done["tools"] == []
    assert done["timings"]["llm_completion_tokens"] == 0


def test_stop_reaches_vllm(assistant: Assistant) -> None:
    with assistant.client() as client, assistant.client() as other:
        token = client.headers["Authorization"]
        other.headers["Authorization"] = token
        with connect_sse(
            client, "POST", "/api/turns", json={"text": "recommend me a warm waterproof winter jacket for long mountain hikes"}
        ) as source:
            for event in source.iter_sse():
                data = json.loads(event.data)
                if event.event == "status" and data.get("stage") == "choose":
                    stopped = other.post(f"/api/turns/{data['turn']}/stop").json()
                last = event.event, data
    assert stopped["status"] in ("stopped", "done")
    assert last[0] in ("error", "done")
    deadline = time.monotonic() + 5
    while _running_requests(assistant) > 0:
        assert time.monotonic() < deadline, "vLLM still works on a stopped turn"
        time.sleep(0.2)


def _running_requests(assistant: Assistant) -> float:
    metrics = httpx.get(f"http://127.0.0.1:{assistant.settings.llm_port}/metrics", timeout=10).text
    return sum(float(line.rsplit(" ", 1)[1]) for line in metrics.splitlines() if line.startswith("vllm:num_requests_running"))


def test_a_second_server_on_the_same_data_says_so(assistant: Assistant) -> None:
    own = {"DATA_DIR": str(assistant.settings.data_dir), "PORT": "0"}
    second = subprocess.run(
        [sys.executable, "-m", "ui", "serve"], cwd=ROOT, env=os.environ | own, capture_output=True, text=True, timeout=60, check=False
    )
    assert second.returncode != 0
    assert "already running" in second.stderr
    assert "Traceback" not in second.stderr


def test_vllm_killed_in_mid_answer_loses_no_turn_and_comes_back(assistant: Assistant) -> None:
    with assistant.client() as client:
        with connect_sse(client, "POST", "/api/turns", json={"text": "I need a quiet desk lamp for reading at night"}) as source:
            for event in source.iter_sse():
                data = json.loads(event.data)
                if event.event == "status" and data.get("stage") == "choose":
                    assistant.vllm().kill()
                last = event.event, data
        assert last[0] == "done"
        assert last[1]["tools"][0]["result"]["products"]
        assert last[1]["verified"] == "plain"
        deadline = time.monotonic() + 20
        while assistant.model() == "ready":  # its end is noticed within seconds
            assert time.monotonic() < deadline, "nobody noticed that vLLM is gone"
            time.sleep(0.2)
        assistant.await_model(300)
        assert assistant.done(client, "Do you have a desk lamp?")["tools"][0]["name"] == "recommend"


def test_ctrl_c_stops_everything(assistant: Assistant) -> None:
    children = psutil.Process(assistant.process.pid).children(recursive=True)
    assert children
    assistant.process.send_signal(signal.SIGINT)
    assert assistant.process.wait(40) == 0
    assert not [c for c in children if c.is_running() and c.status() != psutil.STATUS_ZOMBIE]
    log = (assistant.settings.data_dir / "server.log").read_text()
    assert "Traceback" not in log
