"""A person in place of the assistant: calling, answering, handing back, over HTTP from both sides."""

import contextlib
import json
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from httpx_sse import connect_sse
from sqlalchemy import text as sql

from agent.serving import Server
from settings import Settings
from store.migrate import downgrade, upgrade
from store.session import open_engine
from tests.unit.ui.conftest import Client, Running, serve
from tests.unit.ui.fake_llm import FakeLLM
from tests.unit.ui.small_shop import open_shop
from tests.unit.ui.test_turns import RULES, TENT, hanging
from ui.handoffs import TAKEN_UP

ASKED = "I want to talk to a human"
Json = dict[str, Any]


class Followed:
    """A live stream, read in a thread of its own: a conversation's, until that is deleted, or the inbox's."""

    def __init__(self, client: Client, conversation: str | None, after: int | None = None, *, of: str = "/api/conversations") -> None:
        self.events: list[tuple[int, str, Json]] = []
        self.ended = threading.Event()
        self._client, self._conversation, self._after = client, conversation, {} if after is None else {"Last-Event-ID": str(after)}
        self._address = f"{of}/{conversation}/events" if conversation else "/api/inbox/events"
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        closed = contextlib.suppress(httpx.ReadError)  # the inbox's, at the end of the test's server
        with closed, connect_sse(self._client.http, "GET", self._address, headers=self._after) as source:
            for event in source.iter_sse():
                self.events.append((int(event.id), event.event, json.loads(event.data)))
        self.ended.set()

    def end(self) -> None:
        self._client.http.delete(f"/api/conversations/{self._conversation}")
        assert self.ended.wait(5)

    def wait(self, kind: str, **values: Any) -> Json:
        """The first such event."""
        until = time.monotonic() + 10
        while time.monotonic() < until:
            for _, event, data in list(self.events):
                if event == kind and values.items() <= data.items():
                    return data
            time.sleep(0.01)
        raise AssertionError(f"no {kind} {values} in {self.events}")


def person(client: Client, conversation: str) -> httpx.Response:
    return client.http.post(f"/api/conversations/{conversation}/person")


def back_to_assistant(client: Client, conversation: str) -> httpx.Response:
    return client.http.delete(f"/api/conversations/{conversation}/person")


def staff_does(staff: Client, what: str, conversation: str, **body: Any) -> httpx.Response:
    return staff.http.post(f"/api/inbox/{conversation}/{what}", **({"json": body} if body else {}))


def waiting(staff: Client) -> list[Json]:
    found: list[Json] = staff.http.get("/api/inbox", params={"limit": 100}).json()["conversations"]
    return found


def of(listed: list[Json], conversation: str) -> Json | None:
    return next((c for c in listed if c["conversation"] == conversation), None)


def shown(client: Client, conversation: str) -> Json:
    found: Json = client.http.get(f"/api/conversations/{conversation}").json()
    return found


