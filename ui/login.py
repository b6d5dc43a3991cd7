"""/api/login and /api/logout: the merchant page's door."""

import asyncio
import hashlib
import hmac
from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from errors import WrongPassword
from settings import Settings
from ui.auth import MERCHANT_COOKIE, from_our_page, merchant_password
from ui.door import MERCHANT
from ui.service import Parts, Service, address_of
from ui.sessions import LIFETIME, open_session, revoke_session

router = APIRouter(prefix="/api", tags=["merchant"])

SLOWED_S = 1.0  # a wrong password is answered after so long


class Password(BaseModel):
    """What opens the merchant page."""

    password: str = Field(max_length=1000)


@router.post("/login", status_code=204)
async def login(body: Password, parts: Parts, request: Request, response: Response) -> None:
    """Sign this browser in as the merchant for twelve hours; the cookie is sent to addresses below `/merchant/` alone."""
    address = address_of(request)
    parts.attempts.admit(address)
    token = await asyncio.to_thread(_signed_in, parts, body.password, request)
    if token is None:
        await asyncio.sleep(SLOWED_S)
        raise WrongPassword
    parts.attempts.forgive(address)
    response.set_cookie(MERCHANT_COOKIE, token, max_age=int(LIFETIME.total_seconds()), **_kind(parts.shop.settings))


@router.post("/logout", status_code=204)
def logout(parts: Parts, request: Request, response: Response) -> None:
    """End the session of this browser."""
    from_our_page(parts.shop.settings, request)
    if token := request.cookies.get(MERCHANT_COOKIE):
        with parts.shop.sessions() as session:
            revoke_session(session, merchant_password(parts.shop.settings), token)
    response.delete_cookie(MERCHANT_COOKIE, **_kind(parts.shop.settings))


def _signed_in(parts: Service, given: str, request: Request) -> str | None:
    password = merchant_password(parts.shop.settings)
    if not _same(given, password):
        return None
    with parts.shop.sessions() as session:
        return open_session(session, password, request)


def _kind(settings: Settings) -> dict[str, Any]:
    return {"path": MERCHANT, "httponly": True, "secure": settings.address.startswith("https://"), "samesite": "strict"}


def _same(given: str, right: str) -> bool:
    """Compared in constant time, whatever their lengths."""
    return hmac.compare_digest(*(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest() for text in (given, right)))
