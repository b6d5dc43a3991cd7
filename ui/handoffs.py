"""Who answers a conversation: the assistant, or the staff once the shopper has called a person.

The state is two columns of the conversation, and each change of it is one conditional update: whoever clicks second,
or in a second tab, finds it done. Nothing here asks a model.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, update
from sqlalchemy.exc import InvalidRequestError
from sqlmodel import Session, col, func, select

from errors import NotAllowed, NotFound, NotWaiting, StaffAnswers
from store.session import Sessions
from store.tables import Author, Conversation, Customer, Feedback, Handler, Message, Turn, TurnStatus
from store.tables.types import now
from tools.base import Identity

CALLED = (Handler.WAITING, Handler.STAFF)
BAD_ANSWERS = 2  # after so many a person is offered
TAKEN_UP = 3  # most unanswered messages, the last ones, that the assistant answers when it gets a conversation back


def touch(session: Session, conversation_id: str, of: Collection[Handler], **columns: datetime | Handler) -> bool:
    """Hold a conversation that one of `of` has until the commit, and set its columns; False when none of them has it."""
    touched = session.exec(
        update(Conversation)
        .where(col(Conversation.id) == conversation_id, col(Conversation.handler).in_(of))
        .values(updated_at=now(), **columns)
    )
    assert isinstance(touched, CursorResult)
    return touched.rowcount > 0


def move(session: Session, conversation_id: str, of: Collection[Handler], to: Handler, **columns: datetime) -> bool:
    """Give a conversation to another; False when none of `of` has it."""
    return touch(session, conversation_id, of, handler=to, **columns)


def call(session: Session, conversation_id: str) -> None:
    """Call a person; a call that waits, or is answered, stands."""
    move(session, conversation_id, [Handler.ASSISTANT], Handler.WAITING, called_at=now())


def state(session: Session, conversation: Conversation) -> dict[str, Any]:
    """Who answers, since when a person was called, and whether to offer one."""
    return {
        "handler": conversation.handler,
        "called_at": conversation.called_at.isoformat() if conversation.called_at else None,
        "offer": conversation.handler is Handler.ASSISTANT and conversation.role == "shopper" and _disappointed(session, conversation),
    }


def _disappointed(session: Session, conversation: Conversation) -> bool:
    """Whether two answers since the last call were rated down, or the last two found nothing."""
    answers = (
        select(Turn.found, Feedback.value)
        .join(Feedback, col(Feedback.turn_id) == Turn.id, isouter=True)
        .where(
            Turn.conversation_id == conversation.id,
            Turn.handler == Handler.ASSISTANT,
            col(Turn.status).in_((TurnStatus.DONE, TurnStatus.FAILED)),
        )
        .order_by(col(Turn.created_at))
    )
    if conversation.called_at:
        answers = answers.where(Turn.created_at > conversation.called_at)
    rows = session.exec(answers).all()
    last = [found for found, _ in rows[-BAD_ANSWERS:]]
    return (len(last) == BAD_ANSWERS and not any(last)) or sum(value == -1 for _, value in rows) >= BAD_ANSWERS


def message_view(message: Message) -> dict[str, Any]:
    """A message as the interface shows it."""
    return {"id": message.id, "author": message.author, "text": message.text, "at": message.at.isoformat(), "turn": message.turn_id}


class Handoffs:
    """The shopper's side and the staff's; all methods raise NotFound for what is not there, or not theirs to see."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    def call(self, identity: Identity, conversation_id: str) -> dict[str, Any]:
        """The shopper calls a person.

        Raises:
            NotAllowed: a merchant, whose staff it is, calls.
        """
        if identity.role != "shopper":
            raise NotAllowed("a merchant calls a person")
        with self._sessions() as session:
            conversation = owned(session, identity, conversation_id)
            call(session, conversation.id)
            return _committed(session, conversation)

    def withdraw(self, identity: Identity, conversation_id: str) -> tuple[dict[str, Any], list[str]]:
        """The shopper goes on with the assistant: the state, and the turns that are now its to answer.

        Wishes for a person that are older are taken back with the call.

        Raises:
            StaffAnswers: somebody has begun to answer.
        """
        with self._sessions() as session:
            conversation = owned(session, identity, conversation_id)
            taken_up = _returned(session, conversation.id, [Handler.WAITING], called_at=now())
            found = _committed(session, conversation)
            if found["handler"] == Handler.STAFF:
                raise StaffAnswers(f"conversation {conversation_id}")
            return found, taken_up

    def take(self, conversation_id: str) -> dict[str, Any]:
        """The staff begin to answer.

        Raises:
            NotWaiting: the conversation is the assistant's.
        """
        with self._sessions() as session:
            conversation = called(session, conversation_id)
            if not move(session, conversation.id, CALLED, Handler.STAFF):
                raise NotWaiting(f"conversation {conversation_id}")
            return _committed(session, conversation)

    def say(self, conversation_id: str, text: str) -> dict[str, Any]:
        """The staff's answer, which takes the conversation if nobody has.

        Raises:
            NotWaiting: the conversation is the assistant's; nothing is written.
        """
        with self._sessions() as session:
            conversation = called(session, conversation_id)
            if not move(session, conversation.id, CALLED, Handler.STAFF):
                raise NotWaiting(f"conversation {conversation_id}")
            message = Message(conversation_id=conversation.id, author=Author.STAFF, text=text)
            session.add(message)
            return _committed(session, conversation) | {"message": message_view(message)}

    def hand_back(self, conversation_id: str) -> tuple[dict[str, Any], list[str]]:
        """The staff leave the conversation to the assistant: the state, and the turns that are now its to answer."""
        with self._sessions() as session:
            conversation = called(session, conversation_id)
            taken_up = _returned(session, conversation.id, CALLED)
            return _committed(session, conversation), taken_up

    def inbox(self, offset: int, limit: int) -> dict[str, Any]:
        """Conversations that wait, then those that the staff answer, each the oldest call first."""
        open_ones = col(Conversation.handler).in_(CALLED)
        with self._sessions() as session:
            total = session.exec(select(func.count()).select_from(Conversation).where(open_ones)).one()
            rows = session.exec(
                select(Conversation)
                .where(open_ones)
                .order_by(col(Conversation.handler) == Handler.STAFF, col(Conversation.called_at), col(Conversation.id))
                .offset(offset)
                .limit(limit)
            ).all()
            latest = select(func.max(Message.id)).where(col(Message.conversation_id).in_([c.id for c in rows]))
            last = {
                m.conversation_id: message_view(m)
                for m in session.exec(select(Message).where(col(Message.id).in_(latest.group_by(col(Message.conversation_id)))))
            }
            return {"total": total, "conversations": [shopper_view(session, c) | {"last": last.get(c.id)} for c in rows]}

    def called(self, identity: Identity, conversation_id: str) -> bool:
        """Whether a person answers, or is to answer, the identity's conversation."""
        with self._sessions() as session:
            return owned(session, identity, conversation_id).handler in CALLED


