"""Which products go together, on matrices small enough to reckon by hand."""

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from tools.recommend import model
from tools.recommend.model import DAMPING, Taste, nearness

# Six customers, four products: 0 and 1 go together, 2 stands beside them once, nobody touched 3.
SEEN = csr_matrix(np.array([[1, 1, 0, 0], [1, 1, 0, 0], [1, 1, 0, 0], [1, 1, 1, 0], [0, 0, 1, 0], [0, 0, 0, 0]], np.float32))


def taste() -> Taste:
    return Taste(np.array([10, 20, 30, 40]), nearness(SEEN), np.array([""]), np.zeros((1, 4), np.float32), np.zeros((4, 2), np.float32))


def test_nearness_is_the_damped_cosine() -> None:
    near = nearness(SEEN).toarray()
    quarter = 0.5**2  # a weight of 1 counts 1 / 2, its square a quarter
    assert near[0, 1] == pytest.approx(4 * quarter / (4 * quarter + DAMPING))
    assert near[0, 2] == pytest.approx(quarter / (np.sqrt(4 * 2) * quarter + DAMPING))
    assert not near.diagonal().any()
    assert not near[3].any()


def test_cut_into_blocks_it_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = nearness(SEEN).toarray()
    monkeypatch.setattr(model, "_BLOCK", 3)
    assert np.array_equal(nearness(SEEN).toarray(), whole)


def test_only_the_nearest_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "NEIGHBOURS", 1)
    near = nearness(SEEN).toarray()
    assert near[0].argmax() == 1
    assert (near > 0).sum(axis=1).tolist() == [1, 1, 1, 0]


def test_parts_of_a_score_add_up() -> None:
    known, parts = taste().contributions({30: 2.0, 10: 1.0, 99: 5.0})
    assert known.tolist() == [30, 10]
    assert parts[0] == pytest.approx(2 * nearness(SEEN).toarray()[2])
    assert parts.sum(axis=0).argmax() == 1


@pytest.mark.parametrize("history", [{}, {99: 1.0}])
def test_a_history_of_nothing_known_says_nothing(history: dict[int, float]) -> None:
    known, parts = taste().contributions(history)
    assert len(known) == 0
    assert parts.shape == (0, 4)


def test_neighbours_are_shares_of_the_nearest() -> None:
    row = taste().neighbours(10)
    assert row[1] == 1
    assert 0 < row[2] < 1
    assert not taste().neighbours(40).any()
    assert not taste().neighbours(99).any()
