"""Languages, clauses and closed sets of words."""

import pytest

from agent.clauses import parts
from agent.language import detect, scripts
from agent.phrases import phrase


@pytest.mark.parametrize(
    ("text", "expected", "language"),
    [
        ("Find me a tent and also tell me how long returns take", "de", "en"), ("Und nach Spanien?", "en", "de"), ("¿Y a España?", "en", "es"),
        ("Onde está meu pedido?", "es", "pt"), ("Où est mon colis ?", "en", "fr"), ("hola", "en", "es"), ("merci", "de", "fr"), ("I want a lamp", "fr", "en"), ("退货", "en", "zh"), ("配送料はいくら", "en", "ja"),
        ("شحن", "en", "ar"), ("iPhone 15 的价格", "en", "zh"),
        ("返品送料無料", "ja", "ja"), ("返品", "en", "zh"), ("退货", "ja", "zh"),  # Japanese without kana only where Japanese is spoken
        ("The Nike Air of 日本", "en", "en"),
        ("ok", "ar", "ar"), ("iPhone", "ja", "ja"), ("HP-100234", "de", "de"), ("100", "fr", "fr"), ("😀", "pt", "pt"),
        ("http://example.org/the/quick/brown", "de", "de"), ("안녕하세요", "ar", "ar"),
    ],
)  # fmt: skip
def test_detect(text: str, expected: str, language: str) -> None:
    assert detect(text, expected) == language


@pytest.mark.parametrize("spoken", ["en", "de", "fr", "es", "pt", "zh", "ar", "ja"])
@pytest.mark.parametrize("text", ["norway?", "thx", "asdkjh qwe", "TikTok", "wow", "Kelquist Norvik", "HP-TEN-0001 ok"])
def test_a_word_that_tells_nothing_leaves_the_language_as_it_was(text: str, spoken: str) -> None:
    assert detect(text, spoken) == spoken


@pytest.mark.parametrize(
    ("text", "spoken", "language"),
    [
        ("desde 2025", "pt", "pt"), ("desde 2025", "es", "es"), ("no entiendo", "pt", "es"), ("onde está?", "es", "pt"), ("thanks!", "de", "en"),
        ("danke", "en", "de"), ("merci bien", "en", "fr"), ("mejor a 12 semanas", "en", "es"), ("et le prix ?", "en", "fr"), ("wo ist das?", "fr", "de"), ("where is it?", "zh", "en"),
        ("¿y en Francia?", "zh", "es"), ("und Japan?", "ja", "de"),
    ],
)  # fmt: skip
def test_small_words_tell_a_short_text(text: str, spoken: str, language: str) -> None:
    assert detect(text, spoken) == language


def test_scripts() -> None:
    assert scripts("abc") == {"latin": 1.0, "arabic": 0.0, "han": 0.0, "kana": 0.0, "other": 0.0}
    assert scripts("日本のé1")["han"] == 0.5
    assert sum(scripts("123").values()) == 0


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Find me a tent and tell me about returns", ["Find me a tent", "tell me about returns"]),
        ("Ich suche ein Zelt und wie lange dauert der Versand?", ["Ich suche ein Zelt", "wie lange dauert der Versand?"]),
        ("テントを探しています。それと返品はできますか？", ["テントを探しています。", "返品はできますか？"]),
        ("أريد خيمة وكيف أرجع المنتج؟", ["أريد خيمة", "كيف أرجع المنتج؟"]),
        ("entre 50 y 80 euros", ["entre 50 y 80 euros"]), ("a tent for $1,299.50", ["a tent for $1,299.50"]), ("Hi. Bye.", ["Hi. Bye."]),
        ("", [""]), ("!!!", ["!!!"]),
        ("leather wallets, and is gift wrapping free", ["leather wallets", "is gift wrapping free"]),
        ("a lamp for 1,299.50 euros", ["a lamp for 1,299.50 euros"]), ("sandals size 30, customs to Norway", ["sandals size 30", "customs to Norway"]),
        ("订单到哪了，丢了怎么办？", ["订单到哪了", "丢了怎么办？"]), ("テントを、一万円で見せて", ["テントを、一万円で見せて"]), ("届くのと、返品の方法", ["届くのと", "返品の方法"]),
        ("أريد مصباحا وأود معرفة الشحن", ["أريد مصباحا", "أود معرفة الشحن"]), ("النقود بعد وصول المرتجع", ["النقود بعد وصول المرتجع"]),
    ],
)  # fmt: skip
def test_parts(text: str, pieces: list[str]) -> None:
    assert parts(text) == pieces


@pytest.mark.parametrize(
    ("text", "lexicon", "key"),
    [
        ("the cheapest tent", "sorts", "price_asc"), ("最便宜的", "sorts", "price_asc"), ("一番安い", "sorts", "price_asc"), ("tent", "sorts", None),
        ("the second one", "ordinals", "2"), ("第二个", "ordinals", "2"), ("والثاني", "ordinals", "2"), ("the last one", "ordinals", "-1"),
        ("secondary", "ordinals", None),
        ("n'est", "negations", "no"), ("无法退货", "negations", "no"), ("ولا", "negations", "no"), ("返品できません", "negations", "no"),
        ("خلال 30 يوم", "negations", None), ("الأسعار", "negations", None), ("必ず", "negations", None), ("非常", "negations", None),
        ("number", "negations", None),
    ],
)  # fmt: skip
def test_phrase(text: str, lexicon: str, key: str | None) -> None:
    assert phrase(text, lexicon) == key
