"""The inbox of the staff: listed, read, answered, told live; what of it a shopper may not."""

import time
from collections.abc import Callable

import pytest

from tests.unit.ui.conftest import Client, Running
from tests.unit.ui.test_conversations import rows
from tests.unit.ui.test_handoff import ASKED, Followed, Json, of, person, shown, staff_does, waiting
from tests.unit.ui.test_turns import RULES

HOSTILE = '<img src=x onerror="alert(1)"><script>alert(1)</script> **x** [y](javascript:alert(1))'


def test_the_transcript_has_ratings_and_errors(customer: Client, staff: Client) -> None:
    done = customer.done(RULES)
    customer.http.post(f"/api/turns/{done['turn']}/rating", json={"value": -1, "comment": "wrong"})
    person(customer, done["conversation"])
    assert staff.http.get(f"/api/inbox/{done['conversation']}").json()["turns"][0]["rating"] == {"value": -1, "comment": "wrong"}


def test_staff_who_answer_after_the_hand_back_are_told(customer: Client, staff: Client) -> None:
    conversation = customer.done(ASKED)["conversation"]
    staff_does(staff, "back", conversation)
    assert staff_does(staff, "back", conversation).json()["handler"] == "assistant"
    for refused in (staff_does(staff, "messages", conversation, text="Too late"), staff_does(staff, "take", conversation)):
        assert (refused.status_code, refused.json()["code"]) == (409, "not-waiting")
        assert "Nothing was sent" in refused.json()["message"]
    assert shown(customer, conversation)["messages"] == []


def test_deleted_while_in_the_inbox(running: Running, customer: Client, staff: Client) -> None:
    conversation = customer.done(ASKED)["conversation"]
    staff_does(staff, "messages", conversation, text="Hello")
    customer.http.delete(f"/api/conversations/{conversation}")
    assert of(waiting(staff), conversation) is None
    for refused in (
        staff.http.get(f"/api/inbox/{conversation}"),
        staff_does(staff, "messages", conversation, text="Still there?"),
        staff_does(staff, "take", conversation),
        staff_does(staff, "back", conversation),
    ):
        assert (refused.status_code, refused.json()["code"]) == (404, "not-found")
    assert set(rows(running, conversation).values()) == {0}


def test_a_shopper_sees_nothing_of_the_inbox(customer: Client) -> None:
    conversation = customer.done(ASKED)["conversation"]
    http = customer.http
    for refused in (
        http.get("/api/inbox"),
        http.get(f"/api/inbox/{conversation}"),
        http.get(f"/api/inbox/{conversation}/events"),
        staff_does(customer, "messages", conversation, text="I am staff"),
        staff_does(customer, "take", conversation),
        staff_does(customer, "back", conversation),
    ):
        assert (refused.status_code, refused.json()) == (403, {"code": "not-allowed", "message": "You may not do this with your account."})
    assert shown(customer, conversation)["handler"] == "waiting"


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"text": ""}, 400, "empty-message"),
        ({"text": " \u200b\u202e\0 "}, 400, "empty-message"),
        ({"text": "x" * 100_000}, 413, "message-too-long"),
        ({"text": "x" * 4001}, 413, "message-too-long"),
        ({"text": None}, 400, "bad-request"),
        ({"words": "x"}, 400, "bad-request"),
    ],
)
def test_bad_messages_of_the_staff(customer: Client, staff: Client, body: Json, status: int, code: str) -> None:
    conversation = customer.done(ASKED)["conversation"]
    refused = staff_does(staff, "messages", conversation, **body)
    assert (refused.status_code, refused.json()["code"]) == (status, code)
    assert shown(customer, conversation)["messages"] == []


@pytest.mark.parametrize("page", [{"offset": -1}, {"limit": 0}, {"limit": 101}, {"offset": 10**30}, {"limit": "many"}])
def test_pages_of_the_inbox_that_make_no_sense(staff: Client, page: Json) -> None:
    assert staff.http.get("/api/inbox", params=page).json()["code"] == "bad-request"


