from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, SQLModel

from store.session import open_engine, sessions
from tests.unit.tools.orders.small_shop import fill
from tools.base import Shop, ShopTool
from tools.orders.tool import build
from tools.vocabulary.vocabulary import Vocabulary


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(f"sqlite:///{tmp_path}/shop.db")
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        fill(session)
    yield engine
    engine.dispose()


@pytest.fixture
def tool(engine: Engine) -> ShopTool:
    return build(cast(Shop, SimpleNamespace(sessions=sessions(engine), vocabulary=Vocabulary([], []))))
