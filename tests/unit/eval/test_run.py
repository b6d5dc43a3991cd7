import threading
from pathlib import Path

import pytest

from eval.journal import Journal, digest
from eval.records import TurnRecord, judged
from eval.replay import Tokens
from eval.run import run, span
from eval.server import NoServer
from tests.unit.eval.conftest import SETTINGS, Shop, cases, record


def journal(folder: Path, asked: str = "a", new: bool = False) -> Journal[TurnRecord]:
    return Journal(folder, asked, TurnRecord, new)


def start(shop: Shop, folder: Path, count: int = 3, turns: int = 1, told: list[str] | None = None, **more: int) -> list[TurnRecord]:
    lines = [] if told is None else told
    return run(shop.url, cases(count, turns), Tokens(SETTINGS), journal(folder), judged, lines.append, **more)


def test_conversations_are_replayed_several_at_a_time_and_come_back_in_order(shop: Shop, tmp_path: Path) -> None:
    shop.gate = threading.Barrier(3)  # nobody is answered before three ask
    records = start(shop, tmp_path, count=6, at_once=3)
    assert [r.case for r in records] == ["c0", "c1", "c2", "c3", "c4", "c5"]
    assert shop.most_at_once == 3
    assert all(r.right and r.answer == "Hi" for r in records)


def test_the_turns_of_a_conversation_go_on_with_it(shop: Shop, tmp_path: Path) -> None:
    records = start(shop, tmp_path, count=1, turns=3)
    assert shop.asked == [("hello 0", None), ("hello 1", "talk"), ("hello 2", "talk")]
    assert [r.turn for r in records] == [1, 2, 3]


def test_a_run_that_was_killed_goes_on_behind_its_last_whole_conversation(shop: Shop, tmp_path: Path) -> None:
    cut = journal(tmp_path)
    cut.append([record(case="c1")])
    (file,) = tmp_path.glob("*.unfinished.jsonl")
    with file.open("ab") as out:
        out.write(b'[{"case":"c2","turn"')  # killed while writing
    told: list[str] = []
    records = start(shop, tmp_path, told=told)
    assert len(shop.asked) == 2
    assert [r.case for r in records] == ["c0", "c1", "c2"]
    assert records[1].say == record().say
    assert "1 of 3 conversations are there already" in told[0]
    assert told[-1].startswith("3/3 · 0 s left · 0 of 3 turns not right")
    assert len(start(shop, tmp_path)) == 3  # all is there: nothing is asked
    assert len(shop.asked) == 2


def test_a_run_that_has_ended_or_asks_something_else_is_not_gone_on_with(tmp_path: Path) -> None:
    ended = journal(tmp_path)
    ended.append([record()])
    assert journal(tmp_path).run == ended.run
    assert journal(tmp_path).read() == [record()]
    assert journal(tmp_path, asked="b").read() == []
    ended.close()
    assert journal(tmp_path).read() == []
    assert [path.name for path in tmp_path.iterdir()] == [f"{ended.run}.jsonl"]


def test_new_begins_anew(tmp_path: Path) -> None:
    cut = tmp_path / "20200101-000000-a.unfinished.jsonl"
    cut.write_text("[]\n")
    assert journal(tmp_path).run == "20200101-000000-a"
    assert journal(tmp_path, new=True).run > "20260101"


def test_what_is_asked_makes_the_digest() -> None:
    one = digest(cases(2), 1, "a model")
    assert one == digest(cases(2), 1, "a model")
    assert len({one, digest(cases(3), 1, "a model"), digest(cases(2), 2, "a model"), digest(cases(2), 1, "another")}) == 4


def test_repetitions_are_tries_of_their_own(shop: Shop, tmp_path: Path) -> None:
    records = start(shop, tmp_path, count=2, repeat=2)
    assert [(r.case, r.repetition) for r in records] == [("c0", 1), ("c1", 1), ("c0", 2), ("c1", 2)]


def test_a_failing_turn_is_a_record_and_a_server_that_is_gone_is_not(shop: Shop, tmp_path: Path) -> None:
    shop.reply = lambda _text: [("error", {"code": "internal"})]
    (failed,) = start(shop, tmp_path, count=1)
    assert "internal" in failed.error
    assert not failed.right
    shop.close()
    with pytest.raises(NoServer, match="answers no longer"):
        start(shop, tmp_path, count=2)
    assert journal(tmp_path).read() == [failed]


def test_spans_are_said_as_people_do() -> None:
    assert [span(0.4), span(59.6), span(205)] == ["0 s", "1 min 0 s", "3 min 25 s"]
