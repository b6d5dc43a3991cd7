"""The deciding sentence of a passage: what the question is answered with, word for word."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import yaml

from knowledge.embedding import Vectors
from knowledge.sentences import sentences
from knowledge.tokens import normalise, tokens

WORDS, CUE, COUNTRY, OPEN = 0.10, 0.03, 0.08, 0.10  # in cosine: e5's sentences differ by a few hundredths
EMBEDDED = 4  # sentences of an article that are embedded, the likeliest by all else; each costs 10 ms or more
ALSO = 0.02  # the next sentence is quoted too when it is this near to the best
LONGEST = 320  # characters of two sentences together

Embed = Callable[[Sequence[str]], Vectors]


@dataclass(frozen=True)
class Question:
    """What the sentences are judged by."""

    text: str  # in any language
    vector: Vectors  # shape (dimensions,)
    country: str = ""  # the name, in the passages' language, of the country asked about


def decide(texts: Sequence[str], prior: Sequence[float], question: Question, embed: Embed) -> tuple[int, str]:
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
    asked, plain = set(tokens(question.text)), normalise(question.text)
    kinds = [figure for ask, figure in _cues() if ask.search(plain)]
    scores = np.zeros(len(said), np.float32)
    for n, sentence in enumerate(said):
        low = normalise(sentence)
        scores[n] = WORDS * len(asked & set(tokens(sentence))) / max(len(asked), 1)
        scores[n] += CUE * sum(bool(figure.search(low)) for figure in kinds)
        scores[n] += COUNTRY * bool(question.country and normalise(question.country) in low)
        scores[n] -= OPEN * sentence.endswith((":", "：", "?", "？", "؟"))
    return scores


def _span(text: str, first: str, second: str) -> str | None:
    """Both sentences as they stand in one line of the text."""
    found = re.search(re.escape(first) + "[ \t]*" + re.escape(second), text)
    return found.group() if found else None


@lru_cache
def _cues() -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
    kinds = yaml.safe_load(Path(__file__).with_name("cues.yaml").read_text("utf-8")).values()
    return [(_pattern(kind["question"]), _pattern(kind["figure"])) for kind in kinds]


def _pattern(folded: str) -> re.Pattern[str]:
    """YAML folds lines with a space, which is no part of the alternatives."""
    return re.compile(folded.replace("| ", "|"))
