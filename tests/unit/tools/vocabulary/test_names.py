"""Products called by their names."""

from collections.abc import Iterator

import pytest
from sqlmodel import Session, SQLModel

from store.session import open_engine, sessions
from store.tables import Category, Product, ProductTranslation
from tools.vocabulary.names import Names
from tools.vocabulary.vocabulary import Vocabulary

GOODS = {
    "LAMP-1": {"en": "Kelda desk lamp in oak", "de": "Schreibtischlampe Kelda aus Eiche", "ja": "ケルダ デスクランプ"},
    "LAMP-2": {"en": "Kelda floor lamp", "de": "Stehlampe Kelda", "ja": "ケルダ フロアランプ"},
    "LAMP-3": {"en": "Orrin desk lamp", "de": "Schreibtischlampe Orrin", "ja": "オリン デスクランプ"},
    "HAT-1": {"en": "Wool hat", "de": "Wollmütze", "ja": "ウールの帽子"},
    "HAT-2": {"en": "Striped wool hat", "de": "Gestreifte Wollmütze", "ja": "縞のウールの帽子"},
    "TENT-1": {"en": "Fjord tent for two", "de": "Zelt Fjord für zwei", "ar": "خيمة فيورد لشخصين"},
}
GONE = {"TENT-0": "Fjord tent for two", "HAT-0": "Felted wool hat", "LAMP-0": "Vesper hanging lamp"}
OTHERS = [f"{kind} {maker}" for kind in ("Desk lamp", "Tent", "Backpack", "Hat") for maker in ("Aro", "Bex", "Cim", "Dul", "Eno")]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Names]:
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('names')}/shop.db")
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Category(id=1, slug="things"))
        goods = GOODS | {f"X-{n}": {"en": name} for n, name in enumerate(OTHERS)} | {sku: {"en": name} for sku, name in GONE.items()}
        for number, (sku, by_language) in enumerate(goods.items(), 1):
            session.add(Product(id=number, sku=sku, brand="B", category_id=1, origin="DE", hs_code="940520", active=sku not in GONE))
            session.add_all(
                ProductTranslation(product_id=number, language=language, name=name, description="")
                for language, name in by_language.items()
            )
        session.commit()
    yield Names(sessions(engine))
    engine.dispose()


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("sales forecast for the Kelda desk lamp in oak", "LAMP-1"),
        ("Wie viele Stehlampen Kelda, also Stehlampe Kelda, verkaufen wir?", "LAMP-2"),
        ("オリン デスクランプの売上予測", "LAMP-3"),
        ("متى تنفد خيمة فيورد لشخصين؟", "TENT-1"),
        ("reviews of the wool hat", "HAT-1"),
        ("reviews of the striped wool hat", "HAT-2"),
        ("when does the orrin lamp run out", "LAMP-3"),
        ("how do Kelda lamps sell?", None),
        ("reviews of the fjord tent for two", "TENT-1"),
        ("reviews of the felted wool hat", "HAT-0"),
        ("what do people say of the Vesper hanging lamp?", "LAMP-0"),
        ("forecast for desk lamps", None),
        ("what should I reorder for Christmas?", None),
        ("", None),
    ],
)
def test_one_product_is_meant_where_its_name_says_so(names: Names, text: str, sku: str | None) -> None:
    assert names.one(text) == sku


def test_an_analysis_is_of_the_product_named(names: Names) -> None:
    vocabulary = Vocabulary([], [*GOODS], [("things", "en", "Things")])
    assert vocabulary.subject("reviews of the Striped Wool Hat", names) == {"product": "HAT-2"}
    assert vocabulary.subject("reviews of LAMP-2, not the wool hat", names) == {"product": "LAMP-2"}
    assert vocabulary.subject("reviews of things", names) == {"category": "things"}


