"""Arguments that a request names outright: product, category, aspect, praise or blame, and the time."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from store.tables.types import now
from tools.reviews import aspects
from tools.vocabulary.names import Names
from tools.vocabulary.patterns import Pattern, compiled, first, folded, forms, numbers
from tools.vocabulary.periods import Period, changed, period
from tools.vocabulary.vocabulary import Vocabulary

_TIME = ("months", "since", "until", "split")
_MONTHS_MOST = 120
_IN_A_YEAR = 12


def reader(vocabulary: Vocabulary, names: Names) -> Callable[[str], dict[str, Any]]:
    """`hints(text)` for a shop's vocabulary and products; of the ways to name the time, one lifts the others."""

    def hints(text: str) -> dict[str, Any]:
        found = {**vocabulary.subject(text, names), "aspect": aspects.named(text), "opinion": opinion(text)}
        time = span(text, now().date())
        return {field: value for field, value in found.items() if value} | (dict.fromkeys(_TIME) if time else {}) | time

    return hints


@lru_cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text("utf-8"))
    return words


def _compiled(words: dict[Any, dict[str, list[str]]], **parts: str) -> list[tuple[Any, Pattern]]:
    return [(key, compiled(form, **parts)) for key, form in forms(words)]


@lru_cache
def _opinions() -> list[tuple[str, Pattern]]:
    return _compiled(_words()["opinions"])


@lru_cache
def _spans() -> tuple[list[tuple[str, Pattern]], list[tuple[int, Pattern]]]:
    spoken = sorted(numbers(), key=len, reverse=True)
    counted = _compiled(_words()["spans"], n=rf"(?P<n>(?<!\d)\d{{1,2}}|{'|'.join(spoken)})")
    return counted, _compiled(_words()["fixed"])


def opinion(text: str) -> str | None:
    """negative or positive, when only one of them is asked about.

    >>> opinion("What do people complain about?")
    'negative'
    """
    plain = folded(text)
    found = {key for key, pattern in _opinions() if pattern.search(plain)}
    return found.pop() if len(found) == 1 else None


def span(text: str, today: date) -> dict[str, Any]:
    """`months`, or `since` and `until` as ISO days; `split`, the day that a change is asked about.

    >>> span("in den letzten drei Monaten", date(2026, 11, 25)), span("complaints in 2025", date(2026, 11, 25))
    ({'months': 3}, {'since': '2025-01-01', 'until': '2025-12-31'})
    """
    plain = folded(text)
    counted, fixed = _spans()
    for unit, pattern in counted:
        if match := pattern.search(plain):
            number = numbers().get(match["n"]) or int(match["n"])
            months = number * (_IN_A_YEAR if unit == "years" else 1)
            return {"months": min(months, _MONTHS_MOST)} if months else {}
    if named := period(text, today, "past"):
        return {field: day.isoformat() for field, day in _days(named, changed(text), today).items() if day}
    spoken = first(fixed, plain)
    return {"months": spoken} if spoken else {}


def _days(named: Period, change: bool, today: date) -> dict[str, date | None]:
    """A period alone; one that is compared with, and the time since then; or before and since a day, as long on both sides."""
    if named.compared and named.first and named.last:
        return {"since": named.first, "split": named.last + timedelta(days=1)}
    if change and named.first and named.last is None:
        return {"since": named.first - (today - named.first), "split": named.first}
    return {"since": named.first, "until": named.last}
