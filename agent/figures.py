"""Numbers, money and units as people write them, in any of the eight languages' formats and digits."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import yaml

from tools.vocabulary import currencies

LEXICON = Path(__file__).parent / "lexicon"
_NUMBER = re.compile(r"\d+(?:[.,'’\u00a0\u202f\u066b\u066c ]\d{3})+(?:[.,\u066b]\d{1,2})?(?!\d)|\d+(?:[.,\u066b]\d+)?")
_HAN_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
# Only in front of money: 一 alone is part of many words.
_HAN_AMOUNT = re.compile(r"(?<!\d)[一二两三四五六七八九十百千万萬]+(?=\s*(?:元|块|円|欧|美元|美金|日元|人民币|英镑|ドル|ユーロ))")
_MYRIADS = {"万": 10_000, "萬": 10_000, "千": 1_000, "百": 100}
_MINUS = re.compile(r"(?:^|(?<![\d€$£¥%])\s|\()[-−](?:us|r)?[$€£¥]?$", re.IGNORECASE)  # "for -50 dollars", not "20 -50"
_THOUSANDS = re.compile(r"[kK](?![^\W\d_])")  # "1.5k"


@dataclass(frozen=True)
class Figure:
    """A number found in a text; `values` has two members where "1.299" may be read in two ways."""

    values: frozenset[Decimal]
    start: int
    end: int
    currency: str | None = None
    unit: str | None = None  # canonical, of lexicon/units.yaml: "day", "percent", …

    @property
    def value(self) -> Decimal:
        """The likelier reading: three digits behind one mark are thousands."""
        return max(self.values)


def plain_digits(text: str) -> str:
    """The text with full-width forms folded and every digit written 0-9; lengths of words may change.

    >>> plain_digits("５０％ ٣٠")
    '50% 30'
    """
    folded = _HAN_AMOUNT.sub(_from_han, unicodedata.normalize("NFKC", text))
    return "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in folded)


def _from_han(match: re.Match[str]) -> str:
    """A Han numeral in digits: 三百五十 is 350."""
    total, section, digit = 0, 0, 0
    for sign in match.group():
        if sign in _HAN_DIGITS:
            digit = _HAN_DIGITS[sign]
        elif sign in "万萬":
            total, section, digit = total + (section + digit or 1) * 10_000, 0, 0
        else:
            section, digit = section + (digit or 1) * {"十": 10, "百": 100, "千": 1_000}[sign], 0
    return str(total + section + digit)


def figures(text: str, language: str = "en") -> list[Figure]:
    """All figures of a text, in order; positions refer to `plain_digits(text)`."""
    text = plain_digits(text)
    found = []
    for match in _NUMBER.finditer(text):
        if (
            match.start() > 1
            and text[match.start() - 1] in "-_"
            and text[match.start() - 2].isascii()
            and text[match.start() - 2].isalpha()
        ):
            continue  # part of a code: HP-100234
        values, end = _readings(match.group()), match.end()
        factor = 1_000 if _THOUSANDS.match(text, end) else _MYRIADS.get(text[end : end + 1], 1)
        if factor > 1:
            values, end = frozenset(v * factor for v in values), end + 1
        if _MINUS.search(text[: match.start()]):
            values = frozenset(-v for v in values)
        currency = _currency_at(text, match.start(), end, language)
        if currency is None and text[match.start() - 1 : match.start()].isalpha() and text[match.start() - 1].isascii():
            continue  # part of a name: iPhone15; but "AED1,299" is money
        found.append(Figure(values, match.start(), end, currency, _unit_at(text, end)))
    return found


def _readings(written: str) -> frozenset[Decimal]:
    """What a written number may mean: "1.299,50" one thing, "1.299" two."""
    text = re.sub(r"[\u00a0\u202f\u066c'’ ]", "", written).replace("\u066b", ".")
    marks = [c for c in text if c in ".,"]
    if not marks:
        return frozenset({Decimal(text)})
    if len(set(marks)) == 2:
        decimal = marks[-1]
        return frozenset({Decimal(text.replace("," if decimal == "." else ".", "").replace(decimal, "."))})
    mark, tail = marks[0], text.rsplit(marks[0], 1)[1]
    if len(marks) > 1:
        return frozenset({Decimal(text.replace(mark, ""))})
    as_decimal = Decimal(text.replace(mark, "."))
    if len(tail) == 3 and not text.startswith("0"):
        return frozenset({as_decimal, Decimal(text.replace(mark, ""))})
    return frozenset({as_decimal})


@lru_cache
def _unit_forms() -> list[tuple[str, str]]:
    units: dict[str, list[str]] = yaml.safe_load((LEXICON / "units.yaml").read_text("utf-8"))
    return sorted(((form.lower(), unit) for unit, forms in units.items() for form in forms), key=lambda item: -len(item[0]))


def _starts(text: str, form: str, at: int) -> bool:
    """Whether the form stands at this place as a word of its own."""
    if not text.startswith(form, at):
        return False
    after = text[at + len(form) : at + len(form) + 1]
    return not (form[-1].isascii() and form[-1].isalpha() and after.isalpha() and after.isascii())


def _currency_at(text: str, start: int, end: int, language: str) -> str | None:
    """The currency written directly before or behind a number."""
    lowered, behind = text.lower(), end
    while behind < len(text) and text[behind] in " \u00a0\u202f\u200f\u200e-":
        behind += 1
    if text[end : end + 1] == "多" or text[end : end + 1] == "来":
        behind = end + 1
    before = lowered[:start].rstrip(" \u00a0\u202f\u200f\u200e")
    for form, code in currencies.forms():
        if _starts(lowered, form, behind):
            return code
        if before.endswith(form) and not (
            form[0].isalpha() and len(before) > len(form) and before[-len(form) - 1].isalpha() and form[0] < "\u2e80"
        ):
            return code
    if "¥" in (text[behind : behind + 1], before[-1:]):
        return "CNY" if language == "zh" else "JPY"
    return None


def after_currency(text: str, at: int) -> int:
    """The place behind a currency written at `at`, or `at` itself."""
    lowered = text.lower()
    start = at + len(text[at:]) - len(text[at:].lstrip(" \u00a0\u202f"))
    return next((start + len(form) for form, _ in currencies.forms() if _starts(lowered, form, start)), at)


def _unit_at(text: str, end: int) -> str | None:
    """The unit written directly behind a number, one filler such as "calendar" allowed."""
    rest = text[end : end + 40].lower().lstrip(" \u00a0\u202f")
    rest = re.sub(r"^(?:(?:[-–~〜至到]|to|bis|a|à|até|y|und|and|إلى|から)\s*\d+\s*)+", "", rest)
    rest = rest.lstrip("-")
    bare = re.sub(r"^(?:个|個|か|ヶ|calendar|natural|full|more|volle|ganze|weitere)\s*", "", rest)
    return next((unit for text in (rest, bare) for form, unit in _unit_forms() if _starts(text, form, 0)), None)
