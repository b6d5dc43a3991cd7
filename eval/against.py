"""A run beside an earlier one, over the turns that both have asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eval.kept import Report
from eval.records import TurnRecord
from eval.summary import Summary, summarise

Asked = tuple[str, int, str]  # case, number of the turn, what was said


@dataclass(frozen=True)
class Comparison:
    """Figures of the turns in both runs, and the cases whose outcome changed. A case passes when every try of it does."""

    earlier: Report
    before: Summary
    now: Summary
    newly_failing: list[str]
    newly_passing: list[str]
    added: int  # turns that only this run asked
    gone: int  # turns that only the earlier one asked


def compare(earlier: Report, now: Report) -> Comparison:
    """Set a run beside an earlier one."""
    old, new = {_asked(r) for r in earlier.turns}, {_asked(r) for r in now.turns}
    before, after = ([r for r in report.turns if _asked(r) in old & new] for report in (earlier, now))
    passed, passes = _passing(before), _passing(after)
    return Comparison(
        earlier=earlier,
        before=summarise(before, {}, earlier.machine),
        now=summarise(after, {}, now.machine),
        newly_failing=sorted(case for case in passes if passed[case] and not passes[case]),
        newly_passing=sorted(case for case in passes if passes[case] and not passed[case]),
        added=len(new - old),
        gone=len(old - new),
    )


def _asked(record: TurnRecord) -> Asked:
    return record.case, record.turn, record.say


def _passing(records: Sequence[TurnRecord]) -> dict[str, bool]:
    outcomes: dict[str, bool] = {}
    for record in records:
        outcomes[record.case] = outcomes.get(record.case, True) and record.right
    return outcomes


def told(comparison: Comparison) -> str:
    """The comparison in lines for the command line."""
    changed: Iterable[tuple[str, list[str]]] = (("newly failing", comparison.newly_failing), ("newly passing", comparison.newly_passing))
    lines = [f"Against run {comparison.earlier.run} ({comparison.added} turns more, {comparison.gone} fewer):"]
    return "\n".join(lines + [f"  {what}: {', '.join(cases) or 'none'}" for what, cases in changed])
