"""What a request names outright, in eight languages."""

import pytest

from tests.unit.tools.reviews.small_shop import LATE
from tools.base import ShopTool
from tools.vocabulary.category_words import CategoryWords


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("What do people complain about with TEN-0001?", {"product": LATE, "opinion": "negative"}),
        ("wie zufrieden sind die Leute mit den Zelten", {"category": "tents-camping"}),
        ("帐篷的包装有多少差评？最近6个月", {"category": "tents-camping", "aspect": "packaging", "opinion": "negative", "months": 6}),
        ("quejas sobre los envíos de los últimos tres meses", {"aspect": "delivery", "opinion": "negative", "months": 3}),
        ("o que elogiam no atendimento desde 2025", {"aspect": "service", "opinion": "positive", "since": "2025-01-01"}),
        ("avis négatifs sur les tailles en 2025", {"aspect": "fit", "opinion": "negative", "since": "2025-01-01", "until": "2025-12-31"}),
        ("شكاوى التوصيل خلال آخر سنتين", {"aspect": "delivery", "opinion": "negative"}),
        ("この1年でデザインの評判は", {"aspect": "look", "months": 12}),
        ("praise and complaints about the quality", {"aspect": "quality"}),
        ("over the last two years", {"months": 24}),
        ("letztes Quartal", {"months": 3}),
        ("reviews of ten-9999", {"product": "TEN-9999"}),
        ("reviews of HP-TEN-9999", {"product": "HP-TEN-9999"}),
        ("how was Q4-2025", {}),
        ("last 0 months", {}),
        ("how are we doing?", {}),
    ],
)
def test_named(tool: ShopTool, text: str, named: dict[str, object]) -> None:
    found = tool.hints(text)
    assert found == named
    assert set(found) <= set(tool.fields)
    tool.schema_class.model_validate(found)


def test_a_category_by_a_word_that_no_other_has() -> None:
    words = CategoryWords(
        [("tents", "Tents & camping"), ("bags", "Travel bags"), ("sport", "Travel & sport"), ("tents", "テント・キャンプ")]
    )
    assert words.named("how do the tents do") == "tents"
    assert words.named("テントの口コミ") == "tents"
    assert words.named("travel") is None
    assert words.named("tents or bags") is None
    assert CategoryWords([]).named("tents") is None
