"""Brings a database to the schema of `store.tables`, or back, without an alembic.ini."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine

FOLDER = Path(__file__).parent / "migrations"


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run all migrations up to the revision, in one transaction; nothing happens when they have run."""
    with _connection(engine) as connection:
        command.upgrade(_config(connection), revision)


def downgrade(engine: Engine, revision: str = "base") -> None:
    """Undo migrations down to the revision, in one transaction; "base" leaves no table of ours."""
    with _connection(engine) as connection:
        command.downgrade(_config(connection), revision)


def new_revision(engine: Engine, message: str) -> None:
    """Write a migration for what `store.tables` has and the database has not, to be read before use."""
    with _connection(engine) as connection:
        command.revision(_config(connection), message, autogenerate=True)


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


@contextmanager
def _connection(engine: Engine) -> Iterator[Connection]:
    """A connection in a transaction that holds the schema changes too; SQLite needs telling.

    Its driver opens no transaction for DDL, and with foreign keys on, batch mode's rebuilding of a table
    would delete the rows that point at it.
    """
    sqlite = engine.dialect.name == "sqlite"
    with engine.connect() as connection:
        if sqlite:
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.commit()
        finally:
            connection.rollback()
            if sqlite:
                connection.exec_driver_sql("PRAGMA foreign_keys=ON")