def test_the_inbox_is_paged_waiting_first_the_oldest_first(customer: Client, staff: Client) -> None:
    ids = [customer.done(ASKED)["conversation"] for _ in range(4)]
    staff_does(staff, "take", ids[0])
    pages: list[Json] = []
    while not pages or pages[-1]["conversations"]:
        pages.append(staff.http.get("/api/inbox", params={"offset": 2 * len(pages), "limit": 2}).json())
    listed = [c["conversation"] for page in pages for c in page["conversations"]]
    assert [c for c in listed if c in ids] == [ids[1], ids[2], ids[3], ids[0]]
    assert {page["total"] for page in pages} == {len(listed)} == {len(set(listed))}


def test_the_inbox_tells_live_that_it_changed_and_nothing_else(served: Callable[..., Running]) -> None:
    running = served()
    customer, staff = running.client(customer=1), running.client("merchant")
    assert customer.http.get("/api/inbox/events").status_code == 403
    live = Followed(running.client("merchant"), None)
    live.wait("inbox", total=0)

    def changed(seen: int) -> int:
        until = time.monotonic() + 10
        while len(live.events) == seen and time.monotonic() < until:
            time.sleep(0.01)
        assert len(live.events) == seen + 1
        return seen + 1

    conversation = customer.done(RULES)["conversation"]
    person(customer, conversation)
    seen = changed(1)
    customer.done("Hello?", conversation)
    seen = changed(seen)
    staff_does(staff, "take", conversation)
    seen = changed(seen)
    staff_does(staff, "messages", conversation, text="Hello!")
    seen = changed(seen)
    staff_does(staff, "back", conversation)
    changed(seen)
    assert [data for _, _, data in live.events] == [{"total": n} for n in (0, 1, 1, 1, 1, 0)]


def test_the_staff_hear_what_is_said_after_they_handed_back(customer: Client, staff: Client, running: Running) -> None:
    conversation = customer.done(ASKED)["conversation"]
    staff_does(staff, "messages", conversation, text="We send a new one.")
    staff_does(staff, "back", conversation)
    known = staff.http.get(f"/api/inbox/{conversation}").json()
    live = Followed(running.client("merchant"), conversation, known["last_event"], of="/api/inbox")
    live.wait("state", handler="assistant")
    answered = customer.done(RULES, conversation)
    live.wait("message", author="user", text=RULES, turn=answered["turn"])
    live.wait("message", author="assistant", text=answered["answer"])
    person(customer, conversation)
    live.wait("state", handler="waiting")
    assert "We send a new one." not in str(live.events), "it was known"
    customer.http.delete(f"/api/conversations/{conversation}")
    assert live.ended.wait(5)
    assert live.events[-1][1:] == ("error", {"code": "not-found", "message": "This could not be found."})


def test_the_first_answer_takes_the_conversation(customer: Client, staff: Client) -> None:
    conversation = customer.done(ASKED)["conversation"]
    assert staff_does(staff, "messages", conversation, text="Hello, how can I help?").json()["handler"] == "staff"


def test_a_merchant_who_asks_for_a_person_gets_an_answer(staff: Client) -> None:
    done = staff.done(ASKED)
    assert done["handler"] == "assistant"
    assert done["answer"]
    assert of(waiting(staff), done["conversation"]) is None


def test_markup_stays_text_in_either_direction(customer: Client, staff: Client) -> None:
    conversation = customer.done(ASKED)["conversation"]
    customer.done(HOSTILE, conversation)
    staff_does(staff, "messages", conversation, text=HOSTILE)
    assert staff.http.get(f"/api/inbox/{conversation}").json()["turns"][-1]["text"] == HOSTILE
    assert shown(customer, conversation)["messages"][0]["text"] == HOSTILE
