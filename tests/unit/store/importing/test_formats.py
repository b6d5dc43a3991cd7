"""Exports as published, in small: what each becomes."""

import gzip
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.unit.store.importing.conftest import OwnShop, said

SHOPIFY = """Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Image Src,Status
tee,Plain tee,"<p>Soft, <b>organic</b> cotton.</p>",Fjord,,"basics, men",true,Farbe,Blau,Size,M,,180,shopify,7,19.90,https://cdn.example/tee.jpg,active
tee,,,,,,,,Rot,,L,TEE-RED-L,180,,0,21.90,,
tee,,,,,,,,,,,,,,,,https://cdn.example/tee-2.jpg,
mug,Mug,Enamel.,Fjord,Kitchenware,,true,Title,Default Title,,,,300,,,9.90,,draft
"""
SHOPIFY_NEW = """Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Option1 name,Option1 value,Price,Inventory tracker,Inventory quantity
Plain tee,tee,Soft.,Fjord,Apparel > Tops > T-Shirts,,,TRUE,Active,TEE-1,Size,M,19.90,shopify,4
"""
UCI = """InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
536365,85123A,WHITE HEART HOLDER,6,12/1/2010 8:26,2.55,17850.0,United Kingdom
536365,85123A,WHITE HEART HOLDER,6,12/1/2010 8:26,2.55,17850.0,United Kingdom
536365,85123a,WHITE HEART HOLDER,2,12/1/2010 8:26,2.55,17850.0,United Kingdom
536365,POST,POSTAGE,1,12/1/2010 8:26,18,17850.0,United Kingdom
C536379,85123A,WHITE HEART HOLDER,-1,12/1/2010 9:41,2.55,17850.0,United Kingdom
536390,71053,METAL LANTERN,3,12/2/2010 9:41,3.39,,France
536391,71053,damaged,-10,12/2/2010 9:50,0,,United Kingdom
536392,71053,METAL LANTERN,-4,12/2/2010 9:51,3.39,17851.0,France
"""
TAU2 = {
    "products": {"1": {"name": "T-Shirt", "product_id": "1", "variants": {
        "11": {"item_id": "11", "options": {"color": "blue", "size": "M"}, "available": True, "price": 50.5},
        "12": {"item_id": "12", "options": {"color": "red", "size": "L"}, "available": False, "price": 51}}}},
    "users": {"u_1": {"user_id": "u_1", "name": {"first_name": "Noah", "last_name": "Brown"}, "email": "noah@example.com", "orders": ["#W1"],
        "address": {"address1": "1 Road", "address2": "", "city": "Denver", "country": "USA", "state": "CO", "zip": "80279"}, "payment_methods": {}}},
    "orders": {"#W1": {"order_id": "#W1", "user_id": "u_1", "status": "delivered",
        "address": {"address1": "1 Road", "address2": "", "city": "Denver", "country": "USA", "state": "CO", "zip": "80279"},
        "items": [{"name": "T-Shirt", "product_id": "1", "item_id": "11", "price": 50.5, "options": {}}],
        "fulfillments": [{"tracking_id": ["9001"], "item_ids": ["11"]}],
        "payment_history": [{"transaction_type": "payment", "amount": 50.5, "payment_method_id": "credit_card_12"}]}},
}  # fmt: skip
META = [
    {"main_category": "All Beauty", "title": "Hair oil", "average_rating": 4.5, "rating_number": 9, "features": ["Light"], "description": ["For dry hair."],
     "price": 12.99, "images": [{"thumb": "https://m/t.jpg", "large": "https://m/l.jpg", "variant": "MAIN", "hi_res": None}], "videos": [], "store": "Oily",
     "categories": ["Beauty", "Hair Oils"], "details": {"Brand": "Oily", "Color": "Blue"}, "parent_asin": "B000000001", "bought_together": None},
    {"main_category": "All Beauty", "title": "Comb", "average_rating": 4.0, "rating_number": 2, "features": [], "description": [], "price": None,
     "images": [], "videos": [], "store": None, "categories": [], "details": {}, "parent_asin": "B000000002", "bought_together": None},
]  # fmt: skip
REVIEWS = [
    {"rating": 5.0, "title": "Great", "text": "Works<br />well", "images": [], "asin": "B000000009", "parent_asin": "B000000001", "user_id": "AGKH", "timestamp": 1588687728923, "verified_purchase": True, "helpful_vote": 0},
    {"rating": 2.0, "title": "Meh", "text": "", "images": [], "asin": "B000000002", "parent_asin": "B000000002", "user_id": "AGKI", "timestamp": 1588687728924, "verified_purchase": True, "helpful_vote": 1},
    {"rating": 9.0, "title": "?", "text": "?", "images": [], "asin": "B000000002", "parent_asin": "B000000002", "user_id": "AGKJ", "timestamp": 1588687728925, "verified_purchase": True, "helpful_vote": 1},
]  # fmt: skip


