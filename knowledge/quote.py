"""The deciding sentence of an article: what the question is answered with, word for word."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np
import yaml

from knowledge.countries import about
from knowledge.embedding import Vectors
from knowledge.search import Hit
from knowledge.sentences import sentences
from knowledge.tokens import normalise, tokens
from settings import LANGUAGES

# In cosine of the passage, fitted on calibration.yaml. Embedding the sentences, too, decided no better there.
WORDS, CUE, COUNTRY, OPEN = 0.06, 0.03, 0.15, 0.10
LEAD, FIRST = 0.01, 0.01  # an article's first passage, and the first sentence of it, answer the title
ALSO = 0.02  # the next sentence is quoted too when it is this near to the best
SHORT = 8  # characters that say nothing alone: "Yes."
LONGEST = 320  # characters of two sentences together
STEM = 5  # letters that words are compared by: endings differ in most of the languages

_JOINTS = re.compile(r"[,،、，;；?？؟]|\s(?:and|y|e|und|et)\s|\s(?=و)")

Quoted = tuple[int, str]  # the passage's place, the sentence


@dataclass(frozen=True)
class Part:
    """A passage to quote from."""

    text: str  # Markdown
    prior: float = 0.0  # how well it fits as a whole, in cosine
    language: str = "en"
    leads: bool = False  # its article's first


@dataclass(frozen=True)
class Question:
    """What the sentences are judged by."""

    text: str  # in any language
    country: str = ""  # ISO 3166 code of the country asked about
    rarity: Callable[[str], float] = lambda _word: 1.0  # of a token in the articles

    def kinds(self) -> frozenset[str]:
        """The kinds of figures asked for, as cues.yaml names them."""
        plain = normalise(self.text)
        return frozenset(kind for kind, (ask, _) in _cues().items() if ask.search(plain))


def part_of(hit: Hit) -> Part:
    """A passage found."""
    return Part(hit.passage.text, hit.score, hit.document.language, leads=hit.passage.ordinal == 0)


def deciding(hit: Hit, question: Question) -> tuple[Hit, str]:
    """The passage of an article that holds the deciding sentence, and that sentence."""
    hits = [hit, *hit.others]
    place, said = decide([part_of(one) for one in hits], question)
    return hits[place], said


def decide(parts: Sequence[Part], question: Question) -> Quoted:
    """The passage that holds the deciding sentence, and that sentence: exactly as it stands there.

    Returns:
        The passage's place in `parts`, which need at least one sentence among them; one sentence, or two that follow
        each other and fit alike.
    """
    said = [sentences(part.text) for part in parts]
    scores = [_scores(part, these, question) for part, these in zip(parts, said, strict=True)]
    best = int(np.argmax([these.max(initial=-np.inf) for these in scores]))
    return best, _pick(parts[best].text, said[best], scores[best])


def complete(parts: Sequence[Part], question: Question, kind: str) -> Quoted | None:
    """Like `decide`, the best sentence with a kind of figure; passages may be of several articles."""
    holders = [
        (score, n, sentence)
        for n, part in enumerate(parts)
        for said in [sentences(part.text)]
        for sentence, score in zip(said, _scores(part, said, question), strict=True)
        if _holds(sentence, kind)
    ]
    return max(holders)[1:] if holders else None


def narrowed(question: Question, kind: str) -> Question:
    """The part of the question that asks for a kind of figure; it keeps the country only when it names it itself."""
    ask = _cues()[kind][0]
    parts = [part for part in _JOINTS.split(question.text) if ask.search(normalise(part))]
    if len(parts) != 1:
        return question
    named = any(about(parts[0], question.country, language) for language in LANGUAGES) if question.country else False
    return replace(question, text=parts[0], country=question.country if named else "")


def missing(said: str, question: Question) -> list[str]:
    """Kinds of figures that are asked for beside the one that the sentence has; a mere count is in any figure, and not looked for."""
    kinds = sorted(question.kinds() - {"count"})
    lacking = [kind for kind in kinds if not _holds(said, kind)]
    return lacking if len(lacking) < len(kinds) else []


def _pick(text: str, said: Sequence[str], scores: Vectors) -> str:
    best = int(np.argmax(scores))
    least = scores[best] - ALSO if len(said[best]) > SHORT else -np.inf
    for first in (best, best - 1):
        pair = range(first, first + 2)
        if first >= 0 and pair[-1] < len(said) and min(scores[n] for n in pair) >= least:
            both = _span(text, *(said[n] for n in pair))
            if both and len(both) <= LONGEST:
                return both
    return said[best]


def _scores(part: Part, said: Sequence[str], question: Question) -> Vectors:
    asked = {word[:STEM]: question.rarity(word) for word in tokens(question.text)}
    most, kinds = sum(asked.values()) or 1.0, question.kinds()
    scores = np.full(len(said), part.prior + LEAD * part.leads, np.float32)
    scores[:1] += FIRST * part.leads
    for n, sentence in enumerate(said):
        shared = asked.keys() & {word[:STEM] for word in tokens(sentence)}
        scores[n] += WORDS * sum(asked[word] for word in shared) / most
        scores[n] += CUE * sum(_holds(sentence, kind) for kind in kinds)
        scores[n] += COUNTRY * about(sentence, question.country, part.language) if question.country else 0.0
        scores[n] -= OPEN * sentence.endswith((":", "：", "?", "？", "؟"))
    return scores


def _holds(sentence: str, kind: str) -> bool:
    return bool(_cues()[kind][1].search(normalise(sentence)))


def _span(text: str, first: str, second: str) -> str | None:
    """Both sentences as they stand in one line of the text."""
    found = re.search(re.escape(first) + "[ \t]*" + re.escape(second), text)
    return found.group() if found else None


@lru_cache
def _cues() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    kinds = yaml.safe_load(Path(__file__).with_name("cues.yaml").read_text("utf-8"))
    return {name: (_pattern(kind["question"]), _pattern(kind["figure"])) for name, kind in kinds.items()}


def _pattern(folded: str) -> re.Pattern[str]:
    """YAML folds lines with a space, which is no part of the alternatives."""
    return re.compile(folded.replace("| ", "|"))
