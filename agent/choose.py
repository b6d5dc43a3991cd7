"""From shortlisted clauses to tool calls: the LLM decides between close candidates, arguments are held to the text."""

import json
from collections.abc import Sequence
from typing import Any

import structlog
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage
from pydantic import ValidationError

from agent import followup
from agent.followup import FREE
from agent.grounding import stated, supported
from agent.phrases import phrase
from agent.places import countries
from agent.shortlist import Clause
from agent.state import Call, Exchange, TurnContext
from errors import Unavailable
from tools.base import ShopTool

log = structlog.get_logger()

# The LLM is asked about candidates so likely in units of the likeliest. Measured with the embedded model on requests that
# no example was written for: there it is right for 54 %, the likeliest for 46 % (57 requests);
# below a third the likeliest is right for 72 %, it for 57 %.
RIVAL = 0.5
OFFERED = 3  # candidates in one call
PLACES = ("ship_to", "country")
COUNTRIES = 4  # compared in one request

_SYSTEM = """Name what answers the message of a shop's visitor, as one JSON object:
{choices}"""
_INTENTS = {
    "greeting": "The visitor says hello.",
    "thanks": "The visitor says thanks or goodbye.",
    "about": "A question about the assistant itself: whether it is a person, what it can do.",
    "decline": "Not a matter of this shop, or not allowed.",
}
_EXAMPLES = (
    ("Do you have waterproof hiking boots under 120 euros that ship to Austria?", "recommend"),
    ("¿Cuánto tarda un reembolso?", "knowledge"),
    ("我还没发货的订单呢?", "orders"),
    ("Welcher Fußballverein ist der beste?", "decline"),
)


async def choose(clause: Clause, request: str, language: str, exchanges: Sequence[Exchange], context: TurnContext) -> Call | str:
    """The call that a clause of a request asks for, or the name of the intent that needs none.

    The LLM is asked where candidates are about as likely; without an LLM the likeliest stands.
    """
    text, tools = clause.text, context.tools
    latest: dict[str, Call] = {}  # by tool: whether a text is bare depends on no more
    for call in followup.made(exchanges, tools):
        latest.setdefault(call["name"], call)
    for call in latest.values():
        tool = tools[call["name"]]
        said = held(tool, text, language)
        if followup.bare(text, language, tool, said):
            return followup.continued(tool, call, text, said)
    before = followup.earlier(text, exchanges, tools)
    weighed = followup.weighed(clause, before)
    name = weighed.best.name
    if before and name == before["name"] and followup.leans(clause, before, tools[name]):
        return followup.continued(tools[name], before, text, held(tools[name], text, language))
    rivals = [c.name for c in weighed.candidates if c.probability >= RIVAL * weighed.best.probability][:OFFERED]
    if len(rivals) > 1:
        name = await _decided(text, rivals, context)
    if name not in tools:
        return name
    arguments = held(tools[name], text, language)
    place = next((f for f in PLACES if f in tools[name].fields and f not in arguments), None)
    if place and (country := followup.country(text, request, exchanges)):
        arguments[place] = country
    arguments = followup.item(text, tools[name], arguments, exchanges, tools)
    return {"name": name, "arguments": arguments, "text": text, "shown": []}


async def _decided(text: str, names: Sequence[str], context: TurnContext) -> str:
    """The LLM's choice between candidates, by one JSON call that can name nothing else."""
    schema = {"type": "object", "properties": {"name": {"enum": list(names)}}, "required": ["name"], "additionalProperties": False}
    try:
        chosen = (await context.llm.fill(_messages(text, context), schema)).get("name")
    except Unavailable as error:
        log.warning("choose.failed", cause=str(error))
        chosen = None
    return next((n for n in names if n == chosen), names[0])  # a model that keeps to no schema may say anything


def held(tool: ShopTool, text: str, language: str) -> dict[str, Any]:
    """The arguments that a text states."""
    fields = set(tool.fields)
    arguments = stated(text, language, fields) | tool.hints(text)
    if "sort" in fields and (sort := phrase(text, "sorts")):
        arguments["sort"] = sort
    if tool.refers not in arguments:
        arguments |= {field: tool.fitting(field, text) for field in FREE if field in fields}
    return arguments


def by_country(call: Call, tool: ShopTool) -> list[Call]:
    """The call, or where a merchant's analysis is to be of several countries one for each: "Germany and France compared".

    A shopper's request names a second country as the one that it is sent from; there the last one counts.
    """
    named = countries(call["text"])
    if len(named) < 2 or "country" not in tool.fields or "shopper" in tool.roles:
        return [call]
    return [{**call, "arguments": {**call["arguments"], "country": country}} for country in named[:COUNTRIES]]


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
        {"name": c["name"], "arguments": _borne(context.tools[c["name"]], c["args"], text, said, language), "text": text, "shown": []}
        for c in known
    ]


def _borne(tool: ShopTool, filled: dict[str, Any], text: str, said: str, language: str) -> dict[str, Any]:
    """A strong model's arguments that the conversation bears; a request and a question it may put in its own words."""
    arguments = {
        k: v
        for k, v in filled.items()
        if k in tool.fields and v not in (None, "", {}, []) and (k in FREE or supported(k, v, said, language)) and _valid(tool, k, v)
    }
    required = {
        field: tool.fitting(field, text) for field in FREE if field in tool.fields and tool.schema_class.model_fields[field].is_required()
    }
    return required | arguments


def _valid(tool: ShopTool, field: str, value: Any) -> bool:
    """Whether the tool's schema takes the value for the field."""
    try:
        tool.schema_class.__pydantic_validator__.validate_assignment(tool.schema_class.model_construct(), field, value)
    except ValidationError:
        return False
    return True


def _messages(text: str, context: TurnContext) -> list[BaseMessage]:
    """Static part first, so that vLLM's prefix cache serves it; the request last."""
    described = {tool.name: tool.description.splitlines()[0] for tool in context.tools.values()} | _INTENTS
    choices = "\n".join(f"- {name}: {what}" for name, what in described.items())
    messages: list[BaseMessage] = [SystemMessage(_SYSTEM.format(choices=choices))]
    for said, name in _EXAMPLES:
        if name in described:
            messages += [HumanMessage(said), AIMessage(json.dumps({"name": name}))]
    return [*messages, HumanMessage(text)]