def lines(objects: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(one) + "\n" for one in objects)


def test_shopify(shop: OwnShop) -> None:
    run = shop.bring(SHOPIFY, currency="USD")
    assert (run.error, run.refused, run.counts) == (None, 0, {"products": [2, 0, 0]})
    assert shop.ask("SELECT sku, brand, active, image FROM product ORDER BY sku") == [("MUG", "Fjord", 0, None), ("TEE", "Fjord", 1, None)]
    assert shop.ask("SELECT sku, price_minor, currency, weight_g FROM variant ORDER BY sku") == [
        ("MUG", 990, "USD", 300), ("TEE-BLAU-M", 1990, "USD", 180), ("TEE-RED-L", 2190, "USD", 180),
    ]  # fmt: skip
    assert shop.ask("SELECT json_extract(attributes, '$.color'), json_extract(attributes, '$.size') FROM variant WHERE sku LIKE 'TEE%' ORDER BY sku") == [
        ("blue", "M"), ("red", "L"),
    ]  # fmt: skip
    assert ("color", "blue", "fr", "Bleu") in shop.ask("SELECT key, value, language, label FROM attribute_label"), (
        "filters work in eight languages"
    )
    assert shop.ask("SELECT v.sku, quantity FROM stock JOIN variant v ON v.id = variant_id ORDER BY v.sku") == [
        ("MUG", 100),
        ("TEE-BLAU-M", 7),
        ("TEE-RED-L", 100),
    ]
    assert shop.ask("SELECT description FROM product_translation WHERE name = 'Plain tee'") == ["Soft, organic cotton."]
    assert sorted(shop.ask("SELECT slug FROM category")) == ["basics", "kitchenware", "other"]
    assert "USD" in said(run)


def test_shopify_as_it_is_exported_since_2024(shop: OwnShop) -> None:
    assert shop.bring(SHOPIFY_NEW, currency="EUR").counts == {"products": [1, 0, 0]}
    assert shop.ask("SELECT sku FROM variant") == ["TEE-1"]
    assert "t-shirts" in shop.ask("SELECT slug FROM category")


def test_online_retail(shop: OwnShop) -> None:
    run = shop.bring(gzip.compress(UCI.encode()), "online-retail.csv.gz")
    assert run.counts == {"products": [2, 0, 0], "orders": [3, 0, 0]}
    assert [line.split(",")[0].strip('"') for line in shop.refused(run)] == ["5", "8", "9"]
    assert shop.ask("SELECT number, status, currency, total_minor, ship_country, date(placed_at) FROM orders ORDER BY number") == [
        ("536365", "DELIVERED", "GBP", 8 * 255 , "GB", "2010-12-01"), ("536390", "DELIVERED", "GBP", 3 * 339, "FR", "2010-12-02"),
        ("C536379", "CANCELLED", "GBP", 255, "GB", "2010-12-01"),
    ]  # fmt: skip
    assert shop.ask("SELECT quantity FROM order_line ORDER BY id") == [6, 2, 3, 1], "a row that is there twice is one"
    assert sorted(shop.ask("SELECT country FROM market")) == ["FR", "GB"]
    assert shop.ask("SELECT COUNT(*) FROM interaction WHERE kind = 'PURCHASE'") == [2], "what was cancelled is no purchase"
    assert set(shop.ask("SELECT currency FROM customer")) == {"GBP"}


def test_tau2_retail(shop: OwnShop) -> None:
    run = shop.bring(json.dumps(TAU2, indent=1), "db.json")
    assert run.counts == {"products": [1, 0, 0], "customers": [1, 0, 0], "orders": [1, 0, 0]}
    assert shop.ask("SELECT v.sku, quantity FROM stock JOIN variant v ON v.id = variant_id ORDER BY v.sku") == [("11", 100), ("12", 0)]
    assert shop.ask("SELECT tracking_number, status FROM shipment") == [("9001", "DELIVERED")]
    assert shop.ask("SELECT number, total_minor, currency, payment_method, ship_address FROM orders") == [
        ("#W1", 5050, "USD", "credit card", "1 Road, Denver, CO, 80279")
    ]
    assert "dated" in said(run)


@pytest.mark.parametrize("indent", [None, 1])
def test_tau2_on_one_line_or_many(shop: OwnShop, indent: int | None) -> None:
    assert shop.bring(json.dumps(TAU2, indent=indent), "db.json").assumed["format"] == "tau2"


