"""Several questions in one breath: "how long does it take to Mexico, and what does it cost?"."""

import re
from dataclasses import replace

from knowledge import delivery
from knowledge.quote import Question
from knowledge.search import Found, Hit

_CUT = re.compile(r"[,،、，;；]\s*|(?<=[?？؟。!！])\s*|(?<=[^\d][.])\s+|\s(?:and|y|e|und|et)\s+(?!\d)|\s(?=و)|还有|另外|以及|それと|また")
_ASKING = re.compile(r"[?？؟]$|[吗呢]$|か[?？。]?$")
NEAR = 5.0  # spreads of cosine that a part's article may be below the best for the whole


def asked(text: str) -> list[str]:
    """Its parts that each ask something; words before one that ask nothing belong to it.

    >>> asked("entonces a México, cuánto tarda y cuánto cuesta el envío")
    ['entonces a México, cuánto tarda', 'y cuánto cuesta el envío']
    """
    parts: list[str] = []
    start = 0  # of what belongs to the next part
    at = 0
    for end in [*(m.start() for m in _CUT.finditer(text)), len(text)]:
        piece, at = text[at:end].strip(" ,،、，;；"), end
        if piece and _asks(piece):
            parts.append(text[start:end].strip(" ,،、，;；"))
            start = end
    return parts


def within(part: Found, whole: Found) -> list[Hit]:
    """The articles found for a part that the whole question is about, too, those first that fit both: "and what does it cost?"."""
    best = {hit.document.slug: hit.score for hit in whole.hits if hit.score >= whole.hits[0].score - NEAR * whole.spread}
    both = [_moved(hit, (best[hit.document.slug] - hit.score) / 2) for hit in part.hits if hit.document.slug in best]
    return sorted(both, key=lambda hit: -hit.score)


def _moved(article: Hit, by: float) -> Hit:
    others = tuple(replace(other, score=other.score + by) for other in article.others)
    return replace(article, score=article.score + by, others=others)


def _asks(piece: str) -> bool:
    return _ASKING.search(piece) is not None or bool(Question(piece).kinds()) or delivery.sends(piece)
