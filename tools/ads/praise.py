"""What reviewers praise, counted: whoever gave four or five stars and says so in words that can only be praise.

Simple on purpose: it misses much, but what it counts was said. No word of a review goes into an ad, only the aspect's name.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import yaml

import i18n
from knowledge.sentences import sentences
from tools.ads.schema import Praise
from tools.vocabulary.patterns import Pattern, compiled, folded

STARS = 4  # at least, of a review that praises
REVIEWS = 3  # at least, that praise an aspect before an ad says so
_NOT = "not"
_CLAUSE = re.compile("[,;،؛，、；]")


def praised(reviews: Iterable[tuple[str, str]]) -> list[Praise]:
    """The aspects that at least REVIEWS of them praise, the most praised first.

    Args:
        reviews: (language, text) of those with STARS stars and more.
    """
    counts = Counter(aspect for language, text in reviews for aspect in _aspects(language, text))
    return [Praise(aspect=aspect, reviews=count) for aspect, count in counts.most_common() if count >= REVIEWS]


def _aspects(language: str, text: str) -> set[str]:
    """The aspects that one review praises."""
    patterns = _patterns(i18n.supported(language))
    clauses = [clause for sentence in sentences(text) for clause in _CLAUSE.split(folded(sentence))]
    said = (_aspect(clause, patterns) for clause in clauses if not _fits(clause, patterns[_NOT]))
    return {aspect for aspect in said if aspect}


def _aspect(clause: str, patterns: dict[str, list[Pattern]]) -> str | None:
    return next((aspect for aspect, forms in patterns.items() if aspect != _NOT and _fits(clause, forms)), None)


def _fits(clause: str, forms: list[Pattern]) -> bool:
    return any(form.search(clause) for form in forms)


@lru_cache
def _patterns(language: str) -> dict[str, list[Pattern]]:
    words: dict[str, dict[str, list[str]]] = yaml.safe_load(Path(__file__).with_name("praise.yaml").read_text("utf-8"))
    return {aspect: [compiled(form) for form in spoken[language]] for aspect, spoken in words.items()}
