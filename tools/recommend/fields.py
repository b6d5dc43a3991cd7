"""Which part of the shop a request is about: how near it is, by meaning, to the names of the categories."""

from collections.abc import Sequence

import numpy as np

from knowledge.embedding import Vectors


class Fields:
    """The categories of some products; immutable."""

    def __init__(self, filed: Sequence[str], vectors: Vectors) -> None:
        """Take, for each product, its category's names, one a line, and the vectors of `names(filed)`."""
        places = {name: n for n, name in enumerate(names(filed))}
        categories = [*dict.fromkeys(filed)]
        self._lines = [[places[name] for name in category.split("\n")] for category in categories]
        self._of = np.array([categories.index(category) for category in filed], np.int64)
        self._vectors = vectors

    def nearness(self, vector: Vectors) -> Vectors:
        """For each product, how much nearer its category is to a request than categories are on average."""
        if not self._lines:
            return np.zeros(0, np.float32)
        cosines = self._vectors @ vector
        nearest = np.array([cosines[lines].max() for lines in self._lines], np.float32)
        return np.asarray((nearest - nearest.mean())[self._of], np.float32)


def names(filed: Sequence[str]) -> list[str]:
    """The distinct names of the categories, in order."""
    return [*dict.fromkeys(name for category in dict.fromkeys(filed) for name in category.split("\n"))]
