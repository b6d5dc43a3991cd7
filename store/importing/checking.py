"""From raw rows to clean ones: each is staged, or refused with a reason."""

import json
from collections.abc import Mapping
from typing import Any

import structlog

from store.importing.assume import Evidence
from store.importing.cleaning import Assumed
from store.importing.formats import Format
from store.importing.reading import Opened, Raw
from store.importing.refusal import RowRefused
from store.importing.schema import TABLES, clean, whole_of
from store.importing.staging import Refusal, Staged

log = structlog.get_logger()

_SEEN = 500_000  # master rows remembered, so that each is staged once
_REPEATED = ("products", "customers")  # tables of which published files repeat rows


def evidence_of(file: Opened, format_: Format) -> Evidence:
    """What the first rows tell, or all where the first tell nothing."""
    found = Evidence()
    for count, raw in enumerate(file.rows):
        if found.enough(count):
            break
        if raw.broken is None:
            try:
                for table, cells in format_.rows(raw.cells):
                    found.take(table, cells)
            except (RowRefused, LookupError, TypeError, ValueError, AttributeError):
                continue  # it is refused with a reason when it is read in earnest
    return found


def check(raw: Raw, format_: Format, reading: Assumed, seen: set[int], rows: list[Staged], refusals: list[Refusal]) -> None:
    """Add what a raw row makes, clean or refused."""
    if raw.broken:
        refusals.append(Refusal(raw.line, 0, raw.broken, raw.text, unread=True))
        return
    try:
        for part, (table, cells) in enumerate(format_.rows(raw.cells)):
            try:
                row = clean(table, cells, reading)
            except RowRefused as why:
                text = raw.text or json.dumps(cells, ensure_ascii=False, default=str)
                gap = _gap(table, cells, reading, raw.line, part)
                rows += gap
                refusals.append(Refusal(raw.line, part, why, text, unread=bool(TABLES[table].whole) and not gap))
                continue
            packed = row.__pydantic_serializer__.to_json(row, exclude_unset=True)
            if table in _REPEATED:
                if len(seen) >= _SEEN:
                    seen.clear()
                if (mark := hash(packed)) in seen:
                    continue
                seen.add(mark)
            rows.append(([*TABLES].index(table), row.key(), raw.line, part, packed))
    except RowRefused as why:
        refusals.append(Refusal(raw.line, 0, why, raw.text))
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        log.debug("import.row", line=raw.line, cause=repr(error))
        refusals.append(Refusal(raw.line, 0, RowRefused("value", field=type(error).__name__, value=raw.text), raw.text, unread=True))


def _gap(table: str, cells: Mapping[str, Any], reading: Assumed, line: int, part: int) -> list[Staged]:
    """What keeps the place of a refused row among the rows of its whole; nothing where there is no whole, or none that can be told."""
    if not TABLES[table].whole:
        return []
    try:
        return [([*TABLES].index(table), whole_of(table, cells, reading), line, part, b"")]
    except RowRefused:
        return []
