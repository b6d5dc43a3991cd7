"""Whether a shop's rows are still those that something was made of, cheaply enough to be asked at every question."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, SQLModel, col

from store.tables import ImportRun

Mark = tuple[Any, ...]


def mark(session: Session, tables: Sequence[type[SQLModel]]) -> Mark:
    """Changes when a table has a new row, and with every batch that an import writes, also where it only corrects rows.

    Each part is the end of an index or of a small table, so that the size of the shop does not count. Rows that another
    program alters in their place are not seen: whoever keeps something for long must look closer when the mark changes.

    Args:
        session: of the shop.
        tables: with an `id` that grows.
    """
    ends = [select(func.max(table.id)).scalar_subquery() for table in tables]  # type: ignore[attr-defined]
    runs = [select(part).select_from(ImportRun).scalar_subquery() for part in (func.count(), func.max(col(ImportRun.updated_at)))]
    return tuple(session.execute(select(*ends, *runs)).one())
