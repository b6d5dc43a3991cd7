"""Passage vectors that know their article, on common ground for all languages.

Two weaknesses of small multilingual models are mended with the articles' own translations, no training needed:
a question lies nearer to any passage in its own language than to the right one in another, and a short passage
does not carry what its article is about.
"""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from knowledge.embedding import Vectors

PASSAGE, TITLE, ARTICLE = 0.2, 0.3, 0.5  # shares of the blend


def blend(passages: Vectors, titles: Vectors, slugs: Sequence[str], languages: Sequence[str], reference: str) -> Vectors:
    """Search vectors of passages.

    Args:
        passages: unit vectors, shape (n, dimensions).
        titles: of each passage's article, same shape.
        slugs: of each passage's article, n of them; articles in several languages share theirs.
        languages: of the passages, n of them.
        reference: the language whose place the others are moved to.

    Returns:
        Shape (n, dimensions): each passage with the mean of its article and of the article's titles over all
        languages. About unit length, but not exactly.
    """
    keys = list(zip(slugs, languages, strict=True))
    passages, titles = _moved(passages, keys, reference), _moved(titles, keys, reference)
    articles, names = _per_slug(passages, keys), _per_slug(titles, keys)
    rows = [PASSAGE * vector + TITLE * names[slug] + ARTICLE * articles[slug] for vector, slug in zip(passages, slugs, strict=True)]
    return np.array(rows, np.float32).reshape(passages.shape)


def _moved(vectors: Vectors, keys: Sequence[tuple[str, str]], reference: str) -> Vectors:
    """Without what sets each language apart: the mean step from an article in the reference language to its translation."""
    means = _means(vectors, keys)
    steps: dict[str, list[Vectors]] = defaultdict(list)
    for (slug, language), mean in means.items():
        if (slug, reference) in means:
            steps[language].append(mean - means[slug, reference])
    offsets = {language: np.mean(found, axis=0) for language, found in steps.items()}
    nowhere = np.zeros(vectors.shape[1:], np.float32)
    moved = [vector - offsets.get(language, nowhere) for vector, (_, language) in zip(vectors, keys, strict=True)]
    return np.array(moved, np.float32).reshape(vectors.shape)


def _per_slug(vectors: Vectors, keys: Sequence[tuple[str, str]]) -> dict[str, Vectors]:
    """The mean over an article's languages, each counting once however long it is."""
    languages: dict[str, list[Vectors]] = defaultdict(list)
    for (slug, _), mean in _means(vectors, keys).items():
        languages[slug].append(mean)
    return {slug: np.mean(found, axis=0) for slug, found in languages.items()}


def _means(vectors: Vectors, keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Vectors]:
    rows: dict[tuple[str, str], list[Vectors]] = defaultdict(list)
    for vector, key in zip(vectors, keys, strict=True):
        rows[key].append(vector)
    return {key: np.mean(found, axis=0) for key, found in rows.items()}
