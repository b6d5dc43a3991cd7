"""Several questions in one breath."""

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from knowledge.compound import NEAR, asked, within
from knowledge.index import Evidence
from knowledge.search import Found, Hit


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("How much is shipping? And how long can I return?", ["How much is shipping?", "And how long can I return?"]),
        ("a México, cuánto tarda y cuánto cuesta", ["a México, cuánto tarda", "y cuánto cuesta"]),
        ("Liefert ihr nach Österreich, und passt der Stecker?", ["Liefert ihr nach Österreich", "und passt der Stecker?"]),
        ("日本まで何日？関税かかる？", ["日本まで何日？", "関税かかる？"]),
        ("توصلون للإمارات؟ وكم الجمارك؟", ["توصلون للإمارات؟", "وكم الجمارك؟"]),
        ("我要买个帐篷，运费怎么算，多久能到", ["我要买个帐篷，运费怎么算", "多久能到"]),
    ],
)
def test_parts_that_each_ask(text: str, parts: list[str]) -> None:
    assert asked(text) == parts


@pytest.mark.parametrize(
    "text", ["I ordered the wrong colour, can I still cancel?", "Boots too tight and worn once, may I swap them?", "返品できますか"]
)
def test_what_asks_nothing_belongs_to_the_question_behind_it(text: str) -> None:
    assert asked(text) == [text]


def found(**scores: float) -> Found:
    def hit(slug: str, score: float, others: tuple[Hit, ...] = ()) -> Hit:
        return Hit(cast(Any, None), cast(Any, SimpleNamespace(slug=slug)), cast(Evidence, None), score, 0.0, others)

    hits = [hit(slug, score, (hit(slug, score - 0.5),)) for slug, score in scores.items()]
    return Found(sorted(hits, key=lambda one: -one.score), np.zeros(1, np.float32), spread=1.0)


def test_a_part_is_about_what_the_whole_is_about_too() -> None:
    part, whole = found(returns=9.0, shipping=8.5, shoes=8.0), found(shipping=7.0, returns=6.0, shoes=7.0 - NEAR - 1)
    best = within(part, whole)
    assert [(hit.document.slug, hit.score) for hit in best] == [("shipping", 7.75), ("returns", 7.5)]
    assert best[0].others[0].score == 7.25  # as far below its article's best as before
