"""The report as one HTML file: figures, what changed, and every conversation with a fault, turn by turn."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from eval.against import Comparison
from eval.faults import calls, complaints
from eval.kept import Report
from eval.records import TurnRecord
from eval.score import Share, grouped
from eval.summary import Group, Summary, both, percent

_TEMPLATE = Path(__file__).with_name("page.html.j2")


def html(report: Report, summary: Summary, comparison: Comparison | None = None) -> str:
    """The whole page; nothing in it is loaded from elsewhere, and all text in it is escaped."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATE.parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"percent": percent, "share": _share, "both": both, "calls": calls}
    return environment.get_template(_TEMPLATE.name).render(
        report=report,
        summary=summary,
        tables=_tables(summary),
        comparison=comparison,
        compared=_side_by_side(comparison) if comparison else [],
        failed=_failed(report.turns),
        complaints=complaints,
    )


def _tables(summary: Summary) -> list[tuple[str, dict[str, Group]]]:
    whole = {"all": summary.all}
    return [("Tools needed", whole | summary.kinds), ("Language", summary.languages), ("Role", summary.roles)]


def _share(measured: Share) -> str:
    return "–" if measured.share is None else f"{percent(measured.share)} ({round(measured.share * measured.n)}/{measured.n})"


def _side_by_side(comparison: Comparison) -> list[tuple[str, Group, Group]]:
    """Each group with its figures before and now."""
    before, now = comparison.before, comparison.now
    return [
        ("all", before.all, now.all),
        *((name, group, now.kinds[name]) for name, group in before.kinds.items() if name in now.kinds),
        *((name, group, now.languages[name]) for name, group in before.languages.items()),
        *((name, group, now.roles[name]) for name, group in before.roles.items()),
    ]


def _failed(records: Sequence[TurnRecord]) -> list[dict[str, Any]]:
    """Whole conversations in which a turn is not right, for its fault may lie in a turn before."""
    talks = grouped(records, lambda r: f"{r.case} {r.repetition}").values()
    return [
        {"case": turns[0].case, "repetition": turns[0].repetition, "role": turns[0].role, "language": turns[0].language, "turns": turns}
        for turns in talks
        if not all(turn.right for turn in turns)
    ]
