"""Goods that are forecast by what they are called."""

import pytest
from sqlmodel import Session

from settings import LANGUAGES
from tests.unit.tools.forecast.conftest import Ask
from tests.unit.tools.forecast.small_shop import offer, sell
from tools.forecast.plain import plain

SALES = {"KETTLE-1": 2, "KETTLE-2": 3, "MUG-1": 40}  # pieces a week


@pytest.fixture
def shelves(session: Session) -> None:
    for sku, weekly in SALES.items():
        sell(session, offer(session, sku, stock=[4], category=2 if sku.startswith("MUG") else 1)[0], [weekly] * 40)


@pytest.mark.usefixtures("shelves")
def test_goods_of_one_kind_are_forecast_together_and_named(ask: Ask) -> None:
    found = ask(goods="kettles", about="demand")
    assert found.total
    assert found.total.units == pytest.approx(4 * 5, rel=0.1)
    assert found.products == 2
    assert found.shown() == ["KETTLE-1", "KETTLE-2"]
    for language in LANGUAGES:
        told = plain(found, language)
        assert "kettles" in told
        assert "KETTLE-2" in told


@pytest.mark.usefixtures("shelves")
def test_of_the_goods_named_only_they_are_listed_for_reordering(ask: Ask) -> None:
    assert {row.sku for row in ask(goods="kettles", about="stock").reorder} == {"KETTLE-1", "KETTLE-2"}
    assert len(ask(about="stock").reorder) == len(SALES)


@pytest.mark.usefixtures("shelves")
def test_a_category_counts_only_where_it_has_such_goods(ask: Ask) -> None:
    assert ask(goods="kettles", category="tents", about="demand").products == 2
    assert ask(goods="kettles", category="lamps", about="demand").products == 2


@pytest.mark.usefixtures("shelves")
def test_what_nothing_is_called_is_told_and_not_taken_for_the_whole_shop_in_silence(ask: Ask) -> None:
    found, whole = ask(goods="umbrellas", about="demand"), ask(about="demand")
    assert (found.products, found.total) == (0, whole.total)
    for language in LANGUAGES:
        told, unasked = plain(found, language), plain(whole, language)
        assert told.endswith(unasked)
        assert "umbrellas" in told.removesuffix(unasked)
    assert "umbrellas" not in plain(ask(product="MUG-1", goods="umbrellas"), "en"), "the product is clear"
