"""From raw rows to clean ones: each is staged, or refused with a reason."""

import json

import structlog

from store.importing.assume import Evidence
from store.importing.cleaning import Assumed
from store.importing.formats import Format
from store.importing.reading import Opened, Raw
from store.importing.refusal import RowRefused
from store.importing.schema import TABLES, clean
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
        refusals.append(Refusal(raw.line, 0, raw.broken, raw.text))
        return
    try:
        for part, (table, cells) in enumerate(format_.rows(raw.cells)):
            try:
                row = clean(table, cells, reading)
            except RowRefused as why:
                refusals.append(Refusal(raw.line, part, why, raw.text or json.dumps(cells, ensure_ascii=False, default=str)))
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
        refusals.append(Refusal(raw.line, 0, RowRefused("value", field=type(error).__name__, value=raw.text), raw.text))
