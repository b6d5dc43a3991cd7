"""Clean rows on disk, in the order of writing, between the reading of a file and its writing into the shop.

A file's rows of one product or order may stand anywhere in it; staged, they come together, and memory stays flat however
large the file is. What was refused is kept beside them, until the shop forgets the import.
"""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from store.importing.refusal import WORDS, Details, RowRefused

_TABLES = """
CREATE TABLE staged (rank INTEGER, key TEXT, line INTEGER, part INTEGER, row BLOB);
CREATE TABLE refused (line INTEGER, part INTEGER, code TEXT, details TEXT, row TEXT, PRIMARY KEY (line, part, code)) WITHOUT ROWID;
"""
_PAGE = 1000
_FORMULA = ("=", "+", "-", "@", "\t")

Staged = tuple[int, str, int, int, bytes]  # rank of the table, key, line, part of the line, JSON: empty for a refused row of a whole
Place = tuple[int, str]


@dataclass(frozen=True)
class Item:
    """A staged row."""

    rank: int
    key: str
    line: int
    part: int
    row: bytes


@dataclass(frozen=True)
class Refusal:
    """A row that is not taken, and why."""

    line: int
    part: int
    why: RowRefused
    row: str
    unread: bool = False  # it cannot be told what the row was about


class Stage:
    """One import's rows."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self._db = sqlite3.connect(path, check_same_thread=False)

    def close(self) -> None:
        """Give the file free."""
        self._db.close()

    def begin(self) -> None:
        """Empty, for a file to be read from its start: until `seal` nothing of it counts."""
        self.close()
        self.path.unlink(missing_ok=True)
        self._db = sqlite3.connect(self.path, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode=OFF")
        self._db.execute("PRAGMA synchronous=OFF")
        self._db.executescript(_TABLES)

    def add(self, rows: Iterable[Staged], refusals: Iterable[Refusal]) -> None:
        """Add a batch."""
        self._db.executemany("INSERT INTO staged VALUES (?, ?, ?, ?, ?)", rows)
        self._refuse(refusals)
        self._db.commit()

    def seal(self) -> None:
        """Put the rows in order and onto the disk: when this returns, no loss of power takes them.

        They were written without a journal and without waiting for the disk, for speed; the file is therefore brought there
        once, whole, while no connection has it. A new connection keeps refusals safely (SQLite's defaults: synchronous=FULL).
        """
        self._db.execute("CREATE INDEX staged_order ON staged (rank, key, line, part)")
        self._db.commit()
        self.close()
        settle(self.path)
        self._db = sqlite3.connect(self.path, check_same_thread=False)

    def refuse(self, refusals: Iterable[Refusal]) -> None:
        """Keep what writing refused; the same again is the same."""
        self._refuse(refusals)
        self._db.commit()

    def groups(self, after: Place | None) -> Iterator[tuple[Place, list[Item]]]:
        """Rows by table and key, in the order of writing, those behind a place only."""
        rank, key = after or (-1, "")
        rows = self._db.execute(
            "SELECT rank, key, line, part, row FROM staged WHERE (rank, key) > (?, ?) ORDER BY rank, key, line, part", (rank, key)
        )
        for place, group in groupby((Item(*row) for row in rows), attrgetter("rank", "key")):
            yield place, list(group)

    def rows(self) -> int:
        """How many are staged."""
        return int(self._db.execute("SELECT COUNT(*) FROM staged").fetchone()[0])

    def behind(self, place: Place) -> int:
        """How many of them are written when this place is."""
        return int(self._db.execute("SELECT COUNT(*) FROM staged WHERE (rank, key) <= (?, ?)", place).fetchone()[0])

    def refused(self) -> int:
        """How many lines of the file are not taken, or not wholly."""
        return int(self._db.execute("SELECT COUNT(DISTINCT line || ' ' || part) FROM refused").fetchone()[0])

    def clear(self) -> None:
        """Let go of the rows, all written for good, and keep the refusals."""
        self._db.execute("DROP TABLE staged")
        self._db.commit()
        self._db.execute("VACUUM")

    def _refuse(self, refusals: Iterable[Refusal]) -> None:
        rows = ((one.line, one.part, one.why.code, json.dumps(one.why.details), _readable(one.row)) for one in refusals)
        self._db.executemany("INSERT OR IGNORE INTO refused VALUES (?, ?, ?, ?, ?)", rows)


def _readable(row: str) -> str:
    """The row, with bytes that are no letter in its encoding written out."""
    return row.encode(errors="backslashreplace").decode()


def holds_rows(path: Path) -> bool:
    """Whether there is a stage that has not let go of its rows."""
    if not path.exists():
        return False
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
        return db.execute("SELECT 1 FROM sqlite_master WHERE name = 'staged'").fetchone() is not None


def settle(path: Path) -> None:
    """Wait until a file, its name and its folder's are on the disk."""
    for place in (path, *path.parents[:2]):
        handle = os.open(place, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def refused_lines(path: Path, language: str) -> Iterator[str]:
    """The refusals of a stage as lines of CSV: line number, reason in the language, the row. A BOM lets spreadsheets read them.

    A cell that a spreadsheet would run as a formula is led in by an apostrophe.
    """
    yield "\ufeff" + _csv(WORDS.say(language, f"refused-{name}") for name in ("line", "reason", "row"))
    last: tuple[int, int, str] = (-1, 0, "")
    while page := _page(path, last):
        for line, _, code, details, row in page:
            values: Details = json.loads(details)
            yield _csv((str(line), WORDS.say(language, f"row-{code}", **values), row))
        last = page[-1][:3]


def _page(path: Path, after: tuple[int, int, str]) -> list[tuple[int, int, str, str, str]]:
    """Some refusals, read at once: whoever fetches them slowly must not keep the import from writing."""
    if not path.exists():
        return []
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
        query = "SELECT line, part, code, details, row FROM refused WHERE (line, part, code) > (?, ?, ?) ORDER BY line, part, code LIMIT ?"
        try:
            return db.execute(query, (*after, _PAGE)).fetchall()
        except sqlite3.OperationalError:  # the stage is just being made
            return []


def _csv(cells: Iterable[str]) -> str:
    safe = (f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells)
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in safe) + "\r\n"
