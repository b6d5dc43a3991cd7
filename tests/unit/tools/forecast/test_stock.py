"""Reorder points, quantities and days, against the formulas by hand."""

from datetime import date

import numpy as np
import pytest

from tools.forecast.method import Total
from tools.forecast.stock import Pace, plan, span_weeks

TODAY = date(2026, 3, 31)
LEAD, COVER = Total(28, 20, 40, expected=28, deviation=5), Total(70, 50, 90, expected=70, deviation=8)
PACE = Pace(np.full(4, 7.0), np.full(4, 14.0))


def test_reorder_point_safety_stock_and_quantity() -> None:
    made = plan(30, (28, LEAD), (70, COVER), PACE, 0.95, TODAY)
    assert made.safety_stock == 9  # 1.645 x 5 = 8.2
    assert made.reorder_point == 37
    assert made.order_up_to == 84  # 70 + 1.645 x 8
    assert made.quantity == 54
    assert made.order_on == TODAY


def test_nothing_is_ordered_above_the_reorder_point() -> None:
    made = plan(72, (28, LEAD), (70, COVER), PACE, 0.95, TODAY)
    assert made.quantity == 0
    assert made.order_on == date(2026, 5, 5)  # 35 pieces above it, one a day
    assert made.runs_out == date(2026, 6, 11)
    assert made.runs_out_early == date(2026, 5, 6)


def test_a_higher_service_level_needs_more() -> None:
    levels = [plan(0, (28, LEAD), (70, COVER), PACE, level, TODAY).safety_stock for level in (0.5, 0.9, 0.99)]
    assert levels == [0, 7, 12]


def test_a_lead_time_within_a_week_takes_its_share() -> None:
    made = plan(0, (3, Total(7, 0, 9, expected=7, deviation=2)), (31, COVER), PACE, 0.5, TODAY)
    assert made.reorder_point == 3


def test_without_sales_nothing_runs_out() -> None:
    none = Total(0, 0, 0, 0, 0)
    made = plan(10, (21, none), (49, none), Pace(np.zeros(4), np.zeros(4)), 0.95, TODAY)
    assert (made.quantity, made.runs_out, made.order_on) == (0, None, None)


def test_pace_follows_the_shape_of_the_weeks() -> None:
    pace = Pace.of(Total(0, 0, 60, expected=30, deviation=0), np.array([1.0, 2.0]))
    assert pace.expected == pytest.approx([10, 20])
    assert Pace.day(10, TODAY, pace.expected) == date(2026, 4, 7)


@pytest.mark.parametrize(("days", "weeks"), [(1, 1), (7, 1), (8, 2), (365, 53)])
def test_whole_weeks_hold_the_days(days: int, weeks: int) -> None:
    assert span_weeks(days) == weeks
