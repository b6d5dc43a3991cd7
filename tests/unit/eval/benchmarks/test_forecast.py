"""The benchmark of forecasts, over sales made up here."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from eval.benchmarks import forecast as benchmark
from eval.benchmarks.forecast import OURS, Ahead, judge, measure, read_journey, read_uci, sample, ways

DAYS = pd.date_range("2024-01-01", periods=280)  # 40 weeks


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    random = np.random.default_rng(3)
    (tmp_path / "demand").mkdir()
    (tmp_path / "completejourney").mkdir()
    day = np.tile(DAYS, 3)
    code = np.repeat(["10001", "10002B", "POST"], len(DAYS))
    sold = pd.DataFrame({"InvoiceNo": "5", "StockCode": code, "Quantity": 1 + random.poisson(1, len(day)), "InvoiceDate": day})
    sold.loc[0, ["InvoiceNo", "Quantity"]] = ["C5", -40]
    sold.to_csv(tmp_path / "demand" / "uci-online-retail.csv.gz", index=False)
    product = np.repeat([1, 2, 3], len(DAYS))
    bought = pd.DataFrame({"product_id": product, "quantity": 1 + random.poisson(1, len(day)), "transaction_timestamp": day})
    bought.to_csv(tmp_path / "completejourney" / "transactions_sample.csv.gz", index=False)
    kinds = pd.DataFrame({"product_id": [1, 2, 3], "department": ["GROCERY", "DRUG GM", "FUEL"]})
    kinds.to_csv(tmp_path / "completejourney" / "products.csv.gz", index=False)
    return tmp_path


def test_what_is_no_product_and_what_was_cancelled_is_left_out(folder: Path) -> None:
    units = read_uci(folder / "demand" / "uci-online-retail.csv.gz")
    assert units.shape == (2, 40)
    assert units.min() >= 0
    assert read_journey(folder / "completejourney").shape == (2, 40)


def test_a_week_in_which_nobody_bought_is_a_week() -> None:
    moments = pd.Series(pd.to_datetime(["2024-01-01", "2024-01-20", "2024-01-21"]))
    assert benchmark.weekly(pd.Series(["a"] * 3), moments, pd.Series([1, 2, 3])).tolist() == [[1, 0, 5]]


def test_series_are_chosen_by_what_came_before_the_origins() -> None:
    early, late = np.r_[np.ones(30), np.zeros(10)], np.r_[np.zeros(30), np.ones(10)]
    assert len(sample(np.array([early, late, early]))) == 2


def test_errors_are_counted_by_hand() -> None:
    units = np.array([2.0, 4, 2, 4, 2, 4, 2, 4] * 3)
    two = judge([units], lambda known: Ahead(np.full(4, 2.0), np.full(4, 2.0), np.full(4, 3.0), 10.0))
    assert two.absolute.tolist() == [12]  # 0 + 2 + 0 + 2, three times
    assert two.absolute_total.tolist() == [6]  # 12 sold, 10 foretold
    assert two.scaled.tolist() == [0.5]  # 1 a week, where a week differs from the last by 2
    assert two.inside.tolist() == [0.5]


def test_every_way_foretells_weeks_with_an_interval_and_a_total() -> None:
    units = np.random.default_rng(5).poisson(6, 40).astype(np.float64)
    for way in ways().values():
        ahead = way(units)
        assert (ahead.low <= ahead.high).all()
        assert 12 < ahead.total < 40
        assert ahead.units.shape == (4,)


def test_the_section_names_data_ways_and_figures(folder: Path) -> None:
    said: list[str] = []
    section = measure(folder, said.append)
    assert section.startswith("## Forecast")
    assert f"| UCI Online Retail | {OURS} | 0." in section
    assert "| Complete Journey | CrostonSBA |" in section
    assert len(said) == 8


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"uci-online-retail\.csv\.gz"):
        measure(tmp_path, print)
