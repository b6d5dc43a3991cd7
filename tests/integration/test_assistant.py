"""The whole path with a real vLLM, the embedded model and the demo shop, through the HTTP interface."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import psutil
import pytest

from settings import ROOT
from tests.integration.assistant import Assistant, running


@pytest.fixture(scope="module")
def assistant() -> Iterator[Assistant]:
    with running() as started:
        yield started


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


def test_a_second_server_on_the_same_data_says_so(assistant: Assistant) -> None:
    own = {"DATA_DIR": str(assistant.settings.data_dir), "PORT": "0"}
    second = subprocess.run(
        [sys.executable, "-m", "ui", "serve"], cwd=ROOT, env=os.environ | own, capture_output=True, text=True, timeout=60, check=False
    )
    assert second.returncode != 0
    assert "already running" in second.stderr
    assert "Traceback" not in second.stderr


def test_ctrl_c_stops_everything(assistant: Assistant) -> None:
    children = psutil.Process(assistant.process.pid).children(recursive=True)
    assert children
    assistant.process.send_signal(signal.SIGINT)
    assert assistant.process.wait(40) == 0
    assert not [c for c in children if c.is_running() and c.status() != psutil.STATUS_ZOMBIE]
    log = (assistant.settings.data_dir / "server.log").read_text()
    assert "Traceback" not in log
