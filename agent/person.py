"""Whether a request asks for a person. An explicit wish is a right: it counts beside other wishes, and no model weighs it."""

from collections.abc import Mapping, Sequence

from agent.clauses import parts
from agent.shortlist import Candidate, Clause, Shortlist
from tools.base import ShopTool

PERSON, ABOUT = "person", "about"  # intents, and their replies' keys
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


def recalled(clause: Clause) -> Clause:
    """The clause once the wish for a person is taken back: what is nothing else is answered by who answers here."""
    if clause.best.name == PERSON:
        return Clause(clause.text, (Candidate(ABOUT, 1.0),))
    return without_person(clause)


def without_person(clause: Clause) -> Clause:
    """The clause once it is known to ask for no person: nothing later, no model either, may call one."""
    return Clause(clause.text, tuple(candidate for candidate in clause.candidates if candidate.name != PERSON))


def _chance(clause: Clause) -> float:
    return next((c.probability for c in clause.candidates if c.name == PERSON), 0.0)
