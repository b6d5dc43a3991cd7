"""`forecast`: demand, stock-outs and reorders for a merchant."""

from pathlib import Path

from tools.base import Identity, Shop, ShopTool, shop_tool
from tools.forecast.forecaster import Forecaster
from tools.forecast.hints import reader
from tools.forecast.plain import plain
from tools.forecast.plots import plots
from tools.forecast.schema import ForecastArguments, ForecastResult


def build(shop: Shop) -> ShopTool:
    """The tool; orders are counted at the first request and kept while nothing is new."""
    forecaster = shop.once(_forecaster)

    def forecast(arguments: ForecastArguments, identity: Identity) -> ForecastResult:
        """Forecast sales and plan stock: how many pieces will be sold, when stock runs out, what and how much to reorder.

        Use it for "how many TEN-0012 will we sell next month", "when do we run out of …", "what should I reorder",
        "sales forecast for tents in Germany". product: the SKU; category: the slug; goods: a kind or brand that is no category,
        in the merchant's words; country: only orders sent there.
        about: stock when stock or reordering is asked about (without a product: a ranked list), demand when sales to come
        are, sold when it is what was sold. since, until: days of the calendar; sales on days that are over are counted.
        horizon_weeks, service_level (0.95 for 95 %), lead_time_days: only when the merchant states them.
        Not for past orders of one customer, nor for what reviews say.
        """
        return forecaster.forecast(arguments, identity, shop.names)

    return shop_tool(
        "forecast",
        forecast,
        arguments=ForecastArguments,
        plain=plain,
        plots=plots,
        roles={"merchant"},
        folder=Path(__file__).parent,
        hints=reader(shop.vocabulary, shop.names),
        refers="product",
    )


def prepare(shop: Shop) -> None:
    """Count the orders and fit the models that the first question would wait for: of the products that need reordering most."""
    shop.progress("forecast: looking at what has been sold")
    shop.once(_forecaster).forecast(ForecastArguments(), Identity(role="merchant", subject="merchant"), shop.names)


def _forecaster(shop: Shop) -> Forecaster:
    return Forecaster(shop.sessions, shop.settings.data_dir / "forecast")
