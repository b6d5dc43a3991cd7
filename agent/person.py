"""Whether a request asks for a person. An explicit wish is a right: it counts beside other wishes, and no model weighs it."""

from collections.abc import Sequence
from typing import Any

from agent.clauses import parts
from agent.state import TurnContext

PERSON = "person"  # the intent, and its reply's key
ASKED = 0.4  # least probability; set on requests of our own, in neither examples nor tests
POSSIBLE = 0.02  # least probability for which the parts of a request are looked at: each costs its embedding


def asks_for_person(text: str, language: str, clauses: Sequence[dict[str, Any]], context: TurnContext) -> bool:
    """Whether the request as a whole, or a part of it, asks for a person.

    Args:
        text: the request.
        language: its language.
        clauses: what it may mean, as the state holds it; without the intent where nobody can be called.
        context: the turn's.
    """
    chance = max(_chance(clause["candidates"]) for clause in clauses)
    pieces = parts(text)
    if chance >= ASKED or chance < POSSIBLE or len(pieces) < 2:
        return chance >= ASKED
    read = [context.shortlist.clauses(piece, language, context.tools)[0] for piece in pieces]
    return any(_chance([(c.name, c.probability) for c in clause.candidates]) >= ASKED for clause in read)


def _chance(candidates: Sequence[tuple[str, float]]) -> float:
    return next((chance for name, chance in candidates if name == PERSON), 0.0)
