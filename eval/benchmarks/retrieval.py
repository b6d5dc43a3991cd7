"""The knowledge base's search on XQuAD: which of 240 paragraphs answers a question, in one language or across two.

The paragraphs have no titles, so that each is an article of its own and its own title; what titles and kept questions
add in the shop is not measured here.
"""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import bm25s
import numpy as np
from numpy.typing import NDArray

import settings
from eval.benchmarks._resampling import Values, cell, gain
from eval.report import table
from knowledge.blend import blend
from knowledge.embedding import Vectors, open_embedder
from knowledge.index import HybridIndex
from knowledge.tokens import tokens
from knowledge.vectors import VectorCache

LANGUAGES = ("en", "es", "de")
QUESTIONS = 300
ACROSS = [(language, language) for language in LANGUAGES] + [("es", "en"), ("de", "en")]  # of the question, of the paragraphs
OURS, WORDS, COSINE, RANKS = "fused, as served", "BM25 alone", "embeddings alone", "reciprocal rank fusion"
DAMPING = 60  # of reciprocal ranks: Cormack, Clarke, Büttcher 2009
_NAMES = {"en": "English", "es": "Spanish", "de": "German"}

Places = NDArray[np.int64]
Ranking = list[int]  # paragraphs, best first; those not found are not in it


class Set(NamedTuple):
    """XQuAD in one language; the n-th of each is the same in all."""

    paragraphs: list[str]
    questions: list[str]
    answers: list[int]  # the paragraph of each question


def measure(folder: Path, progress: Callable[[str], None]) -> str:
    """A section of Markdown.

    Raises:
        FileNotFoundError: a language is not in the folder.
    """
    sets = {language: read((folder / "retrieval" / f"xquad.{language}.json").read_text("utf-8")) for language in LANGUAGES}
    options = settings.load()
    vectors = VectorCache(options.cache_dir / "vectors", open_embedder(options.embedding_model))
    asked = sample(len(sets["en"].questions))
    indexes, embedded = {}, {}
    for language, of in sets.items():
        progress(f"retrieval, {_NAMES[language]}: {len(of.paragraphs)} paragraphs and {len(asked)} questions to embed")
        indexes[language] = Ways(of.paragraphs, vectors.of(of.paragraphs), language)
        embedded[language] = vectors.of([of.questions[n] for n in asked], queries=True)
    places: dict[tuple[str, str], dict[str, Places]] = {}
    for spoken, written in ACROSS:
        rankings = [indexes[written].rank(sets[spoken].questions[n], vector) for n, vector in zip(asked, embedded[spoken], strict=True)]
        wanted = [sets[written].answers[n] for n in asked]
        places[spoken, written] = {
            way: np.array([_place(ranking[way], want) for ranking, want in zip(rankings, wanted, strict=True)]) for way in rankings[0]
        }
        progress(f"retrieval, {spoken} over {written}: R@1 {(places[spoken, written][OURS] == 0).mean():.3f}")
    return _section(places, len(sets["en"].paragraphs))


def read(text: str) -> Set:
    """SQuAD's format."""
    found = Set([], [], [])
    for article in json.loads(text)["data"]:
        for paragraph in article["paragraphs"]:
            for question in paragraph["qas"]:
                found.questions.append(question["question"])
                found.answers.append(len(found.paragraphs))
            found.paragraphs.append(paragraph["context"])
    return found


def sample(count: int) -> list[int]:
    """QUESTIONS of the places, the same each time."""
    return sorted(np.random.default_rng(7).choice(count, min(QUESTIONS, count), replace=False).tolist())


class Ways:
    """The paragraphs of one language, and each way to rank them."""

    def __init__(self, paragraphs: Sequence[str], vectors: Vectors, language: str) -> None:
        """Index the paragraphs; `vectors` of shape (paragraphs, dimensions)."""
        names = [str(n) for n in range(len(paragraphs))]
        blended = blend(vectors, vectors, names, [language] * len(names), language)
        self._count = len(paragraphs)
        self._index = HybridIndex.build(range(len(paragraphs)), paragraphs, blended)
        self._words = bm25s.BM25(method="lucene")
        self._words.index([tokens(text) for text in paragraphs], show_progress=False)
        self._known = {word for text in paragraphs for word in tokens(text)}

    def rank(self, question: str, vector: Vectors) -> dict[str, Ranking]:
        """The paragraphs by each way, ours first."""
        near = [n for n, _ in self._index.dense(vector, self._count)]
        lexical = self._lexical(question)
        reciprocal: dict[int, float] = {}
        for ranking in (near, lexical):
            for place, n in enumerate(ranking, 1):
                reciprocal[n] = reciprocal.get(n, 0.0) + 1 / (DAMPING + place)
        return {
            OURS: [n for n, _ in self._index.search(question, vector, self._count)],
            WORDS: lexical,
            COSINE: near,
            RANKS: sorted(reciprocal, key=lambda n: -reciprocal[n]),
        }

    def _lexical(self, question: str) -> Ranking:
        words = [word for word in tokens(question) if word in self._known]
        if not words:
            return []
        scores = self._words.get_scores(words)
        return [int(n) for n in np.argsort(-scores, kind="stable") if scores[n] > 0]


def _place(ranking: Ranking, wanted: int) -> int:
    """From 0; far away when it was not found."""
    return ranking.index(wanted) if wanted in ranking else 10**6


def _section(places: dict[tuple[str, str], dict[str, Places]], paragraphs: int) -> str:
    rows = []
    for (spoken, written), ways in places.items():
        over = _NAMES[spoken] if spoken == written else f"{_NAMES[spoken]} over {_NAMES[written]}"
        rows += [(over, way, *(cell(values) for values in _figures(found).values())) for way, found in ways.items()]
    together = {way: _over_settings([_figures(ways[way]) for ways in places.values()]) for way in (OURS, WORDS, COSINE, RANKS)}
    rows += [("all", way, *(cell(values) for values in figures.values())) for way, figures in together.items()]
    peers = {way: together[way]["MRR"] for way in (WORDS, COSINE, RANKS)}
    return "\n\n".join(
        [
            "## Retrieval: XQuAD",
            f"{len(next(iter(places.values()))[OURS])} questions, the same in each language, over {paragraphs} paragraphs. "
            "95 % bootstrap intervals over questions; of all: over each question's mean. "
            f"Target: better than BM25 alone and than embeddings alone; MRR of all: {gain(together[OURS]['MRR'], peers)}.",
            table(("Questions", "Search", "R@1", "R@5", "MRR"), rows),
        ]
    )


def _figures(places: Places) -> dict[str, Values]:
    return {"R@1": (places < 1).astype(float), "R@5": (places < 5).astype(float), "MRR": 1.0 / (places + 1)}


def _over_settings(figures: list[dict[str, Values]]) -> dict[str, Values]:
    """Each question's mean: asked in several languages it is still one, and its figures rise and fall together."""
    return {name: np.mean([of[name] for of in figures], axis=0) for name in figures[0]}
