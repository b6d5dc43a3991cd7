"""The program itself on PostgreSQL, by DATABASE_URL: turns, memory, ratings, forgetting, and what a kill -9 leaves."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

import httpx
import pytest
from sqlalchemy import text
from sqlmodel import Session

from agent.serving import free_port
from settings import ROOT, Settings
from store.migrate import upgrade
from store.session import open_engine
from tests.unit.ui.conftest import Client
from tests.unit.ui.fake_llm import FakeLLM
from tests.unit.ui.small_shop import SECRET, fill
from tests.unit.ui.test_turns import TENT, hanging
from ui.auth import make_token

RETURNS = "How long can I return an item?"
TENTS = "Show me tents for camping"
CHECKPOINTS = ("checkpoints", "checkpoint_blobs", "checkpoint_writes")
START_SECONDS = 120


@dataclass
class Program:
    """`python -m ui serve` with settings in its environment, as a user sets them."""

    settings: Settings
    process: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        own = {
            "DATABASE_URL": self.settings.database_url, "DATA_DIR": str(self.settings.data_dir), "ARTICLES_DIR": str(self.settings.articles_dir),
            "SHOP": "empty", "SECRET_KEY": SECRET, "PORT": str(self.settings.port), "LLM_URL": self.settings.llm_url, "LLM_MODEL": "fake",
            "LLM_PROSE": "always",  # so that each turn with a tool asks the model
        }  # fmt: skip
        with (self.settings.data_dir / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "ui", "serve"], cwd=ROOT, env=os.environ | own, stdout=log, stderr=subprocess.STDOUT
            )
        deadline = time.monotonic() + START_SECONDS
        while not self._ready():
            assert self.process.poll() is None, self.log()
            assert time.monotonic() < deadline, self.log()
            time.sleep(0.2)

    def _ready(self) -> bool:
        try:
            return bool(httpx.get(f"{self.settings.address}/healthz", timeout=5).json()["model"] == "ready")
        except httpx.HTTPError:
            return False

    def kill(self) -> None:
        assert self.process
        self.process.kill()
        self.process.wait(15)

    def log(self) -> str:
        return (self.settings.data_dir / "server.log").read_text()

    def client(self, customer: int = 1) -> Client:
        token = make_token(self.settings, "shopper", customer)
        return Client(httpx.Client(base_url=self.settings.address, headers={"Authorization": f"Bearer {token}"}, timeout=30))


@pytest.fixture(scope="module")
def fake() -> Iterator[FakeLLM]:
    fake = FakeLLM()
    yield fake
    fake.close()


@pytest.fixture
def llm(fake: FakeLLM) -> FakeLLM:
    fake.reset()
    return fake


@pytest.fixture(scope="module")
def program(postgres_url: str, fake: FakeLLM, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    folder = tmp_path_factory.mktemp("program")
    (folder / "articles").mkdir()
    (folder / "articles" / "returns.md").write_text(
        "---\nid: returns\ntitle: How long can I return an item?\n---\nYou can send back any item within 30 days of delivery.\n"
    )
    engine = open_engine(postgres_url)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    upgrade(engine)
    with Session(engine) as session:
        fill(session)
    engine.dispose()
    settings = Settings(
        _env_file=None, data_dir=folder, articles_dir=folder / "articles", database_url=postgres_url, secret_key=SECRET, port=free_port(),
        llm_url=fake.url,
    )  # type: ignore[call-arg]  # fmt: skip
    program = Program(settings)
    try:
        program.start()
        yield program
        assert "Traceback" not in program.log()
    finally:
        program.kill()


@pytest.fixture
def customer(program: Program, llm: FakeLLM) -> Iterator[Client]:
    client = program.client()
    with client.http:
        yield client


def rows(program: Program, conversation: str) -> dict[str, int]:
    """Rows of every table that a conversation leaves behind."""
    columns = {"conversation": "id", "turn": "conversation_id", "message": "conversation_id"} | dict.fromkeys(CHECKPOINTS, "thread_id")
    engine = open_engine(program.settings.database)
    with engine.connect() as connection:
        counted = {
            table: connection.execute(text(f"SELECT count(*) FROM {table} WHERE {column} = :c"), {"c": conversation}).scalar_one()
            for table, column in columns.items()
        }
    engine.dispose()
    return counted


def test_every_tool_answers(customer: Client) -> None:
    tent, rules, parcel = (customer.done(text) for text in (TENT, RETURNS, "Where is my parcel?"))
    assert tent["tools"][0]["result"]["products"][0]["sku"] == "TENT-1"
    assert "30 days" in rules["answer"]
    assert rules["sources"][0]["quote"] in rules["sources"][0]["text"]
    assert [o["number"] for o in parcel["tools"][0]["result"]["orders"]] == ["HP-100001"]


def test_memory_ratings_and_history(customer: Client) -> None:
    first = customer.done(TENTS)
    second = customer.done("the second one", first["conversation"])
    shown = [p["sku"] for p in first["tools"][0]["result"]["products"]]
    assert second["tools"][0]["arguments"]["product"] == shown[1]
    for rating in ({"value": 1, "comment": ""}, {"value": -1, "comment": "too\0 dear"}):
        assert customer.http.post(f"/api/turns/{first['turn']}/rating", json=rating).status_code == 200
    turns = customer.http.get(f"/api/conversations/{first['conversation']}").json()["turns"]
    assert [t["text"] for t in turns] == [TENTS, "the second one"]
    assert [t["rating"] for t in turns] == [{"value": -1, "comment": "too dear"}, None]


def test_one_checkpoint_a_conversation_and_none_when_it_is_deleted(customer: Client, program: Program) -> None:
    conversation = customer.done(TENTS)["conversation"]
    for _ in range(3):
        customer.done(TENTS, conversation)
    kept = rows(program, conversation)
    assert (kept["checkpoints"], kept["turn"], kept["message"]) == (1, 4, 8)
    assert customer.http.delete(f"/api/conversations/{conversation}").status_code == 204
    assert set(rows(program, conversation).values()) == {0}


def test_a_stop_frees_the_conversation(customer: Client, llm: FakeLLM) -> None:
    turn = hanging(customer, llm)
    stopped = customer.http.post(f"/api/turns/{turn}/stop").json()
    assert stopped["status"] == "stopped"
    assert llm.disconnected.wait(3)
    llm.reset()
    assert customer.done(TENT, stopped["conversation"])["tools"][0]["result"]["products"]


def test_unreadable_ids_are_not_found(customer: Client) -> None:
    for path in ("/api/turns/%00", "/api/turns/x%00/events", "/api/conversations/%00"):
        assert customer.http.get(path).json()["code"] == "not-found"
    assert customer.http.post("/api/turns", json={"text": TENT, "conversation": "\0"}).json()["code"] == "not-found"


def test_a_turn_cut_off_by_kill_9_is_finished_by_the_next_start(customer: Client, program: Program, llm: FakeLLM) -> None:
    before = customer.done(TENTS)
    customer.http.post(f"/api/turns/{before['turn']}/rating", json={"value": 1, "comment": "good"})
    turn = hanging(customer, llm)
    program.kill()
    llm.reset()
    program.start()
    ended = customer.ended(turn)
    assert (ended["status"], ended["text"]) == ("done", TENT)
    assert ended["tools"][0]["result"]["products"][0]["sku"] == "TENT-1"
    assert customer.whole(before["turn"])["rating"] == {"value": 1, "comment": "good"}
    again = customer.done("the second one", before["conversation"])
    shown = [p["sku"] for p in before["tools"][0]["result"]["products"]]
    assert again["tools"][0]["arguments"]["product"] == shown[1], "what was shown before the kill is remembered"
