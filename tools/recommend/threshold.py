"""From where on a product has to do with a request: what the shop's texts and a language bring by themselves does not count.

Cosines of E5 rise with short texts and shift with the language: a wish for a haircut comes nearer to "Desk lamp" than a wish
for a blue shirt does to a shirt's long description. So each language's strangers, wishes that no shop of goods fulfils
(`elsewhere.yaml`), are held against the shop's own products, as impostor cohorts are in speaker verification (zero
normalisation: Reynolds, Quatieri, Dunn 2000, "Speaker Verification Using Adapted Gaussian Mixture Models").
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np
import yaml

import i18n
from knowledge.embedding import Vectors
from knowledge.vectors import VectorCache
from tools.recommend.fields import Fields

# Chosen on requests of our own over a shop of clothes (long texts), one of names only, one of 3,800 short names and the demo
# shop, so no more than a guide: CLEAR above what strangers come to is enough; below ENOUGH it must be NEARER than they are.
CLEAR, NEARER, ENOUGH = 0.031, 0.005, 0.838


class Threshold:
    """How near the best product comes to a stranger's wish, by the wish's language."""

    def __init__(self, products: Vectors, fields: Fields, strangers: Mapping[str, Vectors]) -> None:
        """Take unit vectors, a row a product, the products' categories, and for each language the vectors of its strangers."""
        self._usual = {
            language: float(np.mean([(products @ wish + fields.nearness(wish)).max() for wish in wishes])) if len(products) else 0.0
            for language, wishes in strangers.items()
        }

    @classmethod
    def of(cls, products: Vectors, fields: Fields, vectors: VectorCache) -> "Threshold":
        """For a shop's products."""
        return cls(products, fields, {language: vectors.of(wishes, queries=True) for language, wishes in _strangers().items()})

    def least(self, language: str) -> float:
        """What a product's cosine, with what else speaks for it, must reach for a request in a language."""
        usual = self._usual[i18n.supported(language)]
        return min(usual + CLEAR, max(ENOUGH, usual + NEARER))


@lru_cache
def _strangers() -> dict[str, list[str]]:
    found: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("elsewhere.yaml").read_text("utf-8"))
    return found
