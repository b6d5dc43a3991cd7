"""The benchmark of retrieval, over three paragraphs and letters for meaning."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from eval.benchmarks import retrieval
from eval.benchmarks.retrieval import COSINE, OURS, RANKS, WORDS, Ways, measure, read, sample
from knowledge.embedding import Vectors
from settings import Settings

PARAGRAPHS = ["The quick zebra jumps.", "A parcel waits in customs.", "Coffee is roasted in Porto."]


class Letters:
    """Unit vectors of letter counts."""

    name = "letters"

    def queries(self, texts: Sequence[str]) -> Vectors:
        counts: Vectors = np.array([[text.count(chr(c)) for c in range(97, 123)] for text in texts], np.float32)
        unit: Vectors = counts / np.linalg.norm(counts, axis=1, keepdims=True)
        return unit

    passages = queries


def xquad() -> str:
    asked = [[f"{text.split()[-1]}?"] for text in PARAGRAPHS]
    paragraphs = [
        {"context": text, "qas": [{"question": question} for question in questions]}
        for text, questions in zip(PARAGRAPHS, asked, strict=True)
    ]
    return json.dumps({"data": [{"paragraphs": paragraphs[:1]}, {"paragraphs": paragraphs[1:]}]})


def test_questions_know_their_paragraph() -> None:
    found = read(xquad())
    assert found.paragraphs == PARAGRAPHS
    assert found.answers == [0, 1, 2]
    assert len(found.questions) == 3


def test_the_sample_is_the_same_each_time() -> None:
    assert sample(1190) == sample(1190)
    assert len(set(sample(1190))) == 300
    assert sample(3) == [0, 1, 2]


def test_each_way_ranks_by_its_own_side() -> None:
    ways = Ways(PARAGRAPHS, Letters().passages(PARAGRAPHS), "en")
    ranking = ways.rank("parcel", Letters().queries(["zzz zebra"])[0])
    assert ranking[WORDS] == [1]
    assert ranking[COSINE][0] == 0
    assert set(ranking[OURS]) == {0, 1, 2}
    assert ranking[RANKS][0] == 1  # in both rankings


def test_a_question_of_unknown_words_has_no_words_ranking() -> None:
    ways = Ways(PARAGRAPHS, Letters().passages(PARAGRAPHS), "en")
    assert ways.rank("帐篷", Letters().queries(["zebra"])[0])[WORDS] == []


def test_the_section_has_every_pair_of_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "retrieval").mkdir()
    for language in retrieval.LANGUAGES:
        (tmp_path / "retrieval" / f"xquad.{language}.json").write_text(xquad())
    monkeypatch.setattr(retrieval, "open_embedder", lambda _name: Letters())
    monkeypatch.setattr("settings.load", lambda: Settings(_env_file=None, cache_dir=tmp_path / "cache"))
    section = measure(tmp_path, lambda _line: None)
    for over in ("English", "Spanish", "German", "Spanish over English", "German over English", "all"):
        assert section.count(f"| {over} | ") == 4
    assert "| English | BM25 alone | 1.000 [1.000–1.000] |" in section
    assert "3 questions, the same in each language, over 3 paragraphs" in section


def test_without_the_data_its_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as refused:
        measure(tmp_path, lambda _line: None)
    assert str(refused.value.filename).endswith("xquad.en.json")


def test_the_interval_of_all_is_over_questions() -> None:
    places = np.array([0, 9] * 50)
    once = {("en", "en"): dict.fromkeys((OURS, WORDS, COSINE, RANKS), places)}
    repeated = {(language, language): once["en", "en"] for language in ("en", "es", "de")}
    rows = [
        [line.split("|")[3:] for line in retrieval._section(of, 3).splitlines() if line.startswith(f"| all | {OURS}")]
        for of in (once, repeated)
    ]
    assert rows[0], "the table's row"
    assert rows[0] == rows[1], "the same questions once more make nothing surer"
