"""What one customer did in the shop, up to this moment."""

from dataclasses import dataclass

from sqlalchemy import case, func, select
from sqlmodel import Session, col

from store.tables import Interaction, InteractionKind, Order, OrderLine, OrderStatus, Variant
from store.tables.types import now
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
    latest = (
        select(col(Interaction.product_id), col(Interaction.kind), col(Interaction.value), col(Interaction.at))
        .where(col(Interaction.customer_id) == customer)
        .order_by(col(Interaction.at).desc())
        .limit(LATEST)
        .subquery()
    )
    newest = session.scalar(select(func.max(latest.c.at))) or now()
    worth = weight(latest.c.kind, latest.c.value, latest.c.at, newest)
    purchased = func.max(case((latest.c.kind == InteractionKind.PURCHASE, 1), else_=0))
    rows = session.execute(select(latest.c.product_id, func.sum(worth), purchased).group_by(latest.c.product_id)).all()
    ordered = (
        select(col(Variant.product_id))
        .join(OrderLine, col(OrderLine.variant_id) == col(Variant.id))
        .join(Order, col(Order.id) == col(OrderLine.order_id))
        .where(col(Order.customer_id) == customer, col(OrderLine.status) != OrderStatus.CANCELLED)
    )
    bought = {product for product, _, there in rows if there}
    return History({product: worth for product, worth, _ in rows}, frozenset(bought.union(session.scalars(ordered).all())))
