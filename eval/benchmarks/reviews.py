"""The sentiment classifier of `tools/reviews` on published reviews, beside TF-IDF with logistic regression.

Both learn from the same training part, as a shop's classifier learns from its stars, and are asked about the same test
part. SemEval's sentences count once an opinion: an aspect of one sentence may be praised and another blamed.
"""

import csv
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import Pipeline

from eval.report import table
from knowledge.embedding import open_embedder
from knowledge.vectors import VectorCache
from settings import load
from tools.reviews.classifier import Classifier
from tools.reviews.schema import Polarity
from tools.reviews.stars import polarity

TRAINING, TEST = 1200, 600  # most texts of each set: an embedding takes 10-50 ms
RESAMPLES = 1000
_SEED = 7
_SIGNS: dict[str, Polarity] = {"-1": "negative", "0": "neutral", "1": "positive"}

Labelled = tuple[str, Polarity]


@dataclass(frozen=True)
class Published:
    """Reviews with their polarities, split once and for all."""

    name: str
    spaced: bool  # whether the language writes spaces, so that words can be counted
    training: list[Labelled]
    test: list[Labelled]


def measure(folder: Path, progress: Callable[[str], None]) -> str:
    """A section of Markdown.

    Raises:
        FileNotFoundError: a file of reviews is not in the folder.
    """
    settings = load()
    cache = VectorCache(settings.cache_dir / "vectors", open_embedder(settings.embedding_model))
    rows = []
    for data in published(folder / "reviews"):
        progress(f"reviews: {data.name}, {len(data.training)} to learn from, {len(data.test)} asked")
        ours, theirs = _ours(data, cache, progress), _peer(data)
        rows.append((data.name, f"{len(data.training):,} / {len(data.test):,}", *scores(data.test, ours, theirs)))
    return "\n\n".join(
        [
            "## Reviews: praise and blame on published data",
            f"Macro-F1 over positive, neutral and negative, with 95 % bootstrap intervals over the texts ({RESAMPLES:,} resamples), and the "
            f"difference on the same resamples. At most {TRAINING:,} texts to learn from and {TEST:,} asked of each set. Ours: embeddings "
            f"({settings.embedding_model}) and TF-IDF of words and characters in one linear model (`tools/reviews/classifier.py`). Peer: TF-IDF of words (1-2), "
            "of characters (1-4) in Chinese and Japanese, with logistic regression, C and class weights by cross-validation on the training part.",
            table(("Set", "Learned / asked", "Ours", "TF-IDF + LR", "Difference"), rows),
        ]
    )


def published(folder: Path) -> list[Published]:
    """The sets, cut to TRAINING and TEST texts.

    Raises:
        FileNotFoundError: names the file that is missing.
    """
    olist = _olist(folder / "olist-portuguese.csv")
    cut = int(len(olist) * 0.7)
    hotels = _jrte(folder / "jrte-japanese-polarity.tsv")
    laptops, cameras = (
        [_semeval(folder / name.format(part)) for part in ("train", "test")]
        for name in ("semeval2015-laptops_{}.xml", "se16-digitalcameras_{}_chinese.xml")
    )
    return [
        _published("Shop reviews, Portuguese (olist), stars", True, olist[:cut], olist[cut:]),
        _published("Hotel sentences, Japanese (JRTE)", False, hotels["train"], hotels["test"]),
        _published("Laptops, English (SemEval-2015)", True, *laptops),
        _published("Cameras, Chinese (SemEval-2016)", False, *cameras),
    ]


def _published(name: str, spaced: bool, training: list[Labelled], test: list[Labelled]) -> Published:
    return Published(name, spaced, _cut(training, TRAINING), _cut(test, TEST))


def _cut(items: Sequence[Labelled], most: int) -> list[Labelled]:
    """All items of the first texts in a fixed random order."""
    texts = sorted({text for text, _ in items})
    random.Random(_SEED).shuffle(texts)
    kept = set(texts[:most])
    return [item for item in items if item[0] in kept]


