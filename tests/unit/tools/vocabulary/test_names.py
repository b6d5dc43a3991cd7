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


def test_codes_go_before_names_and_a_wrong_one_is_told(names: Names) -> None:
    vocabulary = Vocabulary([], ["AB-100001"], orders=["OR-100234"])
    assert vocabulary.subject("when does OR-555555 arrive, and what of the USB-C one?", names) == {}
    assert vocabulary.subject("forecast for XX-999, the wool hat", names) == {"product": "XX-999"}, "instead of the whole shop"
    assert Vocabulary([], ["TEN-RED", "MUG-RED"]).subject("reviews of RED things", names) == {}, "a colour is no end of a SKU"
