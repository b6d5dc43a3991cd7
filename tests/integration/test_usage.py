"""Figures of use on PostgreSQL: its JSON, days and percentiles are written differently."""

from sqlalchemy import text

from store.migrate import upgrade
from store.session import open_engine, sessions
from tests.unit.ui.test_usage import check_against_hand_counts


def test_figures_agree_with_hand_counts(postgres_url: str) -> None:
    engine = open_engine(postgres_url)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    upgrade(engine)
    with engine.begin() as connection:  # days are UTC's wherever the server stands
        connection.execute(text("ALTER ROLE CURRENT_USER SET TIME ZONE 'Asia/Tokyo'"))
    engine.dispose()
    try:
        check_against_hand_counts(sessions(engine))
    finally:
        with engine.begin() as connection:
            connection.execute(text("ALTER ROLE CURRENT_USER RESET TIME ZONE"))
        engine.dispose()
