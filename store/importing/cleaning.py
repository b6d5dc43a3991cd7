"""One cell: from what a file says to a value of the schema, or a reason why not."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any, Literal

from bs4 import BeautifulSoup

from store.importing import places
from store.importing.refusal import RowRefused
from store.importing.words import words

Order = Literal["dmy", "mdy"]
Mark = Literal[".", ","]

_EMPTY = frozenset({"", "null", "none", "nan", "nat", "n/a", "na", "-", "–"})
_SHORT = 8  # characters of a cell that may say so, spaces around it counted
_FORMULA = re.compile(r"=|#(?:REF!|N/A|NAME\?|DIV/0!|VALUE!|NUM!|NULL!)")
_TEXT_FORMULA = re.compile(r'="([^"]*)"')  # how spreadsheets keep leading zeros
_PLAIN = re.compile(r"[!-\"$-<>-~]+(?: [!-~]+)*")  # text that needs no cleaning, as most does
_BARE = re.compile(r"[-\d.,]*")  # an amount without a currency
_SHARED = frozenset({"kr", "fr", "sfr", "rs", "ر.س", "د.إ"})
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_BROKEN = re.compile("[\ud800-\udfff\ufffd]")
_EMAIL = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\".]+")
_NUMBER = re.compile(r"[-+−]?\d[\d.,'’\s]*|[-+−]?[.,]\d+")
_MONEY = re.compile(rf"(?P<before>[^\d\s.,'()+−-]*)\s*(?P<number>\(?(?:{_NUMBER.pattern})\)?-?)\s*(?P<after>[^\d\s.,]*)")
_SLUG = re.compile(r"[^\w]+|_+")


@dataclass(frozen=True)
class Assumed:
    """What a file leaves open and its cells are read by."""

    currency: str = ""
    language: str = "en"
    country: str = ""
    dates: Order | None = None  # None: a date that could be either is refused
    decimal: Mark = "."


Cleaner = Callable[[Any, str, Assumed], Any]


def missing(value: Any) -> bool:
    """Whether a cell says nothing."""
    if isinstance(value, str):
        return not value.strip() or (len(value) <= _SHORT and value.strip().casefold() in _EMPTY)
    return value is None or value != value or value in ([], {})  # NaN is not itself


def text(value: Any, field: str, assumed: Assumed) -> str:
    """Plain text on one line or several, without control characters, spaces put in order."""
    found = str(value).strip()
    if _PLAIN.fullmatch(found):
        return found
    if whole := _TEXT_FORMULA.fullmatch(found):
        found = whole[1]
    elif _FORMULA.match(found):
        raise RowRefused("formula", field=field, value=found)
    if _BROKEN.search(found):
        raise RowRefused("broken-text", field=field)
    found = _CONTROL.sub("", unicodedata.normalize("NFC", found))
    return "\n".join(line for part in found.splitlines() if (line := " ".join(part.split())))


def line(value: Any, field: str, assumed: Assumed) -> str:
    """The same on one line."""
    return text(value, field, assumed).replace("\n", " ")


def prose(value: Any, field: str, assumed: Assumed) -> str:
    """Text that may be HTML, as people would read it."""
    found = "\n".join(map(str, value)) if isinstance(value, list) else str(value)
    if "<" in found or "&" in found:
        soup = BeautifulSoup(found, "html.parser")
        for hidden in soup(["script", "style", "template"]):
            hidden.decompose()
        for block in soup(["br", "p", "li", "div", "tr", "h1", "h2", "h3", "h4"]):
            block.insert_before("\n")
        found = soup.get_text()
    return text(found, field, assumed)


def pairs(value: Any, field: str, assumed: Assumed) -> dict[str, str]:
    """Names and values of options, empty ones left out."""
    if not isinstance(value, dict):
        raise RowRefused("value", field=field, value=str(value))
    return {line(name, field, assumed): line(given, field, assumed) for name, given in value.items() if not missing(given)}


def translations(value: Any, field: str, assumed: Assumed) -> dict[str, dict[str, str]]:
    """Texts by language: {"de": {"name": "Zelt"}}."""
    if not isinstance(value, dict) or not all(isinstance(texts, dict) for texts in value.values()):
        raise RowRefused("value", field=field, value=str(value))
    return {
        language(tag, field, assumed): {str(name): prose(text, field, assumed) for name, text in texts.items() if not missing(text)}
        for tag, texts in value.items()
    }


def code(value: Any, field: str, assumed: Assumed) -> str:
    """A SKU, in capitals: two that differ by case alone are one."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    found = line(value, field, assumed).upper()
    if not found:
        raise RowRefused("missing", field=field)
    return found


def mail(value: Any, field: str, assumed: Assumed) -> str:
    """An e-mail address, in small letters."""
    found = line(value, field, assumed).casefold()
    if not _EMAIL.fullmatch(found):
        raise RowRefused("email", field=field)
    return found


def money(value: Any, field: str, assumed: Assumed) -> Decimal:
    """An amount in major units; a currency's sign or code beside it is `currency_beside`."""
    if isinstance(value, str):
        match = _MONEY.fullmatch(western(value))
        if not match or not all(_means_money(part) for part in (match["before"], match["after"]) if part):
            raise RowRefused("number", field=field, value=value)
        value = match["number"]
    return number(value, field, assumed)


