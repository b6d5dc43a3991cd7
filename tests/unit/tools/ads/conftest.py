import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, SQLModel

from settings import LANGUAGES
from store.session import open_engine, sessions
from tests.unit.tools.ads.small_shop import fill
from tools.ads.schema import AdsArguments, AdsResult
from tools.ads.tool import build
from tools.base import Identity, Shop, ShopTool
from tools.vocabulary.names import Names
from tools.vocabulary.vocabulary import Vocabulary

Ask = Callable[..., AdsResult]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Vocabulary]:
    """The shop's file, to be copied, and its words."""
    file = tmp_path_factory.mktemp("ads") / "shop.db"
    engine = open_engine(f"sqlite:///{file}")
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        fill(session)
        vocabulary = Vocabulary.read(session)
    engine.dispose()
    return file, vocabulary


@pytest.fixture
def engine(filled: tuple[Path, Vocabulary], tmp_path: Path) -> Iterator[Engine]:
    shutil.copy(filled[0], tmp_path / "shop.db")
    engine = open_engine(f"sqlite:///{tmp_path}/shop.db")
    yield engine
    engine.dispose()


@pytest.fixture
def tool(engine: Engine, filled: tuple[Path, Vocabulary]) -> ShopTool:
    return build(cast(Shop, SimpleNamespace(sessions=sessions(engine), vocabulary=filled[1], names=Names(sessions(engine)))))


@pytest.fixture
def ask(tool: ShopTool) -> Ask:
    """`ask(product=…, channel=…)`: the result, told in every language on the way."""

    def asked(own: str = "en", **arguments: Any) -> AdsResult:
        result = tool.call(AdsArguments(**arguments), Identity(role="merchant", subject="merchant", language=own))
        assert isinstance(result, AdsResult)
        for language in LANGUAGES:
            said = tool.plain(result, language)
            assert said.strip()
            assert "{" not in said
        return result

    return asked
