"""How much of each product is wanted on each day: trend, season, promotions, stock-outs, launches."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np

from store.demo.goods import Bools, Floats, Goods, Ints

DAYS = 730
COLD_DAYS = 60  # products launched this recently are the cold starts
COLD_SHARE = 0.05
LIFT = 4.0  # units sold grow by LIFT times the discount: 20 % off sells 80 % more
WITHDRAWN_DAYS = 90  # a product that is no longer active has not sold for so long

_WEEK = np.array([1.02, 0.95, 0.93, 0.95, 1.0, 1.02, 1.22])  # Monday to Sunday

# Category: day of the year of the peak, strength of the season, growth a year (logarithms of factors).
_SEASONS = {
    "tents-camping": (160, 0.85, 0.12),
    "backpacks-bags": (205, 0.45, 0.20),
    "outdoor-clothing": (315, 0.50, 0.22),
    "footwear": (280, 0.25, 0.18),
    "kitchen": (345, 0.30, 0.15),
    "coffee-tea": (350, 0.25, 0.35),
    "home-textiles": (330, 0.40, 0.10),
    "lighting": (340, 0.45, 0.18),
    "electronics-audio": (345, 0.45, 0.30),
    "toys-games": (346, 0.60, 0.15),
    "beauty-care": (350, 0.15, 0.40),
    "pets": (20, 0.05, 0.30),
}
_OTHER = (350, 0.2, 0.2)

# Name, category (None: all), per cent off, month and day of the start, length in days.
_CAMPAIGNS: tuple[tuple[str, str | None, int, int, int, int], ...] = (
    ("New Year Sale", "outdoor-clothing", 25, 1, 3, 14),
    ("Spring Camping Weeks", "tents-camping", 15, 4, 8, 14),
    ("Summer on the Road", "backpacks-bags", 15, 6, 12, 14),
    ("Bright Evenings", "lighting", 20, 9, 18, 10),
    ("Coffee Month", "coffee-tea", 10, 10, 1, 21),
    ("Black Week", None, 20, 11, 23, 8),
)


@dataclass(frozen=True)
class Demand:
    """Products × days (P, D), and variants × days (V, D); day 0 is DAYS before today, the last is yesterday."""

    rate: Floats  # (P, D) expected demand, in no unit; 0 where nothing can be sold
    percent: Ints  # (P, D) discount
    campaign: Ints  # (P, D) campaign id, 0: none
    available: Bools  # (V, D)
    launch: Ints  # (P,) day of the launch, negative before day 0


def campaigns(today: date, category_ids: dict[str, int]) -> list[dict[str, Any]]:
    """Rows of Campaign: six promotions in each of the two years, and one that runs now."""
    first = today - timedelta(days=DAYS)
    rows = [
        (f"{name} {year}", slug, percent, start, start + timedelta(days=length - 1))
        for year in range(first.year, today.year + 1)
        for name, slug, percent, month, day, length in _CAMPAIGNS
        if first <= (start := date(year, month, day)) <= today
    ]
    rows.append(("Kitchen Fortnight", "kitchen", 15, today - timedelta(days=6), today + timedelta(days=7)))
    kept = [row for row in sorted(rows, key=lambda row: (row[3], row[0])) if row[1] is None or row[1] in category_ids]
    return [
        {
            "id": i,
            "name": name,
            "category_id": category_ids[slug] if slug else None,
            "discount_percent": percent,
            "first_day": a,
            "last_day": z,
        }
        for i, (name, slug, percent, a, z) in enumerate(kept, 1)
    ]


def stock_outs(goods: Goods, today: date, rng: np.random.Generator) -> list[dict[str, Any]]:
    """Rows of StockOut: one variant in eight was out for 4 to 25 days; one without stock now still is."""
    rows = []
    for row, key in enumerate(goods.variant_ids):
        if rng.random() < 0.125:
            start = int(rng.integers(40, DAYS - 60))
            last = today - timedelta(days=DAYS - start - int(rng.integers(4, 26)))
            rows.append({"variant_id": key, "first_day": today - timedelta(days=DAYS - start), "last_day": last})
        if goods.empty[row]:
            rows.append({"variant_id": key, "first_day": today - timedelta(days=int(rng.integers(2, 15))), "last_day": None})
    return rows


def make_demand(
    goods: Goods, promotions: list[dict[str, Any]], outs: list[dict[str, Any]], today: date, rng: np.random.Generator
) -> Demand:
    """The demand that orders are drawn from."""
    launch = _launches(len(goods.ids), rng)
    available = _available(goods, outs, today)
    percent, campaign = _discounts(goods, promotions, today)
    age = np.arange(DAYS)[None, :] - launch[:, None]
    rate = rng.lognormal(0, 0.8, len(goods.ids))[:, None] * _seasons(goods, today, rng)
    rate *= np.where(age >= 0, 1 - 0.7 * np.exp(-np.maximum(age, 0) / 21), 0)
    rate *= 1 + LIFT * percent / 100
    share = np.add.reduceat(available.astype(np.float64), goods.first[:-1], axis=0) / np.diff(goods.first)[:, None]
    rate *= share
    rate[~goods.active, DAYS - WITHDRAWN_DAYS :] = 0
    return Demand(rate, percent, campaign, available, launch)


def _launches(count: int, rng: np.random.Generator) -> Ints:
    launch = np.where(rng.random(count) < 0.75, rng.integers(-720, 0, count), rng.integers(0, DAYS - COLD_DAYS, count))
    cold = rng.permutation(count)[: max(1, round(count * COLD_SHARE))]
    launch[cold] = rng.integers(DAYS - COLD_DAYS + 1, DAYS - 3, len(cold))
    return launch


def _seasons(goods: Goods, today: date, rng: np.random.Generator) -> Floats:
    days = [today - timedelta(days=DAYS - i) for i in range(DAYS)]
    week = _WEEK[[d.weekday() for d in days]]
    of_year = np.array([d.timetuple().tm_yday for d in days], np.float64)
    years = np.arange(DAYS) / 365
    curves = {}
    for slug in sorted(set(goods.categories)):
        peak, strength, growth = _SEASONS.get(slug, _OTHER)
        curve = growth * years + strength * np.cos(2 * np.pi * (of_year - peak) / 365)
        if slug == "toys-games":
            curve += 0.7 * np.exp(-(((of_year - 342) / 12) ** 2))
        curves[slug] = np.exp(curve + rng.normal(0, 0.08, DAYS)) * week
    return np.array([curves[slug] for slug in goods.categories])


def _span(row: dict[str, Any], today: date) -> slice:
    start = DAYS - (today - row["first_day"]).days
    end = DAYS if row["last_day"] is None else DAYS - (today - row["last_day"]).days + 1
    return slice(max(0, start), max(0, min(DAYS, end)))


def _available(goods: Goods, outs: list[dict[str, Any]], today: date) -> Bools:
    available = np.ones((len(goods.variant_ids), DAYS), np.bool_)
    row = {key: i for i, key in enumerate(goods.variant_ids)}
    for out in outs:
        available[row[out["variant_id"]], _span(out, today)] = False
    return available


def _discounts(goods: Goods, promotions: list[dict[str, Any]], today: date) -> tuple[Ints, Ints]:
    """The larger discount where two promotions meet: one code an order."""
    percent = np.zeros((len(goods.ids), DAYS), np.int64)
    campaign = np.zeros_like(percent)
    category = np.array([goods.category_ids[slug] for slug in goods.categories])
    for promotion in promotions:
        inside = np.zeros(percent.shape, np.bool_)
        rows = np.ones(len(category), np.bool_) if promotion["category_id"] is None else category == promotion["category_id"]
        inside[rows, _span(promotion, today)] = True
        better = inside & (percent < promotion["discount_percent"])
        percent[better] = promotion["discount_percent"]
        campaign[better] = promotion["id"]
    return percent, campaign
