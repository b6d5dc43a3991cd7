"""Hybrid search: both sides count, and filters hold before the search."""

import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge.index import HybridIndex


def units(*rows: list[float]) -> NDArray[np.float32]:
    matrix = np.array(rows, np.float32)
    return matrix / np.linalg.norm(matrix, axis=1, keepdims=True)


VECTORS = units([1, 0, 0], [0.9, 0.1, 0], [0, 1, 0], [0, 0, 1])
INDEX = HybridIndex.build([10, 20, 30, 40], ["red tent", "blue tent", "green lamp", "coffee"], VECTORS)


def test_the_nearest_comes_first() -> None:
    assert [i for i, _ in INDEX.search("", VECTORS[0], 2)] == [10, 20]


def test_words_find_what_vectors_do_not() -> None:
    found = INDEX.search("coffee", units([0.5, 0.5, 0.45])[0], 1)
    assert found[0][0] == 40


def test_filters_hold_before_the_search() -> None:
    ids = list(range(500))
    near = units(*([[1, 0.001 * i, 0] for i in range(499)] + [[0, 0, 1]]))
    index = HybridIndex.build(ids, ["same"] * 500, near)
    assert [i for i, _ in index.search("same", units([1, 0, 0])[0], 3, allowed={499})] == [499]


@pytest.mark.parametrize(("k", "allowed"), [(0, None), (3, []), (3, [99])])
def test_nothing_asked_nothing_found(k: int, allowed: list[int] | None) -> None:
    assert INDEX.search("tent", VECTORS[0], k, allowed) == []


def test_an_empty_index_answers() -> None:
    empty = HybridIndex.build([], [], np.zeros((0, 3), np.float32))
    assert empty.search("tent", VECTORS[0], 3) == []


def test_dense_alone() -> None:
    assert INDEX.dense(VECTORS[2], 1) == [(30, pytest.approx(1))]
    assert [i for i, _ in INDEX.dense(VECTORS[2], 9, allowed=[10, 20])] == [20, 10]


def test_words_share_is_one_at_most() -> None:
    assert all(0 <= e.words <= 1 for e in INDEX.evidence("tent tent blue", VECTORS[1], 4))


def test_ids_are_distinct() -> None:
    with pytest.raises(ValueError, match="distinct"):
        HybridIndex.build([1, 1], ["a", "b"], VECTORS[:2])
