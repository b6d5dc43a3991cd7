import numpy as np
import pytest

from eval.benchmarks._resampling import bounds, cell, discounted, gain

HALF = np.array([0.0, 1.0] * 200)


def test_the_interval_holds_the_mean_and_is_the_same_each_time() -> None:
    low, high = bounds(HALF)
    assert low < 0.5 < high
    assert (low, high) == bounds(HALF)
    assert (high - low) / 2 == pytest.approx(1.96 * 0.5 / np.sqrt(400), rel=0.2)
    assert cell(HALF) == f"0.500 [{low:.3f}–{high:.3f}]"


def test_differences_are_paired() -> None:
    assert gain(HALF + 0.25, {"theirs": HALF}, 2) == "+0.25 [+0.25 to +0.25] against theirs"


def test_discounted_gain() -> None:
    assert discounted([0, 1, 9, 10], 10) == pytest.approx([1, 1 / np.log2(3), 1 / np.log2(11), 0])
