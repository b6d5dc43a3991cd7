"""What some reviews say: statements counted by aspect, and the words that show it best."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import get_args

from tools.reviews import aspects
from tools.reviews.clauses import clauses
from tools.reviews.query import Row
from tools.reviews.reader import Reader, Statement
from tools.reviews.schema import Aspect, Polarity, Quote
from tools.reviews.stars import polarity

QUOTES = 3  # of each polarity and aspect, at most
_LONGEST = 300  # characters of a quote
_QUOTED = 0.7  # least chance of the polarity of a quote: on published reviews four of five and more are then right
_OPPOSITE: dict[Polarity, Polarity] = {"positive": "negative", "negative": "positive"}


@dataclass
class _Counts:
    """What is said of one aspect."""

    said: Counter[Polarity | None] = field(default_factory=Counter)
    reviews: int = 0
    shown: dict[Polarity, dict[str, tuple[float, Row]]] = field(default_factory=lambda: defaultdict(dict))  # by text


@dataclass(frozen=True)
class Analysis:
    """Fields of the result that come from reading."""

    read: int
    wordless: int
    contradicting: int
    unsure: float
    aspects: list[Aspect]


def analyse(rows: Sequence[Row], reader: Reader, language: str) -> Analysis:
    """Read the rows.

    Args:
        rows: reviews.
        reader: reads their statements, each distinct one once.
        language: of the aspects' names; quotes in it are preferred.
    """
    cut = [(row, clauses(row.text, row.language)) for row in rows]
    distinct = list(dict.fromkeys((text, row.language) for row, said in cut for text in said))
    known = dict(zip(distinct, reader.read(distinct), strict=True))
    counts: dict[str, _Counts] = defaultdict(_Counts)
    contradicting = 0
    for row, said in cut:
        statements = [(text, known[text, row.language]) for text in said]
        _count(counts, row, statements, language)
        contradicting += _contradicts(row, [statement for _, statement in statements])
    every = sum((found.said for found in counts.values()), Counter())
    return Analysis(
        read=len(rows),
        wordless=sum(not said for _, said in cut),
        contradicting=contradicting,
        unsure=every[None] / every.total() if every else 0.0,
        aspects=sorted(
            (_aspect(key, found, len(rows), language) for key, found in counts.items()),
            key=lambda a: (a.key == aspects.OVERALL, -a.statements, a.key),
        ),
    )


def _count(counts: dict[str, _Counts], row: Row, statements: Sequence[tuple[str, Statement]], language: str) -> None:
    for aspect in {statement.aspect for _, statement in statements}:
        counts[aspect].reviews += 1
    for text, statement in statements:
        found = counts[statement.aspect]
        found.said[statement.polarity] += 1
        if statement.polarity and statement.sure >= _QUOTED:
            # Readable to the merchant first, then with the stars to match, then the surest.
            worth = 2 * (row.language == language) + (polarity(row.stars) == statement.polarity) + statement.sure
            shown = found.shown[statement.polarity]
            if text not in shown or worth > shown[text][0]:
                shown[text] = worth, row


def _contradicts(row: Row, statements: Sequence[Statement]) -> bool:
    """Whether all that can be told of a text says the opposite of its stars."""
    opposite = _OPPOSITE.get(polarity(row.stars))
    return opposite is not None and {statement.polarity for statement in statements if statement.polarity} == {opposite}


def _aspect(key: str, found: _Counts, read: int, language: str) -> Aspect:
    return Aspect(
        key=key,
        name=aspects.name(key, language),
        positive=found.said["positive"],
        neutral=found.said["neutral"],
        negative=found.said["negative"],
        unsure=found.said[None],
        share=found.reviews / read,
        quotes=[_quote(text, row, side) for side in get_args(Polarity) for text, row in _best(found.shown[side])],
    )


def _best(shown: dict[str, tuple[float, Row]]) -> list[tuple[str, Row]]:
    ordered = sorted(shown.items(), key=lambda pair: (-pair[1][0], pair[1][1].id))
    return [(text, row) for text, (_, row) in ordered[:QUOTES]]


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
