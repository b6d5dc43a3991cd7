"""The catalogue of the demo shop: complete, readable in eight languages, the same for the same seed."""

import random
import re
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import Engine, func
from sqlmodel import Session, select

from settings import LANGUAGES
from store.demo import catalog
from store.demo.assortment import kinds
from store.demo.pictures import SHAPES, draw
from store.demo.products import plans
from store.session import open_engine
from store.tables import (
    AttributeLabel,
    Category,
    CategoryTranslation,
    ExchangeRate,
    Market,
    Product,
    ProductTranslation,
    ShippingBan,
    Stock,
    Variant,
    metadata,
)

SCRIPTS = {"zh": "[\u4e00-\u9fff]", "ja": "[\u3040-\u30ff\u4e00-\u9fff]", "ar": "[\u0621-\u064a]"}


def _count(session: Session, table: type) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """The whole catalogue, with the same small file for each picture."""
    folder = tmp_path_factory.mktemp("catalog")
    engine = open_engine(f"sqlite:///{folder / 'shop.db'}")
    metadata.create_all(engine)
    heard: list[tuple[int, int]] = []
    with pytest.MonkeyPatch.context() as patch, Session(engine) as session:
        patch.setattr(catalog, "draw", lambda *_: b"picture")
        catalog.build_catalog(session, random.Random(3), folder, lambda done, count: heard.append((done, count)))
        session.commit()
    assert heard[-1] == (2000, 2000)
    assert len(list((folder / "products").iterdir())) == 2000
    return engine


def test_as_many_as_promised(shop: Engine) -> None:
    with Session(shop) as session:
        assert _count(session, Product) == 2000
        assert _count(session, Category) == 12
        assert 4500 <= _count(session, Variant) <= 5500
        assert _count(session, CategoryTranslation) == 12 * len(LANGUAGES)
        per_product = session.scalars(select(func.count()).select_from(Variant).group_by(Variant.product_id)).all()
        assert len(per_product) == 2000
        assert max(per_product) <= 8
        markets = session.scalars(select(Market)).all()
        assert sum(market.ships for market in markets) == 20
        rated = set(session.scalars(select(ExchangeRate.quote)))
        assert {market.currency for market in markets if market.ships} <= rated


def test_texts_in_every_language(shop: Engine) -> None:
    with Session(shop) as session:
        texts = session.scalars(select(ProductTranslation)).all()
    assert Counter(text.language for text in texts) == dict.fromkeys(LANGUAGES, 2000)
    assert len({(text.language, text.name) for text in texts}) == len(texts)
    for text in texts:
        assert not re.search(r"[{}|]|None|TODO", text.name + text.description)
        assert len(re.findall(r"[.。]", text.description)) >= 2
        if text.language in SCRIPTS:
            assert re.search(SCRIPTS[text.language], text.name)
            assert re.search(SCRIPTS[text.language], text.description)
        else:
            assert not re.search("|".join(SCRIPTS.values()), text.name + text.description)
        if text.language in ("zh", "ja", "ar"):  # sentences left in English would show as runs of Latin words
            assert not re.search(r"[A-Za-z]+ [A-Za-z]+ [A-Za-z]+", text.description)
        if text.language == "zh":
            assert not re.search("[\u3040-\u30ff]", text.name + text.description)


def test_every_attribute_has_a_name(shop: Engine) -> None:
    with Session(shop) as session:
        named = Counter((key, value) for key, value in session.execute(select(AttributeLabel.key, AttributeLabel.value)))
        used = {pair for variant in session.scalars(select(Variant)) for pair in variant.attributes.items()}
    for key, value in used:
        assert named[key, value] == named[key, ""] == len(LANGUAGES), (key, value)


def test_bans_and_stock(shop: Engine) -> None:
    with Session(shop) as session:
        banned = set(session.scalars(select(Category.slug).join(Product).join(ShippingBan)))
        pieces = session.scalars(select(func.sum(Stock.quantity)).group_by(Stock.variant_id)).all()
    assert banned == {"electronics-audio", "beauty-care", "lighting", "pets"}
    assert 0 < sum(total == 0 for total in pieces) < len(pieces) / 10
    assert any(0 < total < 5 for total in pieces)


def test_same_seed_same_products() -> None:
    assert list(plans(random.Random(5))) == list(plans(random.Random(5)))
    assert list(plans(random.Random(5))) != list(plans(random.Random(6)))


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_pictures(name: str, tmp_path: Path) -> None:
    """Each shape is used, opens at the promised size, stays small and is the same for the same seed."""
    data = draw(name, "blue", None, "HP-1")
    (tmp_path / "picture.webp").write_bytes(data)
    with Image.open(tmp_path / "picture.webp") as image:
        assert image.size == (480, 480)
        assert len(image.convert("RGB").getcolors(maxcolors=480 * 480) or []) > 20
    assert len(data) < 20_000
    assert data == draw(name, "blue", None, "HP-1")
    assert name in {kind.picture for kind in kinds()}
