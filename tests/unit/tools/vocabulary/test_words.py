"""What of a request is searched for."""

import pytest

from tools.vocabulary.words import for_another, telling


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
    ("text", "language", "another"),
    [
        ("a present for my sister", "en", True),
        ("was mein Vater mögen würde", "de", True),
        ("un regalo de cumpleaños", "es", True),
        ("algo para o meu sogro, um presente", "pt", True),
        ("une idée pour ma mère", "fr", True),
        ("送给奶奶的围巾", "zh", True),
        ("母の日に何かいいもの", "ja", True),
        ("هدية لصديقتي", "ar", True),
        ("a tent for two", "en", False),
        ("能送到德国的帐篷", "zh", False),
        ("können Sie das empfehlen?", "de", False),
    ],
)
def test_whom_it_is_for(text: str, language: str, another: bool) -> None:
    assert for_another(text, language) is another
