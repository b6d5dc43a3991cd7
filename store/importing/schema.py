"""What a file may hold: a Pydantic model a table; a row of a file is one instance.

Each field names its cleaner. A model holds clean values only, and only the given ones count as set:
what a file leaves out never overwrites what the shop has.
"""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from store.importing import cleaning, dates
from store.importing.cleaning import Assumed, Cleaner, currency_beside, missing
from store.importing.refusal import RowRefused
from store.tables import InteractionKind, OrderStatus

MOST_MONEY = 20_000_000  # major units: more would not fit an INTEGER of minor units
_MOST_PIECES = 1_000_000

Line = Annotated[str, cleaning.line, Field(max_length=500)]
Prose = Annotated[str, cleaning.prose, Field(max_length=100_000)]
Sku = Annotated[str, cleaning.code, Field(max_length=100)]
Mail = Annotated[str, cleaning.mail, Field(max_length=254)]
Money = Annotated[Decimal, cleaning.money, Field(ge=0, le=MOST_MONEY)]
Pieces = Annotated[int, cleaning.whole, Field(ge=0, le=_MOST_PIECES)]
Country = Annotated[str, cleaning.country]
Currency = Annotated[str, cleaning.currency]
Language = Annotated[str, cleaning.language]
Moment = Annotated[datetime, dates.moment]
Truth = Annotated[bool, cleaning.truth]
Status = Annotated[OrderStatus, cleaning.order_status]


class Row(BaseModel):
    """A clean row."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    required: ClassVar[tuple[str, ...]]  # without which a row says nothing
    prices: ClassVar[tuple[str, ...]] = ()  # fields that may carry their currency beside the number
    whole: ClassVar[str] = (
        ""  # the field that names what is written whole or not at all: replacing it without a refused row would lose that row
    )

    def key(self) -> str:
        """What the row is about; rows with the same key make one thing."""
        raise NotImplementedError


class Market(Row):
    """A country and whether the shop ships there."""

    required = ("country", "ships")
    country: Country
    currency: Currency | None = None
    ships: Truth = True

    def key(self) -> str:
        """The country."""
        return self.country


class Rate(Row):
    """One unit of `base` is `rate` units of `quote`."""

    required = ("base", "quote", "rate")
    base: Currency
    quote: Currency
    rate: Annotated[Decimal, cleaning.number, Field(gt=0, le=1_000_000_000)]
    day: Moment | None = None

    def key(self) -> str:
        """The two currencies."""
        return f"{self.base} {self.quote}"


class Product(Row):
    """A variant of a product, with what all its variants share; rows of one SKU are one product."""

    required = ("sku", "name", "price")
    prices = ("price",)
    sku: Sku
    variant: Sku | None = None  # its own SKU; none: the product's
    name: Line = Field(min_length=1)
    description: Prose = ""
    language: Language | None = None  # of name, description, category and attributes
    translations: Annotated[dict[str, dict[str, str]], cleaning.translations] = Field(
        default_factory=dict
    )  # language -> name, description, category
    brand: Line = ""
    category: Line = ""
    price: Money
    currency: Currency
    attributes: Annotated[dict[str, str], cleaning.pairs] = Field(default_factory=dict)  # as written: {"Colour": "Blue"}
    weight_g: Annotated[Decimal, cleaning.number, Field(ge=0, le=100_000_000)] | None = None
    stock: Pieces | None = None
    warehouse: Line | None = None
    image: Line | None = None
    origin: Country | None = None
    hs_code: Annotated[str, cleaning.line, Field(max_length=12)] | None = None
    active: Truth = True
    created_at: Moment | None = None

    def key(self) -> str:
        """The product's SKU."""
        return self.sku


class Stock(Row):
    """Pieces of a variant in a warehouse."""

    required = ("sku", "quantity")
    sku: Sku
    quantity: Pieces
    warehouse: Line | None = None
    country: Country | None = None

    def key(self) -> str:
        """Variant and warehouse."""
        return f"{self.sku}\n{self.warehouse or ''}"


class Customer(Row):
    """A customer."""

    required = ("email", "name")
    email: Mail
    name: Line
    country: Country | None = None
    language: Language | None = None
    currency: Currency | None = None
    created_at: Moment | None = None

    def key(self) -> str:
        """The e-mail address."""
        return self.email


