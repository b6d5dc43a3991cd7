"""Which of the eight languages a text is in."""

import re
from collections import defaultdict
from functools import lru_cache

import yaml
from lingua import Language, LanguageDetector, LanguageDetectorBuilder

from agent.figures import LEXICON

_LATIN = {
    Language.ENGLISH: "en",
    Language.SPANISH: "es",
    Language.PORTUGUESE: "pt",
    Language.GERMAN: "de",
    Language.FRENCH: "fr",
}
# Beside the detector's probability; set on the tools' example requests and on 366 short messages within conversations.
SMALL, EXPECTED = 0.8, 0.33  # what small words and the conversation's language are worth
FOREIGN = 0.3  # what a conversation in another script has for keeping its language at a Latin name
TOLD = 3  # words from which on the detector is believed, of fewer the square of their share: "canada?", "asdkjh qwe" tell little


@lru_cache
def _detector() -> LanguageDetector:
    return LanguageDetectorBuilder.from_languages(*_LATIN).with_preloaded_language_models().build()


def detect(text: str, expected: str) -> str:
    """The language of a text; `expected`, the conversation's, where the text does not tell: a name, a word or two.

    Scripts decide where they can: kana is Japanese, Arabic letters Arabic, Han alone Chinese unless Japanese is
    expected and the signs are Japanese, too. A Han name among more Latin words does not decide.
    """
    letters = re.sub(r"https?://\S+|\b[A-Z]{2,}-?\d+\b|\d+", " ", text)
    if re.search(r"[\u3040-\u30ff]", letters):
        return "ja"
    if len(re.findall(r"[\u0600-\u06ff]", letters)) >= 2:
        return "ar"
    han = "".join(re.findall(r"[\u4e00-\u9fff]", letters))
    if han and len(han) >= len(re.findall(r"[A-Za-z\u00c0-\u024f]{2,}", letters)):
        return "ja" if expected == "ja" and _written_in_japan(han) else "zh"
    if not re.search(r"[^\W\d_]{2}", letters):
        return expected
    chances = {_LATIN[c.language]: c.value for c in _detector().compute_language_confidence_values(letters)}
    chances.setdefault(expected, FOREIGN)
    words = re.findall(r"\w+", letters.lower())
    believed = min(1.0, len(words) / TOLD) ** 2
    for language in chances:
        small = sum(_small_words().get(word, {}).get(language, 0.0) for word in words)
        chances[language] *= believed
        chances[language] += SMALL * small / max(len(words), 1) ** 0.5 + EXPECTED * (language == expected)
    return max(chances, key=lambda language: chances[language])


@lru_cache
def _small_words() -> dict[str, dict[str, float]]:
    """What each small word says for each language: 1, or a share of it when several have the word."""
    lexicon: dict[str, list[str]] = yaml.safe_load((LEXICON / "smallwords.yaml").read_text("utf-8"))
    owners: dict[str, list[str]] = defaultdict(list)
    for language, words in lexicon.items():
        for word in words:
            owners[word].append(language)
    return {word: dict.fromkeys(languages, 1 / len(languages)) for word, languages in owners.items()}


def _written_in_japan(han: str) -> bool:
    """Whether the Japanese character set has all the signs; it lacks the simplified ones."""
    try:
        han.encode("shift_jis")
    except UnicodeEncodeError:
        return False
    return True


def scripts(text: str) -> dict[str, float]:
    """Share of each script among the letters: latin, arabic, han, kana, other."""
    counts = {"latin": 0, "arabic": 0, "han": 0, "kana": 0, "other": 0}
    for c in text:
        if not c.isalpha():
            continue
        if c.isascii() or "\u00c0" <= c <= "\u024f":
            counts["latin"] += 1
        elif "\u0600" <= c <= "\u06ff":
            counts["arabic"] += 1
        elif "\u4e00" <= c <= "\u9fff":
            counts["han"] += 1
        elif "\u3040" <= c <= "\u30ff":
            counts["kana"] += 1
        else:
            counts["other"] += 1
    total = sum(counts.values()) or 1
    return {script: n / total for script, n in counts.items()}
