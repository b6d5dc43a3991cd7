"""A table of this shop, its columns named in any of eight languages."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from settings import LANGUAGES
from store.demo.assortment import labels
from store.importing.refusal import ImportRefused
from store.importing.schema import TABLES
from store.importing.words import plain, words

_OPTION = re.compile(r"(?:attribute|attr|option)[\s._:-]+(.+)", re.IGNORECASE)
_TRANSLATED = re.compile(rf"(.+?)[\s._:(-]+({'|'.join(LANGUAGES)})\)?", re.IGNORECASE)
_PARTS = {"products": ("variants",), "orders": ("lines", "items", "line_items")}  # lists of objects that become rows
_SHOWN = 50


class OwnTable:
    """Rows of one table."""

    needs = frozenset[str]()  # any: see `fitting`
    assumed: Mapping[str, str] = {}

    def __init__(self, table: str, columns: Sequence[str]) -> None:
        """Take the columns.

        Raises:
            ImportRefused: one that the table cannot be without is missing.
        """
        self._table, self._places = table, dict[str, tuple[str, ...]]()
        self._unused: list[str] = []
        parts = _PARTS.get(table, ())
        found = {self._place(column)[0] for column in columns if self._place(column)}
        missing = [field for field in TABLES[table].required if field not in found]
        if missing and not any(column in parts for column in columns):
            raise ImportRefused("columns", table=table, columns=", ".join(missing))

    @property
    def ignored(self) -> list[str]:
        """Columns that the table has no field for."""
        return self._unused

    def rows(self, cells: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
        """One row, or one for each object of a list of variants or lines."""
        for part in _PARTS.get(self._table, ()):
            inner = cells.get(part)
            if isinstance(inner, list) and all(isinstance(one, dict) for one in inner):
                shared = self._row({column: value for column, value in cells.items() if column != part})
                for one in inner:
                    row = self._row(one)
                    if part == "variants" and "sku" in row and "sku" in shared:
                        row["variant"] = row.pop("sku")
                    yield self._table, shared | row
                return
        yield self._table, self._row(cells)

    def _row(self, cells: dict[str, Any]) -> dict[str, Any]:
        row: dict[str, Any] = {}
        for column, value in cells.items():
            place = self._place(column)
            if len(place) == 1:
                row.setdefault(place[0], value)
            elif place:
                inner = row.setdefault(place[0], {})
                for step in place[1:-1]:
                    inner = inner.setdefault(step, {})
                inner[place[-1]] = value
        return row

    def _place(self, column: str) -> tuple[str, ...]:
        """The field of a column, and where in it: ("translations", "de", "name"); nothing for one not used."""
        if column not in self._places:
            self._places[column] = _place(self._table, column)
            if not self._places[column] and column and len(self._unused) < _SHOWN:
                self._unused.append(column)
        return self._places[column]


def fitting(columns: Iterable[str]) -> str:
    """The table that columns are of: the one with the most columns that it needs, all of them there.

    Raises:
        ImportRefused: they fit none.
    """
    given = [*columns]
    fields = {table: {place[0] for column in given if (place := _place(table, column))} for table in TABLES}
    parted = [table for table, parts in _PARTS.items() if any(column in parts for column in given)]
    whole = parted or [table for table, found in fields.items() if found.issuperset(TABLES[table].required)]
    if not whole:
        raise ImportRefused("format", columns=", ".join(given[:_SHOWN])[:300])
    return max(whole, key=lambda table: (len(TABLES[table].required), len(fields[table])))


def _place(table: str, column: str) -> tuple[str, ...]:
    known, fields = words().columns[table], TABLES[table].model_fields
    field = known.get(plain(column), "")
    if field in fields:
        return (field,)
    if table != "products":
        return ()
    if match := _OPTION.fullmatch(column.strip()):
        return "attributes", match[1].strip()
    if match := _TRANSLATED.fullmatch(column.strip()):
        field = known.get(plain(match[1]), "")
        if field in ("name", "description", "category"):
            return "translations", match[2].casefold(), field
    return ("attributes", column.strip()) if plain(column) in _options() else ()


@cache
def _options() -> frozenset[str]:
    """What attributes are called: a column of that name is one."""
    return frozenset(plain(name) for (key, value), names in labels().items() if not value for name in (key, *names.values()))
