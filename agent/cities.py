"""Cities and regions named in a text, in any of the eight languages, with the country that each is in.

A thing may be called like a city ("the Oslo chair", "Roman sandals"), so a city counts only where something is sent,
or where it is all that a clause says.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

import yaml
from babel import Locale
from babel.core import get_global

from agent.figures import LEXICON
from knowledge.tokens import normalise
from settings import LANGUAGES

_NO_CITIES = "no cities"  # the lexicon's key of zones that are left out
_SMALL = re.compile(r"^(?:Antarctica|Arctic|Etc)/|/.*/")  # research stations, towns of one county

_START = r"(?:^|(?<=[.,;:!?،؛؟。，、！？]))\s*(?:(?:and|or|what about|how about|und|oder|et|ou|y|e|o)\s+|و|那|那么|じゃあ)?"
_END = r"\s*(?=$|[.,;:!?،؛؟。，、！？)])"
_LATIN_BEFORE = (
    r"(?<!\w)(?:(?:to|into|in|from|for|near|nach|aus|bis|fur|para|en|em|no|na|ao|au|desde|hasta|ate|vers|pour|jusqu'a|depuis|"
    r"shipping|delivery|versand|lieferung|envio|entrega|frete|livraison|expedition)\s+(?:the\s+|el\s+|la\s+|le\s+|l'|o\s+)?)"
)
# "a" leads to a city in the Romance languages and is an article in English, where a noun follows.
_LATIN_A = r"(?<!\w)a\s+"
_AFTER_A = r"(?=\s*(?:$|[.,;:!?)]|(?:y|e|et|o|ou|cuanto|cuantos|quanto|quantos|combien|con|com|avec|en|em|por|para|pour)\b))"
_ARABIC_BEFORE = r"(?<!\w)(?:(?:الي|في|من|ل?مدينه|\w*(?:وصل|وصيل|شحن|رسل)\w*)\s+|[وف]?[لب])"
_CHINESE_BEFORE = "(?:[到至往寄送去在从发给达])"
_CHINESE_AFTER = "(?=可以|能|吗|呢|要|多久|几天|地区|这边|那边|会|怎|包邮|送|寄|发货|配送|收)"
_JAPANESE_AFTER = "(?=へ|に|まで|から|で|宛|は|在住)"
_KATAKANA = "\u30a1-\u30fa\u30fc"


def cities(text: str) -> list[tuple[int, str]]:
    """Where a city or region is named or led to, and the ISO 3166 code of its country.

    >>> cities("how long to Vienna?")
    [(9, 'AT')]
    """
    known, pattern = _known()
    plain = normalise(text)
    return [(m.start(), known[m[m.lastgroup or 0]]) for m in pattern.finditer(plain)]


@lru_cache
def _known() -> tuple[dict[str, str], re.Pattern[str]]:
    """The country of each name as `normalise` leaves it, and the pattern, whose one group that took part is the name."""
    known: dict[str, str] = {}
    for code, names in (*_listed(), *_zones()):
        for name in map(normalise, names):
            known.setdefault(name, code)
            if name.startswith("ال"):  # "to the": the article is written together with what stands before
                known.setdefault("ل" + name.removeprefix("ال"), code)
    latin, arabic, cjk = (_alternatives(known, script) for script in ("[a-z]", "[\u0600-\u06ff]", "[\u3040-\u9fff]"))
    katakana = rf"(?<![{_KATAKANA}])"
    return known, re.compile(
        "|".join(
            [
                rf"{_LATIN_BEFORE}(?P<to>{latin})(?!\w)",
                rf"{_LATIN_A}(?P<a>{latin})(?!\w){_AFTER_A}",
                rf"{_START}(?P<alone>{latin}){_END}",
                rf"{_ARABIC_BEFORE}(?P<arabic>{arabic})(?!\w)",
                rf"{_START}(?P<bare>{arabic}){_END}",
                rf"{_CHINESE_BEFORE}(?P<chinese>{cjk})(?![{_KATAKANA}])",
                rf"{_START}(?P<first>{cjk})(?:{_CHINESE_AFTER}|{_END})",
                rf"{katakana}(?P<japanese>{cjk}){_JAPANESE_AFTER}",
            ]
        )
    )


def _alternatives(names: Iterable[str], script: str) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if re.match(script, name))


def _listed() -> list[tuple[str, list[str]]]:
    return [(code, names) for code, names in _lexicon().items() if code != _NO_CITIES]


@lru_cache
def _lexicon() -> dict[str, list[str]]:
    lexicon: dict[str, list[str]] = yaml.safe_load((LEXICON / "cities.yaml").read_text("utf-8"))
    return lexicon


def _zones() -> list[tuple[str, list[str]]]:
    """The cities that CLDR names time zones after: the capitals and largest of nearly all countries.

    A zone that is named after its country ("Asia/Singapore") is left to the countries' own names.
    """
    locales = [Locale.parse(language) for language in LANGUAGES]
    left_out = _lexicon()[_NO_CITIES]
    found = []
    for zone, code in get_global("zone_territories").items():
        if zone in left_out or _SMALL.search(zone):
            continue
        names = {zone.rpartition("/")[2].replace("_", " ")} | {str(own.time_zones.get(zone, {}).get("city", "")) for own in locales}
        found.append((code, sorted(names - {"", *(str(own.territories.get(code)) for own in locales)})))
    return found
