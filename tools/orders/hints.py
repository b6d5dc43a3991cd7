"""Arguments that a text names outright: an order's number, a state of orders."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

# A shop's own form of number: letters, a dash and digits, or digits behind a number sign.
_NUMBER = re.compile(r"(?<![A-Z0-9-])[A-Z]{1,6}\s?-\s?\d{3,12}(?!\d)|#\s?\d{3,12}(?!\d)", re.IGNORECASE)


@lru_cache
def _states() -> list[tuple[str, str]]:
    """(word, state), the longest word first: "not delivered" before "delivered"."""
    words: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "statuses.yaml").read_text("utf-8"))
    return sorted(((word.lower(), state) for state, group in words.items() for word in group), key=lambda pair: -len(pair[0]))


def hints(text: str) -> dict[str, Any]:
    """`order`, `status`, where the text names them.

    >>> hints("Where is ＨＰ－１００２３４?")
    {'order': 'HP-100234'}
    """
    folded = unicodedata.normalize("NFKC", text)
    if number := _NUMBER.search(folded):
        return {"order": re.sub(r"[\s#]", "", number.group()).upper()}
    lowered = folded.lower()
    for word, state in _states():
        at = lowered.find(word)
        if at >= 0 and not (word.isascii() and (lowered[at - 1 : at].isalpha() or lowered[at + len(word) : at + len(word) + 1].isalpha())):
            return {"status": state}
    return {}
