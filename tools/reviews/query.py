"""What is read of the database: the reviews' columns, their texts, and the names of what they are about."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Select, func, select
from sqlmodel import Session, col

from store.tables import Category, CategoryTranslation, Customer, Product, ProductTranslation, Review
from store.translations import nearest
from tools.reviews.clauses import clauses

# What stars are counted by; the country is empty where the reviewer's is unknown, the day is UTC's.
REVIEW = np.dtype(
    [("id", "i8"), ("product", "i8"), ("active", "?"), ("category", "i8"), ("country", "U2"), ("day", "M8[D]"), ("stars", "i1")]
)
_FETCHED = 10_000  # rows at a time
_LONGEST = 4000  # characters of a review that are read


@dataclass(frozen=True)
class Row:
    """A review as it is read."""

    id: int
    product: str  # SKU
    stars: int
    language: str
    country: str | None
    day: date
    said: tuple[str, ...]  # statements of its title and text


def _joined(*columns: Any) -> Select[Any]:
    return (
        select(*columns)
        .select_from(Review)
        .join(Product, col(Product.id) == col(Review.product_id))
        .outerjoin(Customer, col(Customer.id) == col(Review.customer_id))
    )


def count(session: Session) -> int:
    """All reviews."""
    return session.scalar(select(func.count()).select_from(Review)) or 0


def reviews(session: Session) -> NDArray[np.void]:
    """All reviews (N,), of REVIEW."""
    columns = (Review.id, Product.id, Product.active, Product.category_id, Customer.country, Review.created_at, Review.stars)
    rows = session.execute(_joined(*map(col, columns)).execution_options(yield_per=_FETCHED))
    return np.fromiter(((*ids, country or "", moment.date(), stars) for *ids, country, moment, stars in rows), REVIEW)


def texts(session: Session, ids: Sequence[int]) -> dict[int, Row]:
    """Reviews by id, with what they say."""
    columns = (Review.id, Product.sku, Review.stars, Review.language, Customer.country, Review.created_at, Review.title, Review.text)
    found = {}
    for number, sku, stars, language, country, moment, title, text in session.execute(
        _joined(*map(col, columns)).where(col(Review.id).in_(ids))
    ):
        whole = "\n".join(piece for piece in (title.strip(), text.strip()) if piece)
        found[number] = Row(number, sku, stars, language, country, moment.date(), tuple(clauses(whole[:_LONGEST], language)))
    return found


def product_names(session: Session, ids: Sequence[int], language: str) -> dict[int, tuple[str, str]]:
    """(SKU, name) by id; the name in the language, else in English, else in any, else the SKU."""
    words = session.scalars(select(ProductTranslation).where(col(ProductTranslation.product_id).in_(ids)))
    names = {product: row.name for product, row in nearest(words, lambda row: row.product_id, language).items()}
    skus = session.execute(select(col(Product.id), col(Product.sku)).where(col(Product.id).in_(ids)))
    return {product: (sku, names.get(product) or sku) for product, sku in skus}


def on_sale(session: Session, skus: Collection[str]) -> set[str]:
    """Those of the SKUs whose product is still sold."""
    return set(session.scalars(select(col(Product.sku)).where(col(Product.active), col(Product.sku).in_(skus))))


def names_of(session: Session, skus: Sequence[str], language: str) -> dict[str, str]:
    """Names of products by SKU, as `product_names` chooses them."""
    ids = session.scalars(select(col(Product.id)).where(col(Product.sku).in_(skus))).all()
    return dict(product_names(session, [number for number in ids if number], language).values())


def category_names(session: Session, language: str) -> dict[int, tuple[str, str]]:
    """(slug, name) by id, as for products."""
    names = {n: row.name for n, row in nearest(session.scalars(select(CategoryTranslation)), lambda row: row.category_id, language).items()}
    slugs = session.execute(select(col(Category.id), col(Category.slug)))
    return {category: (slug, names.get(category) or slug) for category, slug in slugs}
