"""The merchant's sign-ins: opened by the password, good for one browser and twelve hours, revoked at once."""

import hashlib
import hmac
import secrets
from datetime import timedelta

import structlog
from fastapi import Request
from sqlalchemy import delete
from sqlmodel import Session, col

from errors import NotSignedIn
from store.tables import MerchantSession
from store.tables.types import now

log = structlog.get_logger()

LIFETIME = timedelta(hours=12)


def open_session(session: Session, password: str, request: Request) -> str:
    """A new session's token; those that have run out are swept away."""
    token = secrets.token_urlsafe(32)
    session.exec(delete(MerchantSession).where(col(MerchantSession.expires_at) < now()))
    session.add(MerchantSession(token_hash=_hash(password, token), agent_hash=_agent(request), expires_at=now() + LIFETIME))
    session.commit()
    return token


def check_session(session: Session, password: str, token: str, request: Request) -> None:
    """Pass when the token is of a living session of this very browser.

    A token that comes from another browser was copied: its session ends for both.

    Raises:
        NotSignedIn: it is not.
    """
    found = session.get(MerchantSession, _hash(password, token))
    if found is None or found.revoked_at or found.expires_at <= now():
        raise NotSignedIn("no such session")
    if not hmac.compare_digest(found.agent_hash, _agent(request)):
        found.revoked_at = now()
        session.commit()
        log.warning("session.stolen")
        raise NotSignedIn("session used from another browser")


def revoke_session(session: Session, password: str, token: str) -> None:
    """End a session; one that is not there is ended already."""
    found = session.get(MerchantSession, _hash(password, token))
    if found and found.revoked_at is None:
        found.revoked_at = now()
        session.commit()


def _hash(password: str, token: str) -> str:
    """With the password as key: a new password ends all sessions."""
    return hmac.new(password.encode(), token.encode(), hashlib.sha256).hexdigest()


def _agent(request: Request) -> str:
    return hashlib.sha256(request.headers.get("user-agent", "").encode()).hexdigest()
