"""What a merchant's question is of: the words left of it when those are gone that any question about sales or reviews may hold."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

import yaml
from babel import Locale

from knowledge.tokens import normalise
from settings import LANGUAGES
from tools.vocabulary.forms import unspaced
from tools.vocabulary.words import filler

_WORD = re.compile("[\\w\u064b-\u0652]+")  # with Arabic's vowel signs
_CODE = re.compile(r"(?<![\w-])[A-Z0-9]+(?:-[A-Z0-9]+)+(?![\w-])", re.ASCII)  # of an order, a standard: USB-C
_JOINED = re.compile("^(?:[وفبلك](?:ال)?|ال|لل)(?=\\w{3})")  # "and", "so", "with", "for", "as", "the" are written onto an Arabic word
_ENDING = 3  # letters that a word of the shop may have behind a listed beginning and still be of the asking
FEW = 3  # products that a maker's or model's name may be of
_HEADING = 4  # words of a question that is none but a heading: "umbrellas, six weeks"
_GAP = 2  # words such as "de" that may stand within what is named
_ARTICLE = re.compile("^[وبفك]?(?:ال|لل)(?=\\w{3})")
_QUESTION = re.compile("[?？؟]")
_VERB = "[しすさ]|でき"  # makes one of a Japanese noun
_HIRAGANA = re.compile("[\u3040-\u309f]")  # of verbs and endings
_LEAST = 3  # letters of a word that may name goods; of Chinese and Japanese two
_TYPED, _LIKE = 6, 0.85  # a word of so many letters that is so like a listed one is that one with a slip


@dataclass(frozen=True)
class Stretch:
    """Neighbouring words of a question that are no part of the asking."""

    words: list[str]
    joining: frozenset[int]  # places of those that only join the others
    noun: bool  # whether they stand where a noun does: other than a noun a question may hold what is not listed


def left(text: str, having: Callable[[str], int] = lambda _word: 0) -> list[Stretch]:
    """What a question may be of, in its order.

    Args:
        text: the question.
        having: how many products have a word in their names, which is then not another's misspelling.

    >>> left("How many umbrellas will we sell in June?"), left("What should I reorder?")
    ([Stretch(words=['umbrellas'], joining=frozenset(), noun=True)], [])
    """
    text = _CODE.sub(" ", text)
    if unspaced(text):
        return [Stretch([piece], frozenset(), not _HIRAGANA.search(piece)) for piece in _pieces(text)]
    words = _WORD.findall(text)
    plain = [normalise(word) for word in words]
    languages = _spoken(plain)
    asking = _asking(languages)
    found: list[list[int]] = []
    for n, word in enumerate(plain):
        if not asking.has(word, having(word)):
            if found and n - found[-1][-1] <= _GAP + 1 and all(w in asking.small for w in plain[found[-1][-1] + 1 : n]):
                found[-1].append(n)
            else:
                found.append([n])
    heading = len(words) <= _HEADING and not _QUESTION.search(text)
    return [
        Stretch(
            words[run[0] : run[-1] + 1],
            frozenset(n - run[0] for n in range(run[0], run[-1]) if n not in run),
            heading or _noun(words, plain, run[0], languages),
        )
        for run in found
    ]


def _noun(words: Sequence[str], plain: Sequence[str], at: int, languages: Sequence[str]) -> bool:
    """Whether a noun stands there that names no time: behind an article or the like, or by its capital in German."""
    before = plain[max(at - 2, 0) : at]
    if not before or any(word in _markers("times", language) for word in before for language in languages):
        return False
    told = bool(_ARTICLE.match(plain[at])) or ("de" in languages and words[at][0].isupper())
    return told or any(before[-1] in _markers("behind", language) for language in languages)


@dataclass(frozen=True)
class _Asking:
    """The words that some languages ask with."""

    small: frozenset[str]  # that may stand within a name
    whole: frozenset[str]
    places: frozenset[str]
    begun: tuple[str, ...]

    def spelt(self, word: str) -> bool:
        """Whether a plain word is listed as it is."""
        return word in self.small or word in self.whole or word in self.places

    def lists(self, word: str) -> bool:
        """Whether a plain word is listed."""
        return self.spelt(word) or word.startswith(self.begun)

    def weight(self, word: str) -> int:
        """How much a plain word speaks for the languages."""
        return 2 if self.spelt(word) else int(word.startswith(self.begun))

    def has(self, word: str, having: int) -> bool:
        """Whether a plain word names no goods, when so many products have it in their names: listed, a number, or too short.

        What few products have is a name of theirs, whatever it begins like; what none has may be a listed word with a slip.
        """
        if len(word) < _LEAST or any(c.isdigit() for c in word):
            return True
        forms = (word, _JOINED.sub("", word))
        if having:
            return any(self.spelt(form) or (having > FEW and self._bends(form)) for form in forms)
        if any(self.lists(form) for form in forms):
            return True
        return len(word) >= _TYPED and bool(get_close_matches(word, self.small | self.whole, 1, _LIKE))

    def _bends(self, word: str) -> bool:
        """Whether a listed beginning is nearly all of the word: not of "turntable"."""
        return any(word.startswith(begun) for begun in self.begun if len(word) - len(begun) <= _ENDING)


def _spoken(words: Sequence[str]) -> tuple[str, ...]:
    """The language that has most of the words, those twice that it lists as they are; all of them that have."""
    counts = {language: sum(_asking((language,)).weight(word) for word in words) for language in LANGUAGES}
    most = max(counts.values())
    return tuple(language for language, count in counts.items() if count == most > 0)


@lru_cache
def _asking(languages: tuple[str, ...]) -> _Asking:
    listed = [word for language in languages for word in _listed()[language]]
    return _Asking(
        small=frozenset(word for language in languages for word in filler(language)),
        whole=frozenset(word for word in listed if not word.endswith("*")),
        places=frozenset(word for language in languages for word in _places(language)),
        begun=tuple(word[:-1] for word in listed if word.endswith("*")),
    )


@lru_cache
def _listed() -> dict[str, list[str]]:
    words: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("analytic.yaml").read_text("utf-8"))
    return {language: [normalise(word) for word in listed] for language, listed in words.items()}


@lru_cache
def _markers(kind: str, language: str) -> frozenset[str]:
    words: dict[str, dict[str, list[str]]] = yaml.safe_load(Path(__file__).with_name("markers.yaml").read_text("utf-8"))
    return frozenset(map(normalise, words[kind].get(language, ())))


@lru_cache
def _places(language: str) -> frozenset[str]:
    """The words of countries' names."""
    return frozenset(normalise(word) for name in Locale(language).territories.values() for word in _WORD.findall(name))


@lru_cache
def _stretches() -> re.Pattern[str]:
    listed = {word for language in ("zh", "ja") for word in (*_listed()[language], *filler(language))}
    places = {normalise(name) for language in ("zh", "ja") for name in Locale(language).territories.values()}
    return re.compile("|".join(sorted(map(re.escape, listed | places), key=len, reverse=True)))


def _pieces(text: str) -> list[str]:
    """The same of Chinese and Japanese, which write no spaces."""
    kept = _stretches().sub(" ", normalise(text))
    pieces = [piece for piece in _WORD.findall(kept) if len(piece) > 1 and not any(c.isdigit() for c in piece)]
    return [piece for piece in pieces if not re.search(f"{re.escape(piece)}(?:{_VERB})", normalise(text))]
