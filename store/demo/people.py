"""Customers and their tastes: what each would rather buy, so that a recommender has something to learn."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

import numpy as np

from store.demo import world
from store.demo.demand import DAYS
from store.demo.goods import Floats, Goods, Ints, Trade

# Customers that visitors of the demo may try: country, language, and tastes that differ.
KNOWN = {17: ("US", "en"), 42: ("DE", "de"), 108: ("JP", "ja")}
SILENT_SHARE = 0.015  # never did anything; with those who joined lately, 5 % of the customers have no history
STYLES = 4  # latent dimensions within the categories


@dataclass(frozen=True)
class People:
    """Customers, ordered by the day they joined; the known ones come first."""

    rows: list[dict[str, Any]]  # of the table Customer
    homes: list[world.Home]
    joined: Ints  # (C,) day, negative before day 0, ascending
    affinity: Floats  # (C, P) liking of each product, as a logarithm
    reach: Floats  # (C, P) share of a product's sales, running sum over customers: picks a buyer by one draw

    def weights(self, customer: int) -> Floats:
        """(P,) how likely the customer picks each product, before demand."""
        before = self.reach[customer - 1] if customer else 0.0
        weights: Floats = self.reach[customer] - before
        return weights

    def buyers(self, products: Ints, days: Ints, rng: np.random.Generator) -> Ints:
        """(N,) a customer who had joined before the day for each product; -1 where nobody may buy it."""
        known_then = np.searchsorted(self.joined, days, "left")
        draws = rng.random(len(products))
        found = np.full(len(products), -1, np.int64)
        for product in np.unique(products):
            mine = np.flatnonzero(products == product)
            column = self.reach[:, product]
            limit = column[known_then[mine] - 1]
            picked = np.searchsorted(column, draws[mine] * limit, "right")
            found[mine] = np.where(limit > 0, np.minimum(picked, len(column) - 1), -1)
        return found


def make_people(goods: Goods, trade: Trade, count: int, start: datetime, rng: Random, numbers: np.random.Generator) -> People:
    """Invent customers; `start` is the first moment of day 0. The three of KNOWN are added when `count` is too small."""
    ids = [*KNOWN, *(i for i in range(1, count + 1) if i not in KNOWN)]
    joined = np.where(numbers.random(len(ids)) < 0.45, numbers.integers(-1000, 0, len(ids)), numbers.integers(0, DAYS, len(ids)))
    joined[: len(KNOWN)] = -1001
    joined.sort()
    served = [c for code, c in world.countries().items() if code in trade.currencies]
    rows, homes = [], []
    for key, day in zip(ids, joined.tolist(), strict=True):
        country = world.countries()[KNOWN[key][0]] if key in KNOWN else rng.choices(served, [c.weight for c in served])[0]
        languages = country.languages
        language = KNOWN[key][1] if key in KNOWN else rng.choices(list(languages), list(languages.values()))[0]
        name, latin = world.person(country, rng)
        rows.append(
            {
                "id": key,
                "name": name,
                "email": f"{latin.replace(' ', '')}{key}@example.{rng.choice(('org', 'com', 'net'))}",
                "country": country.code,
                "language": language,
                "currency": trade.currencies[country.code],
                "created_at": start + timedelta(days=day, seconds=rng.randrange(86_400)),
            }
        )
        homes.append(world.home(country, rng))
    affinity = _affinity(goods, len(ids), numbers)
    return People(rows, homes, joined, affinity, _reach(goods, rows, affinity, numbers))


def _affinity(goods: Goods, count: int, rng: np.random.Generator) -> Floats:
    """Two to four favourite categories, favourite brands, a price level and a style."""
    categories, category = np.unique(goods.categories, return_inverse=True)
    brands, brand = np.unique(goods.brands, return_inverse=True)
    order = rng.random((count, len(categories))).argsort(1).argsort(1)
    likes: Floats = np.where(order < rng.integers(2, 5, count)[:, None], 2.2, 0.0)[:, category]
    likes += np.where(rng.random((count, len(brands))) < 0.15, 1.0, 0.0)[:, brand]
    level = rng.beta(1.6, 1.6, count)
    likes -= (goods.level[None, :] - level[:, None]) ** 2 / (2 * 0.3**2)
    style = rng.normal(0, 0.55, (count, STYLES)) @ rng.normal(0, 1, (STYLES, len(goods.ids)))
    likes += style
    return likes


def _reach(goods: Goods, rows: list[dict[str, Any]], affinity: Floats, rng: np.random.Generator) -> Floats:
    activity = rng.lognormal(0, 0.9, len(rows))
    silent = rng.permutation(np.arange(len(KNOWN), len(rows)))[: round(len(rows) * SILENT_SHARE)]
    activity[silent] = 0
    activity[: len(KNOWN)] = np.quantile(activity, 0.97)
    weights: Floats = activity[:, None] * np.exp(affinity)
    for country, banned in goods.banned.items():
        mine = np.array([row["country"] == country for row in rows])
        weights[np.ix_(mine, banned)] = 0
    np.cumsum(weights, axis=0, out=weights)  # in place: a second array of this size would be 80 MB
    return weights
