"""What all series of a request share: the shop's calendar of promotions, its seasons, and the terms of an order."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from sqlmodel import Session

from store.tables import Campaign
from tools.forecast import goods, promotions, stock
from tools.forecast.candidates import Floats, recency
from tools.forecast.demand import Series, series
from tools.forecast.goods import Goods
from tools.forecast.method import Forecast, Known, forecast
from tools.forecast.panel import Panel
from tools.forecast.season import season

HALF_LIFE, WEEKS = 8, 52  # of the mean that stands for demand where no forecast is made, and how far back it looks


@dataclass(frozen=True)
class Terms:
    """How far ahead, and how orders at suppliers are made."""

    weeks: int  # up to the last one asked for
    service_level: float
    lead_days: int
    skip: int = 0  # of the weeks, those before the ones asked for

    @property
    def cover_days(self) -> int:
        """What an order has to last for."""
        return self.lead_days + stock.SUPPLY_DAYS

    @property
    def spans(self) -> tuple[int, int, int]:
        """Weeks whose totals are needed: the horizon's, the lead time's, what an order lasts for."""
        return self.weeks, stock.span_weeks(self.lead_days), stock.span_weeks(self.cover_days)


@dataclass(frozen=True)
class Market:
    """The shop as the forecasts see it, at the present or when only some weeks were over."""

    panel: Panel
    campaigns: Sequence[Campaign]
    categories: dict[int, Series]
    _seen: dict[int, tuple[dict[int, Floats], float]] = field(default_factory=dict)
    _usual: dict[tuple[int | None, bool], tuple[float, float] | None] = field(default_factory=dict)

    @classmethod
    def read(cls, session: Session, panel: Panel, campaigns: Sequence[Campaign]) -> "Market":
        """From what was sold and the calendar of promotions."""
        filed = goods.categories(session, panel.variants)
        found = {category: series(panel, np.flatnonzero(filed == category)) for category in np.unique(filed).tolist()}
        return cls(panel, campaigns, {category: one for category, one in found.items() if one})

    def forecast(self, found: Goods, past: Series, terms: Terms) -> Forecast:
        """Of a product or category, from its series."""
        return forecast(past.demand, terms.weeks, terms.spans, partial(self._known, found.category, past), terms.skip)

    def usual(self, found: Goods, *, sold_out: bool) -> tuple[float, float] | None:
        """A product's usual demand of a week and its standard deviation, without a forecast; None where there is no series."""
        key = found.product, sold_out
        if key not in self._usual:
            past = series(self.panel, self.panel.rows(found.variants), found.since, sold_out=sold_out)
            self._usual[key] = _usual(past.demand[-WEEKS:]) if past else None
        return self._usual[key]

    def _known(self, category: int | None, past: Series, weeks: int, ahead: int) -> Known:
        """A series when so many of its weeks were over; a season is a category's, not a product's.

        Promotions are planned: their calendar is known ahead, what they add is not.
        """
        week = past.start + weeks
        totals, lift = self._at(week)
        raised = 1 + lift * promotions.discounts(self.campaigns, category, self.panel.first_day(0), week + ahead)
        group = totals[category] if category in totals else np.sum(list(totals.values()), axis=0)
        wave = season(group / raised[:week], ahead)
        return Known(past.known(weeks), raised[past.start :], wave[past.start :])

    def _at(self, week: int) -> tuple[dict[int, Floats], float]:
        """When so many weeks of the panel were over: demand of each category (week,), and what a discount adds."""
        if week not in self._seen:
            totals = {
                category: np.concatenate([np.zeros(min(one.start, week)), one.known(week - one.start)])
                for category, one in self.categories.items()
            }
            off = [promotions.discounts(self.campaigns, category, self.panel.first_day(0), week) for category in totals]
            self._seen[week] = totals, promotions.lift(np.array(list(totals.values())), np.array(off))
        return self._seen[week]


def _usual(demand: Floats) -> tuple[float, float]:
    share = recency(len(demand), HALF_LIFE)
    share /= share.sum()
    pace = float(share @ demand)
    return pace, float(share @ (demand - pace) ** 2) ** 0.5
