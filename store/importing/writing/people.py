"""Customers: as imported, and as orders and reviews name them."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlmodel import col

from store.demo.assortment import shop
from store.importing.places import currency_of, language_of
from store.importing.refusal import RowRefused
from store.importing.writing.batch import Batch, Group, Values
from store.tables import Customer, ExchangeRate


def write_customers(batch: Batch, groups: Sequence[Group]) -> None:
    """Customers."""
    shared = {group.key: group.shared() for group in groups}
    known = batch.ids(Customer, "email", [*shared])
    rows = []
    for group in groups:
        if group.key not in known and not (shared[group.key].get("country") or batch.assumed.country):
            batch.refuse(*group.rows[-1], RowRefused("missing", field="country"))
        else:
            rows.append(shared[group.key])
    payable = _payable(batch)
    outcomes = batch.merge(Customer, ("email",), rows, lambda key: _new(batch, shared[key[0]], payable))
    batch.outcomes += outcomes.values()


def buyers(batch: Batch, wanted: Mapping[str, Values]) -> dict[str, int]:
    """Ids of customers by e-mail; who is new is made from what is given (name, country, currency, since), if a country is known."""
    known = batch.ids(Customer, "email", [*wanted])
    payable = _payable(batch)
    fresh = [
        _new(batch, given, payable) | {"email": email, "name": given.get("name") or email.partition("@")[0]}
        for email, given in wanted.items()
        if email not in known and (given.get("country") or batch.assumed.country)
    ]
    batch.insert(Customer, fresh)
    return known | batch.ids(Customer, "email", [row["email"] for row in fresh])


def _new(batch: Batch, given: Values, payable: set[str]) -> Values:
    """What follows from a country: its language, and its currency where prices can be shown in it."""
    home = given.get("country") or batch.assumed.country
    own = currency_of(home)
    currency = given.get("currency") or (own if own in payable else batch.assumed.currency or own)
    return {"country": home, "language": language_of(home), "currency": currency, "created_at": given.get("since") or batch.moment}


def _payable(batch: Batch) -> set[str]:
    """Currencies that a rate leads to, those among them that the import's end will bring."""
    return {
        *shop()["rates"],
        *batch.session.scalars(select(col(ExchangeRate.base))),
        *batch.session.scalars(select(col(ExchangeRate.quote))),
    }
