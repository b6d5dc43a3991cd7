"""What counts as praise, in reviews that are in no list of ours."""

import pytest

from tools.ads.praise import praised


def aspects(language: str, text: str) -> set[str]:
    return {praise.aspect for praise in praised([(language, text)] * 3)}


@pytest.mark.parametrize(
    ("language", "text", "aspect"),
    [
        ("en", "The jacket is well made, and it arrived on time.", "quality"), ("en", "Great value for money", "value"), ("de", "Sehr bequem, sitzt perfekt", "fit"),
        ("de", "Super schnelle Lieferung", "delivery"), ("es", "Llegó antes de lo previsto", "delivery"), ("pt", "Muito prático e fácil de limpar", "use"),
        ("fr", "Très bon rapport qualité-prix", "value"), ("zh", "质量很好，物流也快", "quality"), ("ja", "デザインがとてもおしゃれです", "look"), ("ar", "جودة ممتازة", "quality"),
        ("pt-BR", "Chegou no prazo", "delivery"),
    ],
)  # fmt: skip
def test_praise(language: str, text: str, aspect: str) -> None:
    assert aspect in aspects(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is not well made."), ("en", "Nothing is easy to use here, never."), ("de", "Leider nicht robust"), ("de", "keine gute Qualität"), ("es", "No es fácil de usar"),
        ("fr", "Pas du tout confortable"), ("pt", "Não é confortável"), ("zh", "质量不好"), ("ja", "品質が悪いです"), ("ar", "الجودة غير جيدة"), ("en", "<script>well</script>"),
        ("ko", "품질이 좋아요"), ("en", ""), ("en", "🏕🏕🏕"),
    ],
)  # fmt: skip
def test_no_praise(language: str, text: str) -> None:
    assert aspects(language, text) == set()


def test_two_voices_are_too_few() -> None:
    assert praised([("en", "Well made."), ("de", "Gut verarbeitet.")]) == []


def test_the_most_praised_comes_first() -> None:
    found = praised([("en", "Easy to use. Well made.")] * 3 + [("en", "Easy to clean.")])
    assert [(praise.aspect, praise.reviews) for praise in found] == [("use", 4), ("quality", 3)]
