"""Months by name or number in eight languages, from CLDR, days of them, and how to count in them."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from babel import Locale

from tools.vocabulary.patterns import Pattern, folded

# With the names that Austria, Uruguay, the Levant and the Maghreb say.
_LOCALES = ("en", "es", "es_UY", "pt", "de", "de_AT", "fr", "ar", "ar_SY", "ar_MA", "ar_DZ")
# "May", "out" (October) and "mar" are other words too: names so short count behind these, or before a year.
_SHORT = 3
_IN = r"(?:in|for|since|until|till|by|from|during|of|and|to|through|end of|en|para|desde|hasta|em|ate|im|fur|seit|bis|ab|ende|anfang|pour|depuis)\s"
_KANJI = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十一": 11, "十二": 12}
_SIGNS = "|".join(sorted(_KANJI, key=len, reverse=True))
# Not "3个月" nor "近3月", which are spans of time.
_NUMBERED = re.compile(
    rf"(?<![\d.一二三四五六七八九十近去个個上下这本前第])(?:(1[0-2]|0?[1-9])|({_SIGNS}))月(?!間)(?:(3[01]|[12]\d|0?[1-9])[日号])?份?中?"
)


def moved(day: date, months: int) -> date:
    """The same day so many months later, or earlier; the month's last where it has no such day.

    >>> moved(date(2026, 5, 31), -3)
    datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@lru_cache
def _names() -> dict[str, int]:
    """Folded names, short and long, by month."""
    found: dict[str, int] = {}
    for locale in map(Locale.parse, _LOCALES):
        for form in ("abbreviated", "wide"):
            for width in ("format", "stand-alone"):
                for number, name in locale.months[width][form].items():
                    found[folded(name).rstrip(".")] = number
    return {name: number for name, number in found.items() if len(name) >= _SHORT and not name.isdigit()}


@lru_cache
def _wide() -> frozenset[str]:
    names = (name for locale in map(Locale.parse, _LOCALES) for name in locale.months["format"]["wide"].values())
    return frozenset(name for name in map(folded, names) if len(name) > _SHORT)


@lru_cache
def _patterns() -> tuple[Pattern, Pattern, Pattern]:
    """A month, a day before its month, and one behind it."""
    long, short = ("|".join(sorted(names, key=len, reverse=True)) for names in (_wide(), _names().keys() - _wide()))
    joined = "(?:[وفبل]?)"  # Arabic writes "in" and "for" onto the name
    month = rf"(?<!\w){joined}(?:(?P<long>{long})|(?:(?<=\s)|^)(?P<short>{short})\.?)(?!\w)"
    return (
        re.compile(month),
        re.compile(rf"(?<![\d.,])(?P<day>[0-3]?\d)(?:\.|st|nd|rd|th|er|º)?\s(?:of |de )?(?P<name>{long}|{short})(?!\w)"),
        re.compile(rf"(?<!\w)(?P<name>{long}|{short})\.?\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d.,%]*\d)(?!\w)"),
    )


def months_named(plain: str) -> Iterator[tuple[int, int, int, int | None]]:
    """(start, end, month, day or None) of every month and every day of a month in a folded text."""
    month, *days = _patterns()
    for match in month.finditer(plain):
        name = match["long"] or match["short"]
        if match["long"] or re.search(rf"{_IN}$", plain[: match.start()]) or re.match(r"[\s/-]?(?:de )?20\d\d", plain[match.end() :]):
            yield *match.span(), _names()[name], None
    for pattern in days:
        for match in pattern.finditer(plain):
            if 1 <= int(match["day"]) <= 31:
                yield *match.span(), _names()[match["name"]], int(match["day"])
    for match in _NUMBERED.finditer(plain):
        yield *match.span(), int(match[1]) if match[1] else _KANJI[match[2]], int(match[3]) if match[3] else None
