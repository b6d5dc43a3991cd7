"""Turns in the database."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import SQLModel, select

from store.session import Sessions, open_engine, sessions
from store.tables import Author, Message, TurnStatus
from tools.base import Identity
from ui.records import Records

VISITOR = Identity(role="shopper", subject="visitor:1")


@pytest.fixture
def factory(tmp_path: Path) -> Sessions:
    engine = open_engine(f"sqlite:///{tmp_path / 'shop.db'}")
    SQLModel.metadata.create_all(engine)
    return sessions(engine)


def test_of_two_ends_the_first_counts(factory: Sessions) -> None:
    records = Records(factory)
    turn = records.begin(VISITOR, "hello", None, "en")
    records.finish(turn.id, TurnStatus.DONE, "Hello!")
    records.finish(turn.id, TurnStatus.STOPPED, "Hel")
    assert (records.turn(VISITOR, turn.id)["status"], records.turn(VISITOR, turn.id)["answer"]) == ("done", "Hello!")
    with factory() as session:
        assert len(session.exec(select(Message).where(Message.author == Author.ASSISTANT)).all()) == 1


def test_a_failed_statement_names_no_words_of_people(factory: Sessions) -> None:
    with factory() as session, pytest.raises(SQLAlchemyError) as raised:
        session.execute(text("select nothing from message where text = :words"), {"words": "my private words"})
    assert "private" not in str(raised.value)
