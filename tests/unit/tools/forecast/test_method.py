"""The forecast of one series."""

import numpy as np
import pytest

from tools.forecast.candidates import Floats, weighted_quantile
from tools.forecast.method import FALLBACK, Known, forecast
from tools.forecast.season import season

RANDOM = np.random.default_rng(11)


def drawn(kind: str, weeks: int) -> Floats:
    t = np.arange(weeks)
    rates = {"flat": np.full(weeks, 20.0), "trend": 10 * np.exp(0.03 * t), "shift": np.where(t < 0.7 * weeks, 10, 40), "rare": 0.4 + 0 * t}
    return RANDOM.poisson(rates[kind]).astype(np.float64)


@pytest.mark.parametrize("kind", ["flat", "trend", "shift"])
def test_regular_series_are_forecast_near_what_comes(kind: str) -> None:
    units = drawn(kind, 68)
    known, came = units[:-4], units[-4:]
    made = forecast(known, 4, (4,))
    assert abs(made.weekly.units.sum() - came.sum()) < 0.25 * came.sum()
    assert abs(made.totals[4].units - came.sum()) < 0.25 * came.sum()
    assert sum(made.models.values()) == pytest.approx(1)
    assert FALLBACK not in made.models


def test_a_trend_is_followed_not_averaged() -> None:
    made = forecast(np.round(5 * np.exp(0.06 * np.arange(40))), 4)
    assert made.weekly.units[0] > 5 * np.exp(0.06 * 39)
    assert max(made.models, key=made.models.__getitem__) == "DynamicTheta"


def test_intervals_hold_about_their_share_of_the_weeks() -> None:
    inside, claimed = [], []
    for _ in range(12):
        units = drawn("flat", 56)
        made = forecast(units[:-8], 8)
        inside.append(np.mean((units[-8:] >= made.weekly.low) & (units[-8:] <= made.weekly.high)))
        assert made.coverage is not None
        claimed.append(made.coverage)
        assert made.checked == 12  # origins, not their weeks
    assert np.mean(claimed) == pytest.approx(0.8, abs=0.07)
    assert np.mean(inside) == pytest.approx(0.8, abs=0.1)


def test_a_product_sold_in_few_weeks_has_a_week_of_none_and_a_total_of_some() -> None:
    made = forecast(np.tile([0.0, 0, 3, 0, 0, 2], 9), 6, (6,))
    assert made.weekly.units.max() < 1
    assert made.totals[6].units == pytest.approx(5, abs=1)


@pytest.mark.parametrize("units", [[0.0], [3.0], [0.0] * 40 + [7.0], [1.0, 2.0, 3.0], [0.0] * 60])
def test_short_and_thin_series_fall_back_to_their_rate_by_name(units: list[float]) -> None:
    made = forecast(np.array(units), 4, (4, 8))
    assert made.models == {FALLBACK: 1.0}
    assert made.coverage is None
    assert made.totals[4].low <= made.totals[4].units <= made.totals[4].high
    assert made.totals[8].expected == pytest.approx(2 * made.totals[4].expected)


def test_one_sale_in_a_year_is_a_small_rate() -> None:
    total = forecast(np.array([0.0] * 51 + [2.0]), 4, (4,)).totals[4]
    assert (total.units, total.low) == (0, 0)
    assert 0 < total.expected < 1


@pytest.mark.parametrize("spoilt", [np.r_[np.full(30, 5.0), 80_000.0], np.r_[80_000.0, np.full(30, 5.0)]])
def test_one_wholesale_order_does_not_move_the_median(spoilt: Floats) -> None:
    assert forecast(spoilt, 4).weekly.units == pytest.approx(np.full(4, 5), abs=5)  # the mean is 2,585


def test_a_long_horizon_stays_finite() -> None:
    made = forecast(np.round(2 * np.exp(0.2 * np.arange(24))), 52, (52,))
    assert np.isfinite(made.weekly.high).all()
    assert made.weekly.units.max() <= 3 * 2 * np.exp(0.2 * 23) + 1


@pytest.mark.parametrize("units", [np.full(108, 7.0), np.round(np.exp(0.1 * np.arange(108)).clip(0, 1e9)), np.tile([0.0, 5.0], 54)])
def test_series_that_models_stumble_over_are_still_forecast(units: Floats) -> None:
    made = forecast(units, 4, (4,))
    assert np.isfinite(made.weekly.high).all()
    assert (made.weekly.low <= made.weekly.units + 1e-9).all()


def test_a_season_is_used_where_it_helps_and_only_there() -> None:
    t = np.arange(116)
    wave = 20 * np.exp(0.7 * np.sin(2 * np.pi * t / 52.18))
    units = RANDOM.poisson(wave).astype(np.float64)
    with_season = forecast(units[:108], 8, view=lambda n, ahead: Known(units[:n], np.ones(n + ahead), season(units[:n], ahead)))
    assert with_season.seasonal
    assert np.abs(with_season.weekly.units - wave[108:]).sum() < 0.25 * wave[108:].sum()
    flat, wrong = np.full(108, 9.0), np.exp(np.sin(np.arange(200)))
    assert not forecast(flat, 8, view=lambda n, ahead: Known(flat[:n], np.ones(n + ahead), wrong[: n + ahead])).seasonal


def test_a_fraction_of_a_piece_is_not_outside() -> None:
    units = np.zeros(40)
    units[[8, 14, 20]] = 1
    sloping = np.exp(-0.01 * np.arange(60))  # so that no two forecasts are the same
    made = forecast(units, 4, view=lambda n, ahead: Known(units[:n], sloping[: n + ahead], np.ones(n + ahead)))
    assert made.coverage is not None
    assert made.coverage > 0.8


def test_intervals_that_no_past_weeks_could_try_claim_nothing() -> None:
    made = forecast(drawn("flat", 40), 30)  # from each origin the weeks meet all others' weeks
    assert (made.coverage, made.checked) == (None, 0)


def test_a_season_needs_a_year_and_a_half() -> None:
    assert (season(np.arange(60.0), 4) == 1).all()
    assert len(season(np.arange(100.0), 4)) == 104


def test_chance_makes_no_season() -> None:
    assert np.ptp(season(RANDOM.poisson(30, 104).astype(np.float64), 0)) < 0.2


def test_a_promotion_is_taken_out_and_put_in_where_it_is_planned() -> None:
    lift = np.ones(60)
    lift[[10, 25, 41]] = 2
    units = 10 * lift[:40]
    made = forecast(units, 4, view=lambda n, ahead: Known(units[:n], lift[: n + ahead], np.ones(n + ahead)))
    assert made.shape == pytest.approx([1, 2, 1, 1])
    assert made.weekly.units == pytest.approx([10, 20, 10, 10], rel=0.02)


def test_weights_shift_a_quantile() -> None:
    values = np.array([1.0, 2, 3, 4])
    assert weighted_quantile(values, np.ones(4), 0.5) == 2.5
    assert weighted_quantile(values, np.array([0.0, 0, 0, 1]), 0.5) == 4
