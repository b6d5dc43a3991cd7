"""Orders with their lines and parcels, drawn from demand and tastes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

import numpy as np

from store.demo import parcels, world
from store.demo.demand import DAYS, Demand
from store.demo.goods import Goods, Trade
from store.demo.parcels import Timeline
from store.demo.people import KNOWN, People
from store.tables import OrderStatus

FIRST_NUMBER = 100_234
SHIPPING_EUR, EXPRESS_EUR, FREE_FROM_EUR, LEAST_EUR = 490, 1490, 60_00, 10_00  # minor units
INSTALMENTS_EUR = 100_00
MOST_PIECES = 10
_SEVERAL = {"coffee-tea": 0.45, "pets": 0.4, "beauty-care": 0.25, "home-textiles": 0.25, "kitchen": 0.2, "lighting": 0.2}

# What the known customers wait for: days from today of placed, packed, shipped, expected and delivered, and a locker or not.
_COURSES = {
    "pending": (-0.063, 0.031, 0.92, 7.6, 6.4, False),
    "in transit": (-4.317, -4.239, -3.412, 6.6, 3.583, False),
    "in customs": (-8.241, -8.152, -7.364, 4.6, 3.871, False),
    "ready for pickup": (-6.405, -6.318, -5.473, 1.5, 0.542, True),
    "out for delivery": (-9.364, -9.271, -8.417, 1.6, 0.438, False),
    "delivered": (-16.283, -16.194, -15.392, -8.4, -9.427, False),
}
_STORIES = {
    17: ("delivered", "in customs", "in transit", "pending"),
    42: ("delivered", "ready for pickup", "in transit", "pending"),
    108: ("delivered", "out for delivery", "in transit", "pending"),
}


@dataclass(frozen=True)
class Bought:
    """A line that was delivered or not, for what comes of it later."""

    customer: int
    product: int
    placed: datetime
    delivered: datetime | None


@dataclass
class Sales:
    """Rows of Order, OrderLine and Shipment, and what was bought."""

    orders: list[dict[str, Any]] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)
    shipments: list[dict[str, Any]] = field(default_factory=list)
    bought: list[Bought] = field(default_factory=list)


@dataclass(frozen=True)
class _Basket:
    customer: int
    day: int
    products: list[int]
    placed: datetime
    course: Timeline | None = None


@dataclass
class Till:
    """Turns baskets into rows."""

    goods: Goods
    trade: Trade
    people: People
    demand: Demand
    end: datetime  # the moment that the shop is shown at
    rng: Random
    numbers: np.random.Generator

    def sell(self, count: int) -> Sales:
        """Orders over DAYS days; about `count` of them, and those of the known customers."""
        baskets = sorted([*self._baskets(count), *self._stories()], key=lambda basket: basket.placed)
        sales = Sales()
        for key, basket in enumerate(baskets, 1):
            self._ring_up(key, basket, sales)
        return sales

    def _baskets(self, count: int) -> Iterator[_Basket]:
        running = self.demand.rate.cumsum()
        draws = np.searchsorted(running, self.numbers.random(count) * running[-1], "right")
        products, days = np.divmod(draws, DAYS)
        buyers = self.people.buyers(products, days, self.numbers)
        for customer, product, day in zip(buyers.tolist(), products.tolist(), days.tolist(), strict=True):
            if customer >= 0:
                more = self.rng.choices((0, 1, 2, 3), (66, 22, 8, 4))[0]
                seconds = int(min(86_399, max(0, self.rng.gauss(15.5, 4.2) * 3600)))
                placed = self.end - timedelta(days=DAYS - day) + timedelta(seconds=seconds)
                yield _Basket(customer, day, [product, *self._picks(customer, day, more, {product})], placed)

    def _picks(self, customer: int, day: int, count: int, without: set[int]) -> list[int]:
        """Products that the customer adds, by taste and what sells that day."""
        if not count:
            return []
        weights = self.demand.rate[:, day] * self.people.weights(customer)
        weights[list(without)] = 0
        running = weights.cumsum()
        if running[-1] <= 0:
            return []
        picked = np.searchsorted(running, self.numbers.random(count) * running[-1], "right")
        return list(dict.fromkeys(picked.tolist()))

    def _stories(self) -> Iterator[_Basket]:
        for customer, key in enumerate(KNOWN):
            country = world.countries()[KNOWN[key][0]]
            for name in _STORIES[key]:
                *offsets, locker = _COURSES[name]
                placed, packed, shipped, expected, delivered = (self.end + timedelta(days=days) for days in offsets)
                abroad = "CN" if name == "in customs" else country.warehouses[0]
                warehouse = abroad if abroad in self.trade.warehouses else next(iter(self.trade.warehouses))
                day = DAYS - (self.end.date() - placed.date()).days
                products = self._picks(customer, day, 2, set())
                course = Timeline(placed, packed, shipped, expected, delivered, warehouse, locker)
                yield _Basket(customer, day, products, placed, course)

    def _ring_up(self, key: int, basket: _Basket, sales: Sales) -> None:
        person = self.people.rows[basket.customer]
        country, currency = world.countries()[person["country"]], person["currency"]
        lines = [self._line(key, product, basket.day, currency) for product in basket.products]
        total = self._least(lines, currency)
        express = self.rng.random() < 0.1
        payment = self.rng.choice([p for p in country.payments if p != "instalments" or total >= self._euros(INSTALMENTS_EUR, currency)])
        course = basket.course or parcels.plan(country, self.trade, basket.placed, payment, express, self.rng)
        statuses = self._statuses(basket, course)
        for line, status in zip(lines, statuses, strict=True):
            line["status"] = status
        shipping = EXPRESS_EUR if express else 0 if total >= self._euros(FREE_FROM_EUR, currency) else SHIPPING_EUR
        campaign = max(int(self.demand.campaign[p, basket.day]) for p in basket.products)
        sales.orders.append(
            {
                "id": key,
                "number": f"HP-{FIRST_NUMBER + key}",
                "customer_id": person["id"],
                "status": parcels.order_status(statuses),
                "placed_at": basket.placed,
                "currency": currency,
                "shipping_minor": self._euros(shipping, currency),
                "total_minor": total + self._euros(shipping, currency),
                "ship_country": country.code,
                "ship_address": self.people.homes[basket.customer].address,
                "payment_method": payment,
                "campaign_id": campaign or None,
            }
        )
        sales.lines += lines
        sales.shipments += self._parcels(key, basket, course)
        if not course.cancelled:
            arrived = course.delivered if course.status(self.end) is OrderStatus.DELIVERED else None
            sales.bought += [Bought(basket.customer, p, basket.placed, arrived) for p in basket.products]

    def _statuses(self, basket: _Basket, course: Timeline) -> list[OrderStatus]:
        if basket.course:  # a story is told as written
            return [course.status(self.end)] * len(basket.products)
        return parcels.line_statuses(course, [self.goods.categories[p] for p in basket.products], self.end, self.rng)

    def _parcels(self, key: int, basket: _Basket, course: Timeline) -> Iterator[dict[str, Any]]:
        country = world.countries()[self.people.rows[basket.customer]["country"]]
        city = self.people.homes[basket.customer].city
        count = 2 if len(basket.products) > 1 and self.rng.random() < 0.06 else 1
        for number in range(count):
            tracking = f"{country.code}{key:07d}{number}{self.rng.randrange(1000):03d}HP"
            row = parcels.shipment(course, country, city, self.trade, key, self.end, tracking, self.rng)
            if row:
                yield row

    def _euros(self, amount: int, currency: str) -> int:
        return self.trade.convert(amount, "EUR", currency)

    def _line(self, key: int, product: int, day: int, currency: str) -> dict[str, Any]:
        first, last = int(self.goods.first[product]), int(self.goods.first[product + 1])
        variant = self.rng.choice([v for v in range(first, last) if self.demand.available[v, day]])
        price, base = self.goods.prices[variant]
        several = self.rng.random() < _SEVERAL.get(self.goods.categories[product], 0.05)
        return {
            "order_id": key,
            "variant_id": self.goods.variant_ids[variant],
            "quantity": self.rng.choice((2, 2, 3, 4)) if several else 1,
            "unit_price_minor": self.trade.convert(price, base, currency, int(self.demand.percent[product, day])),
        }

    def _least(self, lines: list[dict[str, Any]], currency: str) -> int:
        """The goods' total, after pieces were added up to the least order value."""
        least = self._euros(LEAST_EUR, currency)
        total: int = sum(line["quantity"] * line["unit_price_minor"] for line in lines)
        for line in lines:
            while total < least and line["quantity"] < MOST_PIECES:
                line["quantity"] += 1
                total += line["unit_price_minor"]
        return total
