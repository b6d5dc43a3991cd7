"""Text for people: Fluent catalogues in eight languages, and Babel for numbers, money and dates.

A catalogue is a folder `locale/` with one `<language>.ftl` a language, beside the code that speaks from it.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from babel import Locale, dates, lists, numbers
from fluent.runtime import FluentBundle, FluentResource

from settings import LANGUAGES

FALLBACK = "en"
# Western digits everywhere: prices in Arabic shops are written so, and both sides read them.
_LOCALES = {"en": "en_GB", "zh": "zh_Hans_CN", "es": "es_ES", "pt": "pt_BR", "de": "de_DE", "fr": "fr_FR", "ar": "ar_AE", "ja": "ja_JP"}


def supported(language: str) -> str:
    """The catalogue language for a language tag: "pt-BR" is "pt", an unknown one is English."""
    base = language.replace("_", "-").split("-")[0].lower()
    return base if base in LANGUAGES else FALLBACK


@lru_cache
def locale(language: str) -> Locale:
    """Babel's locale for one of the eight languages."""
    return Locale.parse(_LOCALES[supported(language)])


class Catalogue:
    """The messages of one `locale/` folder.

    >>> Catalogue(Path("ui/locale")).say("de", "send")
    'Senden'
    """

    def __init__(self, folder: Path) -> None:
        self._bundles: dict[str, FluentBundle] = {}
        for language in LANGUAGES:
            # No bidi isolates: the pages isolate each message, and copied answers stay free of invisible marks.
            bundle = FluentBundle([_LOCALES[language].replace("_", "-"), "en"], use_isolating=False)
            bundle.add_resource(FluentResource((folder / f"{language}.ftl").read_text("utf-8")))
            self._bundles[language] = bundle

    def say(self, language: str, key: str, **values: str | int | float) -> str:
        """The message in the language.

        Raises:
            KeyError: no such message, or a value that the message needs is missing.
        """
        bundle = self._bundles[supported(language)]
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise KeyError(f"message {key!r} has no text")
        text, problems = bundle.format_pattern(pattern, values)
        if problems:
            raise KeyError(f"message {key!r} in {language!r}: {problems[0]}")
        return str(text)

    def has(self, key: str) -> bool:
        """Whether the catalogue knows the message."""
        return self._bundles[FALLBACK].has_message(key)


def money(minor: int, currency: str, language: str) -> str:
    """An amount in minor units as people write it: 12990 EUR is "€129.90", "129,90 €", …"""
    return numbers.format_currency(major(minor, currency), currency, locale=locale(language))


def major(minor: int, currency: str) -> Decimal:
    """Minor units to major: 12990 EUR is 129.90, 12990 JPY is 12990."""
    return Decimal(minor).scaleb(-numbers.get_currency_precision(currency))


def minor(amount: Decimal | float | str, currency: str) -> int:
    """Major units to minor, rounded half up: 129.9 EUR is 12990."""
    scaled = Decimal(str(amount)).scaleb(numbers.get_currency_precision(currency))
    return int(scaled.to_integral_value(rounding="ROUND_HALF_UP"))


def number(value: int | float | Decimal, language: str) -> str:
    """A number with the language's grouping and decimal mark."""
    return numbers.format_decimal(value, locale=locale(language))


def day(value: date | datetime, language: str) -> str:
    """A date in words: "3 October 2026", "3. Oktober 2026", "2026年10月3日"; a time is taken in UTC."""
    return dates.format_date(value.astimezone(UTC) if isinstance(value, datetime) else value, "long", locale=locale(language))


def country(code: str, language: str) -> str:
    """A country's name; the code itself when Babel knows none."""
    return str(locale(language).territories.get(code.upper(), code))


def joined(parts: Iterable[str], language: str) -> str:
    """ "a, b and c" in the language."""
    return lists.format_list(list(parts), locale=locale(language))
