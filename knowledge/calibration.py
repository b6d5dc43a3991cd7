"""How sure a search is: the probability that the articles answer the question, by logistic regression."""

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from knowledge.search import Found

FILE = Path(__file__).with_name("calibration.json")
FEATURES = ("above_second", "above_third", "asked", "beyond", "nearest", "unknown")

log = logging.getLogger(__name__)


def features(found: Found) -> list[float]:
    """FEATURES of a search that hit something.

    How far, in spreads of cosine, the best article is above the second and the third; the cosine of the question with
    the nearest of the questions that the best article answers, and with its nearest passage; and the share of the question's words that the shop's articles never use.
    """
    scores = [hit.score for hit in found.hits]
    first, second, third = (*scores[:3], float(np.mean(scores)), float(np.mean(scores)))[:3]
    return [(first - second) / found.spread, (first - third) / found.spread, found.asked, found.beyond, found.nearest, found.unknown]


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
    """The coefficients; a model they were not fitted with is warned about, not refused: most of it carries over."""
    calibration = Calibration(**json.loads(file.read_text("utf-8")))
    if calibration.model != model:
        log.warning("abstention is calibrated for %s, not %s: run `python -m knowledge calibrate`", calibration.model, model)
    return calibration
