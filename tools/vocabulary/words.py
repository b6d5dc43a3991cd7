"""What of a request names a thing, and whom it is for: the rest (courtesy, prices, countries) only blurs a search."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

import i18n
from knowledge.tokens import normalise
from settings import LANGUAGES

_HERE = Path(__file__).parent
_STRETCHES = ("zh", "ja")  # languages that write no spaces
_CODES = r"us\$|r\$|(?:usd|eur|gbp|chf|aed|sar|jpy|cny|zar|cad|aud|mxn|brl)\b"
_NAMES = r"(?:euros?|dollars?|d[óo]lares|pounds?|francs?|franken|francos|reais|pesos?|rands?|yen|yuan)\b|万?[元円块]|ريال|درهم|دولار|يورو"
_MONEY = re.compile(rf"(?:[$€£¥]|\b(?:{_CODES}))\s*\d[\d.,]*|\d[\d.,]*\s*(?:[$€£¥]|{_CODES}|{_NAMES})", re.IGNORECASE)
_WORD = re.compile("[\\w\u064b-\u0652]+")  # with Arabic's vowel signs


@lru_cache
def wordings() -> dict[str, Any]:
    """What people call things that shops label otherwise; see the file."""
    found: dict[str, Any] = yaml.safe_load((_HERE / "wordings.yaml").read_text("utf-8"))
    return found


@lru_cache
def _listed(file: str, language: str) -> frozenset[str]:
    listed: dict[str, list[str]] = yaml.safe_load((_HERE / file).read_text("utf-8"))
    return frozenset(normalise(str(word)) for word in listed[i18n.supported(language)])


def _filler(language: str) -> frozenset[str]:
    return _listed("filler.yaml", language) | _listed("others.yaml", language)


@lru_cache
def _stretches(language: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _filler(language)), key=len, reverse=True)))


def for_another(request: str, language: str) -> bool:
    """Whether a request is for somebody else than the shopper: a present, or for a person whom it names.

    >>> for_another("something for my mother", "en")
    True
    """
    words, text = _listed("others.yaml", language), normalise(request)
    if i18n.supported(language) in _STRETCHES:
        return any(word in text for word in words)
    return not words.isdisjoint(map(normalise, _WORD.findall(request)))


def without_money(request: str) -> str:
    """The request without its amounts of money."""
    return _MONEY.sub(" ", request)


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
    return " ".join(word for word in _WORD.findall(text) if normalise(word) not in _filler(language))


def _trimmed(piece: str, language: str) -> str:
    """A stretch of Chinese or Japanese without its filler."""
    return re.sub(r"\s+", " ", _stretches(language).sub(" ", normalise(piece)))
