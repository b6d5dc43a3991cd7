"""The period of time that a text asks about: "in October", "since June", "from May to July", "Q1 2027", "until Christmas"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from tools.vocabulary.mentions import Days, Mention, mentions, words
from tools.vocabulary.patterns import Pattern, compiled, folded

Toward = Literal["past", "ahead", "nearest"]  # where an "October" without a year is looked for

_MONTH = 27  # days between the first and the last of a month, or more


@dataclass(frozen=True)
class Period:
    """Days, both included; None: open on that side."""

    first: date | None
    last: date | None
    compared: bool = False  # named only to compare the present with


def period(text: str, today: date, toward: Toward) -> Period | None:
    """The first period that a text asks about, else the one that it compares with; None without one.

    Args:
        text: a request.
        today: the present day.
        toward: where a part of a year is looked for that is named without the year.

    >>> period("complaints since June", date(2026, 11, 25), "past")
    Period(first=datetime.date(2026, 6, 1), last=None, compared=False)
    """
    plain = folded(text)
    found = list(_periods(plain, today, toward))
    return next((one for one in found if not one.compared), found[0] if found else None)


def changed(text: str) -> bool:
    """Whether a text asks what has changed: "has it become better since March?"."""
    plain = folded(text)
    return any(pattern.search(plain) for pattern in _changes())


def _periods(plain: str, today: date, toward: Toward) -> Iterator[Period]:
    named = mentions(plain, today)
    while named:
        one = last = named.pop(0)
        if named and _joined(plain, one, named[0]):
            last = named.pop(0)
        beside = plain[: one.start], plain[last.end :]
        compared = _said("compared", beside)
        if last is not one:
            days = _range(one, last, today, toward)
        else:
            days = _days(one, today, "past") if compared else _open(one, beside, today, toward)
        yield Period(*days, compared)


def _open(one: Mention, beside: tuple[str, str], today: date, toward: Toward) -> Days:
    """Its days, or all from its first or up to its last where a word beside it says so."""
    if _said("since", beside):
        return _days(one, today, "past")[0], None
    if _said("from", beside):
        return _days(one, today, toward)[0], None
    if _said("until", beside):
        return None, _days(one, today, toward)[1]
    if _said("before", beside):
        first, last = _days(one, today, toward)
        # Before May is up to its eve, before Christmas up to the feast.
        return None, first - timedelta(days=1) if first and last and (last - first).days >= _MONTH else last
    return _days(one, today, "past" if _said("back", beside) else "ahead" if _said("forth", beside) else toward)


def _joined(plain: str, one: Mention, other: Mention) -> bool:
    """Whether two mentions are the ends of one period; Arabic writes its "and" onto the second."""
    apart = plain[one.end : other.start]
    return bool(_between().fullmatch(apart)) or (apart.isspace() and plain[other.start] == "و")


def _range(one: Mention, last: Mention, today: date, toward: Toward) -> Days:
    """From the first of one to the last of another, which lie less than a year apart where only one names the year."""
    first, end = _days(one, today, toward)[0], _days(last, today, toward)[1]
    if one.yearly and end:
        return max(days for year in (end.year - 1, end.year) if (days := one.yearly(year))[0] <= end)[0], end
    if last.yearly and first:
        return first, min(days for year in (first.year, first.year + 1) if (days := last.yearly(year))[1] >= first)[1]
    return (end, first) if first and end and first > end else (first, end)


def _days(one: Mention, today: date, toward: Toward) -> Days:
    if one.days:
        return one.days
    if one.year:
        return date(one.year, 1, 1), date(one.year, 12, 31)
    assert one.yearly
    years = [one.yearly(today.year + n) for n in (-1, 0, 1)]
    before = max(days for days in years if days[0] <= today)
    after = min(days for days in years if days[1] >= today)
    if toward == "nearest":
        toward = "past" if today - before[1] < after[0] - today else "ahead"
    return before if toward == "past" else after


def _said(kind: str, beside: tuple[str, str]) -> bool:
    """Whether words of a kind stand right before a period, or right behind it."""
    before, behind = _sides(kind)
    return bool(before.search(beside[0]) or behind.match(beside[1]))


@lru_cache
def _sides(kind: str) -> tuple[Pattern, Pattern]:
    before, behind = (_either(words().get(f"{kind} {side}", {})) for side in ("before", "after"))
    return re.compile(rf"(?:(?<!\w)|(?<=[\u3040-\u9fff]))(?:{before})\s*$"), re.compile(rf"\s*(?:{behind})(?![a-z])")


@lru_cache
def _between() -> Pattern:
    return re.compile(rf"\s*(?:{_either(words()['between'])}|[-–—~〜/])\s*(?:(?:the|el|la|le|o|dem|zum|ende)\s)?")


@lru_cache
def _changes() -> list[Pattern]:
    return [compiled(form) for group in words()["change"].values() for form in group]


def _either(spoken: dict[str, list[str]]) -> str:
    """Any of the forms of a file's group; nothing at all matches an empty one."""
    said = (folded(form).replace("*", r"\w*") for group in spoken.values() for form in group)
    return "|".join(sorted(said, key=len, reverse=True)) or "(?!)"
