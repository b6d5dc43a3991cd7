"""SKUs in a text: those that the shop has, and what has the form of one, so that a wrong one is told and not searched for."""

import re
from collections.abc import Iterable

from tools.vocabulary.forms import plain, unspaced

_CODE = re.compile(r"(?<![\w-])[A-Z0-9]+(?:[-_][A-Z0-9]+)+(?![\w-])", re.ASCII | re.IGNORECASE)

_CAPITALS = re.compile(r"(?<![\w-])[A-Z]{2,5}-\d{3,}(?![\w-])", re.ASCII)
_PLAIN = re.compile(r"(?<![\w-])(?:(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{4,}|\d{5,})(?![\w-])", re.ASCII | re.IGNORECASE)  # "85123A"


class Codes:
    """The shop's SKUs and their forms."""

    def __init__(self, skus: Iterable[str], others: Iterable[str], names: Iterable[str]) -> None:
        """Take what the shop has.

        Args:
            skus: of products and variants.
            others: codes of other things, order numbers; what has their form is no SKU.
            names: what people call a SKU; a code right behind such a name is meant to be one.
        """
        self._skus = {sku.upper(): sku for sku in skus}
        self._others = {_form(other) for other in others}
        self._forms = {_form(sku) for sku in self._skus} - self._others
        either = "|".join(re.escape(name) if unspaced(name) else rf"\b{re.escape(name)}\b" for name in map(plain, names))
        self._named = re.compile(rf"(?:{either})[\s.:#º°]*$")

    def named(self, text: str) -> str | None:
        """The SKU that a text names: a known one first, else a code that can only be meant as one."""
        found = [*_CODE.finditer(text)]
        known = next((self._skus[sku] for code in [*found, *_PLAIN.finditer(text)] if (sku := code[0].upper()) in self._skus), None)
        if known or not self._skus:
            return known
        return next((code[0].upper() for code in found if self._meant(code[0], text[: code.start()])), None)

    def looks_like_one(self, text: str) -> str | None:
        """A code in capitals that the shop does not have and that is nothing else of the shop's, as "XX-999" may be meant as a SKU."""
        return next((code[0] for code in _CAPITALS.finditer(text) if _form(code[0]) not in self._others), None)

    def _meant(self, code: str, before: str) -> bool:
        return any(c.isdigit() for c in code) and (_form(code) in self._forms or bool(self._named.search(plain(before))))


def _form(code: str) -> str:
    """Letters as A, digits by their number.

    >>> _form("TEN-0012-BLUE")
    'A-9999-A'
    """
    return re.sub(r"\d", "9", re.sub(r"[A-Z]+", "A", code.upper()))
