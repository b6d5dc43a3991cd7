"""Figures of use, against figures counted by hand; and what leaves as CSV."""

import csv
import io
import math
import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import SQLModel

from store.session import Sessions, open_engine, sessions
from store.tables import Author, Conversation, Feedback, Message, Turn, TurnStatus
from store.tables.types import now
from tests.unit.ui.conftest import Running
from tests.unit.ui.test_access import refusal
from ui.spreadsheet import csv_file
from ui.usage import Usage

DAYS = 30


@pytest.fixture
def factory(tmp_path: Path) -> Sessions:
    engine = open_engine(f"sqlite:///{tmp_path / 'usage.db'}")
    SQLModel.metadata.create_all(engine)
    return sessions(engine)


def a_month(factory: Sessions) -> list[Turn]:
    """400 turns of 40 days in three languages and both roles, one in eight rated, some failed."""
    dice, turns = random.Random(7), []
    with factory() as session:
        for n in range(400):
            role, language = dice.choice(["shopper", "shopper", "merchant"]), dice.choice(["en", "de", "ar"])
            status = dice.choice([TurnStatus.DONE] * 8 + [TurnStatus.FAILED, TurnStatus.STOPPED])
            done = status is TurnStatus.DONE
            name = "orders" if n % 5 else "recommend"
            turn = Turn(
                id=f"t{n}", conversation_id=f"c{n // 4}", status=status, language=language, created_at=now() - timedelta(days=n % 40, minutes=dice.randrange(3)),
                tools=[{"name": name, "arguments": {}, "result": {"x": 1}, "error": "unknown-product" if n % 10 == 0 else None}] * (n % 3) if done else [],
                verified=dice.choice(["first", "repaired", "plain"]) if done else None,
                timings={"first_token_ms": dice.uniform(50, 500), "total_ms": dice.uniform(500, 9000)} if done else {},
            )  # fmt: skip
            if n % 4 == 0:
                session.add(Conversation(id=f"c{n // 4}", owner="visitor:1", role=role))
                session.flush()
            session.add(turn)
            session.flush()
            if n % 8 == 0:
                session.add(Feedback(turn_id=turn.id, value=dice.choice([1, -1]), comment=f"=comment {n}", at=turn.created_at))
                session.add(Message(conversation_id=turn.conversation_id, turn_id=turn.id, author=Author.USER, text=f"request {n}"))
                session.add(Message(conversation_id=turn.conversation_id, turn_id=turn.id, author=Author.ASSISTANT, text=f"answer {n}"))
            turns.append(turn)
        session.commit()
        for turn in turns:
            session.refresh(turn)
    return turns


def rank(values: list[float], percent: int) -> float:
    return sorted(values)[math.ceil(len(values) * percent / 100) - 1]


