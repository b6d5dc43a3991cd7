"""Shopify's product export, in the form with "Handle" and in the one with "URL handle".

https://help.shopify.com/en/manual/products/import-export/using-csv: a product is several rows, of which only the first
has the product's own fields; a row without a price is another picture.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from store.importing.cleaning import missing, slug

_NEW = {
    "url handle": "handle", "description": "body (html)", "published on online store": "published", "sku": "variant sku", "price": "variant price",
    "weight value (grams)": "variant grams", "inventory tracker": "variant inventory tracker", "inventory quantity": "variant inventory qty",
    "product image url": "image src", "variant image url": "variant image", "option1 linked to": "", "product category": "product category",
}  # fmt: skip
_SHARED = ("title", "body (html)", "vendor", "type", "product category", "tags", "published", "status", "image src")
_NO_OPTION = ("title", "default title")  # of a product with one variant


class Shopify:
    """Products with variants."""

    needs = frozenset({"title", "vendor", "option1 name", "option1 value"})
    assumed: Mapping[str, str] = {}
    ignored: Iterable[str] = ()

    def __init__(self) -> None:
        self._handle, self._shared, self._options = "", dict[str, Any](), ["", "", ""]

    def rows(self, cells: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
        """A variant, or nothing for another picture."""
        row = {_NEW.get(name, name): value for column, value in cells.items() if (name := column.strip().casefold())}
        handle = str(row.get("handle") or "")
        if handle != self._handle:
            self._handle, self._shared, self._options = handle, {name: row.get(name) for name in _SHARED}, ["", "", ""]
        for n in range(3):
            self._options[n] = str(row.get(f"option{n + 1} name") or "") or self._options[n]
        if missing(row.get("variant price")):
            return
        shared = self._shared
        attributes = {
            name: value for n, name in enumerate(self._options) if name and not missing(value := row.get(f"option{n + 1} value"))
        }  # fmt: skip
        if tuple(f"{name} {value}".casefold() for name, value in attributes.items()) == (" ".join(_NO_OPTION),):
            attributes = {}
        sku = row.get("variant sku")
        if missing(sku):
            sku = "-".join([handle, *(slug(str(value)) for value in attributes.values())])
        yield (
            "products",
            {
                "sku": handle,
                "variant": sku,
                "name": shared["title"],
                "description": shared["body (html)"],
                "brand": shared["vendor"],
                "category": _category(shared),
                "price": row["variant price"],
                "attributes": attributes,
                "weight_g": row.get("variant grams"),
                # Shopify counts only what it tracks.
                "stock": None if missing(row.get("variant inventory tracker")) else row.get("variant inventory qty"),
                "image": row.get("variant image") or shared["image src"],
                "active": _on_sale(shared),
            },
        )


def _category(shared: Mapping[str, Any]) -> str:
    """The merchant's type, else the last part of Shopify's own category, else the first tag."""
    path = str(shared["product category"] or "").split(">")[-1]
    return next((text.strip() for text in (str(shared["type"] or ""), path, str(shared["tags"] or "").split(",")[0]) if text.strip()), "")


def _on_sale(shared: Mapping[str, Any]) -> Any:
    status = shared["status"]
    return status if not missing(status) and str(status).casefold() != "active" else shared["published"]
