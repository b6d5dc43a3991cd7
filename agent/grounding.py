"""Arguments are what the conversation says, not what a model imagines.

What a text states in figures, currency words and country names is read by code; a value that a model fills
in and the text does not support is dropped.
"""

import itertools
import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

import yaml

from agent.figures import LEXICON, Figure, after_currency, figures, plain_digits
from agent.places import countries

_RANGE = re.compile(r"^\s*(?:[-–—~〜至到]|to|and|bis|und|y|a|e|até|et|à|و|إلى|الى|から)\s*(?:[$€£¥]|R\$)?\s*$", re.IGNORECASE)


@lru_cache
def _cues() -> dict[str, dict[str, list[str]]]:
    cues: dict[str, dict[str, list[Any]]] = yaml.safe_load((LEXICON / "prices.yaml").read_text("utf-8"))
    return {
        bound: {side: sorted((str(w).lower() for w in words), key=len, reverse=True) for side, words in sides.items()}
        for bound, sides in cues.items()
    }


def prices(text: str, language: str) -> dict[str, Any]:
    """Price bounds and currency that the text itself states: min_price, max_price, currency.

    A figure counts as a price when a currency or a bound ("under", "ab", 以下) stands beside it and no other
    unit does.

    >>> prices("entre 50 y 80 euros", "es")
    {'min_price': Decimal('50'), 'max_price': Decimal('80'), 'currency': 'EUR'}
    """
    text = plain_digits(text)
    lowered = text.lower()
    found = [f for f in figures(text, language) if f.unit is None or f.currency]
    if not found:
        return {}
    stated: dict[str, Any] = {}
    for first, second in itertools.pairwise(found):
        gap = text[after_currency(text, first.end) : second.start]
        if (first.currency or second.currency) and _RANGE.match(gap):
            low, high = sorted((first.value, second.value))
            return {"min_price": low, "max_price": high, "currency": first.currency or second.currency}
    for figure in found:
        bound = _bound(lowered, figure)
        if bound or figure.currency:
            stated.setdefault(bound or "max_price", figure.value)
            if figure.currency:
                stated["currency"] = figure.currency
    return stated


def _bound(lowered: str, figure: Figure) -> str | None:
    """Whether the words around a figure make it a least or a greatest price; the nearest word decides."""
    before = re.sub(r"(?:[$€£¥]|us\$|r\$|usd|eur|gbp|chf|aed|sar|jpy|cny|zar|cad|aud|mxn|brl)?\s*$", "", lowered[: figure.start])
    # Words on the far side of another figure are that one's.
    before, behind = re.split(r"\d", before)[-1], re.split(r"\d", lowered[figure.end :])[0]
    best: tuple[int, str] | None = None
    for bound, sides in _cues().items():
        for word in sides["before"]:
            at = before.rfind(word)
            distance = len(before) - at - len(word)
            if at >= 0 and distance <= 14 and not _inside(before, at, word) and (best is None or distance < best[0]):
                best = (distance, f"{bound}_price")
        for word in sides["after"]:
            at = behind.find(word, 0, 16 + len(word))
            if at >= 0 and not _inside(behind, at, word) and (best is None or at < best[0]):
                best = (at, f"{bound}_price")
    return best[1] if best else None


def _inside(text: str, at: int, word: str) -> bool:
    """Whether a Latin word found there is only part of a longer one."""
    end = at + len(word)
    left = at > 0 and word[0].isascii() and word[0].isalpha() and text[at - 1].isalpha()
    right = end < len(text) and word[-1].isascii() and word[-1].isalpha() and text[end].isalpha() and text[end].isascii()
    return left or right


def stated(text: str, language: str, fields: set[str]) -> dict[str, Any]:
    """Everything of `fields` that the text states without doubt."""
    values = {k: v for k, v in prices(text, language).items() if k in fields}
    named = countries(text)
    for field in ("ship_to", "country"):
        if named and field in fields:
            values[field] = named[-1]
    return values


def supported(field: str, value: Any, text: str, language: str) -> bool:
    """Whether the text bears a value that a model filled in."""
    if value in (None, "", {}, []):
        return False
    if field in ("min_price", "max_price"):
        try:
            amount = Decimal(str(value))
        except InvalidOperation:
            return False
        return any(amount in f.values for f in figures(text, language))
    if field == "currency":
        return value in {f.currency for f in figures(text, language)}
    if field in ("ship_to", "country"):
        return value in countries(text)
    if field == "order":
        words = re.findall(r"\w+", plain_digits(str(value)).lower())
        return bool(words) and all(w in plain_digits(text).lower() for w in words)
    return True
