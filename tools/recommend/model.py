"""What customers' behaviour says: which products go together, and what is popular where.

Nearness: cosine between the products' columns of customers, damped where few customers stand behind it (Sarwar et al.
2001, "Item-Based Collaborative Filtering Recommendation Algorithms"; damping: Bell, Koren 2007, "Scalable
Collaborative Filtering with Jointly Derived Neighborhood Interpolation Weights"). A customer's taste is the sum over
the latest history, so that new customers and new interactions count at once, and each suggestion can be explained.
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack
from sqlalchemy import BigInteger, ColumnElement, Float, SQLColumnExpression, case, cast, extract, func, select
from sqlmodel import Session, col

from store.tables import Customer, Interaction, InteractionKind, Product, Review
from tools.cache import keep, kept
from tools.recommend.opinions import ratings

Floats = NDArray[np.float32]
Ids = NDArray[np.int64]

WEIGHTS = {InteractionKind.VIEW: 1.0, InteractionKind.CART: 3.0, InteractionKind.PURCHASE: 6.0}
STARS_WEIGHT = 2.0  # for each star above three; a bad rating takes nothing, it only gives nothing
HALF_LIFE_DAYS = 180.0
# Chosen on the second-last item of each public sequence (the benchmark measures the last) and on the last purchases of
# the demo shop; between 10 and 40 it hardly matters.
DAMPING = 20.0
NEIGHBOURS = 200  # kept of each product
VERSION = "4"  # part of the key: a new recipe makes old files worthless
_BLOCK = 1024  # products at a time
_ROWS = 10_000  # fetched at a time
_PARTS = 100  # of a star that a changed rating is noticed by
_DEALING = np.dtype([("customer", "i8"), ("product", "i8"), ("country", "U2"), ("weight", "f4")])
_ARRAYS = ("products", "values", "neighbours", "starts", "countries", "popularity", "opinions")


class Taste:
    """Nearness and popularity of products; immutable."""

    def __init__(self, products: Ids, near: csr_matrix, countries: NDArray[np.str_], popularity: Floats, opinions: Floats) -> None:
        """Take what was trained.

        Args:
            products: sorted ids, shape (P,).
            near: of each product to the others, shape (P, P); see `nearness`.
            countries: codes, shape (C,); "" is all of them.
            popularity: shape (C, P).
            opinions: mean stars and number of ratings, shape (P, 2).
        """
        self.products, self.near, self.countries, self.popularity = products, near, countries, popularity
        self.opinions = opinions
        self._places = {int(p): n for n, p in enumerate(products)}

    def popular(self, country: str | None) -> Floats:
        """Each product's weight among the customers of a country, shape (P,); zeros for an unknown country."""
        row = np.flatnonzero(self.countries == (country or ""))
        return self.popularity[row[0]] if len(row) else np.zeros(len(self.products), np.float32)

    def contributions(self, history: Mapping[int, float]) -> tuple[Ids, Floats]:
        """How much each product of a history speaks for each product of the shop.

        Returns:
            The history's products that are known, (H,), and their parts of the scores, (H, P); the sum over
            the first axis is the score.
        """
        known = np.array([i for i in history if i in self._places], np.int64)
        weights = np.array([history[int(i)] for i in known], np.float32)
        parts: Floats = self.near[[self._places[int(i)] for i in known]].toarray() * weights[:, None]
        return known, parts

    def neighbours(self, product: int) -> Floats:
        """Nearness of every product to one product, as a share of the nearest one's, shape (P,); zeros when nobody touched it."""
        place = self._places.get(product)
        if place is None:
            return np.zeros(len(self.products), np.float32)
        row: Floats = self.near[[place]].toarray()[0]
        return row / (row.max() or np.float32(1))


def open_taste(session: Session, folder: Path) -> Taste:
    """The model of the present data: from disk when it was made of the same rows, else trained and kept."""
    path, key = folder / "taste.npz", _key(session)
    arrays = kept(path)
    if set(arrays) == {"key", *_ARRAYS} and str(arrays["key"]) == key:
        products, *near, countries, popularity, opinions = (arrays[name] for name in _ARRAYS)
        return Taste(products, csr_matrix(tuple(near), shape=(len(products), len(products))), countries, popularity, opinions)
    taste = train(session)
    near = taste.near
    of = (taste.products, near.data, near.indices, near.indptr, taste.countries, taste.popularity, taste.opinions)
    keep(path, {"key": np.array(key)} | dict(zip(_ARRAYS, of, strict=True)))
    return taste


