"""Reviews, and what customers did with products."""

from collections.abc import Iterable, Sequence, Set
from typing import Any

import sqlalchemy as sa

from store.importing.refusal import RowRefused
from store.importing.schema import Interaction as InteractionRow
from store.importing.schema import Review as ReviewRow
from store.importing.writing.batch import Batch, Group, Key, Outcome, Values
from store.importing.writing.catalog import sold
from store.importing.writing.people import buyers
from store.tables import Interaction, InteractionKind, Review


def add_interactions(batch: Batch, rows: Iterable[Values]) -> dict[Key, Outcome]:
    """Add what is not there yet, and change what has another value; what became of each customer, product, kind and moment."""
    wanted = {_event(row): row for row in rows}
    moments = {(row["customer_id"], row["at"]) for row in wanted.values()}
    known = {_event(old): old["id"] for old in batch.existing(Interaction, ("customer_id", "at"), moments)}
    batch.insert(Interaction, [row for key, row in wanted.items() if key not in known])
    valued = {known[key]: key for key, row in wanted.items() if key in known and "value" in row}
    changed = batch.merge(Interaction, ("id",), [{"id": number, "value": wanted[key]["value"]} for number, key in valued.items()])
    return {key: "same" if key in known else "new" for key in wanted} | {key: changed[number,] for number, key in valued.items()}


def remove_interactions(batch: Batch, events: Set[Key]) -> None:
    """Take away the interactions of these customers, products, kinds and moments."""
    moments = {(customer, at) for customer, _, _, at in events}
    gone = [{"gone": old["id"]} for old in batch.existing(Interaction, ("customer_id", "at"), moments) if _event(old) in events]
    if gone:
        table = Interaction.__table__  # type: ignore[attr-defined]
        batch.session.connection().execute(sa.delete(table).where(table.c.id == sa.bindparam("gone")), gone)


def _event(row: Values | sa.RowMapping) -> Key:
    """What tells an interaction from others."""
    return row["customer_id"], row["product_id"], row["kind"], row["at"]


def write_interactions(batch: Batch, groups: Sequence[Group]) -> None:
    """Views, carts, purchases and ratings."""
    given: list[tuple[Any, InteractionRow]] = [group.rows[-1] for group in groups]
    known = sold(batch, {row.sku for _, row in given})
    customers = buyers(batch, {row.email: {"since": row.at} for _, row in given})
    rows: list[Values] = []
    for item, row in given:
        if row.email not in customers:
            batch.refuse(item, row, RowRefused("customer-unknown"))
        elif row.sku not in known:
            batch.refuse(item, row, RowRefused("sku-unknown", value=row.sku))
        else:
            value = None if row.value is None else float(row.value)
            rows.append(
                {"customer_id": customers[row.email], "product_id": known[row.sku][0], "kind": row.kind, "at": row.at, "value": value}
            )
    batch.outcomes += add_interactions(batch, rows).values()


def write_reviews(batch: Batch, groups: Sequence[Group]) -> None:
    """Reviews; one with an author is his rating too."""
    given: list[tuple[Any, ReviewRow]] = [group.rows[-1] for group in groups]
    known = sold(batch, {row.sku for _, row in given})
    customers = buyers(batch, {row.email: {"since": row.created_at} for _, row in given if row.email})
    wanted: list[tuple[ReviewRow, int, int | None]] = []
    for item, row in given:
        if row.sku not in known:
            batch.refuse(item, row, RowRefused("sku-unknown", value=row.sku))
        elif row.email and row.email not in customers:
            batch.refuse(item, row, RowRefused("customer-unknown"))
        else:
            wanted.append((row, known[row.sku][0], customers.get(row.email or "")))
    old = _reviews(batch, wanted)
    fresh: list[Values] = []
    known_rows: list[Values] = []
    ratings: list[Values] = []
    for row, product, customer in wanted:
        values = {"stars": int(row.stars), "title": row.title, "text": row.text, "language": row.language or batch.assumed.language}
        before = next((o for o in old.get((product, customer), ()) if _same(o, row)), None)
        at = row.created_at or (before["created_at"] if before else batch.moment)
        if before:
            known_rows.append({"id": before["id"]} | values)
        else:
            fresh.append(values | {"product_id": product, "customer_id": customer, "created_at": at})
        if customer is not None:
            ratings.append(
                {"customer_id": customer, "product_id": product, "kind": InteractionKind.RATING, "value": float(row.stars), "at": at}
            )
    batch.insert(Review, fresh)
    batch.outcomes += ["new"] * len(fresh)
    batch.outcomes += batch.merge(Review, ("id",), known_rows).values()
    add_interactions(batch, ratings)


def _reviews(batch: Batch, wanted: Sequence[tuple[ReviewRow, int, int | None]]) -> dict[tuple[int, int | None], list[Any]]:
    found: dict[tuple[int, int | None], list[Any]] = {}
    signed = {(product, customer) for _, product, customer in wanted if customer is not None}
    for old in batch.existing(Review, ("product_id", "customer_id"), signed):
        found.setdefault((old["product_id"], old["customer_id"]), []).append(old)
    unsigned = {(product, row.text) for row, product, customer in wanted if customer is None}
    for old in batch.existing(Review, ("product_id", "text"), unsigned):
        if old["customer_id"] is None:
            found.setdefault((old["product_id"], None), []).append(old)
    return found


def _same(old: Any, row: ReviewRow) -> bool:
    """Whether a review of the same product and author is this one: of the same moment, or of the same words where none is given."""
    if row.email is None:
        return bool(old["text"] == row.text)
    return bool(old["created_at"] == row.created_at) if row.created_at else True
