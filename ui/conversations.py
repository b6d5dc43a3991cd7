"""/api/conversations: what was said, forgetting it, calling a person into it; /api/me and /api/session: who one is."""

import asyncio
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, Field
from sqlmodel import col, select

from errors import BadRequest, NotAllowed, NotFound
from i18n import supported
from store.tables import Customer
from ui.auth import make_token, set_cookie
from ui.service import Caller, Parts, address_of, caller
from ui.turns import LastEvent, Text, streamed, turn_told

router = APIRouter(prefix="/api", tags=["conversations"])


class Begin(BaseModel):
    """A new conversation."""

    language: str | None = Field(None, max_length=16, description="The page's language.")


class SignIn(BaseModel):
    """A token from the shop, or a customer of the demo shop to try the chat as; neither signs out."""

    token: str | None = Field(None, max_length=4096)
    customer: int | None = None


@router.get("/conversations")
async def conversations(parts: Parts, identity: Caller) -> dict[str, Any]:
    """The caller's conversations, the latest first."""
    return {"conversations": await asyncio.to_thread(parts.runner.records.conversations, identity)}


@router.post("/conversations", status_code=201)
async def begin(body: Begin, parts: Parts, identity: Caller, request: Request) -> dict[str, Any]:
    """A conversation in which nothing is said yet, to call a person into."""
    parts.runner.limits.admit(identity.subject, address_of(request), free=True)
    language = supported(body.language) if body.language else identity.language
    return {"id": await asyncio.to_thread(parts.runner.records.open, identity, language)}


@router.get("/conversations/{conversation_id}")
async def conversation(conversation_id: Text, parts: Parts, identity: Caller) -> dict[str, Any]:
    """A conversation with its turns and the staff's messages, and who answers it."""
    found = await asyncio.to_thread(parts.runner.records.conversation, identity, conversation_id)
    return found | {"turns": [turn_told(turn) for turn in found["turns"]]}


@router.delete("/conversations/{conversation_id}", status_code=204)
async def remove(conversation_id: Text, parts: Parts, identity: Caller) -> None:
    """Delete a conversation with everything said, rated and remembered in it."""
    await parts.runner.remove(identity, conversation_id)


@router.post("/conversations/{conversation_id}/person")
async def call_person(conversation_id: Text, parts: Parts, identity: Caller, request: Request) -> dict[str, Any]:
    """Call a person: from now on messages wait for the staff, and the assistant is silent. A second call changes nothing."""
    parts.runner.limits.admit(identity.subject, address_of(request), free=True)
    return await parts.runner.call_person(identity, conversation_id)


@router.delete("/conversations/{conversation_id}/person")
async def withdraw_call(conversation_id: Text, parts: Parts, identity: Caller) -> dict[str, Any]:
    """Go on with the assistant, as long as nobody has begun to answer; it answers what waited for the staff."""
    return await parts.runner.withdraw(identity, conversation_id)


@router.get("/conversations/{conversation_id}/events", response_class=StreamingResponse)
async def follow(
    conversation_id: Text, parts: Parts, identity: Caller, response: Response, last_event_id: LastEvent = 0
) -> StreamingResponse:
    """What is said and who answers, live: text/event-stream with `message` behind `Last-Event-ID`, and `state` at once and at each change."""
    events = await parts.runner.following.conversation(identity, conversation_id, last_event_id)
    return streamed(parts, events, identity.language, response, {})


@router.get("/me")
def me(parts: Parts, identity: Caller) -> dict[str, Any]:
    """Who the caller is."""
    settings = parts.shop.settings
    offered = settings.demo_customers if settings.shop == "demo" else ()
    with parts.shop.sessions() as session:
        own = session.get(Customer, identity.customer_id) if identity.customer_id else None
        others = session.exec(select(Customer).where(col(Customer.id).in_(offered))).all()
    return {
        "role": identity.role, "customer": identity.customer_id, "name": own.name if own else None, "language": identity.language,
        "demo_customers": [{"id": c.id, "name": c.name, "country": c.country, "language": c.language} for c in others],
    }  # fmt: skip


@router.post("/session")
def sign_in(body: SignIn, parts: Parts, request: Request, response: Response) -> dict[str, Any]:
    """Keep an identity in the browser's cookie: a shop's token, or a demo customer. `token` is the same for a page that has no cookie.

    Tokens are the only way in for a real shop; demo customers are those of the setting, in the demo shop only.
    """
    settings = parts.shop.settings
    if body.token is not None and body.customer is not None:
        raise BadRequest("a token or a customer, not both")
    if body.customer is not None:
        if settings.shop != "demo" or body.customer not in settings.demo_customers:
            raise NotAllowed(f"customer {body.customer} is not offered")
        with parts.shop.sessions() as session:
            if session.get(Customer, body.customer) is None:
                raise NotFound(f"customer {body.customer}")
    token = body.token or make_token(settings, "shopper", body.customer)
    request.scope["headers"] = [(k, v) for k, v in request.scope["headers"] if k not in (b"cookie", b"authorization")]
    request.scope["headers"].append((b"authorization", f"Bearer {token}".encode()))
    identity = caller(Request(request.scope), response)
    if identity.role != "shopper":
        raise NotAllowed("a merchant signs in on the merchant page")
    set_cookie(settings, response, token)
    return me(parts, identity) | {"token": token}
