"""How shoppers ask: for what an article says, its titles and questions.yaml; for what none says, unanswered.yaml.

A question lies nearer to another question than to the text that answers it, most of all in few and everyday words.
"""

from collections.abc import Collection, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from knowledge.embedding import Vectors
from knowledge.vectors import Progress, VectorCache

Asked = tuple[str, str]  # slug, question


def phrasings(slugs: Collection[str]) -> list[Asked]:
    """The kept ones for the articles that there are."""
    return [(slug, text) for slug, text in _kept() if slug in slugs]


class Questions:
    """Finds the articles whose questions are like the one asked, in any language."""

    def __init__(self, titles: Iterable[Asked], vectors: VectorCache, progress: Progress | None = None) -> None:
        """Missing vectors are computed; `titles` are of all articles in all languages."""
        titles = sorted(set(titles))
        asked = [*titles, *phrasings({slug for slug, _ in titles})]
        self._unanswered = vectors.of(unanswered(), progress, queries=True)
        self._slugs = [slug for slug, _ in asked]
        self._vectors = vectors.of([text for _, text in asked], progress, queries=True)

    def nearness(self, vector: Vectors) -> dict[str, float]:
        """By article, the cosine of the question with the nearest of the article's."""
        nearest: dict[str, float] = {}
        for slug, cosine in zip(self._slugs, self._vectors @ vector if self._slugs else np.zeros(0), strict=True):
            nearest[slug] = max(nearest.get(slug, -1.0), float(cosine))
        return nearest

    def beyond(self, vector: Vectors) -> float:
        """The cosine of the question with the nearest of those that no article answers."""
        return float((self._unanswered @ vector).max())


@lru_cache
def unanswered() -> list[str]:
    """Questions that no article answers."""
    return [text for texts in _read("unanswered").values() for text in texts]


@lru_cache
def _kept() -> list[Asked]:
    return [(slug, text) for slug, languages in _read("questions").items() for texts in languages.values() for text in texts]


def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(Path(__file__).with_name(f"{name}.yaml").read_text("utf-8"))
    return read
