"""What a small shop of one language finds, and what it does not, with the shipped embedder."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

import store.tables as t
from knowledge.embedding import Embedder
from settings import LANGUAGES, Settings
from store.session import open_engine, sessions
from tools.base import Identity, Shop, ShopTool
from tools.recommend.fields import Fields
from tools.recommend.schema import RecommendArguments
from tools.recommend.threshold import CLEAR, ENOUGH, NEARER, Threshold
from tools.recommend.tool import build

PRODUCTS = {  # long texts in English alone, as a small shop keeps them
    "SHIRT": "Harbour shirt. Casual button-down in washed blue cotton, cut straight, with a breast pocket and a collar that stays in shape after many washes.",
    "PARKA": "Nordic parka. Heavy and windproof with a quilted lining, a deep hood and taped seams, made for the coldest months of the year and for long walks.",
    "SKIRT": "Pleated skirt. Knee-length, in a soft flowing weave with an elastic waist, easy to combine with a plain top on warm days and in the office.",
    "SOCKS": "Ankle socks, three pairs. Combed yarn with a ribbed cuff and reinforced heels, thin enough for sneakers and pleasant in summer.",
    "RING": "Thin band with a moonstone. Worked by hand in recycled sterling metal, polished, and delivered in a small linen pouch as a present.",
    "BELT": "Braided belt. Full-grain hide, tanned with bark, with a solid brass buckle; it adapts to any waist and darkens nicely over the years.",
    "SCARF": "Mohair scarf. Wide and feathery, brushed by hand, in a chequered pattern of rust and cream that goes well with plain coats.",
    "BAG": "Weekend holdall. Waxed canvas with a shoulder strap, two inner compartments and a bottom that stands up to wet floors.",
}  # fmt: skip


@pytest.fixture(scope="module")
def tool(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> ShopTool:
    folder: Path = tmp_path_factory.mktemp("var")
    engine = open_engine(f"sqlite:///{folder / 'shop.db'}")
    t.metadata.create_all(engine)
    factory = sessions(engine)
    with factory() as session:
        session.add(t.Category(id=1, slug="clothes"))
        session.add(t.Warehouse(id=1, code="A", country="US"))
        session.flush()
        session.add(t.CategoryTranslation(category_id=1, language="en", name="Clothes"))
        for n, (sku, words) in enumerate(PRODUCTS.items(), 1):
            name, _, description = words.partition(". ")
            session.add(
                t.Product(id=n, sku=sku, brand="", category_id=1, origin="", hs_code="", created_at=datetime(2026, 1, 1, tzinfo=UTC))
            )
            session.flush()
            session.add(t.ProductTranslation(product_id=n, language="en", name=name, description=description))
            session.add(t.Variant(id=n, product_id=n, sku=sku, attributes={}, price_minor=1000, currency="USD"))
            session.flush()
            session.add(t.Stock(variant_id=n, warehouse_id=1, quantity=5))
        session.commit()
    return build(Shop(Settings(data_dir=folder, _env_file=None), factory, embedder))


def shown(tool: ShopTool, query: str, language: str) -> list[str]:
    identity = Identity(role="shopper", subject="visitor:x", language=language, currency="USD")
    return tool.call(RecommendArguments(query=query), identity).shown()


@pytest.mark.parametrize(
    ("language", "query", "sku"),
    [
        ("en", "something warm for winter", "PARKA"),
        ("en", "jewellery for her finger", "RING"),
        ("de", "eine warme Winterjacke", "PARKA"),
        ("de", "Socken", "SOCKS"),
        ("es", "calcetines para el verano", "SOCKS"),
        ("fr", "une veste chaude", "PARKA"),
        ("zh", "蓝色衬衫", "SHIRT"),
        ("ja", "冬の暖かいコート", "PARKA"),
    ],
)
def test_an_ordinary_wish_finds_what_there_is(tool: ShopTool, language: str, query: str, sku: str) -> None:
    assert sku in shown(tool, query, language)


@pytest.mark.parametrize(
    ("language", "query"),
    [("en", "a used car"), ("en", "who won the match"), ("de", "eine Wohnung mieten"), ("fr", "un billet de train"), ("zh", "明天天气怎么样"), ("ja", "航空券を予約したい")],
)  # fmt: skip
def test_what_the_shop_has_not_is_not_found(tool: ShopTool, language: str, query: str) -> None:
    assert shown(tool, query, language) == []


def test_the_threshold_follows_the_shops_texts_and_the_language() -> None:
    east = np.array([[1.0, 0.0]], np.float32)
    fields = Fields(["Clothes"], east)
    strangers = {language: east * 0.9 if language == "ja" else east * 0.7 for language in LANGUAGES}
    threshold = Threshold(east, fields, strangers)
    assert threshold.least("en") == pytest.approx(0.7 + CLEAR), "texts that nothing comes near"
    assert threshold.least("ja") == pytest.approx(0.9 + NEARER), "where strangers come nearer than is usual"
    assert Threshold(east, fields, dict.fromkeys(LANGUAGES, east * (ENOUGH - 0.01))).least("fr") == pytest.approx(ENOUGH)
    assert Threshold(east[:0], Fields([], east[:0]), strangers).least("en") == pytest.approx(CLEAR)
