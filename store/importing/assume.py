"""What a file leaves open, told from its rows: the order of day and month, the decimal mark, currency and language."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, get_args

from lingua import IsoCode639_1, LanguageDetector, LanguageDetectorBuilder

from settings import LANGUAGES
from store.importing import cleaning, dates, places
from store.importing.cleaning import Assumed, Order
from store.importing.refusal import ImportRefused
from store.importing.schema import TABLES, cleaners

SAMPLE = 5000  # rows; dates that could be read two ways are followed to the file's end
_TEXT = 20_000  # characters that a language is told by


@dataclass
class Evidence:
    """Rows seen so far."""

    orders: Counter[str] = field(default_factory=Counter)
    marks: Counter[str] = field(default_factory=Counter)
    unclear: str = ""  # a date that could be read two ways
    unpriced: bool = False
    texts: list[str] = field(default_factory=list)
    characters: int = 0

    def take(self, table: str, cells: Mapping[str, Any]) -> None:
        """Look at a row."""
        for name, cleaner in cleaners(table).items():
            value = cells.get(name)
            if value is None:
                continue
            if cleaner is dates.moment:
                self._date(value)
            elif cleaner in (cleaning.money, cleaning.number) and (mark := cleaning.decimal_mark(value)):
                self.marks[mark] += 1
        if TABLES[table].prices and cleaning.missing(cells.get("currency")):
            self.unpriced |= not any(cleaning.currency_beside(cells.get(price)) for price in TABLES[table].prices)
        if "language" in TABLES[table].model_fields and cleaning.missing(cells.get("language")):
            self._text(str(cells.get(name) or "") for name in ("name", "description", "title", "text"))

    def enough(self, rows: int) -> bool:
        """Whether further rows would tell nothing."""
        return rows >= SAMPLE and (bool(self.orders) or not self.unclear)

    def open(self) -> list[str]:
        """What the rows leave open, so that the result has to say how it was read."""
        seen = {"dates": bool(self.unclear), "currency": self.unpriced, "language": bool(self.texts), "decimal": bool(self.marks)}
        return [name for name, left in seen.items() if left]

    def _date(self, value: Any) -> None:
        if order := dates.day_order(value):
            self.orders[order] += 1
        elif not self.unclear and dates.ambiguous(value):
            self.unclear = value

    def _text(self, texts: Iterable[str]) -> None:
        if self.characters < _TEXT:
            self.texts += texts
            self.characters = sum(map(len, self.texts))


def assumed(evidence: Evidence, given: Mapping[str, str], published: Mapping[str, str], shop_currency: str) -> Assumed:
    """What the cells are read by: as given, else as the format's publisher says, else as the rows show.

    Raises:
        ImportRefused: a value given is unknown, no currency can be told, or dates could be read two ways.
    """
    currency = _known("currency", given, places.currency) or published.get("currency") or (shop_currency if evidence.unpriced else "")
    if evidence.unpriced and not currency:
        raise ImportRefused("currency")
    order = given.get("dates") or published.get("dates") or (next(iter(evidence.orders)) if len(evidence.orders) == 1 else None)
    if order not in (None, *get_args(Order)):
        raise ImportRefused("option", field="dates", name=str(order))
    if order is None and not evidence.orders and evidence.unclear:
        raise ImportRefused("dates", value=evidence.unclear)
    language = _known("language", given, places.language) or published.get("language")
    return Assumed(
        currency=currency,
        language=language or (_language("\n".join(evidence.texts)) if evidence.texts else "en"),
        country=_known("country", given, places.country) or published.get("country", ""),
        dates=order,  # type: ignore[arg-type]
        decimal="," if evidence.marks[","] > evidence.marks["."] else ".",
    )


def _known(name: str, given: Mapping[str, str], read: Any) -> str:
    value = given.get(name, "")
    if value and not read(value):
        raise ImportRefused("option", field=name, name=value)
    return read(value) or "" if value else ""


def _language(text: str) -> str:
    found = _detector().detect_language_of(text.encode(errors="ignore").decode())  # without what could not be read
    return found.iso_code_639_1.name.lower() if found else "en"


@cache
def _detector() -> LanguageDetector:
    codes = [IsoCode639_1.from_str(code) for code in LANGUAGES]
    return LanguageDetectorBuilder.from_iso_codes_639_1(*codes).with_low_accuracy_mode().build()
