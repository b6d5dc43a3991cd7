"""What people really upload: every one ends in a sentence or in a list of refused rows, and loses nothing."""

import csv
import gzip
import io
import zipfile
from collections.abc import Callable

import pytest

from store.importing import ImportRefused, opening
from tests.unit.store.importing.conftest import OwnShop, said

HEADER = "sku,name,price,currency\n"
GOOD = "A1,Lamp,9.90,EUR\n"


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("_", "."), content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"), (b" \r\n", "empty"), (HEADER.encode(), "no-rows"), (b"PAR1 not really", "damaged"), (b"\x1f\x8b\x08 cut off", "damaged"),
        (gzip.compress(GOOD.encode() * 100, mtime=0)[:-12], "damaged"), (b"PK\x03\x04 cut off", "damaged"), (zipped(), "zip"), (zipped(a_csv=b"x", b_csv=b"y"), "zip"),
        (zipped(inner_zip=zipped(a_csv=b"x")), "zip"), (b'{"products": ', "damaged"), (b"[]", "no-rows"), (b"[1, 2]", "no-rows"),
        (b"colour,height\nred,3\n", "format"), (b"A1;Lamp;9.90\n", "format"), (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "format"),
    ],
)  # fmt: skip
def test_no_table(shop: OwnShop, content: bytes, code: str) -> None:
    run = shop.bring(content)
    assert run.error is not None
    assert (run.error["code"], run.status) == (code, "failed")
    assert said(run).endswith(".")
    assert shop.ask("SELECT COUNT(*) FROM product") == [0]


def test_a_file_that_is_not_there(shop: OwnShop) -> None:
    with pytest.raises(ImportRefused) as refused:
        shop.bring(shop.folder / "none.csv")
    assert "none.csv" in refused.value.sentence("en")


def test_columns_that_are_missing_are_named(shop: OwnShop) -> None:
    run = shop.bring("number,sku,quantity\n1,A,2\n", table="orders")
    assert run.error is not None
    assert (run.error["code"], run.error["details"]["columns"]) == ("columns", "email, unit_price")
    assert "InvoiceNo" not in said(run)
    assert shop.bring(HEADER + GOOD, format="uci").error["details"]["table"] == "uci"  # type: ignore[index]


@pytest.mark.parametrize("option", ["format", "table", "currency", "language", "country", "dates"])
def test_unknown_options(shop: OwnShop, option: str) -> None:
    run = shop.bring(HEADER + GOOD, **{option: "castle"})
    assert run.error is not None
    assert run.error["code"] == "option"
    assert "castle" in said(run)


def test_broken_rows_are_listed_and_the_others_come(shop: OwnShop) -> None:
    rows = [
        GOOD,
        "A2,Mug\n",
        "A3,Cup,2,EUR,more,and more\n",
        "\n",
        ",Nameless,2,EUR\n",
        "A5,,2,EUR\n",
        "A6,Free,,EUR\n",
        "A7,Cheap,-1,EUR\n",
        "A8,Odd,1,XXQ\n",
        "A9,Last,1,EUR\n",
    ]
    run = shop.bring(HEADER + "".join(rows))
    assert shop.ask("SELECT sku FROM product ORDER BY sku") == ["A1", "A9"]
    listed = [*csv.reader(shop.refused(run))]
    assert [(int(line), row) for line, _, row in listed] == [(n, rows[n - 2].rstrip("\n")) for n in (3, 4, 6, 7, 8, 9, 10)]
    assert [reason for _, reason, _ in listed][-2:] == ["“price” is less than 0: -1", "The currency “XXQ” is not known."]
    assert (run.rows, run.refused) == (9, 7)


def test_a_quotation_mark_never_closed_costs_its_own_line_alone(shop: OwnShop) -> None:
    run = shop.bring(HEADER + 'A0,"Broken lamp,1,EUR\n' + "".join(f"B{n},Mug,1,EUR\n" for n in range(30)))
    assert shop.ask("SELECT COUNT(*) FROM product") == [30]
    assert [line.split(",")[0] for line in shop.refused(run)] == ['"2"']


def test_quotes_delimiters_and_newlines_in_cells(shop: OwnShop) -> None:
    text = 'sku,name,description,price,currency\r\nA,"Tent, ""big""","Line one\nline, two\r\n\r\nline three",5,EUR\r\nB,Mug,,3,EUR\r\n,bad,,1,EUR\r\n'
    run = shop.bring(text)
    assert shop.ask("SELECT name, description FROM product_translation ORDER BY name") == [
        ("Mug", ""),
        ('Tent, "big"', "Line one\nline, two\nline three"),
    ]
    assert shop.refused(run)[0].startswith('"7"'), "the physical line"


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_other_delimiters(shop: OwnShop, delimiter: str) -> None:
    run = shop.bring((HEADER + "A1,Lamp with a cord,9.90,EUR\n").replace(",", delimiter))
    assert run.counts == {"products": [1, 0, 0]}


