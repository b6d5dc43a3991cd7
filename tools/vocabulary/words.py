"""What of a request names a thing, and whom it is for: the rest (courtesy, prices, countries) only blurs a search."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

import i18n
from knowledge.tokens import normalise
from settings import LANGUAGES
from tools.vocabulary import currencies

_HERE = Path(__file__).parent
_STRETCHES = ("zh", "ja")  # languages that write no spaces
_AMOUNT = r"\d[\d.,]*"
_TO = rf"(?:{_AMOUNT}\s*(?:[-–—~〜至到]|to|and|bis|und|y|a|e|até|et|à|و|إلى|から)\s*)?"  # of "20 to 50 euros" both are money
_WORD = re.compile("[\\w\u064b-\u0652]+")  # with Arabic's vowel signs


@lru_cache
def wordings() -> dict[str, Any]:
    """What people call things that shops label otherwise; see the file."""
    found: dict[str, Any] = yaml.safe_load((_HERE / "wordings.yaml").read_text("utf-8"))
    return found


@lru_cache
def _lists(file: str) -> dict[str, frozenset[str]]:
    listed: dict[str, list[str]] = yaml.safe_load((_HERE / file).read_text("utf-8"))
    return {language: frozenset(normalise(str(word)) for word in words) for language, words in listed.items()}


def _listed(file: str, language: str) -> frozenset[str]:
    return _lists(file)[i18n.supported(language)]


@lru_cache
def filler(language: str) -> frozenset[str]:
    """The words that name no product, normalised."""
    return _listed("filler.yaml", language) | _listed("others.yaml", language)


@lru_cache
def _stretches(language: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, filler(language)), key=len, reverse=True)))


def for_another(request: str, language: str) -> bool:
    """Whether a request is for somebody else than the shopper: a present, or for a person whom it names.

    >>> for_another("something for my mother", "en")
    True
    """
    words, text = _listed("others.yaml", language), normalise(request)
    if i18n.supported(language) in _STRETCHES:
        return any(word in text for word in words)
    return not words.isdisjoint(map(normalise, _WORD.findall(request)))


@lru_cache
def _money() -> re.Pattern[str]:
    names = "|".join(_apart(form) for form, _ in currencies.forms()) + "|¥"
    return re.compile(rf"(?:{names})\s*{_TO}{_AMOUNT}|{_TO}{_AMOUNT}万?[\s-]*(?:{names})", re.IGNORECASE)


def _apart(form: str) -> str:
    """A pattern for the form, no part of a longer word in scripts that write words apart."""
    before, after = (
        (r"(?<!\w)" if form[0].isalpha() and form[0] < "\u2e80" else ""),
        (r"(?!\w)" if form[-1] < "\u2e80" and form[-1].isalpha() else ""),
    )
    return f"{before}{re.escape(form)}{after}"


def without_money(request: str) -> str:
    """The request without its amounts of money.

    >>> without_money("eine Teekanne, 20 bis 30 Pfund"), without_money("20 napkins")
    ('eine Teekanne,  ', '20 napkins')
    """
    return _money().sub(" ", request)


def telling(request: str, language: str, country: str | None = None) -> str:
    """The request without the words that name no product; empty when it names none.

    Args:
        request: the shopper's words.
        language: theirs.
        country: to ship to; its name is left out too.

    >>> telling("Do you have waterproof hiking boots under €120?", "en")
    'waterproof hiking boots'
    """
    text = without_money(request)
    if country:
        names = sorted({i18n.country(country, code) for code in LANGUAGES}, key=len, reverse=True)
        text = re.sub("|".join(map(re.escape, names)), " ", text, flags=re.IGNORECASE)
    if i18n.supported(language) in _STRETCHES:
        kept = [piece for piece in re.findall(r"\w+", text) if _stretches(language).sub("", normalise(piece))]
        return " ".join(piece.strip() for k in kept if (piece := _trimmed(k, language)))
    return " ".join(word for word in _WORD.findall(text) if normalise(word) not in filler(language))


def _trimmed(piece: str, language: str) -> str:
    """A stretch of Chinese or Japanese without its filler."""
    return re.sub(r"\s+", " ", _stretches(language).sub(" ", normalise(piece)))
