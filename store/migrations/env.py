"""Runs the migrations on a connection given by `store.migrate`, or on the database of the settings."""

from alembic import context
from sqlalchemy import Connection

import settings
from store.session import open_engine
from store.tables import metadata


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=connection.dialect.name == "sqlite",  # SQLite cannot alter a table: batch mode rebuilds it
        transactional_ddl=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def _main() -> None:
    given: Connection | None = context.config.attributes.get("connection")
    if given is not None:
        _run(given)
        return
    engine = open_engine(context.config.attributes.get("url") or settings.load().database)
    with engine.begin() as connection:
        _run(connection)
    engine.dispose()


_main()
