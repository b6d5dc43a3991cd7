"""A refused row takes nothing with it: what the shop had stays, and no order is left with a part of its lines."""

import csv
import json

import pytest

from tests.unit.store.importing.conftest import OwnShop

GOODS = "sku,variant,name,price,currency,language\nA,A-1,Lamp,9,EUR,en\nA,A-2,Lamp,9,EUR,en\nB,B-1,Mug,5,EUR,en\n"
HEADER = "number,email,sku,quantity,unit_price,currency,date,country"
FIRST, SECOND = "O1,c@x.de,A-1,1,9,EUR,2024-05-01,DE", "O1,c@x.de,B-1,2,5,EUR,2024-05-01,DE"
LINES = (
    "SELECT v.sku, l.quantity FROM order_line l JOIN variant v ON v.id = variant_id JOIN orders o ON o.id = order_id ORDER BY number, v.sku"
)


def orders(*rows: str) -> str:
    return "\n".join([HEADER, *rows]) + "\n"


@pytest.fixture
def sold(shop: OwnShop) -> OwnShop:
    """A shop with an order of two lines."""
    shop.bring(GOODS)
    assert shop.bring(orders(FIRST, SECOND)).refused == 0
    return shop


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("O1,c@x.de,B-1,many,5,EUR,2024-05-01,DE", "no number"),
        ("O1,c@x.de,GONE,2,5,EUR,2024-05-01,DE", "GONE"),
        ("O1,c@x.de,A,2,5,EUR,2024-05-01,DE", "several variants"),
    ],
)
def test_an_order_with_a_refused_row_stays_as_it_was(sold: OwnShop, row: str, reason: str) -> None:
    before = sold.dump()
    run = sold.bring(orders(FIRST.replace("A-1,1", "A-1,7"), row, "O2,c@x.de,B-1,1,5,EUR,2024-05-02,DE"), "again.csv")
    assert (run.refused, run.counts) == (2, {"orders": [1, 0, 0]})
    first, second = csv.reader(sold.refused(run))
    assert (first[0], second[0]) == ("2", "3")
    assert "Line 3 " in first[1]
    assert reason in second[1]
    after = sold.dump()
    assert {*before["order_line"]} < {*after["order_line"]}
    assert {*before["orders"]} < {*after["orders"]}
    assert sold.bring(orders(FIRST, SECOND.replace("B-1,2", "B-1,3")), "right.csv").counts == {"orders": [0, 1, 0]}
    assert sold.ask(LINES) == [("A-1", 1), ("B-1", 3), ("B-1", 1)]


def test_a_new_order_with_a_refused_row_is_left_out_whole(shop: OwnShop) -> None:
    shop.bring(GOODS)
    run = shop.bring(orders(FIRST, SECOND.replace("B-1", "GONE")))
    assert run.refused == 2
    assert shop.ask("SELECT COUNT(*) FROM orders") == [0]


@pytest.mark.parametrize("row", ["O1,c@x.de,B-1", ",c@x.de,B-1,2,5,EUR,2024-05-01,DE"])
def test_an_order_that_may_have_lost_a_row_that_cannot_be_read_stays_as_it_was(sold: OwnShop, row: str) -> None:
    run = sold.bring(orders(FIRST, row, "O2,c@x.de,B-1,1,5,EUR,2024-05-02,DE"), "again.csv")
    assert (run.refused, run.counts) == (2, {"orders": [1, 0, 0]})
    assert "unreadable line 3" in "".join(sold.refused(run))
    assert sold.ask(LINES) == [("A-1", 1), ("B-1", 2), ("B-1", 1)]
    changed = sold.bring(orders(FIRST, SECOND.replace("B-1,2", "B-1,4"), row), "changed.csv")
    assert (changed.refused, changed.counts) == (1, {"orders": [0, 1, 0]}), "it has lost no line"


@pytest.mark.parametrize(("field", "amount"), [("shipping", 3_000_000), ("total", 3_000_000), ("unit_price", 1_500_000)])
def test_an_order_of_more_money_than_the_database_holds_is_refused_and_the_others_come(shop: OwnShop, field: str, amount: int) -> None:
    """A Kuwaiti dinar has a thousand fils."""
    shop.bring(GOODS)
    row = {"number": "O1", "email": "c@x.de", "sku": "A-1", "quantity": 2, "unit_price": 9, "currency": "KWD", "country": "KW"}
    rows = [row | {field: amount}, row | {"number": "O2"}]
    run = shop.bring("".join(json.dumps(one) + "\n" for one in rows), "orders.jsonl")
    assert (run.error, run.refused) == (None, 1)
    assert shop.ask("SELECT number FROM orders") == ["O2"]


def test_a_line_that_is_taken_out_of_a_sound_file_goes(sold: OwnShop) -> None:
    assert sold.bring(orders(FIRST), "less.csv").counts == {"orders": [0, 1, 0]}
    assert sold.ask(LINES) == [("A-1", 1)]


def test_a_refused_variant_stays_as_it_was(sold: OwnShop) -> None:
    before = sold.dump()
    run = sold.bring(GOODS.replace("A-2,Lamp,9", "A-2,Lamp,dear"), "again.csv")
    assert (run.refused, run.counts) == (1, {"products": [0, 0, 2]})
    assert sold.dump() == before


def test_a_row_a_language_is_kept_each_and_a_refused_one_takes_no_text_away(shop: OwnShop) -> None:
    rows = "sku,name,price,currency,language\nA,Lamp,9,EUR,en\nA,Lampe,9,EUR,de\n"
    shop.bring(rows)
    texts = "SELECT language, name FROM product_translation ORDER BY language"
    assert shop.ask(texts) == [("de", "Lampe"), ("en", "Lamp")]
    shop.bring(rows.replace("Lampe,9", "Leuchte,dear"), "again.csv")
    assert shop.ask(texts) == [("de", "Lampe"), ("en", "Lamp")]


@pytest.mark.parametrize("moment", ["2024-06-01", ""])
def test_other_stars_of_a_review_are_its_rating_too(sold: OwnShop, moment: str) -> None:
    review = f"sku,email,stars,text,created_at\nA,c@x.de,2,Dim,{moment}\n"
    sold.bring(review)
    run = sold.bring(review.replace(",2,", ",5,"), "again.csv")
    assert run.counts == {"reviews": [0, 1, 0]}
    assert sold.ask("SELECT stars FROM review") == [5]
    assert sold.ask("SELECT value FROM interaction WHERE kind = 'RATING'") == [5.0]


def test_another_value_of_a_rating_is_a_change(sold: OwnShop) -> None:
    rating = "email,sku,kind,value,at\nc@x.de,A,rating,2,2024-06-01\nc@x.de,A,view,,2024-06-01\n"
    assert sold.bring(rating).counts == {"interactions": [2, 0, 0]}
    assert sold.bring(rating.replace(",2,", ",4,"), "again.csv").counts == {"interactions": [0, 1, 1]}
    assert sold.ask("SELECT value FROM interaction WHERE kind = 'RATING'") == [4.0]
