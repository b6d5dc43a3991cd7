"""Orders with their lines and parcels."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from store.importing.refusal import RowRefused
from store.importing.schema import Order as OrderRow
from store.importing.staging import Item
from store.importing.writing.batch import MOST_MINOR, Batch, Group, Outcome, Values, minor
from store.importing.writing.catalog import Sold, main_warehouse, sold, variant_of
from store.importing.writing.people import buyers
from store.importing.writing.purchases import bought, note_purchases
from store.tables import Customer, Order, OrderLine, OrderStatus, Shipment, ShipmentStatus

_PARCELS = {
    OrderStatus.PENDING: ShipmentStatus.LABEL_CREATED,
    OrderStatus.PROCESSING: ShipmentStatus.LABEL_CREATED,
    OrderStatus.SHIPPED: ShipmentStatus.IN_TRANSIT,
    OrderStatus.CANCELLED: ShipmentStatus.RETURNED_TO_SENDER,
}  # of other orders they are delivered
Kept = list[tuple[Item, OrderRow, Values]]  # rows and the lines that they become
_LINE = ("variant_id", "quantity", "unit_price_minor", "status")


def write_orders(batch: Batch, groups: Sequence[Group]) -> None:
    """Orders, each whole or not at all: what the file says of one replaces its lines."""
    known = sold(batch, {row.sku for group in groups for _, row in group.rows})
    customers = buyers(batch, {row.email: _buyer(row) for group in groups for _, row in group.rows})
    homes = {row["email"]: row["country"] for row in batch.existing(Customer, ("email",), {(email,) for email in customers})}
    orders: dict[str, Values] = {}
    lines: dict[str, list[Values]] = {}
    parcels: list[Values] = []
    undated: set[str] = set()
    for number, kept in _whole(batch, groups, known, customers).items():
        shared = Group(number, [(item, row) for item, row, _ in kept]).shared()
        try:
            order = _order(shared, [line for _, _, line in kept])
        except RowRefused as why:
            _refuse(batch, kept, why)
            continue
        orders[number] = order | {
            "customer_id": customers[shared["email"]], "ship_country": shared.get("country") or batch.assumed.country or homes[shared["email"]],
        }  # fmt: skip
        lines[number] = [line for _, _, line in kept]
        parcels += [_parcel(row, number) for _, row, _ in kept if row.tracking]
        if "placed_at" not in shared:
            undated.add(number)
    numbers = {(number,) for number in orders}
    before = bought(batch, batch.existing(Order, ("number",), numbers))
    outcomes = batch.merge(Order, ("number",), orders.values(), lambda _key: {"placed_at": batch.moment, "status": OrderStatus.DELIVERED})
    rows = {row["number"]: row for row in batch.existing(Order, ("number",), numbers)}
    ids = {number: row["id"] for number, row in rows.items()}
    fresh = {ids[number] for number in orders if outcomes[number,] == "new"}
    if any(outcomes[number,] == "new" for number in undated & orders.keys()):
        batch.notes.add("placed")
    touched = _write_lines(batch, {ids[number]: own for number, own in lines.items()}, fresh)
    _write_parcels(batch, parcels, rows)
    note_purchases(batch, before, bought(batch, rows.values()))
    batch.outcomes += [_outcome(outcomes[number,], rows[number]["id"] in touched) for number in orders]


def _whole(batch: Batch, groups: Sequence[Group], known: Sold, customers: Mapping[str, int]) -> dict[str, Kept]:
    """The orders of which no row is refused, here or before, by number.

    A row of which it cannot be told whose it was may be any order's: no order loses a line while there is one.
    """
    found: dict[str, Kept] = {}
    for group in groups:
        kept: Kept = []
        gap = group.gap
        for item, row in _once(group):
            try:
                if row.email not in customers:
                    raise RowRefused("missing", field="country")
                variant, price = variant_of(known, row.sku), minor(row.unit_price, row.currency, "unit_price")
            except RowRefused as why:
                batch.refuse(item, row, why)
                gap = gap or item.line
                continue
            kept.append((item, row, dict(zip(_LINE, (variant, row.quantity, price, row.line_status or row.status), strict=True))))
        if gap:
            _refuse(batch, kept, RowRefused("order-row", line=str(gap)))
        elif kept:
            found[group.key] = kept
    if batch.unread:
        for number in _shortened(batch, found):
            _refuse(batch, found.pop(number), RowRefused("order-unread", line=str(batch.unread)))
    return found


def _refuse(batch: Batch, kept: Kept, why: RowRefused) -> None:
    for item, row, _ in kept:
        batch.refuse(item, row, why)


def _shortened(batch: Batch, orders: Mapping[str, Kept]) -> list[str]:
    """The numbers of orders that have a line in the shop that they have not here."""
    numbers = {number: name for name, number in batch.ids(Order, "number", orders).items()}
    before: dict[str, Counter[int]] = {name: Counter() for name in numbers.values()}
    for line in batch.existing(OrderLine, ("order_id",), {(number,) for number in numbers}, ("order_id", "variant_id")):
        before[numbers[line["order_id"]]][line["variant_id"]] += 1
    return [name for name, variants in before.items() if variants - Counter(line["variant_id"] for _, _, line in orders[name])]


def _once(group: Group) -> Iterator[tuple[Item, OrderRow]]:
    """The rows without those that another line of the file says word for word; an object's own list may hold equal lines."""
    said: dict[bytes, int] = {}
    for item, row in group.rows:
        if said.setdefault(item.row, item.line) == item.line:
            yield item, row


