"""Promotions: when they ran and will run, and how much more is sold in them; so that they are not taken for demand."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
from scipy.ndimage import convolve1d

from store.tables import Campaign
from tools.forecast.candidates import Floats

AROUND = 4  # weeks before and after that a promotion is compared with


def discounts(campaigns: Sequence[Campaign], category: int | None, start: date, weeks: int) -> Floats:
    """Mean discount by week (weeks,), 0 to 1, on a category's products; category None: only shop-wide ones.

    Args:
        campaigns: of the shop; where two meet, the larger one counts.
        category: its id.
        start: first day of the first week.
        weeks: how many.
    """
    days = np.zeros(7 * weeks)
    for campaign in campaigns:
        if campaign.category_id in (None, category):
            first = max(0, (campaign.first_day - start).days)
            last = max(0, (campaign.last_day - start).days + 1)
            days[first:last] = np.maximum(days[first:last], campaign.discount_percent / 100)
    return np.asarray(days.reshape(weeks, 7).mean(axis=1))


def lift(units: Floats, discount: Floats) -> float:
    """What a discount adds: units sold are 1 + lift x discount times those of the weeks around it; at least 0.

    Args:
        units: by category and week (C, T).
        discount: mean discount, the same shape.

    One ratio over all promotions: sum of (sold - expected) over sum of (expected x discount).
    """
    free, window = (discount == 0).astype(np.float64), np.ones(2 * AROUND + 1)
    near, weeks = (convolve1d(part, window, axis=1, mode="constant") for part in (units * free, free))
    told = (discount > 0) & (weeks > 0)
    usual = near[told] / weeks[told]
    base = float(usual @ discount[told])
    return max(0.0, float((units[told] - usual).sum()) / base) if base else 0.0


def coming(campaigns: Sequence[Campaign], category: int | None, first: date, weeks: int) -> list[Campaign]:
    """Campaigns on a category's products that touch the weeks from a day on."""
    end = first + timedelta(days=7 * weeks)
    return [c for c in campaigns if c.category_id in (None, category) and c.first_day < end and c.last_day >= first]
