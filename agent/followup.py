"""What a request takes from the turns before it: the call that it goes on with, the item and the country that it points at."""

from collections.abc import Mapping, Sequence
from typing import Any

from agent.phrases import phrase, phrases, without
from agent.places import countries
from agent.shortlist import FOLLOWUP, Candidate, Clause
from agent.state import Call, Exchange
from tools.base import ShopTool
from tools.vocabulary.words import telling

# A conversation stays with its tool: that tool's probability counts so many times, and gets this share of "leans on
# the turn before". Set on requests of our own, in neither examples nor cases.
STAY, LEANING = 3.0, 0.5
POINTED = 5.0  # so many times likelier is the tool that showed the list when the text points into one
LEANS = 0.5  # least share of "leans on the turn before", in units of the tool's own, that goes on with the earlier call
POINTS = 0.05  # the same where the text points into the list that was shown
FREE = ("query", "question")  # arguments that are the request's own words
KINDS = ("category", "goods", "item")  # arguments that name a kind of items, or one in the asker's words
SPAN = ("since", "until")  # one says nothing without the other; that one way to name a time lifts another is the hints' matter
NARROWING = (*SPAN, "status", "limit")  # of the customer's own things: which of them
ONCE = ("beyond",)  # what only the request itself asked for
FRAMING = (
    "ship_to",
    "country",
    "currency",
    "channel",
    "language",
    "tone",
    "horizon_weeks",
    "lead_time_days",
    "service_level",
    "months",
    *SPAN,
)
CHANGE = 3  # words that a change to what a tool made takes at most
COMPARED = 2  # "compare them" without saying which


def made(exchanges: Sequence[Exchange], tools: Mapping[str, ShopTool]) -> list[Call]:
    """The calls so far of these tools, the latest first."""
    return [call for exchange in reversed(exchanges) for call in reversed(exchange["calls"]) if call["name"] in tools]


def earlier(text: str, exchanges: Sequence[Exchange], tools: dict[str, ShopTool]) -> Call | None:
    """The call that a follow-up would go on with: the latest that showed a list to point into or to sort, else the latest.

    Of the calls of one request it is the one whose arguments the text names: "in German this time" is of the ad.
    """
    calls = made(exchanges, tools)
    if points(text):
        calls = [call for call in calls if len(call["shown"]) > 1] or [call for call in calls if call["shown"]] or calls
    elif phrase(text, "sorts"):
        calls = [call for call in calls if "sort" in tools[call["name"]].fields] or calls
    elif exchanges and len(exchanges[-1]["calls"]) > 1:
        calls = [call for call in made(exchanges[-1:], tools) if tools[call["name"]].hints(text)] or calls
    return calls[0] if calls else None


def points(text: str) -> bool:
    """Whether the text points into a list: "the second one", "compare them"."""
    return bool(_places(text) or phrase(text, "comparisons"))


def bare(text: str, language: str, tool: ShopTool, said: Mapping[str, Any]) -> bool:
    """Whether a text says nothing but what fields of a tool hold, no item or kind of its own: "in green, please", "and for Norway?".

    Args:
        text: the request.
        language: its language.
        tool: of an earlier call.
        said: the arguments of the tool that the text states.
    """
    if not said.keys() - {*FREE} or said.keys() & _naming(tool):
        return False
    place = said.get("ship_to") or said.get("country")
    rest = telling(without(text, "sorts", "it", "these", "there"), language, place)
    words = rest.split()
    if tool.needs_one and len(words) <= CHANGE:  # "mach es noch kürzer"
        return True
    return all(len(word) == 1 or word.isdecimal() or tool.hints(word) or countries(word) for word in words)


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
    own, leaning = chances.get(before["name"], 0.0), chances.get(FOLLOWUP, 0.0)
    pointing = bool(before["shown"]) and points(clause.text) and leaning >= POINTS * own
    same = _of_the_same(clause.text, tool, named) and (
        not before["arguments"].keys().isdisjoint(KINDS) or _one(before, tool.refers) is not None
    )
    return about_one or pointing or same or leaning >= LEANS * own


def country(text: str, request: str, exchanges: Sequence[Exchange]) -> str | None:
    """The country that "there" means: one that the whole request names, else the last one that a call was about.

    None when the text has no such word or nothing was named.
    """
    if phrase(text, "there") != "place":
        return None
    if named := countries(request):
        return named[-1]
    calls = (call["arguments"] for exchange in reversed(exchanges) for call in reversed(exchange["calls"]))
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
    base = before.get("base") or next((before["arguments"][field] for field in FREE if field in before["arguments"]), "")
    arguments = {k: v for k, v in before["arguments"].items() if k not in _replaced(tool, before["arguments"], said)} | said
    if "attributes" in said:
        arguments["attributes"] = {**before["arguments"].get("attributes", {}), **said["attributes"]}
    pointed = _pointed(text, before["shown"])
    if "compare" in tool.fields and phrase(text, "comparisons") and len(before["shown"]) >= COMPARED:
        arguments = _framing(arguments) | {"compare": pointed if len(pointed) >= COMPARED else before["shown"][:COMPARED]}
    elif pointed and tool.refers:
        similar = "similar_to" in tool.fields and (phrase(text, "likeness") or "sort" in said)  # "cheaper than the first"
        field = "similar_to" if similar else tool.refers
        arguments = _framing(arguments) | said | {field: pointed[0]}
    elif "product" in arguments and "sort" in said:  # "cheaper than that one"
        arguments["similar_to"] = arguments.pop("product")
    elif tool.asks in said and not arguments.get(tool.refers) and len(before["shown"]) == 1:  # "can I still cancel it?"
        arguments = said | {tool.refers: before["shown"][0]}
    elif not said and base and "query" in tool.fields and not tool.needs_one:  # a wish that no other field holds: "with a hood?"
        arguments["query"] = tool.fitting("query", f"{base} {text}")
    if "question" in tool.fields:
        arguments["question"] = tool.fitting("question", f"{base.rstrip(' ?？؟.!。！')} {text}")  # one question, not two
    call: Call = {"name": tool.name, "arguments": arguments, "text": text, "shown": []}
    return {**call, "base": base} if base else call


