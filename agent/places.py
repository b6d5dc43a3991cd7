"""Countries named in a text, in any of the eight languages, by their own names or by a city's."""

import re
import unicodedata
from functools import lru_cache

import yaml
from babel import Locale

from agent.cities import cities
from agent.figures import LEXICON
from settings import LANGUAGES

# Names that are far more often something else in a shop: a garment, a man's name.
_NOT_COUNTRIES = {"JE", "TD"}
# Nouns, too, in lower case: they need a preposition to be a country. Folded.
_NOUNS = {"china", "turkey", "guinea", "jordan", "grenade", "reunion", "la reunion", "chile", "malta", "cuba", "كوبا", "مالي", "قطر"}
_TOWARDS = re.compile(r"(?:\b(?:to|in|into|from|for|nach|aus|para|en|desde|vers)\s+(?:la\s+|a\s+)?|(?:الى|في|من|دوله)\s+)$", re.IGNORECASE)
# Behind or before an abbreviation these make it a size or a currency: "US 9", "size UK 8", "US dollars".
_MEASURE = r"(?!\s*(?i:\d|\$|-?dollar|size|shoe|große))"
_OTHER = r"(?!\s*(?:円|元|币|ドル|美元)|语|語)"  # money or a language
# Prepositions and the article that Arabic writes onto a name.
_ARABIC_PREFIX = "(?:و)?(?:ل|ب|ك|إلى )?(?:ال|ل)?"


def _fold(text: str) -> str:
    """Lower case, without accents and vowel signs, alef unified: "إلى ألمانيا" is "الى المانيا"."""
    return _bare(text).lower()


def _bare(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache
def _pattern() -> tuple[re.Pattern[str], dict[str, str], re.Pattern[str]]:
    names: dict[str, str] = {}
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in _NOT_COUNTRIES and code not in ("EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"):
                names.setdefault(_fold(str(name)), code)
    capitals: dict[str, str] = {}
    spoken: dict[str, list[str]] = yaml.safe_load((LEXICON / "countries.yaml").read_text("utf-8"))
    for code, forms in spoken.items():
        for form in forms:
            short = form.replace(".", "").isupper() and form.isascii() and len(form) <= 5
            (capitals if short else names)[form if short else _fold(form)] = code
    parts = []
    for name in sorted(names, key=len, reverse=True):
        escaped = re.escape(name)
        if re.fullmatch(r"[\u30a1-\u30fa\u30fc]+", name):  # チリ is not in チリソース
            parts.append(rf"(?<![\u30a1-\u30fa\u30fc]){escaped}(?![\u30a1-\u30fa\u30fc]|語)")
        elif re.search(r"[\u3040-\u9fff]", name):
            parts.append(f"(?:{escaped}){_OTHER}")
        elif re.search(r"[\u0600-\u06ff]", name):
            parts.append(rf"(?<!\w){_ARABIC_PREFIX}(?:{re.escape(name.removeprefix('ال'))})(?!\w|\s*\d)")
        else:
            parts.append(rf"(?<!\w)(?:{escaped})(?!\w){_MEASURE if len(name) < 4 else ''}")
    known = {name.removeprefix("ال"): code for name, code in names.items()} | names
    written = "|".join(re.escape(c) for c in sorted(capitals, key=len, reverse=True))
    upper = re.compile(rf"(?<!\w)(?<!size )(?:{written})(?!\w){_MEASURE}")
    return re.compile("|".join(parts)), known, upper


@lru_cache
def _capitals() -> dict[str, str]:
    spoken: dict[str, list[str]] = yaml.safe_load((LEXICON / "countries.yaml").read_text("utf-8"))
    return {form: code for code, forms in spoken.items() for form in forms if form.isascii()}


@lru_cache
def _demonyms() -> tuple[re.Pattern[str], dict[str, str]]:
    """A demonym and what it stands beside, either first."""
    listed: dict[str, list[str]] = yaml.safe_load((LEXICON / "demonyms.yaml").read_text("utf-8"))
    beside = "|".join(listed.pop("beside"))
    codes = {form: code for code, forms in listed.items() for form in forms}
    forms = "|".join(sorted(map(re.escape, codes), key=len, reverse=True))
    end = r"[^\W\d_]{0,4}"
    either = rf"(?<!\w)(?:(?:ال)?(?P<before>{forms}){end}\W+(?:{beside})|(?:ال|لل)?(?:{beside})\w{{0,6}}\W+(?:ال)?(?P<behind>{forms}){end}(?!\w))"
    return re.compile(either), codes


def countries(text: str) -> list[str]:
    """ISO 3166 codes of the countries named, in the order in which they are named, each once.

    >>> countries("¿Envían a Alemania o a EE.UU.?")
    ['DE', 'US']
    """
    pattern, known, upper = _pattern()
    bare = _bare(text)
    hits = [(m.start(), _code(m.group(), known)) for m in pattern.finditer(bare.lower()) if not _noun(bare, m.start(), m.end())]
    demonym, codes = _demonyms()
    hits += [(m.start(), codes[m["before"] or m["behind"]]) for m in demonym.finditer(bare.lower())]
    hits += [(m.start(), _capitals()[m.group()]) for m in upper.finditer(bare)]
    hits += cities(text)
    return list(dict.fromkeys(code for _, code in sorted(hits) if code))


def _noun(text: str, start: int, end: int) -> bool:
    """Whether what stands there is more likely a thing than a country: "a china cup", "turkey"."""
    written = text[start:end]
    alone = not re.search(r"\w", text[:start] + text[end:])
    return not alone and written in _NOUNS and not _TOWARDS.search(text[:start])


def _code(written: str, known: dict[str, str]) -> str:
    if written in known:
        return known[written]
    # Arabic with prefixes: the longest known ending is the name.
    return next((known[written[n:]] for n in range(1, len(written)) if written[n:] in known), "")
