"""From shortlisted clauses to tool calls: one constrained LLM call a clause, arguments held to the text."""

import json
from collections.abc import Sequence
from typing import Any

import structlog
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage
from pydantic import ValidationError

from agent import followup
from agent.figures import figures
from agent.followup import RIVAL
from agent.grounding import stated, supported
from agent.phrases import phrase
from agent.shortlist import Clause
from agent.state import Call, Exchange, TurnContext
from errors import Unavailable
from tools.base import ShopTool

log = structlog.get_logger()

OFFERED = 3  # candidates in one call
PLACES = ("ship_to", "country")

_SYSTEM = """You turn a shop visitor's message into one JSON object: the tool that fits and its arguments, in the visitor's own words. Leave out what the message does not say.
Tools:
{tools}"""
_EXAMPLES = (
    ("Do you have waterproof hiking boots under 120 euros that ship to Austria?", '{"name":"recommend","query":"waterproof hiking boots"}'),
    ("¿Cuánto tarda un reembolso?", '{"name":"knowledge"}'),
    ("我还没发货的订单呢?", '{"name":"orders","status":"open"}'),
)


async def choose(clause: Clause, request: str, language: str, exchanges: Sequence[Exchange], context: TurnContext) -> Call | str:
    """The call that a clause of a request asks for, or the name of the intent that needs none.

    The LLM is asked only for what is open: which of several candidates, and the fields that code cannot read
    from the text (`fills` of the tool's arguments). Without an LLM the likeliest candidate stands.
    """
    before = followup.earlier(clause.text, exchanges, context.tools)
    weighed = followup.weighed(clause, before)
    if before and weighed.best.name == before["name"] and followup.leans(clause, before, tool := context.tools[before["name"]]):
        return followup.continued(tool, before, clause.text, held(tool, {}, clause.text, language))
    names = _names(weighed)
    open_fields = {name: _open(context.tools[name], clause.text, language) for name in names if name in context.tools}
    filled: dict[str, Any] = {"name": names[0]}
    if len(names) > 1 or any(open_fields.values()):
        try:
            filled = await context.llm.fill(_messages(clause.text, context), _schema(names, open_fields, context.tools))
        except Unavailable as error:
            log.warning("choose.failed", cause=str(error))
    chosen = filled.pop("name", None)
    name = next((n for n in names if n == chosen), names[0])  # a model that keeps to no schema may say anything
    if name not in context.tools:
        return name
    arguments = held(context.tools[name], filled, clause.text, language)
    place = next((f for f in PLACES if f in context.tools[name].fields and f not in arguments), None)
    if place and (country := followup.country(clause.text, request, exchanges)):
        arguments[place] = country
    return {"name": name, "arguments": arguments, "text": clause.text, "shown": []}


def held(tool: ShopTool, filled: dict[str, Any], text: str, language: str) -> dict[str, Any]:
    """Arguments that the text bears: what it states, then what the model filled in and the text supports."""
    fields = set(tool.fields)
    arguments = {k: v for k, v in filled.items() if k in fields and supported(k, v, text, language) and _valid(tool, k, v)}
    arguments |= stated(text, language, fields) | tool.hints(text)
    if "sort" in fields and (sort := phrase(text, "sorts")):
        arguments["sort"] = sort
    for field in ("query", "question"):
        if field in fields and not arguments.get(field) and not arguments.get("product"):
            arguments[field] = text
    return arguments


async def choose_natively(text: str, language: str, exchanges: Sequence[Exchange], context: TurnContext) -> list[Call]:
    """All calls of a request by a strong model's own tool calls, held to the conversation in the same way."""
    said = " ".join([e["text"] for e in exchanges] + [text])
    messages: list[BaseMessage] = [
        SystemMessage(
            "You are a shop's assistant. Call the tools that answer the visitor; none for small talk or what is no shop's matter."
        )
    ]
    for exchange in exchanges:
        messages += [
            HumanMessage(exchange["text"]),
            AIMessage(f"{exchange['answer']}\n(shown: {', '.join(s for c in exchange['calls'] for s in c['shown'])})"),
        ]
    calls = await context.llm.choose([*messages, HumanMessage(text)], list(context.tools.values()))
    known = [c for c in calls if c["name"] in context.tools]
    return [
        {"name": c["name"], "arguments": _supported_only(context.tools[c["name"]], c["args"], said, language), "text": text, "shown": []}
        for c in known
    ]


def _supported_only(tool: ShopTool, filled: dict[str, Any], said: str, language: str) -> dict[str, Any]:
    free = ("query", "question")  # a strong model may rewrite these
    return {
        k: v
        for k, v in filled.items()
        if k in tool.fields and v not in (None, "", {}, []) and (k in free or supported(k, v, said, language)) and _valid(tool, k, v)
    }


def _valid(tool: ShopTool, field: str, value: Any) -> bool:
    """Whether the tool's schema takes the value for the field."""
    try:
        tool.schema_class.__pydantic_validator__.validate_assignment(tool.schema_class.model_construct(), field, value)
    except ValidationError:
        return False
    return True


def _names(clause: Clause) -> list[str]:
    """The candidates worth offering, likeliest first."""
    return [c.name for c in clause.candidates if c.probability >= RIVAL * clause.best.probability][:OFFERED]


def _open(tool: ShopTool, text: str, language: str) -> list[str]:
    """Fields of a tool that the model is asked for; prices only when the text holds a figure that code could not place."""
    known = held(tool, {}, text, language)
    unread = [
        f for f in figures(text, language) if f.unit is None and not any(known.get(k) in f.values for k in ("min_price", "max_price"))
    ]
    return [f for f in tool.fills if f not in ("min_price", "max_price") or (unread and f not in known)]


def _schema(names: Sequence[str], fields: dict[str, list[str]], tools: dict[str, ShopTool]) -> dict[str, Any]:
    """One branch a candidate; only the open fields are in it."""
    branches = []
    for name in names:
        properties: dict[str, Any] = {"name": {"const": name}}
        if name in tools:
            declared = tools[name].args["properties"] if "properties" in tools[name].args else tools[name].args
            properties |= {field: _short(declared[field]) for field in fields[name]}
        branches.append({"type": "object", "properties": properties, "required": ["name"], "additionalProperties": False})
    return branches[0] if len(branches) == 1 else {"anyOf": branches}


def _short(declared: dict[str, Any]) -> dict[str, Any]:
    """A field's JSON schema without null and prose: the model leaves a field out instead."""
    options = [o for o in declared.get("anyOf", [declared]) if o.get("type") != "null"]
    kept = {k: v for k, v in options[0].items() if k in ("type", "enum", "pattern", "const")}
    if kept.get("type") == "string" and "enum" not in kept:
        kept["maxLength"] = 80
    return kept


def _messages(text: str, context: TurnContext) -> list[BaseMessage]:
    """Static part first, so that vLLM's prefix cache serves it; the request last."""
    described = "\n".join(f"- {tool.name}: {tool.description.splitlines()[0]}" for tool in context.tools.values())
    messages: list[BaseMessage] = [SystemMessage(_SYSTEM.format(tools=described))]
    for said, called in _EXAMPLES:
        if json.loads(called)["name"] in context.tools:
            messages += [HumanMessage(said), AIMessage(called)]
    return [*messages, HumanMessage(text)]
