"""Arguments are what the text says."""

from decimal import Decimal
from typing import Any

import pytest

from agent.grounding import prices, stated, supported


@pytest.mark.parametrize(
    ("text", "language", "low", "high", "currency"),
    [
        ("between 50 and 80 euros", "en", 50, 80, "EUR"), ("from $50 to $80", "en", 50, 80, "USD"), ("50-80€", "de", 50, 80, "EUR"),
        ("zwischen 50 und 80 Euro", "de", 50, 80, "EUR"), ("entre 50 e 80 reais", "pt", 50, 80, "BRL"), ("de 50 à 80 €", "fr", 50, 80, "EUR"),
        ("من 50 إلى 80 يورو", "ar", 50, 80, "EUR"), ("50到80欧元", "zh", 50, 80, "EUR"), ("5000円から8000円", "ja", 5000, 8000, "JPY"),
        ("5000〜8000円", "ja", 5000, 8000, "JPY"), ("desde 20 hasta 50 euros", "es", 20, 50, "EUR"), ("ab 50 bis 100 Euro", "de", 50, 100, "EUR"),
        ("unter 1.299 Euro", "de", None, 1299, "EUR"), ("under 100", "en", None, 100, None), ("over 100", "en", 100, None, None),
        ("2-person tent under 200", "en", None, 200, None), ("200元以下", "zh", None, 200, "CNY"), ("不超过三百元", "zh", None, 300, "CNY"),
        ("予算は3万円", "ja", None, 30000, "JPY"), ("mehr als 50 Euro", "de", 50, None, "EUR"), ("nicht mehr als 50 Euro", "de", None, 50, "EUR"),
        ("no más de 50 euros", "es", None, 50, "EUR"), ("pas plus de 50 euros", "fr", None, 50, "EUR"), ("não mais que 50 reais", "pt", None, 50, "BRL"),
        ("لا يزيد عن 300 ريال", "ar", None, 300, "SAR"), ("أقل من ٢٠٠ درهم", "ar", None, 200, "AED"), ("à partir de 30 €", "fr", 30, None, "EUR"),
        ("under $100 for a size 42 shoe", "en", None, 100, "USD"), ("200 dólares o menos", "es", None, 200, "USD"), ("100ドル未満", "ja", None, 100, "USD"),
    ],
)  # fmt: skip
def test_bounds(text: str, language: str, low: int | None, high: int | None, currency: str | None) -> None:
    wanted = {"min_price": low, "max_price": high, "currency": currency}
    assert prices(text, language) == {k: v for k, v in wanted.items() if v is not None}


@pytest.mark.parametrize(
    "text",
    ["return within 30 days", "at least 3 days", "my order 100234 was over a week ago", "a tent for 2 over a weekend", "HP-100234", ""],
)
def test_other_figures_are_no_prices(text: str) -> None:
    assert prices(text, "en") == {}


def test_stated_keeps_to_the_fields_of_the_tool() -> None:
    text = "a tent under 200 euros to Austria"
    assert stated(text, "en", {"country"}) == {"country": "AT"}
    assert stated(text, "en", {"max_price", "ship_to"}) == {"max_price": Decimal(200), "ship_to": "AT"}


@pytest.mark.parametrize(
    ("field", "value", "held"),
    [
        ("max_price", 200, True), ("max_price", "200", True), ("max_price", 199, False), ("currency", "EUR", True), ("currency", "USD", False),
        ("ship_to", "AT", True), ("ship_to", "DE", False), ("query", "", False),
        ("order", "HP-1", False), ("order", "AUSTRIA", True), ("query", None, False),
    ],
)  # fmt: skip
def test_a_value_that_the_text_does_not_bear_is_dropped(field: str, value: Any, held: bool) -> None:
    assert supported(field, value, "A tent under 200 euros to Austria", "en") is held


@pytest.mark.parametrize("value", ["a lot", "1e", [], {}, "NaN", float("nan"), True, "²"])
def test_a_price_that_is_none_is_dropped(value: Any) -> None:
    assert not supported("max_price", value, "A tent under 200 euros", "en")


def test_words_beside_another_figure_bound_that_one() -> None:
    assert prices("想买一双徒步鞋，43码，预算800元以内", "zh") == {"max_price": Decimal(800), "currency": "CNY"}


def test_an_arabic_word_that_ends_like_a_currency_is_none() -> None:
    assert prices("حقيبة بين ٥٠ و ١٢٠ يورو", "ar") == {"min_price": Decimal(50), "max_price": Decimal(120), "currency": "EUR"}
