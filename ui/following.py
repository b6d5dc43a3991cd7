"""Conversations and the inbox, live: what is said and who answers, told to whoever has them open."""

import asyncio
from collections.abc import AsyncIterator
from itertools import count
from typing import Any
from weakref import WeakValueDictionary

from sqlmodel import Session, col, func, select

from errors import NotFound
from store.session import Sessions
from store.tables import Conversation, Handler, Message
from tools.base import Identity
from ui.handoffs import CALLED, called, message_view, owned, state
from ui.live import Event

INBOX = ""  # the bell of all conversations


class Following:
    """Wakes its followers when something changed; what did, they read from the database."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions
        self._bells: WeakValueDictionary[str, asyncio.Event] = WeakValueDictionary()

    def ring(self, conversation_id: str) -> None:
        """Wake those who follow a conversation, or the inbox; from the event loop's thread."""
        for name in (conversation_id, INBOX):
            if bell := self._bells.pop(name, None):
                bell.set()

    async def conversation(self, identity: Identity | None, conversation_id: str, after: int) -> AsyncIterator[Event]:
        """Messages behind the one numbered `after`, and who answers: at once and at each change, until the conversation is deleted.

        Args:
            identity: who reads; None: the staff.
            conversation_id: what is read.
            after: number of the last message known.

        Raises:
            NotFound: it is not there, or not theirs to see.
        """
        await asyncio.to_thread(self._check, identity, conversation_id)
        return self._told(identity, conversation_id, after)

    async def _told(self, identity: Identity | None, conversation_id: str, after: int) -> AsyncIterator[Event]:
        told = None
        while True:
            bell = self._bells.setdefault(conversation_id, asyncio.Event())
            try:
                current, messages = await asyncio.to_thread(self._since, identity, conversation_id, after)
            except NotFound as error:
                yield after, "error", {"code": error.code}
                return
            for message in messages:
                after = message["id"]
                yield after, "message", message
            if current != told:
                told = current
                yield after, "state", current
            await bell.wait()

    async def inbox(self) -> AsyncIterator[Event]:
        """How many conversations are open: at once, and whenever one came, left, was taken or something was said in one."""
        told = None
        for number in count(1):
            bell = self._bells.setdefault(INBOX, asyncio.Event())
            current = await asyncio.to_thread(self._open)
            if current != told:
                told = current
                yield number, "inbox", {"total": current[0]}
            await bell.wait()

    def _open(self) -> tuple[Any, ...]:
        """What differs whenever the inbox does: how many are open, how many of them waiting, the latest call and message."""
        with self._sessions() as session:
            waiting = select(func.count()).select_from(Conversation).where(Conversation.handler == Handler.WAITING)
            message = select(func.max(Message.id)).where(col(Message.conversation_id) == Conversation.id)
            said = message.correlate(Conversation).scalar_subquery()
            found = select(func.count(), waiting.scalar_subquery(), func.max(Conversation.called_at), func.max(said))
            return tuple(session.exec(found.select_from(Conversation).where(col(Conversation.handler).in_(CALLED))).one())

    def _check(self, identity: Identity | None, conversation_id: str) -> None:
        with self._sessions() as session:
            _theirs(session, identity, conversation_id)

    def _since(self, identity: Identity | None, conversation_id: str, after: int) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        with self._sessions() as session:
            conversation = _theirs(session, identity, conversation_id)
            fresh = select(Message).where(Message.conversation_id == conversation.id, col(Message.id) > after).order_by(col(Message.id))
            return state(session, conversation), [message_view(message) for message in session.exec(fresh)]


def _theirs(session: Session, identity: Identity | None, conversation_id: str) -> Conversation:
    """A conversation that the identity, or without one the staff, may see."""
    return owned(session, identity, conversation_id) if identity else called(session, conversation_id)
