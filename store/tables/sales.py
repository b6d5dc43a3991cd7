"""Who buys, what they bought, and what they said of it."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from store.tables.types import UTCDateTime, now


class OrderStatus(StrEnum):
    """The life of an order; a line has a status of its own from the same list."""

    PENDING = "pending"
    PROCESSING = "processing"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"
    RETURN_REQUESTED = "return_requested"
    RETURNED = "returned"
    EXCHANGE_REQUESTED = "exchange_requested"


class ShipmentStatus(StrEnum):
    """Where a parcel is."""

    LABEL_CREATED = "label_created"
    IN_TRANSIT = "in_transit"
    IN_CUSTOMS = "in_customs"
    OUT_FOR_DELIVERY = "out_for_delivery"
    READY_FOR_PICKUP = "ready_for_pickup"
    DELIVERED = "delivered"
    RETURNED_TO_SENDER = "returned_to_sender"


class InteractionKind(StrEnum):
    """What a customer did with a product."""

    VIEW = "view"
    CART = "cart"
    PURCHASE = "purchase"
    RATING = "rating"


class Customer(SQLModel, table=True):
    """A customer of the shop."""

    id: int | None = Field(default=None, primary_key=True)
    name: str
    email: str = Field(unique=True, index=True)
    country: str = Field(max_length=2, index=True)
    language: str = Field(max_length=8)
    currency: str = Field(max_length=3)
    created_at: datetime = Field(default_factory=now, sa_type=UTCDateTime)


class Order(SQLModel, table=True):
    """An order; its amounts are in the currency that the customer paid in."""

    __tablename__ = "orders"  # "order" is reserved in SQL
    id: int | None = Field(default=None, primary_key=True)
    number: str = Field(unique=True, index=True)  # shown to people, "HP-100234"
    customer_id: int = Field(foreign_key="customer.id", index=True)
    status: OrderStatus = Field(index=True)
    placed_at: datetime = Field(sa_type=UTCDateTime, index=True)
    currency: str = Field(max_length=3)
    shipping_minor: int = Field(default=0, ge=0)
    total_minor: int = Field(ge=0)  # goods and shipping
    ship_country: str = Field(max_length=2)
    ship_address: str = ""
    payment_method: str = ""
    campaign_id: int | None = Field(default=None, foreign_key="campaign.id")


class OrderLine(SQLModel, table=True):
    """Pieces of one variant in an order, at the price paid."""

    __tablename__ = "order_line"
    id: int | None = Field(default=None, primary_key=True)
    order_id: int = Field(foreign_key="orders.id", index=True, ondelete="CASCADE")
    variant_id: int = Field(foreign_key="variant.id", index=True)
    quantity: int = Field(gt=0)
    unit_price_minor: int = Field(ge=0)
    status: OrderStatus


class Shipment(SQLModel, table=True):
    """A parcel of an order."""

    id: int | None = Field(default=None, primary_key=True)
    order_id: int = Field(foreign_key="orders.id", index=True, ondelete="CASCADE")
    warehouse_id: int = Field(foreign_key="warehouse.id")
    carrier: str
    tracking_number: str = Field(unique=True)
    status: ShipmentStatus
    location: str = ""  # last place seen, a city
    shipped_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    updated_at: datetime = Field(default_factory=now, sa_type=UTCDateTime)
    expected_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
    delivered_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class Interaction(SQLModel, table=True):
    """One thing that a customer did with a product; `value` is the stars of a rating."""

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", index=True)
    product_id: int = Field(foreign_key="product.id", index=True)
    kind: InteractionKind
    value: float | None = None
    at: datetime = Field(sa_type=UTCDateTime)


class Review(SQLModel, table=True):
    """A customer's review of a product, in the customer's language."""

    id: int | None = Field(default=None, primary_key=True)
    product_id: int = Field(foreign_key="product.id", index=True)
    customer_id: int | None = Field(default=None, foreign_key="customer.id", index=True)
    stars: int = Field(ge=1, le=5)
    language: str = Field(max_length=8)
    title: str = ""
    text: str
    created_at: datetime = Field(sa_type=UTCDateTime, index=True)


Index("ix_interaction_customer_at", Interaction.customer_id, Interaction.at)  # type: ignore[arg-type]
