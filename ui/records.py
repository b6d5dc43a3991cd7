"""Conversations, turns and ratings in the database, each read and written for its owner only."""

import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy import CursorResult, delete, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import Session, col, func, select

from agent.state import Exchange
from errors import NotFound
from store.session import Sessions
from store.tables import Author, Conversation, Feedback, Handler, Message, Turn, TurnStatus
from store.tables.types import now
from tools.base import Identity
from ui.handoffs import CALLED, call, called, message_view, owned, shopper_view, state, touch

TITLE_CHARACTERS = 60
KEPT_MESSAGES = 10  # of shopper and staff, the last ones, that the assistant is told of


@dataclass(frozen=True)
class Records:
    """All methods raise NotFound for what does not exist or is somebody else's."""

    sessions: Sessions

    def open(self, identity: Identity, language: str) -> str:
        """A new conversation in which nothing is said yet; its id."""
        with self.sessions() as session:
            conversation = Conversation(id=uuid.uuid4().hex, owner=identity.subject, role=identity.role, language=language)
            session.add(conversation)
            session.commit()
            return conversation.id

    def begin(self, identity: Identity, text: str, conversation_id: str | None, language: str) -> Turn:
        """A new turn with its request, in the conversation named or in a new one; on disk before work starts."""
        with self.sessions() as session:
            if conversation_id is None:
                conversation = Conversation(
                    id=uuid.uuid4().hex, owner=identity.subject, role=identity.role, language=language, title=text[:TITLE_CHARACTERS]
                )  # fmt: skip
                session.add(conversation)
                session.flush()
            else:
                conversation = owned(session, identity, conversation_id)
                conversation.updated_at, conversation.language = now(), language
                conversation.title = conversation.title or text[:TITLE_CHARACTERS]
            turn = Turn(id=uuid.uuid4().hex, conversation_id=conversation.id, language=language)
            try:
                session.add(turn)
                session.flush()
                session.add(Message(conversation_id=conversation.id, turn_id=turn.id, author=Author.USER, text=text))
                session.commit()
            except (IntegrityError, StaleDataError) as error:  # deleted in another tab meanwhile
                raise NotFound(f"conversation {conversation_id}") from error
            return turn

    def finish(self, turn_id: str, status: TurnStatus, answer: str = "", **columns: Any) -> bool:
        """The end of a turn, written once: the first end counts, and a turn deleted meanwhile stays deleted.

        A turn that calls a person, as its column `handler` says, hands its conversation over with it.
        Whether a person is to be offered now.
        """
        with self.sessions() as session:
            turn = session.get(Turn, turn_id)
            if turn is None or not _end(session, turn, status, answer, columns):
                return False
            if columns.get("handler") == Handler.WAITING:
                call(session, turn.conversation_id)
            session.flush()
            conversation = session.get_one(Conversation, turn.conversation_id, populate_existing=True)
            offer = bool(state(session, conversation)["offer"])
            session.commit()
            return offer

    def keep(self, turn_id: str, answer: str = "") -> dict[str, Any] | None:
        """End a turn as a message to the staff where a person answers its conversation; None where the assistant does.

        Args:
            turn_id: the turn.
            answer: what the assistant had said when the person was called.
        """
        with self.sessions() as session:
            turn = session.get(Turn, turn_id)
            if turn is None or not touch(session, turn.conversation_id, CALLED):
                return None
            handler = session.get_one(Conversation, turn.conversation_id, populate_existing=True).handler
            _end(session, turn, TurnStatus.DONE, answer, {"handler": handler})
            session.commit()
            session.refresh(turn)
            return self._views(session, [turn])[0]

    def meanwhile(self, turn_id: str) -> Exchange | None:
        """What shopper and staff said to each other since the assistant spoke last, up to this turn's request."""
        with self.sessions() as session:
            asked = session.exec(select(Message).where(Message.turn_id == turn_id, Message.author == Author.USER)).first()
            if asked is None:  # deleted meanwhile
                return None
            here = Message.conversation_id == asked.conversation_id
            spoke = select(func.coalesce(func.max(Message.id), 0)).where(here, Message.author == Author.ASSISTANT)
            said = session.exec(
                select(Message)
                .join(Turn, col(Turn.id) == Message.turn_id, isouter=True)
                .where(here, col(Message.id) > spoke.scalar_subquery(), col(Message.id) < asked.id)
                .where((col(Message.author) == Author.STAFF) | col(Turn.handler).in_(CALLED))
                .order_by(col(Message.id).desc())
                .limit(KEPT_MESSAGES)
            ).all()
            texts = {author: "\n".join(m.text for m in reversed(said) if m.author == author) for author in (Author.USER, Author.STAFF)}
            return {"text": texts[Author.USER], "answer": texts[Author.STAFF], "calls": []} if said else None

    def turn(self, identity: Identity, turn_id: str) -> dict[str, Any]:
        """A whole turn as the interface shows it."""
        with self.sessions() as session:
            return self._views(session, [self._turn(session, identity, turn_id)])[0]

    def owned(self, identity: Identity, turn_id: str) -> None:
        """Pass when the turn is this identity's."""
        with self.sessions() as session:
            self._turn(session, identity, turn_id)

    def rate(self, identity: Identity, turn_id: str, value: int, comment: str) -> bool:
        """Rate a turn's answer; a later rating replaces it. Whether a person is to be offered now."""
        with self.sessions() as session:
            turn = self._turn(session, identity, turn_id)
            rating = Feedback(turn_id=turn_id, value=value, comment=comment, at=now())
            try:
                session.merge(rating)
                session.commit()
            except IntegrityError:  # first rated in two tabs at once
                session.rollback()
                session.merge(rating)
                session.commit()
            return bool(state(session, owned(session, identity, turn.conversation_id))["offer"])

    def conversations(self, identity: Identity, most: int = 100) -> list[dict[str, Any]]:
        """The identity's conversations, the latest first."""
        with self.sessions() as session:
            rows = session.exec(
                select(Conversation).where(Conversation.owner == identity.subject).order_by(col(Conversation.updated_at).desc()).limit(most)
            )
            return [{"id": c.id, "title": c.title, "language": c.language, "updated_at": c.updated_at.isoformat()} for c in rows]

    def conversation(self, identity: Identity, conversation_id: str) -> dict[str, Any]:
        """A conversation with its turns and the staff's messages, each in order; `last_event` is the number of its last message."""
        with self.sessions() as session:
            conversation = owned(session, identity, conversation_id)
            head = {"id": conversation.id, "title": conversation.title, "language": conversation.language}
            return head | state(session, conversation) | self._transcript(session, conversation)

    def transcript(self, conversation_id: str) -> dict[str, Any]:
        """The same as the staff see it, once a person was called."""
        with self.sessions() as session:
            conversation = called(session, conversation_id)
            return shopper_view(session, conversation) | self._transcript(session, conversation)

    def remove(self, identity: Identity, conversation_id: str) -> list[str]:
        """Delete a conversation with all that was said; ids of its turns that were still running."""
        with self.sessions() as session:
            conversation = owned(session, identity, conversation_id)
            running = session.exec(select(Turn.id).where(Turn.conversation_id == conversation.id, Turn.status == TurnStatus.RUNNING)).all()
            session.exec(delete(Conversation).where(col(Conversation.id) == conversation.id))
            session.commit()
            return list(running)

    def unfinished(self, turns: list[str] | None = None) -> list[tuple[Turn, Conversation, str]]:
        """Turns without an end, all or those named, with their conversation and request, the oldest first."""
        with self.sessions() as session:
            rows = (
                select(Turn, Conversation, Message.text)
                .join(Conversation, col(Conversation.id) == Turn.conversation_id)
                .join(Message, (col(Message.turn_id) == Turn.id) & (col(Message.author) == Author.USER))
                .where(Turn.status == TurnStatus.RUNNING)
                .order_by(col(Turn.created_at))
            )
            rows = rows if turns is None else rows.where(col(Turn.id).in_(turns))
            return [(turn, conversation, text) for turn, conversation, text in session.exec(rows)]

    def _transcript(self, session: Session, conversation: Conversation) -> dict[str, Any]:
        last = session.exec(select(func.max(Message.id)).where(Message.conversation_id == conversation.id)).one()
        turns = session.exec(select(Turn).where(Turn.conversation_id == conversation.id).order_by(col(Turn.created_at))).all()
        staff = session.exec(
            select(Message).where(Message.conversation_id == conversation.id, Message.author == Author.STAFF).order_by(col(Message.id))
        )
        return {"turns": self._views(session, turns), "messages": [message_view(message) for message in staff], "last_event": last or 0}

    def _turn(self, session: Session, identity: Identity, turn_id: str) -> Turn:
        turn = session.get(Turn, turn_id)
        if turn is None:
            raise NotFound(f"turn {turn_id}")
        owned(session, identity, turn.conversation_id)
        return turn

    def _views(self, session: Session, turns: Any) -> list[dict[str, Any]]:
        ids = [turn.id for turn in turns]
        texts = {(m.turn_id, m.author): m.text for m in session.exec(select(Message).where(col(Message.turn_id).in_(ids)))}
        ratings = {
            f.turn_id: {"value": f.value, "comment": f.comment}
            for f in session.exec(select(Feedback).where(col(Feedback.turn_id).in_(ids)))
        }
        return [
            {
                "turn": t.id, "conversation": t.conversation_id, "status": t.status, "language": t.language,
                "text": texts.get((t.id, Author.USER), ""), "answer": texts.get((t.id, Author.ASSISTANT), ""),
                "tools": t.tools, "sources": t.sources, "verified": t.verified, "timings": t.timings, "error": t.error, "handler": t.handler,
                "rating": ratings.get(t.id), "created_at": t.created_at.isoformat(),
            }
            for t in turns
        ]  # fmt: skip


def ended(turn: dict[str, Any]) -> dict[str, Any]:
    """The `done` event of a turn."""
    return {k: v for k, v in turn.items() if k not in ("text", "status", "rating", "error", "created_at")}


def _end(session: Session, turn: Turn, status: TurnStatus, answer: str, columns: dict[str, Any]) -> bool:
    """End a turn unless it has ended: of two that try at once, in two threads or processes, one does."""
    ended = session.exec(
        update(Turn)
        .where(col(Turn.id) == turn.id, col(Turn.status) == TurnStatus.RUNNING)
        .values(status=status, finished_at=now(), **columns)
    )
    assert isinstance(ended, CursorResult)
    if not ended.rowcount:
        return False
    if answer:
        session.add(Message(conversation_id=turn.conversation_id, turn_id=turn.id, author=Author.ASSISTANT, text=answer))
    return True
