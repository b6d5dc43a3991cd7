from pathlib import Path

import pytest

from eval.client import CalledTool
from eval.faults import failures
from eval.memory import Point, curve
from eval.memory import markdown as memory_markdown
from eval.records import TurnRecord
from eval.report import markdown, rewrite_section
from eval.summary import Summary, summarise
from tests.unit.eval.conftest import MACHINE, record


def summary(*records: TurnRecord) -> Summary:
    return summarise(records, {}, MACHINE)


def test_targets_stand_beside_what_was_measured() -> None:
    targets = {t.name: t.met for t in summary(record()).targets}
    assert targets == {
        "shortlist, p50": True,
        "shortlist, p95": True,
        "tool choice": True,
        "exact arguments": True,
        "tool without LLM, p95": True,
        "first token, p50": True,  # 5 s of 4 * 1.5 s
        "full answer, p50": False,  # 21 s of 4 * 5 s
    }
    assert {t.met for t in summary(record(timings={}, first_token_ms=None, done_ms=None)).targets} == {True, None}


def test_arguments_are_counted_at_all_and_where_the_tool_is_right() -> None:
    figures = summary(record(), record(made=[CalledTool(name="orders")]), record(made=[CalledTool(name="recommend")])).all
    assert figures.tool_choice.share == pytest.approx(2 / 3)
    assert figures.exact_at_all.share == pytest.approx(1 / 3)
    assert figures.exact_with_tool.share == pytest.approx(1 / 2)


def test_failures_are_readable_turn_by_turn() -> None:
    text = failures([record(), record(made=[CalledTool(name="recommend", arguments={"max_price": 5})])])
    assert text.count("en-1, turn 1") == 1
    assert 'recommend.max_price: expected "50", got "5"' in text
    assert 'wanted   recommend({"max_price": 50, "currency": "EUR"})' in text
    assert failures([record()]) == "Every turn was right."


def test_the_section_tells_targets_groups_and_whole_conversations() -> None:
    text = markdown("test", 2, MACHINE, summary(record(), record(repetition=2, made=[CalledTool(name="orders")])))
    assert "| tool choice | ≥ 95.0 % | 50.0 % [50.0–50.0], n = 2 | **no** |" in text
    assert "| full answer, p50 | < 20.00 s | 21.00 s | **no** |" in text
    assert "pass^1 50.0 %, pass^2 0.0 % of whole conversations" in text
    assert "| shopper | 2 |" in text


def test_only_the_own_section_is_rewritten(tmp_path: Path) -> None:
    page = tmp_path / "benchmarks.md"
    page.write_text("# B\n\n<!-- other:begin -->\nkept\n<!-- other:end -->\n\ntext\n", "utf-8")
    for text in ("one", "two"):
        rewrite_section(page, "bench", text)
    assert page.read_text("utf-8") == (
        "# B\n\n<!-- other:begin -->\nkept\n<!-- other:end -->\n\ntext\n\n<!-- bench:begin -->\ntwo\n<!-- bench:end -->\n"
    )
    page.write_text("<!-- bench:begin -->\n", "utf-8")
    with pytest.raises(ValueError, match="bench:end"):
        rewrite_section(page, "bench", "three")


def test_the_curve_has_ten_points_and_ends_at_the_end() -> None:
    points = [Point(n, 1000) for n in range(1, 201)]
    assert [p.turns for p in curve(points)] == list(range(20, 201, 20))
    assert curve(points[:3]) == points[:3]
    assert "1.00 times" in memory_markdown(points)
