"""What was said, what was shown, and what people thought of it."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Text
from sqlmodel import Field, SQLModel

from store.tables.types import UTCDateTime, now


class TurnStatus(StrEnum):
    """The life of a turn."""

    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


class Author(StrEnum):
    """Who wrote a message."""

    USER = "user"
    ASSISTANT = "assistant"
    STAFF = "staff"


class Handler(StrEnum):
    """Who answers: the assistant, nobody yet since a person was called, or the staff."""

    ASSISTANT = "assistant"
    WAITING = "waiting"
    STAFF = "staff"


class Conversation(SQLModel, table=True):
    """A conversation and the identity that it belongs to."""

    id: str = Field(primary_key=True, max_length=32)
    owner: str = Field(index=True)  # Identity.subject
    role: str
    language: str = Field(default="en", max_length=8)
    title: str = ""
    handler: Handler = Field(default=Handler.ASSISTANT, index=True)
    called_at: datetime | None = Field(default=None, sa_type=UTCDateTime)  # when a person was called last, or that call taken back
    created_at: datetime = Field(default_factory=now, sa_type=UTCDateTime)
    updated_at: datetime = Field(default_factory=now, sa_type=UTCDateTime, index=True)


class Turn(SQLModel, table=True):
    """One request and all that came of it; the `done` event is made from this row."""

    id: str = Field(primary_key=True, max_length=32)
    conversation_id: str = Field(foreign_key="conversation.id", index=True, ondelete="CASCADE")
    status: TurnStatus = Field(default=TurnStatus.RUNNING, index=True)
    handler: Handler = Handler.ASSISTANT  # who answers it
    found: bool = False  # whether the assistant had anything to tell
    language: str = Field(default="en", max_length=8)
    tools: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    sources: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    verified: str | None = None  # first | repaired | plain
    timings: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    error: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    created_at: datetime = Field(default_factory=now, sa_type=UTCDateTime, index=True)
    finished_at: datetime | None = Field(default=None, sa_type=UTCDateTime)


class Message(SQLModel, table=True):
    """One message of a conversation; the staff's belong to no turn."""

    id: int | None = Field(default=None, primary_key=True)
    conversation_id: str = Field(foreign_key="conversation.id", index=True, ondelete="CASCADE")
    turn_id: str | None = Field(default=None, foreign_key="turn.id", index=True, ondelete="CASCADE")
    author: Author
    text: str = Field(sa_type=Text)
    at: datetime = Field(default_factory=now, sa_type=UTCDateTime)


class Feedback(SQLModel, table=True):
    """The rating of a turn's answer; the last one counts."""

    turn_id: str = Field(foreign_key="turn.id", primary_key=True, ondelete="CASCADE")
    value: int = Field(ge=-1, le=1)
    comment: str = Field(default="", sa_type=Text)
    at: datetime = Field(default_factory=now, sa_type=UTCDateTime)
