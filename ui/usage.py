"""Figures of use, counted by the database: turns, tools, the verifier's verdicts, how long answers took, what people thought of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import JSON, ColumnElement, String, case, column, func, literal, select
from sqlmodel import Session, col

from store.session import Sessions
from store.tables import Author, Conversation, Feedback, Message, Turn, TurnStatus
from store.tables.types import now

PERCENTILES = (50, 95)
TIMINGS = ("first_token_ms", "total_ms")
VERDICTS = ("first", "repaired", "plain")


@dataclass(frozen=True)
class Usage:
    """The last `days` days, today among them, of all roles and owners; a day is one of UTC."""

    sessions: Sessions
    days: int

    @property
    def since(self) -> datetime:
        """The first moment that counts."""
        return now().replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=self.days - 1)

    def summary(self) -> dict[str, Any]:
        """All figures: counts, percentiles in milliseconds, and the table by day and language."""
        with self.sessions() as session:
            statuses = session.execute(
                select(col(Turn.status), func.count()).where(col(Turn.created_at) >= self.since).group_by(col(Turn.status))
            )
            turns = {status.value: 0 for status in TurnStatus} | {status.value: n for status, n in statuses}
            roles = session.execute(
                select(col(Conversation.role), func.count(), func.count(func.distinct(Conversation.id)))
                .join(Turn, col(Turn.conversation_id) == Conversation.id)
                .where(col(Turn.created_at) >= self.since)
                .group_by(Conversation.role)
            )
            verdicts = session.execute(
                select(col(Turn.verified), func.count())
                .where(col(Turn.created_at) >= self.since, col(Turn.verified).is_not(None))
                .group_by(Turn.verified)
            )
            days = self._days(session)
            return {
                "days": self.days,
                "since": self.since.date().isoformat(),
                "turns": turns | {"all": sum(turns.values())},
                "roles": {role: {"turns": n, "conversations": talks} for role, n, talks in roles},
                "tools": self._tools(session),
                "verified": dict.fromkeys(VERDICTS, 0) | {str(verdict): n for verdict, n in verdicts},
                "latency": {timing: self._percentiles(session, timing, [])[()] for timing in TIMINGS},
                "ratings": {"up": sum(day["up"] for day in days), "down": sum(day["down"] for day in days)},
                "by_day": days,
            }

    def by_day(self) -> list[dict[str, Any]]:
        """A row a day and language on which something was asked, the latest first."""
        with self.sessions() as session:
            return self._days(session)

    def ratings(self, most: int | None = None, value: int | None = None) -> Iterator[dict[str, Any]]:
        """What people thought of which answer, the latest first; whose rating it is is not told."""
        request, answer = (
            select(func.max(Message.text))
            .where(col(Message.turn_id) == col(Turn.id), col(Message.author) == author)
            .correlate(Turn)
            .scalar_subquery()
            for author in (Author.USER, Author.ASSISTANT)
        )
        found = (
            select(Feedback, Turn, col(Conversation.role), request.label("request"), answer.label("answer"))
            .join(Turn, col(Turn.id) == Feedback.turn_id)
            .join(Conversation, col(Conversation.id) == Turn.conversation_id)
            .where(col(Feedback.at) >= self.since, *([] if value is None else [col(Feedback.value) == value]))
            .order_by(col(Feedback.at).desc(), col(Feedback.turn_id))
            .limit(most)
        )
        with self.sessions() as session:
            for rating, turn, role, asked, answered in session.execute(found.execution_options(yield_per=500)):
                yield {
                    "turn": turn.id, "at": rating.at.isoformat(), "value": rating.value, "comment": rating.comment, "language": turn.language, "role": role,
                    "tools": [call["name"] for call in turn.tools], "verified": turn.verified, "request": asked or "", "answer": answered or "",
                }  # fmt: skip

    def _days(self, session: Session) -> list[dict[str, Any]]:
        day = _day(session)
        counts = session.execute(
            select(
                day, col(Turn.language), func.count(), _number_of(col(Turn.status) == TurnStatus.FAILED),
                *(_number_of(col(Turn.verified) == verdict) for verdict in VERDICTS),
                _number_of(col(Feedback.value) == 1), _number_of(col(Feedback.value) == -1),
            )
            .outerjoin(Feedback, col(Feedback.turn_id) == Turn.id)
            .where(col(Turn.created_at) >= self.since)
            .group_by(day, Turn.language)
            .order_by(day.desc(), Turn.language)
        )  # fmt: skip
        took = self._percentiles(session, "total_ms", [day, col(Turn.language)])
        names = ("day", "language", "turns", "failed", *(f"verified_{verdict}" for verdict in VERDICTS), "up", "down")
        none = {f"p{percent}": None for percent in PERCENTILES}
        return [dict(zip(names, row, strict=True)) | took.get((row[0], row[1]), none) for row in counts]

    def _tools(self, session: Session) -> list[dict[str, Any]]:
        postgres = session.get_bind().dialect.name == "postgresql"
        each = (func.json_array_elements if postgres else func.json_each)(Turn.tools).table_valued(column("value", JSON))
        name, error = each.c.value["name"].as_string(), each.c.value["error"].as_string()
        rows = session.execute(
            select(name, func.count(), func.count(error))
            .select_from(Turn)
            .join(each, literal(True))
            .where(col(Turn.created_at) >= self.since)
            .group_by(name)
            .order_by(func.count().desc(), name)
        )
        return [{"tool": tool, "calls": n, "failed": failed} for tool, n, failed in rows]

    def _percentiles(self, session: Session, timing: str, groups: list[Any]) -> dict[tuple[Any, ...], dict[str, float]]:
        """Nearest-rank percentiles of a timing, by group: the smallest value with at least that share of all at or below it."""
        value = col(Turn.timings)[timing].as_float()
        keys = [group.label(f"key{n}") for n, group in enumerate(groups)]
        ranked = (
            select(
                *keys, value.label("value"),
                func.row_number().over(partition_by=groups, order_by=value).label("rank"),
                func.count().over(partition_by=groups).label("total"),
            )
            .where(col(Turn.created_at) >= self.since, value.is_not(None))
            .subquery()
        )  # fmt: skip
        own = [ranked.c[f"key{n}"] for n in range(len(keys))]
        at = (func.min(case((ranked.c.rank * 100 >= ranked.c.total * percent, ranked.c.value))) for percent in PERCENTILES)
        rows = session.execute(select(*own, *at).group_by(*own))
        names = [f"p{percent}" for percent in PERCENTILES]
        return {tuple(row[: len(own)]): dict(zip(names, row[len(own) :], strict=True)) for row in rows}


def _day(session: Session) -> ColumnElement[str]:
    """The UTC day of a turn as YYYY-MM-DD."""
    if session.get_bind().dialect.name == "postgresql":
        return func.to_char(func.timezone("UTC", col(Turn.created_at)), "YYYY-MM-DD", type_=String)
    return func.date(col(Turn.created_at), type_=String)


def _number_of(condition: Any) -> ColumnElement[int]:
    return func.count(case((condition, 1)))
