from pathlib import Path

import pytest

from eval.against import compare, told
from eval.client import CalledTool
from eval.faults import failures
from eval.kept import Report, UnreadableReport
from eval.page import html
from eval.summary import summarise
from tests.unit.eval.conftest import MACHINE, record

WRONG = [CalledTool(name="orders")]
HOSTILE = '<script>alert("x")</script> & more'


def report(run: str, *turns: object) -> Report:
    return Report.of(run, MACHINE, summarise(list(turns), {}, MACHINE), list(turns))


def test_a_report_is_read_as_it_was_written(tmp_path: Path) -> None:
    written = report("r1", record(), record(case="en-2", made=WRONG))
    written.write(tmp_path / "new" / "r1.json")
    assert Report.read(tmp_path / "new" / "r1.json").turns == written.turns


@pytest.mark.parametrize("content", [None, "", "[]", '{"turns": []}'])
def test_what_is_no_report_is_refused_in_a_sentence(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "x.json"
    if content is not None:
        file.write_text(content)
    with pytest.raises(UnreadableReport, match=r"x\.json: ") as refused:
        Report.read(file)
    assert "\n" not in str(refused.value)


def test_cases_that_changed_are_named_and_figures_are_over_what_both_asked() -> None:
    before = report("r1", record(case="a"), record(case="b", made=WRONG), record(case="gone", made=WRONG), record(case="same"))
    after = report("r2", record(case="a", made=WRONG), record(case="b"), record(case="added"), record(case="same"))
    found = compare(before, after)
    assert (found.newly_failing, found.newly_passing) == (["a"], ["b"])
    assert (found.added, found.gone) == (1, 1)
    assert found.before.all.turns == found.now.all.turns == 3
    assert "newly failing: a\n" in told(found)


def test_a_case_passes_when_all_its_tries_do() -> None:
    before = report("r1", record(repetition=1), record(repetition=2))
    after = report("r2", record(repetition=1), record(repetition=2, made=WRONG))
    assert compare(before, after).newly_failing == ["en-1"]


def test_another_wording_is_another_turn() -> None:
    found = compare(report("r1", record(say="one")), report("r2", record(say="two", made=WRONG)))
    assert (found.newly_failing, found.added, found.gone) == ([], 1, 1)


def test_the_page_tells_each_fault_and_lets_no_markup_through() -> None:
    now = report("r2", record(case="fine"), record(case="bad", say=HOSTILE, answer=HOSTILE, made=WRONG, score=record(made=WRONG).score))
    page = html(now, summarise(now.turns, {}, MACHINE), compare(report("r1", record(case="bad", say=HOSTILE)), now))
    assert "<script>alert" not in page
    assert page.count("&lt;script&gt;alert") >= 3  # heading, said, answer
    assert "expected recommend, called orders" in page
    assert "Newly failing: bad" in page
    assert "http://" not in page
    assert "https://" not in page  # self-contained
    assert 'name="viewport"' in page
    assert page.count("<details") == 1


def test_a_page_without_faults_or_comparison_is_whole() -> None:
    now = report("r1", record())
    page = html(now, summarise(now.turns, {}, MACHINE))
    assert "every turn was right" in page
    assert "Against run" not in page


def test_a_turn_that_ended_in_an_error_is_a_failure() -> None:
    assert "error    HTTP 500" in failures([record(error="HTTP 500")])
