"""What a request names outright, in eight languages."""

from datetime import date

import pytest

from tests.unit.tools.reviews.small_shop import LATE
from tools.base import ShopTool
from tools.reviews.hints import span
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
        ("この3年でデザインの評判は", {"aspect": "look", "months": 36}),
        ("praise and complaints about the quality", {"aspect": "quality"}),
        ("over the last two years", {"months": 24}),
        ("reviews of ten-9999", {"product": "TEN-9999"}),
        ("reviews of HP-TEN-9999", {"product": "HP-TEN-9999"}),
        ("how was Q4-2025", {"since": "2025-10-01", "until": "2025-12-31"}),
        ("last 0 months", {}),
        ("how are we doing?", {}),
    ],
)
def test_named(tool: ShopTool, text: str, named: dict[str, object]) -> None:
    found = tool.hints(text)
    assert {field: value for field, value in found.items() if value} == named
    assert set(found) <= set(tool.fields)
    tool.schema_class.model_validate(found)


TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("最近半年的评价", {"since": "2026-05-25", "until": "2026-11-25"}),  # not "recently"
        ("最近的评价", {"months": 1}),
        ("solo este año", {"since": "2026-01-01", "until": "2026-12-31"}),
        ("Bewertungen im März", {"since": "2026-03-01", "until": "2026-03-31"}),
        ("complaints in December", {"since": "2025-12-01", "until": "2025-12-31"}),
        ("9月の口コミ", {"since": "2026-09-01", "until": "2026-09-30"}),
        ("complaints since June", {"since": "2026-06-01"}),
        ("letztes Quartal", {"since": "2026-07-01", "until": "2026-09-30"}),
        ("hat sich die Qualität seit dem 1. Oktober verbessert?", {"since": "2026-08-07", "split": "2026-10-01"}),
        ("is quality better compared to last year", {"since": "2025-01-01", "split": "2026-01-01"}),
        ("昨年と比べて良くなりましたか", {"since": "2025-01-01", "split": "2026-01-01"}),
        ("in half a year", {"months": 6}),
    ],
)
def test_the_time(text: str, found: dict[str, object]) -> None:
    assert span(text, TODAY) == found


def test_another_way_to_name_the_time_lifts_the_one_before(tool: ShopTool) -> None:
    before = {"months": 3}
    assert (before | tool.hints("since June"))["months"] is None
    assert "months" not in tool.hints("and for lamps?")


def test_a_category_by_a_word_that_no_other_has() -> None:
    words = CategoryWords(
        [("tents", "Tents & camping"), ("bags", "Travel bags"), ("sport", "Travel & sport"), ("tents", "テント・キャンプ")]
    )
    assert words.named("how do the tents do") == "tents"
    assert words.named("テントの口コミ") == "tents"
    assert words.named("travel") is None
    assert words.named("tents or bags") is None
    assert CategoryWords([]).named("tents") is None
