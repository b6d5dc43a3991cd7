"""Whether a conversation's checkpoints stay small: bytes kept after each of many turns."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle

import httpx

from eval.client import Client
from eval.data import load_cases
from eval.replay import TURN_S, Progress, Tokens
from eval.report import table
from settings import Settings

_CUSTOMER = 17


class TurnFailed(RuntimeError):
    """A turn of the long conversation did not end well; the text says which and why."""


@dataclass(frozen=True)
class Point:
    """What the database keeps of the conversation's state after so many turns."""

    turns: int
    bytes: int


def grow(url: str, settings: Settings, turns: int, progress: Progress) -> list[Point]:
    """Hold one conversation of `turns` turns; the size after each. The server must use the same database.

    Raises:
        TurnFailed: a turn ended in an error, so that the sizes behind it would mean nothing.
    """
    from agent.checkpoints import size  # the agent is loaded only where its store is measured

    says = cycle([say for case in load_cases("validation") if case.role == "shopper" for say in case.says])
    points: list[Point] = []
    conversation: str | None = None
    with httpx.Client(base_url=url, timeout=TURN_S) as http:
        client = Client(http, Tokens(settings).of("shopper", _CUSTOMER))
        for number in range(1, turns + 1):
            reply = client.ask(next(says), conversation)
            if reply.done is None:
                raise TurnFailed(f"turn {number}: {reply.error}")
            conversation = reply.done.conversation
            points.append(Point(number, size(settings, conversation)))
            progress(f"turn {number}/{turns}: {points[-1].bytes:,} bytes")
    return points


def curve(points: Sequence[Point], wanted: int = 10) -> list[Point]:
    """At most so many of the points, evenly spread, the last one among them."""
    if len(points) <= wanted:
        return list(points)
    return [points[round((i + 1) * len(points) / wanted) - 1] for i in range(wanted)]


def markdown(points: Sequence[Point]) -> str:
    """The curve as a table with bars."""
    shown = curve(points)
    most = max(point.bytes for point in shown) or 1
    rows = [(str(p.turns), f"{p.bytes:,}", "█" * round(30 * p.bytes / most)) for p in shown]
    growth = shown[-1].bytes / shown[0].bytes if shown[0].bytes else float("nan")
    verdict = f"After {shown[-1].turns} turns the state takes {growth:.2f} times the bytes that it took after {shown[0].turns}; flat (1) is the target."
    return "\n\n".join(["## Memory of a long conversation", verdict, table(("Turns", "Bytes of checkpoints", ""), rows)])
