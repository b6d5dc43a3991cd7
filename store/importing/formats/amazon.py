"""Amazon Reviews 2023 (McAuley Lab, https://amazon-reviews-2023.github.io): JSON lines of reviews, and of products ("meta")."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from store.importing.cleaning import missing

_US: Mapping[str, str] = {"currency": "USD", "language": "en", "country": "US"}


class AmazonReviews:
    """Reviews; `parent_asin` is the product, `asin` one of its variants. Users are ids: their addresses lead nowhere (RFC 2606)."""

    needs = frozenset({"rating", "text", "parent_asin", "user_id", "timestamp"})
    assumed = _US
    ignored: Iterable[str] = ("images", "asin", "helpful_vote", "verified_purchase")

    def rows(self, cells: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
        """The author and the review."""
        email = f"{cells.get('user_id', '')}@amazon.invalid"
        yield "customers", {"email": email, "name": cells.get("user_id")}
        yield (
            "reviews",
            {
                "sku": cells.get("parent_asin"),
                "email": email,
                "stars": cells.get("rating"),
                "title": cells.get("title"),
                "text": cells.get("text") if not missing(cells.get("text")) else cells.get("title"),
                "created_at": cells.get("timestamp"),
            },
        )


class AmazonProducts:
    """Products. One without a price is kept for its reviews, but not on sale."""

    needs = frozenset({"main_category", "title", "parent_asin", "price", "features", "description"})
    assumed = _US
    ignored: Iterable[str] = ("average_rating", "rating_number", "videos", "bought_together", "subtitle", "author")

    def rows(self, cells: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
        """The product; its details are facts of its only variant."""
        categories, details = cells.get("categories") or [], cells.get("details") or {}
        images = [image.get("large") or image.get("thumb") for image in cells.get("images") or [] if isinstance(image, dict)]
        priced = not missing(cells.get("price")) and str(cells["price"]).strip() != "—"
        yield (
            "products",
            {
                "sku": cells.get("parent_asin"),
                "name": str(cells.get("title") or "")[:500],
                "description": [*(cells.get("features") or []), *(cells.get("description") or [])],
                "brand": cells.get("store") or details.get("Brand"),
                "category": categories[-1] if categories else cells.get("main_category"),
                "price": str(cells["price"]).removeprefix("from ") if priced else 0,
                "active": priced,
                "attributes": {name: details[name] for name in ("Color", "Size", "Material") if isinstance(details.get(name), str)},
                "image": images[0] if images else None,
            },
        )
