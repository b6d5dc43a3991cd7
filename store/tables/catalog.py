"""What the shop sells and where it may be sent."""

from datetime import date, datetime

from sqlalchemy import JSON, Column, Index, Numeric, UniqueConstraint
from sqlmodel import Field, SQLModel

from store.tables.types import UTCDateTime, now


class Market(SQLModel, table=True):
    """A country that the shop knows, its currency, and whether the shop ships there."""

    country: str = Field(primary_key=True, min_length=2, max_length=2)  # ISO 3166-1 alpha-2
    currency: str = Field(min_length=3, max_length=3)  # ISO 4217
    ships: bool = True


class ExchangeRate(SQLModel, table=True):
    """One unit of `base` is `rate` units of `quote` on that day."""

    __tablename__ = "exchange_rate"
    base: str = Field(primary_key=True, max_length=3)
    quote: str = Field(primary_key=True, max_length=3)
    rate: float = Field(sa_column=Column(Numeric(18, 8, asdecimal=False), nullable=False))
    day: date


class Category(SQLModel, table=True):
    """A category of the shop; its names are in CategoryTranslation."""

    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True, index=True)


class CategoryTranslation(SQLModel, table=True):
    """A category's name in one language."""

    __tablename__ = "category_translation"
    category_id: int = Field(foreign_key="category.id", primary_key=True, ondelete="CASCADE")
    language: str = Field(primary_key=True, max_length=8)
    name: str


class Product(SQLModel, table=True):
    """A product; what is sold and priced is its variants. Names are in ProductTranslation."""

    id: int | None = Field(default=None, primary_key=True)
    sku: str = Field(unique=True, index=True)  # the parent SKU, shown to people
    brand: str = Field(index=True)
    category_id: int = Field(foreign_key="category.id", index=True)
    origin: str = Field(max_length=2)  # country of origin, ISO 3166
    hs_code: str = Field(max_length=12)  # Harmonized System code
    image: str | None = None  # path below /media/
    active: bool = True
    created_at: datetime = Field(default_factory=now, sa_type=UTCDateTime, index=True)


class ProductTranslation(SQLModel, table=True):
    """A product's name and description in one language."""

    __tablename__ = "product_translation"
    product_id: int = Field(foreign_key="product.id", primary_key=True, ondelete="CASCADE")
    language: str = Field(primary_key=True, max_length=8)
    name: str
    description: str


class Variant(SQLModel, table=True):
    """What can be put into a cart: a product in one colour, size, …

    `attributes` maps an attribute's key to its value's key: {"color": "blue", "size": "M"}; names for
    people are in AttributeLabel. A product without options has one variant with the product's facts.
    """

    id: int | None = Field(default=None, primary_key=True)
    product_id: int = Field(foreign_key="product.id", index=True, ondelete="CASCADE")
    sku: str = Field(unique=True, index=True)
    attributes: dict[str, str] = Field(default_factory=dict, sa_type=JSON)
    price_minor: int = Field(ge=0)
    currency: str = Field(max_length=3)
    weight_g: int = Field(default=0, ge=0)
    image: str | None = None


class AttributeLabel(SQLModel, table=True):
    """The name of an attribute (value = "") or of one of its values, in one language."""

    __tablename__ = "attribute_label"
    key: str = Field(primary_key=True)
    value: str = Field(primary_key=True, default="")
    language: str = Field(primary_key=True, max_length=8)
    label: str


class ShippingBan(SQLModel, table=True):
    """A product that may not be sent to a country (batteries, cosmetics, …)."""

    __tablename__ = "shipping_ban"
    product_id: int = Field(foreign_key="product.id", primary_key=True, ondelete="CASCADE")
    country: str = Field(primary_key=True, max_length=2)


class Warehouse(SQLModel, table=True):
    """A place that stock lies in."""

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    country: str = Field(max_length=2)


class Stock(SQLModel, table=True):
    """Pieces of a variant in a warehouse now."""

    variant_id: int = Field(foreign_key="variant.id", primary_key=True, ondelete="CASCADE")
    warehouse_id: int = Field(foreign_key="warehouse.id", primary_key=True)
    quantity: int = Field(ge=0)


class StockOut(SQLModel, table=True):
    """A span of days on which a variant could not be bought: no sale there is not zero demand."""

    __tablename__ = "stock_out"
    __table_args__ = (UniqueConstraint("variant_id", "first_day"),)
    id: int | None = Field(default=None, primary_key=True)
    variant_id: int = Field(foreign_key="variant.id", index=True, ondelete="CASCADE")
    first_day: date
    last_day: date | None = None  # None: still out


class Campaign(SQLModel, table=True):
    """A promotion: a discount on a category (or all, when None) over a span of days."""

    id: int | None = Field(default=None, primary_key=True)
    name: str
    category_id: int | None = Field(default=None, foreign_key="category.id")
    discount_percent: int = Field(ge=0, le=100)
    first_day: date
    last_day: date


Index("ix_product_active_category", Product.active, Product.category_id)  # type: ignore[arg-type]
