"""When stock runs out and what to reorder, from a forecast."""

import math
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import NormalDist

import numpy as np

from tools.forecast.candidates import Floats
from tools.forecast.method import Total

SUPPLY_DAYS = 28  # an order is to last for so many days beyond its lead time
MOST_DAYS = 730  # later than that no day is named


@dataclass(frozen=True)
class Plan:
    """Pieces, and days on which something happens; None: not within MOST_DAYS."""

    safety_stock: int
    reorder_point: int
    order_up_to: int
    quantity: int  # to order now; 0: not yet
    order_on: date | None  # the day on which stock falls to the reorder point
    runs_out: date | None
    runs_out_early: date | None  # at the upper limit of the forecast


def span_weeks(days: int) -> int:
    """Whole weeks that hold the days."""
    return max(1, math.ceil(days / 7))


def plan(on_hand: int, lead: tuple[int, Total], cover: tuple[int, Total], pace: "Pace", service_level: float, today: date) -> Plan:
    """The (s, S) policy under continuous review: stock is known at any time, and an order is made when it falls to s.

    reorder point s = E[D_L] + z sd(D_L), order-up-to level S = E[D_L+R] + z sd(D_L+R), with L the lead time, which is
    all that s has to bridge, R SUPPLY_DAYS and z the normal quantile of the cycle service level (Silver, Pyke, Thomas 2017, "Inventory and
    Production Management in Supply Chains", chapter 6). The standard deviations are those of the
    backtest's errors over spans as long as D's (Trapero, Cardós, Kourentzes 2019, "Empirical safety stock estimation
    based on kernel and GARCH models"), times a root where the history has no room for such a span or the days are no
    whole weeks.

    Args:
        on_hand: pieces in all warehouses.
        lead: days of the lead time, and what is sold in the weeks that hold them.
        cover: the same for lead time and SUPPLY_DAYS.
        pace: how stock dwindles.
        service_level: probability of no stock-out until the delivery comes, above 0.5 and below 1.
        today: the last day on record.
    """
    z = NormalDist().inv_cdf(service_level)
    need, spread = _within(*lead)
    safety = math.ceil(z * spread)
    point = math.ceil(need) + safety
    need, spread = _within(*cover)
    level = max(point, math.ceil(need + z * spread))
    low = on_hand <= point and level > 0
    return Plan(
        safety_stock=safety,
        reorder_point=point,
        order_up_to=level,
        quantity=max(0, level - on_hand) if low else 0,
        order_on=pace.day(on_hand - point, today, pace.expected),
        runs_out=pace.day(on_hand, today, pace.expected),
        runs_out_early=pace.day(on_hand, today, pace.high),
    )


def _within(days: int, total: Total) -> tuple[float, float]:
    """Mean and standard deviation of what is sold within the days, from whole weeks that hold them."""
    share = days / (7 * span_weeks(days))
    return total.expected * share, total.deviation * share**0.5


@dataclass(frozen=True)
class Pace:
    """Pieces sold a week, (h,), on average and at the upper limit; after the last week it goes on as over all."""

    expected: Floats
    high: Floats

    @classmethod
    def of(cls, total: Total, shape: Floats) -> "Pace":
        """A total over the weeks of a shape (h,), spread as the shape says."""
        share = shape / shape.sum()
        return cls(total.expected * share, total.high * share)

    @staticmethod
    def day(pieces: int, today: date, weekly: Floats) -> date | None:
        """The day on which so many pieces are sold; None when that is not within MOST_DAYS."""
        weeks = np.append(weekly, np.full(max(0, span_weeks(MOST_DAYS) - len(weekly)), weekly.mean()))
        left = np.subtract.accumulate(np.append(float(pieces), np.repeat(weeks / 7, 7)))[:MOST_DAYS]
        sold_out = np.flatnonzero(left <= 0)
        return today + timedelta(days=int(sold_out[0])) if len(sold_out) else None
