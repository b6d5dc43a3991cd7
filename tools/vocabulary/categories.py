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
        self._spaced: list[tuple[str, str, list[str]]] = []  # slug, language, the name's words sorted
        self._unspaced: list[tuple[str, str, str, str]] = []  # slug, language, the name, and as one with what joins its words left out
        for slug, language, name in names:
            if unspaced(name):
                self._unspaced.append((slug, language, name, _joined(name)))
            elif wanted := sorted(_words(name)):
                self._spaced.append((slug, language, wanted))

    def named(self, text: str) -> str | None:
        """The slug of the one category that a text names; one short word counts only when nothing else is said."""
        words, whole = _words(text), _joined(text)
        found = {
            slug
            for slug, language, wanted in self._spaced
            if _stands(wanted, words) and (len(wanted) > 1 or _alone(wanted, text, language))
        }
        found |= {slug for slug, language, name, joined in self._unspaced if joined in whole and _says(name, text, language)}
        return found.pop() if len(found) == 1 else None


def _stands(wanted: list[str], words: list[str]) -> bool:
    """Whether words stand side by side in a text, in any order."""
    size = len(wanted)
    return wanted[0] in words and any(sorted(words[n : n + size]) == wanted for n in range(len(words) - size + 1))


def _alone(wanted: list[str], text: str, language: str) -> bool:
    """Whether a text says nothing else."""
    return _words(telling(text, language)) == wanted


def _says(name: str, text: str, language: str) -> bool:
    """Whether a Chinese or Japanese name that a text holds is long enough to be no chance, or all that is said."""
    return len(_STRETCH.findall(_JOINT.sub(" ", normalise(name)))) > 1 or telling(text, language) == normalise(name)


def _joined(text: str) -> str:
    return _JOINT.sub("", normalise(text))


def _words(text: str) -> list[str]:
    return [stem(word) for word in tokens(text) if word not in _JOINING]
