"""The agent: guard -> shortlist -> choose -> tool -> answer -> verify -> remember.

Nodes report as they go through the stream writer: ("status" | "result" | "token" | "replace" | "sources", data).
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph.runtime import Runtime
from pydantic import ValidationError
from pydantic_core import to_jsonable_python

from agent import answer as answers
from agent.choose import by_country, choose, choose_natively
from agent.followup import carried
from agent.guard import cleaned
from agent.language import detect
from agent.person import PERSON, asks_for_person, recalled, without_person
from agent.shortlist import Candidate, Clause
from agent.state import Call, Exchange, Outcome, State, TurnContext, before, kept
from agent.verify import problems
from errors import BadRequest, ShopError, Unavailable, misfits
from tools.base import ShopTool, ToolResult
from tools.inert import Unchecked

log = structlog.get_logger()

TOOL_SECONDS = 20
TOKEN_CHARACTERS = 24  # a plain rendering is sent in pieces of about this size

Node = Callable[[State, Runtime[TurnContext]], Awaitable[State]]


def build(checkpointer: BaseCheckpointSaver[Any] | None) -> CompiledStateGraph[State, TurnContext, State, State]:
    """The compiled graph."""
    graph = StateGraph(State, context_schema=TurnContext)
    for stage, node in (
        ("guard", guard), ("shortlist", shortlist), ("choose", choose_calls), ("tool", call_tools),
        ("answer", write_answer), ("verify", verify), ("remember", remember),
    ):  # fmt: skip
        graph.add_node(stage, _timed(stage, node))
    graph.add_edge(START, "guard")
    graph.add_edge("guard", "shortlist")
    graph.add_edge("shortlist", "choose")
    graph.add_conditional_edges("choose", lambda s: "tool" if s["calls"] else "answer", ["tool", "answer"])
    graph.add_edge("tool", "answer")
    graph.add_edge("answer", "verify")
    graph.add_edge("verify", "remember")
    graph.add_edge("remember", END)
    return graph.compile(checkpointer=checkpointer)


def _timed(stage: str, node: Node) -> Callable[..., Awaitable[State]]:
    """The node with its status reported and its milliseconds kept in `timings`."""

    async def run(state: State, *, runtime: Runtime[TurnContext]) -> State:
        begun = time.perf_counter()
        if stage != "remember":
            runtime.stream_writer(("status", {"stage": stage}))
        update = await node(state, runtime)
        spent = round((time.perf_counter() - begun) * 1000, 1)
        return {**update, "timings": {**update.get("timings", state.get("timings", {})), f"{stage}_ms": spent}}

    return run


async def guard(state: State, runtime: Runtime[TurnContext]) -> State:
    """Clean the request, tell its language, and begin with an empty slate but for the memory."""
    context = runtime.context
    text = cleaned(state["text"], context.llm.server.settings.message_characters)
    language = detect(text, state.get("language") or context.identity.language)  # the language spoken so far is the likeliest
    return {
        "text": text, "language": language, "clauses": [], "intent": None, "calls": [], "outcomes": [], "answer": "",
        "written": False, "verified": "plain", "timings": {}, "exchanges": state.get("exchanges", []),
    }  # fmt: skip


async def shortlist(state: State, runtime: Runtime[TurnContext]) -> State:
    """What the request may mean, clause by clause."""
    context = runtime.context
    found = await asyncio.to_thread(context.shortlist.clauses, state["text"], state["language"], context.tools)
    staffed = context.identity.role == "shopper"  # merchants have nobody to be handed to
    return {
        "clauses": [
            {"text": c.text, "candidates": [(k.name, k.probability) for k in c.candidates if staffed or k.name != PERSON]} for c in found
        ]
    }


async def choose_calls(state: State, runtime: Runtime[TurnContext]) -> State:
    """The tool calls of the request, or the intent that needs none."""
    context, language, exchanges = runtime.context, state["language"], before(state)
    clauses = [Clause(c["text"], tuple(Candidate(*k) for k in c["candidates"])) for c in state["clauses"]]
    if not context.recalled and await asyncio.to_thread(
        asks_for_person, state["text"], language, clauses, context.shortlist, context.tools
    ):
        return {"calls": [], "intent": PERSON}
    clauses = [recalled(clause) if context.recalled else without_person(clause) for clause in clauses]
    if context.llm.server.settings.llm_tool_calls == "native" and context.llm.ready:
        try:
            calls = await choose_natively(state["text"], language, exchanges, context)
        except Unavailable as error:
            log.warning("choose.failed", cause=str(error))
        else:
            best = clauses[0].best.name
            return {"calls": calls, "intent": None if calls else "decline" if best in context.tools else best}
    chosen = await asyncio.gather(*(choose(clause, state["text"], language, exchanges, context) for clause in clauses))
    meant = carried([c for c in chosen if not isinstance(c, str)], context.tools)
    calls = [call for one in meant for call in by_country(one, context.tools[one["name"]])]
    return {"calls": calls, "intent": None if calls else next(c for c in chosen if isinstance(c, str))}


async def call_tools(state: State, runtime: Runtime[TurnContext]) -> State:
    """Run the calls side by side; a failure is an outcome, not the end of the turn."""
    outcomes = await asyncio.gather(*(_call(call, state["language"], runtime) for call in state["calls"]))
    return {"outcomes": list(outcomes)}


async def _call(call: Call, language: str, runtime: Runtime[TurnContext]) -> Outcome:
    context = runtime.context
    tool = context.tools[call["name"]]
    identity = context.identity.model_copy(update={"language": language})
    outcome: Outcome = {
        "name": call["name"], "arguments": to_jsonable_python(call["arguments"]), "result": None, "plain": "", "shown": [], "plots": [], "found": False, "error": None,
    }  # fmt: skip
    try:
        arguments = tool.schema_class(**call["arguments"])
        async with asyncio.timeout(TOOL_SECONDS):
            result = await asyncio.to_thread(tool.call, arguments, identity)
        outcome |= {
            "arguments": arguments.model_dump(mode="json", exclude_defaults=True), "result": result.model_dump(mode="json"),
            "plain": tool.plain(result, language), "shown": result.shown(), "found": result.found(), "plots": await _titles(tool, result, language),
        }  # fmt: skip
    except (ShopError, ValueError, TimeoutError) as error:
        log.warning("tool.failed", tool=call["name"], cause=misfits(error.errors()) if isinstance(error, ValidationError) else repr(error))
        told = error if isinstance(error, ShopError) else BadRequest() if isinstance(error, ValueError) else Unavailable()
        outcome |= {"error": told.code, "plain": answers.failure(told, language)}
    runtime.stream_writer(("result", {k: outcome[k] for k in ("name", "arguments", "result", "plots")}))
    if sources := (outcome["result"] or {}).get("sources"):
        runtime.stream_writer(("sources", {"sources": sources}))
    return outcome


async def _titles(tool: ShopTool, result: ToolResult, language: str) -> list[str]:
    """What the result's figures show; a result that cannot be drawn is an answer all the same."""
    try:
        return [plot.title for plot in await asyncio.to_thread(tool.plots, result, language)]
    except Exception as error:
        log.exception("plots.failed", tool=tool.name, cause=repr(error))
        return []