def _means_money(sign: str) -> bool:
    """Whether what stands beside a number makes it an amount: a currency, if only one of several that share a sign."""
    return bool(places.currency(sign)) or sign.casefold() in _SHARED or any(unicodedata.category(c) == "Sc" for c in sign)


def currency_beside(value: Any) -> str | None:
    """The currency that an amount is written with, when only one can be meant."""
    match = _MONEY.fullmatch(western(value)) if isinstance(value, str) and not _BARE.fullmatch(value) else None
    return places.currency(match["before"] or match["after"]) if match and (match["before"] or match["after"]) else None


def number(value: Any, field: str, assumed: Assumed) -> Decimal:
    """A number as it is written in the file: 1.234,50 or 1,234.50."""
    if isinstance(value, str):
        return _number(value, field, assumed.decimal)
    try:
        return Decimal(str(value))
    except InvalidOperation:
        raise RowRefused("number", field=field, value=str(value)) from None


@lru_cache(maxsize=1 << 14)
def _number(value: str, field: str, mark: Mark) -> Decimal:
    plain = western(value).replace("−", "-")
    if re.fullmatch(r"\(.+\)|.+-", plain):  # how accountants write a negative number
        plain = "-" + plain.strip("()-")
    if not _NUMBER.fullmatch(plain):
        raise RowRefused("number", field=field, value=value)
    plain = re.sub(r"['’\s]", "", plain)
    if "." in plain and "," in plain:
        mark = "," if plain.rfind(",") > plain.rfind(".") else "."
    grouping = "." if mark == "," else ","
    if grouping in plain and not re.fullmatch(rf"[-+]?\d{{1,3}}(?:\{grouping}\d{{2,3}})*\{grouping}\d{{3}}(?:\{mark}\d*)?", plain):
        raise RowRefused("number", field=field, value=value)  # "12,5" where commas part thousands
    try:
        return Decimal(plain.replace(grouping, "").replace(mark, "."))
    except InvalidOperation:
        raise RowRefused("number", field=field, value=value) from None


def decimal_mark(value: Any) -> Mark | None:
    """The decimal mark that a written number shows; None when it shows none: 1.234 may be either."""
    if not isinstance(value, str) or not (found := re.search(r"\d[\d.,'’\s]*", western(value))):
        return None
    plain = found[0].rstrip(".,' ")
    if "." in plain and "," in plain:
        return "," if plain.rfind(",") > plain.rfind(".") else "."
    mark = next((m for m in ".," if plain.count(m) == 1), None)
    return mark if mark and len(plain) - plain.index(mark) - 1 != 3 else None  # type: ignore[return-value]


def whole(value: Any, field: str, assumed: Assumed) -> int:
    """A whole number."""
    found = number(value, field, assumed)
    if found != found.to_integral_value():
        raise RowRefused("whole", field=field, value=str(value))
    return int(found)


def truth(value: Any, field: str, assumed: Assumed) -> bool:
    """Yes or no, in eight languages."""
    if isinstance(value, bool):
        return value
    found = words().truths.get(str(value).strip().casefold())
    if found is None:
        raise RowRefused("truth", field=field, value=str(value))
    return found


def order_status(value: Any, field: str, assumed: Assumed) -> str:
    """An order's status, from its name here, with other shop systems or in eight languages."""
    plain = " ".join(re.sub(r"[_-]", " ", str(value).split("(")[0]).split()).casefold()
    found = words().statuses.get(plain)
    if found is None:
        raise RowRefused("status", field=field, value=str(value))
    return found


def kind(value: Any, field: str, assumed: Assumed) -> str:
    """What a customer did with a product."""
    found = words().kinds.get(" ".join(re.sub(r"[_-]", " ", str(value)).split()).casefold())
    if found is None:
        raise RowRefused("kind", field=field, value=str(value))
    return found


def country(value: Any, field: str, assumed: Assumed) -> str:
    """ISO 3166, from a code or a name."""
    found = places.country(str(value))
    if found is None:
        raise RowRefused("country", field=field, value=str(value))
    return found


def currency(value: Any, field: str, assumed: Assumed) -> str:
    """ISO 4217."""
    found = places.currency(str(value))
    if found is None:
        raise RowRefused("currency", field=field, value=str(value))
    return found


def language(value: Any, field: str, assumed: Assumed) -> str:
    """ISO 639-1, from a tag or a name."""
    found = places.language(str(value))
    if found is None:
        raise RowRefused("language", field=field, value=str(value))
    return found


def western(value: str) -> str:
    """ASCII digits and marks, plain spaces at the ends gone."""
    return (
        value.strip()
        if value.isascii()
        else unicodedata.normalize("NFKC", "".join(map(_digit, value))).replace("٫", ".").replace("٬", ",").strip()
    )


def _digit(character: str) -> str:
    return str(unicodedata.decimal(character)) if character.isdecimal() else character


def slug(value: str) -> str:
    """A key for a name: "Jackets & Coats" is "jackets-coats"."""
    return _SLUG.sub("-", unicodedata.normalize("NFKC", value).casefold()).strip("-")
