"""All reviews of a shop: their columns, in memory while nothing is new, and the texts that were read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from tools.reviews import query
from tools.reviews.query import Row

Key = Literal["day", "product", "category", "country"]
Tally = Counter[tuple[Any, int]]  # (key, stars) -> reviews
Mask = NDArray[np.bool_]

_CHUNK = 500  # texts fetched at a time
_TEXTS_KEPT = 50_000  # about 1 KB each


@dataclass(frozen=True)
class Which:
    """Which reviews are meant."""

    product_id: int | None = None
    category_id: int | None = None
    products: frozenset[int] = frozenset()  # ids, where one of several is meant
    country: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Corpus:
    """The reviews, (N,), in an order that has nothing to do with them and stays the same when others are added."""

    reviews: NDArray[np.void]  # of query.REVIEW
    _texts: dict[int, Row] = field(default_factory=dict)

    @classmethod
    def read(cls, session: Session) -> "Corpus":
        """All reviews; 100,000 take about a second."""
        found = query.reviews(session)
        return cls(found[np.argsort(_scattered(found["id"].astype(np.uint64)), kind="stable")])

    def tally(self, which: Which, key: Key) -> Tally:
        """Reviews by UTC day, by id of a product still sold, by category id or by the reviewer's country, and stars."""
        chosen = self.reviews[self._meant(which)]
        if key == "product":
            chosen = chosen[chosen["active"]]
        elif key == "country":
            chosen = chosen[chosen["country"] != ""]
        keys, places = np.unique(chosen[key], return_inverse=True)
        counts = np.zeros((len(keys), chosen["stars"].max(initial=0) + 1), np.int64)
        np.add.at(counts, (places, chosen["stars"]), 1)
        return Counter(
            {(value, stars): n for value, row in zip(keys.tolist(), counts.tolist(), strict=True) for stars, n in enumerate(row) if n}
        )

    def latest(self, which: Which) -> date | None:
        """The day of the last review at any time."""
        days = self.reviews["day"][self._meant(which, ever=True)]
        return days.max().item() if len(days) else None

    def texts(self, session: Session, which: Which, stars: Sequence[int] = ()) -> Iterator[Row]:
        """Those reviews in their order, with what they say; fetched as far as they are asked for."""
        meant = self._meant(which)
        if stars:
            meant &= np.isin(self.reviews["stars"], stars)
        ids = self.reviews["id"][meant].tolist()
        for start in range(0, len(ids), _CHUNK):
            part = ids[start : start + _CHUNK]
            known = {number: self._texts[number] for number in part if number in self._texts}
            if len(known) < len(part):
                fresh = query.texts(session, [number for number in part if number not in known])
                known |= fresh
                if len(self._texts) + len(fresh) <= _TEXTS_KEPT:
                    self._texts.update(fresh)
            yield from (known[number] for number in part if number in known)

    def _meant(self, which: Which, *, ever: bool = False) -> Mask:
        meant = np.ones(len(self.reviews), np.bool_)
        for name, wanted in (("product", which.product_id), ("category", which.category_id), ("country", which.country)):
            if wanted is not None:
                meant &= self.reviews[name] == wanted
        if which.products:
            meant &= np.isin(self.reviews["product"], list(which.products))
        if which.since and not ever:
            meant &= self.reviews["day"] >= np.datetime64(which.since)
        if which.until and not ever:
            meant &= self.reviews["day"] <= np.datetime64(which.until)
        return meant


def _scattered(ids: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The finaliser of splitmix64 (Steele, Lea, Flood 2014): a permutation of 64-bit numbers that looks random."""
    mixed = (ids ^ (ids >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))
