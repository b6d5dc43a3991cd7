"""A merchant's files by HTTP: stored as they stream in, imported by themselves, refused in sentences."""

import asyncio
import csv
import io
import threading
import time
from collections.abc import AsyncGenerator, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlmodel import col, select
from starlette.requests import Request

from store.importing import Importer
from store.tables import Product
from tests.unit.ui.conftest import Client, Running, serve
from tests.unit.ui.fake_llm import FakeLLM
from tests.unit.ui.small_shop import open_shop
from tests.unit.ui.test_access import refusal
from ui.imports import Work


def goods(name: str) -> str:
    return f"sku,name,price,currency\n{name}-1,Desk lamp,29.90,EUR\n{name}-2,Floor lamp,dear,EUR\n"


class Body(Request):
    """A request of which only the body is asked for."""

    def __init__(self, content: str) -> None:
        super().__init__({"type": "http"})
        self._content = content.encode()

    async def stream(self) -> AsyncGenerator[bytes, None]:
        yield self._content


def sent(client: Client, body: Any, name: str = "goods.csv", **options: str) -> httpx.Response:
    return client.http.post("/api/imports", params={"filename": name, **options}, content=body)


def ended(client: Client, identity: str, **headers: str) -> dict[str, Any]:
    until = time.monotonic() + 20
    while True:
        state: dict[str, Any] = client.http.get(f"/api/imports/{identity}", headers=headers).json()
        if state["status"] not in ("reading", "writing"):
            return state
        assert time.monotonic() < until, state
        time.sleep(0.05)


