"""The benchmark of recommendation, on sequences small enough to know the right answer."""

from pathlib import Path

import numpy as np
import pytest

from eval.benchmarks import recommend
from eval.benchmarks.recommend import measure, ranks, served, split

# Items 1-3 go together, and so do 4-6; the last of each line completes its group.
SEQUENCES = "\n".join([*(f"{user} 1 2 3" for user in range(1, 30)), *(f"{user} 4 5 6" for user in range(30, 60)), "60 1 3 2", "61 4 6 5"])


def test_the_last_item_is_held_out() -> None:
    seen, last = split("1 5 2 2 3\n2 1 4\n\n")
    assert seen.shape == (2, 5)
    assert seen.toarray().tolist() == [[0, 1, 0, 0, 1], [1, 0, 0, 0, 0]]
    assert last.tolist() == [2, 3]


def test_places_count_unseen_items_alone_and_equals_as_worse() -> None:
    seen, last = split("1 1 2 3\n2 4 2")
    scores = np.array([[9, 9, 1, 2], [0, 0, 0, 0]], np.float32)
    assert ranks(lambda users: scores[users].copy(), seen, last).tolist() == [1, 2]


def test_the_served_model_learns_what_goes_together() -> None:
    seen, last = split(SEQUENCES)
    assert ranks(served(seen), seen, last)[59:].tolist() == [0, 0]


def test_the_section_has_every_model_with_intervals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recommend, "FACTORS", 4)
    (tmp_path / "recommend").mkdir()
    (tmp_path / recommend.FILE).write_text(SEQUENCES)
    told: list[str] = []
    section = measure(tmp_path, told.append)
    rows = [line for line in section.splitlines() if line.startswith("| ")][2:]
    assert [row.split(" | ")[0] for row in rows] == [
        "| item neighbours, as served",
        "| popularity",
        "| implicit ALS, 4 factors",
        "| implicit BPR, 4 factors",
    ]
    assert "61 users, 6 items" in section
    assert len(told) == 4


def test_without_the_data_its_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as refused:
        measure(tmp_path, lambda _line: None)
    assert str(refused.value.filename).endswith("amazon-beauty-sequences.txt")
