"""Writes the demo shop's catalogue: markets, categories, 2,000 products with their variants, stock and pictures."""

import random
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session, SQLModel

from store.demo.assortment import labels, shop, texts
from store.demo.pictures import draw
from store.demo.products import PRODUCTS, ProductPlan, plans
from store.tables import (
    AttributeLabel,
    Category,
    CategoryTranslation,
    ExchangeRate,
    Market,
    Product,
    ProductTranslation,
    ShippingBan,
    Stock,
    Variant,
    Warehouse,
)

Progress = Callable[[int, int], None]  # done, all
Rows = list[dict[str, Any]]

BASE = "EUR"
RATE_DAY = date(2026, 10, 1)


def build_catalog(session: Session, rng: random.Random, media: Path, progress: Progress) -> None:
    """Fill an empty database with the catalogue and `media/products/` with a picture a product.

    The same state of `rng` gives the same rows and pictures. Nothing is committed; `progress` hears of each picture.
    """
    _markets(session)
    categories = _categories(session)
    warehouses = _ids(session, Warehouse, [{"code": code, "country": country} for code, country in shop()["warehouses"].items()])
    _add(session, AttributeLabel, _label_rows())
    made = list(plans(rng))
    products = _ids(session, Product, [_product_row(plan, categories) for plan in made])
    _describe(session, made, products)
    variants = _variant_ids(session, made, products)
    _add(session, Stock, [row for variant in variants for row in _stock_rows(variant, warehouses, rng)])
    _draw(made, media, progress)


def _add(session: Session, table: type[SQLModel], rows: Rows) -> None:
    session.execute(insert(table), rows)


def _ids(session: Session, table: Any, rows: Rows) -> Sequence[int]:
    """Insert and return the ids in the order of the rows; the database counts them, so that its sequence stays right."""
    return session.scalars(insert(table).returning(table.id, sort_by_parameter_order=True), rows).all()


def _markets(session: Session) -> None:
    data = shop()
    served = [{"country": country, "currency": currency, "ships": True} for country, currency in data["markets"].items()]
    others = [{"country": country, "currency": currency, "ships": False} for country, currency in data["not_served"].items()]
    _add(session, Market, served + others)
    _add(
        session,
        ExchangeRate,
        [{"base": BASE, "quote": quote, "rate": rate, "day": RATE_DAY} for quote, rate in data["rates"].items()],
    )


def _categories(session: Session) -> dict[str, int]:
    names = shop()["categories"]
    ids = dict(zip(names, _ids(session, Category, [{"slug": slug} for slug in names]), strict=True))
    _add(
        session,
        CategoryTranslation,
        [
            {"category_id": ids[slug], "language": language, "name": name}
            for slug, line in names.items()
            for language, name in texts(line).items()
        ],
    )
    return ids


def _label_rows() -> Rows:
    return [
        {"key": key, "value": value, "language": language, "label": label}
        for (key, value), names in labels().items()
        for language, label in names.items()
    ]


def _image(plan: ProductPlan) -> str:
    return f"products/{plan.sku}.webp"


def _product_row(plan: ProductPlan, categories: dict[str, int]) -> dict[str, Any]:
    return {
        "sku": plan.sku,
        "brand": plan.brand,
        "category_id": categories[plan.kind.category],
        "origin": plan.origin,
        "hs_code": plan.kind.hs_code,
        "image": _image(plan),
        "active": True,
        "created_at": plan.created_at,
    }


def _describe(session: Session, made: list[ProductPlan], products: Sequence[int]) -> None:
    pairs = list(zip(products, made, strict=True))
    _add(
        session,
        ProductTranslation,
        [
            {"product_id": product, "language": language, "name": name, "description": plan.descriptions[language]}
            for product, plan in pairs
            for language, name in plan.names.items()
        ],
    )
    _add(session, ShippingBan, [{"product_id": product, "country": country} for product, plan in pairs for country in plan.banned])


def _variant_ids(session: Session, made: list[ProductPlan], products: Sequence[int]) -> Sequence[int]:
    rows = [
        {
            "product_id": product,
            "sku": variant.sku,
            "attributes": variant.attributes,
            "price_minor": variant.price_minor,
            "currency": BASE,
            "weight_g": variant.grams,
            "image": None,
        }
        for product, plan in zip(products, made, strict=True)
        for variant in plan.variants
    ]
    return _ids(session, Variant, rows)


def _stock_rows(variant: int, warehouses: Sequence[int], rng: random.Random) -> Rows:
    """Most variants lie in two or three warehouses; one in sixteen is sold out, one in eight nearly so."""
    luck = rng.random()
    most = 0 if luck < 1 / 16 else 3 if luck < 3 / 16 else 90
    holding = rng.sample(list(warehouses), rng.randint(1, len(warehouses)))
    return [
        {"variant_id": variant, "warehouse_id": warehouse, "quantity": rng.randint(min(most, 1), most) if warehouse in holding else 0}
        for warehouse in warehouses
    ]


def _draw(made: list[ProductPlan], media: Path, progress: Progress) -> None:
    (media / "products").mkdir(parents=True, exist_ok=True)
    for done, plan in enumerate(made, 1):
        first = plan.variants[0].attributes
        (media / _image(plan)).write_bytes(draw(plan.kind.picture, first.get("color"), first.get("material"), plan.sku))
        progress(done, PRODUCTS)
