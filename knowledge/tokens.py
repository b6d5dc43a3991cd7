"""Words of a text in any of the shop's languages, made alike for lexical search; no dictionary needed."""

import re
import unicodedata

_KANA = "\u3040-\u30ff\u31f0-\u31ff"
_CJK = f"\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff{_KANA}"
_PIECE = re.compile(rf"[{_CJK}]+|[^\W{_CJK}_]+")
_VOICED_KANA = re.compile("[\u3099\u309a]")
_ARABIC = re.compile("[\u0621-\u064a]")
_ARABIC_LETTERS = str.maketrans({"ٱ": "ا", "ة": "ه", "ى": "ي", "ـ": None})
# The article, alone or behind a one-letter "and", "with", "as", "so"; "for the" swallows its alef.
_ARABIC_ARTICLE = re.compile("^(?:[وبكف]?ال|لل)(?=.{3,})")


def normalise(text: str) -> str:
    """NFKC, lower case, without accents and Arabic vowel signs; voiced kana stay voiced.

    >>> normalise("Größe, Ｅ５, ガイド")
    'grosse, e5, ガイド'
    """
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    kept = (c for c in decomposed if not unicodedata.combining(c) or _VOICED_KANA.match(c))
    return unicodedata.normalize("NFKC", "".join(kept)).translate(_ARABIC_LETTERS)


def tokens(text: str) -> list[str]:
    """The text's words in order: Chinese and Japanese as character bigrams, Arabic without its article.

    >>> tokens("Où est ma commande ? 退货期限")
    ['ou', 'est', 'ma', 'commande', '退货', '货期', '期限']
    """
    found: list[str] = []
    for piece in _PIECE.findall(normalise(text)):
        if re.match(f"[{_CJK}]", piece):
            found += [piece[i : i + 2] for i in range(len(piece) - 1)] or [piece]
        elif _ARABIC.match(piece):
            found.append(_ARABIC_ARTICLE.sub("", piece))
        else:
            found.append(piece)
    return found
