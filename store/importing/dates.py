"""Days and moments as files write them."""

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any

from store.importing.cleaning import Assumed, Order, western
from store.importing.refusal import RowRefused

_DAY = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:[T ,]+(.+))?")
_CJK_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日\s*(.*)")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?")
_NAMED = tuple(
    f"{day}{clock}" for day in ("%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y", "%d-%b-%Y") for clock in ("", " %H:%M", " %H:%M:%S")
)
_MILLISECONDS = 10**11  # numbers above are milliseconds since 1970, those below seconds


def moment(value: Any, field: str, assumed: Assumed) -> datetime:
    """A moment in UTC; one without a zone is taken for UTC."""
    if isinstance(value, datetime):
        found = value
    elif isinstance(value, date):
        found = datetime(value.year, value.month, value.day)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        found = _since_1970(value, field)
    else:
        found = _moment(str(value).strip(), field, assumed.dates)
    found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    if not found.year >= 1970 or found > datetime.now(UTC) + timedelta(days=2):
        raise RowRefused("date-range", field=field, value=str(value))
    return found


def _since_1970(value: float, field: str) -> datetime:
    try:
        return datetime.fromtimestamp(value / 1000 if abs(value) > _MILLISECONDS else value, UTC)
    except (ValueError, OverflowError, OSError):
        raise RowRefused("date", field=field, value=str(value)) from None


@lru_cache(maxsize=1 << 14)
def _moment(value: str, field: str, order: Order | None) -> datetime:
    plain = western(value)
    if re.fullmatch(r"\d{9,13}", plain):
        return _since_1970(int(plain), field)
    try:
        return datetime.fromisoformat(re.sub(r" (?=[+-]\d{2}:?\d{2}$)| (?:UTC|GMT)$", "", plain).replace("/", "-"))
    except ValueError:
        pass
    try:
        if match := _CJK_DAY.fullmatch(plain):
            return _at(int(match[1]), int(match[2]), int(match[3]), match[4])
        if match := _DAY.fullmatch(plain):
            return _at(*_ordered(match, order), match[5] or "")
    except ValueError:
        raise RowRefused("date", field=field, value=value) from None
    except LookupError:
        raise RowRefused("date-ambiguous", field=field, value=value) from None
    for pattern in _NAMED:
        try:
            return datetime.strptime(plain, pattern)
        except ValueError:
            continue
    raise RowRefused("date", field=field, value=value)


def day_order(value: Any) -> Order | None:
    """The order that a written date shows; None when it could be either, or is written with the year first."""
    match = _DAY.fullmatch(western(value)) if isinstance(value, str) else None
    if not match or len(match[1]) > 2 or match[2] == ".":
        return None
    first, second = int(match[1]), int(match[3])
    return "dmy" if first > 12 >= second else "mdy" if second > 12 >= first else None


def ambiguous(value: Any) -> bool:
    """Whether a date could be read day first or month first, with different results."""
    match = _DAY.fullmatch(western(value)) if isinstance(value, str) else None
    if not match or len(match[1]) > 2 or match[2] == ".":
        return False
    first, second = int(match[1]), int(match[3])
    return first != second and max(first, second) <= 12


def _ordered(match: re.Match[str], order: Order | None) -> tuple[int, int, int]:
    """Year, month, day.

    Raises:
        LookupError: either order is possible and none is known.
    """
    first, second, third = int(match[1]), int(match[3]), int(match[4])
    if len(match[1]) == 4:
        return first, second, third
    year = third if len(match[4]) == 4 else third + (2000 if third < 70 else 1900)
    if match[2] == "." or order == "dmy" or first == second:
        return year, second, first
    if order is None and first <= 12 and second <= 12:
        raise LookupError
    return (year, first, second) if order == "mdy" or second > 12 else (year, second, first)


def _at(year: int, month: int, day: int, clock: str) -> datetime:
    found = datetime(year, month, day)
    if not clock.strip():
        return found
    match = _CLOCK.fullmatch(clock.strip())
    if not match:
        raise ValueError(clock)
    hour = int(match[1])
    if match[4]:
        hour = hour % 12 + (12 if match[4][0] in "Pp" else 0)
    return found.replace(hour=hour, minute=int(match[2]), second=int(match[3] or 0))
