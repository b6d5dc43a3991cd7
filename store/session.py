"""Engine and sessions for SQLite and PostgreSQL."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.orm import sessionmaker
from sqlmodel import Session

Sessions = sessionmaker[Session]

BUSY_TIMEOUT_MS = 15_000


def open_engine(address: str) -> Engine:
    """An engine for a SQLAlchemy address.

    SQLite gets WAL, a busy timeout and foreign keys: without them two writers meet "database is locked"
    and deletes leave orphans.
    """
    url = make_url(address)
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True, hide_parameters=True)  # a failed statement is logged, what people wrote is not
    if url.database and url.database != ":memory:":
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT_MS / 1000}, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _pragmas(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute("PRAGMA synchronous=NORMAL")
        cursor.close()

    return engine


def sessions(engine: Engine) -> Sessions:
    """A factory of sessions; `with factory() as session:`. Objects stay readable after a commit."""
    return sessionmaker(engine, class_=Session, expire_on_commit=False)
