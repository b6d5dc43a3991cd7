"""Arguments that a text names outright: how far ahead, how long a delivery takes, how sure stock must be, what is asked."""

import math
import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from store.tables.types import now
from tools.vocabulary.names import Names
from tools.vocabulary.patterns import Pattern, compiled, first, folded, forms, numbers
from tools.vocabulary.periods import Toward, period
from tools.vocabulary.vocabulary import Vocabulary

_NUMBER = r"(?P<n>\d{1,6}|%s)(?![\d.,]*\d)"
_PERCENT = re.compile(
    r"(?<![\d.,])(\d{2,3}(?:[.,]\d{1,2})?)\s?(?:%|٪|percent|prozent|por ?ciento|por ?cento|pour ?cent|パーセント|في المئة)"
)
_LEAST_LEVEL = 0.8  # that a percentage without a name is taken for
_TIME = ("horizon_weeks", "since", "until")
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
    """What a text states, for a shop's vocabulary and products; of the ways to name the time, one lifts the others."""

    def hints(text: str) -> dict[str, Any]:
        found = stated(text, now().date())
        return {**(dict.fromkeys(_TIME) if found.keys() & {*_TIME} else {}), **found, **vocabulary.subject(text, names)}

    return hints


def stated(text: str, today: date) -> dict[str, Any]:
    """`horizon_weeks`, or `since` and `until` as ISO days, `lead_time_days`, `service_level` and `about`.

    >>> stated("How many will we sell in the next 6 weeks? Lead time is 10 days.", date(2026, 11, 25))
    {'lead_time_days': 10, 'horizon_weeks': 6, 'about': 'demand'}
    """
    found: dict[str, Any] = {}
    plain = folded(text)
    about = first(_patterns("about"), plain)
    stretches = _stretches(plain)
    lead = min(stretches, key=lambda stretch: _distance("lead", plain, *stretch[1:]), default=None)
    for stretch in stretches:
        days = stretch[0]
        if stretch is lead and _distance("lead", plain, *stretch[1:]) <= _BESIDE:
            found["lead_time_days"] = days
        else:
            found.setdefault("horizon_weeks", math.ceil(days / 7) if days < 30 else round(days / 7))
    if level := _level(plain, of_stock=about == "stock" or "lead_time_days" in found):
        found["service_level"] = level
    if "horizon_weeks" not in found and (weeks := first(_patterns("spans"), plain)):
        found["horizon_weeks"] = weeks
    toward: Toward = "past" if about == "sold" else "ahead" if about == "stock" or _ahead(plain) else "nearest"
    if (named := period(text, today, toward)) and not named.compared:
        if named.first is None or named.last:
            found.pop("horizon_weeks", None)
        found |= {field: day.isoformat() for field, day in (("since", named.first), ("until", named.last)) if day}
    if about:
        found["about"] = about
    return found


def _level(plain: str, *, of_stock: bool) -> float | None:
    """The service level: a percentage beside its name, or the only one where stock is asked about."""
    shares = [(match, float(match[1].replace(",", ".")) / 100) for match in _PERCENT.finditer(plain)]
    beside = [share for match, share in shares if _distance("service", plain, *match.span()) <= _BESIDE]
    alone = [share for _, share in shares if of_stock and len(shares) == 1 and _LEAST_LEVEL <= share < 1]
    return next(iter(beside + alone), None)


def _ahead(plain: str) -> bool:
    return any(cue.search(plain) for cue in _cues("ahead"))


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
