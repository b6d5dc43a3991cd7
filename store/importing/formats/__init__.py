"""What a file is: a table of this shop, or an export as another system publishes it.

A format says which columns are its own, and turns each raw row into rows of tables (`store.importing.schema`).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from store.importing.formats.amazon import AmazonProducts, AmazonReviews
from store.importing.formats.own import OwnTable, fitting
from store.importing.formats.shopify import Shopify
from store.importing.formats.tau2 import Tau2Retail
from store.importing.formats.uci import OnlineRetail
from store.importing.refusal import ImportRefused
from store.importing.schema import TABLES

Cells = dict[str, Any]


class Format(Protocol):
    """One reading of one file; it may remember what earlier rows said."""

    needs: frozenset[str]  # columns that tell it, in small letters
    assumed: Mapping[str, str]  # what its publisher says of all its files: currency, language, country

    @property
    def ignored(self) -> Iterable[str]:
        """Columns that it has no use for."""
        ...

    def rows(self, cells: Cells) -> Iterable[tuple[str, Cells]]:
        """Tables and cells by field.

        Raises:
            RowRefused: the row is nothing that a shop keeps.
        """
        ...


PUBLISHED: dict[str, type[Format]] = {
    "shopify": Shopify,
    "uci": OnlineRetail,
    "amazon-reviews": AmazonReviews,
    "amazon-meta": AmazonProducts,
    "tau2": Tau2Retail,
}
NAMES = ("own", *PUBLISHED)


def choose(columns: Sequence[str], name: str = "", table: str = "") -> tuple[str, Format]:
    """The format of a file with these columns, and its name.

    Args:
        columns: of its header or first object.
        name: one of NAMES, when it is known.
        table: one of `schema.TABLES`, when it is known; the file is then the shop's own.

    Raises:
        ImportRefused: no such format or table, or the columns do not fit it.
    """
    if name not in ("", *NAMES):
        raise ImportRefused("option", field="format", name=name)
    if table not in ("", *TABLES):
        raise ImportRefused("option", field="table", name=table)
    if name in PUBLISHED:
        missing = PUBLISHED[name].needs - {column.strip().casefold() for column in columns}
        if missing:
            raise ImportRefused("columns", table=name, columns=", ".join(sorted(missing)))
        return name, PUBLISHED[name]()
    if not name and not table:
        lower = {column.strip().casefold() for column in columns}
        found = next((name for name, kind in PUBLISHED.items() if kind.needs <= lower), None)
        if found:
            return found, PUBLISHED[found]()
    return "own", OwnTable(table or fitting(columns), columns)
