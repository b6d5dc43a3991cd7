"""How sure a search is: the probability that its first passage answers the question, by logistic regression."""

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from knowledge.search import Found

FILE = Path(__file__).with_name("calibration.json")
FEATURES = ("above_typical", "above_second", "above_third", "words")

log = logging.getLogger(__name__)


def features(found: Found) -> list[float]:
    """FEATURES of a search that hit something, all free of the embedding model's own scale.

    In spreads of cosine: how far the best article is above the mean passage, above the second and above the third
    article; and the share of the question's words that it holds.
    """
    first, second, third = (*(hit.score for hit in found.hits[:3]), found.typical, found.typical)[:3]
    best = found.hits[0].evidence
    return [(best.cosine - found.typical) / found.spread, (first - second) / found.spread, (first - third) / found.spread, best.words]


@dataclass(frozen=True)
class Calibration:
    """Coefficients fitted by `python -m knowledge calibrate`."""

    model: str  # embedding model that they were fitted with
    weights: list[float]  # one for each of FEATURES
    bias: float
    threshold: float  # least probability that is an answer

    def probability(self, found: Found) -> float:
        """Between 0 and 1; 0 when nothing was found."""
        if not found.hits:
            return 0.0
        return float(1 / (1 + np.exp(-(np.dot(self.weights, features(found)) + self.bias))))

    def save(self, file: Path = FILE) -> None:
        """Write the coefficients."""
        file.write_text(json.dumps(asdict(self), indent=2) + "\n", "utf-8")


def load_calibration(model: str, file: Path = FILE) -> Calibration:
    """The coefficients; a model they were not fitted with is warned about, not refused: the features carry over roughly."""
    calibration = Calibration(**json.loads(file.read_text("utf-8")))
    if calibration.model != model:
        log.warning("abstention is calibrated for %s, not %s: run `python -m knowledge calibrate`", calibration.model, model)
    return calibration
