"""Where the graph's state is kept: the shop's own database, one checkpoint a conversation at rest."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiosqlite
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
from psycopg.rows import dict_row
from psycopg_pool import AsyncConnectionPool
from sqlalchemy import text
from sqlalchemy.engine import make_url

from settings import Settings
from store.session import BUSY_TIMEOUT_MS, open_engine

_TABLES = ("checkpoints", "writes")


@asynccontextmanager
async def open_checkpointer(settings: Settings) -> AsyncIterator[BaseCheckpointSaver[Any]]:
    """The checkpointer of the setting DATABASE_URL, its tables made if need be."""
    url = make_url(settings.database)
    serde = JsonPlusSerializer()
    if url.get_backend_name() == "sqlite":
        async with aiosqlite.connect(str(url.database), timeout=BUSY_TIMEOUT_MS / 1000) as connection:
            await connection.execute("PRAGMA synchronous=NORMAL")  # as in store.session: no wait for the disk at each step
            saver = AsyncSqliteSaver(connection, serde=serde)
            await saver.setup()
            yield saver
        return
    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    options = {"autocommit": True, "prepare_threshold": 0, "row_factory": dict_row}
    async with AsyncConnectionPool(address, min_size=1, max_size=8, kwargs=options) as pool:
        saver_pg = AsyncPostgresSaver(pool, serde=serde)  # type: ignore[arg-type]
        await saver_pg.setup()
        yield saver_pg


async def settle(saver: BaseCheckpointSaver[Any]) -> None:
    """Give back the write lock that a cancelled step may hold: its statement still runs, its commit never comes."""
    if isinstance(saver, AsyncSqliteSaver):
        async with saver.lock:
            await saver.conn.rollback()


async def prune(saver: BaseCheckpointSaver[Any], conversation: str) -> None:
    """Keep a conversation's latest checkpoint only: a step's state is needed until the turn has ended."""
    if isinstance(saver, AsyncSqliteSaver):  # has no aprune of its own yet
        latest = "(SELECT max(checkpoint_id) FROM checkpoints WHERE thread_id = ?)"
        async with saver.lock:
            for table in _TABLES:
                await saver.conn.execute(
                    f"DELETE FROM {table} WHERE thread_id = ? AND checkpoint_id < {latest}", (conversation, conversation)
                )
            await saver.conn.commit()
    else:
        await saver.aprune([conversation], strategy="keep_latest")


def size(settings: Settings, conversation: str) -> int:
    """Bytes that a conversation's checkpoints take."""
    engine = open_engine(settings.database)
    columns = (
        [("checkpoints", "coalesce(length(checkpoint),0) + coalesce(length(metadata),0)"), ("writes", "coalesce(length(value),0)")]
        if engine.dialect.name == "sqlite"
        else [
            ("checkpoints", "pg_column_size(checkpoint) + pg_column_size(metadata)"),
            ("checkpoint_blobs", "coalesce(octet_length(blob),0)"),
            ("checkpoint_writes", "coalesce(octet_length(blob),0)"),
        ]
    )
    with engine.connect() as connection:
        sums = [
            connection.execute(text(f"SELECT coalesce(sum({e}),0) FROM {t} WHERE thread_id = :c"), {"c": conversation}).scalar_one()
            for t, e in columns
        ]
    engine.dispose()
    return int(sum(sums))
