"""The aspects that reviews speak of, from `aspects.yaml`: names, what requests call them, sentences to learn from."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel

import i18n
from tools.reviews.schema import Polarity
from tools.vocabulary.patterns import Pattern, compiled, first, folded

OVERALL = "overall"  # what is said of no aspect in particular
_FILE = Path(__file__).with_name("aspects.yaml")


class Wording(BaseModel):
    """An aspect in one language."""

    name: str
    words: list[str]
    good: list[str]
    bad: list[str]
    fair: list[str] = []


@dataclass(frozen=True)
class Example:
    """A sentence as reviewers write it, and what it is about."""

    text: str
    aspect: str
    polarity: Polarity


@lru_cache
def aspects(path: Path = _FILE) -> dict[str, dict[str, Wording]]:
    """Wordings by aspect and language.

    Raises:
        ValueError: an aspect lacks what `Wording` needs, or English.
    """
    found = {key: {lang: Wording(**said) for lang, said in by.items()} for key, by in yaml.safe_load(path.read_text("utf-8")).items()}
    if lacking := [key for key, by in found.items() if i18n.FALLBACK not in by]:
        raise ValueError(f"{path.name}: {', '.join(lacking)} without {i18n.FALLBACK}")
    return found


def name(aspect: str, language: str) -> str:
    """What people call it."""
    by = aspects()[aspect]
    return by.get(i18n.supported(language), by[i18n.FALLBACK]).name


@lru_cache
def examples() -> list[Example]:
    """All sentences to learn from."""
    found = []
    for key, by in aspects().items():
        for said in by.values():
            sides: list[tuple[Polarity, list[str]]] = [("positive", said.good), ("negative", said.bad), ("neutral", said.fair)]
            found += [Example(text, key, polarity) for polarity, texts in sides for text in texts]
    return found


def named(text: str) -> str | None:
    """The aspect that a request asks about, if it names one."""
    return first(_patterns(), folded(text))


@lru_cache
def _patterns() -> list[tuple[str, Pattern]]:
    return [(key, compiled(word)) for key, by in aspects().items() for said in by.values() for word in said.words]
