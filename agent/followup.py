"""What a request takes from the turns before it: the call that it goes on with, the item and the country that it points at."""

from collections.abc import Mapping, Sequence
from typing import Any

from agent.phrases import phrase, phrases
from agent.places import countries
from agent.shortlist import FOLLOWUP, Candidate, Clause
from agent.state import Call, Exchange
from tools.base import ShopTool

# A conversation stays with its tool: that tool's probability counts so many times, and gets this share of "leans on
# the turn before". Set on requests of our own, in neither examples nor cases.
STAY, LEANING = 3.0, 0.5
POINTED = 5.0  # so many times likelier is the tool that showed the list when the text points into one
LEANS = 0.5  # least share of "leans on the turn before", in units of the tool's own, that goes on with the earlier call
FREE = ("query", "question")  # arguments that are the request's own words
FRAMING = ("ship_to", "country", "currency", "channel", "language", "tone", "horizon_weeks", "lead_time_days", "service_level", "months")
COMPARED = 2  # "compare them" without saying which


def earlier(text: str, exchanges: Sequence[Exchange], tools: dict[str, ShopTool]) -> Call | None:
    """The call that a follow-up would go on with: the latest that showed a list to point into or to sort, else the latest."""
    calls = [call for exchange in reversed(exchanges) for call in reversed(exchange["calls"]) if call["name"] in tools]
    if points(text):
        calls = [call for call in calls if len(call["shown"]) > 1] or [call for call in calls if call["shown"]] or calls
    elif phrase(text, "sorts"):
        calls = [call for call in calls if "sort" in tools[call["name"]].fields] or calls
    return calls[0] if calls else None


def points(text: str) -> bool:
    """Whether the text points into a list: "the second one", "compare them"."""
    return bool(phrase(text, "ordinals") or phrase(text, "comparisons"))


def weighed(clause: Clause, before: Call | None) -> Clause:
    """The clause with its candidates as likely as the conversation makes them.

    The share of "leans on the turn before" is the earlier tool's; without an earlier call it is nobody's.
    """
    chances = {c.name: c.probability for c in clause.candidates}
    leaning = chances.pop(FOLLOWUP, 0.0)
    if before:
        chances[before["name"]] = STAY * chances.get(before["name"], 0.0) + LEANING * leaning
        if before["shown"] and points(clause.text):
            chances[before["name"]] *= POINTED
    ordered = sorted(chances.items(), key=lambda pair: -pair[1])
    return Clause(clause.text, tuple(Candidate(name, chance) for name, chance in ordered))


def leans(clause: Clause, before: Call, tool: ShopTool) -> bool:
    """Whether a clause that means the earlier call's tool goes on with that call rather than begins anew."""
    chances = {c.name: c.probability for c in clause.candidates}
    named = tool.hints(clause.text)
    about_one = tool.asks in named and tool.refers not in named
    return about_one or chances.get(FOLLOWUP, 0.0) >= LEANS * chances.get(before["name"], 0.0)


def country(text: str, request: str, exchanges: Sequence[Exchange]) -> str | None:
    """The country that "there" means: one that the whole request names, else the last one that a call was about.

    None when the text has no such word or nothing was named.
    """
    if phrase(text, "there") != "place":
        return None
    if named := countries(request):
        return named[-1]
    calls = [call["arguments"] for exchange in reversed(exchanges) for call in reversed(exchange["calls"])]
    return next((place for arguments in calls if (place := arguments.get("ship_to") or arguments.get("country"))), None)


def continued(tool: ShopTool, before: Call, text: str, new: dict[str, Any]) -> Call:
    """The earlier call with what is new: "and for Germany?", "the second one, in blue".

    Args:
        tool: the earlier call's.
        before: that call.
        text: the request.
        new: arguments that the text states by itself.
    """
    said = {k: v for k, v in new.items() if k not in FREE}
    arguments = before["arguments"] | said
    if "attributes" in said:
        arguments["attributes"] = {**before["arguments"].get("attributes", {}), **said["attributes"]}
    pointed = _pointed(text, before["shown"])
    if "compare" in tool.fields and phrase(text, "comparisons") and len(before["shown"]) >= COMPARED:
        arguments = _framing(arguments) | {"compare": pointed if len(pointed) >= COMPARED else before["shown"][:COMPARED]}
    elif pointed and tool.refers:
        field = "similar_to" if "similar_to" in tool.fields and phrase(text, "likeness") else tool.refers
        arguments = _framing(arguments) | said | {field: pointed[0]}
    elif "product" in arguments and "sort" in said:  # "cheaper than that one"
        arguments["similar_to"] = arguments.pop("product")
    elif tool.asks in said and not arguments.get(tool.refers) and len(before["shown"]) == 1:  # "can I still cancel it?"
        arguments = said | {tool.refers: before["shown"][0]}
    elif not said and arguments.get("query"):  # a wish that no other field holds: "with a hood?"
        arguments["query"] = tool.fitting("query", f"{arguments['query']} {text}")
    if "question" in tool.fields:
        arguments["question"] = tool.fitting("question", f"{before['arguments'].get('question', before['text'])} {text}")
    return {"name": tool.name, "arguments": arguments, "text": text, "shown": []}


def item(text: str, tool: ShopTool, arguments: Mapping[str, Any], exchanges: Sequence[Exchange]) -> dict[str, Any]:
    """The arguments with the item that "it" means where another tool was asked about one: "write an ad for it"."""
    field = tool.refers
    if not field or _names_one(text, field, arguments) or not (phrase(text, "it") or "category" in arguments):
        return dict(arguments)
    calls = [call for exchange in reversed(exchanges) for call in reversed(exchange["calls"])]
    named = next((call for call in calls if field in call["arguments"]), None)
    if named is None or named["name"] == tool.name:  # with its own calls a tool goes on by `continued`
        return dict(arguments)
    return {k: v for k, v in arguments.items() if k not in (*FREE, "category")} | {field: named["arguments"][field]}


def carried(calls: Sequence[Call], tools: Mapping[str, ShopTool]) -> list[Call]:
    """The calls of one request, the item that one part names laid over later parts that name none.

    "When does TEN-0012 run out, and what do people criticise?"
    """
    named: dict[str, Any] = {}  # by argument
    found: list[Call] = []
    for call in calls:
        field, arguments = tools[call["name"]].refers, call["arguments"]
        if field in named and not _names_one(call["text"], field, arguments) and not arguments.keys() & {*FREE}:
            arguments = {field: named[field]} | {k: v for k, v in arguments.items() if k != "category"}
        if field in arguments:
            named[field] = arguments[field]
        found.append({**call, "arguments": arguments})
    return found


def _names_one(text: str, field: str, arguments: Mapping[str, Any]) -> bool:
    """Whether the arguments name an item, or a kind, other than the one spoken of: not so "that game"."""
    return field in arguments or ("category" in arguments and "these" not in phrases(text, "these"))


def _pointed(text: str, shown: Sequence[str]) -> list[str]:
    """What ordinals in the text point at, in their order: "the second", "the first and the last"."""
    places = [int(place) for place in phrases(text, "ordinals")]
    return list(dict.fromkeys(shown[-1] if p < 0 else shown[min(p, len(shown)) - 1] for p in places)) if shown else []


def _framing(arguments: dict[str, Any]) -> dict[str, Any]:
    """What holds for whatever product is looked at."""
    return {k: v for k, v in arguments.items() if k in FRAMING}
