"""The deciding sentence of the articles found: what the question is answered with, word for word."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import yaml

from knowledge.countries import about
from knowledge.search import Hit
from knowledge.sentences import sentences
from knowledge.tokens import normalise, tokens
from settings import LANGUAGES

# In cosine of the article, fitted on calibration.yaml by a softmax over all sentences of the best articles. Embedding the
# sentences, too, decided no better there.
WITHIN, SECTION = 2.8, 0.5  # of how far a passage is below its article's best, of the cosine with its section's questions
WORDS, CUE, COUNTRY, OPEN = 0.15, 0.04, 0.08, 0.06
ELSEWHERE = 0.75  # of COUNTRY is taken back from all of an article that names it: which row is meant, not which article
FIRST = 0.02  # an article's first sentence answers its title
ALSO = 0.035  # the next sentence is quoted too when it is this near to the best
DOUBT = 0.03  # a sentence elsewhere that is this near may be the one meant
SHORT = 8  # characters that say nothing alone: "Yes."
LONGEST = 320  # characters of two sentences together
STEM = 5  # letters that words are compared by: endings differ in most of the languages

_JOINTS = re.compile(r"[,،、，;；?？؟]|\s(?:and|y|e|und|et)\s|\s(?=و)")


class Quoted(NamedTuple):
    """A sentence, exactly as it stands in its passage, or two that follow each other."""

    place: int  # the passage's, among those that it was chosen from
    text: str
    score: float  # in cosine


@dataclass(frozen=True)
class Part:
    """A passage to quote from."""

    text: str  # Markdown
    prior: float = 0.0  # how well it fits as a whole, in cosine
    language: str = "en"
    leads: bool = False  # its article's first
    article: str = ""  # its article's id


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


def parts_of(article: Hit) -> list[Part]:
    """The passages of an article found, its best one first, as they are in it."""
    return [
        Part(passage.passage.text, _prior(passage, article), passage.document.language, passage.passage.ordinal == 0, article.document.id)
        for passage in (article, *article.others)
    ]


def ranked(parts: Sequence[Part], question: Question) -> list[Quoted]:
    """All sentences of passages, which may be of several articles: the deciding one first."""
    most = _most_about(parts, question.country)
    said = [
        Quoted(place, sentence, score - ELSEWHERE * COUNTRY * most[part.article])
        for place, part in enumerate(parts)
        for these in [sentences(part.text)]
        for sentence, score in zip(these, _scores(part, these, question), strict=True)
    ]
    return sorted(said, key=lambda quoted: -quoted.score)


def decide(parts: Sequence[Part], order: Sequence[Quoted]) -> Quoted:
    """The first of the ranked sentences of `parts`, of which there is one at least, with the next in its text if it fits alike."""
    best = order[0]
    text = parts[best.place].text
    said = sentences(text)
    scores = {one.text: one.score for one in order if one.place == best.place}
    at = said.index(best.text)
    least = best.score - ALSO if len(best.text) > SHORT else -np.inf
    for first in (at, at - 1):
        pair = said[first : first + 2] if first >= 0 else []
        if len(pair) == 2 and min(scores[one] for one in pair) >= least:
            both = _span(text, *pair)
            if both and len(both) <= LONGEST:
                return best._replace(text=both)
    return best


def runner_up(order: Sequence[Quoted], first: Quoted) -> Quoted | None:
    """The best of the ranked sentences beside a quote, when it is about as likely to be the one meant."""
    others = (one for one in order if one.text not in first.text and len(one.text) > SHORT)
    second = next(others, None)
    return second if second and second.score >= first.score - DOUBT else None


def complete(order: Sequence[Quoted], kind: str) -> Quoted | None:
    """The best of the ranked sentences with a kind of figure."""
    return next((one for one in order if _holds(one.text, kind)), None)


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


def _most_about(parts: Sequence[Part], country: str) -> dict[str, float]:
    """By article, how much its sentence that is most about the country is."""
    most: dict[str, float] = {part.article: 0.0 for part in parts}
    for part in parts if country else []:
        most[part.article] = max(most[part.article], *(about(sentence, country, part.language) for sentence in sentences(part.text)))
    return most


def _prior(passage: Hit, best: Hit) -> float:
    return best.score + WITHIN * (passage.score - best.score) + SECTION * passage.asked


def _scores(part: Part, said: Sequence[str], question: Question) -> list[float]:
    asked = {word[:STEM]: question.rarity(word) ** 2 for word in tokens(question.text)}  # what few articles say decides
    most, kinds = sum(asked.values()) or 1.0, question.kinds()
    scores = []
    for n, sentence in enumerate(said):
        score = part.prior + FIRST * (part.leads and n == 0)
        held = _stems(sentence)  # no form is rarer than the one that stands there: "accept" may be in no text, "accepted" in many
        score += WORDS * sum(min(asked[stem], question.rarity(held[stem]) ** 2) for stem in asked.keys() & held.keys()) / most
        score += CUE * sum(_holds(sentence, kind) for kind in kinds)
        score += COUNTRY * about(sentence, question.country, part.language) if question.country else 0.0
        score -= OPEN * sentence.endswith((":", "：", "?", "？", "؟"))
        scores.append(score)
    return scores


@lru_cache(maxsize=2**15)  # the same passages are looked at again and again
def _stems(sentence: str) -> dict[str, str]:
    return {word[:STEM]: word for word in tokens(sentence)}


@lru_cache(maxsize=2**15)
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
