from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlmodel import Session, SQLModel

from store.session import open_engine, sessions
from tests.unit.tools.forecast.small_shop import open_shop
from tools.base import Identity
from tools.forecast.forecaster import Forecaster
from tools.forecast.schema import ForecastArguments, ForecastResult
from tools.vocabulary.names import Names

Ask = Callable[..., ForecastResult]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    engine = open_engine(f"sqlite:///{tmp_path}/shop.db")
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        open_shop(session)
        session.commit()
        yield session
    engine.dispose()


@pytest.fixture
def ask(session: Session, tmp_path: Path) -> Ask:
    """Commits what the test has written, and asks as a merchant."""
    forecaster = Forecaster(sessions(session.get_bind()), tmp_path / "forecast")
    merchant = Identity(role="merchant", subject="merchant", language="en")

    def forecast(**arguments: object) -> ForecastResult:
        session.commit()
        return forecaster.forecast(ForecastArguments(**arguments), merchant, Names(sessions(session.get_bind())))

    return forecast
