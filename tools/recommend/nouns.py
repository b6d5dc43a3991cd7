"""Which word of a request names the thing: learnt from where words stand in the names of the shop's products.

"Steel mug" asks for a mug. A noun stands first in some languages and last in others, and so it does in the products' names:
a word that is mostly found there ("mug") names a kind of thing, one found elsewhere ("steel") only describes it.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import yaml

import i18n
from knowledge.tokens import normalise
from settings import LANGUAGES
from tools.vocabulary.forms import unspaced
from tools.vocabulary.lexical import Lexicon
from tools.vocabulary.words import telling

NAMING = 0.5  # of the products that have a word in their names, so many must have it as their noun
SHORT = 6  # words of a request whose order tells the noun; whole sentences follow another
OTHERS = 0.5  # weight of all other words beside the noun's 1; of them, the nearer to it ("sleeping bag"), the more
LOOSE = 0.6  # weight of each word of a sentence of which none is known to name the thing
ELSEWHERE = 0.5  # of the noun's weight where only another language calls a product so

_WORD = re.compile("(?:[^\\W_]|[\u064b-\u0652])+")  # with Arabic's vowel signs
_RUN = re.compile("[\u30a1-\u30ff]+|[\u3041-\u309f]+|[\u3005\u3400-\u9fff]+|[^\\W_\u3005\u3040-\u30ff\u3400-\u9fff]+")
_UNSPACED = re.compile("[\u3005\u3040-\u30ff\u3400-\u9fff]+")
_HIRAGANA = re.compile("[\u3041-\u309f]+$")


@dataclass(frozen=True)
class Word:
    """A word of a request, in the lexicon's words."""

    whole: tuple[str, ...]  # all must stand in a name that holds the word
    last: tuple[str, ...]  # the same for its last part: "zelt" of a "kuppelzelt"


@dataclass(frozen=True)
class Phrase:
    """What is looked for.

    Args:
        words: in order.
        language: of the shopper.
        noun: the place of the word that names the thing; None when no word clearly does.
        known: whether products of the shop are called so.
    """

    words: tuple[Word, ...]
    language: str
    noun: int | None
    known: bool


