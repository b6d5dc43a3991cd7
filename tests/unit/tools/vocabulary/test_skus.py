"""Products by SKU, those that are not on sale among them."""

from collections.abc import Iterator

import pytest
from sqlmodel import Session, SQLModel

from errors import NotOnSale, UnknownProduct
from store.session import open_engine
from store.tables import Category, Product, Variant
from tools.vocabulary.skus import by_sku

SOLD, GONE = ("HP-TEN-0001", "HP-HAT-0002", "HP-MUG-0002"), ("HP-TEN-0009", "OLD-TEN-0001", "HP-LMP-0003", "XL-LMP-0003")


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    engine = open_engine("sqlite:///:memory:")
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Category(id=1, slug="things"))
        for number, sku in enumerate(GONE + SOLD, 1):
            session.add(Product(id=number, sku=sku, brand="B", category_id=1, origin="DE", hs_code="9405", active=sku in SOLD))
            session.add(Variant(product_id=number, sku=f"{sku}-RED", price_minor=100, currency="EUR"))
        session.commit()
        yield session


@pytest.mark.parametrize(
    ("sku", "found"),
    [("hp-ten-0001", "HP-TEN-0001"), ("HP-HAT-0002-RED", "HP-HAT-0002"), ("TEN-0001", "HP-TEN-0001"), (" MUG-0002 ", "HP-MUG-0002")],
)
def test_one_on_sale(session: Session, sku: str, found: str) -> None:
    assert by_sku(session, sku).sku == by_sku(session, sku, past=True).sku == found


@pytest.mark.parametrize(
    ("sku", "found"), [("hp-ten-0009", "HP-TEN-0009"), ("OLD-TEN-0001-RED", "OLD-TEN-0001"), ("TEN-0009", "HP-TEN-0009")]
)
def test_one_that_is_not_on_sale_is_said_to_be_that(session: Session, sku: str, found: str) -> None:
    with pytest.raises(NotOnSale) as told:
        by_sku(session, sku)
    assert told.value.details == {"sku": found}
    assert by_sku(session, sku, past=True).sku == found


@pytest.mark.parametrize("sku", ["TEN-0002", "0009", "LMP-0003", "-", ""])
def test_an_unknown_one_and_an_end_of_several(session: Session, sku: str) -> None:
    for past in (False, True):
        with pytest.raises(UnknownProduct):
            by_sku(session, sku, past=past)
