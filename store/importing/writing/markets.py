"""Countries and exchange rates: as imported, and what follows from the shop's customers and orders where nothing is."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from store.demo.assortment import shop
from store.demo.catalog import BASE, RATE_DAY
from store.importing.places import currency_of
from store.importing.schema import day
from store.importing.writing.batch import Batch, Group
from store.tables import Customer, ExchangeRate, Market, Order


def write_markets(batch: Batch, groups: Sequence[Group]) -> None:
    """Countries."""
    rows = [group.shared() for group in groups]
    outcomes = batch.merge(Market, ("country",), rows, lambda key: {"currency": currency_of(key[0])})
    batch.outcomes += outcomes.values()


def write_rates(batch: Batch, groups: Sequence[Group]) -> None:
    """Exchange rates."""
    rows = [group.shared() for group in groups]
    for row in rows:
        row["rate"] = float(row["rate"])
        if "day" in row:
            row["day"] = day(row["day"])
    outcomes = batch.merge(ExchangeRate, ("base", "quote"), rows, lambda _key: {"day": batch.moment.date()})
    batch.outcomes += outcomes.values()


def derive(session: Session) -> date | None:
    """Markets for the countries that customers and orders are of, and rates for usual currencies that have none.

    The rates are the demo shop's: prices could not be compared without any, and the merchant may import better ones.

    Returns:
        The day of the rates, if any were added.
    """
    known = {*session.scalars(select(col(Market.country)))}
    seen = {*session.scalars(select(col(Customer.country)).distinct()), *session.scalars(select(col(Order.ship_country)).distinct())}
    session.add_all(Market(country=code, currency=currency_of(code)) for code in sorted(seen - known - {""}))
    rated = {code for pair in session.execute(select(col(ExchangeRate.base), col(ExchangeRate.quote))) for code in pair}
    ours: dict[str, float] = shop()["rates"]
    lacking = ours.keys() - rated
    if BASE in lacking:  # what is rated has to be reached from our base, too
        lacking |= rated & ours.keys()
    session.add_all(ExchangeRate(base=BASE, quote=quote, rate=ours[quote], day=RATE_DAY) for quote in sorted(lacking - {BASE}))
    return RATE_DAY if lacking - {BASE} else None
