"""Statements, stars, order and reading, each by itself."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from sqlmodel import Session

from settings import LANGUAGES
from tests.unit.tools.reviews.conftest import engine_of
from tests.unit.tools.reviews.small_shop import add_review
from tools.base import Shop
from tools.reviews import aspects, stars
from tools.reviews.classifier import Classifier
from tools.reviews.clauses import clauses
from tools.reviews.corpus import Corpus, Which
from tools.reviews.plain import margin
from tools.reviews.reader import script
from tools.reviews.sample import affordable

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "Version 1.5 is great!! But it broke", ["Version 1.5 is great!!", "But it broke"]),
        ("en", "Fine, but late", ["Fine,", "but late"]),
        ("de", "Schön, aber zu klein. Leider laut", ["Schön,", "aber zu klein.", "Leider laut"]),
        ("zh", "物流很快，质量也不错，但是包装破了", ["物流很快，", "质量也不错，", "但是包装破了"]),
        ("ja", "色は良いですが、サイズが小さいです。", ["色は良いですが、", "サイズが小さいです。"]),
        ("ar", "الجودة ممتازة تمامًا. التوصيل بطيء؟", ["الجودة ممتازة تمامًا.", "التوصيل بطيء؟"]),
        ("fr", "#1 produit\nje recommande", ["#1 produit", "je recommande"]),
        ("xx", "ძალიან კარგი. მადლობა", ["ძალიან კარგი.", "მადლობა"]),
        ("en", "👍 ok 5/5", []),
        ("en", "", []),
    ],
)
def test_statements(language: str, text: str, said: list[str]) -> None:
    assert clauses(text, language) == said


def test_scripts() -> None:
    assert [script(text) for text in ("ok", "حسنا", "質量", "テント", "ดี", "მადლობა", "🙂 1")] == [
        "LATIN", "ARABIC", "CJK", "CJK", "THAI", "GEORGIAN", "",
    ]  # fmt: skip


def test_every_aspect_is_worded_in_every_language() -> None:
    for key, by in aspects.aspects().items():
        assert set(by) == set(LANGUAGES), key
        assert all(said.good and said.bad and said.words for said in by.values()), key
    assert aspects.OVERALL in aspects.aspects()
    texts = [example.text for example in aspects.examples()]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("written", ["quality: {de: {name: Q, words: [], good: [], bad: []}}", "quality: {en: {name: Q}}"])
def test_an_aspect_without_what_it_needs_is_refused(tmp_path: Path, written: str) -> None:
    (tmp_path / "aspects.yaml").write_text(written)
    with pytest.raises(ValueError, match=r"en|words"):
        aspects.aspects(tmp_path / "aspects.yaml")


def test_a_product_is_extreme_by_its_share_but_not_by_one_review() -> None:
    tally = Counter({("good", 5): 40, ("bad", 1): 12, ("bad", 5): 8, ("one", 1): 1, ("usual", 5): 30, ("usual", 1): 5})
    assert stars.extreme(tally, "negative", 3) == ["bad", "one"]
    assert stars.extreme(tally, "positive", 1) == ["good"]
    assert stars.extreme(Counter(), "negative", 3) == []


def test_the_only_product_is_neither_blamed_nor_praised() -> None:
    for tally in (Counter({("only", 1): 3, ("only", 5): 4}), Counter({("a", 1): 3, ("a", 5): 4, ("b", 1): 6, ("b", 5): 8})):
        assert stars.extreme(tally, "negative", 3) == []
        assert stars.extreme(tally, "positive", 3) == []


def test_a_flood_is_what_chance_does_not_bring() -> None:
    usual = Counter({(DAY + timedelta(days=n), 1): 1 for n in range(60)})
    assert stars.flood(usual) is None
    usual[DAY + timedelta(days=5), 1] = 4
    assert stars.flood(usual) is None
    usual[DAY + timedelta(days=5), 1] = 20
    found = stars.flood(usual)
    assert found
    assert (found.day, found.reviews, found.mean_without) == (DAY + timedelta(days=5), 20, 1.0)
    assert stars.flood(Counter({(DAY, 5): 100})) is None
    assert stars.flood(Counter({(DAY, 1): 30})) is None  # a single day is no flood: there is nothing to compare it with


def test_a_busy_day_is_no_flood() -> None:
    tally = Counter({(DAY + timedelta(days=n), of): count for n in range(60) for of, count in ((1, 8), (3, 20), (5, 70))})
    sale, attack = DAY + timedelta(days=30), DAY + timedelta(days=40)
    tally[sale, 1], tally[sale, 3], tally[sale, 5] = 50, 110, 400
    assert stars.flood(tally) is None, "five times as many reviews of all kinds"
    tally[attack, 1] = 45
    found = stars.flood(tally)
    assert found
    assert (found.day, found.reviews) == (attack, 45), "though the busy day has more of them"


def test_a_trend_needs_reviews_on_both_sides_and_a_difference() -> None:
    assert stars.trend(Counter({(DAY, 5): 9})) is None
    level = stars.trend(Counter({(DAY + timedelta(days=n), 3 + n % 2): 1 for n in range(40)}))
    assert level
    assert not level.clear
    fallen = stars.trend(Counter({(DAY + timedelta(days=n), 5 - n // 20 - n % 2): 1 for n in range(40)}))
    assert fallen
    assert (fallen.clear, fallen.before, fallen.after) == (True, 4.5, 3.5)
    same = stars.trend(Counter({(DAY, 5): 3, (DAY + timedelta(days=9), 5): 3}))  # nothing varies
    assert same
    assert (same.clear, same.before, same.after) == (False, 5.0, 5.0)


def test_the_order_is_mixed_and_stays_when_reviews_are_added(fresh: Shop) -> None:
    with Session(engine_of(fresh)) as session:
        before = [row.id for row in Corpus.read(session).texts(session, Which())]
        assert sorted(before) != before
        assert sorted(before) == list(range(1, 61))
        half = set(before[:30])
        assert 8 <= sum(number <= 30 for number in half) <= 22
        add_review(session, 1, 3, "fine")
        session.commit()
        after = [row.id for row in Corpus.read(session).texts(session, Which())]
        assert [number for number in after if number <= 60] == before


def test_a_sample_ends_by_what_is_new_in_it(fresh: Shop) -> None:
    with Session(engine_of(fresh)) as session:
        rows = [*Corpus.read(session).texts(session, Which())]
    assert [*affordable(rows, 12)] == rows  # all repeat the same few sentences
    assert len([*affordable(rows, 2)]) < 10
    assert [*affordable(rows, 0)] == rows[:1]


def test_a_classifier_of_two_classes_knows_no_third() -> None:
    vectors = np.eye(4, dtype=np.float32)
    model = Classifier(["good thing", "good one", "bad thing", "bad one"], vectors, ["positive", "positive", "negative", "negative"])
    assert model.labels == ["negative", "positive"]
    chances = model.chances(["good good", "bad"], vectors[[0, 2]])
    assert chances.argmax(axis=1).tolist() == [1, 0]
    assert np.allclose(chances.sum(axis=1), 1)
    assert model.chances([], vectors[:0]).shape == (0, 2)


def test_margin_of_a_sample() -> None:
    assert [margin(n) for n in (100, 400, 2401)] == [10, 5, 2]
