"""What is right and what is not. Pure functions: no server, no clock, no files."""

import json
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from math import comb
from typing import Any, Protocol, TypeVar

import numpy as np

from agent.figures import figures, plain_digits
from eval.data import FREE_TEXT, CaseTurn, argument_schema

# Arguments that are not compared, besides free text: what may as well be said in another field, and how much is shown.
NOT_COMPARED = {
    "recommend": {"category", "in_stock", "product", "similar_to", "compare", "limit"},
    "orders": {"about", "limit"},
    "forecast": {"about"},
}
T = TypeVar("T")
_BIDI = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"))


class Called(Protocol):
    """A tool call, expected or made."""

    @property
    def name(self) -> str:
        """The tool's name."""

    @property
    def arguments(self) -> dict[str, Any]:
        """What it was called with."""


@dataclass(frozen=True)
class TurnScore:
    """One turn judged. `arguments_right` counts only together with `tools_right`."""

    tools_right: bool
    arguments_right: bool
    missing: list[str] = field(default_factory=list)  # facts that the answer should hold
    unwanted: list[str] = field(default_factory=list)  # what it should not
    argument_errors: list[str] = field(default_factory=list)

    @property
    def right(self) -> bool:
        """Nothing at all to complain of."""
        return self.tools_right and self.arguments_right and not self.missing and not self.unwanted


@dataclass(frozen=True)
class Share:
    """A share of 1 with its 95 % bootstrap interval; of nothing it is None."""

    n: int
    share: float | None = None
    low: float | None = None
    high: float | None = None


def kind(expected: Iterable[Called]) -> str:
    """What a turn counts as in the tables: its tools' names, "none" without any."""
    return " + ".join(sorted(call.name for call in expected)) or "none"


def same_tools(expected: Sequence[Called], made: Sequence[Called]) -> bool:
    """Whether the very tools were called, each as often, in any order."""
    return sorted(call.name for call in expected) == sorted(call.name for call in made)


def normal(tool: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The compared arguments in one form: defaults left out, numbers as Decimal, codes and words folded."""
    fields = argument_schema(tool).model_fields
    return {
        name: folded
        for name, value in arguments.items()
        if name not in NOT_COMPARED.get(tool, ()) and name not in FREE_TEXT and (folded := _folded(value)) not in (None, "", {})
        and not (name in fields and folded == _folded(fields[name].get_default(call_default_factory=True)))
    }  # fmt: skip


def _folded(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(_folded(key)): str(_folded(one)) for key, one in value.items()}
    if isinstance(value, str):
        text = plain_digits(value).strip().casefold()
        return Decimal(text) if text.replace(".", "", 1).isdecimal() else text
    return Decimal(str(value)) if isinstance(value, int | float | Decimal) and not isinstance(value, bool) else value


def argument_errors(expected: Sequence[Called], made: Sequence[Called]) -> list[str]:
    """What differs between calls of the same tools, made in any order; empty when all is exact."""
    pairs = zip(sorted(map(_normal_call, expected), key=repr), sorted(map(_normal_call, made), key=repr), strict=True)
    return [
        f"{tool}.{key}: expected {_shown(wanted.get(key))}, got {_shown(given.get(key))}"
        for (tool, wanted), (_, given) in pairs
        for key in sorted(wanted.keys() | given.keys())
        if wanted.get(key) != given.get(key)
    ]


def _normal_call(call: Called) -> tuple[str, dict[str, Any]]:
    return call.name, normal(call.name, call.arguments)


def _shown(value: Any) -> str:
    return "nothing" if value is None else json.dumps(value, ensure_ascii=False, default=str)


def holds(answer: str, fact: Decimal | str, language: str) -> bool:
    """Whether an answer holds a fact: a number by its value however written, words by "a|b" folded."""
    if isinstance(fact, Decimal):
        return any(fact in figure.values for figure in figures(answer, language))
    folded = _words(answer)
    return any(_words(form) in folded for form in fact.split("|"))


def _words(text: str) -> str:
    return unicodedata.normalize("NFKC", plain_digits(text)).translate(_BIDI).casefold().strip()


def judge(turn: CaseTurn, made: Sequence[Called], answer: str, language: str) -> TurnScore:
    """Judge one turn by the tools called and the answer given."""
    tools_right = same_tools(turn.tools, made)
    errors = argument_errors(turn.tools, made) if tools_right else []
    return TurnScore(
        tools_right=tools_right,
        arguments_right=tools_right and not errors,
        missing=[str(fact) for fact in turn.contains if not holds(answer, fact, language)],
        unwanted=[str(fact) for fact in turn.lacks if holds(answer, fact, language)],
        argument_errors=errors,
    )


def share(outcomes: Sequence[tuple[str, bool]], resamples: int = 2000, seed: int = 7) -> Share:
    """The share of True among (case, outcome) pairs, the same at each call.

    The interval is a percentile bootstrap (Efron 1979) over cases: turns and repetitions of one case are
    not independent and are drawn together.
    """
    if not outcomes:
        return Share(0)
    cases = grouped(outcomes, lambda pair: pair[0])
    right = np.array([sum(outcome for _, outcome in pairs) for pairs in cases.values()], float)
    asked = np.array([len(pairs) for pairs in cases.values()], float)
    picks = np.random.default_rng(seed).integers(0, len(cases), (resamples, len(cases)))
    low, high = np.percentile(right[picks].sum(axis=1) / asked[picks].sum(axis=1), [2.5, 97.5])
    return Share(len(outcomes), float(right.sum() / asked.sum()), float(low), float(high))


def pass_hat_k(outcomes: Iterable[tuple[str, bool]]) -> dict[int, float]:
    """pass^k for k = 1, 2, …: the chance that k independent tries of a case all succeed, the mean over cases.

    The unbiased estimator of tau-bench (Yao et al. 2024, arXiv:2406.12045, section 3): C(c, k) / C(n, k) for a case
    that succeeded in c of n tries. k ends at the least n of all cases.

    Args:
        outcomes: (case, whether this try succeeded) of every try.
    """
    tries = [[ok for _, ok in one] for one in grouped(outcomes, lambda pair: pair[0]).values()]
    least = min(map(len, tries), default=0)
    return {k: sum(comb(sum(one), k) / comb(len(one), k) for one in tries) / len(tries) for k in range(1, least + 1)}


def quantiles(values: Iterable[float | None]) -> tuple[float, float] | None:
    """Median and 95th percentile of what was measured; None when nothing was."""
    measured = [value for value in values if value is not None]
    if not measured:
        return None
    middle, late = np.percentile(measured, [50, 95])
    return float(middle), float(late)


def grouped(items: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    """Items by key, the keys sorted."""
    groups: dict[str, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return dict(sorted(groups.items()))
