"""The retail database of tau2-bench (https://github.com/sierra-research/tau2-bench): one JSON document of products, users and orders.

Its orders have no dates.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any


class Tau2Retail:
    """Products with variants, customers, and orders with their parcels."""

    needs = frozenset({"products", "users", "orders"})
    assumed: Mapping[str, str] = {"currency": "USD", "language": "en", "country": "US"}
    ignored: Iterable[str] = ()

    def rows(self, cells: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
        """All of it."""
        for product in cells["products"].values():
            yield from _variants(product)
        users = cells["users"]
        for user in users.values():
            yield "customers", {"email": user["email"], "name": _name(user), "country": user["address"]["country"]}
        for order in cells["orders"].values():
            yield from _lines(order, users)


def _variants(product: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for variant in product["variants"].values():
        yield (
            "products",
            {
                "sku": product["product_id"],
                "variant": variant["item_id"],
                "name": product["name"],
                "price": variant["price"],
                "attributes": variant["options"],
                "stock": None if variant["available"] else 0,
            },
        )


def _lines(order: Mapping[str, Any], users: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    user, address = users[order["user_id"]], order["address"]
    parcels = {item: parcel["tracking_id"][0] for parcel in order["fulfillments"] for item in parcel["item_ids"] if parcel["tracking_id"]}
    paid = [entry["payment_method_id"] for entry in order["payment_history"] if entry["transaction_type"] == "payment"]
    for item in order["items"]:
        yield (
            "orders",
            {
                "number": order["order_id"],
                "email": user["email"],
                "customer_name": _name(user),
                "status": order["status"],
                "sku": item["item_id"],
                "quantity": 1,
                "unit_price": item["price"],
                "country": address["country"],
                "address": ", ".join(str(address[part]) for part in ("address1", "address2", "city", "state", "zip") if address.get(part)),
                "payment": paid[0].rsplit("_", 1)[0].replace("_", " ") if paid else None,
                "tracking": parcels.get(item["item_id"]),
            },
        )


def _name(user: Mapping[str, Any]) -> str:
    return f"{user['name']['first_name']} {user['name']['last_name']}"
