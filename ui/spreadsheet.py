"""Tables as CSV files that spreadsheet programs open, and whose cells they do not run."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from fastapi.responses import StreamingResponse

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_file(name: str, header: Sequence[str], rows: Iterable[Sequence[str | float | None]]) -> StreamingResponse:
    """The rows as a file to be saved, written while they are read; UTF-8 with the mark that Excel asks for."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return StreamingResponse(_lines(header, rows), media_type="text/csv; charset=utf-8", headers=headers)


def _lines(header: Sequence[str], rows: Iterable[Sequence[str | float | None]]) -> Iterator[str]:
    yield "\ufeff" + _line(header)
    for row in rows:
        yield _line([_inert(cell) if isinstance(cell, str) else cell for cell in row])


def _line(cells: Sequence[str | float | None]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def _inert(text: str) -> str:
    """A text that a spreadsheet program would run as a formula, marked as text (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(_FORMULA) else text
