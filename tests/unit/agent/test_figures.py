"""Numbers, money and units as people write them."""

from decimal import Decimal

import pytest

import i18n
from agent.figures import figures, plain_digits
from settings import LANGUAGES

CURRENCIES = ("EUR", "USD", "GBP", "JPY", "CNY", "BRL", "MXN", "CAD", "AUD", "CHF", "SAR", "AED", "ZAR")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("currency", CURRENCIES)
def test_money_is_read_back_as_it_is_written(language: str, currency: str) -> None:
    written = i18n.money(129_950, currency, language)
    (figure,) = figures(f"({written})", language)
    assert i18n.major(129_950, currency) in figure.values
    assert figure.currency == currency


@pytest.mark.parametrize(
    ("text", "language", "value", "currency"),
    [
        ("1 299,50 €", "fr", "1299.50", "EUR"),
        ("1'299.50 CHF", "de", "1299.50", "CHF"),
        ("R$ 1.299,90", "pt", "1299.90", "BRL"),
        ("￥１２，９９０", "ja", "12990", "JPY"),
        ("¥199", "zh", "199", "CNY"),
        ("¥199", "ja", "199", "JPY"),
        ("١٬٢٩٩٫٥٠ درهم", "ar", "1299.50", "AED"),
        ("3万円", "ja", "30000", "JPY"),
        ("1.5万元", "zh", "15000", "CNY"),
        ("三百五十元", "zh", "350", "CNY"),
        ("1.5k euros", "en", "1500", "EUR"),
        ("100多块", "zh", "100", "CNY"),
        ("US$ 100", "en", "100", "USD"),
        ("A$50", "en", "50", "AUD"),
        ("80USD", "en", "80", "USD"),
        ("AED1,299.00", "en", "1299", "AED"),
        ("1.234.567,89", "de", "1234567.89", None),
    ],
)
def test_value_and_currency(text: str, language: str, value: str, currency: str | None) -> None:
    (figure,) = figures(text, language)
    assert figure.value == Decimal(value)
    assert figure.currency == currency


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("30 days", "day"), ("30-day", "day"), ("14 business days", "business_day"), ("7个工作日", "business_day"),
        ("30 días hábiles", "business_day"), ("30日以内", "day"), ("٣٠ يوم", "day"), ("in 2 Wochen", "week"), ("3ヶ月", "month"),
        ("3个月", "month"), ("50 %", "percent"), ("２０％", "percent"), ("2.5 kg", "kg"), ("2 Personen", "person"), ("4.5 stars", "star"),
    ],
)  # fmt: skip
def test_unit(text: str, unit: str) -> None:
    assert [f.unit for f in figures(text)] == [unit]


def test_both_ends_of_a_range_have_its_unit() -> None:
    assert [(str(f.value), f.unit) for f in figures("3 to 5 working days")] == [("3", "business_day"), ("5", "business_day")]
    assert [f.unit for f in figures("14 bis 30 Tage", "de")] == ["day", "day"]


def test_three_digits_behind_one_mark_have_two_readings() -> None:
    (figure,) = figures("1.299")
    assert figure.values == {Decimal("1.299"), Decimal(1299)}
    assert figures("0.299")[0].values == {Decimal("0.299")}


@pytest.mark.parametrize("text", ["HP-100234", "TENT-2", "iPhone15", "no number", "", "三明治", "一起"])
def test_codes_and_words_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_digits_of_all_scripts() -> None:
    assert plain_digits("５０％ ٣٠ ۳") == "50% 30 3"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("9" * 5000, [10**5000 - 1]), ("1." * 5000, [Decimal("1.1")] * 2500), ("," * 5000, []), ("²³", [23]), ("½", [1, 2]), ("①", [1]),
        ("一" * 3000 + "元", [1]),
    ],
)  # fmt: skip
def test_odd_input_is_read_or_left(text: str, values: list[Decimal]) -> None:
    assert [figure.value for figure in figures(text)] == values
