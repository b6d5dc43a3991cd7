"""What some reviews say: statements counted by aspect, and the words that show it best."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from tools.reviews import aspects
from tools.reviews.query import Row
from tools.reviews.reader import Reader
from tools.reviews.schema import Aspect, Polarity, Quote
from tools.reviews.stars import polarity

QUOTES = 3  # of each polarity and aspect, at most
_LONGEST = 300  # characters of a quote
_QUOTED = 0.7  # least chance of the polarity of a quote: on published reviews four of five and more are then right
_SIDES: tuple[Polarity | None, ...] = (*get_args(Polarity), None)  # None: cannot be told
_OPPOSITE: dict[Polarity, Polarity] = {"positive": "negative", "negative": "positive"}

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Analysis:
    """Fields of the result that come from reading."""

    read: int
    wordless: int
    contradicting: int
    unsure: float
    aspects: list[Aspect]
    praise: list[tuple[Row, bool]]  # of each statement on the aspect asked about that praises or blames, which of the two


def analyse(rows: Sequence[Row], reader: Reader, language: str, aspect: str | None = None) -> Analysis:
    """Read the rows.

    Args:
        rows: reviews.
        reader: reads their statements, each distinct one once.
        language: of the aspects' names; quotes in it are preferred.
        aspect: the one asked about.
    """
    said = _Said.by(rows, reader, language)
    counts = np.zeros((len(said.aspects), len(_SIDES)), np.int64)
    np.add.at(counts, (said.aspect, said.side), 1)
    speak = np.zeros((len(said.aspects), len(rows)), np.bool_)
    speak[said.aspect, said.review] = True
    return Analysis(
        read=len(rows),
        wordless=sum(not row.said for row in rows),
        contradicting=said.contradicting(rows),
        unsure=float(counts[:, -1].sum() / counts.sum()) if counts.any() else 0.0,
        aspects=sorted(
            (
                Aspect(
                    key=key,
                    name=aspects.name(key, language),
                    **dict(zip((*get_args(Polarity), "unsure"), counts[n].tolist(), strict=True)),
                    share=float(speak[n].mean()),
                    quotes=[_quote(text, rows[review], side) for side in get_args(Polarity) for text, review in said.best(n, side, rows)],
                )
                for n, key in enumerate(said.aspects)
            ),
            key=lambda a: (a.key == aspects.OVERALL, -a.statements, a.key),
        ),
        praise=list(said.praise(aspect, rows)) if aspect in said.aspects else [],
    )


@dataclass(frozen=True)
class _Said:
    """Every statement of every review, (S,): where its review, its text, its aspect and its side stand in their lists."""

    texts: list[str]
    aspects: list[str]
    review: Ints
    text: Ints
    aspect: Ints
    side: Ints  # in _SIDES
    worth: NDArray[np.float64]  # as a quote; -inf where the side is not sure enough

    @classmethod
    def by(cls, rows: Sequence[Row], reader: Reader, language: str) -> "_Said":
        """Each distinct statement is read once."""
        places: dict[tuple[str, str], int] = {}
        place = np.array([places.setdefault((text, row.language), len(places)) for row in rows for text in row.said], np.int64)
        review = np.repeat(np.arange(len(rows)), np.array([len(row.said) for row in rows], np.int64))
        read, texts = reader.read(list(places)), list(dict.fromkeys(text for text, _ in places))
        number = {text: n for n, text in enumerate(texts)}
        keys = list(dict.fromkeys(statement.aspect for statement in read))
        text, aspect, side = (
            np.array(column, np.int64)[place]
            for column in (
                [number[text] for text, _ in places],
                [keys.index(statement.aspect) for statement in read],
                [_SIDES.index(statement.polarity) for statement in read],
            )
        )
        sure = np.array([statement.sure for statement in read])[place]
        # Readable to the merchant first, then with the stars to match, then the surest.
        readable = np.array([row.language == language for row in rows])[review]
        matching = np.array([_SIDES.index(polarity(row.stars)) for row in rows], np.int64)[review] == side
        worth = np.where((side < len(_SIDES) - 1) & (sure >= _QUOTED), 2 * readable + matching + sure, -np.inf)
        return cls(texts, keys, review, text, aspect, side, worth)

    def contradicting(self, rows: Sequence[Row]) -> int:
        """Reviews of which all that can be told says the opposite of their stars."""
        told = np.zeros((len(rows), len(_SIDES)), np.bool_)
        told[self.review, self.side] = True
        alone = told[:, :-1].sum(axis=1) == 1
        opposite = [_OPPOSITE.get(polarity(row.stars)) for row in rows]
        return sum(side is not None and bool(told[n, _SIDES.index(side)]) for n, side in enumerate(opposite) if alone[n])

    def praise(self, aspect: str | None, rows: Sequence[Row]) -> Iterator[tuple[Row, bool]]:
        """Of each statement on an aspect that praises or blames, whose it is and which of the two."""
        positive, negative = _SIDES.index("positive"), _SIDES.index("negative")
        for n in np.flatnonzero((self.aspect == self.aspects.index(aspect or "")) & np.isin(self.side, (positive, negative))):
            yield rows[int(self.review[n])], bool(self.side[n] == positive)

    def best(self, aspect: int, side: Polarity, rows: Sequence[Row]) -> Iterator[tuple[str, int]]:
        """The texts that show it best, at most QUOTES, each with the place of a review that says it."""
        found = np.flatnonzero((self.aspect == aspect) & (self.side == _SIDES.index(side)) & (self.worth > 0))
        found = found[np.argsort(-self.worth[found], kind="stable")]
        _, firsts = np.unique(self.text[found], return_index=True)
        for n in sorted(found[firsts].tolist(), key=lambda n: (-self.worth[n], rows[int(self.review[n])].id))[:QUOTES]:
            yield self.texts[self.text[n]], int(self.review[n])


def _quote(text: str, row: Row, side: Polarity) -> Quote:
    return Quote(
        review=row.id,
        product=row.product,
        stars=row.stars,
        language=row.language,
        country=row.country,
        day=row.day,
        polarity=side,
        text=text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…",
    )
