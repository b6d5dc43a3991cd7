"""What the generator needs of the catalogue, read once into arrays."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session, col, select

import i18n
from store.tables import Category, ExchangeRate, Market, Product, ShippingBan, Stock, Variant, Warehouse

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Goods:
    """Products (rows 0…P-1) and their variants (rows 0…V-1, those of one product side by side)."""

    ids: list[int]
    categories: list[str]  # slug of each product's
    category_ids: dict[str, int]
    brands: list[str]
    active: Bools  # (P,)
    level: Floats  # (P,) rank of the price within the category, 0 cheapest to 1 dearest
    variant_ids: list[int]
    owner: Ints  # (V,) row of the product
    first: Ints  # (P + 1,) variants of product p are rows first[p] to first[p + 1] - 1
    prices: list[tuple[int, str]]  # (V,) minor units and currency
    empty: Bools  # (V,) no piece in any warehouse now
    banned: dict[str, Bools]  # by country: (P,)


@dataclass(frozen=True)
class Trade:
    """Where the shop sells, in which money, and from where it sends."""

    currencies: dict[str, str]  # by country served
    rates: dict[tuple[str, str], float]
    warehouses: dict[str, int]  # id by country

    def convert(self, amount: int, base: str, quote: str, percent_off: int = 0) -> int:
        """Minor units of `base` in minor units of `quote`, less a discount.

        Raises:
            KeyError: the shop has no rate for the two currencies.
        """
        value = float(i18n.major(amount, base)) * self._rate(base, quote) * (100 - percent_off) / 100
        return i18n.minor(round(value, 4), quote)

    def _rate(self, base: str, quote: str) -> float:
        if base == quote:
            return 1.0
        if (base, quote) in self.rates:
            return self.rates[base, quote]
        if (quote, base) in self.rates:
            return 1 / self.rates[quote, base]
        return self.rates["EUR", quote] / self.rates["EUR", base]


def read_goods(session: Session) -> Goods:
    """Read the catalogue.

    Raises:
        ValueError: there is no product that has a variant.
    """
    slugs = {c.id: c.slug for c in session.exec(select(Category))}
    variants = session.exec(select(Variant).order_by(col(Variant.product_id), col(Variant.id))).all()
    sold = {v.product_id for v in variants}
    products = [p for p in session.exec(select(Product).order_by(col(Product.id))) if p.id in sold]
    if not products:
        raise ValueError("the catalogue is empty: build_catalog comes first")
    row = {p.id: i for i, p in enumerate(products)}
    owner = np.array([row[v.product_id] for v in variants], np.int64)
    stocked = {s.variant_id for s in session.exec(select(Stock).where(Stock.quantity > 0))}
    banned: dict[str, Bools] = {}
    for ban in session.exec(select(ShippingBan)):
        if ban.product_id in row:
            banned.setdefault(ban.country, np.zeros(len(products), np.bool_))[row[ban.product_id]] = True
    categories = [slugs[p.category_id] for p in products]
    first = np.searchsorted(owner, np.arange(len(products) + 1))
    return Goods(
        ids=[_key(p.id) for p in products],
        categories=categories,
        category_ids={slug: _key(key) for key, slug in slugs.items()},
        brands=[p.brand for p in products],
        active=np.array([p.active for p in products]),
        level=_levels(np.array([variants[i].price_minor for i in first[:-1]], np.float64), categories),
        variant_ids=[_key(v.id) for v in variants],
        owner=owner,
        first=first,
        prices=[(v.price_minor, v.currency) for v in variants],
        empty=np.array([v.id not in stocked for v in variants]),
        banned=banned,
    )


def read_trade(session: Session) -> Trade:
    """Read markets, exchange rates and warehouses."""
    return Trade(
        currencies={m.country: m.currency for m in session.exec(select(Market).where(col(Market.ships)))},
        rates={(r.base, r.quote): r.rate for r in session.exec(select(ExchangeRate))},
        warehouses={w.country: _key(w.id) for w in session.exec(select(Warehouse).order_by(col(Warehouse.id).desc()))},
    )


def _key(value: int | None) -> int:
    assert value is not None  # a row that was read has its key
    return value


def _levels(prices: Floats, categories: list[str]) -> Floats:
    levels = np.zeros(len(prices))
    names = np.array(categories)
    for name in set(categories):
        rows = np.flatnonzero(names == name)
        levels[rows[np.argsort(prices[rows], kind="stable")]] = (np.arange(len(rows)) + 0.5) / len(rows)
    return levels
