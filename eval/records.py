"""A turn as it was replayed and judged: what reports, comparisons and runs that go on are made of."""

from pydantic import BaseModel, ConfigDict

from eval.client import CalledTool
from eval.data import Case
from eval.replay import Played
from eval.score import TurnScore, judge, kind
from tools.base import Role


class TurnRecord(BaseModel):
    """One turn of a case."""

    model_config = ConfigDict(frozen=True)

    case: str
    turn: int  # from 1
    repetition: int  # from 1
    language: str
    role: Role
    kind: str  # the expected tools, "none" without any
    say: str
    wanted: list[CalledTool]
    made: list[CalledTool]
    answer: str
    error: str
    score: TurnScore
    factual: bool  # whether the answer must hold, or lack, something
    first_token_ms: float | None
    done_ms: float | None
    timings: dict[str, float | None]
    verified: str | None

    @property
    def right(self) -> bool:
        """Nothing at all to complain of."""
        return self.score.right and not self.error


def judged(played: Played[Case]) -> list[TurnRecord]:
    """The records of a case."""
    case = played.conversation
    records = []
    for number, (turn, reply) in enumerate(zip(case.turns, played.replies, strict=True), 1):
        done = reply.done
        made = done.tools if done else []
        score = judge(turn, made, done.answer, case.language) if done else TurnScore(tools_right=False, arguments_right=False)
        records.append(
            TurnRecord(
                case=case.id,
                turn=number,
                repetition=played.repetition,
                language=case.language,
                role=case.role,
                kind=kind(turn.tools),
                say=turn.say,
                wanted=[CalledTool(name=call.name, arguments=call.arguments) for call in turn.tools],
                made=[CalledTool(name=call.name, arguments=call.arguments) for call in made],
                answer=done.answer if done else "",
                error=reply.error,
                score=score,
                factual=bool(turn.contains or turn.lacks),
                first_token_ms=reply.first_token_ms,
                done_ms=reply.done_ms,
                timings=done.timings if done else {},
                verified=done.verified if done else None,
            )
        )
    return records
