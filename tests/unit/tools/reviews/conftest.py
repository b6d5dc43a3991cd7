from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, SQLModel

from settings import LANGUAGES, Settings
from store.session import open_engine, sessions
from tests.unit.tools.reviews.small_shop import LetterEmbedder, add_product, add_review, fill
from tools.base import Identity, Shop, ShopTool
from tools.reviews import tool as module
from tools.reviews.schema import ReviewsArguments, ReviewsResult

MERCHANT = Identity(role="merchant", subject="merchant", language="en")
Ask = Callable[..., ReviewsResult]
Odd = Callable[..., tuple[str, list[int]]]


def small_shop(folder: Path, cache: Path) -> Shop:
    engine = open_engine(f"sqlite:///{folder}/shop.db")
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        fill(session)
        session.commit()
    return Shop(Settings(cache_dir=cache, _env_file=None), sessions(engine), LetterEmbedder())


def engine_of(shop: Shop) -> Engine:
    return shop.sessions.kw["bind"]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def fresh(tmp_path: Path, cache: Path) -> Shop:
    """A shop that nothing was asked of."""
    return small_shop(tmp_path, cache)


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Shop]:
    """A shop that all tests share, and that learns once however much they write."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "STALE", 100.0)
        yield small_shop(tmp_path_factory.mktemp("shop"), cache)


@pytest.fixture(scope="session")
def tool(shop: Shop) -> ShopTool:
    built = module.build(shop)
    built.call(ReviewsArguments(), MERCHANT)
    return built


@pytest.fixture(scope="session")
def ask(tool: ShopTool) -> Ask:
    """Calls the tool; the answer is made in every language."""

    def asked(**arguments: Any) -> ReviewsResult:
        result = tool.call(ReviewsArguments(**arguments), MERCHANT)
        assert isinstance(result, ReviewsResult)
        for language in LANGUAGES:
            assert tool.plain(result, language).strip()
        return result

    return asked


@pytest.fixture
def odd(shop: Shop) -> Odd:
    """Makes a product with these (stars, text); its SKU and the reviews' ids."""

    def made(*reviews: tuple[int, str], **more: Any) -> tuple[str, list[int]]:
        with Session(engine_of(shop)) as session:
            sku, number = add_product(session, category=3)
            ids = [add_review(session, number, stars, text, **more).id or 0 for stars, text in reviews]
            session.commit()
        return sku, ids

    return made
