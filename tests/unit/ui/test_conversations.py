"""History, ratings, forgetting."""

import sqlite3

import pytest

from tests.unit.ui.conftest import Client, Running
from tests.unit.ui.fake_llm import FakeLLM
from tests.unit.ui.test_turns import RULES, hanging

TABLES = {"conversation": "id", "turn": "conversation_id", "message": "conversation_id", "checkpoints": "thread_id", "writes": "thread_id"}


def rows(running: Running, conversation: str) -> dict[str, int]:
    with sqlite3.connect(running.shop.settings.data_dir / "tradewind.db") as database:
        return {t: database.execute(f"SELECT count(*) FROM {t} WHERE {c} = ?", (conversation,)).fetchone()[0] for t, c in TABLES.items()}


def test_a_rating_is_kept_changed_and_shown(customer: Client) -> None:
    done = customer.done(RULES)
    rate = f"/api/turns/{done['turn']}/rating"
    assert customer.http.post(rate, json={"value": 1}).status_code == 200
    assert customer.http.post(rate, json={"value": -1, "comment": "wrong <b>days</b>"}).status_code == 200
    shown = customer.http.get(f"/api/conversations/{done['conversation']}").json()["turns"][0]
    assert shown["rating"] == {"value": -1, "comment": "wrong <b>days</b>"} == customer.whole(done["turn"])["rating"]


@pytest.mark.parametrize("body", [{"value": 2}, {"value": 0}, {"value": "up"}, {}, {"value": 1, "comment": "x" * 3000}])
def test_a_rating_out_of_range(customer: Client, body: dict[str, object]) -> None:
    turn = customer.done("Hello!")["turn"]
    assert customer.http.post(f"/api/turns/{turn}/rating", json=body).json()["code"] == "bad-request"
    assert customer.whole(turn)["rating"] is None


def test_history_is_in_order_the_latest_first(running: Running, llm: FakeLLM) -> None:
    visitor = running.raw()
    first, second = visitor.done("Hello!"), visitor.done(RULES)
    listed = visitor.http.get("/api/conversations").json()["conversations"]
    assert [c["id"] for c in listed] == [second["conversation"], first["conversation"]]
    assert [c["title"] for c in listed] == [RULES, "Hello!"]
    visitor.done("Thanks!", first["conversation"])
    assert visitor.http.get("/api/conversations").json()["conversations"][0]["id"] == first["conversation"]
    turns = visitor.http.get(f"/api/conversations/{first['conversation']}").json()["turns"]
    assert [t["text"] for t in turns] == ["Hello!", "Thanks!"]
    assert all(t["answer"] for t in turns)


def test_a_long_conversation_keeps_one_small_checkpoint(running: Running, customer: Client) -> None:
    conversation = customer.done("Show me tents for camping")["conversation"]
    for _ in range(6):
        customer.done("Show me tents for camping", conversation)
    kept = rows(running, conversation)
    assert kept["checkpoints"] == 1
    assert (kept["turn"], kept["message"]) == (7, 14)


def test_deleting_leaves_nothing(running: Running, customer: Client) -> None:
    done = customer.done(RULES)
    customer.http.post(f"/api/turns/{done['turn']}/rating", json={"value": 1})
    assert customer.http.delete(f"/api/conversations/{done['conversation']}").status_code == 204
    assert set(rows(running, done["conversation"]).values()) == {0}
    with sqlite3.connect(running.shop.settings.data_dir / "tradewind.db") as database:
        assert database.execute("SELECT count(*) FROM feedback WHERE turn_id = ?", (done["turn"],)).fetchone() == (0,)
    for path in (f"/api/turns/{done['turn']}", f"/api/turns/{done['turn']}/events", f"/api/conversations/{done['conversation']}"):
        assert customer.http.get(path).status_code == 404


def test_deleting_a_conversation_ends_its_running_turn(running: Running, customer: Client, llm: FakeLLM) -> None:
    turn = hanging(customer, llm)
    conversation = customer.whole(turn)["conversation"]
    assert customer.http.delete(f"/api/conversations/{conversation}").status_code == 204
    assert llm.disconnected.wait(3)
    assert set(rows(running, conversation).values()) == {0}