def item(
    text: str, tool: ShopTool, arguments: Mapping[str, Any], exchanges: Sequence[Exchange], tools: Mapping[str, ShopTool]
) -> dict[str, Any]:
    """The arguments with the item that was shown or asked about before: "write an ad for it", "and when does the second run out?"."""
    field = tool.refers
    if not field or _names_one(text, field, arguments):
        return dict(arguments)
    calls = [call for call in made(exchanges, tools) if tools[call["name"]].refers == field]
    if _free(tool):  # such a tool goes on with its own calls by `continued`, or a wish is a new one
        calls = [call for call in calls if call["name"] != tool.name]
    found: str | None = None
    if _places(text):
        listed = next((call for call in calls if len(call["shown"]) > 1), None)
        found = _pointed(text, listed["shown"])[0] if listed else None
    elif phrase(text, "it") or arguments.keys() & {*KINDS}:
        found = next((one for call in calls if (one := _one(call, field))), None)
    elif calls and _of_the_same(text, tool, arguments):
        found = _one(calls[0], field)
    return _laid(found, field, arguments) if found else dict(arguments)


def carried(calls: Sequence[Call], tools: Mapping[str, ShopTool]) -> list[Call]:
    """The calls of one request, the item that one part names laid over later parts that name none.

    "When does TEN-0012 run out, and what do people criticise?"
    """
    named: dict[str, Any] = {}  # by argument
    found: list[Call] = []
    for call in calls:
        tool, arguments = tools[call["name"]], call["arguments"]
        field, text = tool.refers, call["text"]
        if field in named and not _names_one(text, field, arguments) and (not _free(tool) or phrase(text, "it")):
            arguments = _laid(named[field], field, arguments)
        if field in arguments:
            named[field] = arguments[field]
        found.append({**call, "arguments": arguments})
    return found


def _laid(one: str, field: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments with the item in place of words that may tell what they are about."""
    return {k: v for k, v in arguments.items() if k not in (*FREE, *KINDS)} | {field: one}


def _naming(tool: ShopTool) -> set[str]:
    """The tool's arguments that tell what it is about."""
    return {tool.refers, *KINDS}


def _names_one(text: str, field: str, arguments: Mapping[str, Any]) -> bool:
    """Whether the arguments name an item, or a kind, other than the one spoken of: not so "that game"."""
    return field in arguments or (bool(arguments.keys() & {*KINDS}) and "these" not in phrases(text, "these"))


def _of_the_same(text: str, tool: ShopTool, named: Mapping[str, Any]) -> bool:
    """Whether a question that names nothing is of the one thing spoken of: "when will it be sold out?", "いつ在庫が切れますか"."""
    return not _free(tool) and not named.keys() & _naming(tool) and not phrase(text, "whole")


def _free(tool: ShopTool) -> bool:
    """Whether a request's own words tell such a tool what it is about, so that naming no item means no earlier one."""
    return not tool.needs_one and not {*FREE}.isdisjoint(tool.fields)


def _one(call: Call, field: str) -> str | None:
    """The one item that a call was about."""
    found: str | None = call["arguments"].get(field)
    return found or (call["shown"][0] if len(call["shown"]) == 1 else None)


def _places(text: str) -> list[int]:
    """The places in a list that a text names, the last as -1."""
    return [int(place) for place in phrases(text, "ordinals") if place != "period"]


def _pointed(text: str, shown: Sequence[str]) -> list[str]:
    """What ordinals in the text point at, in their order: "the second", "the first and the last"."""
    return list(dict.fromkeys(shown[-1] if p < 0 else shown[min(p, len(shown)) - 1] for p in _places(text))) if shown else []


def _replaced(tool: ShopTool, before: Mapping[str, Any], said: Mapping[str, Any]) -> set[str]:
    """The earlier arguments that what is said anew takes the place of: a product that of a kind, one time that of another."""
    naming, gone = _naming(tool), {*ONCE}
    # What sold in October says nothing of when to reorder.
    if said.get("about", before.get("about")) != before.get("about") or said.keys() & {*SPAN}:
        gone |= {*SPAN}
    if said.keys() & naming:
        gone |= naming
    if tool.asks and tool.refers in said:
        gone |= {*NARROWING}
    elif tool.asks and said.keys() & {*NARROWING}:  # "what did I order in October?", after the delivery of one
        gone |= naming | {tool.asks}
    return gone


def _framing(arguments: dict[str, Any]) -> dict[str, Any]:
    """What holds for whatever product is looked at."""
    return {k: v for k, v in arguments.items() if k in FRAMING}