def test_excel_names_its_delimiter(shop: OwnShop) -> None:
    assert shop.bring("sep=;\n" + (HEADER + GOOD).replace(",", ";")).counts == {"products": [1, 0, 0]}


@pytest.mark.parametrize(
    ("encoding", "names"),
    [
        ("utf-8", ["Zelt für Größen", "帐篷"]), ("utf-8-sig", ["Zelt für Größen", "帐篷"]), ("utf-16", ["Zelt für Größen", "帐篷"]),
        ("utf-16-le", ["Zelt für Größen", "Crème brûlée"]), ("utf-16-be", ["Zelt für Größen"]), ("latin-1", ["Zelt für Größen", "Crème brûlée à emporter", "Niño pequeño"]),
        ("cp1252", ["Zelt für Größen – 5 €", "Œuvre d’été", "Überzug für Stühle"]), ("shift_jis", ["二人用テント", "防水ジャケット", "折りたたみ椅子"]),
        ("gb18030", ["双人帐篷", "防水夹克", "折叠椅子和桌子"]),
    ],
)  # fmt: skip
def test_encodings(shop: OwnShop, encoding: str, names: list[str]) -> None:
    text = HEADER + "".join(f"A{n},{name},1,EUR\n" for n, name in enumerate(names * 3))
    run = shop.bring(text.encode(encoding))
    assert (run.error, run.refused) == (None, 0)
    assert {*shop.ask("SELECT name FROM product_translation")} == {*names}
    assert str(run.assumed["encoding"]).upper() in said(run)


def test_an_encoding_can_be_named(shop: OwnShop) -> None:
    shop.bring((HEADER + "A,Ça,1,EUR\n").encode("mac-roman"), encoding="mac-roman")
    assert shop.ask("SELECT name FROM product_translation") == ["Ça"]


def test_one_broken_letter_does_not_change_the_encoding(shop: OwnShop) -> None:
    names = "".join(f"A{n},Größe,1,EUR\n" for n in range(30))
    run = shop.bring((HEADER + names).encode() + "B,Höhe,1,EUR\n".encode("latin-1"))
    assert {*shop.ask("SELECT name FROM product_translation")} == {"Größe"}
    assert [line.split(",")[0] for line in shop.refused(run)] == ['"32"']


def test_two_hundred_columns(shop: OwnShop) -> None:
    columns = ["sku", "name", "price", "currency", *(f"col{n}" for n in range(196))]
    run = shop.bring(",".join(columns) + "\n" + ",".join(["A1", "Lamp", "9", "EUR", *["x"] * 196]) + "\n")
    assert run.counts == {"products": [1, 0, 0]}
    assert "col7" in said(run)


@pytest.mark.parametrize("pack", [gzip.compress, lambda content: zipped(bomb_csv=content)])
def test_a_bomb(shop: OwnShop, pack: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "SPARE", 1 << 16)
    run = shop.bring(pack(HEADER.encode() + GOOD.encode() * 400_000))
    assert run.error == {"code": "bomb", "details": {}}


def test_packed_files_that_are_none(shop: OwnShop) -> None:
    content = (HEADER + GOOD).encode()
    assert shop.bring(gzip.compress(content)).counts == {"products": [1, 0, 0]}
    assert shop.bring(zipped(goods_csv=content)).counts == {"products": [0, 0, 1]}


def test_a_line_without_an_end(shop: OwnShop) -> None:
    run = shop.bring(
        '{"sku": "A", "name": "Lamp", "price": 1, "currency": "EUR"}\n{"sku": "'
        + "x" * 3_000_000
        + '"}\n[1]\n{"sku": "B", "name": "Mug", "price": 1, "currency": "EUR"}\n'
    )
    assert shop.ask("SELECT sku FROM product ORDER BY sku") == ["A", "B"]
    assert run.refused == 2


def test_a_cell_without_an_end(shop: OwnShop) -> None:
    run = shop.bring(HEADER + f"A,{'x' * 200_000},1,EUR\n" + "B,Mug,1,EUR\n")
    assert shop.ask("SELECT sku FROM product") == ["B"]
    assert run.refused == 1


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (["03/04/2024", "25/04/2024"], ["2024-04-03", "2024-04-25"]),
        (["03/04/2024", "04/25/2024"], ["2024-03-04", "2024-04-25"]),
    ],
)
def test_the_order_of_day_and_month_is_told_by_the_other_dates_and_said(shop: OwnShop, dates: list[str], days: list[str]) -> None:
    run = shop.bring("email,name,country,created\n" + "".join(f"{n}@x.de,N,DE,{day}\n" for n, day in enumerate(dates)))
    assert shop.ask("SELECT date(created_at) FROM customer ORDER BY email") == days
    assert "first" in said(run)


