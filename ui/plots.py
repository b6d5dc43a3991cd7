"""/api/turns/…/plots: the figures of an answer, drawn anew from what the turn kept; /api/tools: tools without a conversation."""

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response
from pydantic import BaseModel, Field, ValidationError
from sqlmodel import select

from errors import BadRequest, NotFound, misfits
from i18n import supported
from store.tables import Category, CategoryTranslation, Market
from tools.base import ShopTool, ToolArguments, ToolResult
from tools.registry import for_role
from ui.service import Caller, MerchantCaller, Parts
from ui.turns import Text

router = APIRouter(prefix="/api", tags=["tools"])

# A figure may hold a product's or a reviewer's words: nothing in it runs or loads, wherever it is opened.
_FIGURE = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox", "Cache-Control": "private, max-age=3600"}


class ToolCall(BaseModel):
    """Arguments of a tool, and the language of its words."""

    arguments: dict[str, Any] = Field(default_factory=dict)
    language: str = Field("en", max_length=16)


@router.get("/turns/{turn_id}/plots/{call}/{n}.svg", responses={200: {"content": {"image/svg+xml": {}}}})
async def plot(turn_id: Text, call: Annotated[int, Path(ge=0)], n: Annotated[int, Path(ge=0)], parts: Parts, identity: Caller) -> Response:
    """Figure `n` of the turn's tool call `call`, both counted from 0; the turn's `tools` tell the titles."""
    turn = await asyncio.to_thread(parts.runner.records.turn, identity, turn_id)
    made: dict[str, Any] = turn["tools"][call] if call < len(turn["tools"]) else {}
    tool = parts.runner.tools.get(made["name"]) if made.get("result") else None
    if tool is None or identity.role not in tool.roles:
        raise NotFound(f"call {call} of turn {turn_id}")
    try:
        result = tool.result_class.model_validate(made["result"])
    except ValidationError as error:  # written by an earlier version of the tool
        raise NotFound(f"call {call} of turn {turn_id} has another form") from error
    figures = await asyncio.to_thread(tool.plots, result, turn["language"])
    if n >= len(figures):
        raise NotFound(f"plot {n} of call {call}")
    return Response(await asyncio.to_thread(figures[n].svg), media_type="image/svg+xml", headers=_FIGURE)


@router.get("/tools")
def tools(parts: Parts, identity: MerchantCaller, language: Annotated[str, Query(max_length=16)] = "en") -> dict[str, Any]:
    """The merchant's tools with the JSON schemas of their arguments, and what the shop offers to choose from."""
    own = for_role(parts.runner.tools, identity.role).values()
    with parts.shop.sessions() as session:
        names = select(CategoryTranslation.category_id, CategoryTranslation.name).where(CategoryTranslation.language == supported(language))
        named = dict(session.exec(names).all())
        categories = [{"value": c.slug, "name": named.get(c.id or 0, c.slug)} for c in session.exec(select(Category))]
        countries = [{"value": m.country, "name": m.country} for m in session.exec(select(Market).order_by(Market.country))]
    return {
        "tools": [{"name": t.name, "description": t.description, "arguments": t.schema_class.model_json_schema()} for t in own],
        "choices": {"category": categories, "country": countries},
    }


@router.post("/tools/{name}")
async def call_tool(name: str, body: ToolCall, parts: Parts, identity: MerchantCaller) -> dict[str, Any]:
    """Call one of the merchant's tools: its typed result, its words and its figures."""
    tool = parts.runner.tools.get(name)
    if tool is None:
        raise NotFound(f"tool {name}")
    try:
        arguments: ToolArguments = tool.schema_class.model_validate(body.arguments)
    except ValidationError as error:
        raise BadRequest(misfits(error.errors())) from error
    identity = identity.model_copy(update={"language": supported(body.language)})
    result = await asyncio.to_thread(tool.call, arguments, identity)
    return {
        "name": name,
        "result": result.model_dump(mode="json"),
        "plain": tool.plain(result, identity.language),
        "plots": await asyncio.to_thread(_drawn, tool, result, identity.language),
    }


def _drawn(tool: ShopTool, result: ToolResult, language: str) -> list[dict[str, str]]:
    return [{"title": figure.title, "svg": figure.svg().decode()} for figure in tool.plots(result, language)]
