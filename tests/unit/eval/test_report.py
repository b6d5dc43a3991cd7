import json
from pathlib import Path
from typing import Any

import pytest

from eval.bench import TurnRecord
from eval.client import CalledTool
from eval.data import Call, Case, CaseTurn
from eval.machine import Machine
from eval.memory import Point, curve
from eval.memory import markdown as memory_markdown
from eval.report import failures, markdown, rewrite_section, write_json
from eval.score import judge, kind
from eval.summary import Summary, summarise, turn_key

MACHINE = Machine("A CPU", "float32 (AVX2)", 4, 16, "a model", patience=4)
TURN = CaseTurn(say="tents under 50 €", tools=[Call(name="recommend", arguments={"max_price": 50, "currency": "EUR"})])
CASE = Case(id="en-1", part="test", language="en", role="shopper", customer=17, turns=[TURN])


def record(**changed: Any) -> TurnRecord:
    made = changed.pop("made", [CalledTool(name="recommend", arguments={"max_price": 50, "currency": "EUR"})])
    values: dict[str, Any] = {
        "case": "en-1", "turn": 1, "repetition": 1, "language": "en", "kind": kind(TURN.tools), "say": TURN.say, "made": made, "answer": "A tent.",
        "error": "", "score": judge(TURN, made, "A tent.", "en"), "first_token_ms": 5000.0, "done_ms": 21_000.0,
        "timings": {"tool_ms": 40.0, "shortlist_ms": 9.0, "llm_prompt_tokens": 700.0}, "verified": "first",
    }  # fmt: skip
    return TurnRecord(**(values | changed))


def summary(*records: TurnRecord) -> Summary:
    return summarise(records, {turn_key("en-1", 1): False}, {}, MACHINE)


def test_targets_stand_beside_what_was_measured() -> None:
    targets = {t.name: t.met for t in summary(record()).targets}
    assert targets == {
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
    text = failures([record(), record(made=[CalledTool(name="recommend", arguments={"max_price": 5})])], [CASE])
    assert text.count("en-1, turn 1") == 1
    assert 'recommend.max_price: expected "50", got "5"' in text
    assert 'wanted   recommend({"max_price": 50, "currency": "EUR"})' in text
    assert failures([record()], [CASE]) == "Every turn was right."


def test_the_section_and_the_json_are_written(tmp_path: Path) -> None:
    figures = summary(record())
    text = markdown("test", 1, MACHINE, figures)
    assert "| tool choice | ≥ 95.0 % | 100.0 % [100.0–100.0], n = 1 | yes |" in text
    assert "| full answer, p50 | < 20.00 s | 21.00 s | **no** |" in text
    write_json(tmp_path / "new" / "bench.json", MACHINE, figures, [record()])
    assert json.loads((tmp_path / "new" / "bench.json").read_text("utf-8"))["turns"][0]["made"][0]["name"] == "recommend"


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
