"""Arguments and result of `forecast`."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, Field

from tools.base import ToolArguments, ToolResult

About = Literal["demand", "stock", "sold"]

MOST_WEEKS = 52  # ahead
MOST_LEAD_DAYS = 365
HORIZON_WEEKS, SERVICE_LEVEL, LEAD_TIME_DAYS = 4, 0.95, 21


class ForecastArguments(ToolArguments):
    """What is to be forecast; without product, category, goods and country it is the whole shop."""

    product: str | None = Field(None, max_length=64, description="SKU of the product or variant, when one is named.")
    category: str | None = Field(None, max_length=64, description="Category slug, when one is named.")
    goods: str | None = Field(None, max_length=80, description="A kind of goods or a brand in the merchant's words, when one is named.")
    country: str | None = Field(None, pattern="^[A-Z]{2}$", description="ISO 3166 code: only what is sent there.")
    about: About | None = Field(
        None, description="demand: how much will be sold; stock: when it runs out, what to reorder; sold: how much was sold."
    )
    horizon_weeks: int | None = Field(None, description="Weeks ahead, 1 to 52; 4 unless the merchant says otherwise.")
    since: date | None = Field(None, description="First day asked about, in the past or ahead.")
    until: date | None = Field(None, description="Last day asked about.")
    service_level: float | None = Field(None, description="Wanted probability of no stock-out, e.g. 0.95.")
    lead_time_days: int | None = Field(None, description="Days from an order at the supplier to its arrival; 21 unless stated.")


class Week(BaseModel):
    """A past week."""

    first_day: date
    units: int  # sold
    open: float  # share of the week on which it could be bought
    discount: float  # mean discount by promotions, 0 to 1


class WeekAhead(BaseModel):
    """A week to come."""

    first_day: date
    units: float  # median
    low: float
    high: float


class Together(BaseModel):
    """All weeks of the horizon."""

    units: float  # median
    low: float
    high: float
    expected: float  # mean


class Method(BaseModel):
    """How the forecast was made, and how far it held in the past."""

    models: dict[str, float]  # names with their shares
    fallback: bool  # the history is too short or too thin to try models out
    seasonal: bool
    level: float  # share of weeks that the interval should hold
    coverage: float | None  # the share that it held in the backtest
    checked: int  # past dates that intervals were tried from


class Days(BaseModel):
    """A period, both days included."""

    first_day: date
    last_day: date


class Best(BaseModel):
    """A category or product by what was sold of it."""

    key: str  # slug or SKU
    name: str
    units: int


class Sold(Days):
    """What was sold in the past."""

    units: int
    categories: list[Best] = Field(default_factory=list)  # the most sold first
    products: list[Best] = Field(default_factory=list)


class Early(BaseModel):
    """Sales too recent or too few days apart to forecast from."""

    units: int
    first_day: date
    last_day: date


class StockPlan(BaseModel):
    """Stock, and what to reorder."""

    on_hand: int
    out: list[str]  # SKUs of variants that are out of stock while others are not
    runs_out: date | None  # None: not within two years
    runs_out_early: date | None  # at the upper limit of the forecast
    safety_stock: int
    reorder_point: int
    quantity: int  # to order now
    order_on: date | None


class Named(BaseModel):
    """A product by its name."""

    sku: str
    name: str


class Outlook(Named):
    """One product of a list."""

    lead_demand: float  # expected within the lead time
    stock: StockPlan


class ForecastResult(ToolResult):
    """A forecast, or the products that need reordering most."""

    about: About | None = None
    sku: str | None = None
    name: str | None = None  # of the product or category; None: the whole shop
    goods: str | None = None  # as asked for; without products nothing is called so, and the forecast is of all
    products: int = 0  # that are called so
    among: list[Named] = Field(default_factory=list)  # they, when they are few
    country: str | None = None
    as_of: date | None = None  # last day on record
    history: list[Week] = Field(default_factory=list)
    weeks: list[WeekAhead] = Field(default_factory=list)  # empty: nothing has been sold
    total: Together | None = None
    method: Method | None = None
    stock: StockPlan | None = None  # of one product, over all countries
    asked: Days | None = None  # the days named, as far as they are ahead
    sold: Sold | None = None  # in the days named, as far as they are past
    early: Early | None = None  # what was sold where there is no whole week of sales
    filled_weeks: int = 0  # past weeks that were partly or wholly without stock
    promotions: list[str] = Field(default_factory=list)  # names of those that touch the weeks ahead
    listed: bool = False  # a list of products was asked for
    reorder: list[Outlook] = Field(default_factory=list)
    due: int = 0  # how many products of the list's range need reordering
    service_level: float = SERVICE_LEVEL
    lead_time_days: int = LEAD_TIME_DAYS
    supply_days: int = 0  # that an order is to last for beyond its lead time

    def shown(self) -> list[str]:
        """SKUs in the order shown."""
        if self.sku:
            return [self.sku]
        return [row.sku for row in self.reorder or self.among] or [row.key for row in (self.sold.products if self.sold else [])]

    def found(self) -> bool:
        """Whether there is a forecast, a list or a count."""
        return bool(self.weeks or self.listed or self.sold)
