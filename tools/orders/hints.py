"""Arguments that a text names outright: an order's number, a state of orders, what is asked about them, when they were placed, how many."""

import re
import unicodedata
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from store.tables.types import now
from tools.orders.schema import MOST
from tools.vocabulary.patterns import Pattern, compiled, first, folded, forms, numbers
from tools.vocabulary.periods import period

# A shop's own form of number: letters, a dash and digits; digits behind a number sign; or five digits and more alone.
_NUMBER = re.compile(
    r"(?<![A-Z0-9-])[A-Z]{1,6}\s?-\s?\d{3,12}(?!\d)|#\s?\d{3,12}(?!\d)|(?<![A-Z\d.,:/$€£¥-])\d{5,9}(?![A-Z\d/:-]|[.,]\d|\s?[$€£¥])",
    re.IGNORECASE,
)
_PAST = ("cancelled", "returned")  # "cancelled" and "my return" tell what has happened, "cancel" and "return" what is wished


def _read(name: str) -> dict[Any, Any]:
    words: dict[Any, Any] = yaml.safe_load(Path(__file__).with_name(name).read_text("utf-8"))
    return words


@lru_cache
def _patterns(name: str) -> list[tuple[str, Pattern]]:
    return [(key, compiled(form)) for key, form in forms(_read(name))]


@lru_cache
def _counts() -> tuple[list[tuple[int, Pattern]], list[Pattern], dict[str, int]]:
    """Patterns of a certain count, patterns that hold a number, and the numbers in words."""
    words, spoken = _read("counts.yaml"), numbers()
    number = rf"(?P<n>\d{{1,2}}|{'|'.join(spoken)})"
    counted = [compiled(form, n=number) for group in words.pop("n").values() for form in group]
    return [(count, compiled(form)) for count, form in forms(words)], counted, spoken


def hints(text: str, today: date | None = None) -> dict[str, Any]:
    """`order`, `status`, `about`, `since`, `until` and `limit`, where the text names them; `today` is the present day (UTC).

    >>> hints("Can ＨＰ－１００２３４ still be cancelled?")
    {'order': 'HP-100234', 'about': 'cancel'}
    """
    found: dict[str, Any] = {}
    plain = folded(text)
    state = first(_patterns("statuses.yaml"), plain)
    if number := _NUMBER.search(unicodedata.normalize("NFKC", text)):
        found["order"] = re.sub(r"[\s#]", "", number.group()).upper()
    elif state:
        found["status"] = state
    asked = [(about, pattern) for about, pattern in _patterns("wishes.yaml") if state not in _PAST or about == "refund"]
    if about := first(asked, plain):
        found["about"] = about
    if not number:
        found |= _placed(text, plain, about, today or now().date())
    if not number and (limit := _limit(plain)):
        found["limit"] = limit
    return found


def _placed(text: str, plain: str, about: str | None, today: date) -> dict[str, str]:
    """The first and the last day on which the orders were placed; a question of delivery may name the day of that instead."""
    if about not in (None, "spent") and not first(_patterns("buying.yaml"), plain):
        return {}
    named = period(text, today, "past")
    if not named or not named.first:  # "before Christmas" tells when it has to come
        return {}
    return {"since": named.first.isoformat(), "until": min(named.last or today, today).isoformat()}


def _limit(plain: str) -> int | None:
    """How many of the latest orders are asked for: 1 for "my last order"."""
    certain, counted, spoken = _counts()
    for pattern in counted:
        if match := pattern.search(plain):
            said = match["n"]
            return min(max(spoken.get(said) or int(said), 1), MOST)
    return first(certain, plain)
