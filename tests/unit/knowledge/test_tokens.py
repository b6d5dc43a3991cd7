"""Words of a text in eight languages."""

import pytest

from knowledge.tokens import normalise, tokens


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Größe und Straße", ["grosse", "und", "strasse"]),
        ("Où est l'été ?", ["ou", "est", "l", "ete"]),
        ("退货期限", ["退货", "货期", "期限"]),
        ("鞋", ["鞋"]),
        ("ガイド", ["ガイ", "イド"]),
        ("ｶﾞｲﾄﾞ ＵＫ", ["ガイ", "イド", "uk"]),
        ("الإِرْجاع والمُنتجات", ["ارجاع", "منتجات"]),
        ("مدرسة", ["مدرسه"]),
        ("للشحن", ["شحن"]),
        ("E5 耳机", ["e5", "耳机"]),
        ("", []),
        ("¿?!", []),
    ],
)
def test_tokens(text: str, wanted: list[str]) -> None:
    assert tokens(text) == wanted


def test_voiced_kana_are_not_their_plain_ones() -> None:
    assert normalise("が") != normalise("か")


def test_a_short_arabic_word_keeps_its_letters() -> None:
    assert tokens("الم") == ["الم"]
