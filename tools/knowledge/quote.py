"""The deciding sentence of a passage: what the question is answered with, word for word."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np
import yaml

from knowledge.countries import about
from knowledge.embedding import Vectors
from knowledge.sentences import sentences
from knowledge.tokens import normalise, tokens
from settings import LANGUAGES

WORDS, CUE, COUNTRY, OPEN = 0.12, 0.04, 0.15, 0.10  # in cosine: e5's sentences differ by a few hundredths
EMBEDDED = 3  # sentences of an article that are embedded, the likeliest by all else; each costs 10 ms or more
ALSO = 0.02  # the next sentence is quoted too when it is this near to the best
LONGEST = 320  # characters of two sentences together
STEM = 5  # letters that words are compared by: endings differ in most of the languages

_JOINTS = re.compile(r"[,،、，;；?？؟]|\s(?:and|y|e|und|et)\s|\s(?=و)")

Embed = Callable[[Sequence[str]], Vectors]
Quoted = tuple[int, str]  # the passage's place, the sentence


@dataclass(frozen=True)
class Question:
    """What the sentences are judged by."""

    text: str  # in any language
    vector: Vectors  # shape (dimensions,)
    country: str = ""  # ISO 3166 code of the country asked about
    language: str = "en"  # of the passages
    rarity: Callable[[str], float] = lambda _word: 1.0  # of a token in the articles

    def kinds(self) -> frozenset[str]:
        """The kinds of figures asked for, as cues.yaml names them."""
        plain = normalise(self.text)
        return frozenset(kind for kind, (ask, _) in _cues().items() if ask.search(plain))


def decide(texts: Sequence[str], prior: Sequence[float], question: Question, embed: Embed) -> Quoted:
    """The passage that holds the deciding sentence, and that sentence: exactly as it stands there.

    Args:
        texts: passages of one article, Markdown, with at least one sentence among them.
        prior: how well each passage as a whole fits, in cosine.
        question: see Question.
        embed: gives unit vectors of sentences, shape (n, dimensions).

    Returns:
        The passage's place in `texts`; one sentence, or two that follow each other and fit alike.
    """
    said = [sentences(text) for text in texts]
    scores = [_scores(part, question) + before for part, before in zip(said, prior, strict=True)]
    likely = sorted(((score, n, m) for n, part in enumerate(scores) for m, score in enumerate(part)), reverse=True)[:EMBEDDED]
    vectors = embed([said[n][m] for _, n, m in likely])
    scores = [part - 1 for part in scores]  # those not embedded stay behind all others
    for (score, n, m), vector in zip(likely, vectors, strict=True):
        scores[n][m] = score + vector @ question.vector
    best = int(np.argmax([part.max(initial=-np.inf) for part in scores]))
    return best, _pick(texts[best], said[best], scores[best])


def complete(texts: Sequence[str], prior: Sequence[float], questions: Sequence[Question], kind: str) -> Quoted | None:
    """Like `decide`, the best sentence with a kind of figure, without embedding anything; passages may be of several articles."""
    holders = [
        (score + before, n, sentence)
        for n, (text, before, question) in enumerate(zip(texts, prior, questions, strict=True))
        for said in [sentences(text)]
        for sentence, score in zip(said, _scores(said, question), strict=True)
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


def quote(text: str, question: Question) -> str:
    """Like `decide` for one passage, by words and figures alone, without embedding anything."""
    said = sentences(text)
    return _pick(text, said, _scores(said, question)) if said else text


def _pick(text: str, said: Sequence[str], scores: Vectors) -> str:
    best = int(np.argmax(scores))
    for first in (best, best - 1):
        pair = range(first, first + 2)
        if first >= 0 and pair[-1] < len(said) and min(scores[n] for n in pair) >= scores[best] - ALSO:
            both = _span(text, *(said[n] for n in pair))
            if both and len(both) <= LONGEST:
                return both
    return said[best]


def _scores(said: Sequence[str], question: Question) -> Vectors:
    asked = {word[:STEM]: question.rarity(word) for word in tokens(question.text)}
    most, kinds = sum(asked.values()) or 1.0, question.kinds()
    scores = np.zeros(len(said), np.float32)
    for n, sentence in enumerate(said):
        shared = asked.keys() & {word[:STEM] for word in tokens(sentence)}
        scores[n] = WORDS * sum(asked[word] for word in shared) / most
        scores[n] += CUE * sum(_holds(sentence, kind) for kind in kinds)
        scores[n] += COUNTRY * about(sentence, question.country, question.language) if question.country else 0.0
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
