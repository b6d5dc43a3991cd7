"""Figures of an answer, and tools called without a conversation."""

import xml.etree.ElementTree as ElementTree
from typing import Any

import pytest
from sqlmodel import select

from store.tables import Turn
from tests.unit.ui.conftest import Client, Running
from tests.unit.ui.fake_llm import FakeLLM
from tests.unit.ui.merchant_tools import ASKED
from tests.unit.ui.test_access import refusal

TITLES = ["Sales in en <script>", "Twice"]


@pytest.fixture
def merchant(analysed: Running, llm: FakeLLM) -> Client:
    return analysed.client("merchant")


def test_a_finished_turns_figures(merchant: Client, analysed: Running) -> None:
    events = list(merchant.events(ASKED["forecast"]))
    told = [data["plots"] for event, data in events if event == "result"]
    done = events[-1][1]
    assert told == [TITLES] == [call["plots"] for call in done["tools"]]
    assert merchant.whole(done["turn"])["tools"][0]["plots"] == TITLES
    address = f"/api/turns/{done['turn']}/plots/0/1.svg"
    answer = merchant.http.get(address)
    assert answer.headers["content-type"] == "image/svg+xml"
    policies = answer.headers.get_list("content-security-policy")
    assert any("default-src 'none'" in policy and "script-src" not in policy for policy in policies)
    assert ElementTree.fromstring(answer.content).tag == "{http://www.w3.org/2000/svg}svg"
    for stranger in (analysed.client(customer=1), analysed.raw()):
        assert refusal(stranger.http.get(address)) == (404, "not-found")


@pytest.mark.parametrize("place", ["1/0", "0/2", "0/-1", "-1/0", "0/x", f"{10**30}/0"])
def test_a_figure_that_is_not_there(merchant: Client, place: str) -> None:
    turn = merchant.done(ASKED["forecast"])["turn"]
    assert refusal(merchant.http.get(f"/api/turns/{turn}/plots/{place}.svg"))[0] in (400, 404)


def test_an_answer_whose_figure_fails_is_an_answer(merchant: Client) -> None:
    done = merchant.done(ASKED["reviews"])
    assert [(call["name"], call["plots"]) for call in done["tools"]] == [("reviews", [])]
    assert "zip" in done["answer"]


def test_a_result_of_an_earlier_version_has_no_figures(merchant: Client, analysed: Running) -> None:
    turn = merchant.done(ASKED["forecast"])["turn"]
    with analysed.shop.sessions() as session:
        row = session.exec(select(Turn).where(Turn.id == turn)).one()
        row.tools = [row.tools[0] | {"result": {"value": 1}}]
        session.commit()
    assert refusal(merchant.http.get(f"/api/turns/{turn}/plots/0/0.svg")) == (404, "not-found")


def test_a_tool_called_by_itself(merchant: Client) -> None:
    called = merchant.http.post("/api/tools/forecast", json={"arguments": {"days": 3}, "language": "de"}).json()
    assert called["result"]["values"] == [0, 1, 2]
    assert called["plain"] == "3 days (de)"
    assert [plot["title"] for plot in called["plots"]] == ["Sales in de <script>", "Twice"]
    assert all(ElementTree.fromstring(plot["svg"].encode()) is not None for plot in called["plots"])


def test_the_tools_and_what_to_choose_from(merchant: Client) -> None:
    found = merchant.http.get("/api/tools?language=de").json()
    assert {tool["name"] for tool in found["tools"]} >= set(ASKED)
    assert next(tool for tool in found["tools"] if tool["name"] == "forecast")["arguments"]["properties"]["days"]["type"] == "integer"
    assert found["choices"]["category"] == [{"value": "camping", "name": "camping"}]
    assert [market["value"] for market in found["choices"]["country"]] == ["DE", "RU", "US"]


@pytest.mark.parametrize(
    ("name", "body", "told"),
    [
        ("nothing", {}, (404, "not-found")),
        ("forecast", {"arguments": {"days": "many"}}, (400, "bad-request")),
        ("forecast", {"arguments": {"customer": 1}}, (400, "bad-request")),
        ("forecast", {"arguments": []}, (400, "bad-request")),
        ("orders", {"arguments": {}}, (403, "not-allowed")),
    ],
)
def test_a_call_that_cannot_be_made(merchant: Client, name: str, body: dict[str, Any], told: tuple[int, str]) -> None:
    assert refusal(merchant.http.post(f"/api/tools/{name}", json=body)) == told
