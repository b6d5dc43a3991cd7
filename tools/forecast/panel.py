"""What was sold of every variant in every week, and how long it could be bought; kept on disk while nothing is new.

Demand is what was ordered: cancelled lines are left out, returned ones count, negative quantities (returns as some
shops record them) do not. Weeks are spans of seven days that end with the last day on record.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Select, extract, func, or_, select
from sqlmodel import Session, col

from store.tables import Order, OrderLine, OrderStatus, StockOut, Variant
from store.tables.types import now
from tools.cache import keep, kept

MOST_WEEKS = 156  # three years hold three seasons; what is older tells little
BUSY = 10  # units in a usual week: a shop that sells so much and then nothing in a whole week was closed
VERSION = "2"  # part of the key: another way to count makes old files worthless


@dataclass(frozen=True)
class Panel:
    """Rows are variants by id, columns whole weeks, the last one ends on `end`; a shop a few days old has none."""

    end: date
    variants: NDArray[np.int64]  # (V,) sorted ids
    units: NDArray[np.float32]  # (V, T)
    open: NDArray[np.float32]  # (V, T) share of the week on which the variant could be bought, 0 to 1

    @property
    def weeks(self) -> int:
        """T."""
        return int(self.units.shape[1])

    def first_day(self, week: int) -> date:
        """Of a week, 0 to T - 1; T and more are weeks ahead."""
        return self.end + timedelta(days=1 + 7 * (week - self.weeks))

    def week(self, day: date) -> int:
        """The week that holds a day; negative before the first."""
        return self.weeks - 1 - (self.end - day).days // 7

    def rows(self, variants: NDArray[np.int64]) -> NDArray[np.int64]:
        """Places of variants, which must be known."""
        return np.searchsorted(self.variants, variants)


def open_panel(session: Session, folder: Path, country: str | None, end: date) -> Panel:
    """The panel of the present data up to a day, of one country's orders if one is given.

    Args:
        session: of the shop, which has an order.
        folder: where panels are kept between starts.
        country: ISO 3166, of the address sent to.
        end: the last day on record.
    """
    path, key = folder / f"{country or 'all'}.npz", f"{VERSION} {end} {_state(session)}"
    arrays = kept(path)
    if str(arrays.get("key")) != key:
        panel = read_panel(session, end, country)
        arrays = {"key": np.array(key), "variants": panel.variants, "units": panel.units, "open": panel.open}
        keep(path, arrays)
    return Panel(end, arrays["variants"], arrays["units"], arrays["open"])


def read_panel(session: Session, end: date, country: str | None = None) -> Panel:
    """Count anew, week by week: the database adds up, and one week's rows are all that is held."""
    first = session.scalar(select(func.min(col(Order.placed_at))))
    assert first is not None  # there is an order, it made `end`
    weeks = min(max(0, (end - first.date()).days + 1) // 7, MOST_WEEKS)
    variants = np.array(session.scalars(select(col(Variant.id)).order_by(col(Variant.id))).all(), np.int64)
    panel = Panel(end, variants, np.zeros((len(variants), weeks), np.float32), np.ones((len(variants), weeks), np.float32))
    for week in range(weeks):
        for variant, units in session.execute(_sold(panel.first_day(week), country)):
            panel.units[np.searchsorted(variants, variant), week] = units
    _close(panel, session)
    return panel


def _sold(day: date, country: str | None) -> Select[*tuple[Any, ...]]:
    start = datetime.combine(day, time(), UTC)
    week = col(Order.placed_at) >= start, col(Order.placed_at) < start + timedelta(days=7)
    return demanded(select(col(OrderLine.variant_id), func.sum(col(OrderLine.quantity))), country).where(*week)


def demanded(query: Select[*tuple[Any, ...]], country: str | None) -> Select[*tuple[Any, ...]]:
    """Of order lines, those that count as demand, by variant."""
    query = (
        query.join(Order, col(Order.id) == col(OrderLine.order_id))
        .where(col(OrderLine.quantity) > 0)
        .where(col(OrderLine.status) != OrderStatus.CANCELLED, col(Order.status) != OrderStatus.CANCELLED)
        .group_by(col(OrderLine.variant_id))
    )
    return query.where(col(Order.ship_country) == country) if country else query


def sold_ever(session: Session, variants: NDArray[np.int64], country: str | None = None) -> tuple[int, date, date] | None:
    """Units of the variants in the whole record, with the present day, and the first and last day of a sale; None: none."""
    wanted = set(variants.tolist())
    if not wanted:
        return None
    moment, variant = col(Order.placed_at), col(OrderLine.variant_id)
    query = select(variant, func.sum(col(OrderLine.quantity)), func.min(moment), func.max(moment))
    query = query.where(variant.between(min(wanted), max(wanted)))  # a product's variants follow each other, a shop's are too many to name
    rows = [row for row in session.execute(demanded(query, country)) if row[0] in wanted]
    if not rows:
        return None
    _, units, first, last = zip(*rows, strict=True)
    return sum(units), min(first).date(), max(last).date()


def _close(panel: Panel, session: Session) -> None:
    """Take stock-outs and closed weeks off `open`."""
    outs = select(col(StockOut.variant_id), col(StockOut.first_day), col(StockOut.last_day))
    start = panel.first_day(0)
    outs = outs.where(or_(col(StockOut.last_day).is_(None), col(StockOut.last_day) >= start))
    starts = np.arange(panel.weeks) * 7
    for variant, first, last in session.execute(outs):
        begin, end = (first - start).days, ((last or panel.end) - start).days + 1
        days = np.clip(np.minimum(starts + 7, end) - np.maximum(starts, begin), 0, 7)
        row = panel.open[np.searchsorted(panel.variants, variant)]
        np.maximum(row - days / 7, 0, out=row, casting="unsafe")
    sold = panel.units.sum(axis=0)
    if panel.weeks and np.median(sold) >= BUSY:
        panel.open[:, sold == 0] = 0


def last_day(session: Session) -> date | None:
    """The last full day on record: a live shop's yesterday, an imported history's end."""
    last = session.scalar(select(func.max(col(Order.placed_at))))
    return min(last.date(), now().date() - timedelta(days=1)) if last else None


def _state(session: Session) -> str:
    """Changes with the rows that the panel is made of, also where they are altered in their place; it reads them all."""
    line, order, out = OrderLine, Order, StockOut
    kinds = col(order.status), col(order.ship_country)
    pieces = func.sum(col(line.quantity)), func.sum(col(line.quantity) * col(line.variant_id))
    sums: list[Select[*tuple[Any, ...]]] = [
        select(col(line.status), func.count(), func.max(col(line.id)), *pieces).group_by(col(line.status)).order_by(col(line.status)),
        select(*kinds, func.count(), func.max(col(order.id)), _seconds(order.placed_at)).group_by(*kinds).order_by(*kinds),
        select(func.count(), func.max(col(Variant.id))),
        select(func.count(), func.max(col(out.id)), func.sum(col(out.variant_id)), _seconds(out.first_day), _seconds(out.last_day)),
    ]
    return sha256(repr([session.execute(query).all() for query in sums]).encode()).hexdigest()


def _seconds(moment: Any) -> Any:
    return func.sum(extract("epoch", col(moment)))
