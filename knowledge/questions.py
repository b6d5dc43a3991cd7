"""How shoppers ask: for what an article says, its title, headings and questions.yaml; for what none says, unanswered.yaml.

A question lies nearer to another question than to the text that answers it, most of all in few and everyday words.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np
import yaml

from knowledge.embedding import Vectors
from knowledge.vectors import Progress, VectorCache

NEAREST = 3  # questions whose mean counts: one that is near by chance decides less
Section = tuple[str, int]  # an article's slug, the section's place in it
Asked = tuple[Section, str]
Name = TypeVar("Name")


class Outline(NamedTuple):
    """A document's title and the headings of its sections in order; the text before the first has the empty one."""

    slug: str
    title: str
    headings: tuple[str, ...]


@dataclass(frozen=True)
class Nearness:
    """Mean cosine of a question with the nearest of those that are answered."""

    articles: dict[str, float]
    sections: dict[Section, float]


def headings(paths: Iterable[str]) -> tuple[str, ...]:
    """The sections of a document's passages, in order: the last part of each path "Returns > Costs"."""
    return tuple(dict.fromkeys(heading(path) for path in paths))


def heading(path: str) -> str:
    """The last part of a passage's path of headings."""
    return path.rpartition(" > ")[2]


def phrasings(outlines: Iterable[Outline]) -> list[Asked]:
    """The kept ones for the articles and sections that there are."""
    places = {(outline.slug, said): (outline.slug, n) for outline in outlines for n, said in enumerate(outline.headings)}
    starts = {slug: (slug, 0) for slug, _ in places}
    found = []
    for key, text in _kept():
        slug, _, section = key.partition("#")
        place = places.get((slug, section)) if section else starts.get(slug)
        found += [(place, text)] if place else []
    return found


class Questions:
    """Finds the articles and sections whose questions are like the one asked, in any language."""

    def __init__(self, outlines: Sequence[Outline], vectors: VectorCache, progress: Progress | None = None, *, kept: bool = True) -> None:
        """Missing vectors are computed; `outlines` are of all articles in all languages; without `kept`, questions.yaml is not read."""
        own = {question for outline in outlines for question in _own(outline)}
        asked = sorted(own | set(phrasings(outlines)) if kept else own)
        self._unanswered = vectors.of(unanswered(), progress, queries=True)
        self._vectors = vectors.of([text for _, text in asked], progress, queries=True)
        self._sections = _Groups([section for section, _ in asked])
        self._articles = _Groups([slug for (slug, _), _ in asked])

    def nearness(self, vector: Vectors) -> Nearness:
        """See Nearness."""
        cosines = self._vectors @ vector if len(self._vectors) else np.zeros(0, np.float32)
        return Nearness(self._articles.nearest(cosines), self._sections.nearest(cosines))

    def beyond(self, vector: Vectors) -> float:
        """The cosine of the question with the nearest of those that no article answers."""
        return float((self._unanswered @ vector).max())


class _Groups(Generic[Name]):
    """Which rows belong together."""

    def __init__(self, names: Sequence[Name]) -> None:
        rows: dict[Name, list[int]] = defaultdict(list)
        for n, name in enumerate(names):
            rows[name].append(n)
        self._names = list(rows)
        longest = max(map(len, rows.values()), default=0)
        padded = [[*own, *[len(names)] * (longest - len(own))] for own in rows.values()]
        self._rows = np.array(padded, np.int64).reshape(len(rows), longest)

    def nearest(self, cosines: Vectors) -> dict[Name, float]:
        """By name, the mean of its NEAREST greatest cosines, or of as many as it has."""
        falling = np.sort(-np.append(cosines, np.nan)[self._rows], axis=1)  # puts NaN last
        return dict(zip(self._names, (-np.nanmean(falling[:, :NEAREST], axis=1)).tolist(), strict=True))


@lru_cache
def unanswered() -> list[str]:
    """Questions that no article answers."""
    return [text for texts in _read("unanswered").values() for text in texts]


def _own(outline: Outline) -> list[Asked]:
    return [((outline.slug, 0), outline.title), *(((outline.slug, n), said) for n, said in enumerate(outline.headings) if said)]


@lru_cache
def _kept() -> list[tuple[str, str]]:
    return [(key, text) for key, languages in _read("questions").items() for texts in languages.values() for text in texts]


def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(Path(__file__).with_name(f"{name}.yaml").read_text("utf-8"))
    return read
