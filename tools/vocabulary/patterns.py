"""Patterns in eight languages, as the tools' YAML files hold them, found in a text however it is typed.

A pattern is a regular expression; `*` stands for any further letters of a word and `…` for a gap within a sentence.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import yaml

K = TypeVar("K")
Pattern = re.Pattern[str]

_GAP = r"[^.?!。؟\n]{0,40}?"  # lazily, and short enough that both sides belong together
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ARTICLE = re.compile(r"(?<!\w)ال(?=\w)")  # "for the" loses its alif: للربع
_VOICED = "\u3099\u309a"  # か and が are two letters, é and e are typed for one another


def folded(text: str) -> str:
    """One case, one width, no accents or Arabic vowel signs.

    >>> folded("Dónde está, ＡＢ-12")
    'donde esta, ab-12'
    """
    apart = unicodedata.normalize("NFKD", text.replace("’", "'")).casefold()
    return unicodedata.normalize("NFC", "".join(c for c in apart if c in _VOICED or not unicodedata.combining(c)))


@lru_cache
def numbers() -> dict[str, int]:
    """Folded words for numbers."""
    words: dict[int, list[str]] = yaml.safe_load(Path(__file__).with_name("numbers.yaml").read_text("utf-8"))
    return {folded(word): value for value, group in words.items() for word in group}


def compiled(form: str, **parts: str) -> Pattern:
    """The pattern of a form; `{name}` in it stands for the expression `name` of `parts`."""
    unspaced = bool(_UNSPACED.search(form))
    edge = "" if unspaced else r"\b"
    pieces = [folded(piece.strip()).replace("*", r"\w*") for piece in form.split("…")]
    body = f"{edge}{_GAP}{edge}".join(pieces)
    for name, expression in parts.items():
        body = body.replace(f"{{{name}}}", expression)
    if unspaced:
        return re.compile(body)
    joined = "[وفبل]?" if _ARABIC.search(form) else ""  # "and", "so", "with", "for" are written onto an Arabic word
    body = _ARTICLE.sub("ا?ل", body)
    return re.compile(rf"(?<!\w){joined}(?:{body})(?!\w)")


def forms(words: dict[K, dict[str, list[str]]]) -> Iterator[tuple[K, str]]:
    """(key, form) of a file of the shape key -> language -> forms, in the file's order."""
    for key, spoken in words.items():
        for group in spoken.values():
            yield from ((key, form) for form in group)


def first(patterns: Iterable[tuple[K, Pattern]], text: str) -> K | None:
    """The key of the first pattern that stands in a folded text; None without one."""
    return next((key for key, pattern in patterns if pattern.search(text)), None)
