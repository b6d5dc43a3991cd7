"""Where a text names a period of time: days, units of the calendar, parts of a year, the time up to the present day."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import yaml

from tools.vocabulary.months import months_named, moved
from tools.vocabulary.patterns import Pattern, compiled, forms, numbers

Days = tuple[date | None, date | None]  # the first and the last, both included

_YEAR = re.compile(r"(?<![\w.,/-])(20[0-4]\d)(?:年|(?![\w.,/-]*\d)(?!-))")
_YEAR_BEHIND = re.compile(r"[\s,./'-]{0,2}(?:(?:of|de|del|do|des|von|من|عام|سنة|لعام)\s)?(20[0-4]\d)(?!\d)")
_OF = re.compile(r"[\s,]*(?:(?:of|de|del|do|du|des|da|der|في|من|の|的)(?:\s|(?=\W|$)|(?<=[の的])))?(?:(?:the|el|le|la|o)\s|l')?")
_ISO = re.compile(r"(?<![\w-])(20\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\w-])")
_PAST_DAYS = {"past days": 1, "past weeks": 7, "past two weeks": 14}
_PAST_MONTHS = {"past months": 1, "past two months": 2, "past half years": 6, "past years": 12}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}  # in a unit


@dataclass(frozen=True)
class Mention:
    """A stretch of the text, and one of three: its days, its days in each year, or a year."""

    start: int
    end: int
    days: Days | None = None
    yearly: Callable[[int], tuple[date, date]] | None = None
    year: int | None = None


@lru_cache
def words() -> dict[str, Any]:
    """How people say it; see the file."""
    found: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("periods.yaml").read_text("utf-8"))
    return found


def mentions(plain: str, today: date) -> list[Mention]:
    """Those in a folded text, in its order: of two that overlap the longer, a part of a year with the year beside it.

    A year to come counts only with such a part.
    """
    kept: list[Mention] = []
    for one in sorted(_all(plain, today), key=lambda m: (m.start - m.end, m.start)):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    found: list[Mention] = []
    for one in sorted(kept, key=lambda m: m.start):
        if found and _OF.fullmatch(plain, found[-1].end, one.start) and (both := _of_a_year(found[-1], one)):
            found[-1] = both
        else:
            found.append(one)
    found = [_dated(one, plain) for one in found]
    return [one for one in found if one.year is None or one.year <= today.year or plain[one.start].isdigit()]


def _of_a_year(before: Mention, one: Mention) -> Mention | None:
    """ "October last year", "去年10月"."""
    part, other = (before, one) if before.yearly else (one, before)
    return Mention(before.start, one.end, days=part.yearly(other.year)) if part.yearly and other.year else None


def _dated(one: Mention, plain: str) -> Mention:
    """ "Q1/2027", where the year is not by itself."""
    match = _YEAR_BEHIND.match(plain, one.end) if one.yearly else None
    return Mention(one.start, match.end(), days=one.yearly(int(match[1]))) if match and one.yearly else one


def _all(plain: str, today: date) -> Iterator[Mention]:
    """Every one, also those within another."""
    for match in _YEAR.finditer(plain):
        yield Mention(*match.span(), year=int(match[1]))
    for match in _ISO.finditer(plain):
        year, month, day = map(int, match.groups())
        yield Mention(*match.span(), days=_day(month, day, year))
    for start, end, month, numbered in months_named(plain):
        yield Mention(start, end, yearly=partial(_part, "month", month) if numbered is None else partial(_day, month, numbered))
    for unit in ("quarter", "half"):
        for number, start, end in _found(unit, plain):
            yield Mention(start, end, yearly=partial(_part, unit, number))
    for occasion, start, end in _found("occasion", plain):
        yield Mention(start, end, yearly=partial(_occasion, occasion))
    for ago, start, end in _found("years", plain):
        yield Mention(start, end, year=today.year + ago)
    for unit in ("day", "week", "month", "quarter"):
        for ago, start, end in _found(f"{unit}s", plain):
            yield Mention(start, end, days=_calendar(unit, ago, today))
    for unit, start, end in _found("ends", plain):
        yield Mention(start, end, days=(None, _calendar(unit, 0, today)[1]))
    for unit, start, end in _found("starts", plain):
        yield Mention(start, end, days=(_calendar(unit, 0, today)[0], None))
    for name, length in _PAST_DAYS.items():
        for count, start, end in _counted(name, plain):
            yield Mention(start, end, days=(today - timedelta(days=count * length), today))
    for name, length in _PAST_MONTHS.items():
        for count, start, end in _counted(name, plain):
            yield Mention(start, end, days=(moved(today, -count * length), today))


@lru_cache
def _keyed(name: str) -> list[tuple[Any, Pattern]]:
    return [(key, compiled(form)) for key, form in forms(words()[name])]


def _found(name: str, plain: str) -> Iterator[tuple[Any, int, int]]:
    return ((key, *match.span()) for key, pattern in _keyed(name) for match in pattern.finditer(plain))


@lru_cache
def _counts(name: str) -> list[Pattern]:
    spoken = "|".join(sorted(numbers(), key=len, reverse=True))
    return [compiled(form, n=rf"(?P<n>(?<!\d)\d{{1,3}}|{spoken})") for group in words()[name].values() for form in group]


def _counted(name: str, plain: str) -> Iterator[tuple[int, int, int]]:
    """(how many units, start, end); without a number it is one."""
    for match in (match for pattern in _counts(name) for match in pattern.finditer(plain)):
        said = match.groupdict().get("n")
        yield (numbers().get(said) or int(said)) if said else 1, *match.span()


def _part(unit: str, number: int, year: int) -> tuple[date, date]:
    """The month, quarter or half year of this number in a year."""
    first = date(year, 1 + _MONTHS[unit] * (number - 1), 1)
    return first, moved(first, _MONTHS[unit]) - timedelta(days=1)


def _day(month: int, day: int, year: int) -> tuple[date, date]:
    found = date(year, month, min(day, monthrange(year, month)[1]))
    return found, found


def _occasion(name: str, year: int) -> tuple[date, date]:
    """The days of a season of trade: up to a feast, or Black Friday with the weekend up to Cyber Monday."""
    if name == "black friday":
        thanksgiving = date(year, 11, 28) - timedelta(days=date(year, 11, 28 - 3).weekday())  # the fourth Thursday
        return thanksgiving + timedelta(days=1), thanksgiving + timedelta(days=4)
    first, last = (date(year, *map(int, day.split("-"))) for day in name.split("/"))
    return first, last


def _calendar(unit: str, ago: int, today: date) -> tuple[date, date]:
    """The present unit of the calendar, or the one before it (-1)."""
    if unit in ("day", "week"):
        length = 7 if unit == "week" else 1
        first = today - timedelta(days=today.weekday() if unit == "week" else 0) + ago * timedelta(days=length)
        return first, first + timedelta(days=length - 1)
    months = _MONTHS[unit]
    first = moved(today.replace(day=1, month=1 + (today.month - 1) // months * months), ago * months)
    return first, moved(first, months) - timedelta(days=1)
