"""Arguments that a request names outright: product, category, aspect, praise or blame, and the time."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from tools.reviews import aspects
from tools.vocabulary.names import Names
from tools.vocabulary.patterns import Pattern, compiled, first, folded, forms, numbers
from tools.vocabulary.vocabulary import Vocabulary

_YEAR = r"(?P<year>20[0-4]\d)"
_LONE_YEAR = re.compile(rf"(?<![\w.,/-]){_YEAR}(?![\w.,/-]*\d)(?!-)")
_MONTHS_MOST = 120
_IN_A_YEAR = 12


def reader(vocabulary: Vocabulary, names: Names) -> Callable[[str], dict[str, Any]]:
    """`hints(text)` for a shop's vocabulary and products."""

    def hints(text: str) -> dict[str, Any]:
        found = {**vocabulary.subject(text, names), "aspect": aspects.named(text), "opinion": opinion(text), **span(text)}
        return {field: value for field, value in found.items() if value}

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
def _spans() -> tuple[list[tuple[str, Pattern]], list[tuple[int, Pattern]], list[Pattern]]:
    spoken = sorted(numbers(), key=len, reverse=True)
    counted = _compiled(_words()["spans"], n=rf"(?P<n>(?<!\d)\d{{1,2}}|{'|'.join(spoken)})")
    return counted, _compiled(_words()["fixed"]), [compiled(form, year=_YEAR) for group in _words()["since"].values() for form in group]


def opinion(text: str) -> str | None:
    """negative or positive, when only one of them is asked about.

    >>> opinion("What do people complain about?")
    'negative'
    """
    plain = folded(text)
    found = {key for key, pattern in _opinions() if pattern.search(plain)}
    return found.pop() if len(found) == 1 else None


def span(text: str) -> dict[str, Any]:
    """`months`, or `since` and `until` as ISO days.

    >>> span("in den letzten drei Monaten"), span("complaints in 2025")
    ({'months': 3}, {'since': '2025-01-01', 'until': '2025-12-31'})
    """
    plain = folded(text)
    counted, fixed, since = _spans()
    for unit, pattern in counted:
        if match := pattern.search(plain):
            number = numbers().get(match["n"]) or int(match["n"])
            months = number * (_IN_A_YEAR if unit == "years" else 1)
            return {"months": min(months, _MONTHS_MOST)} if months else {}
    if found := next(_years(since, plain), None):
        return {"since": f"{found}-01-01"}
    if match := _LONE_YEAR.search(plain):
        return {"since": f"{match['year']}-01-01", "until": f"{match['year']}-12-31"}
    named = first(fixed, plain)
    return {"months": named} if named else {}


def _years(patterns: Iterable[Pattern], plain: str) -> Iterator[str]:
    return (match["year"] for pattern in patterns if (match := pattern.search(plain)))