def test_dates_that_nothing_tells_are_asked_for(shop: OwnShop) -> None:
    content = "email,name,country,created\na@x.de,N,DE,03/04/2024\n"
    run = shop.bring(content)
    assert run.error == {"code": "dates", "details": {"value": "03/04/2024"}}
    shop.bring(content, dates="mdy")
    assert shop.ask("SELECT date(created_at) FROM customer") == ["2024-03-04"]


def test_dates_that_contradict_each_other_are_refused_where_they_are_unclear(shop: OwnShop) -> None:
    run = shop.bring("email,name,country,created\na@x.de,N,DE,03/04/2024\nb@x.de,N,DE,25/04/2024\nc@x.de,N,DE,04/25/2024\n")
    assert shop.ask("SELECT email, date(created_at) FROM customer ORDER BY email") == [("b@x.de", "2024-04-25"), ("c@x.de", "2024-04-25")]
    assert "day first or month first" in shop.refused(run)[0]


def test_negative_quantities_and_prices(shop: OwnShop) -> None:
    shop.bring(HEADER + GOOD)
    run = shop.bring(
        "number,email,sku,quantity,unit_price,currency,country,date\n"
        + "1,a@x.de,A1,-2,5,EUR,DE,2024-01-01\n2,a@x.de,A1,0,5,EUR,DE,2024-01-01\n3,a@x.de,A1,1,-5,EUR,DE,2024-01-01\n4,a@x.de,A1,1.5,5,EUR,DE,2024-01-01\n5,a@x.de,A1,99999999999,5,EUR,DE,2024-01-01\n6,a@x.de,A1,900000,20000000,EUR,DE,2024-01-01\n"
    )
    assert shop.ask("SELECT COUNT(*) FROM orders") == [0]
    assert run.refused == 6
    assert len(shop.refused(run)) == 6


def test_formulas_are_refused_and_do_not_run_in_the_list_either(shop: OwnShop) -> None:
    run = shop.bring("=cmd,name\n" + "", table="customers")
    assert run.error is not None
    run = shop.bring(
        "name,sku,price,currency\n"
        + '"=HYPERLINK(""http://x"",""y"")",A1,1,EUR\n=1+1,A2,1,EUR\n@SUM(A1),A3,=1+1,EUR\n"=""007""",A4,1,EUR\n'
    )
    assert shop.ask("SELECT name FROM product_translation") == ["007"]
    rows = [row for _, _, row in csv.reader(shop.refused(run))]
    assert len(rows) == 3
    assert all(not row.startswith(("=", "+", "-", "@")) for row in rows)


def test_skus_that_differ_by_case_are_one(shop: OwnShop) -> None:
    run = shop.bring(HEADER + "abc-1,Lamp,1,EUR\nABC-1,Lamp,2,EUR\nAbc-1 ,Lamp,3,EUR\n")
    assert shop.ask("SELECT sku, price_minor FROM variant") == [("ABC-1", 300)], "the later row counts"
    assert run.counts == {"products": [1, 0, 0]}


def test_a_variant_of_two_products_is_refused(shop: OwnShop) -> None:
    shop.bring("sku,variant,name,price,currency\nA,V1,Lamp,1,EUR\n")
    run = shop.bring("sku,variant,name,price,currency\nB,v1,Mug,2,EUR\nB,V2,Mug,2,EUR\n", "two.csv")
    assert shop.ask("SELECT p.sku, v.sku FROM variant v JOIN product p ON p.id = product_id ORDER BY v.sku") == [("A", "V1"), ("B", "V2")]
    assert "another product" in shop.refused(run)[0]


def test_no_currency_anywhere_is_asked_for_and_then_known(shop: OwnShop) -> None:
    assert shop.bring("sku,name,price\nA,Lamp,1\n").error == {"code": "currency", "details": {}}
    assert shop.bring("sku,name,price\nA,Lamp,1 €\n").error is None
    assert shop.bring("sku,name,price\nB,Mug,2\n", "next.csv").error is None, "the shop's own currency"
    assert shop.ask("SELECT currency FROM variant") == ["EUR", "EUR"]


def test_a_row_of_two_currencies(shop: OwnShop) -> None:
    run = shop.bring(HEADER + "A,Lamp,£5,EUR\n")
    assert "two currencies" in shop.refused(run)[0]


def test_an_order_of_what_is_not_sold(shop: OwnShop) -> None:
    shop.bring("sku,variant,name,price,currency\nT,T-1,Tent,1,EUR\nT,T-2,Tent,1,EUR\n")
    run = shop.bring(
        "number,email,sku,quantity,unit_price,currency,country,date\n1,a@x.de,GONE,1,1,EUR,DE,2024-01-01\n2,a@x.de,T,1,1,EUR,DE,2024-01-01\n"
    )
    assert ["import products first" in shop.refused(run)[0], "several variants" in shop.refused(run)[1]] == [True, True]
