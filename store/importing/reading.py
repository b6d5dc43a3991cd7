"""From bytes to raw rows: CSV of any dialect, JSON lines, Parquet, or one JSON document; never more than a batch in memory."""

import csv
import io
import json
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from store.importing.opening import PARQUET, Survey, Unpacked, unpacked
from store.importing.refusal import ImportRefused, RowRefused

LINE = 1 << 20  # characters of one line
DOCUMENT = 256 << 20  # bytes of one JSON document
_BATCH = 2000
_SAMPLE = 1 << 16
_DELIMITERS = ",;\t|"


@dataclass(frozen=True)
class Raw:
    """A row as it stands in the file; `broken` says why it cannot be read."""

    line: int  # the first is 1; of Parquet the row's number
    cells: dict[str, Any]
    text: str
    broken: RowRefused | None = None


@dataclass(frozen=True)
class Opened:
    """A file being read."""

    columns: tuple[str, ...]  # of CSV and Parquet: the header; of JSON: the fields of its first object
    rows: Iterator[Raw]
    content: Unpacked

    @property
    def consumed(self) -> int:
        """Bytes of the file read so far."""
        return self.content.consumed()


@contextmanager
def opened(path: Path, survey: Survey) -> Iterator[Opened]:
    """The rows of a file by what its first bytes are, whatever its name.

    Raises:
        ImportRefused: it is damaged, or has no row.
    """
    with unpacked(path) as content:
        if survey.start.startswith(PARQUET):
            yield _parquet(path, content)
            return
        text = io.TextIOWrapper(io.BufferedReader(content), survey.encoding, _errors(survey.encoding), newline="")  # type: ignore[type-var]
        first = survey.start.decode(survey.encoding, "ignore").lstrip("\ufeff \t\r\n")
        if not first.startswith(("{", "[")):
            yield _csv(text, content)
        elif _is_document(first):
            yield _document(text, content)
        else:
            yield _json_lines(text, content)


def _errors(encoding: str) -> str:
    return "surrogateescape" if encoding in ("utf-8", "utf-8-sig") else "replace"


def _parquet(path: Path, content: Unpacked) -> Opened:
    try:
        file = pq.ParquetFile(path)
    except (pa.ArrowException, OSError) as error:
        raise ImportRefused("damaged", repr(error)) from error

    def rows() -> Iterator[Raw]:
        line = 0
        try:
            for batch in file.iter_batches(_BATCH):
                for cells in batch.to_pylist():
                    line += 1
                    yield Raw(line, cells, json.dumps(cells, default=str, ensure_ascii=False))
        except (pa.ArrowException, OSError) as error:
            raise ImportRefused("damaged", repr(error)) from error

    return Opened(tuple(file.schema_arrow.names), rows(), content)


def _is_document(first: str) -> bool:
    """Whether neither of the first two lines is an object of its own."""
    return not any(_is_object(line) for line in first.split("\n", 2)[:2])


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _document(text: io.TextIOWrapper, content: Unpacked) -> Opened:
    """One row that holds the whole document, or one for each object of a list."""
    whole = text.read(DOCUMENT + 1)
    if len(whole) > DOCUMENT:
        raise ImportRefused("large-document", limit=DOCUMENT >> 20)
    try:
        value = json.loads(whole)
    except (ValueError, RecursionError) as error:
        raise ImportRefused("damaged", repr(error)) from error
    objects = [value] if isinstance(value, dict) else [inner for inner in value if isinstance(inner, dict)]
    if not objects:
        raise ImportRefused("no-rows")
    rows = (Raw(n, cells, "" if cells is value else json.dumps(cells, ensure_ascii=False)) for n, cells in enumerate(objects, 1))
    return Opened(tuple(objects[0]), rows, content)


def _json_lines(text: io.TextIOWrapper, content: Unpacked) -> Opened:
    rows = _objects(text)
    first = next(rows, None)
    if first is None:
        raise ImportRefused("no-rows")
    return Opened(tuple(first.cells), _after([first], rows), content)


