"""Memory and checkpoints stay small."""

import json
import sqlite3
from pathlib import Path
from typing import Any, TypedDict

import pytest
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
from langgraph.graph import END, START, StateGraph

from agent.checkpoints import open_checkpointer, prune, settle, size
from agent.state import KEPT_EXCHANGES, Exchange, kept
from settings import Settings


def exchange(n: int) -> Exchange:
    call: Any = {"name": "recommend", "arguments": {"query": "q" * 500}, "text": "t" * 4000, "shown": [f"SKU-{i}" for i in range(500)]}
    return {"text": f"{n}" + "x" * 4000, "answer": "y" * 20_000, "calls": [call]}


def test_memory_is_bounded_in_number_and_size() -> None:
    memory: list[Exchange] = []
    sizes = []
    for n in range(50):
        memory = kept(memory, exchange(n))
        sizes.append(len(json.dumps(memory)))
    assert len(memory) == KEPT_EXCHANGES
    assert [e["text"][:2] for e in memory] == ["46", "47", "48", "49"]
    assert max(sizes[KEPT_EXCHANGES:]) == sizes[-1] < 16_000


class Counted(TypedDict):
    n: int


async def test_pruning_keeps_the_latest_checkpoint_of_its_conversation_only(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, data_dir=tmp_path)  # type: ignore[call-arg]
    graph = StateGraph(Counted)
    for name in "abc":
        graph.add_node(name, lambda state: {"n": state["n"] + 1})
    for before, after in ((START, "a"), ("a", "b"), ("b", "c"), ("c", END)):
        graph.add_edge(before, after)
    async with open_checkpointer(settings) as saver:
        compiled = graph.compile(checkpointer=saver)
        config: Any = {"configurable": {"thread_id": "one"}}
        other: Any = {"configurable": {"thread_id": "two"}}
        await compiled.ainvoke({"n": 0}, other)
        sizes = []
        for _ in range(5):
            await compiled.ainvoke({"n": 5}, config)
            await prune(saver, "one")
            sizes.append(size(settings, "one"))
        assert len([c async for c in saver.alist(config)]) == 1
        assert len([c async for c in saver.alist(other)]) == 5
        assert (await compiled.aget_state(config)).values == {"n": 8}
        assert max(sizes[1:]) <= sizes[1] + 16
        assert size(settings, "nobody") == 0
        await saver.adelete_thread("one")
        assert size(settings, "one") == 0


async def test_a_cancelled_step_does_not_keep_the_database_locked(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, data_dir=tmp_path)  # type: ignore[call-arg]
    async with open_checkpointer(settings) as saver:
        assert isinstance(saver, AsyncSqliteSaver)
        await saver.conn.execute("INSERT INTO checkpoints (thread_id, checkpoint_id) VALUES ('one', '1')")  # and never a commit
        other = sqlite3.connect(tmp_path / "tradewind.db", timeout=0.1)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("CREATE TABLE t (n)")
        await settle(saver)
        other.execute("CREATE TABLE t (n)")
        other.close()
