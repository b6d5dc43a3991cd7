"""Countries, currencies and languages: codes from what people write, and what follows from a country."""

from datetime import date
from functools import lru_cache

from babel import Locale
from babel.core import get_global
from babel.languages import get_official_languages
from babel.numbers import get_territory_currencies, list_currencies

from settings import LANGUAGES

# Short or old names beside those of Babel.
_ALSO = {
    "usa": "US", "united states of america": "US", "uk": "GB", "great britain": "GB", "england": "GB", "eire": "IE", "rsa": "ZA", "uae": "AE",
    "holland": "NL", "the netherlands": "NL", "czech republic": "CZ", "channel islands": "JE", "hong kong": "HK", "korea": "KR", "turkey": "TR",
}  # fmt: skip
# A sign that several currencies share is taken for the shop's own currency.
_SIGNS = {"€": "EUR", "£": "GBP", "r$": "BRL", "us$": "USD", "元": "CNY", "円": "JPY", "₹": "INR", "₩": "KRW", "zł": "PLN"}


@lru_cache
def _countries() -> dict[str, str]:
    codes = {code for code in map(str, Locale("en").territories) if len(code) == 2 and code.isalpha()} - {
        "EU",
        "EZ",
        "UN",
        "ZZ",
        "XA",
        "XB",
    }
    found = {code.casefold(): new[0] for code, new in get_global("territory_aliases").items() if code.isalpha() and len(new) == 1}
    for language in LANGUAGES:
        found |= {str(name).casefold(): str(code) for code, name in Locale(language).territories.items() if code in codes}
    return found | _ALSO | {code.casefold(): code for code in codes}


@lru_cache
def _languages() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in LANGUAGES:
        found |= {str(name).casefold(): code for code, name in _named(language) if len(code) == 2}
    return found | {code: code for code, _ in _named("en") if len(code) == 2}


def _named(language: str) -> list[tuple[str, str]]:
    return [(str(code), str(name)) for code, name in Locale(language).languages.items()]


@lru_cache(maxsize=4096)
def country(text: str) -> str | None:
    """The ISO 3166 code of a country's code (of two or three letters) or its name in one of eight languages."""
    return _countries().get(" ".join(text.split()).casefold())


@lru_cache(maxsize=1024)
def language(text: str) -> str | None:
    """The code of a language tag or of a language's name: "pt-BR" and "Português" are "pt"."""
    plain = text.strip().casefold()
    return _languages().get(plain) or _languages().get(plain.replace("_", "-").split("-")[0])


@lru_cache(maxsize=1024)
def currency(text: str) -> str | None:
    """The ISO 4217 code of a code or of a sign that only one currency has."""
    plain = text.strip().casefold()
    return _SIGNS.get(plain) or (plain.upper() if plain.upper() in list_currencies() else None)


@lru_cache
def currency_of(country_code: str) -> str:
    """What is paid with in a country today; euros where Babel knows nothing."""
    found = get_territory_currencies(country_code, date.today())
    return str(found[0]) if found else "EUR"


@lru_cache
def language_of(country_code: str) -> str:
    """The first of a country's official languages that the assistant speaks; else English."""
    return next((code for code in get_official_languages(country_code, de_facto=True) if code in LANGUAGES), "en")
