"""What customers are said to have bought follows their orders, as these are corrected."""

import pytest

from tests.unit.store.importing.conftest import OwnShop

GOODS = "sku,variant,name,price,currency\nA1,,Lamp,10,EUR\nB1,,Chair,30,EUR\nC1,C1-S,Shirt,9,EUR\nC1,C1-M,Shirt,9,EUR\n"
HEADER = "number,email,sku,quantity,unit_price,currency,date,country,line_status\n"
FIRST = "O1,a@x.de,A1,1,10,EUR,2024-05-02,DE,\nO1,a@x.de,C1-S,1,9,EUR,2024-05-02,DE,\n"
BOUGHT = {("a@x.de", "A1", "2024-05-02"), ("a@x.de", "C1", "2024-05-02")}


@pytest.fixture
def sold(shop: OwnShop) -> OwnShop:
    shop.bring(GOODS, "goods.csv", language="en")
    shop.bring(HEADER + FIRST, "first.csv")
    assert bought(shop) == BOUGHT
    return shop


def bought(shop: OwnShop) -> set[tuple[str, str, str]]:
    rows = "SELECT c.email, p.sku, date(i.at) FROM interaction i JOIN customer c ON c.id = customer_id JOIN product p ON p.id = product_id WHERE kind = 'PURCHASE'"
    return set(shop.ask(rows))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("A1,", "B1,"), {("a@x.de", "B1", "2024-05-02"), ("a@x.de", "C1", "2024-05-02")}),
        (("C1-S", "C1-M"), BOUGHT),
        (("05-02,DE,\n", "05-02,DE,cancelled\n"), set()),
        (("05-02", "05-03"), {("a@x.de", "A1", "2024-05-03"), ("a@x.de", "C1", "2024-05-03")}),
        (("a@x", "b@x"), {("b@x.de", "A1", "2024-05-02"), ("b@x.de", "C1", "2024-05-02")}),
    ],
    ids=["another product", "another variant", "cancelled", "another day", "another customer"],
)
def test_what_a_corrected_order_takes_back_was_not_bought(
    sold: OwnShop, change: tuple[str, str], expected: set[tuple[str, str, str]]
) -> None:
    run = sold.bring(HEADER + FIRST.replace(*change), "corrected.csv")
    assert (run.counts, run.refused) == ({"orders": [0, 1, 0]}, 0)
    assert bought(sold) == expected


def test_what_another_order_of_the_same_day_holds_stays_bought(sold: OwnShop) -> None:
    sold.bring(HEADER + FIRST.replace("O1", "O2"), "second.csv")
    sold.bring(HEADER + FIRST.replace("A1,", "B1,"), "corrected.csv")
    assert bought(sold) == BOUGHT | {("a@x.de", "B1", "2024-05-02")}


def test_views_and_ratings_of_that_moment_stay(sold: OwnShop) -> None:
    sold.bring("email,sku,kind,at,value\na@x.de,A1,view,2024-05-02,\na@x.de,A1,rating,2024-05-02,4\n", "history.csv")
    sold.bring(HEADER + FIRST.replace("A1,", "B1,"), "corrected.csv")
    assert sorted(sold.ask("SELECT kind FROM interaction JOIN product p ON p.id = product_id WHERE sku = 'A1'")) == ["RATING", "VIEW"]
