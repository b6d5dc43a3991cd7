"""What the graph knows during a turn and keeps between turns: plain JSON types, so any checkpointer holds it."""

from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from agent.llm import LLM
from agent.shortlist import Shortlist
from tools.base import Identity, ShopTool

KEPT_EXCHANGES = 4
KEPT_CHARACTERS = 600
KEPT_SHOWN = 20  # items of a call


class Call(TypedDict):
    """A tool call: the clause that asked for it, the arguments in force, and what it showed once it was made."""

    name: str
    arguments: dict[str, Any]
    text: str
    shown: list[str]  # SKUs or order numbers, in the order shown
    base: NotRequired[str]  # the words that it goes on with, where it goes on with an earlier call


class Outcome(TypedDict):
    """What came of a call: the typed result as JSON and its plain rendering, or the failure and its sentence."""

    name: str
    arguments: dict[str, Any]
    result: dict[str, Any] | None
    plain: str
    shown: list[str]
    plots: list[str]  # titles of the result's figures
    found: bool
    error: str | None  # code of the ShopError


class Exchange(TypedDict):
    """An earlier turn, cut to what later turns may refer to."""

    text: str
    answer: str
    calls: list[Call]


class State(TypedDict, total=False):
    """The graph's state; everything but `exchanges` is of the present turn only."""

    text: str
    meanwhile: Exchange | None  # what the shopper and the staff said since the turn before
    language: str
    clauses: list[dict[str, Any]]
    intent: str | None  # the reply's key when no tool is called
    calls: list[Call]
    outcomes: list[Outcome]
    answer: str
    written: bool  # whether the answer is the model's prose
    verified: str  # first | repaired | plain
    timings: dict[str, float]
    exchanges: list[Exchange]


@dataclass(frozen=True)
class TurnContext:
    """What a turn runs with; never part of the state, so never stored and never in a prompt."""

    identity: Identity
    tools: dict[str, ShopTool]  # the role's
    shortlist: Shortlist
    llm: LLM
    prose: bool  # whether the model in service may write the answer
    recalled: bool = False  # whether a wish for a person in it is older than the last call, or taken back: nobody is called


def before(state: State) -> list[Exchange]:
    """What was said before the present turn."""
    meanwhile = state.get("meanwhile")
    return kept(state["exchanges"], meanwhile) if meanwhile else state["exchanges"]


def kept(exchanges: list[Exchange], new: Exchange) -> list[Exchange]:
    """The memory after a turn: bounded in number and in size."""
    short: Exchange = {
        "text": new["text"][:KEPT_CHARACTERS],
        "answer": new["answer"][:KEPT_CHARACTERS],
        "calls": [{**call, "text": call["text"][:KEPT_CHARACTERS], "shown": call["shown"][:KEPT_SHOWN]} for call in new["calls"]],
    }
    return [*exchanges, short][-KEPT_EXCHANGES:]
