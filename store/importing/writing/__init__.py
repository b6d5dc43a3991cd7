"""Clean rows into the shop's tables: whole products, orders, …; by natural keys, so that the same again changes nothing."""

from collections.abc import Callable, Mapping, Sequence

from store.importing.writing.batch import Batch, Group
from store.importing.writing.catalog import write_products, write_stock
from store.importing.writing.history import write_interactions, write_reviews
from store.importing.writing.markets import write_markets, write_rates
from store.importing.writing.people import write_customers
from store.importing.writing.sales import write_orders

WRITERS: Mapping[str, Callable[[Batch, Sequence[Group]], None]] = {
    "markets": write_markets,
    "rates": write_rates,
    "products": write_products,
    "stock": write_stock,
    "customers": write_customers,
    "orders": write_orders,
    "reviews": write_reviews,
    "interactions": write_interactions,
}
