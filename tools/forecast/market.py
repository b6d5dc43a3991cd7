"""What all series of a request share: the shop's calendar of promotions, its seasons, and the terms of an order."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sqlmodel import Session, select

from store.tables import Campaign
from tools.forecast import goods, promotions, stock
from tools.forecast.candidates import Floats
from tools.forecast.demand import Series, series
from tools.forecast.goods import Goods
from tools.forecast.method import Forecast, forecast
from tools.forecast.panel import Panel
from tools.forecast.season import season


@dataclass(frozen=True)
class Terms:
    """How far ahead, and how orders at suppliers are made."""

    weeks: int
    service_level: float
    lead_days: int

    @property
    def cover_days(self) -> int:
        """What an order has to last for."""
        return self.lead_days + stock.REVIEW_DAYS

    @property
    def spans(self) -> tuple[int, int, int]:
        """Weeks whose totals are needed: the horizon's, the lead time's, what an order lasts for."""
        return self.weeks, stock.span_weeks(self.lead_days), stock.span_weeks(self.cover_days)


@dataclass(frozen=True)
class Market:
    """The shop as the forecasts see it."""

    panel: Panel
    campaigns: Sequence[Campaign]
    totals: dict[int, Floats]  # demand of each category (T,)
    lift: float  # what a discount adds, see promotions.lift

    @classmethod
    def read(cls, session: Session, panel: Panel) -> "Market":
        """From the database and what was sold."""
        campaigns = list(session.exec(select(Campaign)).all())
        filed = goods.categories(session, panel.variants)
        totals, off = {}, []
        for category in np.unique(filed).tolist():
            found = series(panel, np.flatnonzero(filed == category))
            if found:
                totals[category] = np.concatenate([np.zeros(found.start), found.demand])
                off.append(promotions.discounts(campaigns, category, panel.first_day(0), panel.weeks))
        return cls(panel, campaigns, totals, promotions.lift(np.array(list(totals.values())), np.array(off)))

    def forecast(self, found: Goods, past: Series, terms: Terms) -> tuple[Forecast, Floats]:
        """The forecast, and the shape of the weeks ahead (terms.weeks,)."""
        raised, wave = self._shape(found.category, past.start, max(terms.spans))
        made = forecast(past.demand, terms.weeks, terms.spans, raised, wave)
        count = len(past.demand)
        return made, (raised * wave if made.seasonal else raised)[count : count + terms.weeks]

    def _shape(self, category: int | None, start: int, ahead: int) -> tuple[Floats, Floats]:
        """Factors by promotions and by season from a week on (T - start + ahead,); a season is a category's, not a product's."""
        off = promotions.discounts(self.campaigns, category, self.panel.first_day(0), self.panel.weeks + ahead)
        raised = 1 + self.lift * off
        group = self.totals[category] if category in self.totals else np.sum(list(self.totals.values()), axis=0)
        return raised[start:], season(group / raised[: self.panel.weeks], ahead)[start:]