def test_amazon_reviews_2023(shop: OwnShop) -> None:
    assert shop.bring(lines(META), "meta.jsonl").counts == {"products": [2, 0, 0]}
    assert shop.ask("SELECT sku, active FROM product ORDER BY sku") == [("B000000001", 1), ("B000000002", 0)], (
        "what has no price is not on sale"
    )
    run = shop.bring(lines(REVIEWS), "reviews.jsonl")
    assert run.counts == {"customers": [3, 0, 0], "reviews": [2, 0, 0]}
    assert shop.ask("SELECT stars, text, language, date(created_at) FROM review ORDER BY stars") == [
        (2, "Meh", "en", "2020-05-05"),
        (5, "Works\nwell", "en", "2020-05-05"),
    ]
    assert shop.ask("SELECT value FROM interaction WHERE kind = 'RATING' ORDER BY value") == [2, 5]
    assert run.refused == 1


def test_reviews_of_products_that_are_not_there_say_what_to_import(shop: OwnShop) -> None:
    run = shop.bring(lines(REVIEWS), "reviews.jsonl")
    assert all("import products first" in line or "5" in line for line in shop.refused(run))
    assert run.refused == 3


def test_ones_own_columns_in_german_with_translations_and_options(shop: OwnShop) -> None:
    run = shop.bring(
        "Artikelnummer;Bezeichnung;name_en;Preis;Währung;Farbe;Bestand;Kategorie\nZ1;Zelt;Tent;1.299,90;EUR;Blau;3;Zelte\n", language="de"
    )
    assert (run.error, run.refused) == (None, 0)
    assert shop.ask("SELECT language, name FROM product_translation ORDER BY language") == [("de", "Zelt"), ("en", "Tent")]
    assert shop.ask("SELECT price_minor FROM variant") == [129990]
    assert shop.ask("SELECT json_extract(attributes, '$.color') FROM variant") == ["blue"]


def test_the_language_of_texts_is_told_by_them(shop: OwnShop) -> None:
    shop.bring("sku,name,description,price,currency\nZ1,Kuppelzelt,Ein leichtes Zelt für zwei Personen und drei Jahreszeiten,99,EUR\n")
    assert shop.ask("SELECT language FROM product_translation") == ["de"]


def test_orders_as_json_with_their_lines(shop: OwnShop) -> None:
    shop.bring("sku,name,price,currency\nA,Lamp,9.90,EUR\nB,Mug,5,EUR\n")
    order = {
        "number": "10",
        "email": "A@Example.com",
        "date": "2024-05-01T10:00:00+02:00",
        "country": "Spain",
        "currency": "EUR",
        "shipping": 4.9,
    }
    order |= {"lines": [{"sku": "a", "quantity": 2, "unit_price": 9.9}, {"sku": "b", "quantity": 1, "unit_price": 5}]}
    run = shop.bring(lines([order]), "orders.jsonl")
    assert run.counts == {"orders": [1, 0, 0]}
    assert shop.ask("SELECT total_minor, shipping_minor, time(placed_at) FROM orders") == [(2970, 490, "08:00:00")]
    assert shop.ask("SELECT email, country, language, currency FROM customer") == [("a@example.com", "ES", "es", "EUR")]


def test_parquet_with_nested_variants(shop: OwnShop, tmp_path: Path) -> None:
    table = pa.Table.from_pylist(
        [{"sku": "T", "name": "Tent", "currency": "JPY", "variants": [{"sku": "T-1", "price": 12000, "attributes": {"color": "green"}}, {"sku": "T-2", "price": 13000, "attributes": {"color": "red"}}]}]
    )  # fmt: skip
    pq.write_table(table, tmp_path / "goods.parquet")
    run = shop.bring(tmp_path / "goods.parquet")
    assert (run.error, run.counts) == (None, {"products": [1, 0, 0]})
    assert shop.ask("SELECT sku, price_minor FROM variant ORDER BY sku") == [("T-1", 12000), ("T-2", 13000)]


def test_stock_rates_markets_and_interactions(shop: OwnShop) -> None:
    shop.bring("sku,name,price,currency\nA,Lamp,9.90,EUR\n")
    assert shop.ask("SELECT quantity FROM stock") == [100]
    shop.bring("sku,quantity,warehouse,country\na,4,BER,DE\n", "stock.csv")
    assert shop.ask("SELECT quantity FROM stock") == [4], "what was assumed goes"
    shop.bring("base,quote,rate,day\nEUR,USD,1.25,2024-05-01\n", "rates.csv")
    assert ("USD", 1.25) in shop.ask("SELECT quote, rate FROM exchange_rate")
    shop.bring("country,ships\nGermany,yes\nNorth Korea,no\n", "markets.csv")
    assert {("DE", "EUR", 1), ("KP", "KPW", 0)} <= {*shop.ask("SELECT country, currency, ships FROM market")}
    run = shop.bring(
        "email,sku,event,timestamp\nx@y.de,A,add to cart,1714550400\nx@y.de,A,stared at,1714550401\n", "events.csv", country="DE"
    )
    assert (run.counts, run.refused) == ({"interactions": [1, 0, 0]}, 1)
    assert shop.ask("SELECT kind FROM interaction") == ["CART"]
