"""A shop of a few products whose sales a test states week by week."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from sqlmodel import Session

from store.tables import (
    Category,
    CategoryTranslation,
    Customer,
    Order,
    OrderLine,
    OrderStatus,
    Product,
    ProductTranslation,
    Stock,
    Variant,
    Warehouse,
)

END = date(2026, 3, 31)  # last day on record
LAUNCH = datetime(2020, 1, 1, tzinfo=UTC)


def open_shop(session: Session) -> None:
    """Two categories, a warehouse, a customer; no product."""
    session.add_all([Category(id=1, slug="tents"), Category(id=2, slug="lamps"), Warehouse(id=1, code="A", country="DE")])
    session.add_all([CategoryTranslation(category_id=1, language=code, name=name) for code, name in (("en", "Tents"), ("de", "Zelte"))])
    session.add(Customer(id=1, name="A. Buyer", email="a@shop.test", country="DE", language="de", currency="EUR"))
    session.flush()


def offer(
    session: Session, sku: str, *, category: int = 1, stock: Sequence[int] = (0,), launch: datetime = LAUNCH, active: bool = True
) -> list[int]:
    """A product with a variant for each number of pieces; the variants' ids."""
    product = Product(sku=sku, brand="B", category_id=category, origin="DE", hs_code="630622", created_at=launch, active=active)
    session.add(product)
    session.flush()
    session.add(ProductTranslation(product_id=product.id, language="en", name=f"Thing {sku}", description=""))
    variants = [Variant(product_id=product.id, sku=f"{sku}-{n}", price_minor=1000, currency="EUR") for n in range(len(stock))]
    session.add_all(variants)
    session.flush()
    session.add_all([Stock(variant_id=v.id, warehouse_id=1, quantity=pieces) for v, pieces in zip(variants, stock, strict=True)])
    session.flush()
    return [v.id for v in variants if v.id is not None]


def sell(
    session: Session,
    variant: int,
    weekly: Sequence[int] | Mapping[int, int],
    *,
    country: str = "DE",
    currency: str = "EUR",
    status: OrderStatus = OrderStatus.DELIVERED,
    end: date = END,
) -> None:
    """An order a week, the last one on `end`; a mapping names weeks before the last: {0: 3, 5: 1}."""
    ago = weekly if isinstance(weekly, Mapping) else dict(enumerate(reversed(weekly)))
    for weeks, units in ago.items():
        if units:
            moment = datetime.combine(end - timedelta(weeks=weeks), time(12), UTC)
            number = f"T-{variant}-{country}-{weeks}-{status}-{units}"
            order = Order(
                number=number, customer_id=1, status=status, placed_at=moment, currency=currency, total_minor=1000, ship_country=country
            )
            session.add(order)
            session.flush()
            session.add(OrderLine(order_id=order.id, variant_id=variant, quantity=units, unit_price_minor=1000, status=status))
    session.flush()
