"""What customers' behaviour says: matrix factors of products, and what is popular where.

Factors: implicit-feedback ALS (Hu, Koren, Volinsky 2008, "Collaborative Filtering for Implicit Feedback
Datasets"). Only the products' factors are kept: a customer's follow from the latest history by one small
solve, so that new customers and new interactions count at once, and each suggestion can be explained.
"""

import hashlib
import warnings
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sqlalchemy import func, select
from sqlmodel import Session, col

from store.tables import Customer, Interaction, InteractionKind, Product, Review
from tools.recommend.cache import keep, kept
from tools.recommend.opinions import ratings

Floats = NDArray[np.float32]
Ids = NDArray[np.int64]

WEIGHTS = {InteractionKind.VIEW: 1.0, InteractionKind.CART: 3.0, InteractionKind.PURCHASE: 6.0}
STARS_WEIGHT = 2.0  # for each star above three; a bad rating takes nothing, it only gives nothing
HALF_LIFE_DAYS = 180.0
FACTORS, ROUNDS, REGULARISATION, ALPHA = 48, 12, 0.5, 4.0
VERSION = "2"  # part of the key: a new recipe makes old files worthless
_ARRAYS = ("products", "factors", "countries", "popularity", "opinions")


class Taste:
    """Factors and popularity of products; immutable."""

    def __init__(self, products: Ids, factors: Floats, countries: NDArray[np.str_], popularity: Floats, opinions: Floats) -> None:
        """Take what was trained.

        Args:
            products: sorted ids, shape (P,).
            factors: shape (P, F).
            countries: codes, shape (C,); "" is all of them.
            popularity: shape (C, P).
            opinions: mean stars and number of ratings, shape (P, 2).
        """
        self.products, self.factors, self.countries, self.popularity = products, factors, countries, popularity
        self.opinions = opinions
        self._places = {int(p): n for n, p in enumerate(products)}
        self._gram = factors.T @ factors + REGULARISATION * np.eye(factors.shape[1], dtype=np.float32)

    def popular(self, country: str | None) -> Floats:
        """Each product's weight among the customers of a country, shape (P,); zeros for an unknown country."""
        row = np.flatnonzero(self.countries == (country or ""))
        return self.popularity[row[0]] if len(row) else np.zeros(len(self.products), np.float32)

    def contributions(self, history: Mapping[int, float]) -> tuple[Ids, Floats]:
        """How much each product of a history speaks for each product of the shop.

        Returns:
            The history's products that are known, (H,), and their parts of the scores, (H, P); the sum over
            the first axis is the score: Hu, Koren, Volinsky 2008, section 5.
        """
        known = np.array([i for i in history if i in self._places], np.int64)
        if not len(known):
            return known, np.zeros((0, len(self.products)), np.float32)
        rows = self.factors[[self._places[int(i)] for i in known]]
        confidence = np.array([ALPHA * history[int(i)] for i in known], np.float32)
        system = self._gram + (rows.T * np.maximum(confidence - 1, 0)) @ rows
        parts: Floats = (confidence[:, None] * np.linalg.solve(system, rows.T).T @ self.factors.T).astype(np.float32)
        return known, parts

    def neighbours(self, product: int) -> Floats:
        """Cosine of every product's factors with one product's, shape (P,); zeros when nobody touched it."""
        place = self._places.get(product)
        if place is None:
            return np.zeros(len(self.products), np.float32)
        lengths = np.linalg.norm(self.factors, axis=1) * np.linalg.norm(self.factors[place])
        cosines: Floats = np.divide(
            self.factors @ self.factors[place], lengths, out=np.zeros(len(self.products), np.float32), where=lengths > 1e-9
        )
        return cosines


def open_taste(session: Session, folder: Path) -> Taste:
    """The model of the present data: from disk when it was made of the same rows, else trained and kept."""
    path, key = folder / "taste.npz", _key(session)
    arrays = kept(path)
    if set(arrays) == {"key", *_ARRAYS} and str(arrays["key"]) == key:
        return Taste(*(arrays[name] for name in _ARRAYS))
    taste = train(session)
    keep(path, {"key": np.array(key)} | {name: getattr(taste, name) for name in _ARRAYS})
    return taste


def train(session: Session) -> Taste:
    """Fit the factors on all interactions; 250,000 rows take a few seconds on one core."""
    products = np.array(session.scalars(select(col(Product.id)).order_by(col(Product.id))).all(), np.int64)
    rated = ratings(session)
    opinions = np.array([rated.get(p, (0.0, 0)) for p in products.tolist()], np.float32).reshape(-1, 2)
    rows = session.execute(
        select(
            col(Interaction.customer_id),
            col(Interaction.product_id),
            col(Interaction.kind),
            col(Interaction.value),
            col(Interaction.at),
            col(Customer.country),
        ).join(
            Customer,
            col(Customer.id) == col(Interaction.customer_id),
        )
    ).all()
    if not rows:
        nothing = np.zeros((len(products), FACTORS), np.float32)
        return Taste(products, nothing, np.array([""]), nothing[:, :1].T, opinions)
    newest = max(row.at for row in rows)
    weights = np.array([weight(r.kind, r.value, r.at, newest) for r in rows], np.float32)
    columns = np.searchsorted(products, [r.product_id for r in rows])
    people, lines = np.unique([r.customer_id for r in rows], return_inverse=True)
    seen = csr_matrix((weights, (lines, columns)), shape=(len(people), len(products)))
    countries, places = np.unique([r.country for r in rows], return_inverse=True)
    by_country = csr_matrix((weights, (places, columns)), shape=(len(countries), len(products))).toarray()
    popularity = np.vstack([by_country.sum(axis=0), by_country]).astype(np.float32)
    return Taste(products, _factors(seen), np.concatenate([[""], countries]), popularity, opinions)


def weight(kind: InteractionKind, value: float | None, at: datetime, newest: datetime) -> float:
    """What one interaction is worth: its kind (stars above three for a rating), halved every HALF_LIFE_DAYS."""
    worth = STARS_WEIGHT * max((value or 0) - 3, 0) if kind == InteractionKind.RATING else WEIGHTS[kind]
    return float(worth * 0.5 ** ((newest - at).total_seconds() / 86400 / HALF_LIFE_DAYS))


def _factors(seen: csr_matrix) -> Floats:
    from implicit.cpu.als import AlternatingLeastSquares

    model = AlternatingLeastSquares(
        factors=FACTORS, regularization=REGULARISATION, alpha=ALPHA, iterations=ROUNDS, num_threads=1, random_state=17
    )
    seen.eliminate_zeros()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*BLAS.*", category=RuntimeWarning)  # we cannot set another library's threads
        model.fit(seen, show_progress=False)
    factors = np.asarray(model.item_factors, np.float32)
    factors[np.asarray(seen.sum(axis=0)).ravel() == 0] = 0  # what nobody touched keeps its random start otherwise
    return factors


def _key(session: Session) -> str:
    newest = select(func.count(), func.max(col(Interaction.id)), func.max(col(Interaction.at)))
    rows = [session.execute(query).one() for query in (newest, *(select(func.count(), func.max(col(t.id))) for t in (Product, Review)))]
    return hashlib.sha256(repr((VERSION, [tuple(row) for row in rows])).encode()).hexdigest()
