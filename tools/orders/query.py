"""The rows behind a customer's orders. Every statement starts from the identity's customer id."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlmodel import Session, col, select

from store.tables import AttributeLabel, Order, OrderLine, OrderStatus, Product, ProductTranslation, Shipment, ShipmentStatus, Variant
from store.translations import nearest
from tools.orders.numbers import match
from tools.orders.schema import State

STATES: dict[State, tuple[OrderStatus, ...]] = {
    "open": (OrderStatus.PENDING, OrderStatus.PROCESSING, OrderStatus.SHIPPED),
    "delivered": (OrderStatus.DELIVERED,),
    "cancelled": (OrderStatus.CANCELLED,),
    "returned": (OrderStatus.RETURN_REQUESTED, OrderStatus.RETURNED, OrderStatus.EXCHANGE_REQUESTED),
}

ARRIVED = (ShipmentStatus.DELIVERED, ShipmentStatus.RETURNED_TO_SENDER)


@dataclass(frozen=True)
class Line:
    """An order line with the names of what was bought."""

    row: OrderLine
    sku: str
    name: str
    attributes: dict[str, str]  # labels to labels
    image: str | None


@dataclass(frozen=True)
class Found:
    """An order with its lines and parcels, both in the order they were made."""

    order: Order
    lines: list[Line]
    shipments: list[Shipment]


def by_number(session: Session, customer: int, number: str) -> list[Order]:
    """The customer's order with that number, written loosely; empty when none of the customer's orders has it."""
    own = session.exec(select(Order.number).where(Order.customer_id == customer)).all()
    meant = match(number, own)
    if meant is None:
        return []
    return list(session.exec(select(Order).where(Order.customer_id == customer, Order.number == meant)))


def within(session: Session, customer: int, statuses: Collection[OrderStatus], since: date | None, until: date | None) -> list[Order]:
    """The customer's orders with one of the statuses, placed from one day to another (UTC, both included), the latest first."""
    wanted = select(Order).where(Order.customer_id == customer, col(Order.status).in_(statuses))
    if since is not None:
        wanted = wanted.where(col(Order.placed_at) >= _midnight(since))
    if until is not None:
        wanted = wanted.where(col(Order.placed_at) < _midnight(until + timedelta(days=1)))
    return list(session.exec(wanted.order_by(col(Order.placed_at).desc(), col(Order.id).desc())))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


@dataclass(frozen=True)
class Bought:
    """An order line with what tells the goods."""

    row: OrderLine
    skus: tuple[str, str]  # the variant's, the product's
    product: int
    category: int


def bought(session: Session, customer: int) -> list[Bought]:
    """Every line of the customer's orders."""
    rows = session.exec(
        select(OrderLine, Variant, Product)
        .join(Order, col(OrderLine.order_id) == col(Order.id))
        .join(Variant, col(OrderLine.variant_id) == col(Variant.id))
        .join(Product, col(Variant.product_id) == col(Product.id))
        .where(Order.customer_id == customer)
    )
    return [Bought(row, (variant.sku, product.sku), variant.product_id, product.category_id) for row, variant, product in rows]


def details(session: Session, orders: Sequence[Order], language: str) -> list[Found]:
    """Lines and parcels of the orders, named in the language; four statements however many orders there are."""
    ids = [order.id for order in orders]
    bought = session.exec(
        select(OrderLine, Variant, Product)
        .join(Variant, col(OrderLine.variant_id) == col(Variant.id))
        .join(Product, col(Variant.product_id) == col(Product.id))
        .where(col(OrderLine.order_id).in_(ids))
        .order_by(col(OrderLine.id))
    ).all()
    names = _names(session, {variant.product_id for _, variant, _ in bought}, language)
    labels = _labels(session, [variant.attributes for _, variant, _ in bought], language)
    lines: dict[int, list[Line]] = defaultdict(list)
    for row, variant, product in bought:
        attributes = {labels.get((key, ""), key): labels.get((key, value), value) for key, value in variant.attributes.items()}
        name = names.get(variant.product_id, product.sku)
        lines[row.order_id].append(Line(row, variant.sku, name, attributes, variant.image or product.image))
    parcels: dict[int, list[Shipment]] = defaultdict(list)
    for shipment in session.exec(select(Shipment).where(col(Shipment.order_id).in_(ids)).order_by(col(Shipment.id))):
        parcels[shipment.order_id].append(shipment)
    return [Found(order, lines[order.id or 0], parcels[order.id or 0]) for order in orders]


def _names(session: Session, products: Collection[int], language: str) -> dict[int, str]:
    """Names by product: in the language, else in English, else in any."""
    rows = session.exec(select(ProductTranslation).where(col(ProductTranslation.product_id).in_(products)))
    return {product: row.name for product, row in nearest(rows, lambda row: row.product_id, language).items()}


def _labels(session: Session, attributes: Sequence[Mapping[str, str]], language: str) -> dict[tuple[str, str], str]:
    """Labels by (key, value), and by (key, "") for the attribute itself; in the language, else in English."""
    values = {"", *(value for pairs in attributes for value in pairs.values())}
    wanted = select(AttributeLabel).where(
        col(AttributeLabel.key).in_({key for pairs in attributes for key in pairs}),
        col(AttributeLabel.value).in_(values),
    )
    found = nearest(session.exec(wanted), lambda label: (label.key, label.value), language, other=False)
    return {pair: label.label for pair, label in found.items()}
