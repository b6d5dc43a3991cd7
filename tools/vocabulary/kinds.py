"""Which products a merchant means by what they are called: "sleeping bags", "the Nordlatt ones"."""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from knowledge.tokens import tokens
from settings import LANGUAGES
from tools.vocabulary.analytic import FEW, Stretch, left
from tools.vocabulary.lexical import stem
from tools.vocabulary.words import filler

NEAR = 0.8  # of the weight that the likeliest products hold: those that hold so much are meant, too ("kettles and teapots")
COMMON = 0.1  # of the products, whose names hold a word such as "for"
_MOST = 3  # words of what may be goods that the shop does not have
_ROOTS = 100_000  # words whose roots are kept
_HEAD, _TAIL = 3, 4  # letters of a German compound before its last part, and of that: "Zelte" are "Kuppelzelte", too


@dataclass(frozen=True)
class Kind:
    """Goods that a question names."""

    words: str  # as written
    products: frozenset[int]  # ids; empty: the shop has none that is called so


class Kinds:
    """The words of the names and brands of products, in all languages."""

    def __init__(self, called: Iterable[tuple[int, str, Iterable[str]]]) -> None:
        """Take (product, language, tokens of a name or brand)."""
        self._holders: dict[str, set[int]] = defaultdict(set)
        self._forms: set[str] = set()
        products = set()
        for product, language, words in called:
            products.add(product)
            for word in words:
                root = _root(word)
                self._forms |= {word, stem(word)}
                self._holders[root].add(product)
                for at in range(_HEAD, len(root) - _TAIL + 1 if language == "de" else 0):
                    self._holders[root[at:]].add(product)
        self._products = len(products)

    def meant(self, text: str) -> Kind | None:
        """The goods that a question names, if it names any.

        One that is understood but for a word or two names by them goods that the shop does not have.
        """
        stretches = left(text, self._having)
        if words := ", ".join(known for stretch in stretches if (known := self._known(stretch))):
            return Kind(words, self.called(words))
        if len(stretches) == 1 and stretches[0].noun and len(stretches[0].words) <= _MOST:
            return Kind(" ".join(stretches[0].words), frozenset())
        return None

    def called(self, words: str) -> frozenset[int]:
        """The products whose names hold the most of the words, each weighing the logarithm of how few products have it."""
        held: dict[int, float] = defaultdict(float)
        for word in words.split():
            for product, weight in self._holding(word).items():
                held[product] += weight
        most = max(held.values(), default=0.0)
        return frozenset(product for product, weight in held.items() if weight >= NEAR * most)

    def _known(self, stretch: Stretch) -> str:
        """The stretch from its first word that products have to its last."""
        known = [n for n, word in enumerate(stretch.words) if n not in stretch.joining and self._having(word)]
        return " ".join(stretch.words[known[0] : known[-1] + 1]) if known else ""

    def _having(self, word: str) -> int:
        """How many products have a word of which this is a form."""
        return len(self._holding(word))

    def _holding(self, word: str) -> dict[int, float]:
        """By product that has a form of the word what that weighs; of a Chinese or Japanese one it must have more than half."""
        weights: dict[int, list[float]] = defaultdict(list)
        parts = {*tokens(word)}
        for root in {root for part in parts if self._has(root := _root(part), part)}:
            for product in self._holders[root]:
                weights[product].append(math.log((self._products + 1) / len(self._holders[root])))
        return {product: sum(held) for product, held in weights.items() if 2 * len(held) > len(parts)}

    def _has(self, root: str, word: str) -> bool:
        """Whether products have a word, other than to join words; what few have is likelier a name, which hardly bends."""
        having = len(self._holders.get(root, ()))
        if having > FEW:
            return having <= COMMON * self._products or word not in _joining()
        return having > 0 and (stem(word) in self._forms or word.removesuffix("s") in self._forms)


@lru_cache
def _joining() -> frozenset[str]:
    return frozenset(word for language in LANGUAGES for word in filler(language))


@lru_cache(_ROOTS)
def _root(word: str) -> str:
    """A word without any endings."""
    while (shorter := stem(word)) != word:
        word = shorter
    return word
