"""Words made comparable for lexical search: endings off, compounds opened. Rules only, the same on both sides."""

import re
from collections.abc import Iterable

from knowledge.tokens import tokens

# Plural, gender and case in the shop's Latin-written languages; what is left keeps three letters.
_ENDING = re.compile("(?<=[a-z]{3})(?:es|en|er|em|as|os|e|s|n|a|o)$")
_LATIN = re.compile("[a-z]+$")
_LEAST = 4  # letters of a compound's last part: "zelt" in "kuppelzelt"


class Lexicon:
    """Turns a text into the words that BM25 compares. Safe to use from many threads."""

    def __init__(self, parts: Iterable[str]) -> None:
        """Take the words, without endings, that may be the last part of a compound."""
        self.parts = frozenset(parts)
        self._known: dict[str, str] = {}

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Lexicon":
        """From texts whose words may be the last part of a compound: names of products and categories."""
        return cls(stem(word) for text in texts for word in tokens(text))

    def words(self, text: str) -> str:
        """The text's words without their endings, each compound followed by its last part, separated by spaces.

        >>> Lexicon.of(["Zelte"]).words("Kuppelzelte, blau")
        'kuppelzelt zelt blau'
        """
        return " ".join(self._word(token) for token in tokens(text))

    def _word(self, token: str) -> str:
        found = self._known.get(token)
        if found is None:
            plain = stem(token)
            ends = (plain[at:] for at in range(3, len(plain) - _LEAST + 1)) if _LATIN.match(plain) else ()
            last = next((end for end in ends if end in self.parts), None)
            found = self._known[token] = plain if last is None else f"{plain} {last}"
        return found


def stem(token: str) -> str:
    """A word without the ending that grammar gives it."""
    return _ENDING.sub("", token)
