"""What one customer did in the shop, up to this moment."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session, col

from store.tables import Interaction, InteractionKind, Order, OrderLine, OrderStatus, Variant
from tools.recommend.model import weight

LATEST = 400  # interactions; older ones have faded anyway


@dataclass(frozen=True)
class History:
    """Weights of the products that a customer dealt with, and which of them were bought."""

    weights: dict[int, float]
    bought: frozenset[int]

    def __bool__(self) -> bool:
        """Whether there is anything to go by."""
        return any(self.weights.values())


def read_history(session: Session, customer: int | None) -> History:
    """The customer's interactions, weighted as in training, and purchases; empty for an anonymous visitor."""
    if customer is None:
        return History({}, frozenset())
    rows = session.execute(
        select(col(Interaction.product_id), col(Interaction.kind), col(Interaction.value), col(Interaction.at))
        .where(col(Interaction.customer_id) == customer)
        .order_by(col(Interaction.at).desc())
        .limit(LATEST)
    ).all()
    ordered = (
        select(col(Variant.product_id))
        .join(OrderLine, col(OrderLine.variant_id) == col(Variant.id))
        .join(Order, col(Order.id) == col(OrderLine.order_id))
        .where(col(Order.customer_id) == customer, col(OrderLine.status) != OrderStatus.CANCELLED)
    )
    weights: dict[int, float] = defaultdict(float)
    for product, kind, value, at in rows:
        weights[product] += weight(kind, value, at, rows[0].at)
    bought = {row.product_id for row in rows if row.kind == InteractionKind.PURCHASE}
    return History(dict(weights), frozenset(bought.union(session.scalars(ordered).all())))
