"""Which product comes first: pure functions over arrays with one entry a product."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ids = NDArray[np.int64]

SEARCH = {"search": 1.0, "fits": 0.3, "taste": 0.2, "content": 0.05, "popular": 0.08}  # the words asked for decide
PERSONAL = {"search": 0.0, "fits": 0.3, "taste": 0.6, "content": 0.25, "popular": 0.15}
DIVERSITY = 0.3
PRIOR_RATINGS = 10


@dataclass(frozen=True)
class Signals:
    """What speaks for each product, shape (n,) each, on any scale; zeros where nothing is known."""

    search: Floats
    fits: Floats  # how many of the wanted attributes it has: what counts once not all can be had
    taste: Floats
    content: Floats
    popular: Floats


def scaled(values: Floats) -> Floats:
    """Stretch to 0..1; all the same: zeros."""
    span = float(values.max() - values.min()) if len(values) else 0.0
    return (values - values.min()) / np.float32(span) if span > 0 else np.zeros_like(values)


def blend(signals: Signals, weights: Mapping[str, float]) -> Floats:
    """One score for each product from the weighted signals, each on 0..1."""
    total: Floats = sum((np.float32(w) * scaled(getattr(signals, name)) for name, w in weights.items()), np.zeros_like(signals.search))
    return total


def aligned(values: Floats, have: Ids, want: Ids) -> Floats:
    """The values of the sorted ids `have`, for each id of `want`; 0 for one that is missing."""
    if not len(have):
        return np.zeros(len(want), np.float32)
    places = np.minimum(np.searchsorted(have, want), len(have) - 1)
    found: Floats = np.where(have[places] == want, values[places], 0).astype(np.float32)
    return found


def diverse(scores: Floats, vectors: Floats, count: int) -> list[int]:
    """Places of `count` products, good and unlike each other.

    Maximal marginal relevance (Carbonell, Goldstein 1998). Cosines are stretched to 0..1, since those of one
    shop's texts lie close together.

    Args:
        scores: 0..1, shape (n,).
        vectors: unit vectors, shape (n, d).
        count: most places returned.
    """
    likeness = scaled((vectors @ vectors.T).ravel()).reshape(len(scores), len(scores))
    chosen: list[int] = []
    nearest = np.zeros(len(scores), np.float32)
    while len(chosen) < min(count, len(scores)):
        worth = (1 - DIVERSITY) * scores - DIVERSITY * nearest
        worth[chosen] = -np.inf
        best = int(worth.argmax())
        chosen.append(best)
        nearest = np.maximum(nearest, likeness[best])
    return chosen


def steady_stars(stars: Floats, ratings: Floats) -> Floats:
    """Mean stars drawn to the mean of all products by PRIOR_RATINGS ratings, so that one five-star rating does not win."""
    known = ratings > 0
    if not known.any():
        return np.zeros_like(stars)
    middle = float((stars * ratings).sum() / ratings.sum())
    steady: Floats = (stars * ratings + middle * PRIOR_RATINGS) / (ratings + PRIOR_RATINGS)
    return steady