class Order(Row):
    """A line of an order, with what all its lines share; rows of one number are one order."""

    required = ("number", "email", "sku", "quantity", "unit_price")
    prices = ("unit_price", "shipping", "total")
    whole = "number"
    number: Annotated[str, cleaning.line, Field(min_length=1, max_length=60)]
    email: Mail
    customer_name: Line | None = None
    placed_at: Moment | None = None
    status: Status = OrderStatus.DELIVERED
    line_status: Status | None = None
    sku: Sku  # of a variant, or of a product with one variant
    quantity: Annotated[int, cleaning.whole, Field(gt=0, le=_MOST_PIECES)]
    unit_price: Money
    currency: Currency
    shipping: Money = Decimal(0)
    total: Money | None = None  # none: goods and shipping
    country: Country | None = None
    address: Line = ""
    payment: Line = ""
    tracking: Line | None = None
    carrier: Line | None = None

    def key(self) -> str:
        """The number."""
        return self.number


class Review(Row):
    """A review."""

    required = ("sku", "stars", "text")
    sku: Sku
    email: Mail | None = None
    stars: Annotated[Decimal, cleaning.number, Field(ge=1, le=5)]
    title: Line = ""
    text: Prose = Field(min_length=1)
    language: Language | None = None
    created_at: Moment | None = None

    def key(self) -> str:
        """Product, author and moment; of nameless ones of one moment the text."""
        return f"{self.sku}\n{self.email or ''}\n{self.created_at or ''}\n{'' if self.email else self.text}"


class Interaction(Row):
    """One thing that a customer did with a product."""

    required = ("email", "sku", "kind")
    email: Mail
    sku: Sku
    kind: Annotated[InteractionKind, cleaning.kind]
    value: Annotated[Decimal, cleaning.number, Field(ge=0, le=5)] | None = None
    at: Moment

    def key(self) -> str:
        """All of it."""
        return f"{self.email}\n{self.at.isoformat()}\n{self.sku}\n{self.kind}"


# In the order of writing: what is pointed at comes first.
TABLES: dict[str, type[Row]] = {
    "markets": Market, "rates": Rate, "products": Product, "stock": Stock,
    "customers": Customer, "orders": Order, "reviews": Review, "interactions": Interaction,
}  # fmt: skip


def whole_of(table: str, cells: Mapping[str, Any], assumed: Assumed) -> str:
    """The key of the whole that a refused row belongs to.

    Raises:
        RowRefused: that, too, cannot be told.
    """
    field = TABLES[table].whole
    if missing(cells.get(field)):
        raise RowRefused("missing", field=field)
    return str(cleaners(table)[field](cells[field], field, assumed))


@cache
def cleaners(table: str) -> dict[str, Cleaner]:
    """The cleaner of each field that has one."""
    return {name: found for name, field in TABLES[table].model_fields.items() if (found := _cleaner(field))}


def _cleaner(field: Any) -> Cleaner | None:
    parts = [*field.metadata]
    for option in getattr(field.annotation, "__args__", ()):
        parts += getattr(option, "__metadata__", ())
    return next((part for part in parts if callable(part) and getattr(part, "__module__", "") in (cleaning.__name__, dates.__name__)), None)


def clean(table: str, cells: Mapping[str, Any], assumed: Assumed) -> Row:
    """A row of the table from cells by field.

    Raises:
        RowRefused: a cell cannot be used, or one that is needed is empty.
    """
    known, values = cleaners(table), {}
    model = TABLES[table]
    for field, value in cells.items():
        if not missing(value):
            cleaner = known.get(field)
            values[field] = cleaner(value, field, assumed) if cleaner else value
    if model.prices:
        _priced(model, cells, values, assumed)
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise _reason(error) from None


def _priced(model: type[Row], cells: Mapping[str, Any], values: dict[str, Any], assumed: Assumed) -> None:
    beside = {found for field in model.prices if (found := currency_beside(cells.get(field)))}
    stated = values.setdefault("currency", next(iter(beside), assumed.currency))
    if beside - {stated}:
        raise RowRefused("currency-two", value=", ".join(sorted(beside | {stated})))
    if not stated:
        del values["currency"]


def _reason(error: ValidationError) -> RowRefused:
    first = error.errors()[0]
    field, value = str(first["loc"][0]) if first["loc"] else "", str(first.get("input", ""))
    if first["type"] == "missing":
        return RowRefused("missing", field=field)
    if first["type"] in ("greater_than", "greater_than_equal"):
        limit = first["ctx"].get("gt", first["ctx"].get("ge"))
        return RowRefused("too-small" if first["type"] == "greater_than_equal" else "not-above", field=field, value=value, limit=str(limit))
    if first["type"] in ("less_than_equal", "string_too_long"):
        return RowRefused("too-large", field=field, limit=str(first["ctx"].get("le", first["ctx"].get("max_length"))))
    return RowRefused("value", field=field, value=value)


def day(value: datetime | None) -> date | None:
    """The day of a moment in UTC."""
    return value.date() if value else None
