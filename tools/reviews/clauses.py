"""What a review says, cut into statements: sentences, and the sides of a "but"."""

import re
from functools import lru_cache
from pathlib import Path

import yaml

import i18n

_ENDS = r"[.!?؟…]+[\"'”’»)\]]*(?=\s|$)|[。！？；]+[」』”）]*|[;؛\n\r]+|(?:，|(?<=が|し)、|(?<=けど)、|(?<=ものの)、)(?=[^，、。！？]{4})"
_UNSPACED = ("zh", "ja")
_LEAST = 3  # letters of a statement, two in scripts whose signs are words


def clauses(text: str, language: str) -> list[str]:
    """The statements of a text in order, each verbatim; what has no word in it is left out.

    >>> clauses("Great sound! Shipping was slow, but the box was fine.", "en")
    ['Great sound!', 'Shipping was slow,', 'but the box was fine.']
    """
    found, start = [], 0
    for cut in [*(match.end() for match in _cuts(i18n.supported(language)).finditer(text)), len(text)]:
        if wordy(text[start:cut]):
            found.append(text[start:cut].strip())
            start = cut
    return found


def wordy(text: str) -> bool:
    """Whether a text says something in letters, of any script."""
    letters = sum(map(str.isalpha, text))
    return letters >= _LEAST or (letters == _LEAST - 1 and any("\u3040" <= c <= "\u9fff" and c.isalpha() for c in text))


@lru_cache
def _cuts(language: str) -> re.Pattern[str]:
    """Where statements end: behind a sentence, or before a word of contrast."""
    words: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("contrasts.yaml").read_text("utf-8"))
    turns = "|".join(map(re.escape, words[language]))
    turn = rf"(?={turns})" if language in _UNSPACED else rf"(?<=\s)(?=(?:{turns})\s)"
    return re.compile(rf"{_ENDS}|{turn}", re.IGNORECASE)
