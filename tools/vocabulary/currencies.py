"""How people write a currency, in any of the eight languages."""

from functools import lru_cache
from pathlib import Path

import yaml

from i18n import locale
from settings import LANGUAGES


@lru_cache
def forms() -> list[tuple[str, str]]:
    """(form in lower case, ISO 4217 code), the longest first; "¥" alone is China's or Japan's and none of them."""
    spoken: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
    found = {form.lower(): code for code, names in spoken.items() for form in names}
    for language in LANGUAGES:
        names, symbols = locale(language).currencies, locale(language).currency_symbols
        for code in spoken:
            found.setdefault(str(names[code]).lower(), code)
            if (symbol := str(symbols.get(code, "¥")).strip("\u200e\u200f").lower()) != "¥":
                found.setdefault(symbol, code)
    return sorted(found.items(), key=lambda item: -len(item[0]))
