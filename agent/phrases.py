"""Closed sets of words in eight languages: places in a list, orders of products, what points back."""

import re
from functools import lru_cache

import yaml

from agent.figures import LEXICON

_VOWEL_SIGNS = re.compile("[\u064b-\u0652]")


@lru_cache
def _pattern(name: str) -> tuple[re.Pattern[str], dict[str, str]]:
    forms: dict[str, str] = {}
    lexicon: dict[str | int, list[str]] = yaml.safe_load((LEXICON / f"{name}.yaml").read_text("utf-8"))
    for key, words in lexicon.items():
        forms |= {_folded(str(word)): str(key) for word in words}
    ordered = sorted(forms, key=len, reverse=True)
    return re.compile("|".join(map(_bounded, ordered))), forms


def _bounded(form: str) -> str:
    """A pattern for the form as a word of its own, in the scripts that write words apart."""
    escaped = re.escape(form)
    if re.search(r"[\u3040-\u9fff]", form):
        return escaped
    end = r"(?!\w)" if re.search(r"\w$", form) else ""  # "n'" begins a word
    if re.match(r"[\u0600-\u06ff]", form):  # "and", "so", "with" are written onto an Arabic word
        return rf"(?:(?<!\w)|(?<=(?<!\w)[وفبل])){escaped}{end}"
    return rf"(?<!\w){escaped}{end}"


def phrase(text: str, lexicon: str) -> str | None:
    """The key of the first phrase of `lexicon/<lexicon>.yaml` that stands in the text.

    >>> phrase("das zweite, in Blau", "ordinals")
    '2'
    """
    return next(iter(phrases(text, lexicon)), None)


def phrases(text: str, lexicon: str) -> list[str]:
    """The keys of all phrases of the lexicon in the text, in their order.

    >>> phrases("the first and the last one", "ordinals")
    ['1', '-1']
    """
    pattern, forms = _pattern(lexicon)
    return [forms[match.group()] for match in pattern.finditer(_folded(text))]


def without(text: str, *lexicons: str) -> str:
    """The text, in lower case, without the phrases of lexicons.

    >>> without("Das zweite, in Blau", "ordinals")
    'das  , in blau'
    """
    for lexicon in lexicons:
        text = _pattern(lexicon)[0].sub(" ", _folded(text))
    return text


def _folded(text: str) -> str:
    """Lower case, without Arabic vowel signs: people write them or not, before or behind the last letter."""
    return _VOWEL_SIGNS.sub("", text.lower())
