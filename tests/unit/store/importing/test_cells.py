"""Cells as files write them."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from store.importing import cleaning, dates, places
from store.importing.cleaning import Assumed
from store.importing.refusal import RowRefused

POINT, COMMA = Assumed(decimal="."), Assumed(decimal=",")


@pytest.mark.parametrize(
    ("written", "assumed", "amount"),
    [
        ("12.50", POINT, "12.50"), ("12,50", COMMA, "12.50"), ("1.234,50", POINT, "1234.50"), ("1,234.50", COMMA, "1234.50"),
        ("1,234", POINT, "1234"), ("1.234", COMMA, "1234"), ("1.234", POINT, "1.234"), ("€ 12.50", POINT, "12.50"), ("12,50 EUR", COMMA, "12.50"),
        ("US$1,299.00", POINT, "1299.00"), ("1 299,00 €", COMMA, "1299.00"), ("1\u00a0299,00\u00a0€", COMMA, "1299.00"), ("1'299.00", POINT, "1299.00"),
        ("-3", POINT, "-3"), ("(3.10)", POINT, "-3.10"), ("3.10-", POINT, "-3.10"), ("−3", POINT, "-3"), ("１２．５０", POINT, "12.50"), ("١٢٫٥", POINT, "12.5"),
        ("12,34,567.00", POINT, "1234567.00"), (7, POINT, "7"), (7.25, POINT, "7.25"), (Decimal("3.1"), POINT, "3.1"),
    ],
)  # fmt: skip
def test_money(written: Any, assumed: Assumed, amount: str) -> None:
    assert cleaning.money(written, "price", assumed) == Decimal(amount)


@pytest.mark.parametrize("written", ["dear", "12,5", "1.2.3", "12 apples", "--3", "1,23,4", "12..5"])
def test_what_is_no_money(written: str) -> None:
    with pytest.raises(RowRefused) as refused:
        cleaning.money(written, "price", POINT)
    assert refused.value.code == "number"


@pytest.mark.parametrize(
    ("written", "order", "day"),
    [
        ("2024-03-05", None, "2024-03-05"), ("2024/3/5 10:30", None, None), ("2024-03-05T10:30:00Z", None, "2024-03-05"),
        ("2024-03-05 23:30:00 -0500", None, "2024-03-06"), ("31/12/2023", None, "2023-12-31"), ("12/31/2023", None, "2023-12-31"),
        ("05/03/2024", "dmy", "2024-03-05"), ("05/03/2024", "mdy", "2024-05-03"), ("05.03.2024", None, "2024-03-05"), ("5-3-24", "dmy", "2024-03-05"),
        ("05/03/2024 11:59 PM", "mdy", "2024-05-03"), ("2024年3月5日", None, "2024-03-05"), ("5 Mar 2024", None, "2024-03-05"),
        ("March 5, 2024", None, "2024-03-05"), (1709632800, None, "2024-03-05"), (1709632800000, None, "2024-03-05"), ("1709632800000", None, "2024-03-05"),
        (datetime(2024, 3, 5, 9), None, "2024-03-05"), ("05/05/2024", None, "2024-05-05"),
    ],
)  # fmt: skip
def test_moments(written: Any, order: Any, day: str | None) -> None:
    found = dates.moment(written, "at", Assumed(dates=order))
    assert found.tzinfo is UTC
    assert found.date().isoformat() == (day or "2024-03-05")


@pytest.mark.parametrize(
    ("written", "code"),
    [("05/03/2024", "date-ambiguous"), ("soon", "date"), ("31/31/2024", "date"), ("2024-02-30", "date"), ("1899-01-01", "date-range"), ("2999-01-01", "date-range"), (10**30, "date")],
)  # fmt: skip
def test_what_is_no_moment(written: Any, code: str) -> None:
    with pytest.raises(RowRefused) as refused:
        dates.moment(written, "at", Assumed())
    assert refused.value.code == code


def test_an_impossible_day_in_the_order_of_the_file_is_not_turned_round() -> None:
    with pytest.raises(RowRefused):
        dates.moment("12/31/2024", "at", Assumed(dates="dmy"))


def test_html_becomes_what_people_read() -> None:
    written = "<style>p{}</style><p>Light &amp; dry.</p><ul><li>Two poles</li><li>3&nbsp;kg</li></ul><script>alert(1)</script>"
    assert cleaning.prose(written, "description", POINT).splitlines() == ["Light & dry.", "Two poles", "3 kg"]


@pytest.mark.parametrize(
    ("written", "kept"), [('="00123"', "00123"), ("  a \t b\x00\x07 ", "a b"), ("\ufeffTent", "Tent"), ("e\u0301t\u00e9", "été")]
)
def test_text(written: str, kept: str) -> None:
    assert cleaning.line(written, "name", POINT) == kept


@pytest.mark.parametrize("written", ["=1+1", '=HYPERLINK("http://x")', "#REF!", "#DIV/0!", "#N/A"])
def test_formulas_are_no_values(written: str) -> None:
    with pytest.raises(RowRefused) as refused:
        cleaning.line(written, "name", POINT)
    assert refused.value.code == "formula"


@pytest.mark.parametrize(
    ("written", "code"),
    [("Deutschland", "DE"), ("de", "DE"), ("USA", "US"), ("日本", "JP"), ("البرازيل", "BR"), ("EIRE", "IE"), ("Atlantis", None)],
)
def test_countries(written: str, code: str | None) -> None:
    assert places.country(written) == code


@pytest.mark.parametrize(("written", "code"), [("eur", "EUR"), ("€", "EUR"), ("US$", "USD"), ("$", None), ("XXQ", None), ("DOGE", None)])
def test_currencies(written: str, code: str | None) -> None:
    assert places.currency(written) == code


@pytest.mark.parametrize(("written", "code"), [("pt-BR", "pt"), ("Deutsch", "de"), ("Japanese", "ja"), ("日本語", "ja"), ("tlh-X", None)])
def test_languages(written: str, code: str | None) -> None:
    assert places.language(written) == code


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("Fulfilled", "shipped"),
        ("storniert", "cancelled"),
        ("已发货", "shipped"),
        ("pending (item modified)", "pending"),
        ("return_requested", "return_requested"),
    ],
)
def test_statuses(written: str, status: str) -> None:
    assert cleaning.order_status(written, "status", POINT) == status