async def write_answer(state: State, runtime: Runtime[TurnContext]) -> State:
    """Stream the answer: prose where the model has earned it, else the plain rendering."""
    context, language = runtime.context, state["language"]
    if context.prose and context.llm.ready and any(o["found"] for o in state["outcomes"]):
        try:
            text, unchecked = "", Unchecked()
            async for piece in answers.prose(context.llm, state["text"], state["outcomes"], language):
                text += piece
                if shown := unchecked.add(piece):
                    runtime.stream_writer(("token", {"text": shown}))
            runtime.stream_writer(("token", {"text": unchecked.rest()}))
        except Unavailable as error:
            log.warning("answer.failed", cause=str(error))
        else:
            return {"answer": text, "written": True}
    text = answers.plain(state["outcomes"], state["intent"], language, context.identity.role)
    if state["outcomes"] and (context.llm.failed or not context.llm.ready):
        text = f"{answers.WORDS.say(language, 'model-down')}\n\n{text}"
    runtime.stream_writer(("replace", {"text": ""}))
    for start in range(0, len(text), TOKEN_CHARACTERS):
        runtime.stream_writer(("token", {"text": text[start : start + TOKEN_CHARACTERS]}))
    return {"answer": text, "written": False}


async def verify(state: State, runtime: Runtime[TurnContext]) -> State:
    """Hold the model's prose against the results; repair it once, then fall back on the plain rendering."""
    context, language = runtime.context, state["language"]
    if not state["written"]:
        return {"verified": "plain"}
    evidence = answers.evidence(state["outcomes"], [e["answer"] for e in before(state)])
    text, wrong = state["answer"], ["not checked"]
    for attempt in ("first", "repaired"):
        if attempt == "repaired":
            try:
                text = "".join([piece async for piece in answers.prose(context.llm, state["text"], state["outcomes"], language, wrong)])
            except Unavailable as error:
                log.warning("repair.failed", cause=str(error))
                break
        wrong = await asyncio.to_thread(problems, text, evidence, state["text"], language, context.shortlist.embedder)
        if not wrong:
            if attempt == "repaired":
                runtime.stream_writer(("replace", {"text": text}))
            return {"answer": text, "verified": attempt}
        log.info("verify.failed", attempt=attempt, problems=len(wrong))
    text = answers.plain(state["outcomes"], state["intent"], language, context.identity.role)
    runtime.stream_writer(("replace", {"text": text}))
    return {"answer": text, "verified": "plain"}


async def remember(state: State, runtime: Runtime[TurnContext]) -> State:
    """Keep what later turns may refer to, hand out the whole, and drop the rest from the state."""
    timings: dict[str, Any] = dict(state["timings"])
    timings |= {"llm_prompt_tokens": runtime.context.llm.usage.prompt, "llm_completion_tokens": runtime.context.llm.usage.completion}
    sources = [s for o in state["outcomes"] if o["result"] for s in o["result"].get("sources", [])]
    tools = [{k: o[k] for k in ("name", "arguments", "result", "plots", "error")} for o in state["outcomes"]]
    runtime.stream_writer((
        "finished",
        {
            "language": state["language"], "tools": tools, "answer": state["answer"], "sources": sources, "verified": state["verified"], "timings": timings,
            "handler": "waiting" if state["intent"] == PERSON else "assistant", "found": _found(state),
        },
    ))  # fmt: skip
    made = zip(state["calls"], state["outcomes"], strict=True)
    # With a call that failed, of an unknown SKU say, nothing can be gone on with.
    calls: list[Call] = [{**c, "arguments": o["arguments"], "shown": o["shown"]} for c, o in made if not o["error"]]
    exchange: Exchange = {"text": state["text"], "answer": state["answer"], "calls": calls}
    return {"exchanges": kept(before(state), exchange), "meanwhile": None, "clauses": [], "calls": [], "outcomes": [], "answer": ""}


def _found(state: State) -> bool:
    """Whether there was anything to tell: a result, or a reply other than no."""
    return any(o["found"] for o in state["outcomes"]) or state["intent"] not in (None, "decline")
