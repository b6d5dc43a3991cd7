"""Which tool a request may mean: a linear classifier on multilingual embeddings of example requests.

The examples stand beside each tool (examples.yaml); requests that need no tool (greeting, thanks, about,
decline) and elliptical ones (followup) have theirs in intents.yaml.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression

from agent.clauses import parts
from knowledge.vectors import VectorCache
from tools.base import ShopTool

INTENTS = Path(__file__).parent / "intents.yaml"
FOLLOWUP = "followup"
SPLIT = 0.5  # each part of a compound request must be this clear


@dataclass(frozen=True)
class Candidate:
    """A tool or intent that a request may mean."""

    name: str
    probability: float


@dataclass(frozen=True)
class Clause:
    """A part of a request that asks for one thing, and what it may mean, likeliest first."""

    text: str
    candidates: tuple[Candidate, ...]

    @property
    def best(self) -> Candidate:
        """The likeliest."""
        return self.candidates[0]


class Shortlist:
    """The classifier of one role's tools."""

    def __init__(self, vectors: VectorCache, tools: Sequence[ShopTool]) -> None:
        examples = {tool.name: _texts(yaml.safe_load((tool.folder / "examples.yaml").read_text("utf-8"))) for tool in tools}
        intents: dict[str, dict[str, list[str]]] = yaml.safe_load(INTENTS.read_text("utf-8"))
        examples |= {name: _texts(by_language) for name, by_language in intents.items()}
        texts = [text for group in examples.values() for text in group]
        labels = [name for name, group in examples.items() for _ in group]
        self.embedder = vectors.embedder
        self._model = LogisticRegression(C=30.0, max_iter=2000)
        self._model.fit(vectors.of(texts, queries=True), labels)

    def clauses(self, text: str, tools: Sequence[str]) -> list[Clause]:
        """The request as one clause, or as several when its parts clearly mean different tools."""
        pieces = parts(text)
        asked = [text, *pieces] if len(pieces) > 1 else [text]
        probabilities = self._model.predict_proba(self.embedder.queries(asked))
        whole, *split = [_clause(t, p, self._model.classes_) for t, p in zip(asked, probabilities, strict=True)]
        clear = [c for c in _merge(split, tools) if c.best.name in tools and c.best.probability >= SPLIT]
        if len({c.best.name for c in clear}) > 1:
            return clear[:2]
        return [whole]


def _clause(text: str, probabilities: Sequence[float], names: Sequence[str]) -> Clause:
    order = np.argsort(probabilities)[::-1]
    return Clause(text, tuple(Candidate(str(names[i]), float(probabilities[i])) for i in order))


def _merge(pieces: Sequence[Clause], tools: Sequence[str]) -> list[Clause]:
    """A piece that means no tool clearly, or the same as the one before it, is that one's: "a lamp, under 60 euros"."""
    merged: list[Clause] = []
    for piece in pieces:
        clear = piece.best.name in tools and piece.best.probability >= SPLIT
        if merged and (not clear or piece.best.name == merged[-1].best.name):
            merged[-1] = Clause(f"{merged[-1].text}, {piece.text}", merged[-1].candidates)
        else:
            merged.append(piece)
    return merged


def _texts(by_language: Mapping[str, Sequence[str]]) -> list[str]:
    return [text for texts in by_language.values() for text in texts]
