"""Who asks: signed tokens for programs and customers, a signed cookie for everybody else, the merchant's session for the merchant page."""

import os
import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jwt
from fastapi import Request, Response
from sqlmodel import Session

from errors import NotAllowed, NotSignedIn
from i18n import supported
from settings import Settings
from store.tables import Customer
from tools.base import Identity, Role
from ui.door import through_merchant_door
from ui.sessions import check_session

COOKIE = "tradewind"
MERCHANT_COOKIE = "tradewind-merchant"
_ALGORITHM = "HS256"
TOKEN_HOURS = 24
VISITOR_DAYS = 90


def secret(settings: Settings) -> str:
    """The signing key: the setting, or one made once."""
    return settings.secret_key.get_secret_value() or _kept(settings.data_dir / "secret", 48)


def merchant_password(settings: Settings) -> str:
    """What opens the merchant page: the setting, or one made once."""
    return settings.merchant_password.get_secret_value() or _kept(password_file(settings), 18)


def password_file(settings: Settings) -> Path:
    """Where the password that was made is kept."""
    return settings.data_dir / "merchant-password"


def _kept(file: Path, length: int) -> str:
    """A secret of so many random bytes, made once and kept, readable by its owner only."""
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        if kept := file.read_text().strip():  # an editor may have ended the line
            return kept
        descriptor = os.open(file, os.O_WRONLY)  # emptied: nothing is no secret
    with os.fdopen(descriptor, "w") as out:
        out.write(made := secrets.token_urlsafe(length))
    return made


def make_token(settings: Settings, role: Role, customer_id: int | None = None, lifetime: timedelta = timedelta(hours=TOKEN_HOURS)) -> str:
    """A signed token.

    Raises:
        ValueError: a merchant with a customer.
    """
    if role == "merchant" and customer_id is not None:
        raise ValueError("a merchant's token names no customer")
    if customer_id is not None:
        subject = f"customer:{customer_id}"
    else:
        subject = "merchant" if role == "merchant" else f"visitor:{secrets.token_hex(12)}"
    return _signed(settings, {"role": role, "sub": subject, "customer": customer_id}, lifetime)


def _signed(settings: Settings, claims: dict[str, Any], lifetime: timedelta) -> str:
    now = datetime.now(UTC)
    return jwt.encode({**claims, "iat": now, "exp": now + lifetime}, secret(settings), _ALGORITHM)


def identify(settings: Settings, session: Session, request: Request, response: Response) -> Identity:
    """The identity behind a request: through the merchant's door the merchant, else a token's, else a shopper's by cookie.

    Raises:
        NotSignedIn: the bearer token is forged, expired or of a customer that is gone, or no merchant is signed in.
        NotAllowed: a shopper's token at the merchant's door, or another site's page uses the merchant's cookie.
    """
    header = request.headers.get("authorization", "")
    if header:
        scheme, _, token = header.partition(" ")
        if scheme.lower() != "bearer":
            raise NotSignedIn("no bearer token")
        identity = _identity(settings, session, token.strip())
        if through_merchant_door(request) and identity.role != "merchant":
            raise NotAllowed("a shopper's token at the merchant's door")
        return identity
    if through_merchant_door(request):
        return _signed_in_merchant(settings, session, request)
    if cookie := request.cookies.get(COOKIE):
        try:
            identity = _identity(settings, session, cookie)
        except NotSignedIn:
            pass  # a stale cookie is no reason to turn a visitor away: a new one is set
        else:
            if identity.role == "shopper":  # no cookie makes the shopper page's visitor a merchant
                return identity
    token = make_token(settings, "shopper", lifetime=timedelta(days=VISITOR_DAYS))
    set_cookie(settings, response, token)
    return _identity(settings, session, token)


def _signed_in_merchant(settings: Settings, session: Session, request: Request) -> Identity:
    check_session(session, merchant_password(settings), request.cookies.get(MERCHANT_COOKIE, ""), request)
    if request.method not in ("GET", "HEAD"):
        from_our_page(settings, request)
    return known(session, "merchant", "merchant", None)


def from_our_page(settings: Settings, request: Request) -> None:
    """Pass when the browser says that a page of this very site sent the request: a cookie alone proves no will.

    Raises:
        NotAllowed: another site did, or nothing says which.
    """
    headers = request.headers
    if site := headers.get("sec-fetch-site"):
        ours = site == "same-origin"
    else:
        ours = urlsplit(headers.get("origin", "")).netloc in (headers.get("host"), urlsplit(settings.address).netloc)
    if not ours:
        raise NotAllowed(f"sent from {headers.get('origin', 'nowhere')}")


def set_cookie(settings: Settings, response: Response, token: str) -> None:
    """Keep a token in the browser, for the page alone: a frame on another site sends a bearer token."""
    secure = settings.address.startswith("https://")
    response.set_cookie(COOKIE, token, max_age=VISITOR_DAYS * 86_400, httponly=True, secure=secure, samesite="lax")


def _identity(settings: Settings, session: Session, token: str) -> Identity:
    try:
        claims = jwt.decode(token, secret(settings), [_ALGORITHM], options={"require": ["exp", "sub", "role"]})
    except jwt.InvalidTokenError as error:
        raise NotSignedIn(type(error).__name__) from error
    if claims["role"] not in ("shopper", "merchant"):
        raise NotSignedIn("unknown role")
    return known(session, claims["role"], claims["sub"], claims.get("customer"))


def known(session: Session, role: Role, subject: str, customer_id: int | None) -> Identity:
    """The identity with what the shop knows of its customer.

    Raises:
        NotSignedIn: the customer is gone.
    """
    if customer_id is None:
        return Identity(role=role, subject=subject)
    customer = session.get(Customer, customer_id)
    if customer is None:
        raise NotSignedIn("customer is gone")
    return Identity(
        role=role, subject=subject, customer_id=customer.id,
        language=supported(customer.language), country=customer.country, currency=customer.currency,
    )  # fmt: skip
