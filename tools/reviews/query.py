"""The rows behind an answer: stars counted by the database, texts read in a fixed random order."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Select, extract, func, select
from sqlmodel import Session, col

from store.tables import Category, CategoryTranslation, Customer, Product, ProductTranslation, Review
from store.translations import nearest

_CHUNK = 500  # reviews read at a time
_LONGEST = 4000  # characters of a review that are read

Condition = ColumnElement[bool]
Tally = Counter[tuple[Any, int]]  # (key, stars) -> reviews
Key = Literal["product", "category", "country"]


@dataclass(frozen=True)
class Row:
    """A review as it is read."""

    id: int
    product: str  # SKU
    stars: int
    language: str
    country: str | None
    day: date
    text: str  # title and text


@dataclass(frozen=True)
class Which:
    """Which reviews are meant."""

    product_id: int | None = None
    category_id: int | None = None
    country: str | None = None
    since: date | None = None
    until: date | None = None

    def conditions(self, *, ever: bool = False) -> list[Condition]:
        """For `_joined`; `ever`: at any time."""
        found: list[Condition] = []
        if self.product_id is not None:
            found.append(col(Review.product_id) == self.product_id)
        if self.category_id is not None:
            found.append(col(Product.category_id) == self.category_id)
        if self.country is not None:
            found.append(col(Customer.country) == self.country)
        if self.since and not ever:
            found.append(col(Review.created_at) >= _midnight(self.since))
        if self.until and not ever:
            found.append(col(Review.created_at) < _midnight(self.until) + timedelta(days=1))
        return found


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


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


def by_day(session: Session, which: Which) -> Tally:
    """Reviews by day, in UTC, and stars."""
    parts = [extract(part, col(Review.created_at)) for part in ("year", "month", "day")]
    rows = session.execute(_joined(*parts, col(Review.stars), func.count()).where(*which.conditions()).group_by(*parts, col(Review.stars)))
    return Counter({(date(int(y), int(m), int(d)), stars): count for y, m, d, stars, count in rows})


def by_key(session: Session, which: Which, key: Key) -> Tally:
    """Reviews by id of a product still sold, by category id or by the reviewer's country, and stars."""
    column: Any = {"product": col(Product.id), "category": col(Product.category_id), "country": col(Customer.country)}[key]
    conditions = which.conditions() + ([col(Product.active)] if key == "product" else [])
    rows = session.execute(_joined(column, col(Review.stars), func.count()).where(*conditions).group_by(column, col(Review.stars)))
    return Counter({(value, stars): count for value, stars, count in rows if value is not None})


def latest(session: Session, which: Which) -> date | None:
    """The day of the last review at any time."""
    moment = session.scalar(_joined(func.max(col(Review.created_at))).where(*which.conditions(ever=True)))
    return moment.date() if moment else None


def in_random_order(session: Session, which: Which, stars: Sequence[int] | None = None) -> Iterator[Row]:
    """The reviews in an order that has nothing to do with them and stays the same when others are added."""
    conditions = which.conditions() + ([col(Review.stars).in_(stars)] if stars else [])
    ids = np.array(session.scalars(_joined(col(Review.id)).where(*conditions)).all(), np.uint64)
    ordered = ids[np.argsort(_scattered(ids), kind="stable")].tolist()
    fields = [col(field) for field in (Review.id, Product.sku, Review.stars, Review.language, Customer.country, Review.created_at)]
    columns = (*fields, col(Review.title), col(Review.text))
    for start in range(0, len(ordered), _CHUNK):
        part = ordered[start : start + _CHUNK]
        rows = {row[0]: row for row in session.execute(_joined(*columns).where(col(Review.id).in_(part)))}
        for number, sku, given, language, country, moment, title, text in (rows[number] for number in part if number in rows):
            whole = "\n".join(piece for piece in (title.strip(), text.strip()) if piece)
            yield Row(number, sku, given, language, country, moment.date(), whole[:_LONGEST])


def _scattered(ids: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The finaliser of splitmix64 (Steele, Lea, Flood 2014): a permutation of 64-bit numbers that looks random."""
    mixed = (ids ^ (ids >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def product_names(session: Session, ids: Sequence[int], language: str) -> dict[int, tuple[str, str]]:
    """(SKU, name) by id; the name in the language, else in English, else in any, else the SKU."""
    words = session.scalars(select(ProductTranslation).where(col(ProductTranslation.product_id).in_(ids)))
    names = {product: row.name for product, row in nearest(words, lambda row: row.product_id, language).items()}
    skus = session.execute(select(col(Product.id), col(Product.sku)).where(col(Product.id).in_(ids)))
    return {product: (sku, names.get(product) or sku) for product, sku in skus}


def category_names(session: Session, language: str) -> dict[int, tuple[str, str]]:
    """(slug, name) by id, as for products."""
    names = {n: row.name for n, row in nearest(session.scalars(select(CategoryTranslation)), lambda row: row.category_id, language).items()}
    slugs = session.execute(select(col(Category.id), col(Category.slug)))
    return {category: (slug, names.get(category) or slug) for category, slug in slugs}
