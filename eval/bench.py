"""Replays the cases against a server and keeps all that was said, called and timed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import httpx

from eval.client import CalledTool, Client, Reply
from eval.data import Case
from eval.score import TurnScore, judge, kind
from settings import Settings
from tools.base import Role

_TURN_S = 600.0  # longer than any turn may take: the server ends a turn, not we

Progress = Callable[[str], None]


@dataclass(frozen=True)
class TurnRecord:
    """One turn as replayed."""

    case: str
    turn: int  # from 1
    repetition: int  # from 1
    language: str
    kind: str  # the expected tools, "none" without any
    say: str
    made: list[CalledTool]
    answer: str
    error: str
    score: TurnScore
    first_token_ms: float | None
    done_ms: float | None
    timings: dict[str, float | None]
    verified: str | None


class Tokens:
    """Bearer tokens, one a role and customer."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._made: dict[tuple[Role, int | None], str] = {}

    def of(self, role: Role, customer: int | None) -> str:
        """The token that `python -m ui token` would print."""
        from ui.auth import make_token  # the web layer is loaded only where a server is spoken to

        if (role, customer) not in self._made:
            self._made[role, customer] = make_token(self._settings, role, customer)
        return self._made[role, customer]


def replay(url: str, cases: Sequence[Case], tokens: Tokens, repeat: int, progress: Progress) -> list[TurnRecord]:
    """Replay all cases one after the other, `repeat` times; each in a conversation of its own."""
    records: list[TurnRecord] = []
    with httpx.Client(base_url=url, timeout=_TURN_S) as http:
        for repetition in range(1, repeat + 1):
            for number, case in enumerate(cases, 1):
                client = Client(http, tokens.of(case.role, case.customer))
                records += _case(client, case, repetition)
                wrong = sum(not r.score.right for r in records)
                progress(f"{repetition}/{repeat} {number}/{len(cases)} {case.id}: {wrong} of {len(records)} turns not right")
    return records


def _case(client: Client, case: Case, repetition: int) -> Iterator[TurnRecord]:
    conversation: str | None = None
    for number, turn in enumerate(case.turns, 1):
        reply: Reply = client.ask(turn.say, conversation)
        done = reply.done
        conversation = done.conversation if done else conversation
        made = done.tools if done else []
        score = judge(turn, made, done.answer, case.language) if done else TurnScore(tools_right=False, arguments_right=False)
        yield TurnRecord(
            case=case.id,
            turn=number,
            repetition=repetition,
            language=case.language,
            kind=kind(turn.tools),
            say=turn.say,
            made=[CalledTool(name=call.name, arguments=call.arguments) for call in made],
            answer=done.answer if done else "",
            error=reply.error,
            score=score,
            first_token_ms=reply.first_token_ms,
            done_ms=reply.done_ms,
            timings=done.timings if done else {},
            verified=done.verified if done else None,
        )