def test_several_are_shown_where_several_may_be_meant(names: Names) -> None:
    assert {1, 2} <= {*names.meant("a Google ad for the Kelda lamp", "en")}
    assert names.meant("write an ad for the striped wool hat", "en")[0] == 5
    assert names.meant("write an ad", "en") == []
    assert names.meant("write an ad for the Vesper hanging lamp", "en") == [], "it is not on sale"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("how many orrins will we sell in March?", {"product": "LAMP-3"}),
        ("Prognose Orrin", {"product": "LAMP-3"}),
        ("オリンはいつ品切れになりますか", {"product": "LAMP-3"}),
        ("how do the Kelda lamps sell?", {"goods": "Kelda lamps"}),
        ("what do customers say about desk lamps", {"goods": "desk lamps"}),
        ("Was bemängeln Kunden an den Lampen?", {"goods": "Lampen"}),
        ("forecast for the Bortex range", {"goods": "Bortex"}),
        ("How many umbrellas will we sell in June?", {"goods": "umbrellas"}),
        ("Wie viele Regenschirme verkaufen wir im Juni?", {"goods": "Regenschirme"}),
        ("Combien de parapluies allons-nous vendre en juin ?", {"goods": "parapluies"}),
        ("¿Cuántas sombrillas venderemos en junio?", {"goods": "sombrillas"}),
        ("Quantas bicicletas vamos vender em junho?", {"goods": "bicicletas"}),
        ("كم مظلة سنبيع في يونيو؟", {"goods": "مظلة"}),
        ("雨伞六月能卖多少？", {"goods": "雨伞"}),
        ("スーツケースは6月にいくつ売れますか", {"goods": "スーツケース"}),
        ("What should I reorder before Christmas?", {}),
        ("Was sollen wir vor den Feiertagen nachbestellen?", {}),
        ("De quoi se plaignent nos clients ?", {}),
        ("¿De qué se quejan los clientes?", {}),
        ("Do que os clientes reclamam?", {}),
        ("مم يشتكي العملاء؟", {}),
        ("顾客主要抱怨什么？", {}),
        ("お客様は何に不満を持っていますか", {}),
        ("solo este año", {}),
        ("und nur aus Österreich", {}),
        ("what is our bussiness like, and why do shopers complane", {}),
    ],
)
def test_goods_are_meant_by_what_they_are_called(names: Names, text: str, subject: dict[str, str]) -> None:
    assert Vocabulary([], [*GOODS]).subject(text, names) == subject


def test_goods_are_those_on_sale_that_hold_most_of_the_words(names: Names) -> None:
    skus = {names.sku(product) for product in names.called("Kelda lamps")}
    assert skus == {"LAMP-1", "LAMP-2"}
    assert {names.sku(product) for product in names.called("desk lamps")} >= {"LAMP-1", "LAMP-3"}
    assert names.called("umbrellas") == names.called("") == frozenset()
    assert names.called("Vesper") == frozenset(), "it is not on sale"
    assert names.called("Kelda lamps", "nothing") == names.called("Kelda lamps"), "a category without such is not meant"


def test_a_word_of_a_categorys_name_may_stand_for_a_part_of_it(names: Names) -> None:
    vocabulary = Vocabulary([], [*GOODS], [("things", "en", "Lamps & gadgets")])
    assert vocabulary.subject("how do the lamps sell", names) == {"category": "things", "goods": "lamps"}
    assert vocabulary.subject("how do the gadgets sell", names) == {"category": "things"}
    assert Vocabulary([], [*GOODS], [("things", "en", "Lamps")]).subject("how do the lamps sell", names) == {"category": "things"}


def test_codes_go_before_names_and_a_wrong_one_is_told(names: Names) -> None:
    vocabulary = Vocabulary([], ["AB-100001"], orders=["OR-100234"])
    assert vocabulary.subject("when does OR-555555 arrive, and what of the USB-C one?", names) == {}
    assert vocabulary.subject("forecast for XX-999, the wool hat", names) == {"product": "XX-999"}, "instead of the whole shop"
    colours = Vocabulary([("color", "red", "en", "Red")], ["TEN-RED", "MUG-RED"])
    assert colours.subject("reviews of RED things", names) == {}, "a colour is no end of a SKU, and no goods"
