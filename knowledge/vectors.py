"""Vectors of texts, computed once: kept in one file a model by the hash of each text."""

import hashlib
import os
import re
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding import Embedder, Vectors

Progress = Callable[[int, int], None]  # done, of how many

_BATCH = 16
_SAVE_EVERY = 512  # an interrupted first start goes on from here


class VectorCache:
    """Vectors of one embedding model, on disk and in memory, for articles, products and example requests alike.

    Args:
        folder: is made when the first vectors are kept.
        embedder: computes what is missing.
    """

    def __init__(self, folder: Path, embedder: Embedder) -> None:
        """Nothing is read before the first texts are asked for."""
        self.embedder, self.folder = embedder, folder
        self._file = folder / f"{re.sub(r'[^A-Za-z0-9.-]+', '_', embedder.name)}.npy"
        self._known: dict[bytes, Vectors] | None = None
        self._lock = threading.Lock()

    def of(self, texts: Sequence[str], progress: Progress | None = None, *, queries: bool = False) -> Vectors:
        """Unit vectors of passages, or of queries, shape (len(texts), dimensions); missing ones are computed and kept."""
        keys = [_key(f"query: {text}" if queries else text) for text in texts]
        embed = self.embedder.queries if queries else self.embedder.passages
        with self._lock:
            known = self._load()
            missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
            for start in range(0, len(missing), _BATCH):
                part = list(missing.items())[start : start + _BATCH]
                known.update(zip([key for key, _ in part], embed([text for _, text in part]), strict=True))
                done = min(start + _BATCH, len(missing))
                if progress:
                    progress(done, len(missing))
                if done == len(missing) or done % _SAVE_EVERY < _BATCH:
                    self._save()
            return np.stack([known[key] for key in keys]) if keys else np.zeros((0, 0), np.float32)

    def _load(self) -> dict[bytes, Vectors]:
        if self._known is None:
            rows: NDArray[np.void] = np.load(self._file) if self._file.exists() else np.zeros(0, [("key", "S32"), ("vector", "f4", (1,))])
            self._known = {bytes(row["key"]): row["vector"] for row in rows}
        return self._known

    def _save(self) -> None:
        known = self._load()
        width = len(next(iter(known.values()))) if known else 1
        rows = np.zeros(len(known), [("key", "S32"), ("vector", "f4", (width,))])
        rows["key"], rows["vector"] = list(known), list(known.values()) if known else np.zeros((0, width))
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_suffix(f".{os.getpid()}.tmp")
        with fresh.open("wb") as out:
            np.save(out, rows)
        fresh.replace(self._file)  # at once: a reader never sees half a file


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode()).hexdigest()[:32].encode()
