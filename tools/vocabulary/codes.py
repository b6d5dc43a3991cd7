"""SKUs in a text: those that the shop has, and what has the form of one, so that a wrong one is told and not searched for."""

import re
from collections.abc import Iterable, Mapping, Sequence

from tools.vocabulary.forms import plain, typed, unspaced

_CODE = re.compile(r"(?<![\w-])[A-Z0-9]+(?:[-_][A-Z0-9]+)+(?![\w-])", re.ASCII | re.IGNORECASE)
_CAPITALS = re.compile(r"(?<![\w-])[A-Z]{2,5}-\d{3,}(?![\w-])", re.ASCII)
_LATIN = "0-9A-Za-z\u00c0-\u024f"
_ATOM = re.compile(rf"[{_LATIN}]+|[^\W_{_LATIN}]+")  # Chinese, Japanese and Arabic stand right beside a code
_START, _END = (rf"(?{side}[^\W\u3040-\u30ff\u3400-\u9fff])" for side in ("<!", "!"))  # of a word
_MORE_BEFORE = re.compile(rf"[{_LATIN}][-_.]$|[-_]$")
_MORE_AFTER = re.compile(rf"[-_](?![A-ZÄÖÜ][a-zäöüß]{{2}})|\.[{_LATIN}]")  # "P12-Prognose" is German for a forecast of P12
# Letters and digits that tell a SKU from words and amounts: of one in capitals, a number, a number behind "item", "2L", "t-shirt".
_WORD, _NUMBER, _ITEM_NUMBER, _MIXED, _PART = 3, 5, 3, 4, 4


class Codes:
    """The shop's SKUs and their forms."""

    def __init__(self, skus: Iterable[str], others: Iterable[str], wordings: Mapping[str, Sequence[str]]) -> None:
        """Take what the shop has.

        Args:
            skus: of products and variants.
            others: codes of other things, order numbers; what has their form is no SKU.
            wordings: what people call a SKU (`skus`, `linking`, `items`); a code right behind such a name is meant to be one.
        """
        self._skus = {typed(sku).upper(): sku for sku in skus}
        self._longest = max((len(_ATOM.findall(sku)) for sku in self._skus), default=0)
        self._others = {_form(other) for other in others}
        self._forms = {_form(sku) for sku in self._skus} - self._others
        self._named = _behind(wordings["skus"], wordings["linking"])
        self._item = _behind(wordings["items"], ())

    def named(self, text: str) -> str | None:
        """The SKU that a text names: a known one first, else a code that can only be meant as one."""
        text = typed(text)
        known = self._known(text)
        if known or not self._skus:
            return known
        return next((code[0].upper() for code in _CODE.finditer(text) if self._meant(code[0], text[: code.start()])), None)

    def looks_like_one(self, text: str) -> str | None:
        """A code in capitals that the shop does not have and that is nothing else of the shop's, as "XX-999" may be meant as a SKU."""
        return next((code[0] for code in _CAPITALS.finditer(text) if _form(code[0]) not in self._others), None)

    def _known(self, text: str) -> str | None:
        """The first SKU of the shop in a typed text; of those that begin at one place the longest."""
        atoms = [*_ATOM.finditer(text)]
        for n, first in enumerate(atoms):
            for last in reversed(atoms[n : n + self._longest]):
                sku = self._skus.get(text[first.start() : last.end()].upper())
                if sku and not _MORE_AFTER.match(text, last.end()) and self._evident(sku, text, first.start(), last.end()):
                    return sku
        return None

    def _evident(self, sku: str, text: str, start: int, end: int) -> bool:
        """Whether what is written as a SKU stands for it, and is no word or amount."""
        written, before = text[start:end], text[:start]
        if self._named.search(plain(before)) and (len(written) >= _WORD or not written.islower()):
            return True
        if _MORE_BEFORE.search(before):
            return False
        digits = sum(c.isdigit() for c in written)
        if not any(c.isalpha() for c in written):
            return digits >= _NUMBER or (digits >= _ITEM_NUMBER and bool(self._item.search(plain(before))))
        if digits and " " not in written:
            return written[0].isalpha() or len(written) >= _MIXED  # not "2L", "3D"
        parts = re.split("[-_]", written)
        if len(parts) > 2 or (len(parts) == 2 and min(map(len, parts)) >= _PART):
            return True
        as_kept = written == typed(sku)
        return as_kept and (len(parts) == 2 or (written.isupper() and len(written) >= _WORD and not _shouted(before + text[end:])))

    def _meant(self, code: str, before: str) -> bool:
        return any(c.isdigit() for c in code) and (_form(code) in self._forms or bool(self._named.search(plain(before))))


def _behind(names: Iterable[str], linking: Iterable[str]) -> re.Pattern[str]:
    """What a plain text ends with when one of the names, perhaps with a linking word, stands right before what follows."""
    words, links = ("|".join(map(_whole, sorted(map(plain, of), key=len, reverse=True))) for of in (names, linking))
    return re.compile(rf"(?:{words})[^\w\n]*(?:(?:{links or '(?!)'})[^\w\n]*){{0,2}}$")


def _whole(name: str) -> str:
    if unspaced(name):
        return re.escape(name)
    arabic = bool(re.search("[\u0600-\u06ff]", name))
    joined = "(?:[وفبك]?(?:ال)?|لل?)" if arabic else ""  # "and", "with", "for", "the" are written onto an Arabic word
    return rf"{_START}{joined}{re.escape(name.removeprefix('ال'))}{_END}"


def _shouted(rest: str) -> bool:
    """Whether all is in capitals, so that they tell nothing."""
    letters = [c for c in rest if c.isalpha()]
    return bool(letters) and all(c.isupper() for c in letters)


def _form(code: str) -> str:
    """Letters as A, digits by their number.

    >>> _form("TEN-0012-BLUE")
    'A-9999-A'
    """
    return re.sub(r"\d", "9", re.sub(r"[A-Z]+", "A", code.upper()))
