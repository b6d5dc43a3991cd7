"""The language that a request asks an ad to be written in."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from babel import Locale

from settings import LANGUAGES
from tools.vocabulary.patterns import Pattern, compiled, first, folded

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def language(plain: str) -> str | None:
    """The ISO 639 code of the language that a folded text asks for; not always one that ads can be written in.

    >>> language("an ad for the french press in german"), language("an ad for the french press")
    ('de', None)
    """
    return first(_patterns(), plain)


@lru_cache
def _patterns() -> list[tuple[str, Pattern]]:
    words: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text("utf-8"))
    into, readers = (_either(words[key]) for key in ("into", "readers"))
    named = [(code, form) for code, forms in words["languages"].items() for form in forms]
    named += [(code, name) for code in words["others"] for name in _names(code)]
    return [(code, _asked(form, into, readers)) for code, form in named]


def _asked(form: str, into: str, readers: str) -> Pattern:
    if _UNSPACED.search(form):
        return compiled(form)
    name = _written(form)
    if _ARABIC.search(form):
        return re.compile(rf"(?<!\w)(?:(?:بال|لل|الى\s+ال){name}|(?:{readers})\s+(?:ال)?{name})(?!\w)")
    beside = rf"(?:{into}|{readers})\s+{name}(?!\w)|{name}[\s-]+(?:{readers})(?!\w)"
    return re.compile(rf"(?<!\w)(?:{beside})|(?:[,;:/(]|\d\s)\s*{name}\W*$")


def _either(forms: list[str]) -> str:
    return "|".join(map(_written, forms))


def _written(form: str) -> str:
    return f"(?:{folded(form)})".replace("*", r"\w*")


def _names(code: str) -> set[str]:
    """What a language is called in each of the eight, in CLDR; Arabic names without their article."""
    return {name.removeprefix("ال") for language in LANGUAGES if (name := Locale.parse(language).languages.get(code))}
