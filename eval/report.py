"""docs/benchmarks.md: sections between marks, each written anew by the command that measures it; the section of the cases."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from eval.machine import Machine
from eval.summary import Group, Summary, both, interval, percent
from settings import ROOT

BENCHMARKS = ROOT / "docs" / "benchmarks.md"


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


def headline(summary: Summary) -> str:
    """The figures in a line."""
    whole = summary.all
    return (
        f"{whole.turns} turns, {summary.errors} errors; right tools {interval(whole.tool_choice)}; "
        f"exact arguments {interval(whole.exact_at_all)}; facts {interval(whole.facts)}; without any fault: {_passed(summary)}."
    )


def _passed(summary: Summary) -> str:
    return ", ".join(f"pass^{k} {percent(value)}" for k, value in summary.pass_k.items())


def markdown(part: str, repeat: int, machine: Machine, summary: Summary) -> str:
    """The section of the bench: targets first, then where the figures come from."""
    met = {True: "yes", False: "**no**", None: "not measured"}
    repeated = f", each {repeat} times" if repeat > 1 else ""
    blocks = [
        f"## Tool choice, arguments and times (part: {part})",
        machine_line(machine),
        f"{summary.all.turns} turns{repeated}, one after the other, through the HTTP interface; {summary.errors} ended in an error. "
        f"{_passed(summary)} of whole conversations are without any fault. "
        "Shares stand with a 95 % bootstrap interval over cases, times as p50 / p95.",
        table(("Figure", "Target", "Measured", "Met"), [(t.name, t.aim, t.measured, met[t.met]) for t in summary.targets]),
        "### Ways to choose the tool, on the first turn of each case",
        table(("Way", "Right tools"), [(name, interval(measured)) for name, measured in summary.peers.items()]),
        "### By tool",
        _groups("Tools needed", {"all": summary.all, **summary.kinds}),
        _times({"all": summary.all, **summary.kinds}),
        "### By language and role",
        _groups("Language", summary.languages),
        _groups("Role", summary.roles),
        "### Verifier and stages",
        table(("Answer", "Turns"), [(name, str(count)) for name, count in summary.verified.items()]),
        table(("Stage, as the server measures it", "p50 / p95"), [(name, both(times)) for name, times in summary.stages.items()]),
    ]
    return "\n\n".join(blocks)


def _groups(title: str, groups: Mapping[str, Group]) -> str:
    head = (title, "Turns", "All right", "Right tools", "Exact arguments", "… where the tools are right", "Facts held")
    rows = [
        (
            name,
            str(g.turns),
            interval(g.right),
            interval(g.tool_choice),
            interval(g.exact_at_all),
            interval(g.exact_with_tool),
            interval(g.facts),
        )
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
