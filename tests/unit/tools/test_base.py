"""What a shop keeps for its tools."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from settings import Settings
from store.session import open_engine, sessions
from tests.unit.tools.reviews.small_shop import LetterEmbedder
from tools.base import Shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    engine = open_engine(f"sqlite:///{tmp_path}/shop.db")
    yield Shop(Settings(data_dir=tmp_path, cache_dir=tmp_path, _env_file=None), sessions(engine), LetterEmbedder())
    engine.dispose()


def test_what_is_kept_is_made_once_and_outlives_an_import(shop: Shop) -> None:
    made: list[Shop] = []

    def costly(of: Shop) -> list[Shop]:
        made.append(of)
        return made

    kept = shop.once(costly)
    renewed = replace(shop)  # as after an import
    assert (renewed.once(costly), renewed.vectors) == (kept, shop.vectors)
    assert renewed.once(costly) is kept
    assert len(made) == 1


def test_two_shops_share_nothing(shop: Shop) -> None:
    other = Shop(shop.settings, shop.sessions, shop.embedder)
    assert other.vectors is not shop.vectors
