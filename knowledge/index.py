"""Hybrid search in memory: FAISS over vectors, BM25 over words, one score. Texts and rules about them stay in SQL."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import bm25s
import faiss
import numpy as np
from numpy.typing import NDArray

from knowledge.embedding import Vectors
from knowledge.tokens import tokens

CANDIDATES = 100  # looked at from each side, at least
SAMPLE = 512  # texts that the spread of cosines is estimated from
WORDS_WEIGHT = 2.0  # spreads of cosine that a full match of the words is worth


@dataclass(frozen=True)
class Evidence:
    """Why a text was found."""

    id: int
    score: float  # cosine + WORDS_WEIGHT * spread * words
    cosine: float
    words: float  # 0..1: share of the request's BM25 weight that the text holds


class HybridIndex:
    """Immutable, and safe to search from many threads; build a new one when the texts change.

    Score: a convex combination of both sides (Bruch, Gai, Ingber 2023, "An Analysis of Fusion Functions for
    Hybrid Retrieval"), which keeps how much better a hit is, where reciprocal ranks keep its place only. The
    sides are brought to one scale without looking at the other hits, so that scores compare across requests:
    BM25 as a share of the most that the request's words can bring, cosine in units of its spread in this base.
    """

    def __init__(self, ids: NDArray[np.int64], matrix: Vectors, words: "_Words") -> None:
        """Use `build`."""
        self._ids = ids
        self._positions = {int(i): n for n, i in enumerate(ids)}
        self._flat = faiss.IndexFlatIP(max(matrix.shape[1], 1))
        self._faiss = faiss.IndexIDMap(self._flat)
        if len(ids):
            self._faiss.add_with_ids(matrix, ids)
        self._words = words
        self.spread = _spread(matrix)

    @classmethod
    def build(cls, ids: Sequence[int], texts: Sequence[str], vectors: Vectors) -> "HybridIndex":
        """Index texts.

        Args:
            ids: distinct, 0 or greater.
            texts: what BM25 reads, one for each id.
            vectors: unit vectors, shape (len(ids), dimensions).

        Raises:
            ValueError: the lengths differ or an id comes twice.
        """
        if not len(ids) == len(texts) == len(vectors) or len(set(ids)) != len(ids):
            raise ValueError("ids must be distinct, with one text and one vector each")
        matrix = np.ascontiguousarray(vectors, np.float32)
        return cls(np.asarray(ids, np.int64), matrix, _Words(texts))

    def __len__(self) -> int:
        """How many texts there are."""
        return len(self._ids)

    def search(self, text: str, vector: Vectors, k: int, allowed: Collection[int] | None = None) -> list[tuple[int, float]]:
        """The k best ids with their scores, best first.

        Args:
            text: the request's words.
            vector: the request's unit vector, shape (dimensions,).
            k: most hits.
            allowed: ids to search among; None: all. Others are left out before the search, not after.
        """
        return [(hit.id, hit.score) for hit in self.evidence(text, vector, k, allowed)]

    def evidence(self, text: str, vector: Vectors, k: int, allowed: Collection[int] | None = None) -> list[Evidence]:
        """Like `search`, with both sides of each score."""
        places = self._places(allowed)
        if k <= 0 or not len(places):
            return []
        words = self._words.shares(text)
        depth = min(max(CANDIDATES, k), len(places))
        near = [self._positions[i] for i, _ in self.dense(vector, depth, allowed)]
        lexical = places[np.argsort(-words[places], kind="stable")[:depth]]
        both = np.union1d(near, lexical[words[lexical] > 0]).astype(np.int64)
        cosines = self._matrix()[both] @ np.asarray(vector, np.float32).reshape(-1)
        scores = cosines + WORDS_WEIGHT * self.spread * words[both]
        best = np.argsort(-scores, kind="stable")[:k]
        return [Evidence(int(self._ids[both[n]]), float(scores[n]), float(cosines[n]), float(words[both[n]])) for n in best]

    def dense(self, vector: Vectors, k: int, allowed: Collection[int] | None = None) -> list[tuple[int, float]]:
        """The k ids nearest by cosine alone, best first."""
        count = min(k, len(self._places(allowed)))
        if count <= 0:
            return []
        chosen = None if allowed is None else _selection(allowed)
        cosines, ids = self._faiss.search(np.asarray(vector, np.float32).reshape(1, -1), count, params=chosen)
        return [(int(i), float(c)) for i, c in zip(ids[0], cosines[0], strict=True) if i >= 0]

    def rarity(self, word: str) -> float:
        """Inverse document frequency of a token; a token of no text is the rarest."""
        return self._words.rarity(word)

    def unknown(self, text: str) -> float:
        """The share of the text's words that are in none of the texts."""
        return self._words.unknown(text)

    def _places(self, allowed: Collection[int] | None) -> NDArray[np.int64]:
        if allowed is None:
            return np.arange(len(self._ids))
        return np.array(sorted({self._positions[i] for i in allowed if i in self._positions}), np.int64)

    def _matrix(self) -> Vectors:
        """FAISS's own vectors, not a copy."""
        stored: Vectors = faiss.rev_swig_ptr(self._flat.get_xb(), self._flat.ntotal * self._flat.d).reshape(-1, self._flat.d)
        return stored


class _Words:
    """BM25 over the texts' tokens, as a share of what the request's words can bring at most."""

    def __init__(self, texts: Sequence[str]) -> None:
        corpus = [tokens(text) for text in texts]
        self._count = len(corpus)
        self._holders = Counter(word for words in corpus for word in set(words))
        self._bm25 = bm25s.BM25(method="lucene")
        if self._holders:
            self._bm25.index(corpus, show_progress=False)

    def shares(self, text: str) -> NDArray[np.float32]:
        """One number in 0..1 for each text: Lucene's BM25 stays below the sum of the words' IDF."""
        words = sorted(set(tokens(text)))
        known = [word for word in words if word in self._holders]
        if not known:
            return np.zeros(self._count, np.float32)
        most = sum(self.rarity(word) for word in words)
        shares: NDArray[np.float32] = self._bm25.get_scores(known) / np.float32(most)
        return shares

    def rarity(self, word: str) -> float:
        """Lucene's IDF."""
        holders = self._holders[word]
        return float(np.log1p((self._count - holders + 0.5) / (holders + 0.5)))

    def unknown(self, text: str) -> float:
        """The share of the text's words that no text holds."""
        words = set(tokens(text))
        return sum(word not in self._holders for word in words) / max(len(words), 1)


def _selection(allowed: Collection[int]) -> faiss.SearchParameters:
    selector = faiss.IDSelectorBatch(np.fromiter(allowed, np.int64))
    return faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]  # FAISS's Python layer takes fields by keyword


def _spread(matrix: Vectors) -> float:
    """Standard deviation of the cosines between a sample of the texts; 1 when there are too few to tell."""
    if len(matrix) < 3:
        return 1.0
    sample = matrix[np.linspace(0, len(matrix) - 1, min(len(matrix), SAMPLE)).astype(int)]
    cosines = (sample @ sample.T)[np.triu_indices(len(sample), 1)]
    return float(cosines.std()) or 1.0
