"""Requests about days of the calendar: those ahead are forecast by the nearest weeks, those that are over are counted."""

from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from sqlmodel import Session

from errors import BadRange
from settings import LANGUAGES
from tests.unit.tools.forecast.conftest import Ask
from tests.unit.tools.forecast.small_shop import END, offer, sell
from tools.forecast.method import Known, forecast
from tools.forecast.plain import plain
from tools.forecast.plots import plots
from tools.forecast.schema import Best, Days, ForecastArguments, ForecastResult, Sold
from tools.forecast.when import When, when

STEADY = [5, 6, 4, 5, 7, 5, 4, 6, 5, 5] * 4
MAY = {"since": date(2026, 5, 1), "until": date(2026, 5, 31)}  # END is 31 March
MARCH = {"since": date(2026, 3, 1), "until": date(2026, 3, 31)}


def days(first: date, last: date) -> Days:
    return Days(first_day=first, last_day=last)


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ({}, When(None, None, 0, 4)),
        ({"horizon_weeks": 6}, When(None, None, 0, 6)),
        ({"about": "sold"}, When(days(date(2026, 3, 4), END), None, 0, 4, over=True)),
        (MAY, When(None, days(MAY["since"], MAY["until"]), 4, 9)),
        (MARCH, When(days(MARCH["since"], END), None, 0, 4, over=True)),
        ({"until": date(2026, 4, 30)}, When(None, days(date(2026, 4, 1), date(2026, 4, 30)), 0, 4)),
        ({"since": date(2026, 3, 20)}, When(days(date(2026, 3, 20), END), None, 0, 4, over=True)),
        ({"since": date(2026, 5, 1), "horizon_weeks": 2}, When(None, days(date(2026, 5, 1), date(2026, 5, 14)), 4, 6)),
        ({"since": date(2026, 3, 1), "until": date(2026, 4, 14)}, When(days(date(2026, 3, 1), END), days(date(2026, 4, 1), date(2026, 4, 14)), 0, 2)),
        ({"since": date(2026, 3, 1), "until": date(2026, 4, 14), "about": "sold"}, When(days(date(2026, 3, 1), END), None, 0, 4, over=True)),
        ({**MARCH, "about": "stock"}, When(None, days(MARCH["since"], END), 0, 4)),
        ({"since": date(2026, 4, 2), "until": date(2026, 4, 2)}, When(None, days(date(2026, 4, 2), date(2026, 4, 2)), 0, 1)),
        ({"since": date(2026, 10, 1), "until": date(2028, 1, 1)}, When(None, days(date(2026, 10, 1), date(2028, 1, 1)), 26, 52)),
        ({"since": MAY["until"], "until": MAY["since"]}, When(None, days(MAY["since"], MAY["until"]), 4, 9)),
    ],
)  # fmt: skip
def test_days_and_weeks(arguments: dict[str, Any], found: When) -> None:
    assert when(ForecastArguments(**arguments), END) == found


def test_days_beyond_a_year_are_refused() -> None:
    with pytest.raises(BadRange):
        when(ForecastArguments(since=date(2028, 1, 1), until=date(2028, 1, 31)), END)


def test_what_is_told_is_of_the_weeks_asked_for(session: Session, ask: Ask) -> None:
    sell(session, offer(session, "TEN-0001", stock=[60])[0], STEADY)
    found = ask(product="TEN-0001", **MAY)
    assert [week.first_day for week in found.weeks] == [END + timedelta(days=1 + 7 * n) for n in range(4, 9)]
    assert found.total
    assert found.total.units == pytest.approx(25, abs=5)
    assert found.total.low <= found.total.units <= found.total.high
    assert found.stock  # of the present
    text = plain(found, "en")
    assert "from 29 April 2026 to 2 June 2026" in text
    assert "nearest to 1 May 2026 – 31 May 2026" in text
    assert len(plots(found, "en")) == 1  # how stock falls until May is not in the figures


def test_later_weeks_have_totals_of_their_own() -> None:
    """Sales that will double by a promotion known ahead."""
    units, raised = np.tile([8.0, 10, 12, 10], 20), np.r_[np.ones(84), np.full(4, 2.0)]

    def view(n: int, ahead: int) -> Known:
        return Known(units[:n], np.r_[raised, np.full(ahead, 2.0)][: n + ahead], np.ones(n + ahead))

    made = forecast(units, 8, (8,), view, 4)
    assert made.asked.units == pytest.approx(80, rel=0.1)
    assert made.totals[8].units == pytest.approx(120, rel=0.1)
    thin = forecast(np.array([0.0, 3, 0]), 8, (8,), None, 6)
    assert thin.asked.expected == pytest.approx(thin.totals[8].expected / 4, rel=0.3)


def test_past_days_are_counted_and_not_forecast(session: Session, ask: Ask) -> None:
    lamp, tent = offer(session, "LMP-1", category=2)[0], offer(session, "TEN-1")[0]
    sell(session, tent, STEADY)
    sell(session, lamp, {0: 30, 1: 2}, country="FR")
    sell(session, lamp, {20: 500})
    march = ask(about="demand", **MARCH)
    assert march.sold
    assert (march.sold.units, march.sold.first_day, march.sold.last_day) == (5 + 5 + 6 + 4 + 5 + 32, MARCH["since"], END)
    assert [(row.key, row.units) for row in march.sold.categories] == [("lamps", 32), ("tents", 25)]
    assert march.shown() == ["LMP-1", "TEN-1"]
    assert (march.weeks, march.total, march.listed) == ([], None, False)
    assert march.found()
    assert "forecast" not in plain(march, "en")
    french = ask(country="FR", **MARCH).sold
    assert french
    assert french.units == 32
    one = ask(product="LMP-1", **MARCH)
    assert (one.sold and one.sold.units, one.name) == (32, "Thing LMP-1")
    tents = ask(category="tents", about="sold").sold
    assert tents
    assert (tents.units, tents.categories, [row.key for row in tents.products]) == (20, [], ["TEN-1"])


def test_a_period_that_has_begun_is_counted_and_forecast(session: Session, ask: Ask) -> None:
    sell(session, offer(session, "TEN-1")[0], STEADY)
    found = ask(product="TEN-1", since=date(2026, 3, 25), until=date(2026, 4, 14))
    assert found.sold
    assert (found.sold.units, found.sold.last_day, len(found.weeks)) == (5, END, 2)


def test_a_list_says_that_it_is_of_the_present(session: Session, ask: Ask) -> None:
    sell(session, offer(session, "TEN-1", stock=[1])[0], STEADY)
    assert "not for 1 May 2026 – 31 May 2026" in plain(ask(about="stock", **MAY), "en")
    assert "not for" not in plain(ask(about="stock"), "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_tells_what_was_sold(language: str) -> None:
    best = [Best(key="TEN-1", name="Tent *1*", units=321), Best(key="TEN-2", name="Tent", units=9)]
    sold = Sold(first_day=MARCH["since"], last_day=END, units=4567, categories=[Best(key="tents", name="Zelte", units=1234)], products=best)
    text = plain(ForecastResult(as_of=END, sold=sold), language)
    for part in ("567", "321", "234", "TEN-1", "Tent \\*1\\*", "Zelte", "2026"):
        assert part in text
