"""Closed sets of words in eight languages: places in a list, orders of products."""

import re
from functools import lru_cache

import yaml

from agent.figures import LEXICON


@lru_cache
def _pattern(name: str) -> tuple[re.Pattern[str], dict[str, str]]:
    forms: dict[str, str] = {}
    lexicon: dict[str | int, list[str]] = yaml.safe_load((LEXICON / f"{name}.yaml").read_text("utf-8"))
    for key, words in lexicon.items():
        forms |= {str(word).lower(): str(key) for word in words}
    ordered = sorted(forms, key=len, reverse=True)
    pieces = [
        rf"(?<!\w){re.escape(f)}(?!\w)" if re.match(r"[a-z0-9à-ÿ]", f) and not re.search(r"[\u3040-\u9fff]", f) else re.escape(f)
        for f in ordered
    ]
    return re.compile("|".join(pieces)), forms


def phrase(text: str, lexicon: str) -> str | None:
    """The key of the first phrase of `lexicon/<lexicon>.yaml` that stands in the text.

    >>> phrase("das zweite, in Blau", "ordinals")
    '2'
    """
    pattern, forms = _pattern(lexicon)
    match = pattern.search(text.lower())
    return forms[match.group()] if match else None
