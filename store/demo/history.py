"""Two years of the demo shop: customers, promotions, orders, parcels, what people looked at and wrote."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

import numpy as np
from sqlalchemy import bindparam, insert, update
from sqlmodel import Session

from store.demo import demand as wanted
from store.demo import opinions
from store.demo.goods import Goods, Ints, read_goods, read_trade
from store.demo.orders import Till
from store.demo.people import make_people
from store.tables import metadata

CUSTOMERS, ORDERS = 5_000, 40_000
_CHUNK = 10_000


def build_history(
    session: Session,
    rng: Random,
    progress: Callable[[str], None],
    today: date,
    *,
    customers: int = CUSTOMERS,
    orders: int = ORDERS,
) -> None:
    """Fill the sales tables for the products in the database; the same seed gives the same rows. Does not commit.

    Everything happened before the first moment (UTC) of `today`. Customers 17, 42 and 108 exist whatever
    `customers` says. Products get the day of their launch as `created_at`.

    Raises:
        ValueError: the catalogue is empty.
    """
    end = datetime.combine(today, time(), UTC)
    start = end - timedelta(days=wanted.DAYS)
    numbers = np.random.default_rng(rng.getrandbits(64))
    goods, trade = read_goods(session), read_trade(session)

    promotions = wanted.campaigns(today, goods.category_ids)
    outs = wanted.stock_outs(goods, today, numbers)
    demand = wanted.make_demand(goods, promotions, outs, today, numbers)
    _launch(session, goods, demand.launch, start)
    _fill(session, "campaign", promotions, progress)
    _fill(session, "stock_out", outs, progress)

    people = make_people(goods, trade, customers, start, rng, numbers)
    _fill(session, "customer", people.rows, progress)
    sales = Till(goods, trade, people, demand, end, rng, numbers).sell(orders)
    _fill(session, "orders", sales.orders, progress)
    _fill(session, "order_line", sales.lines, progress)
    _fill(session, "shipment", sales.shipments, progress)

    written = opinions.reviews(goods, people, sales.bought, round(orders * opinions.REVIEWS_PER_ORDER), end, rng)
    _fill(session, "review", written, progress)
    looks = round(orders * opinions.INTERACTIONS_PER_ORDER)
    _fill(session, "interaction", opinions.interactions(goods, people, demand, sales.bought, written, looks, end, rng), progress)


def _launch(session: Session, goods: Goods, launch: Ints, start: datetime) -> None:
    products = metadata.tables["product"]
    rows = [{"key": key, "day": start + timedelta(days=int(day), hours=8)} for key, day in zip(goods.ids, launch, strict=True)]
    session.connection().execute(update(products).where(products.c.id == bindparam("key")).values(created_at=bindparam("day")), rows)


def _fill(session: Session, table: str, rows: list[dict[str, Any]], progress: Callable[[str], None]) -> None:
    connection = session.connection()
    for first in range(0, len(rows), _CHUNK):
        connection.execute(insert(metadata.tables[table]), rows[first : first + _CHUNK])
    progress(f"{table}: {len(rows)} rows")