def _olist(path: Path) -> list[Labelled]:
    """Title and message with what the stars say, each text once, in a fixed random order."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [(" ".join(f"{row['title']} {row['message']}".split()), int(row["score"])) for row in csv.DictReader(file)]
    found = {text.casefold(): (text, polarity(stars)) for text, stars in reversed(rows) if text}
    items = [found[key] for key in sorted(found)]
    random.Random(_SEED).shuffle(items)
    return items


def _jrte(path: Path) -> dict[str, list[Labelled]]:
    """Sentences by the publisher's part; rows are id, polarity, sentence, votes, part."""
    parts: dict[str, list[Labelled]] = {}
    for line in path.read_text("utf-8").splitlines():
        _, sign, sentence, _, part = line.split("\t")
        parts.setdefault(part, []).append((sentence, _SIGNS[sign]))
    return parts


def _semeval(path: Path) -> list[Labelled]:
    """Sentences with the polarity of each opinion in them."""
    return [
        ((sentence.findtext("text") or "").strip(), next(name for name in _SIGNS.values() if name == opinion.get("polarity")))
        for sentence in ElementTree.parse(path).iter("sentence")
        for opinion in sentence.iter("Opinion")
    ]


def _ours(data: Published, cache: VectorCache, progress: Callable[[str], None]) -> list[str]:
    def told(done: int, of: int) -> None:
        progress(f"reviews: {data.name}: {done} of {of} embedded")

    texts, asked = [text for text, _ in data.training], [text for text, _ in data.test]
    model = Classifier(texts, cache.of(texts, told), [label for _, label in data.training])
    return [model.labels[n] for n in model.chances(asked, cache.of(asked, told)).argmax(axis=1)]


def _peer(data: Published) -> list[str]:
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    letters = TfidfVectorizer(analyzer="char", ngram_range=(1, 4), sublinear_tf=True)
    model = Pipeline([("terms", words if data.spaced else letters), ("classes", LogisticRegression(max_iter=300))])
    settings = {"classes__C": [1, 10], "classes__class_weight": [None, "balanced"]}
    search = GridSearchCV(model, settings, scoring="f1_macro", cv=3)
    search.fit([text for text, _ in data.training], [label for _, label in data.training])
    return list(search.predict([text for text, _ in data.test]))


def scores(test: Sequence[Labelled], ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, str, str]:
    """Macro-F1 of both and their paired difference, each with its percentile interval (Efron 1979), texts drawn whole."""
    groups = np.unique([text for text, _ in test], return_inverse=True)[1]
    texts = groups.max() + 1
    draws = np.random.default_rng(_SEED).integers(0, texts, (RESAMPLES, texts))
    weights = np.stack([np.ones(texts), *(np.bincount(draw, minlength=texts) for draw in draws)])[:, groups]
    truth = [label for _, label in test]
    mine, peers = macro_f1(truth, ours, weights), macro_f1(truth, theirs, weights)
    return _cell(mine), _cell(peers), _cell(mine - peers, "+.3f")


def macro_f1(truth: Sequence[str], said: Sequence[str], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Macro-F1 over the classes of the truth under each row of weights, shape (len(weights),)."""
    classes = sorted(set(truth))
    right, given = (np.array([[label == name for name in classes] for label in labels], float) for labels in (truth, said))
    both, either = weights @ (right * given), weights @ (right + given)
    f1: NDArray[np.float64] = (2 * both / np.maximum(either, 1)).mean(axis=1)
    return f1


def _cell(values: NDArray[np.float64], form: str = ".3f") -> str:
    """The whole test's value, then the interval of the resamples behind it."""
    low, high = np.percentile(values[1:], [2.5, 97.5])
    return f"{values[0]:{form}} [{low:{form}}, {high:{form}}]"
