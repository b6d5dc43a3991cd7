"""What a run leaves: a JSON file, a section of a Markdown file, and a list of what went wrong."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from eval.bench import TurnRecord
from eval.data import Case
from eval.machine import Machine
from eval.summary import Group, Summary, both, interval
from settings import ROOT

BENCHMARKS = ROOT / "docs" / "benchmarks.md"


def write_json(path: Path, machine: Machine, summary: Summary, records: Sequence[TurnRecord]) -> None:
    """All figures and all turns of a run."""
    content = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": asdict(machine),
        "summary": asdict(summary),
        "turns": [asdict(record) for record in records],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1, default=_plain), "utf-8")


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} is no JSON")


def rewrite_section(path: Path, name: str, text: str) -> None:
    """Replace what stands between the file's marks of this name, or append it with its marks.

    Raises:
        ValueError: the opening mark stands there without its closing one.
    """
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    before = path.read_text("utf-8") if path.exists() else "# Benchmarks\n"
    section = f"{begin}\n{text.strip()}\n{end}"
    if begin in before:
        head, _, rest = before.partition(begin)
        if end not in rest:
            raise ValueError(f"{path.name}: {begin} has no {end}")
        after = f"{head}{section}{rest.partition(end)[2]}"
    else:
        after = f"{before.rstrip()}\n\n{section}\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(after, "utf-8")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |" for line in lines)


def machine_line(machine: Machine) -> str:
    """The machine in a sentence."""
    return (
        f"{machine.processor}, {machine.cores} cores, {machine.memory_gb} GB, {machine.arithmetic}; "
        f"model {machine.model}; measured on {datetime.now(UTC):%Y-%m-%d}."
    )


def markdown(part: str, repeat: int, machine: Machine, summary: Summary) -> str:
    """The section of the bench: targets first, then where the figures come from."""
    met = {True: "yes", False: "**no**", None: "not measured"}
    repeated = f", each {repeat} times" if repeat > 1 else ""
    blocks = [
        f"## Tool choice, arguments and times (part: {part})",
        machine_line(machine),
        f"{summary.all.turns} turns{repeated}, one after the other, through the HTTP interface; {summary.errors} ended in an error. "
        "Shares stand with a 95 % bootstrap interval over cases, times as p50 / p95.",
        table(("Figure", "Target", "Measured", "Met"), [(t.name, t.aim, t.measured, met[t.met]) for t in summary.targets]),
        "### Ways to choose the tool, on the first turn of each case",
        table(("Way", "Right tools"), [(name, interval(measured)) for name, measured in summary.peers.items()]),
        "### By tool",
        _groups("Tools needed", {"all": summary.all, **summary.kinds}),
        _times({"all": summary.all, **summary.kinds}),
        "### By language",
        _groups("Language", summary.languages),
        "### Verifier and stages",
        table(("Answer", "Turns"), [(name, str(count)) for name, count in summary.verified.items()]),
        table(("Stage, as the server measures it", "p50 / p95"), [(name, both(times)) for name, times in summary.stages.items()]),
    ]
    return "\n\n".join(blocks)


def _groups(title: str, groups: Mapping[str, Group]) -> str:
    head = (title, "Turns", "Right tools", "Exact arguments", "… where the tools are right", "Facts held")
    rows = [
        (name, str(g.turns), interval(g.tool_choice), interval(g.exact_at_all), interval(g.exact_with_tool), interval(g.facts))
        for name, g in groups.items()
    ]
    return table(head, rows)


def _times(groups: Mapping[str, Group]) -> str:
    head = ("Tools needed", "First token", "Full answer", "Tool without LLM", "Prompt tokens", "Completion tokens")
    rows = [
        (name, both(g.first_token), both(g.done), both(g.tool), *(both(tokens, "{:.0f}".format) for tokens in g.llm_tokens))
        for name, g in groups.items()
    ]
    return table(head, rows)


def failures(records: Sequence[TurnRecord], cases: Sequence[Case]) -> str:
    """Every turn that is not right, to be read turn by turn: what was said, wanted, called and answered."""
    expected = {case.id: case for case in cases}
    blocks = []
    for record in records:
        if record.score.right and not record.error:
            continue
        wanted = expected[record.case].turns[record.turn - 1].tools
        lines = [f"{record.case}, turn {record.turn}, repetition {record.repetition}: {record.say}"]
        lines.append(f"  wanted   {_calls(wanted)}")
        lines.append(f"  called   {_calls(record.made)}")
        lines += [f"  error    {record.error}"] if record.error else []
        lines += [f"  argument {error}" for error in record.score.argument_errors]
        lines += [f"  missing  {fact}" for fact in record.score.missing]
        lines += [f"  unwanted {fact}" for fact in record.score.unwanted]
        lines.append(f"  answer   {' '.join(record.answer.split())[:400]}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) or "Every turn was right."


def _calls(calls: Sequence[Any]) -> str:
    written = (f"{call.name}({json.dumps(call.arguments, ensure_ascii=False, default=str)})" for call in calls)
    return ", ".join(written) or "no tool"
