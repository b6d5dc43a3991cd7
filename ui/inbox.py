"""/api/inbox: conversations into which a person was called, for the staff who answer them."""

import asyncio
from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, Field

from agent.guard import cleaned
from ui.service import MerchantCaller, Parts
from ui.turns import LastEvent, Text, streamed, turn_told

router = APIRouter(prefix="/api/inbox", tags=["inbox"])


class Reply(BaseModel):
    """A message of the staff."""

    text: str = Field(description="What the shopper reads.")


@router.get("")
async def inbox(
    parts: Parts, _: MerchantCaller, offset: Annotated[int, Query(ge=0, le=2**31 - 1)] = 0, limit: Annotated[int, Query(ge=1, le=100)] = 50
) -> dict[str, Any]:
    """Conversations that wait, then those that are being answered, each the oldest call first; `total` counts all of them.

    Each with `conversation`, `title`, `language`, `customer`, `country`, `handler`, `called_at` and its `last` message.
    """
    return await asyncio.to_thread(parts.runner.handoffs.inbox, offset, limit)


@router.get("/events", response_class=StreamingResponse)
async def follow(parts: Parts, identity: MerchantCaller, response: Response) -> StreamingResponse:
    """When to read the inbox anew, live: text/event-stream with `inbox`, whose `total` counts the open conversations, at once and at each change."""
    return streamed(parts, parts.runner.following.inbox(), identity.language, response, {})


@router.get("/{conversation_id}")
async def transcript(conversation_id: Text, parts: Parts, _: MerchantCaller) -> dict[str, Any]:
    """The whole conversation: `turns` with tools, results and ratings, and the staff's `messages`, each in order of time."""
    found = await asyncio.to_thread(parts.runner.records.transcript, conversation_id)
    return found | {"turns": [turn_told(turn) for turn in found["turns"]]}


@router.get("/{conversation_id}/events", response_class=StreamingResponse)
async def follow_one(
    conversation_id: Text, parts: Parts, identity: MerchantCaller, response: Response, last_event_id: LastEvent = 0
) -> StreamingResponse:
    """What is said in the conversation and who answers, live, also after it was handed back; as /api/conversations/{id}/events."""
    events = await parts.runner.following.conversation(None, conversation_id, last_event_id)
    return streamed(parts, events, identity.language, response, {})


@router.post("/{conversation_id}/messages", status_code=201)
async def reply(conversation_id: Text, body: Reply, parts: Parts, _: MerchantCaller) -> dict[str, Any]:
    """Answer the shopper; this takes the conversation."""
    text = cleaned(body.text, parts.shop.settings.message_characters)
    return await _changed(parts, conversation_id, parts.runner.handoffs.say, text)


@router.post("/{conversation_id}/take")
async def take(conversation_id: Text, parts: Parts, _: MerchantCaller) -> dict[str, Any]:
    """Tell the shopper that somebody has come."""
    return await _changed(parts, conversation_id, parts.runner.handoffs.take)


@router.post("/{conversation_id}/back")
async def hand_back(conversation_id: Text, parts: Parts, _: MerchantCaller) -> dict[str, Any]:
    """Let the assistant answer again, what the staff left unanswered first."""
    return await parts.runner.hand_back(conversation_id)


async def _changed(parts: Parts, conversation_id: str, change: Callable[..., dict[str, Any]], *more: str) -> dict[str, Any]:
    changed = await asyncio.to_thread(change, conversation_id, *more)
    parts.runner.following.ring(conversation_id)
    return changed