def test_a_whole_hand_off(customer: Client, staff: Client, llm: FakeLLM) -> None:
    first = customer.done(RULES)
    conversation = first["conversation"]
    assert first["handler"] == "assistant"
    llm.reset()
    called = customer.done(ASKED, conversation)
    assert (called["handler"], called["tools"], called["sources"]) == ("waiting", [], [])
    assert called["answer"].startswith("I have called a person from our team.")
    assert {k: customer.whole(called["turn"])[k] for k in called} == called

    entry = of(waiting(staff), conversation)
    assert entry is not None
    assert (entry["handler"], entry["language"], entry["country"], entry["customer"]) == ("waiting", "en", "DE", 1)
    assert entry["called_at"]
    assert entry["last"]["text"] == called["answer"]
    live = Followed(customer, conversation)
    live.wait("state", handler="waiting")

    kept = customer.done("My tent TENT-1 has a hole", conversation)
    assert (kept["handler"], kept["tools"], kept["answer"], kept["verified"]) == ("waiting", [], "", None)
    assert llm.requests == [], "no model was asked"
    live.wait("message", author="user", text="My tent TENT-1 has a hole", turn=kept["turn"])
    assert of(waiting(staff), conversation)["last"]["text"] == "My tent TENT-1 has a hole"  # type: ignore[index]

    assert staff_does(staff, "take", conversation).json()["handler"] == "staff"
    live.wait("state", handler="staff")
    answer = staff_does(staff, "messages", conversation, text="We send a new one.")
    assert (answer.status_code, answer.json()["message"]["author"]) == (201, "staff")
    live.wait("message", author="staff", text="We send a new one.", turn=None)
    assert customer.done("Thanks!", conversation)["handler"] == "staff"
    assert llm.requests == []

    assert staff_does(staff, "back", conversation).json()["handler"] == "assistant"
    live.wait("state", handler="assistant")
    assert of(waiting(staff), conversation) is None
    again = customer.done(RULES, conversation)
    assert (again["handler"], again["tools"][0]["name"]) == ("assistant", "returns")
    assert [data["handler"] for _, event, data in live.events if event == "state"] == ["waiting", "staff", "assistant"]

    whole = shown(customer, conversation)
    assert [t["handler"] for t in whole["turns"]] == ["assistant", "waiting", "waiting", "assistant", "assistant"], "the thanks came last"
    assert [(m["author"], m["text"]) for m in whole["messages"]] == [("staff", "We send a new one.")]
    transcript = staff.http.get(f"/api/inbox/{conversation}").json()
    assert transcript["turns"][0]["tools"][0]["result"]["text"], "staff see what was shown"
    assert transcript["messages"] == whole["messages"]
    assert (transcript["country"], transcript["handler"]) == ("DE", "assistant")
    live.end()


def test_calling_twice_in_two_tabs_is_calling_once(customer: Client, running: Running, staff: Client) -> None:
    conversation = customer.done("Hello!")["conversation"]
    tabs = [running.client(customer=1) for _ in range(4)]
    with ThreadPoolExecutor() as pool:
        calls = [r.json() for r in pool.map(lambda tab: person(tab, conversation), tabs)]
    assert {(c["handler"], c["called_at"]) for c in calls} == {("waiting", calls[0]["called_at"])}
    assert [c["conversation"] for c in waiting(staff)].count(conversation) == 1
    assert customer.done(ASKED, conversation)["answer"] == "", "asked for again, it is a message like others"
    staff_does(staff, "take", conversation)
    assert person(customer, conversation).json()["handler"] == "staff", "who is answered is not sent back into the queue"


def test_a_call_before_anything_was_said(customer: Client, staff: Client) -> None:
    begun = customer.http.post("/api/conversations", json={"language": "de"})
    conversation = begun.json()["id"]
    assert begun.status_code == 201
    assert person(customer, conversation).json()["handler"] == "waiting"
    entry = of(waiting(staff), conversation)
    assert entry is not None
    assert (entry["last"], entry["language"], entry["title"]) == (None, "de", "")
    assert customer.done("The zip of my tent broke", conversation)["handler"] == "waiting"
    assert shown(customer, conversation)["title"] == "The zip of my tent broke"


def test_taking_it_back_while_waiting_and_calling_again(customer: Client, staff: Client) -> None:
    conversation = customer.done(ASKED)["conversation"]
    for _ in range(2):
        assert back_to_assistant(customer, conversation).json()["handler"] == "assistant"
    assert of(waiting(staff), conversation) is None
    assert customer.done(RULES, conversation)["tools"][0]["name"] == "returns"
    assert customer.done(ASKED, conversation)["handler"] == "waiting"
    staff_does(staff, "take", conversation)
    refused = back_to_assistant(customer, conversation)
    assert (refused.status_code, refused.json()["code"]) == (409, "staff-answers")
    assert refused.json()["message"].startswith("A person is already answering you")