class Nouns:
    """The words of the products' names; immutable."""

    def __init__(self, names: Sequence[Mapping[str, str]], lexicon: Lexicon) -> None:
        """Take each product's names by language; a product is known by its place."""
        self._parts = lru_cache(None)(lambda word: tuple(lexicon.words(word).split()))  # names share their words
        self._held: dict[tuple[str, str], set[int]] = defaultdict(set)  # by language and word: "veste" is no "vest"
        self._as_noun: dict[tuple[str, str], set[int]] = defaultdict(set)
        for place, own in enumerate(names):
            words = {language: {part for word in _WORD.findall(name) for part in self._parts(word)} for language, name in own.items()}
            proper = set.intersection(*words.values()) if len(words) > 1 else set()  # what no language translates: brand and model
            for language, name in own.items():
                for word in words[language]:
                    self._held[language, word].add(place)
                for word in self._noun_of(name, language, proper):
                    self._as_noun[language, word].add(place)

    def phrase(self, request: str, told: str, language: str) -> Phrase:
        """Read a request.

        Args:
            request: as written.
            told: its telling words.
            language: of the shopper.
        """
        language = i18n.supported(language)
        speaks = partial(telling, language=language)
        words = tuple(word for piece in _pieces(told, language) for word in self._words(piece, language))
        if not words:
            return Phrase(words, language, None, known=False)
        front = min(max(len(_pieces(speaks(_front(request, language, speaks)), language)), 1), len(words))
        first, last = language in _order()["first"], language in _order()["last"]
        place = 0 if first else len(words) - 1 if last else front - 1
        short = len(_WORD.findall(request)) <= SHORT
        known = [n for n, word in enumerate(words) if self._names_a_kind(word.last, language)]
        if short and self._called(words[place].last, language):
            noun = place
        elif known:
            noun = known[0] if first else max((n for n in known if last or n < front), default=known[-1])
        else:
            return Phrase(words, language, place if short else None, known=False)
        return Phrase(words, language, noun, known=True)

    def held(self, phrase: Phrase) -> dict[int, float]:
        """What share of a phrase the products' names hold, where they hold any of it; the noun counts most."""
        if phrase.noun is None:
            weights = [LOOSE] * len(phrase.words)
        else:
            near = [1 / abs(n - phrase.noun) if n != phrase.noun else 0.0 for n in range(len(phrase.words))]
            weights = [OTHERS * weight / max(sum(near), 1) if weight else 1.0 for weight in near]
        shares: dict[int, float] = defaultdict(float)
        named = self.named(phrase)
        if phrase.noun is not None and not named:
            return {}  # the rest only describes
        for n, (word, weight) in enumerate(zip(phrase.words, weights, strict=True)):
            for place in self.mentioned(phrase) if n == phrase.noun else self._holders(word.whole, phrase.language):
                shares[place] += weight * (ELSEWHERE if n == phrase.noun and place not in named else 1)
        total = sum(weights) if phrase.noun is not None else len(weights)
        return {place: share / total for place, share in shares.items()}

    def named(self, phrase: Phrase) -> set[int]:
        """The products that are what the phrase's noun says, or its last part; else those whose names hold that."""
        if phrase.noun is None:
            return set()
        noun, language = phrase.words[phrase.noun], phrase.language
        return self._called(noun.whole, language) or self._called(noun.last, language) or self._holders(noun.last, language)

    def mentioned(self, phrase: Phrase) -> set[int]:
        """Those, and the products that another language calls so: a "Campinglampe" is also found as a "lampe"."""
        named = self.named(phrase)
        if phrase.noun is None or not named:
            return set()
        return named.union(*(self._called(phrase.words[phrase.noun].last, language) for language in LANGUAGES))

    def _names_a_kind(self, parts: tuple[str, ...], language: str) -> bool:
        return len(self._called(parts, language)) >= NAMING * len(self._holders(parts, language)) > 0

    def _called(self, parts: tuple[str, ...], language: str) -> set[int]:
        """The products whose noun, in a language, is made of these parts."""
        return self._holders(parts, language) & self._as_noun.get((language, parts[-1]), set())

    def _holders(self, parts: tuple[str, ...], language: str) -> set[int]:
        """The products whose names in a language hold all the parts."""
        return set.intersection(*(self._held.get((language, part), set()) for part in parts))

    def _words(self, piece: str, language: str) -> list[Word]:
        """A piece's words: a stretch of Chinese or Japanese is opened where a noun of the shop stands in it."""
        parts = self._parts(piece)
        if not parts:
            return []
        if not unspaced(piece):
            return [Word(parts[:1], parts[-1:] if language == "de" else parts[:1])]  # an "aéroport" is no "porte"
        sizes = range(len(piece) - 1, 1, -1)
        if not self._holders(parts, language):
            inside = (piece[end - size : end] for size in sizes for end in range(len(piece), size - 1, -1) if _whole(piece, size, end))
            found = next((part for part in inside if self._names_a_kind(self._stretch(part).last, language)), None)
            if found is not None:
                before, _, after = piece.rpartition(found)
                return [*self._words(before, language), self._stretch(found), *self._words(after, language)]
        return [self._stretch(piece)]

    def _stretch(self, piece: str) -> Word:
        parts = self._parts(piece)
        return Word(parts, parts)

    def _noun_of(self, name: str, language: str, proper: set[str]) -> tuple[str, ...]:
        """The noun of a product's name, and its last part where it is a compound."""
        if unspaced(name):
            pieces = [piece for piece in _UNSPACED.findall(name) if len(piece) > 1]
            return self._parts(pieces[-1])[-1:] if pieces else ()
        words = [parts for word in _WORD.findall(_front(name, language, str.strip)) if (parts := self._parts(word))]
        words = [parts for parts in words if not parts[0].isdecimal()]
        kinds = [parts for parts in words if parts[0] not in proper] or words
        if not kinds:
            return ()
        return kinds[0 if language in _order()["first"] else -1]


def without(told: str, said: Iterable[str]) -> str:
    """Telling words without what is already understood in another way: the shop's labels for a wanted colour, an age."""
    lexicon, known = Lexicon(()), [*said]
    text = told
    for stretch in sorted((normalise(s) for s in known if unspaced(s)), key=len, reverse=True):
        text = re.sub(re.escape(stretch), " ", text, flags=re.IGNORECASE)
    words = {word for s in known if not unspaced(s) for word in lexicon.words(s).split()}
    return " ".join(piece for piece in text.split() if not (own := set(lexicon.words(piece).split())) or not own <= words)


def _front(text: str, language: str, speaks: Callable[[str], str]) -> str:
    """The part of a text that ends with its noun, where a language says the rest behind it; `speaks`: whether a part says anything."""
    joining = _joining(language)
    if joining is None:
        return text
    ends = (match.start() for match in joining.finditer(text))
    return next((text[:end] for end in ends if speaks(text[:end])), text)


@lru_cache
def _joining(language: str) -> re.Pattern[str] | None:
    words = _order()["before"].get(language)
    return re.compile(rf"\b(?:{'|'.join(words)})\b|[,;:(]|\s[-–—|]\s", re.IGNORECASE) if words else None


def _pieces(text: str, language: str) -> list[str]:
    """Words; of Chinese and Japanese the stretches of one kind of letters, without the syllables that only join them."""
    found = _RUN.findall(normalise(text))
    return [piece for piece in found if language != "ja" or not _HIRAGANA.match(piece)] or found


def _whole(piece: str, size: int, end: int) -> bool:
    """Whether a part of a stretch may be a word of it; of foreign words in kana only the last part."""
    return not "\u3041" <= piece[0] <= "\u30ff" or (end == len(piece) and size > 2)


@lru_cache
def _order() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("order.yaml").read_text("utf-8"))
    return found
