"""What of a request is searched for."""

import pytest

from tools.recommend.words import telling


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
