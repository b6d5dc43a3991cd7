"""The hand-off on PostgreSQL: several at once, told live, and the way down with the staff's messages."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from sqlalchemy import Engine, text

from errors import NotWaiting, StaffAnswers
from store.migrate import downgrade, upgrade
from store.session import open_engine, sessions
from store.tables import TurnStatus
from tools.base import Identity
from ui.following import Following
from ui.handoffs import Handoffs
from ui.live import Event
from ui.records import Records

SHOPPER = Identity(role="shopper", subject="visitor:1")


@pytest.fixture
def engine(postgres_url: str) -> Iterator[Engine]:
    engine = open_engine(postgres_url)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    upgrade(engine)
    yield engine
    engine.dispose()


def test_the_inbox_and_a_conversation_are_told_live(engine: Engine) -> None:
    records, handoffs, following = Records(sessions(engine)), Handoffs(sessions(engine)), Following(sessions(engine))
    conversation = records.open(SHOPPER, "en")

    async def told() -> list[Event]:
        inbox = following.inbox()
        events = [await anext(inbox)]
        handoffs.call(SHOPPER, conversation)
        following.ring(conversation)
        events.append(await anext(inbox))
        message = handoffs.say(conversation, "Hello!")["message"]["id"]
        following.ring(conversation)
        events.append(await anext(inbox))
        for reader, after in ((SHOPPER, 0), (None, message)):
            one = await following.conversation(reader, conversation, after)
            events.append(await anext(one))
        handoffs.hand_back(conversation)
        following.ring(conversation)
        return [*events, await anext(inbox)]

    events = [(name, data.get("total", data.get("text", data.get("handler")))) for _, name, data in asyncio.run(told())]
    assert events == [("inbox", 0), ("inbox", 1), ("inbox", 1), ("message", "Hello!"), ("state", "staff"), ("inbox", 0)]


def test_many_at_once_and_back_to_the_schema_before(engine: Engine) -> None:
    records, handoffs = Records(sessions(engine)), Handoffs(sessions(engine))
    ids = []
    for said in ("first", "second", "third"):
        turn = records.begin(SHOPPER, said, None, "en")
        assert records.finish(turn.id, TurnStatus.DONE, "an answer", found=True) is False
        ids.append(turn.conversation_id)
        handoffs.call(SHOPPER, turn.conversation_id)
    with ThreadPoolExecutor(8) as pool:
        states = list(pool.map(lambda _: handoffs.call(SHOPPER, ids[0]), range(8)))
        assert len({(s["handler"], s["called_at"]) for s in states}) == 1
        answers = list(pool.map(partial(handoffs.say, ids[1]), [f"message {n}" for n in range(8)]))
    assert len({a["message"]["id"] for a in answers}) == 8
    listed = handoffs.inbox(0, 10)
    assert [c["conversation"] for c in listed["conversations"]] == [ids[0], ids[2], ids[1]]
    assert listed["conversations"][2]["last"]["text"].startswith("message")
    with pytest.raises(StaffAnswers):
        handoffs.withdraw(SHOPPER, ids[1])
    handoffs.hand_back(ids[1])
    with pytest.raises(NotWaiting):
        handoffs.say(ids[1], "too late")
    kept = records.begin(SHOPPER, "to the staff", ids[2], "en")
    assert records.keep(kept.id)["handler"] == "waiting"  # type: ignore[index]
    assert {m["text"] for m in records.transcript(ids[1])["messages"]} == {f"message {n}" for n in range(8)}
    downgrade(engine, "0004")
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM message")).scalar_one() == 7, "what shoppers and assistant said"
    upgrade(engine)
    assert [c["handler"] for c in handoffs.inbox(0, 10)["conversations"]] == []
