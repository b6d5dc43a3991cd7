"""A category that a text names outright: all its name's words, side by side."""

import re
from collections.abc import Iterable

from knowledge.tokens import normalise, tokens
from tools.vocabulary.forms import unspaced
from tools.vocabulary.lexical import stem
from tools.vocabulary.words import telling

_JOINING = frozenset({"and", "und", "y", "e", "et", "de", "da", "do", "la", "le", "el", "o", "a"})
_JOINT = re.compile(r"[与和及と\s・&、]")
_STRETCH = re.compile("[\u4e00-\u9fff]{2}|[\u3040-\u30ff]+")


class Categories:
    """The names of categories in all languages."""

    def __init__(self, names: Iterable[tuple[str, str, str]]) -> None:
        """Take (slug, language, name)."""
        self._names = [(slug, language, name) for slug, language, name in names]

    def named(self, text: str) -> str | None:
        """The slug of the one category that a text names; one short word counts only when nothing else is said."""
        words, whole = _words(text), _JOINT.sub("", normalise(text))
        found = {slug for slug, language, name in self._names if _names(name, language, text, words, whole)}
        return found.pop() if len(found) == 1 else None


def _names(name: str, language: str, text: str, words: list[str], whole: str) -> bool:
    if unspaced(name):
        joined = _JOINT.sub("", normalise(name))
        if joined not in whole:
            return False
        return len(_STRETCH.findall(_JOINT.sub(" ", normalise(name)))) > 1 or telling(text, language) == normalise(name)
    wanted = sorted(_words(name))
    if len(wanted) > 1:
        return any(sorted(words[n : n + len(wanted)]) == wanted for n in range(len(words) - len(wanted) + 1))
    return bool(wanted) and wanted[0] in words and _words(telling(text, language)) == wanted


def _words(text: str) -> list[str]:
    return [stem(word) for word in tokens(text) if word not in _JOINING]
