"""What a request names: in eight languages, and what only looks like it."""

import pytest

from tools.base import ShopTool
from tools.vocabulary.skus import Endings


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("write a Google ad for TEN-0012 in German", {"channel": "google", "product": "HP-TEN-0012", "language": "de"}),
        ("帮我写一条 TikTok 广告", {"channel": "tiktok"}),
        ("HP-MUG-0001のインスタ広告をフランス語で", {"channel": "meta", "product": "HP-MUG-0001", "language": "fr"}),
        ("anúncio para Facebook, tom formal, em espanhol", {"channel": "meta", "tone": "formal", "language": "es"}),
        ("Newslettertext, bitte per Du", {"channel": "email", "tone": "friendly", "beyond": "address"}),
        ("fiche Amazon pour le hp-mug-0002, en anglais", {"channel": "amazon", "product": "HP-MUG-0002", "language": "en"}),
        ("إعلان تيك توك بالألمانية", {"channel": "tiktok", "language": "de"}),
        ("campaña de correo informal", {"channel": "email", "tone": "friendly"}),
        ("une annonce de recherche en italien", {"channel": "google", "language": "it"}),
        ("an ad for the French press", {}),
        ("Werbung für die japanische Teekanne", {}),
        ("publicité pour nos clients allemands", {"language": "de"}),
        ("ad for HP-TEN-0999", {"product": "HP-TEN-0999"}),
        ("make an ad", {}),
        ("half as long? no: a bit shorter, and wittier", {"length": "short", "tone": "playful"}), ("hazlo más breve y con humor", {"length": "short", "tone": "playful"}),
        ("再精简一些，用德语", {"length": "short", "language": "de"}), ("もう少し詳しく、遊び心を入れて", {"length": "long", "tone": "playful"}), ("اختصره قليلا", {"length": "short"}),
        ("bitte ausführlicher", {"length": "long"}), ("deixa mais longo, tom engraçado", {"length": "long", "tone": "playful"}), ("trop longue, version anglaise", {"length": "short", "language": "en"}),
        ("مسودة مرحة إلى الفرنسية", {"tone": "playful", "language": "fr"}), ("ein Reim mit Emojis", {"beyond": "emoji"}), ("plus accrocheur", {"beyond": "style"}),
        ("zurück zur normalen Länge", {"length": "usual"}), ("元の長さで", {"length": "usual"}),
        ("a Pinterest pin", {"channel": "Pinterest"}), ("小紅書種草文", {"channel": "小红书 (Xiaohongshu)"}), ("eine kurze Hose", {}), ("a beard trimmer", {}), ("an ad for shorts", {}),
    ],
)  # fmt: skip
def test_hints(tool: ShopTool, text: str, named: dict[str, str]) -> None:
    assert tool.hints(text) == named


def test_the_end_of_a_sku_that_two_share_names_none() -> None:
    assert Endings(["A-TEN-0001", "B-TEN-0001"]).named("TEN-0001") is None
    assert Endings(["A-TEN-0001-X"]).named("for 0001-x please") == "A-TEN-0001-X"
