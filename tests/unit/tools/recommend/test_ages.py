"""What suits an age that a request names."""

import pytest

from tools.recommend.ages import Ages

LABELS = [
    ("age", "", "対象年齢"),
    ("age", "", "Alter"),
    *(("age", age, f"ab {age} Jahren") for age in ("3", "5", "8")),
    ("size", "42", "42"),
]


@pytest.mark.parametrize(
    ("text", "suited"),
    [
        ("a toy for a four-year-old", "3"),
        ("for a boy of 5 years", "3 5"),
        ("für ein sechsjähriges Kind", "3 5"),
        ("para un niño de 3 años", "3"),
        ("para uma criança de sete anos", "3 5"),
        ("pour un enfant de trois ans", "3"),
        ("给五岁孩子的玩具", "3 5"),
        ("4歳の子に", "3"),
        ("لعبة لطفل عمره خمس سنوات", "3 5"),
        ("for my 42 guests", ""),
        ("boots in size 5", ""),
    ],
)
def test_ages(text: str, suited: str) -> None:
    assert " ".join(sorted(Ages(LABELS).suited(text).get("age", ()))) == suited


def test_a_shop_without_ages_says_nothing() -> None:
    assert Ages([]).suited("for a 3-year-old") == {}