def _outcome(order: Outcome, lines_changed: bool) -> Outcome:
    return "changed" if order == "same" and lines_changed else order


def _buyer(row: OrderRow) -> Values:
    return {"name": row.customer_name, "country": row.country, "currency": row.currency, "since": row.placed_at}


def _order(shared: Values, lines: Sequence[Values]) -> Values:
    """An order's own row.

    Raises:
        RowRefused: more money than the database holds.
    """
    currency = shared["currency"]
    order = {"number": shared["number"], "currency": currency}
    order |= {name: shared[name] for name in ("placed_at", "status") if name in shared}
    if "address" in shared:
        order["ship_address"] = shared["address"]
    if "payment" in shared:
        order["payment_method"] = shared["payment"]
    shipping = minor(shared.get("shipping", 0), currency, "shipping")
    goods = sum(line["quantity"] * line["unit_price_minor"] for line in lines)
    stated = shared.get("total")
    total = goods + shipping if stated is None else minor(stated, currency, "total")
    if total > MOST_MINOR:
        raise RowRefused("too-large", field="total", limit=MOST_MINOR)
    return order | {"shipping_minor": shipping, "total_minor": total}


def _write_lines(batch: Batch, lines: Mapping[int, list[Values]], fresh: set[int]) -> set[int]:
    """Make each order have exactly these lines; the ids of orders whose lines changed, `fresh` ones, which had none, among them."""

    def told(line: Any) -> tuple[Any, ...]:
        return tuple(line[name] for name in _LINE)

    before: dict[int, Counter[tuple[Any, ...]]] = {order: Counter() for order in lines}
    for line in batch.existing(OrderLine, ("order_id",), {(order,) for order in lines.keys() - fresh}):
        before[line["order_id"]][told(line)] += 1
    touched = {order for order, own in lines.items() if Counter(map(told, own)) != before[order]}
    gone = [order for order in touched if before[order]]
    if gone:
        table = OrderLine.__table__  # type: ignore[attr-defined]
        batch.session.connection().execute(
            sa.delete(table).where(table.c.order_id == sa.bindparam("order")), [{"order": order} for order in gone]
        )
    batch.insert(OrderLine, [line | {"order_id": order} for order, own in lines.items() if order in touched for line in own])
    return touched


def _parcel(row: OrderRow, number: str) -> Values:
    parcel = {
        "tracking_number": row.tracking,
        "number": number,
        "status": _PARCELS.get(row.line_status or row.status, ShipmentStatus.DELIVERED),
    }
    return parcel | ({"carrier": row.carrier} if row.carrier else {})


def _write_parcels(batch: Batch, parcels: Sequence[Values], orders: Mapping[str, sa.RowMapping]) -> None:
    if not parcels:
        return
    placed = {parcel["tracking_number"]: orders[parcel["number"]] for parcel in parcels}
    rows = [
        {name: value for name, value in parcel.items() if name != "number"} | {"order_id": placed[parcel["tracking_number"]]["id"]}
        for parcel in parcels
    ]
    warehouse = main_warehouse(batch)
    new = {"carrier": "", "warehouse_id": warehouse}
    batch.merge(Shipment, ("tracking_number",), rows, lambda key: new | {"updated_at": placed[key[0]]["placed_at"]})
