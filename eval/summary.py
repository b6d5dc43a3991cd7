"""From records to figures: shares with intervals, times, and each target beside what was measured."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from eval.machine import Machine
from eval.records import TurnRecord
from eval.score import Share, grouped, pass_hat_k, quantiles, share

STAGES = ("shortlist_ms", "choose_ms", "tool_ms", "answer_ms", "verify_ms", "first_token_ms", "total_ms")
LLM_TOKENS = ("llm_prompt_tokens", "llm_completion_tokens")
VERIFIED = ("first", "repaired", "plain")

Times = tuple[float, float]  # p50, p95, milliseconds


@dataclass(frozen=True)
class Group:
    """The figures of some turns."""

    turns: int
    right: Share  # nothing at all to complain of
    tool_choice: Share
    exact_at_all: Share  # of the turns that need a tool
    exact_with_tool: Share  # of those in which the tools were right
    facts: Share  # of the turns whose answer must hold, or lack, something
    first_token: Times | None  # at the client
    done: Times | None
    tool: Times | None  # the tools alone, without the LLM
    llm_tokens: tuple[Times | None, Times | None]  # prompt, completion; p50, p95


@dataclass(frozen=True)
class Target:
    """A figure and what it should be."""

    name: str
    aim: str
    measured: str
    met: bool | None  # None: not measured


@dataclass(frozen=True)
class Summary:
    """All figures of a run."""

    all: Group
    languages: dict[str, Group]
    kinds: dict[str, Group]
    roles: dict[str, Group]
    pass_k: dict[int, float]  # whole cases, by k
    stages: dict[str, Times | None]  # as the server measured them
    verified: dict[str, int]
    errors: int
    peers: dict[str, Share]  # the right tools on first turns, by way of choosing
    targets: list[Target]


def summarise(records: Sequence[TurnRecord], peers: Mapping[str, Share], machine: Machine) -> Summary:
    """All figures of the records.

    Args:
        records: what was replayed.
        peers: other ways to choose, over the same first turns.
        machine: decides the targets of time.
    """
    stages = {stage: quantiles(r.timings.get(stage) for r in records) for stage in STAGES}
    whole = _group(records)
    ours = share([(r.case, r.score.tools_right) for r in records if r.turn == 1])
    counts = Counter(r.verified for r in records)
    return Summary(
        all=whole,
        languages=_groups(records, lambda r: r.language),
        kinds=_groups(records, lambda r: r.kind),
        roles=_groups(records, lambda r: r.role),
        pass_k=pass_hat_k((case, all(r.right for r in turns)) for (case, _), turns in _tries(records).items()),
        stages=stages,
        verified={name: counts[name] for name in VERIFIED},
        errors=sum(bool(r.error) for r in records),
        peers={"shortlist and LLM (served)": ours, **peers},
        targets=_targets(whole, stages, machine.patience),
    )


def _tries(records: Sequence[TurnRecord]) -> dict[tuple[str, int], list[TurnRecord]]:
    """The turns of each case and repetition."""
    tries: dict[tuple[str, int], list[TurnRecord]] = {}
    for record in records:
        tries.setdefault((record.case, record.repetition), []).append(record)
    return tries


def _groups(records: Sequence[TurnRecord], key: Callable[[TurnRecord], str]) -> dict[str, Group]:
    return {name: _group(turns) for name, turns in grouped(records, key).items()}


def _group(turns: Sequence[TurnRecord]) -> Group:
    with_tools = [r for r in turns if r.kind != "none"]
    prompt, completion = (quantiles(r.timings.get(name) for r in turns) for name in LLM_TOKENS)
    return Group(
        turns=len(turns),
        right=share([(r.case, r.right) for r in turns]),
        tool_choice=share([(r.case, r.score.tools_right) for r in turns]),
        exact_at_all=share([(r.case, r.score.arguments_right) for r in with_tools]),
        exact_with_tool=share([(r.case, r.score.arguments_right) for r in with_tools if r.score.tools_right]),
        facts=share([(r.case, not (r.error or r.score.missing or r.score.unwanted)) for r in turns if r.factual]),
        first_token=quantiles(r.first_token_ms for r in turns),
        done=quantiles(r.done_ms for r in turns),
        tool=quantiles(r.timings.get("tool_ms") for r in with_tools),
        llm_tokens=(prompt, completion),
    )


def _targets(whole: Group, stages: Mapping[str, Times | None], patience: int) -> list[Target]:
    return [
        _time("shortlist, p50", stages["shortlist_ms"], 20, 0),
        _time("shortlist, p95", stages["shortlist_ms"], 20, 1),
        _share("tool choice", whole.tool_choice, 0.95),
        _share("exact arguments", whole.exact_at_all, 0.85),
        _time("tool without LLM, p95", whole.tool, 300, 1),
        _time("first token, p50", whole.first_token, 1500 * patience, 0),
        _time("full answer, p50", whole.done, 5000 * patience, 0),
    ]


def _share(name: str, measured: Share, least: float) -> Target:
    return Target(name, f"≥ {percent(least)}", interval(measured), None if measured.share is None else measured.share >= least)


def _time(name: str, measured: Times | None, most_ms: int, quantile: int) -> Target:
    value = measured[quantile] if measured else None
    return Target(name, f"< {time(most_ms)}", time(value), None if value is None else value < most_ms)


def percent(value: float) -> str:
    """0.953 as "95.3 %"."""
    return f"{value * 100:.1f} %"


def interval(measured: Share) -> str:
    """A share with its interval and count."""
    if measured.share is None or measured.low is None or measured.high is None:
        return "–"
    return f"{percent(measured.share)} [{measured.low * 100:.1f}–{measured.high * 100:.1f}], n = {measured.n}"


def time(ms: float | None) -> str:
    """Milliseconds below a second, seconds above."""
    if ms is None:
        return "–"
    return f"{ms:.0f} ms" if ms < 1000 else f"{ms / 1000:.2f} s"


def both(times: Times | None, written: Callable[[float], str] = time) -> str:
    """p50 and p95 as one cell."""
    return f"{written(times[0])} / {written(times[1])}" if times else "–"
