"""Which tool a request may mean: a classifier learned from example requests, and what the request names.

The examples stand beside each tool (examples.yaml); requests that need no tool (greeting, thanks, about,
decline) and elliptical ones (followup) have theirs in intents.yaml.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from pathlib import Path
from typing import Any

import yaml

from agent.classifier import Classifier
from agent.clauses import parts
from agent.grounding import prices
from agent.language import detect
from agent.phrases import phrase
from agent.places import countries
from knowledge.vectors import Progress, VectorCache
from settings import LANGUAGES
from tools.base import ShopTool
from tools.registry import examples

INTENTS = Path(__file__).parent / "intents.yaml"
FOLLOWUP = "followup"
SPLIT = 0.5  # each part of a compound request must be this clear
# So many times likelier is a tool when the text names one of its items; or, as a general question may, a property of
# its items, a figure that it takes ("6 weeks"), money where it takes a price, or an order ("cheapest first") where it sorts.
NAMED, DESCRIBED = 15.0, 2.0
ALSO, TWO = 2.0, -0.8  # what such a word adds to the score of a request that may be two, and the least such score
OWN = 2.0  # so many times likelier is a tool that shoppers have not
FEW = re.compile(r"[^?？؟\u3040-\u9fff]{0,30}|[^?？؟]{0,12}")  # a phrase such as "shipping to Norway"; a question is longer or marked
WARMED = 5  # example requests of each tool and language that are read at the start
MIXED = 0.0005  # least probability of a second tool for which the parts are looked at: each costs its embedding


@dataclass(frozen=True)
class Candidate:
    """A tool or intent that a request may mean."""

    name: str
    probability: float


@dataclass(frozen=True)
class Clause:
    """A part of a request that asks for one thing, and what it may mean, likeliest first."""

    text: str
    candidates: tuple[Candidate, ...]

    @property
    def best(self) -> Candidate:
        """The likeliest."""
        return self.candidates[0]

    def log_chance(self, name: str) -> float:
        """Natural logarithm of how likely the clause means this, at least of one in a million."""
        return log(max(1e-6, sum(c.probability for c in self.candidates if c.name == name)))


class Shortlist:
    """The classifier of one role's tools."""

    def __init__(self, vectors: VectorCache, tools: Sequence[ShopTool], progress: Progress | None = None) -> None:
        """`progress` is told of the example requests that are embedded for the first time."""
        self.embedder = vectors.embedder
        self._classifier = Classifier(vectors, asked(tools), progress)

    def warm(self, tools: Mapping[str, ShopTool]) -> None:
        """Read requests for each tool in each language: what is compiled or read when first used keeps no visitor waiting."""
        for language in LANGUAGES:
            for tool in tools.values():
                first, *others = examples(tool.folder)[language][:WARMED]
                self.clauses(first, detect(first, language), tools)
                for text in others:  # the figures alone: to embed takes longer
                    _told(text, language, tool)

    def clauses(self, text: str, language: str, tools: Mapping[str, ShopTool]) -> list[Clause]:
        """The request as one clause, or as several when its parts clearly mean different tools."""
        chances = self._classifier.chances([text])[0]
        whole = _clause(text, chances, language, tools)
        pieces = parts(text)
        possible = sorted(chance for name, chance in chances.items() if name in tools)
        if len(pieces) < 2 or len(possible) < 2 or possible[-2] < MIXED:
            return [whole]
        read = [_clause(piece, chances, language, tools) for piece, chances in zip(pieces, self._classifier.chances(pieces), strict=True)]
        clear = [c for c in _merge(read, tools) if _clear(c, tools)][:2]
        return clear if len(clear) > 1 and _two(whole, clear[0], clear[1], len(pieces)) else [whole]


def asked(tools: Iterable[ShopTool]) -> dict[str, list[str]]:
    """The example requests of tools and intents, in all languages."""
    by_language = {tool.name: examples(tool.folder) for tool in tools} | intents()
    return {name: [text for group in groups.values() for text in group] for name, groups in by_language.items()}