def test_what_nobody_answered_is_the_assistant_s_after_the_hand_back(customer: Client, staff: Client) -> None:
    conversation = customer.done(ASKED)["conversation"]
    answered = customer.done("My tent has a hole", conversation)
    staff_does(staff, "messages", conversation, text="We send a new one.")
    asked = [customer.done(text, conversation) for text in (RULES, TENT)]
    with ThreadPoolExecutor() as pool:  # two tabs of the staff
        backs = list(pool.map(lambda _: staff_does(staff, "back", conversation).json()["handler"], range(4)))
    assert backs == ["assistant"] * 4
    ended = [customer.ended(turn["turn"]) for turn in asked]
    assert [(t["status"], t["handler"], t["tools"][0]["name"]) for t in ended] == [
        ("done", "assistant", name) for name in ("returns", "recommend")
    ]
    whole = shown(customer, conversation)
    assert [t["text"] for t in whole["turns"]] == [ASKED, "My tent has a hole", RULES, TENT], "asked once"
    assert customer.whole(answered["turn"])["handler"] == "waiting", "the staff answered that"
    person(customer, conversation)
    back_to_assistant(customer, conversation)
    assert shown(customer, conversation)["turns"] == whole["turns"], "answered once"


def test_withdrawing_brings_the_answer_to_what_waited(customer: Client, running: Running) -> None:
    conversation = customer.done(ASKED)["conversation"]
    early = [customer.done("Hello?", conversation) for _ in range(2)]
    asked = [customer.done(RULES, conversation) for _ in range(TAKEN_UP)]
    tabs = [running.client(customer=1) for _ in range(3)]
    with ThreadPoolExecutor() as pool:
        assert {r.status_code for r in pool.map(lambda tab: back_to_assistant(tab, conversation), tabs)} == {200}
    assert {customer.ended(turn["turn"])["tools"][0]["name"] for turn in asked} == {"returns"}
    assert {customer.whole(turn["turn"])["handler"] for turn in early} == {"waiting"}, "the last ones are enough"
    with running.shop.sessions() as session:
        said = session.execute(
            sql("SELECT author, count(*) FROM message WHERE conversation_id = :id GROUP BY author"), {"id": conversation}
        )
        assert dict(said.all()) == {"USER": 3 + TAKEN_UP, "ASSISTANT": 1 + TAKEN_UP}


def test_a_wish_for_a_person_that_was_left_unanswered_calls_once_more_and_no_oftener(customer: Client, staff: Client) -> None:
    conversation = customer.done(ASKED)["conversation"]
    again = customer.done(ASKED, conversation)
    staff_does(staff, "back", conversation)
    assert customer.ended(again["turn"])["handler"] == "waiting"
    assert staff_does(staff, "back", conversation).json()["handler"] == "assistant"
    assert shown(customer, conversation)["handler"] == "assistant"
    assert customer.ended(again["turn"])["answer"].startswith("I have called a person")


@pytest.mark.parametrize(("text", "tools"), [(ASKED, []), ("Where is my parcel? I want to talk to a person", ["orders"])])
def test_a_wish_for_a_person_goes_with_the_call_that_is_taken_back(customer: Client, staff: Client, text: str, tools: list[str]) -> None:
    conversation = customer.done(ASKED)["conversation"]
    kept = customer.done(text, conversation)
    assert back_to_assistant(customer, conversation).json()["handler"] == "assistant"
    ended = customer.ended(kept["turn"])
    assert (ended["status"], ended["handler"], [t["name"] for t in ended["tools"]]) == ("done", "assistant", tools)
    assert ended["answer"].startswith("I am this shop's AI assistant, not a person.") == (not tools)
    assert shown(customer, conversation)["handler"] == "assistant"
    assert of(waiting(staff), conversation) is None
    assert customer.done(text, conversation)["handler"] == "waiting", "asked for anew it is called"


def test_what_was_shown_before_the_hand_off_is_remembered_behind_it(customer: Client, staff: Client) -> None:
    first = customer.done("Show me tents for camping")
    conversation = first["conversation"]
    person(customer, conversation)
    for n in range(6):
        customer.done(f"Hello? {n}", conversation)
        staff_does(staff, "messages", conversation, text=f"Answer {n}")
    staff_does(staff, "back", conversation)
    second = customer.done("the second one", conversation)
    assert second["tools"][0]["arguments"]["product"] == first["tools"][0]["result"]["products"][1]["sku"]


