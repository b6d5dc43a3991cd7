"""Order numbers as people write them."""

import re
import unicodedata
from collections.abc import Iterable

_END_DIGITS = re.compile(r"\d+$")
# Digits alone, or behind a word such as "no." that is not part of a number: "XX-100234" names another prefix.
_BARE_DIGITS = re.compile(r"(?:^|[^A-Z\d-])(\d+)$")


def plain_number(text: str) -> str:
    """Letters and digits only, in one case and with Western digits.

    >>> plain_number("#hp 100-234")
    'HP100234'
    """
    return "".join(c for c in _western(text) if c.isalnum())


def _western(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).upper().strip()
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in folded)


def match(wanted: str, numbers: Iterable[str]) -> str | None:
    """The one number that is meant: the same but for case and signs, or the same digits when only one number has them.

    >>> match("100234", ["HP-100234", "HP-100235"])
    'HP-100234'
    """
    plain = {number: plain_number(number) for number in numbers}
    sought = plain_number(wanted)
    for number, form in plain.items():
        if form == sought:
            return number
    digits = _BARE_DIGITS.search(_western(wanted))
    if not digits:
        return None
    found = [number for number, form in plain.items() if (end := _END_DIGITS.search(form)) and end[0] == digits[1]]
    return found[0] if len(found) == 1 else None
