"""What the endpoints share: the application's parts, the caller's identity, errors as sentences."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import structlog
from fastapi import Depends, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from agent.serving import Server
from errors import BadRequest, NotAllowed, NotFound, ShopError, misfits
from i18n import Catalogue, supported
from tools.base import Identity, Shop
from ui.attempts import Attempts
from ui.auth import identify
from ui.runner import Runner

log = structlog.get_logger()

WORDS = Catalogue(Path(__file__).parent / "locale")


@dataclass(frozen=True)
class Service:
    """Opened once at start, handed to every endpoint."""

    shop: Shop
    server: Server
    runner: Runner
    attempts: Attempts = field(default_factory=Attempts)
    stopping: asyncio.Event = field(default_factory=asyncio.Event)  # ends live streams


def service(request: Request) -> Service:
    """The running application's parts."""
    parts: Service = request.app.state.service
    return parts


def caller(request: Request, response: Response) -> Identity:
    """Who asks; a cookie is set on the response for a new visitor."""
    shop = service(request).shop
    with shop.sessions() as session:
        return identify(shop.settings, session, request, response)


Parts = Annotated[Service, Depends(service)]
Caller = Annotated[Identity, Depends(caller)]


def merchant(identity: Caller) -> Identity:
    """Who asks, where only the merchant may.

    Raises:
        NotAllowed: a shopper asks.
    """
    if identity.role != "merchant":
        raise NotAllowed(f"merchants' endpoint asked by role {identity.role}")
    return identity


MerchantCaller = Annotated[Identity, Depends(merchant)]


def address_of(request: Request) -> str:
    """The network address that a request comes from."""
    return request.client.host if request.client else ""


def language_of(request: Request) -> str:
    """The language of the caller's browser."""
    return supported(request.headers.get("accept-language", "en").split(",")[0].split(";")[0])


def sentence(code: str, language: str, **details: str | int) -> str:
    """The sentence for an error's code."""
    known = WORDS.has(f"error-{code}")
    return WORDS.say(language, f"error-{code}" if known else "error-internal", **details)


async def told(request: Request, error: Exception) -> JSONResponse:
    """Any error as {"code", "message"}; the cause goes to the log alone."""
    if isinstance(error, RequestValidationError):
        error = BadRequest(misfits(error.errors()))
    elif isinstance(error, HTTPException):
        kinds = {404: NotFound, 403: NotAllowed}
        # A refusal raised while the body was read arrives wrapped.
        error = error.__cause__ if isinstance(error.__cause__, ShopError) else kinds.get(error.status_code, BadRequest)(str(error.detail))
    elif not isinstance(error, ShopError):
        error = ShopError(repr(error))
    assert isinstance(error, ShopError)
    log.info("request.refused", code=error.code, cause=str(error), path=request.url.path)
    headers = {"Retry-After": str(error.details["seconds"])} if "seconds" in error.details else None
    return JSONResponse({"code": error.code, "message": sentence(error.code, language_of(request), **error.details)}, error.status, headers)
