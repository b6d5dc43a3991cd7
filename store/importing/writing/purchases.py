"""What was bought, as interactions, so that recommendations know it; what a corrected order takes back goes again."""

from collections.abc import Iterable

from sqlalchemy import RowMapping

from store.importing.writing.batch import Batch, Key
from store.importing.writing.history import add_interactions, remove_interactions
from store.tables import InteractionKind, Order, OrderLine, OrderStatus, Variant


def bought(batch: Batch, orders: Iterable[RowMapping]) -> set[Key]:
    """Customer, product, kind and moment of each purchase in these orders, as their lines are now; what was cancelled is none."""
    known = {order["id"]: order for order in orders}
    rows = batch.existing(OrderLine, ("order_id",), {(order,) for order in known}, ("order_id", "variant_id", "status"))
    lines = [(known[row["order_id"]], row["variant_id"]) for row in rows if row["status"] != OrderStatus.CANCELLED]
    products = {row["id"]: row["product_id"] for row in batch.existing(Variant, ("id",), {(v,) for _, v in lines}, ("id", "product_id"))}
    return {(order["customer_id"], products[variant], InteractionKind.PURCHASE, order["placed_at"]) for order, variant in lines}


def note_purchases(batch: Batch, before: set[Key], after: set[Key]) -> None:
    """Write the purchases of orders, and take back those that the orders had before they were corrected and no other order has."""
    add_interactions(batch, (dict(zip(("customer_id", "product_id", "kind", "at"), event, strict=True)) for event in after))
    if gone := before - after:
        moments = {(customer, at) for customer, _, _, at in gone}
        remove_interactions(batch, gone - bought(batch, batch.existing(Order, ("customer_id", "placed_at"), moments)))
