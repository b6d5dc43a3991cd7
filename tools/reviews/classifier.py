"""A text's class by its meaning, words and letters: one linear model, for praise and blame as for aspects."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion

from knowledge.embedding import Vectors

# Chosen by cross-validation on the training parts of the published reviews (eval/benchmarks/reviews.py).
_WORDS, _LETTERS = (1, 2), (1, 4)  # n-grams; those of letters within words where a language has them
_MEANING = 4.0  # weight of the embedding beside the n-grams
_C = 0.5


class Classifier:
    """Multinomial logistic regression on sentence embeddings and TF-IDF of word and character n-grams, all classes weighted alike."""

    def __init__(self, texts: Sequence[str], vectors: Vectors, labels: Sequence[str]) -> None:
        """Learn from labelled texts.

        Args:
            texts: sentences or whole reviews, in any languages.
            vectors: their embeddings, shape (len(texts), dimensions).
            labels: their classes; at least two different ones.
        """
        words = TfidfVectorizer(ngram_range=_WORDS, sublinear_tf=True)
        letters = TfidfVectorizer(analyzer="char_wb", ngram_range=_LETTERS, sublinear_tf=True)
        self._terms = FeatureUnion([("words", words), ("letters", letters)])
        terms = self._terms.fit_transform(texts)
        self._centre = vectors.mean(axis=0)
        # With ten times as many features as texts a few Newton steps are quicker than many of L-BFGS.
        self._model = LogisticRegression(C=_C, class_weight="balanced", solver="newton-cg")
        self._model.fit(self._features(terms, vectors), list(labels))
        self.labels: list[str] = [str(label) for label in self._model.classes_]

    def chances(self, texts: Sequence[str], vectors: Vectors) -> NDArray[np.float64]:
        """How likely each text is of each class, shape (len(texts), len(labels)), columns as in `labels`."""
        if not texts:
            return np.zeros((0, len(self.labels)))
        chances: NDArray[np.float64] = self._model.predict_proba(self._features(self._terms.transform(texts), vectors))
        return chances

    def _features(self, terms: csr_matrix, vectors: Vectors) -> csr_matrix:
        return hstack([terms, _MEANING * (vectors - self._centre)], format="csr")
