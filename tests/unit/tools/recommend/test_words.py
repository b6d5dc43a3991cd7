"""What of a request is searched for, and what it names in the shop's own words."""

import pytest

from tools.recommend.hints import Vocabulary
from tools.recommend.words import telling

LABELS = [
    ("color", "", "Colour"), ("color", "", "Farbe"), ("color", "blue", "Blue"), ("color", "blue", "Blau"), ("color", "blue", "蓝色"), ("color", "red", "Red"),
    ("size", "", "Size"), ("size", "", "サイズ"), ("size", "M", "M"), ("size", "42", "42"), ("material", "", "Material"), ("material", "wool", "Wool"),
]  # fmt: skip


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(LABELS, ["TEN-0012", "TEN-0012-BLUE"])


@pytest.mark.parametrize(
    ("text", "language", "country", "left"),
    [
        ("Do you have waterproof hiking boots under €120?", "en", None, "waterproof hiking boots"),
        ("What would you recommend?", "en", None, ""),
        ("Können Sie die Stehlampe nach Österreich liefern?", "de", "AT", "Stehlampe"),
        ("2万円以下の防水登山靴はありますか？", "ja", None, "防水登山靴"),
        ("推荐几款适合我的东西吧", "zh", None, ""),
        ("أرني حقائب ظهر زرقاء", "ar", None, "حقائب ظهر زرقاء"),
        ("", "fr", None, ""),
    ],
)
def test_telling_words(text: str, language: str, country: str | None, left: str) -> None:
    assert telling(text, language, country) == left


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a blue wool sweater", {"attributes": {"color": "blue", "material": "wool"}}),
        ("Gibt es blaue Mützen?", {"attributes": {"color": "blue"}}),
        ("有蓝色的吗", {"attributes": {"color": "blue"}}),
        ("boots in size 42", {"attributes": {"size": "42"}}),
        ("サイズはMで", {"attributes": {"size": "M"}}),
        ("I'm 42 and not into blue", {}),
        ("is ten-0012 in stock?", {"product": "TEN-0012"}),
        ("blueberry tea", {}),
    ],
)
def test_hints(vocabulary: Vocabulary, text: str, found: dict[str, object]) -> None:
    assert vocabulary.hints(text) == found


def test_a_shop_without_labels_gives_no_hints() -> None:
    assert Vocabulary([], []).hints("a blue tent") == {}
