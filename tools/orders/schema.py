"""Arguments and result of `orders`."""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, Field

from store.tables import OrderStatus, ShipmentStatus
from tools.base import ToolArguments, ToolResult

Change = Literal["cancel", "address", "items", "payment", "redirect", "return", "exchange"]
State = Literal["open", "delivered", "cancelled", "returned"]
About = Literal["status", "delivery", "customs", "refund", "fault", "spent"] | Change

MOST = 20  # orders in one result


class OrdersArguments(ToolArguments):
    """Which of the customer's own orders; whose they are comes from the identity."""

    order: str | None = Field(None, max_length=40, description="Order number, when one is named.")
    status: State | None = Field(None, description="Only orders in this state.")
    about: About | None = Field(None, description="What is asked: where it is, when it comes, or whether a change is still possible.")
    item: str | None = Field(None, max_length=200, description="What was bought, in the customer's words, when it is named.")
    since: date | None = Field(None, description="Only orders placed on that day or later.")
    until: date | None = Field(None, description="Only orders placed on that day or earlier.")
    limit: int | None = Field(None, ge=1, le=MOST, description="How many of the latest orders, when the customer says so.")


class LineView(BaseModel):
    """A line of an order, in the customer's language."""

    sku: str  # the variant's
    name: str
    attributes: dict[str, str]
    quantity: int
    unit_price: str  # written
    unit_price_minor: int
    status: OrderStatus
    image: str | None
    meant: bool  # whether the request names it


class ShipmentView(BaseModel):
    """A parcel."""

    carrier: str
    tracking_number: str
    status: ShipmentStatus
    location: str
    updated_at: datetime
    expected_at: datetime | None
    delivered_at: datetime | None


class OrderView(BaseModel):
    """An order as its customer sees it."""

    number: str
    status: OrderStatus
    placed_at: datetime
    total: str  # written
    total_minor: int
    currency: str
    ship_country: str
    lines: list[LineView]
    shipments: list[ShipmentView]
    expected_at: datetime | None  # when the last parcel on its way should arrive
    late: bool  # whether that day has passed
    changes: list[Change]  # what can still be changed, by the shop's policy
    return_until: datetime | None  # last day to send back, once delivered
    exchange_until: datetime | None  # the same for an exchange


class Spent(BaseModel):
    """What was paid in one currency."""

    currency: str
    total: str  # written
    total_minor: int


class OrdersResult(ToolResult):
    """The customer's orders, the latest first; empty when there is none that fits."""

    orders: list[OrderView] = Field(default_factory=list)
    order: str | None = None  # the number asked for
    status: State | None = None  # the state asked for
    about: About | None = None  # the question to answer
    item: str | None = None  # the goods asked for
    since: date | None = None  # the period asked for, both days included
    until: date | None = None
    count: int = 0  # orders that fit, shown or not
    spent: list[Spent] = Field(default_factory=list)  # in the orders that fit, or for the goods in them; without what was cancelled
    latest: list[OrderView] = Field(default_factory=list)  # when none fits: what there is

    def shown(self) -> list[str]:
        """Order numbers in the order shown."""
        return [o.number for o in self.orders]

    def found(self) -> bool:
        """Whether an order is shown."""
        return bool(self.orders)