def _clause(text: str, chances: Mapping[str, float], language: str, tools: Mapping[str, ShopTool]) -> Clause:
    """The text with its candidates, as likely as its meaning and its own figures make them together."""
    weighed = {name: chance * (_told(text, language, tools[name]) if name in tools else 1.0) for name, chance in chances.items()}
    total = sum(weighed.values())
    return Clause(text, tuple(Candidate(name, chance / total) for name, chance in sorted(weighed.items(), key=lambda pair: -pair[1])))


def _told(text: str, language: str, tool: ShopTool) -> float:
    """What the text's own figures and words of order say for a tool, and that a merchant rather asks as one."""
    hints, own = tool.hints(text), OWN if "shopper" not in tool.roles else 1.0
    if tool.refers and tool.refers in hints:
        return NAMED * own
    priced = "max_price" in tool.fields and "currency" in prices(text, language)
    sorted_ = "sort" in tool.fields and phrase(text, "sorts")
    return own * (DESCRIBED if _counted(hints) or priced or sorted_ or hints.keys() & {"attributes", "category"} else 1.0)


def _meant(piece: Clause) -> Candidate:
    """What a part of a request means beside leaning on the part before."""
    return next(c for c in piece.candidates if c.name != FOLLOWUP)


def _clear(piece: Clause, tools: Collection[str]) -> bool:
    """Whether a part asks for a tool of its own: it leans on the part before no more than not, and else means the tool."""
    leaning = sum(c.probability for c in piece.candidates if c.name == FOLLOWUP)
    meant = _meant(piece)
    return meant.name in tools and leaning <= SPLIT and meant.probability >= SPLIT * (1 - leaning)


def _two(whole: Clause, first: Clause, second: Clause, pieces: int) -> bool:
    """Whether a request is two: as a whole it means both, each part its own alone; less likely the more parts it has.

    The weights are a logistic regression's, rounded, on 2,900 requests of several parts that were written for this in
    eight languages, 275 of them two in one; on 334 others 87 % are then read rightly, 75 % when every clear part counts.
    """
    a, b = _meant(first).name, _meant(second).name
    both, crossed = whole.log_chance(a) + whole.log_chance(b), first.log_chance(b) + second.log_chance(a)
    return a != b and 0.6 * both - 0.3 * crossed + (ALSO if phrase(whole.text, "also") else 0) - pieces > TWO


def _merge(pieces: Sequence[Clause], tools: Mapping[str, ShopTool]) -> list[Clause]:
    """A piece that means no tool clearly, or the same as the one before it, or that only says more of it, is that one's.

    "A lamp, under 60 euros"; "what to reorder with 30 days of lead time and a service level of 97 %".
    """
    merged: list[Clause] = []
    for piece in pieces:
        if merged and (not _clear(piece, tools) or _meant(piece).name == _meant(merged[-1]).name or _sets(piece, merged[-1], tools)):
            merged[-1] = Clause(f"{merged[-1].text}, {piece.text}", merged[-1].candidates)
        else:
            merged.append(piece)
    return merged


def _sets(piece: Clause, before: Clause, tools: Mapping[str, ShopTool]) -> bool:
    """Whether a piece only says more of the one before: figures of that one's tool, or where a wish is to be sent."""
    other, own = tools.get(_meant(before).name), tools[_meant(piece).name]
    if other is None or own.hints(piece.text).keys() - {"country"}:
        return False
    sent = "ship_to" in other.fields and FEW.fullmatch(piece.text) and countries(piece.text)
    return bool(sent) or _counted(other.hints(piece.text))


def _counted(hints: Mapping[str, Any]) -> bool:
    """Whether a figure is among what a tool reads in a text."""
    return any(isinstance(value, int | float) for value in hints.values())


@lru_cache
def intents() -> dict[str, dict[str, list[str]]]:
    """Example requests that need no tool, by intent and language."""
    loaded: dict[str, dict[str, list[str]]] = yaml.safe_load(INTENTS.read_text("utf-8"))
    return loaded
