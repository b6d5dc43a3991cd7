"""Fit the calibration on a bank of questions and say what a held-out third of them shows."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression

from knowledge.calibration import Calibration, features
from knowledge.quote import Question, decide, parts_of, ranked
from knowledge.search import Found, KnowledgeBase
from knowledge.tokens import normalise

QUESTIONS = Path(__file__).with_name("calibration.yaml")
THRESHOLD = 0.55  # abstains on nine of ten questions that no article answers, and on less than one of fifty others


@dataclass(frozen=True)
class Asked:
    """A question of the bank and what was found."""

    language: str
    slugs: tuple[str, ...]  # that answer it; none: it has no answer
    held_out: bool
    found: Found
    holds: bool | None = None  # whether the first article's quote holds the fact; None: no fact is named

    @property
    def rank(self) -> int | None:
        """Place of the first right article, from 1."""
        return next((n for n, hit in enumerate(self.found.hits, 1) if hit.document.slug in self.slugs), None)


@dataclass
class Figures:
    """Recall of the search for all questions with an answer; the rest on the held-out third."""

    recall: dict[str, tuple[float, float]] = field(default_factory=dict)  # language: @1, @3
    precision: float = 0.0  # of the answers given, right ones
    answered: float = 0.0  # of the questions with an answer, those answered rightly
    needless: float = 0.0  # of the abstentions, those from a question with an answer
    decisive: float = 0.0  # of the questions with a fact named, those whose first quote holds it
    abstained: float = 0.0  # of the questions without, those not answered
    brier: float = 0.0  # mean squared error of the probability
    held_out: int = 0


def ask_all(base: KnowledgeBase, file: Path = QUESTIONS) -> list[Asked]:
    """Ask the bank's questions; every third of each language and kind is held out."""
    bank: dict[str, dict[str, list[Any]]] = yaml.safe_load(file.read_text("utf-8"))
    asked = []
    for language, questions in bank["answerable"].items():
        for n, known in enumerate(questions):
            found = base.find(known["ask"], language, "shopper", known.get("country"))
            holds = _holds(found, known) if found.hits and "holds" in known else None
            asked.append(Asked(language, tuple(known["articles"]), n % 3 == 2, found, holds))
    for language, questions in bank["unanswerable"].items():
        for n, question in enumerate(questions):
            asked.append(Asked(language, (), n % 3 == 2, base.find(question, language, "shopper")))
    return [a for a in asked if a.found.hits]


def _holds(found: Found, known: dict[str, Any]) -> bool:
    parts = parts_of(found.hits[0])
    said = decide(parts, ranked(parts, Question(known["ask"], known.get("country", ""), found.rarity))).text
    facts = "|".join(re.escape(normalise(fact)) for fact in known["holds"].split("|"))
    return bool(re.search(rf"(?<!\d)(?:{facts})(?!\d)", normalise(said)))


def fit(asked: list[Asked], model: str) -> Calibration:
    """Logistic regression on the questions that are not held out."""
    seen = [a for a in asked if not a.held_out]
    rows, answerable = np.array([features(a.found) for a in seen]), np.array([bool(a.slugs) for a in seen])
    means, deviations = rows.mean(0), rows.std(0)
    fitted = LogisticRegression().fit((rows - means) / deviations, answerable)
    weights = fitted.coef_[0] / deviations
    bias = fitted.intercept_[0] - weights @ means
    return Calibration(model, [round(float(w), 5) for w in weights], round(float(bias), 5), THRESHOLD)


def measure(asked: list[Asked], calibration: Calibration) -> Figures:
    """See Figures."""
    figures = Figures()
    ranks = defaultdict(list)
    for a in asked:
        if a.slugs:
            ranks[a.language].append(a.rank or 99)
    figures.recall = {lang: (float(np.mean(np.array(r) <= 1)), float(np.mean(np.array(r) <= 3))) for lang, r in ranks.items()}
    held = [a for a in asked if a.held_out]
    chances = np.array([calibration.probability(a.found) for a in held])
    right, answerable = np.array([a.rank == 1 for a in held]), np.array([bool(a.slugs) for a in held])
    given = chances >= calibration.threshold
    figures.precision = float(right[given].mean())
    figures.answered = float((given & right)[answerable].mean())
    figures.needless = float(answerable[~given].mean())
    figures.abstained = float((~given)[~answerable].mean())
    figures.decisive = float(np.mean([a.holds for a in held if a.holds is not None]))
    figures.brier = float(np.mean((chances - answerable) ** 2))
    figures.held_out = len(held)
    return figures
