"""Which category a merchant means by one word of its name: "the tents" for "Tents & camping"."""

import re
from collections import defaultdict
from collections.abc import Iterable

from knowledge.tokens import normalise, tokens
from tools.vocabulary.forms import unspaced
from tools.vocabulary.lexical import stem

_JOINT = re.compile(r"[与和及と\s・&、]+")
_LEAST, _LEAST_UNSPACED = 4, 2  # letters of a word that may name a category


class CategoryWords:
    """The words that stand in the name of one category only, in any language."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Take (slug, name)."""
        self._words: dict[str, set[str]] = defaultdict(set)
        self._pieces: dict[str, set[str]] = defaultdict(set)
        self._names: set[frozenset[str]] = set()
        for slug, name in names:
            self._names.add(frozenset(map(stem, tokens(name))))
            if unspaced(name):
                for piece in _JOINT.split(normalise(name)):
                    if len(piece) >= _LEAST_UNSPACED:
                        self._pieces[piece].add(slug)
            else:
                for word in tokens(name):
                    if len(word) >= _LEAST:
                        self._words[stem(word)].add(slug)

    def named(self, text: str) -> str | None:
        """The slug of the category that the text's words stand for; None when they stand for none or for several."""
        whole = normalise(text)
        found = [self._words[word] for token in tokens(text) if (word := stem(token)) in self._words]
        found += [slugs for piece, slugs in self._pieces.items() if piece in whole]
        clear = {slug for slugs in found if len(slugs) == 1 for slug in slugs}
        return clear.pop() if len(clear) == 1 else None

    def only(self, words: str) -> bool:
        """Whether all of the words stand for categories."""
        return all(stem(token) in self._words or any(token in piece for piece in self._pieces) for token in tokens(words))

    def whole(self, words: str) -> bool:
        """Whether the words are all of a category's name."""
        return frozenset(map(stem, tokens(words))) in self._names
