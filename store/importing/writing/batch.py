"""What the writers share: the session, what is assumed, what was refused, and rows merged by natural keys."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, Literal

import sqlalchemy as sa
from sqlmodel import Session

import i18n
from store.importing.cleaning import Assumed
from store.importing.refusal import RowRefused
from store.importing.schema import Row
from store.importing.staging import Item, Refusal

Outcome = Literal["new", "changed", "same"]
OUTCOMES: tuple[Outcome, ...] = ("new", "changed", "same")
Values = dict[str, Any]
Key = tuple[Any, ...]

MOST_MINOR = 2**31 - 1  # an INTEGER of PostgreSQL
_KEYS = 400  # values in one IN, times up to three columns


@dataclass(frozen=True)
class Group:
    """The rows that make one thing, in the order of the file."""

    key: str
    rows: list[tuple[Item, Any]]
    gap: int | None = None  # line of a row that is not among them: it was refused

    def shared(self) -> Values:
        """What the rows say of the whole; the later row counts."""
        found: Values = {}
        for _, row in self.rows:
            found |= {name: getattr(row, name) for name in row.model_fields_set}
        return found


@dataclass
class Batch:
    """One transaction's worth."""

    session: Session
    assumed: Assumed
    moment: datetime  # of what has no date
    unread: int | None = None  # line of a row that may have been about anything
    refusals: list[Refusal] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    notes: set[str] = field(default_factory=set)  # what had to be assumed

    def refuse(self, item: Item, row: Row, why: RowRefused) -> None:
        """Leave a row out."""
        self.refusals.append(Refusal(item.line, item.part, why, item.row.decode()))

    def merge(
        self, table: Any, by: tuple[str, ...], rows: Iterable[Values], when_new: Callable[[Key], Values] = lambda _key: {}
    ) -> dict[Key, Outcome]:
        """Insert what is new and change what differs.

        Args:
            table: SQLModel class.
            by: columns that tell rows apart; they have an index.
            rows: values by column; a column left out is left as it is. Of two with one key the later counts.
            when_new: what a new row with this key has besides.

        Returns:
            What became of each key.
        """
        given = {tuple(row[name] for name in by): row for row in rows}
        known = {tuple(old[name] for name in by): old for old in self.existing(table, by, given)}
        changed = {key: row for key, row in given.items() if key in known and any(known[key][name] != value for name, value in row.items())}
        self.insert(table, [when_new(key) | row for key, row in given.items() if key not in known])
        columns = table.__table__.c
        for names, alike in _by_columns(changed.values()).items():
            wanted = sa.and_(*(columns[name] == sa.bindparam(f"key_{name}") for name in by))
            values: dict[Any, Any] = {columns[name]: sa.bindparam(f"to_{name}") for name in names}
            self.session.connection().execute(
                sa.update(table.__table__).where(wanted).values(values),
                [{f"key_{n}": row[n] for n in by} | {f"to_{n}": row[n] for n in names} for row in alike],
            )
        return {key: "new" if key not in known else "changed" if key in changed else "same" for key in given}

    def insert(self, table: Any, rows: Iterable[Values]) -> None:
        """Add rows."""
        for alike in _by_columns(rows).values():
            self.session.connection().execute(sa.insert(table.__table__), alike)

    def existing(self, table: Any, by: tuple[str, ...], keys: Iterable[Key], only: tuple[str, ...] = ()) -> Iterator[sa.RowMapping]:
        """The rows with these keys; of their columns `only` some."""
        columns = [table.__table__.c[name] for name in by]
        wished = [table.__table__.c[name] for name in only] or [table.__table__]
        wanted = [*keys]
        for start in range(0, len(wanted), _KEYS):
            some = wanted[start : start + _KEYS]
            condition = columns[0].in_([key[0] for key in some]) if len(by) == 1 else sa.tuple_(*columns).in_(some)
            yield from self.session.connection().execute(sa.select(*wished).where(condition)).mappings()

    def ids(self, table: Any, column: str, values: Collection[Any]) -> dict[Any, int]:
        """Ids by the values of a column."""
        return {row[column]: row["id"] for row in self.existing(table, (column,), [(value,) for value in set(values)], (column, "id"))}


def minor(amount: Decimal, currency: str, field_name: str) -> int:
    """Minor units.

    Raises:
        RowRefused: more than the database holds.
    """
    found = _minor(amount, currency)
    if found > MOST_MINOR:
        raise RowRefused("too-large", field=field_name, limit=MOST_MINOR)
    return found


_minor = lru_cache(maxsize=1 << 14)(i18n.minor)  # prices repeat


def worst(outcomes: Iterable[Outcome]) -> Outcome:
    """What became of a thing, from what became of its parts; the first part is the thing's own row."""
    first, *others = outcomes
    if first == "new":
        return "new"
    return "same" if first == "same" and all(other == "same" for other in others) else "changed"


def _by_columns(rows: Iterable[Values]) -> dict[tuple[str, ...], list[Values]]:
    """Rows that can be sent together."""
    found: dict[tuple[str, ...], list[Values]] = defaultdict(list)
    for row in rows:
        found[tuple(sorted(row))].append(row)
    return found
