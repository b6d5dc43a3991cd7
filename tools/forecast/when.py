"""Which days a request is about: those that are over, which are counted, and those ahead, which are forecast by weeks."""

from dataclasses import dataclass
from datetime import date, timedelta

from errors import BadRange
from tools.forecast.schema import HORIZON_WEEKS, MOST_WEEKS, Days, ForecastArguments


@dataclass(frozen=True)
class When:
    """Days on record, and weeks counted from the day after the last one on record."""

    past: Days | None  # whose sales are told
    asked: Days | None  # as they were named, where they are not told as what was sold; None: a number of weeks
    skip: int  # weeks before the first one asked for
    weeks: int  # up to the last one
    over: bool = False  # only what was sold is asked about


def when(arguments: ForecastArguments, end: date) -> When:
    """The days that the arguments name: without any, those of the horizon, or as many that are over.

    Args:
        arguments: of the request.
        end: the last day on record.

    Raises:
        BadRange: a horizon of no week or of more than MOST_WEEKS, or days that all come after those.
    """
    horizon = HORIZON_WEEKS if arguments.horizon_weeks is None else arguments.horizon_weeks
    if not 1 <= horizon <= MOST_WEEKS:
        raise BadRange(f"horizon_weeks {horizon}", field="horizon_weeks", value=str(horizon))
    first, last = arguments.since, arguments.until
    if first is None and last is None:
        if arguments.about != "sold":
            return When(None, None, 0, horizon)
        return When(Days(first_day=end - timedelta(days=7 * horizon - 1), last_day=end), None, 0, horizon, over=True)
    if last is None:
        assert first
        last = end if first <= end else first + timedelta(days=7 * horizon - 1)
    if first is None:
        first = end + timedelta(days=1) if last > end else last.replace(month=1, day=1)
    first, last = min(first, last), max(first, last)
    past = Days(first_day=first, last_day=min(last, end)) if first <= end else None
    if last <= end or (past and arguments.about == "sold"):
        return When(None, past, 0, horizon) if arguments.about == "stock" else When(past, None, 0, horizon, over=True)
    ahead = Days(first_day=max(first, end + timedelta(days=1)), last_day=last)
    skip = round((ahead.first_day - end - timedelta(days=1)).days / 7)
    stop = max(skip + 1, round((last - end).days / 7))
    if skip >= MOST_WEEKS:
        raise BadRange(f"horizon_weeks {stop}", field="horizon_weeks", value=str(stop))
    return When(None if arguments.about == "stock" else past, ahead, skip, min(stop, MOST_WEEKS))