def _returned(session: Session, conversation_id: str, of: Collection[Handler], **columns: datetime) -> list[str]:
    """Give a conversation back to the assistant; ids of the turns that nobody has answered, the oldest first, running again.

    A turn that was kept for the staff is opened again, not asked anew: the shopper said it once. This is part of the move,
    which one click alone makes, so that two tabs bring one answer and a crash leaves turns that the next start takes up.
    Nothing goes round in circles: what the assistant then says, be it that it has called a person, is an answer.
    """
    if not move(session, conversation_id, of, Handler.ASSISTANT, **columns):
        return []
    answered = select(func.coalesce(func.max(Message.id), 0)).where(
        Message.conversation_id == conversation_id, Message.author != Author.USER
    )
    unanswered = session.exec(
        select(Turn)
        .join(Message, col(Message.turn_id) == Turn.id)
        .where(
            Turn.conversation_id == conversation_id,
            Turn.status == TurnStatus.DONE,
            col(Turn.handler).in_(CALLED),
            col(Message.id) > answered.scalar_subquery(),
        )
        .order_by(col(Message.id).desc())
        .limit(TAKEN_UP)
    ).all()
    for turn in unanswered:
        turn.status, turn.handler, turn.finished_at = TurnStatus.RUNNING, Handler.ASSISTANT, None
    session.flush()
    return [turn.id for turn in reversed(unanswered)]


def shopper_view(session: Session, conversation: Conversation) -> dict[str, Any]:
    """What the staff see of a conversation and its shopper before they read it."""
    number = conversation.owner.removeprefix("customer:") if conversation.owner.startswith("customer:") else None
    customer = session.get(Customer, int(number)) if number else None
    return {
        "conversation": conversation.id, "title": conversation.title, "language": conversation.language,
        "customer": customer.id if customer else None, "country": customer.country if customer else None,
    } | state(session, conversation)  # fmt: skip


def owned(session: Session, identity: Identity, conversation_id: str) -> Conversation:
    """The identity's own conversation."""
    conversation = session.get(Conversation, conversation_id)
    if conversation is None or conversation.owner != identity.subject:
        raise NotFound(f"conversation {conversation_id}")
    return conversation


def called(session: Session, conversation_id: str) -> Conversation:
    """A conversation in which a person was called, now or before: the staff read no other."""
    conversation = session.get(Conversation, conversation_id)
    if conversation is None or conversation.called_at is None:
        raise NotFound(f"conversation {conversation_id} in the inbox")
    return conversation


def _committed(session: Session, conversation: Conversation) -> dict[str, Any]:
    """The state, written."""
    try:
        session.refresh(conversation)
    except InvalidRequestError as error:  # deleted meanwhile
        raise NotFound(f"conversation {conversation.id}") from error
    found = {"conversation": conversation.id} | state(session, conversation)
    session.commit()
    return found
