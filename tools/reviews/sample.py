"""How much is read: reviews in a fixed random order, until reading their distinct statements would take too long."""

from collections.abc import Iterable, Iterator

from tools.reviews.query import Row


def affordable(rows: Iterable[Row], distinct: int) -> Iterator[Row]:
    """The first rows that together hold at most so many distinct statements; the first row always.

    Statements that repeat cost nothing more, so that a shop whose reviews do is read whole.
    """
    seen: set[str] = set()
    for number, row in enumerate(rows):
        seen.update(row.said)
        if number and len(seen) > distinct:
            return
        yield row
