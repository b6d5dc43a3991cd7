"""An embedder that remembers the last requests."""

from collections.abc import Sequence

import numpy as np

from knowledge.embedding import Remembering, Vectors


class Counting:
    """Embeds a text as its length, and keeps what it was asked."""

    name = "counting"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def queries(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return np.array([[len(text)] for text in texts], np.float32).reshape(len(texts), 1)

    passages = queries


def test_a_request_is_embedded_once() -> None:
    embedder = Remembering(own := Counting())
    assert embedder.queries(["a tent"]).tolist() == [[6]]
    assert embedder.queries(["returns", "a tent", "returns"]).tolist() == [[7], [6], [7]]
    assert own.asked == ["a tent", "returns"]


def test_only_the_last_requests_are_kept() -> None:
    embedder = Remembering(own := Counting())
    for number in range(1000):
        embedder.queries(["x" * number])
    own.asked.clear()
    assert embedder.queries(["x" * 999]).tolist() == [[999]]
    assert own.asked == []
    embedder.queries(["x"])
    assert own.asked == ["x"]


def test_no_texts_have_no_vectors() -> None:
    assert Remembering(Counting()).queries([]).shape == (0, 1)
