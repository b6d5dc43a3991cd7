from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text
from sqlmodel import func, select

from store.demo import build_demo
from store.migrate import downgrade, upgrade
from store.session import open_engine, sessions
from store.tables import Customer, Order, metadata


@pytest.fixture
def engine(postgres_url: str) -> Iterator[Engine]:
    engine = open_engine(postgres_url)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    yield engine
    engine.dispose()


def test_up_down_up(engine: Engine) -> None:
    upgrade(engine)
    downgrade(engine)
    assert inspect(engine).get_table_names() == ["alembic_version"]
    with engine.connect() as connection:
        assert not connection.execute(text("SELECT typname FROM pg_type WHERE typtype = 'e'")).all()
    upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_a_tiny_demo_shop(engine: Engine, tmp_path: Path) -> None:
    upgrade(engine)
    factory = sessions(engine)
    assert build_demo(factory, tmp_path, progress=lambda line: None, customers=60, orders=200)
    with factory() as session:
        assert session.exec(select(func.count()).select_from(Order)).one() >= 200
        # The ids written out are behind the counters: a new row gets a free one.
        customer = Customer(name="New", email="new@example.org", country="DE", language="de", currency="EUR")
        session.add(customer)
        session.commit()
        assert customer.id
        assert customer.id > 108
