"""What was sold and what was wanted: stock-outs, promotions."""

from datetime import date

import numpy as np
import pytest

from store.tables import Campaign
from tools.forecast.demand import filled, series
from tools.forecast.panel import Panel
from tools.forecast.promotions import coming, discounts, lift

END = date(2026, 3, 31)


def panel(units: list[list[float]], could: list[list[float]] | None = None) -> Panel:
    sold = np.array(units, np.float32)
    return Panel(END, np.arange(len(units)), sold, np.ones_like(sold) if could is None else np.array(could, np.float32))


def test_weeks_without_stock_are_filled_with_the_pace_around_them() -> None:
    sold = np.array([4.0, 4, 0, 0, 4, 4, 1])
    assert filled(sold, np.array([1.0, 1, 0, 0, 1, 1, 0.25])) == pytest.approx([4, 4, 4, 4, 4, 4, 4], rel=0.01)


def test_a_long_stock_out_takes_the_pace_of_all_weeks() -> None:
    could = np.r_[np.ones(10), np.zeros(30)]
    assert filled(4 * could, could)[-1] == pytest.approx(4)


def test_weeks_before_the_launch_are_no_demand() -> None:
    found = series(panel([[0, 0, 0, 2, 3]]), np.array([0]))
    assert found
    assert found.start == 3
    launched = series(panel([[0, 0, 0, 2, 3]]), np.array([0]), date(2026, 3, 12))
    assert launched
    assert launched.start == 2
    assert launched.demand == pytest.approx([0, 2, 3])


def test_silence_of_a_product_that_is_sold_out_is_no_lack_of_demand() -> None:
    rows = np.array([0])
    quiet = panel([[5, 5, 5, 5, 5, 5, 0, 0]])
    there, gone = series(quiet, rows), series(quiet, rows, sold_out=True)
    assert there
    assert gone
    assert there.demand[-1] == 0
    assert gone.demand[-1] == pytest.approx(5)


def test_a_product_that_has_been_silent_for_long_is_no_longer_wanted() -> None:
    found = series(panel([[5, 5, 5, 5, *[0] * 40]]), np.array([0]), sold_out=True)
    assert found
    assert found.demand[-20] > 1
    assert found.demand[-1] == 0


def test_a_variant_out_of_stock_counts_by_its_share_of_sales() -> None:
    found = series(panel([[9, 9, 9, 9], [1, 1, 1, 0]], [[1, 1, 1, 1], [1, 1, 1, 0]]), np.array([0, 1]))
    assert found
    assert found.open[-1] == pytest.approx(0.9, abs=0.03)
    assert found.demand[-1] == pytest.approx(10, abs=0.4)


def test_what_was_never_sold_has_no_series() -> None:
    assert series(panel([[0, 0, 0]]), np.array([0])) is None


SALE = Campaign(id=1, name="Sale", category_id=1, discount_percent=20, first_day=date(2026, 3, 11), last_day=date(2026, 3, 17))
SHOP_WIDE = Campaign(id=2, name="All", category_id=None, discount_percent=10, first_day=date(2026, 3, 11), last_day=date(2026, 4, 7))


def test_the_larger_discount_counts_by_its_share_of_the_week() -> None:
    start = date(2026, 3, 11)
    assert discounts([SALE, SHOP_WIDE], 1, start, 2) == pytest.approx([0.2, 0.1])
    assert discounts([SALE, SHOP_WIDE], 2, start, 2) == pytest.approx([0.1, 0.1])
    assert discounts([SALE], 1, date(2026, 3, 14), 1) == pytest.approx([0.2 * 4 / 7])


def test_what_a_discount_adds_is_measured_beside_the_weeks_around_it() -> None:
    off = np.array([[0, 0, 0, 0.2, 0, 0, 0.1, 0]])
    assert lift(np.array([[10.0, 10, 10, 18, 10, 10, 14, 10]]), off) == pytest.approx(4)
    assert lift(np.array([[10.0, 10, 10, 2, 10, 10, 2, 10]]), off) == 0
    assert lift(np.zeros((0, 8)), np.zeros((0, 8))) == 0


def test_coming_promotions_are_those_of_the_category_and_the_whole_shop() -> None:
    assert [c.name for c in coming([SALE, SHOP_WIDE], 1, date.fromordinal(END.toordinal() + 1), 4)] == ["All"]
    assert [c.name for c in coming([SALE, SHOP_WIDE], 1, date(2026, 3, 10), 4)] == ["Sale", "All"]
