"""Two users at once, one user in two tabs."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlmodel import Session

from errors import NotFound
from store.tables import Conversation
from tests.unit.ui.conftest import Client, Running
from tests.unit.ui.fake_llm import FakeLLM
from tests.unit.ui.test_turns import RULES, TENT, hanging
from tools.base import Identity
from ui.handoffs import owned
from ui.records import Records

TENTS = "Show me tents for camping"
PARCEL = "where is my parcel?"


def test_two_users_at_once_each_get_their_own(running: Running, llm: FakeLLM) -> None:
    asked = [(n, running.client(customer=n)) for n in (1, 2) * 6]

    def ask(one: tuple[int, Client]) -> tuple[int, dict[str, Any]]:
        return one[0], one[1].done(PARCEL)

    with ThreadPoolExecutor(len(asked)) as pool:
        answers = list(pool.map(ask, asked))
    for number, done in answers:
        assert [o["number"] for o in done["tools"][0]["result"]["orders"]] == [f"HP-10000{number}"]
        assert f"HP-10000{3 - number}" not in done["answer"]
    assert len({done["conversation"] for _, done in answers}) == len(asked)
    for number, client in asked[:2]:
        kept = {c["id"] for c in client.http.get("/api/conversations").json()["conversations"]}
        assert kept >= {done["conversation"] for n, done in answers if n == number}
        assert not kept & {done["conversation"] for n, done in answers if n != number}


def test_a_slow_turn_of_one_user_does_not_hold_up_another(customer: Client, other: Client, llm: FakeLLM) -> None:
    turn = hanging(customer, llm)
    assert other.done("Hello!")["answer"]
    assert customer.whole(turn)["status"] == "running"
    assert customer.ended(turn)["status"] == "done"


def test_two_tabs_in_two_conversations_do_not_mix(customer: Client, running: Running, llm: FakeLLM) -> None:
    tabs = [customer, running.client(customer=1)]
    with ThreadPoolExecutor() as pool:
        tents, rules = pool.map(lambda tab, text: tab.done(text), tabs, (TENTS, RULES))
    assert tents["conversation"] != rules["conversation"]
    again = tabs[1].done("the second one", tents["conversation"])
    shown = [p["sku"] for p in tents["tools"][0]["result"]["products"]]
    assert again["tools"][0]["arguments"]["product"] == shown[1], "either tab goes on with either conversation"
    texts = [t["text"] for t in customer.http.get(f"/api/conversations/{rules['conversation']}").json()["turns"]]
    assert texts == [RULES]


def test_both_tabs_see_the_same_turn(customer: Client, running: Running, llm: FakeLLM) -> None:
    turn = hanging(customer, llm)
    tabs = [customer, running.client(customer=1)]
    with ThreadPoolExecutor() as pool:
        first, second = pool.map(lambda tab: tab.follow(turn), tabs)
    assert first == second
    assert first[-1][1] == "done"


def test_a_conversation_deleted_in_one_tab_is_gone_in_the_other(customer: Client, running: Running, llm: FakeLLM) -> None:
    elsewhere = running.client(customer=1)
    conversation = customer.done("Hello!")["conversation"]
    llm.mode = "hang"
    with ThreadPoolExecutor() as pool:
        asking = pool.submit(lambda: list(customer.events(TENT, conversation)))
        assert llm.asked.wait(10)
        assert elsewhere.http.delete(f"/api/conversations/{conversation}").status_code == 204
        event, data = asking.result(15)[-1]
    assert (event, data["code"]) == ("error", "stopped")
    answer = customer.http.post("/api/turns", json={"text": RULES, "conversation": conversation})
    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")


def test_ratings_from_two_tabs_leave_the_last(customer: Client, running: Running) -> None:
    turn = customer.done("Hello!")["turn"]
    tabs = [customer, running.client(customer=1)] * 5
    with ThreadPoolExecutor(len(tabs)) as pool:
        answers = list(pool.map(lambda tab: tab.http.post(f"/api/turns/{turn}/rating", json={"value": 1}).status_code, tabs))
    assert answers == [200] * len(tabs)
    assert tabs[1].http.post(f"/api/turns/{turn}/rating", json={"value": -1, "comment": "no\0"}).status_code == 200
    assert customer.whole(turn)["rating"] == {"value": -1, "comment": "no"}


def test_a_conversation_deleted_as_a_turn_begins_is_not_found(running: Running, customer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    conversation, kept = customer.done("Hello!")["conversation"], Records(running.shop.sessions)

    def deleted_by_another_tab(session: Session, identity: Identity, conversation_id: str) -> Conversation:
        found = owned(session, identity, conversation_id)
        monkeypatch.setattr("ui.records.owned", owned)
        kept.remove(identity, conversation_id)
        return found

    monkeypatch.setattr("ui.records.owned", deleted_by_another_tab)
    with pytest.raises(NotFound):
        kept.begin(Identity(role="shopper", subject="customer:1"), RULES, conversation, "en")
