"""Arguments that a text names outright: how far ahead, how long a delivery takes, how sure stock must be, what is asked."""

import math
import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from tools.vocabulary.names import Names
from tools.vocabulary.patterns import Pattern, compiled, first, folded, forms, numbers
from tools.vocabulary.vocabulary import Vocabulary

_NUMBER = r"(?P<n>\d{1,6}|%s)(?![\d.,]*\d)"
_PERCENT = re.compile(
    r"(?<![\d.,])(\d{2,3}(?:[.,]\d{1,2})?)\s?(?:%|٪|percent|prozent|por ?ciento|por ?cento|pour ?cent|パーセント|في المئة)"
)
_BESIDE, _BEHIND = 40, 5  # characters between a cue and its number, and what being behind it adds


@lru_cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "words.yaml").read_text("utf-8"))
    return words


@lru_cache
def _patterns(name: str) -> list[tuple[Any, Pattern]]:
    number = _NUMBER % "|".join(numbers())
    return [(key, compiled(form, n=number)) for key, form in forms(_words()[name])]


@lru_cache
def _cues(name: str) -> list[Pattern]:
    return [compiled(form) for group in _words()[name].values() for form in group]


def reader(vocabulary: Vocabulary, names: Names) -> Callable[[str], dict[str, Any]]:
    """What a text states, for a shop's vocabulary and products."""
    return lambda text: {**stated(text), **vocabulary.subject(text, names)}


def stated(text: str) -> dict[str, Any]:
    """`horizon_weeks`, `lead_time_days`, `service_level` and `about`.

    >>> stated("How many will we sell in the next 6 weeks? Lead time is 10 days.")
    {'lead_time_days': 10, 'horizon_weeks': 6, 'about': 'demand'}
    """
    found: dict[str, Any] = {}
    plain = folded(text)
    if (percent := _PERCENT.search(plain)) and _distance("service", plain, *percent.span()) <= _BESIDE:
        found["service_level"] = float(percent[1].replace(",", ".")) / 100
    stretches = _stretches(plain)
    lead = min(stretches, key=lambda stretch: _distance("lead", plain, *stretch[1:]), default=None)
    for stretch in stretches:
        days = stretch[0]
        if stretch is lead and _distance("lead", plain, *stretch[1:]) <= _BESIDE:
            found["lead_time_days"] = days
        else:
            found.setdefault("horizon_weeks", math.ceil(days / 7) if days < 30 else round(days / 7))
    if "horizon_weeks" not in found and (weeks := first(_patterns("spans"), plain)):
        found["horizon_weeks"] = weeks
    if about := first(_patterns("about"), plain):
        found["about"] = about
    return found


def _stretches(plain: str) -> list[tuple[int, int, int]]:
    """(days, start, end) of every number of days, weeks, months, …, in the text's order; the longer unit where two fit."""
    found: dict[int, tuple[int, int, int]] = {}
    for unit, pattern in _patterns("units"):
        for match in pattern.finditer(plain):
            said = match["n"]
            days = unit * (numbers().get(said) or int(said))
            if match.start() not in found or match.end() > found[match.start()][2]:
                found[match.start()] = (days, match.start(), match.end())
    return [found[start] for start in sorted(found)]


def _distance(name: str, plain: str, start: int, end: int) -> float:
    """Characters between a number and the nearest cue; one behind the number is taken for farther away."""
    found = (match.span() for cue in _cues(name) for match in cue.finditer(plain))
    return min((start - last if last <= start else first - end + _BEHIND for first, last in found), default=math.inf)
