"""How sure a mean is: percentile bootstrap (Efron 1979), the same at each call."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

RESAMPLES = 1000

Values = NDArray[np.float64]


def bounds(values: Values, seed: int = 7) -> tuple[float, float]:
    """The 95 % interval of the mean; values of two methods on the same requests are compared by their differences."""
    random = np.random.default_rng(seed)
    means = [values[random.integers(0, len(values), len(values))].mean() for _ in range(RESAMPLES)]
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)


def cell(values: Values, digits: int = 3) -> str:
    """A mean with its interval."""
    low, high = bounds(values)
    return f"{values.mean():.{digits}f} [{low:.{digits}f}–{high:.{digits}f}]"


def gain(ours: Values, peers: dict[str, Values], digits: int = 3) -> str:
    """How far ours is above each peer, by paired differences, in a sentence."""
    said = []
    for name, theirs in peers.items():
        low, high = bounds(ours - theirs)
        said.append(f"{(ours - theirs).mean():+.{digits}f} [{low:+.{digits}f} to {high:+.{digits}f}] against {name}")
    return "; ".join(said)


def discounted(places: ArrayLike, depth: int) -> Values:
    """NDCG at a depth where one item is right: 1 / log2(place + 2) for a place from 0, else 0 (Järvelin, Kekäläinen 2002)."""
    where = np.asarray(places)
    return np.where(where < depth, 1 / np.log2(where + 2), 0.0)
