"""An empty shop, and files put into it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlmodel import SQLModel

from store.importing import Importer, message, refused_lines
from store.session import Sessions, open_engine, sessions
from store.tables import ImportRun


@dataclass
class OwnShop:
    """A shop in a folder of its own."""

    folder: Path
    sessions: Sessions
    importer: Importer
    told: list[ImportRun] = field(default_factory=list)

    def bring(self, content: str | bytes | Path, name: str = "file.csv", **options: str) -> ImportRun:
        path = content if isinstance(content, Path) else self.folder / name
        if not isinstance(content, Path):
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        with self.importer.alone(name):
            return self.importer.run(self.importer.register(path, options), path, self.told.append)

    def ask(self, sql: str) -> list[Any]:
        with self.sessions() as session:
            rows = session.connection().execute(text(sql)).all()
        return [row[0] if len(row) == 1 else tuple(row) for row in rows]

    def refused(self, run: ImportRun) -> list[str]:
        return [*refused_lines(self.importer.stage_path(run.id), "en")][1:]

    def dump(self) -> dict[str, list[Any]]:
        """All that the shop has, but for the imports themselves."""
        return {name: sorted(map(str, self.ask(f'SELECT * FROM "{name}"'))) for name in SQLModel.metadata.tables if name != "import_run"}


def said(run: ImportRun) -> str:
    return message(run, "en", running=True)


def opened(folder: Path) -> OwnShop:
    engine = open_engine(f"sqlite:///{folder}/shop.db")
    SQLModel.metadata.create_all(engine)
    factory = sessions(engine)
    return OwnShop(folder, factory, Importer(factory, folder / "imports"))


@pytest.fixture
def shop(tmp_path: Path) -> OwnShop:
    return opened(tmp_path)