def train(session: Session) -> Taste:
    """Fit the model on all interactions, which the database sums up; 250,000 rows take about a second on one core."""
    products = np.array(session.scalars(select(col(Product.id)).order_by(col(Product.id))).all(), np.int64)
    rated = ratings(session)
    opinions = np.array([rated.get(p, (0.0, 0)) for p in products.tolist()], np.float32).reshape(-1, 2)
    newest = session.scalar(select(func.max(col(Interaction.at))))
    if newest is None:
        nobody = csr_matrix((0, len(products)), dtype=np.float32)
        return Taste(products, nearness(nobody), np.array([""]), np.zeros((1, len(products)), np.float32), opinions)
    worth = weight(col(Interaction.kind), col(Interaction.value), col(Interaction.at), newest)
    dealings = (
        select(col(Interaction.customer_id), col(Interaction.product_id), col(Customer.country), func.sum(worth))
        .join(Customer, col(Customer.id) == col(Interaction.customer_id))
        .group_by(col(Interaction.customer_id), col(Interaction.product_id), col(Customer.country))
        .execution_options(yield_per=_ROWS)
    )
    rows = np.fromiter((tuple(row) for row in session.execute(dealings)), _DEALING)
    columns = np.searchsorted(products, rows["product"])
    people, lines = np.unique(rows["customer"], return_inverse=True)
    seen = csr_matrix((rows["weight"], (lines, columns)), shape=(len(people), len(products)))
    countries, places = np.unique(rows["country"], return_inverse=True)
    by_country = csr_matrix((rows["weight"], (places, columns)), shape=(len(countries), len(products))).toarray()
    popularity = np.vstack([by_country.sum(axis=0), by_country]).astype(np.float32)
    return Taste(products, nearness(seen), np.concatenate([[""], countries]), popularity, opinions)


def weight(
    kind: SQLColumnExpression[InteractionKind],
    value: SQLColumnExpression[float | None],
    at: SQLColumnExpression[datetime],
    newest: datetime,
) -> ColumnElement[float]:
    """What one interaction is worth, in SQL: its kind (stars above three for a rating), halved every HALF_LIFE_DAYS."""
    stars = case((value > 3, STARS_WEIGHT * (value - 3)), else_=0.0)
    worth = case(*((kind == of, worth) for of, worth in WEIGHTS.items()), else_=stars)
    age = (newest.timestamp() - cast(extract("epoch", at), Float)) / 86400
    return worth * func.power(0.5, age / HALF_LIFE_DAYS)


def nearness(seen: csr_matrix) -> csr_matrix:
    """The NEIGHBOURS nearest products of each product.

    Args:
        seen: weight of each customer's dealings with each product, shape (customers, P). A weight w counts w / (1 + w):
            the tenth look at a product says little more than the ninth.

    Returns:
        Shape (P, P), zeros on the diagonal.
    """
    strength = seen.astype(np.float32)
    strength.data /= 1 + strength.data
    strength.eliminate_zeros()
    by_product = strength.T.tocsr()
    lengths = np.sqrt(np.asarray(by_product.multiply(by_product).sum(axis=1)).ravel())
    blocks = [csr_matrix((0, by_product.shape[0]), dtype=np.float32)]
    for start in range(0, by_product.shape[0], _BLOCK):
        shared = (by_product[start : start + _BLOCK] @ strength).tocoo()
        rows = shared.row + start
        others = rows != shared.col
        rows, columns, overlap = rows[others], shared.col[others], shared.data[others]
        values = overlap / (lengths[rows] * lengths[columns] + DAMPING)
        order = np.lexsort((columns, -values, rows))  # each product's neighbours in a row, nearest first
        begins = np.searchsorted(rows[order], rows[order])
        kept = order[np.arange(len(order)) - begins < NEIGHBOURS]
        blocks.append(csr_matrix((values[kept], (rows[kept] - start, columns[kept])), shape=shared.shape, dtype=np.float32))
    return vstack(blocks, format="csr")


def _key(session: Session) -> str:
    """Of all that the model is made of: a corrected import changes it, too."""
    products = select(func.count(), func.sum(col(Product.id)))
    customers = select(col(Customer.country), func.count(), func.sum(col(Customer.id))).group_by(col(Customer.country))
    given = (col(Review.id), col(Review.product_id), col(Review.customer_id))
    reviews = select(col(Review.stars), func.count(), *map(func.sum, given)).group_by(col(Review.stars))
    dealt = (col(Interaction.id), col(Interaction.customer_id), col(Interaction.product_id))
    moments = (func.min(col(Interaction.at)), func.max(col(Interaction.at)))
    valued = func.sum(cast(_PARTS * col(Interaction.value), BigInteger) * col(Interaction.id))
    interactions = select(col(Interaction.kind), func.count(), *map(func.sum, dealt), valued, *moments).group_by(col(Interaction.kind))
    rows = [sorted(map(repr, session.execute(query))) for query in (products, customers, reviews, interactions)]
    return hashlib.sha256(repr((VERSION, rows)).encode()).hexdigest()
