"""Whether a request asks for a person. An explicit wish is a right: it counts beside other wishes, and no model weighs it."""

from collections.abc import Mapping, Sequence

from agent.clauses import parts
from agent.shortlist import Clause, Shortlist
from tools.base import ShopTool

PERSON = "person"  # the intent, and its reply's key
# Least probability of a request, and of a part of one: "I spoke to an agent yesterday, where is my refund?" asks for none.
# Set on 164 requests of our own, in neither examples nor tests.
ASKED, PART = 0.4, 0.9
POSSIBLE = 0.02  # least probability for which the parts of a request are looked at: each costs its embedding


def asks_for_person(text: str, language: str, clauses: Sequence[Clause], shortlist: Shortlist, tools: Mapping[str, ShopTool]) -> bool:
    """Whether the request as a whole, or a part of it, asks for a person.

    Args:
        text: the request.
        language: its language.
        clauses: what it may mean; without the intent where nobody can be called.
        shortlist: reads the parts.
        tools: the role's.
    """
    chance = max(map(_chance, clauses))
    pieces = parts(text)
    if chance >= ASKED or chance < POSSIBLE or len(pieces) < 2:
        return chance >= ASKED
    return any(_chance(clause) >= PART for piece in pieces for clause in shortlist.clauses(piece, language, tools))


def _chance(clause: Clause) -> float:
    return next((c.probability for c in clause.candidates if c.name == PERSON), 0.0)
