"""What a mark notices."""

from datetime import timedelta
from pathlib import Path

from sqlmodel import Session, SQLModel

from store.session import open_engine
from store.tables import Category, ImportRun, Warehouse
from store.tables.types import now
from tools.changes import mark


def test_a_mark_changes_with_new_rows_and_with_every_batch_of_an_import(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/shop.db")
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        marks = [mark(session, (Category,))]
        assert mark(session, (Category,)) == marks[0]
        session.add(Category(id=1, slug="tents"))
        marks.append(mark(session, (Category,)))
        for seconds in (0, 1):  # the same file's run, twice
            session.merge(ImportRun(id="one", name="products.csv", updated_at=now() + timedelta(seconds=seconds)))
            session.flush()
            marks.append(mark(session, (Category,)))
        session.add(Warehouse(id=1, code="A", country="DE"))
        assert mark(session, (Category,)) == marks[-1]  # no table that was asked about
    assert len(set(marks)) == 4
    engine.dispose()