def test_spent_tokens_are_told_where_the_assistant_would_have_answered(served: Callable[..., Running], llm: FakeLLM) -> None:
    shopper = served(tokens_per_day=1000).client(customer=1)
    llm.tokens = 2000
    conversation = shopper.done(TENT)["conversation"]
    person(shopper, conversation)
    kept = shopper.done(TENT, conversation)
    assert back_to_assistant(shopper, conversation).json()["handler"] == "assistant"
    ended = shopper.ended(kept["turn"])
    assert (ended["status"], ended["error"]["code"]) == ("failed", "too-many")


def test_what_the_assistant_is_working_on_goes_to_the_staff(customer: Client, llm: FakeLLM) -> None:
    turn = hanging(customer, llm)
    conversation = customer.whole(turn)["conversation"]
    assert person(customer, conversation).json()["handler"] == "waiting"
    assert llm.disconnected.wait(3)
    ended = customer.whole(turn)
    assert (ended["status"], ended["handler"], ended["tools"], ended["error"]) == ("done", "waiting", [], None)
    assert customer.follow(turn)[-1][1:] == ("done", {k: v for k, v in ended.items() if k in customer.follow(turn)[-1][2]})


def test_a_turn_queued_behind_the_call_is_a_message_to_the_staff(customer: Client, llm: FakeLLM) -> None:
    turn = hanging(customer, llm)
    conversation = customer.whole(turn)["conversation"]
    with ThreadPoolExecutor() as pool:
        queued = pool.submit(customer.done, RULES, conversation)
        time.sleep(0.2)
        person(customer, conversation)
        assert (queued.result(10)["handler"], queued.result(10)["tools"]) == ("waiting", [])


def test_the_stream_resumes_where_it_broke_and_ends_with_the_conversation(customer: Client, staff: Client) -> None:
    conversation = customer.done(ASKED)["conversation"]
    staff_does(staff, "messages", conversation, text="first")
    seen = Followed(customer, conversation)
    seen.wait("message", text="first")
    seen.wait("state", handler="staff")
    last = seen.events[-1][0]
    staff_does(staff, "messages", conversation, text="second")
    resumed = Followed(customer, conversation, last)
    resumed.wait("message", text="second")
    resumed.wait("state", handler="staff")
    assert [(kind, data.get("text")) for _, kind, data in resumed.events] == [("message", "second"), ("state", None)]
    numbers = [number for number, _, _ in seen.events]
    assert numbers == sorted(numbers)
    assert customer.http.delete(f"/api/conversations/{conversation}").status_code == 204
    for stream in (seen, resumed):
        assert stream.ended.wait(5)
        assert stream.events[-1][1:] == ("error", {"code": "not-found", "message": "This could not be found."})


def test_another_s_conversation_and_one_that_is_not_there(customer: Client, other: Client, staff: Client) -> None:
    own = customer.done("Hello!")["conversation"]
    for conversation, client in ((own, other), (own, staff), ("nothing", customer), ("nothing\0", customer)):
        path = f"/api/conversations/{conversation.encode().decode()}".replace("\0", "%00")
        answers = [client.http.get(f"{path}/events"), client.http.delete(f"{path}/person")]
        answers += [client.http.post(f"{path}/person")] if client is not staff else []
        assert [(r.status_code, r.json()["code"]) for r in answers] == [(404, "not-found")] * len(answers)
    assert person(staff, own).status_code == 403, "merchants have nobody to call"
    for path in (own, f"{own}/events"):
        assert staff.http.get(f"/api/inbox/{path}").status_code == 404, "staff read no conversation that never asked for them"
    assert shown(customer, own)["handler"] == "assistant"


def test_a_person_is_offered_after_two_answers_rated_down(customer: Client) -> None:
    done = [customer.done(RULES)]
    conversation = done[0]["conversation"]
    done += [customer.done(RULES, conversation) for _ in range(2)]

    def rate(turn: Json, value: int) -> bool:
        return bool(customer.http.post(f"/api/turns/{turn['turn']}/rating", json={"value": value}).json()["offer"])

    assert [rate(done[0], -1), rate(done[0], -1), rate(done[1], 1), rate(done[2], -1)] == [False, False, False, True]
    assert shown(customer, conversation)["offer"] is True
    assert rate(done[2], 1) is False
    rate(done[2], -1)
    person(customer, conversation)
    assert shown(customer, conversation)["offer"] is False, "it was called"
    back_to_assistant(customer, conversation)
    assert shown(customer, conversation)["offer"] is False, "it is not offered again for what was bad before"


