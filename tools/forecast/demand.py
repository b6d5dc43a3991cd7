"""Demand from what was sold: weeks without stock say nothing of it, weeks before the launch are none."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tools.forecast.candidates import Floats
from tools.forecast.panel import Panel

AROUND = 4  # weeks before and after a stock-out whose pace fills it
LEAST_OPEN = 2.0  # weeks of sale that make a pace
LEAST_PAST = 2  # weeks: one alone, often one order, makes no pace
SILENCE = 26  # weeks without stock that are believed without a record; after them nobody waits for the product any more


@dataclass(frozen=True)
class Series:
    """One product, category or shop, from the first week on which it was offered."""

    start: int  # that week in the panel
    sold: Floats  # (T,)
    open: Floats  # (T,) share of what is usually sold that could be bought

    @cached_property
    def demand(self) -> Floats:
        """(T,) with what could not be bought filled in."""
        return filled(self.sold, self.open)

    def known(self, weeks: int) -> Floats:
        """Demand as it could be told when so many weeks were over (weeks,); none of them for 0 or fewer."""
        return filled(self.sold[:weeks], self.open[:weeks]) if weeks > 0 else np.zeros(0)


def series(panel: Panel, rows: NDArray[np.int64], since: date | None = None, *, sold_out: bool = False) -> Series | None:
    """The series of some variants together; None when none was ever sold, or offered for less than LEAST_PAST weeks.

    Args:
        panel: of the shop.
        rows: of the variants.
        since: when they were first offered, if that is known.
        sold_out: none is in stock now; then the silence since the last sale is no lack of demand, even where no
            stock-out was recorded.
    """
    sold = panel.units[rows].sum(axis=0, dtype=np.float64)
    if not sold.any():
        return None
    share = panel.units[rows].sum(axis=1, dtype=np.float64) + sold.sum() / len(rows) / 10  # an unsold variant counts little
    could = share @ panel.open[rows] / share.sum()
    weeks = np.flatnonzero(sold)
    if sold_out:
        could[weeks[-1] + 1 : weeks[-1] + 1 + SILENCE] = 0
    start = int(weeks[0]) if since is None else min(int(weeks[0]), max(0, panel.week(since)))
    sold, could = sold[start:], could[start:]
    return Series(start, sold, could) if len(sold) >= LEAST_PAST else None


def filled(sold: Floats, could: Floats) -> Floats:
    """Units sold, and for the share that could not be bought the pace of the weeks around it.

    The pace is units per week of open shop within AROUND weeks, over all weeks where those hold less than LEAST_OPEN;
    what was sold in spite of a stock-out stays.
    """
    window = np.ones(2 * AROUND + 1)
    near, open_near = (np.convolve(part, window)[AROUND : AROUND + len(sold)] for part in (sold, could))
    overall = sold.sum() / max(could.sum(), 1.0)
    pace = np.where(open_near >= LEAST_OPEN, near / np.maximum(open_near, LEAST_OPEN), overall)
    return np.asarray(sold + (1 - could) * pace)
