"""What an age in a request rules out."""

import pytest

from tools.recommend.ages import Ages

LABELS = [
    ("age", "", "対象年齢"),
    ("age", "", "Alter"),
    *(("age", age, f"ab {age} Jahren") for age in ("3", "5", "8")),
    ("size", "42", "42"),
]


@pytest.mark.parametrize(
    ("text", "too_old"),
    [
        ("a toy for a four-year-old", "5 8"),
        ("for a boy of 5 years", "8"),
        ("für ein sechsjähriges Kind", "8"),
        ("para un niño de 3 años", "5 8"),
        ("para uma criança de sete anos", "8"),
        ("pour un enfant de trois ans", "5 8"),
        ("给五岁孩子的玩具", "8"),
        ("4歳の子に", "5 8"),
        ("لعبة لطفل عمره خمس سنوات", "8"),
        ("for my 42 guests", ""),
        ("boots in size 5", ""),
    ],
)
def test_ages(text: str, too_old: str) -> None:
    assert " ".join(sorted(Ages(LABELS).unsuited(text).get("age", ()))) == too_old


def test_a_shop_without_ages_rules_nothing_out() -> None:
    assert Ages([]).unsuited("for a 3-year-old") == {}
