"""Reads statements: which aspect, praise or blame. Learns from the shop's own stars and from the sentences of `aspects.yaml`."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from i18n import supported
from knowledge.vectors import VectorCache
from tools.reviews.aspects import OVERALL, aspects, examples
from tools.reviews.classifier import Classifier
from tools.reviews.query import Row
from tools.reviews.schema import Polarity
from tools.reviews.stars import polarity
from tools.vocabulary.patterns import Pattern, compiled, folded

# Set on sentences whose aspect is known (the demo shop's, SemEval's training parts). Of published training texts held out,
# those with a polarity likelier than _SURE were right in 69 % and more, those below in 59 % and less.
_SAID = 4.0  # an aspect is so many times likelier when one of its words stands in the statement
_ASPECT = 0.2  # least chance of an aspect; below, a statement is of none in particular
_SURE = 0.6  # least chance of a polarity
_READ_KEPT = 20_000  # statements whose reading is remembered
_SEEN = 10  # statements of a script to learn from, for it to be known


@dataclass(frozen=True)
class Statement:
    """What one clause says."""

    aspect: str
    polarity: Polarity | None  # None: cannot be told
    sure: float  # chance of the polarity


class Reader:
    """Two classifiers over the same vectors, each distinct statement embedded once."""

    def __init__(self, reviews: Iterable[Row], vectors: VectorCache) -> None:
        """Learn.

        Args:
            reviews: of the shop, about as many of few as of many stars. Of three stars only those with one statement
                count: with more, the stars are the mean of praise and blame.
            vectors: computes what is missing.
        """
        self._vectors = vectors
        self._read: dict[tuple[str, str], Statement] = {}
        told = examples()
        texts, labels = [example.text for example in told], [example.polarity for example in told]
        self.learned = 0
        for row in reviews:
            label = polarity(row.stars)
            if row.said and (label != "neutral" or len(row.said) == 1):
                texts += row.said
                labels += [label] * len(row.said)
                self.learned += 1
        known = vectors.of(texts)
        self._polarity = Classifier(texts, known, labels)
        self._aspect = Classifier(texts[: len(told)], known[: len(told)], [example.aspect for example in told])
        self._scripts = {name for name, count in Counter(map(script, texts)).items() if count >= _SEEN}

    def read(self, said: Sequence[tuple[str, str]]) -> list[Statement]:
        """What each (clause, language) says; of a script hardly learned from, only the aspect may be told."""
        known = {each: self._read[each] for each in said if each in self._read}
        if fresh := [each for each in dict.fromkeys(said) if each not in known]:
            known.update(zip(fresh, self._judged(fresh), strict=True))
            if len(self._read) + len(fresh) <= _READ_KEPT:
                self._read.update(known)
        return [known[each] for each in said]

    def _judged(self, said: Sequence[tuple[str, str]]) -> list[Statement]:
        texts = [text for text, _ in said]
        vectors = self._vectors.of(texts)
        about = self._aspect.chances(texts, vectors) * self._named(said)
        feeling = self._polarity.chances(texts, vectors)
        return [self._statement(*each) for each in zip(texts, about, feeling, strict=True)]

    def _statement(self, text: str, about: NDArray[np.float64], feeling: NDArray[np.float64]) -> Statement:
        likeliest = int(about.argmax())
        aspect = self._aspect.labels[likeliest] if about[likeliest] / about.sum() >= _ASPECT else OVERALL
        best, sure = self._polarity.labels[int(feeling.argmax())], float(feeling.max())
        known = sure >= _SURE and script(text) in self._scripts
        return Statement(aspect, next(p for p in ("negative", "neutral", "positive") if p == best) if known else None, sure)

    def _named(self, said: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """How much likelier words make each aspect, shape (statements, aspects)."""
        return np.array(
            [
                [_SAID if any(word.search(plain) for word in _words(aspect, language)) else 1.0 for aspect in self._aspect.labels]
                for plain, language in ((folded(text), supported(language)) for text, language in said)
            ]
        )


@lru_cache
def _words(aspect: str, language: str) -> list[Pattern]:
    return [compiled(word) for word in by.words] if (by := aspects()[aspect].get(language)) else []


def script(text: str) -> str:
    """The script of a text's first letter by its Unicode name; kana and kanji are one. Empty without a letter.

    >>> script("ดีมาก"), script("1. 質量"), script("👍")
    ('THAI', 'CJK', '')
    """
    first = next((unicodedata.name(c, "").split()[0] for c in text if c.isalpha()), "")
    return "CJK" if first in ("CJK", "HIRAGANA", "KATAKANA", "IDEOGRAPHIC") else first
