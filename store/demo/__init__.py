"""The demo shop "Harbour & Pine", generated from a seed."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

from sqlalchemy import Integer, text
from sqlmodel import Session, select

from store.demo.catalog import build_catalog
from store.demo.history import CUSTOMERS, ORDERS, build_history
from store.session import Sessions
from store.tables import Product, metadata

_PICTURES_A_LINE = 200


def build_demo(
    sessions: Sessions,
    media: Path,
    *,
    seed: int = 7,
    today: date | None = None,
    progress: Callable[[str], None] = print,
    customers: int = CUSTOMERS,
    orders: int = ORDERS,
) -> bool:
    """Fill an empty shop; False when it has products already, which are then left alone.

    All rows are written in one transaction, after the pictures: whoever is killed on the way leaves an empty
    shop behind, never half a one.

    Args:
        sessions: of a database that has the tables.
        media: folder for the pictures.
        seed: the same seed and day give the same shop.
        today: the day that the shop is shown on; None: today in UTC.
        progress: is told a line now and then.
        customers, orders: about how many.
    """
    with sessions.begin() as session:
        if session.exec(select(Product.id).limit(1)).first() is not None:
            progress("The shop has products already: nothing to do.")
            return False
        build_catalog(session, Random(seed), media, lambda done, count: _pictures(done, count, progress))
        session.flush()
        build_history(session, Random(seed + 1), progress, today or datetime.now(UTC).date(), customers=customers, orders=orders)
        _advance_sequences(session)
    return True


def _pictures(done: int, count: int, progress: Callable[[str], None]) -> None:
    if done % _PICTURES_A_LINE == 0 or done == count:
        progress(f"pictures: {done} of {count}")


def _advance_sequences(session: Session) -> None:
    """PostgreSQL's counters know nothing of ids that were written out; without this the next insert would collide."""
    if session.get_bind().dialect.name != "postgresql":
        return
    for table in metadata.sorted_tables:
        key = table.columns.get("id")
        if key is not None and isinstance(key.type, Integer):
            last = f'(SELECT COALESCE(MAX(id), 0) + 1 FROM "{table.name}")'
            session.connection().execute(text(f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), {last}, false)"))