def check_against_hand_counts(factory: Sessions) -> None:
    """Compare every figure with one counted here; both databases go through it."""
    usage = Usage(factory, DAYS)
    turns = [turn for turn in a_month(factory) if turn.created_at >= usage.since]
    found = usage.summary()
    assert len(turns) < 400
    assert found["turns"] == {status: sum(t.status == status for t in turns) for status in TurnStatus} | {"all": len(turns)}
    assert sum(role["turns"] for role in found["roles"].values()) == len(turns)
    assert sum(role["conversations"] for role in found["roles"].values()) == len({t.conversation_id for t in turns})
    calls = [call for turn in turns for call in turn.tools]
    assert found["tools"] == sorted(
        (
            {
                "tool": name,
                "calls": sum(c["name"] == name for c in calls),
                "failed": sum(c["name"] == name and c["error"] is not None for c in calls),
            }
            for name in ("orders", "recommend")
        ),
        key=lambda row: -int(row["calls"]),
    )
    assert found["verified"] == {verdict: sum(t.verified == verdict for t in turns) for verdict in ("first", "repaired", "plain")}
    for timing, figures in found["latency"].items():
        took = [t.timings[timing] for t in turns if t.timings]
        assert figures == {"p50": pytest.approx(rank(took, 50)), "p95": pytest.approx(rank(took, 95))}
    rows = {(row["day"], row["language"]): row for row in found["by_day"]}
    assert len(rows) == len(found["by_day"])
    assert [row["day"] for row in found["by_day"]] == sorted((row["day"] for row in found["by_day"]), reverse=True)
    for (day, language), row in rows.items():
        own = [t for t in turns if t.created_at.date().isoformat() == day and t.language == language]
        took = [t.timings["total_ms"] for t in own if t.timings]
        assert row["turns"] == len(own)
        assert row["failed"] == sum(t.status is TurnStatus.FAILED for t in own)
        assert (row["p50"], row["p95"]) == ((pytest.approx(rank(took, 50)), pytest.approx(rank(took, 95))) if took else (None, None))
    ratings = list(usage.ratings())
    assert len(ratings) == found["ratings"]["up"] + found["ratings"]["down"] == sum(int(t.id[1:]) % 8 == 0 for t in turns)
    assert all(r["request"] == f"request {r['turn'][1:]}" and r["answer"] == f"answer {r['turn'][1:]}" for r in ratings)
    assert [r["at"] for r in ratings] == sorted((r["at"] for r in ratings), reverse=True)
    assert {r["value"] for r in usage.ratings(value=-1)} == {-1}
    assert len(list(usage.ratings(most=3))) == 3


def test_figures_agree_with_hand_counts(factory: Sessions) -> None:
    check_against_hand_counts(factory)


def test_nothing_asked_yet(factory: Sessions) -> None:
    found = Usage(factory, DAYS).summary()
    assert (found["turns"]["all"], found["by_day"], found["tools"], found["ratings"]) == (0, [], [], {"up": 0, "down": 0})
    assert found["latency"]["total_ms"] == {"p50": None, "p95": None}
    assert list(Usage(factory, DAYS).ratings()) == []


def table(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.fixture
def month(running: Running) -> Iterator[Any]:
    a_month(running.shop.sessions)
    yield running.client("merchant").http
    with running.shop.sessions() as session:
        for n in range(100):
            session.delete(session.get(Conversation, f"c{n}"))
        session.commit()


def test_over_http_and_as_csv(month: Any) -> None:
    found = month.get("/api/usage", params={"days": 7}).json()
    rows = table(month.get("/api/usage.csv", params={"days": 7}).text)
    assert len(rows) - 1 == len(found["by_day"]) > 5
    assert rows[0][:3] == ["day", "language", "turns"]
    ratings = month.get("/api/ratings").json()["ratings"]
    answer = month.get("/api/ratings.csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="ratings.csv"'
    rows = table(answer.text)
    assert len(rows) - 1 == len(ratings) > 20
    assert sum(row[2].startswith("'=comment") for row in rows[1:]) > 20, "beside what other tests have rated"
    assert not any(row[2].startswith("=") for row in rows[1:])
    assert {row[1] for row in rows[1:]} == {"1", "-1"}
    assert {r["value"] for r in month.get("/api/ratings", params={"value": -1}).json()["ratings"]} == {-1}


@pytest.mark.parametrize("query", ["days=0", "days=367", "days=x", "days=1e9"])
def test_days_that_make_no_sense(running: Running, query: str) -> None:
    client = running.client("merchant").http
    assert {refusal(client.get(f"/api/{name}?{query}")) for name in ("usage", "usage.csv", "ratings", "ratings.csv")} == {
        (400, "bad-request")
    }


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
async def test_no_cell_is_a_formula(cell: str) -> None:
    answer = csv_file("x.csv", ["a", "b", "c"], [[cell, -1, 'a "quoted"\nword']])
    lines = "".join([str(chunk) async for chunk in answer.body_iterator])
    assert table(lines)[1] == [f"'{cell}", "-1", 'a "quoted"\nword']