@pytest.fixture(scope="module")
def shop(_llm: FakeLLM, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server that the tests of this file share: each of them sends goods of its own."""
    yield from serve(open_shop(tmp_path_factory.mktemp("importing"), _llm.url, import_max_bytes=300_000))


@pytest.fixture(scope="module")
def merchant(shop: Running) -> Client:
    return shop.client("merchant")


def test_a_file_becomes_goods_and_what_was_refused_can_be_fetched(shop: Running, merchant: Client) -> None:
    answer = sent(merchant, goods("LAMP1"))
    assert answer.status_code == 202, answer.text
    state = ended(merchant, answer.json()["import"], **{"Accept-Language": "de"})
    assert (state["status"], state["accepted"], state["refused"], state["done"], state["of"]) == ("done", 1, 1, 1000, 1000)
    assert state["counts"] == {"products": {"new": 1, "changed": 0, "same": 0}}
    assert state["name"] == "goods.csv"
    assert "goods.csv" in state["message"]
    assert state["message"] != ended(merchant, state["import"])["message"], "German is not English"
    with shop.shop.sessions() as session:
        assert session.exec(select(Product.sku).where(Product.sku == "LAMP1-1")).one()
    fetched = merchant.http.get(f"/api/imports/{state['import']}/refused.csv")
    assert fetched.headers["content-type"].startswith("text/csv")
    rows = [*csv.reader(io.StringIO(fetched.text.lstrip("\ufeff")))]
    assert [row[0] for row in rows[1:]] == ["3"]
    assert "dear" in rows[1][1]
    assert rows[1][2] == "LAMP1-2,Floor lamp,dear,EUR"
    assert state["import"] in [run["import"] for run in merchant.http.get("/api/imports").json()["imports"]]


def test_what_was_imported_is_recommended_without_a_restart(shop: Running, merchant: Client) -> None:
    ended(merchant, sent(merchant, "sku,name,price,currency\nFLUTE-1,Bamboo flute,12.50,EUR\n").json()["import"])
    until = time.monotonic() + 20
    while "FLUTE-1" not in (found := shop.client(customer=1).done("do you have a bamboo flute?"))["answer"] + str(found["tools"]):
        assert time.monotonic() < until, found
        time.sleep(0.2)


def test_the_same_file_again_is_the_same_import_and_changes_nothing(merchant: Client) -> None:
    first = ended(merchant, sent(merchant, goods("LAMP2")).json()["import"])
    again = ended(merchant, sent(merchant, goods("LAMP2")).json()["import"])
    assert first["import"] == again["import"]
    assert again["counts"] == {"products": {"new": 0, "changed": 0, "same": 1}}


def test_the_same_file_again_is_being_read_when_its_sending_is_answered(merchant: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    first = ended(merchant, sent(merchant, goods("LAMP9")).json()["import"])
    complete, go_on = Importer.complete, threading.Event()
    monkeypatch.setattr(Importer, "complete", lambda self, *tell: go_on.wait(20) and complete(self, *tell))
    try:
        state = merchant.http.get(f"/api/imports/{sent(merchant, goods('LAMP9')).json()['import']}").json()
        assert (state["import"], state["status"], state["counts"], state["done"]) == (first["import"], "reading", {}, 0)
    finally:
        go_on.set()
    assert ended(merchant, first["import"])["counts"] == {"products": {"new": 0, "changed": 0, "same": 1}}


def test_tools_are_renewed_in_the_order_of_the_imports(tmp_path: Path) -> None:
    shop = open_shop(tmp_path, "http://127.0.0.1:1/v1")
    slow, later, go_on = threading.Event(), threading.Event(), threading.Event()
    renewed: list[str] = []

    def renew() -> None:
        with shop.sessions() as session:
            newest = max(session.exec(select(Product.sku).where(col(Product.sku).startswith("LAMP"))))
        if newest == "LAMP1-1":
            slow.set()
            go_on.wait(20)
        renewed.append(newest)
        if newest == "LAMP2-1":
            later.set()

    async def imported() -> None:
        work = Work(Importer(shop.sessions, tmp_path / "imports"), 10_000, renew)
        for name in ("LAMP1", "LAMP2"):
            await work.receive(Body(goods(name)), "goods.csv", {})
            await asyncio.to_thread(slow.wait, 20)
        await asyncio.to_thread(later.wait, 1)  # the second's tools may be ready here: then the first's come last
        go_on.set()
        await asyncio.to_thread(later.wait, 20)
        await work.close()

    asyncio.run(imported())
    assert renewed == ["LAMP1-1", "LAMP2-1"]


def test_only_the_merchant_may(shop: Running) -> None:
    for client in (shop.client(customer=1), shop.raw()):
        answers = [sent(client, goods("LAMP3")), client.http.get("/api/imports"), client.http.get("/api/imports/x")]
        answers.append(client.http.get("/api/imports/x/refused.csv"))
        assert {refusal(answer) for answer in answers} == {(403, "not-allowed")}
    assert not [*(shop.shop.settings.data_dir / "imports").glob("*.part")]


def test_a_body_above_the_cap_is_refused_and_not_kept(shop: Running, merchant: Client) -> None:
    def endless() -> Any:
        for _ in range(40):
            yield b"x" * 10_000

    assert refusal(sent(merchant, endless())) == (413, "import-refused")
    assert not [*(shop.shop.settings.data_dir / "imports").glob("*.part")]
    assert ended(merchant, sent(merchant, goods("LAMP4")).json()["import"])["status"] == "done", "the next one is not kept waiting"


def test_other_endpoints_keep_their_own_cap(merchant: Client) -> None:
    assert merchant.http.post("/api/session", content=b"x" * 100_000).status_code == 413


def test_a_second_import_is_told_to_wait(shop: Running, merchant: Client) -> None:
    with Importer(shop.shop.sessions, shop.shop.settings.data_dir / "imports").alone("big.csv"):
        answer = sent(merchant, goods("LAMP5"))
        assert refusal(answer) == (409, "import-refused")
        assert "big.csv" in answer.json()["message"]
    assert ended(merchant, sent(merchant, goods("LAMP5")).json()["import"])["status"] == "done"


@pytest.mark.parametrize(
    ("body", "options"),
    [
        (b"", {}),
        (b"PAR1 is no table", {}),
        (b"a,b\n1,2\n", {}),
        (goods("LAMP6").encode(), {"table": "castles"}),
        (goods("LAMP6").encode(), {"encoding": "klingon"}),
    ],
)
def test_a_file_that_is_none_fails_with_a_sentence(merchant: Client, body: bytes, options: dict[str, str]) -> None:
    state = ended(merchant, sent(merchant, body, **options).json()["import"])
    assert state["status"] == "failed"
    assert state["message"].endswith((".", "。"))
    assert not any(word in state["message"] for word in ("Traceback", "Error", ".py"))


@pytest.mark.parametrize("identity", ["none", "%00", "no%00ne", "x" * 5000])
def test_an_import_that_is_not_there(merchant: Client, identity: str) -> None:
    for path in (f"/api/imports/{identity}", f"/api/imports/{identity}/refused.csv"):
        assert refusal(merchant.http.get(path)) == (404, "not-found")


def test_no_nul_reaches_the_database(merchant: Client) -> None:
    """PostgreSQL takes none; SQLite would look for it and find nothing."""
    identity = ended(merchant, sent(merchant, goods("LAMP10")).json()["import"])["import"]
    assert merchant.http.get(f"/api/imports/{identity}%00").json()["import"] == identity
    assert "LAMP10-2" in merchant.http.get(f"/api/imports/{identity}%00/refused.csv").text


def test_a_path_in_the_name_leads_nowhere(merchant: Client) -> None:
    state = ended(merchant, sent(merchant, goods("LAMP7"), "../../etc/passwd.csv").json()["import"])
    assert state["name"] == "passwd.csv"


def test_an_upload_that_was_cut_off_is_completed_by_the_next_start(tmp_path: Path, served: Callable[..., Running]) -> None:
    shop = open_shop(tmp_path, "http://127.0.0.1:1/v1")
    importer = Importer(shop.sessions, shop.settings.data_dir / "imports")
    source = tmp_path / "goods.csv"
    source.write_text(goods("LAMP8"))
    run = importer.receive(source, {}, "goods.csv")  # as it is when the server is killed right behind the upload
    client = served().client("merchant")
    assert ended(client, run.id)["status"] == "done"
    while importer.running():  # it clears up behind itself
        time.sleep(0.05)
    assert not importer.upload_path(run.id).exists()
