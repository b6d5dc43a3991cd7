"""Whether a text is about a country: by name, or as a member of the European Union."""

import re
from functools import lru_cache
from pathlib import Path

import yaml

import i18n
from knowledge.tokens import normalise

UNION = "EU"
MEMBERS = frozenset(
    [
        "AT",
        "BE",
        "BG",
        "CY",
        "CZ",
        "DE",
        "DK",
        "EE",
        "ES",
        "FI",
        "FR",
        "GR",
        "HR",
        "HU",
        "IE",
        "IT",
        "LT",
        "LU",
        "LV",
        "MT",
        "NL",
        "PL",
        "PT",
        "RO",
        "SE",
        "SI",
        "SK",
    ]
)  # https://european-union.europa.eu/principles-countries-history/eu-countries_en
NAMED, UNION_NAMED = 1.0, 0.6  # a row for the country itself is better than one for all members


@lru_cache(maxsize=2**15)  # the same passages are looked at again and again
def about(text: str, country: str, language: str) -> float:
    """How much a text is about a country.

    Args:
        text: in `language` or English.
        country: ISO 3166 code.
        language: of the text.

    Returns:
        NAMED, UNION_NAMED when only the union that it belongs to is named, else 0.
    """
    if _named(text, country, language):
        return NAMED
    return UNION_NAMED if country in MEMBERS and _named(text, UNION, language) else 0.0


def _named(text: str, code: str, language: str) -> bool:
    words, abbreviations = _patterns(code, language)
    return bool(words.search(normalise(text)) or (abbreviations and abbreviations.search(text)))


@lru_cache(maxsize=4096)
def _patterns(code: str, language: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    forms = {i18n.country(code, language), *_short().get(code, ())}
    capitals = {form for form in forms if form.isascii() and form.upper() == form}
    words = "|".join(_bounded(normalise(form)) for form in sorted(forms - capitals, key=len, reverse=True))
    written = "|".join(_bounded(form) for form in sorted(capitals, key=len, reverse=True))
    return re.compile(words or "(?!)"), re.compile(written) if written else None


def _bounded(form: str) -> str:
    """Latin names end where the word ends; Chinese and Japanese know no spaces, and Arabic writes "to" onto the name."""
    escaped = re.escape(form)
    return rf"(?<!\w){escaped}(?!\w)" if re.match(r"[a-zA-Z]", form) else re.escape(form.removeprefix("ال"))


@lru_cache
def _short() -> dict[str, list[str]]:
    forms: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("countries.yaml").read_text("utf-8"))
    return forms
