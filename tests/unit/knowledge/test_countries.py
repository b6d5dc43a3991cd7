"""Countries named in articles, under whatever name."""

import pytest

from knowledge.countries import NAMED, UNION_NAMED, about


@pytest.mark.parametrize(
    ("text", "country", "language", "expected"),
    [
        ("Standard delivery to the United Kingdom takes 4–7 days", "GB", "en", NAMED),
        ("السعودية، الإمارات: 6–10", "AE", "ar", NAMED),
        ("沙特阿拉伯、阿联酋：6–10", "AE", "zh", NAMED),
        ("USA, Kanada: 5–8", "US", "de", NAMED),
        ("アメリカ：5～8", "US", "ja", NAMED),
        ("EU: 3–5", "DE", "en", UNION_NAMED),
        ("Tell us why, or contact us.", "US", "en", 0.0),
        ("Neue Artikel", "DE", "de", 0.0),
        ("EU: 3–5", "CH", "en", 0.0),
    ],
)
def test_about(text: str, country: str, language: str, expected: float) -> None:
    assert about(text, country, language) == expected
