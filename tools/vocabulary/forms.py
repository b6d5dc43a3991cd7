"""The forms that grammar gives a word of a label: generated, so that only what may be said is recognised."""

import re
import unicodedata

from knowledge.tokens import normalise

_ARABIC_BLACK = re.compile("^ا(\\w{3})$")  # اسود, whose feminine is سوداء
_ARABIC_PREFIX = re.compile("^(?:[وبك]?ال|[وبلك])(?=\\w{3})")  # not لل: "for the skin" names no leather
_HAN = "\u3005\u4e00-\u9fff"
_GERMAN = ("e", "en", "er", "es", "em", "s")


def typed(text: str) -> str:
    """One width, digits as ASCII, one kind of dash; case and accents stay.

    >>> typed("Ｐ１２ – ٣")
    'P12 - 3'
    """
    digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in unicodedata.normalize("NFKC", text))
    return re.sub("[–—−‐‑]", "-", digits)


def plain(text: str) -> str:
    """`typed`, and normalised; the words' order and number stay."""
    return normalise(typed(text))


def unspaced(text: str) -> bool:
    """Whether a text has Chinese or Japanese, which write no spaces."""
    return bool(re.search(f"[\u3040-\u30ff{_HAN}]", text))


def inflected(word: str, language: str) -> set[str]:
    """A label's word, plain, in its forms.

    >>> sorted(inflected("branco", "pt"))
    ['branca', 'brancas', 'branco', 'brancos']
    >>> sorted(inflected("bleu", "fr"))
    ['bleu', 'bleue', 'bleues', 'bleus']
    """
    if language == "ar":
        feminine = {f"{m[1]}اء"} if (m := _ARABIC_BLACK.match(word)) else set()
        dual = {word[:-2] + "ين"} if word.endswith("ان") else set()
        relative = {f"{word}ه"} if word.endswith("ي") else {f"{word}ي", f"{word}يه"}
        return {word} | feminine | dual | relative
    if language == "de":
        stem = word[:-1] if word.endswith("e") else word
        return {word, stem, *(stem + end for end in _GERMAN)} if len(stem) >= 3 else {word}
    if language in ("es", "pt") and word.endswith("o"):
        return {word[:-1] + end for end in ("o", "a", "os", "as")}
    if language == "fr" and word[-1] in "iu":
        return {word + end for end in ("", "s", "e", "es")}
    if language in ("es", "pt", "fr") and len(word) > 3 and word[-1] not in "aeiou":
        plural = {"l": {word[:-1] + "is"}, "m": {word[:-1] + "ns"}, "c": {word + "he", word + "hes"}}.get(word[-1], set())
        double = {word + word[-1] + end for end in ("e", "es")} if language == "fr" else set()
        return {word, word + "s", word + "e", word + "es"} | plural | double
    return {word, f"{word}s"} if language in ("en", "es", "pt", "fr") else {word}


def bare(word: str) -> set[str]:
    """A word of a text, plain, and without what Arabic writes in front of it."""
    return {word, _ARABIC_PREFIX.sub("", word)}


def stretch(label: str, language: str) -> str:
    """A pattern for a Chinese or Japanese label; one sign needs what shows that it is a word of its own."""
    if language == "zh" and len(label) == 2 and label.endswith("色"):
        return rf"{label}|{label[0]}(?=[的款])"  # "the red one"
    if len(label) > 1:
        return re.escape(label)
    if language == "ja":
        return rf"(?<![{_HAN}]){label}(?=い|色|は|の|が|を|で|も|に|な|と|[^\w]|$)"
    return rf"(?<![{_HAN}]){label}$|{label}(?=[的制质款])"
