"""Which of several translations a reader gets; shops may keep theirs by region, "pt-BR"."""

import re
from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from i18n import FALLBACK


class Translated(Protocol):
    """A row in one language."""

    language: str


K = TypeVar("K")
Row = TypeVar("Row", bound=Translated)


def nearest(rows: Iterable[Row], key: Callable[[Row], K], language: str, *, other: bool = True) -> dict[K, Row]:
    """For each key its row in the language or a region of it, else likewise in English, else in the first language by tag.

    Args:
        rows: translations of several things.
        key: of the thing that a row translates.
        language: ISO 639 code.
        other: whether a language that is neither will do.
    """

    def rank(row: Row) -> tuple[int, bool, str]:
        spoken = re.split("[-_]", row.language.lower())[0]
        return {FALLBACK: 1, language: 0}.get(spoken, 2), row.language != spoken, row.language

    ordered = sorted(((rank(row), n, row) for n, row in enumerate(rows)), reverse=True)  # the nearest last, so that it stays
    return {key(row): row for (far, _, _), _, row in ordered if other or far < 2}
