"""The merchant's tools count the same on PostgreSQL as on SQLite."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlmodel import func, select

from settings import Settings
from store.demo import build_demo
from store.migrate import upgrade
from store.session import open_engine, sessions
from store.tables import ImportRun, Review
from store.tables.types import now
from tests.unit.tools.reviews.small_shop import LetterEmbedder
from tools.base import Identity, Shop
from tools.forecast import tool as forecast
from tools.forecast.schema import ForecastArguments, ForecastResult
from tools.reviews import tool as reviews
from tools.reviews.schema import ReviewsArguments, ReviewsResult

MERCHANT = Identity(role="merchant", subject="merchant")


@pytest.fixture(scope="module")
def shop(postgres_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    engine, folder = open_engine(postgres_url), tmp_path_factory.mktemp("shop")
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    upgrade(engine)
    factory = sessions(engine)
    build_demo(factory, folder, progress=lambda line: None, customers=60, orders=400)
    yield Shop(Settings(data_dir=folder, cache_dir=folder, _env_file=None), factory, LetterEmbedder())
    engine.dispose()


def test_a_corrected_import_counts_at_once(shop: Shop) -> None:
    tool = forecast.build(shop)

    def sold() -> int:
        found = tool.call(ForecastArguments(about="demand"), MERCHANT)
        assert isinstance(found, ForecastResult)
        return sum(week.units for week in found.history)

    before = sold()
    assert before > 100
    assert sold() == before
    with shop.sessions.begin() as session:
        session.execute(text("UPDATE order_line SET quantity = quantity + 1"))
        session.merge(ImportRun(id="corrections", name="orders.csv", updated_at=now() + timedelta(seconds=1)))
    assert sold() > before


def test_reviews_are_counted_by_the_columns_that_the_database_has(shop: Shop) -> None:
    found = reviews.build(shop).call(ReviewsArguments(), MERCHANT)
    assert isinstance(found, ReviewsResult)
    assert found.stars
    with shop.sessions() as session:
        count, mean = session.exec(select(func.count(), func.avg(Review.stars)).select_from(Review)).one()
        days = session.execute(text("SELECT count(DISTINCT date_trunc('month', created_at AT TIME ZONE 'UTC')) FROM review")).scalar_one()
    assert (found.stars.reviews, len(found.months)) == (count, days)
    assert found.stars.mean == pytest.approx(float(mean), abs=0.001)
    assert sum(group.reviews for group in found.categories) == count
