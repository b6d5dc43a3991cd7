"""The products that a request is about."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Select, func, select
from sqlmodel import Session, col

from errors import NotFound
from store.tables import Category, CategoryTranslation, Product, ProductTranslation, Stock, Variant
from store.translations import nearest
from tools.vocabulary.skus import by_sku


@dataclass(frozen=True)
class Goods:
    """Variants that are forecast as one."""

    product: int | None  # its id; None: several
    sku: str | None  # of the product or variant named
    category: int | None  # its id
    since: date | None
    variants: NDArray[np.int64]
    skus: list[str]  # of the variants


def one(session: Session, sku: str) -> Goods:
    """A product, or a variant where its own SKU is named, as `by_sku` finds it.

    Raises:
        UnknownProduct: the shop has no such SKU, or several end so.
    """
    product = by_sku(session, sku)
    (found,) = _read(session, _variants().where(col(Product.id) == product.id))
    return next((alone for alone in _alone(found) if alone.sku and alone.sku.upper() == sku.strip().upper()), found)


def _alone(goods: Goods) -> list[Goods]:
    """Each variant by itself."""
    pairs = zip(goods.skus, goods.variants, strict=True)
    return [Goods(goods.product, sku, goods.category, goods.since, np.array([variant]), [sku]) for sku, variant in pairs]


def each(session: Session, category: int | None, among: Iterable[int] = ()) -> list[Goods]:
    """Every product that is on sale, of one category or among some if such are given."""
    return _read(session, _variants().where(col(Product.active), *_limits(category, among)))


def together(session: Session, category: int | None, among: Iterable[int] = ()) -> Goods:
    """A category's products, or some, as one; or all of the shop's."""
    query = select(col(Variant.id)).join(Product, col(Product.id) == col(Variant.product_id)).order_by(col(Variant.id))
    found = session.scalars(query.where(*_limits(category, among))).all()
    return Goods(None, None, category, None, np.array(found, np.int64), [])


def common_category(session: Session, products: Iterable[int]) -> int | None:
    """The id of the category that all of the products are in, if there is one."""
    found = session.scalars(select(col(Product.category_id)).where(col(Product.id).in_(products)).distinct()).all()
    return found[0] if len(found) == 1 else None


def category_id(session: Session, slug: str) -> int:
    """The id of a category.

    Raises:
        NotFound: there is none with this slug.
    """
    found = session.scalar(select(col(Category.id)).where(col(Category.slug) == slug.strip().lower()))
    if found is None:
        raise NotFound(f"category {slug}")
    return found


def categories(session: Session, variants: NDArray[np.int64]) -> NDArray[np.int64]:
    """The category's id of each variant."""
    rows = session.execute(select(col(Variant.id), col(Product.category_id)).join(Product, col(Product.id) == col(Variant.product_id)))
    found: dict[int, int] = dict(rows.tuples().all())
    return np.array([found[variant] for variant in variants.tolist()], np.int64)


def on_hand(session: Session, variants: Iterable[int] | None = None) -> dict[int, int]:
    """Pieces in all warehouses by variant; a variant that was never stocked is left out."""
    query = select(col(Stock.variant_id), func.sum(col(Stock.quantity))).group_by(col(Stock.variant_id))
    if variants is not None:
        query = query.where(col(Stock.variant_id).in_(list(variants)))
    return {variant: int(pieces) for variant, pieces in session.execute(query)}


def names(session: Session, products: Iterable[int], language: str) -> dict[int, str]:
    """Names of products by id, in the language, else in English, else in any."""
    rows = session.scalars(select(ProductTranslation).where(col(ProductTranslation.product_id).in_(list(products))))
    return {product: row.name for product, row in nearest((row for row in rows if row.name), lambda row: row.product_id, language).items()}


def category_name(session: Session, category: int, language: str) -> str | None:
    """A category's name likewise."""
    rows = session.scalars(select(CategoryTranslation).where(col(CategoryTranslation.category_id) == category))
    found = nearest((row for row in rows if row.name), lambda row: row.category_id, language).get(category)
    return found.name if found else None


def _limits(category: int | None, among: Iterable[int]) -> list[ColumnElement[bool]]:
    limits: list[ColumnElement[bool]] = []
    if among:
        limits.append(col(Product.id).in_(among))
    if category:
        limits.append(col(Product.category_id) == category)
    return limits


def _variants() -> Select[int | None, str, int, datetime, int | None, str]:
    columns = (col(Product.id), col(Product.sku), col(Product.category_id), col(Product.created_at), col(Variant.id), col(Variant.sku))
    return select(*columns).join(Variant, col(Variant.product_id) == col(Product.id)).order_by(col(Product.id), col(Variant.id))


def _read(session: Session, query: Select[int | None, str, int, datetime, int | None, str]) -> list[Goods]:
    rows: dict[int, list[tuple[int, str]]] = defaultdict(list)
    facts = {}
    for product, sku, category, created, variant, own in session.execute(query):
        rows[product].append((variant, own))
        facts[product] = (sku, category, created.date())
    return [
        Goods(product, sku, category, since, np.array([v for v, _ in rows[product]], np.int64), [s for _, s in rows[product]])
        for product, (sku, category, since) in facts.items()
    ]