def _objects(text: io.TextIOWrapper) -> Iterator[Raw]:
    number = 0
    while line := text.readline(LINE):
        number += 1
        if len(line) == LINE and not line.endswith("\n"):
            while (rest := text.readline(LINE)) and not rest.endswith("\n"):
                pass
            yield Raw(number, {}, line[:1000], RowRefused("line-long", limit=LINE))
            continue
        if not line.strip():
            continue
        try:
            cells = json.loads(line)
        except (ValueError, RecursionError):
            cells = None
        if isinstance(cells, dict):
            yield Raw(number, cells, line.rstrip("\r\n"))
        else:
            yield Raw(number, {}, line.rstrip("\r\n"), RowRefused("json"))


def _after(first: list[Raw], rest: Iterator[Raw]) -> Iterator[Raw]:
    yield from first
    yield from rest


def _csv(text: io.TextIOWrapper, content: Unpacked) -> Opened:
    lines = _Lines(text)
    if lines.peek().lower().startswith("sep="):
        next(lines)
    reader = csv.reader(lines, delimiter=_delimiter(lines.ahead(50)))
    try:
        header = [name.strip().lstrip("\ufeff") for name in next(reader)]
    except (csv.Error, StopIteration):
        raise ImportRefused("empty") from None
    return Opened(tuple(header), _records(reader, lines, header), content)


def _records(reader: Any, lines: "_Lines", header: list[str]) -> Iterator[Raw]:
    while True:
        lines.begin()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = None
        taken = lines.taken
        if cells is not None and (len(cells) == len(header) or not any(cells[len(header) :])) and len(cells) >= len(header):
            yield Raw(lines.first, dict(zip(header, cells, strict=False)), "".join(taken).rstrip("\r\n"))
        elif cells is not None and not any(map(str.strip, cells)):
            continue
        elif len(taken) > 1:  # a quotation mark never closed took what follows for its own: only its line is lost
            yield Raw(lines.first, {}, taken[0].rstrip("\r\n"), RowRefused("quote"))
            lines.give_back(taken[1:])
        else:
            why = (
                RowRefused("line-long", limit=csv.field_size_limit())
                if cells is None
                else RowRefused("columns", found=len(cells), wanted=len(header))
            )
            yield Raw(lines.first, {}, "".join(taken).rstrip("\r\n"), why)


class _Lines:
    """The physical lines, numbered, some of which may be given back."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text, self._waiting, self._number = text, deque[str](), 0
        self.taken: list[str] = []

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._waiting.popleft() if self._waiting else self._text.readline(LINE)
        if not line:
            raise StopIteration
        self._number += 1
        self.taken.append(line)
        return line

    @property
    def first(self) -> int:
        """Number of the record's first line."""
        return self._number - len(self.taken) + 1

    def begin(self) -> None:
        """A new record."""
        self.taken = []

    def give_back(self, lines: list[str]) -> None:
        """Let lines be read again."""
        self._waiting.extendleft(reversed(lines))
        self._number -= len(lines)
        self.taken = []

    def ahead(self, most: int) -> list[str]:
        """The next lines, which stay to be read."""
        while len(self._waiting) < most and (line := self._text.readline(LINE)):
            self._waiting.append(line)
        return list(self._waiting)[:most]

    def peek(self) -> str:
        """The next line, or nothing."""
        return next(iter(self.ahead(1)), "")


def _delimiter(lines: list[str]) -> str:
    """The one that parts the most lines into as many columns as the header has."""

    def fitting(delimiter: str) -> tuple[int, int]:
        try:
            widths = [len(cells) for cells in csv.reader(lines, delimiter=delimiter) if cells]
        except csv.Error:
            return 0, 0
        return (sum(width == widths[0] for width in widths) if widths and widths[0] > 1 else 0), widths[0] if widths else 0

    return max(_DELIMITERS, key=fitting)
