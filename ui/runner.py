"""Starts, stops and repeats turns: each runs by itself, whoever listens."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any, cast, get_args
from weakref import WeakValueDictionary

import structlog
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import BaseCheckpointSaver
from sqlmodel import select

from agent import graph
from agent.checkpoints import prune, settle
from agent.llm import LLM
from agent.person import asks_for_person
from agent.serving import Server
from agent.shortlist import Shortlist
from agent.state import Exchange, TurnContext
from errors import NotSignedIn, ShopError, TooMany
from store.tables import Conversation, Handler, ModelVersion, Turn, TurnStatus
from tools.base import Identity, Role, Shop, ShopTool
from tools.registry import for_role
from ui.auth import known
from ui.following import Following
from ui.handoffs import Handoffs
from ui.limits import Limits
from ui.live import Live
from ui.records import Records, ended

log = structlog.get_logger()

ROLES: tuple[Role, ...] = get_args(Role)
KEPT_TURNS = 500  # finished turns whose events can still be replayed
MODEL_START_SECONDS = 300
PROSE_VERIFIED = 0.9  # share of verified prose from which on a model words the answers


class Runner:
    """Starts, follows, stops and, after a crash, repeats turns."""

    def __init__(self, shop: Shop, tools: dict[str, ShopTool], server: Server, checkpointer: BaseCheckpointSaver[Any]) -> None:
        self.records = Records(shop.sessions)
        self.handoffs = Handoffs(shop.sessions)
        self.following = Following(shop.sessions)
        self.limits = Limits(shop.settings)
        self._settings, self._sessions, self._server = shop.settings, shop.sessions, server
        self._checkpointer = checkpointer
        self._graph = graph.build(checkpointer)
        self._shortlists = {
            role: Shortlist(
                shop.vectors,
                list(for_role(tools, role).values()),
                lambda done, of: shop.progress(f"requests: {done} of {of} examples embedded"),
            )
            for role in ROLES
        }
        self.use(tools)
        self._live: OrderedDict[str, Live] = OrderedDict()
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._closing = False

    def use(self, tools: dict[str, ShopTool]) -> None:
        """Answer with these tools from the next turn on, the same ones built anew; turns that run keep theirs."""
        self._offered = {role: for_role(tools, role) for role in ROLES}
        self.tools = tools

    def warm(self) -> None:
        """Do for each role what its first request would wait for."""
        for role, shortlist in self._shortlists.items():
            shortlist.warm(self._offered[role])

    async def start(self, identity: Identity, text: str, conversation: str | None, language: str) -> Live:
        """Begin a turn; it is in the database when this returns.

        Raises:
            TooMany: as many turns as the setting TURNS_AT_ONCE allows are running.
            NotFound: the conversation is not this identity's.
        """
        if sum(not live.ended for live in self._live.values()) >= self._settings.turns_at_once:
            raise TooMany("turns at once", seconds=10)
        turn = await asyncio.to_thread(self.records.begin, identity, text, conversation, language)
        self.following.ring(turn.conversation_id)
        return self._launch(Live(turn.id, turn.conversation_id), identity.model_copy(update={"language": language}), text)

    def live(self, turn_id: str) -> Live | None:
        """The turn's events, while they are kept."""
        return self._live.get(turn_id)

    async def stop(self, turn_id: str) -> None:
        """Stop a turn; its LLM request is aborted. One that has ended is left as it is."""
        live = self._live.get(turn_id)
        if live and live.task and not live.task.done():
            if not live.stopping:  # a second stop must not cut off the first one's last words
                live.stopping = True
                await asyncio.sleep(0)  # a task cancelled before its first step would never say that it ended
                live.task.cancel()
            await asyncio.wait({live.task}, timeout=5)

    async def call_person(self, identity: Identity, conversation: str) -> dict[str, Any]:
        """Call a person; what the assistant was still working on becomes a message to the staff."""
        called = await asyncio.to_thread(self.handoffs.call, identity, conversation)
        for live in [live for live in self._live.values() if live.conversation == conversation]:
            await self.stop(live.turn)
        self.following.ring(conversation)
        return called

    async def withdraw(self, identity: Identity, conversation: str) -> dict[str, Any]:
        """Go on with the assistant, which answers what waited for the staff."""
        return await self._returned(conversation, *await asyncio.to_thread(self.handoffs.withdraw, identity, conversation))

    async def hand_back(self, conversation: str) -> dict[str, Any]:
        """Leave a conversation to the assistant, which answers what the staff have not."""
        return await self._returned(conversation, *await asyncio.to_thread(self.handoffs.hand_back, conversation))

    async def _returned(self, conversation: str, state: dict[str, Any], turns: list[str]) -> dict[str, Any]:
        await self._take_up(await asyncio.to_thread(self.records.unfinished, turns))
        self.following.ring(conversation)
        return state

    async def remove(self, identity: Identity, conversation: str) -> None:
        """Delete a conversation, its running turns and the graph's memory of it."""
        for turn_id in await asyncio.to_thread(self.records.remove, identity, conversation):
            await self.stop(turn_id)
        self.following.ring(conversation)
        await self._checkpointer.adelete_thread(conversation)

    async def resume(self) -> None:
        """Take up the turns that a crash cut off: tools read, and an ad's draft is kept once, so running one again harms nothing."""
        await self._take_up(await asyncio.to_thread(self.records.unfinished))

    async def _take_up(self, unfinished: list[tuple[Turn, Conversation, str]]) -> None:
        for turn, conversation, text in unfinished:
            try:
                identity = await asyncio.to_thread(self._owner, conversation)
                self.limits.afford(identity.subject)
            except (NotSignedIn, TooMany) as error:
                await asyncio.to_thread(self.records.finish, turn.id, TurnStatus.FAILED, error={"code": error.code, **error.details})
                continue
            log.info("turn.resumed", turn=turn.id)
            live = Live(turn.id, conversation.id, recalled=conversation.called_at is not None and turn.created_at < conversation.called_at)
            self._launch(live, identity.model_copy(update={"language": turn.language}), text)

    def _owner(self, conversation: Conversation) -> Identity:
        customer = int(conversation.owner.removeprefix("customer:")) if conversation.owner.startswith("customer:") else None
        with self._sessions() as session:
            return known(session, "merchant" if conversation.role == "merchant" else "shopper", conversation.owner, customer)

    async def close(self) -> None:
        """Leave running turns as they are in the database: the next start takes them up."""
        tasks = [live.task for live in self._live.values() if live.task and not live.task.done()]
        self._closing = True
        for live in self._live.values():
            live.ended = True
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await settle(self._checkpointer)

    def _launch(self, live: Live, identity: Identity, text: str) -> Live:
        self._live[live.turn] = live
        while len(self._live) > KEPT_TURNS and next(iter(self._live.values())).ended:
            self._live.popitem(last=False)
        live.task = asyncio.create_task(self._run(live, identity, text))
        return live

    async def _run(self, live: Live, identity: Identity, text: str) -> None:
        """One turn, start to end; whatever happens is written down and told."""
        structlog.contextvars.bind_contextvars(conversation=live.conversation, turn=live.turn)
        llm = LLM(self._server)
        try:
            async with self._locks.setdefault(live.conversation, asyncio.Lock()):
                await self._answer(live, identity, text, llm)
        except asyncio.CancelledError:
            if self._closing:
                raise
            await settle(self._checkpointer)
            if not await self._keep(live):
                await self._fail(live, TurnStatus.STOPPED, "stopped")
        except TimeoutError:
            await settle(self._checkpointer)
            await self._fail(live, TurnStatus.FAILED, "turn-timeout")
        except ShopError as error:
            log.warning("turn.failed", cause=str(error))
            await self._fail(live, TurnStatus.FAILED, error.code, **error.details)
        except Exception as error:  # the boundary: the visitor gets a sentence, the log the cause
            log.exception("turn.failed", cause=repr(error))
            await self._fail(live, TurnStatus.FAILED, "internal")
        finally:  # a turn that was stopped or failed has cost its tokens, too
            self.limits.spend(identity.subject, llm.usage.prompt + llm.usage.completion)

    async def _answer(self, live: Live, identity: Identity, text: str, llm: LLM) -> None:
        """Answer a turn whose turn it is, unless a person answers the conversation."""
        begun = time.perf_counter()
        names = {"conversation": live.conversation, "turn": live.turn}
        starting = self._server.health == "starting"
        await live.add("status", {"stage": "queued", **names, **({"waiting": "model"} if starting else {})})
        if await self._keep(live):
            return
        if starting and not await asyncio.to_thread(self._calls_person, live, identity, text):
            await self._server.wait_ready(MODEL_START_SECONDS)
            if await self._keep(live):
                return
            begun = time.perf_counter()
        first, finished = None, {}
        async with asyncio.timeout(self._settings.turn_timeout_s):
            meanwhile = await asyncio.to_thread(self.records.meanwhile, live.turn)
            async with aclosing(self._events(live, identity, text, meanwhile, llm)) as events:
                async for event, data in events:
                    if event == "finished":
                        finished = data
                        continue
                    if event == "token":
                        first = first or time.perf_counter()
                    await live.add(event, data | names if event == "status" else data)
        now = time.perf_counter()
        finished["timings"] |= {"first_token_ms": round(((first or now) - begun) * 1000, 1), "total_ms": round((now - begun) * 1000, 1)}
        columns = {k: finished[k] for k in ("tools", "sources", "verified", "timings", "language")}
        columns |= {"handler": Handler(finished["handler"]), "found": finished.pop("found")}
        await prune(self._checkpointer, live.conversation)
        offer = await asyncio.to_thread(self.records.finish, live.turn, TurnStatus.DONE, finished["answer"], **columns)
        self.following.ring(live.conversation)
        if offer:
            await live.add("offer", {})
        await live.add("done", {**names, **finished})
        called = [tool["name"] for tool in finished["tools"]]
        log.info("turn.done", tools=called, verified=finished["verified"], ms=finished["timings"]["total_ms"])

    def _calls_person(self, live: Live, identity: Identity, text: str) -> bool:
        """Whether no model is needed since the shopper asks for a person."""
        if live.recalled or identity.role != "shopper":
            return False
        tools, shortlist = self._offered[identity.role], self._shortlists[identity.role]
        return asks_for_person(text, identity.language, shortlist.clauses(text, identity.language, tools), shortlist, tools)

    async def _keep(self, live: Live) -> bool:
        """Where a person answers the conversation, leave the turn to them: no tool is called, no model asked."""
        kept = await asyncio.to_thread(self.records.keep, live.turn, live.answer)
        if kept is None:
            return False
        await live.add("done", ended(kept))
        log.info("turn.kept", handler=kept["handler"])
        return True

    async def _fail(self, live: Live, status: TurnStatus, code: str, **details: Any) -> None:
        if live.ended:
            return
        error = {"code": code, **details}
        try:
            if await asyncio.to_thread(self.records.finish, live.turn, status, live.answer, error=error):
                await live.add("offer", {})
        finally:  # whoever listens is told even when the database is not
            await live.add("error", error)

    def _events(
        self, live: Live, identity: Identity, text: str, meanwhile: Exchange | None, llm: LLM
    ) -> AsyncGenerator[tuple[str, dict[str, Any]], None]:
        context = TurnContext(identity, self._offered[identity.role], self._shortlists[identity.role], llm, self._prose(), live.recalled)
        config: RunnableConfig = {"configurable": {"thread_id": live.conversation}, "recursion_limit": self._settings.turn_steps}
        # A turn that is cut off begins anew from its text, so that no step between is worth a write beside the next.
        stream = self._graph.astream(
            {"text": text, "meanwhile": meanwhile}, config, context=context, stream_mode="custom", durability="exit"
        )
        return cast(AsyncGenerator[tuple[str, dict[str, Any]], None], stream)

    def _prose(self) -> bool:
        """Whether the model in service may word the answers: as set, or as measured for this very model."""
        if self._settings.llm_prose != "measured":
            return self._settings.llm_prose == "always"
        with self._sessions() as session:
            model = session.exec(select(ModelVersion).where(ModelVersion.name == self._server.model)).first()
        return bool(model and model.metrics.get("prose_verified", 0) >= PROSE_VERIFIED)