def test_a_person_is_offered_after_two_turns_in_a_row_that_found_nothing(customer: Client) -> None:
    weather, conversation = "What will the weather be tomorrow in Paris?", None
    kinds = []
    for text in (weather, RULES, weather, weather):
        events = list(customer.events(text, conversation))
        conversation = events[-1][1]["conversation"]
        kinds.append([kind for kind, _ in events][-2:])
    assert [k[0] == "offer" for k in kinds] == [False, False, False, True]
    assert {k[1] for k in kinds} == {"done"}


def test_neither_a_model_that_starts_nor_spent_tokens_keep_anybody_from_the_staff(
    served: Callable[..., Running], llm: FakeLLM, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Server] = []

    def remembered(settings: Settings) -> Server:
        opened.append(Server(settings))
        return opened[0]

    monkeypatch.setattr("ui.app.Server", remembered)
    shopper = served(tokens_per_day=1000).client(customer=1)
    opened[0].health = "starting"
    assert shopper.done(ASKED)["handler"] == "waiting"
    events = shopper.events(RULES)
    first = next(events)[1]
    assert first["waiting"] == "model"
    person(shopper, first["conversation"])
    assert list(events)[-1][1]["handler"] == "waiting"
    opened[0].health, llm.tokens = "ready", 2000
    conversation = shopper.done(TENT)["conversation"]
    assert shopper.http.post("/api/turns", json={"text": TENT, "conversation": conversation}).json()["code"] == "too-many"
    person(shopper, conversation)
    assert shopper.done("Hello?", conversation)["handler"] == "waiting"


def test_a_waiting_conversation_survives_a_restart(running: Running, other: Client, llm: FakeLLM, tmp_path: Path) -> None:
    conversation = other.done(ASKED)["conversation"]
    with sqlite3.connect(running.shop.settings.data_dir / "tradewind.db") as now, sqlite3.connect(tmp_path / "tradewind.db") as after:
        now.backup(after)
    restarted: Iterator[Running] = serve(open_shop(tmp_path, llm.url))
    fresh = next(restarted)
    shopper, staff = fresh.client(customer=2), fresh.client("merchant")
    assert of(waiting(staff), conversation)["handler"] == "waiting"  # type: ignore[index]
    assert shopper.done(TENT, conversation)["handler"] == "waiting"
    live = Followed(shopper, conversation)
    staff_does(staff, "messages", conversation, text="Here I am")
    live.wait("message", text="Here I am")
    live.end()
    assert next(restarted, None) is None


def test_the_migration_keeps_what_was_said(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'shop.db'}")
    upgrade(engine, "0004")
    with engine.begin() as connection:
        for statement in (
            "INSERT INTO conversation (id, owner, role, language, title, created_at, updated_at) VALUES ('c', 'customer:1', 'shopper', 'en', '', '2026-01-01', '2026-01-01')",
            "INSERT INTO turn (id, conversation_id, status, language, tools, sources, timings, created_at) VALUES ('t', 'c', 'DONE', 'en', '[]', '[]', '{}', '2026-01-01')",
            "INSERT INTO message (conversation_id, turn_id, author, text, at) VALUES ('c', 't', 'USER', 'Hello', '2026-01-01')",
        ):
            connection.execute(sql(statement))
    upgrade(engine)
    with engine.begin() as connection:
        assert connection.execute(sql("SELECT handler, called_at FROM conversation")).one() == ("ASSISTANT", None)
        connection.execute(sql("INSERT INTO message (conversation_id, author, text, at) VALUES ('c', 'STAFF', 'Hi', '2026-01-02')"))
    downgrade(engine, "0004")
    with sqlite3.connect(tmp_path / "shop.db") as database:
        assert database.execute("SELECT author, text, turn_id FROM message").fetchall() == [("USER", "Hello", "t")]
