"""Never by halves: the same again changes nothing, a killed import is completed, no reader sees a part, nobody waits in vain."""

import multiprocessing
import os
import random
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from store.importing import Importer, ImportRefused, Stopped, importer, message, pace
from store.importing.staging import Stage
from store.importing.writing import WRITERS
from store.tables import ImportStatus
from tests.unit.store.importing.conftest import OwnShop, opened, said

GOODS = "sku,variant,name,price,currency,color,stock\n" + "".join(
    f"P{n},P{n}-{color},Product {n},{n + 1}.50,EUR,{color},{n}\n" for n in range(12) for color in ("red", "blue", "green")
)
ORDERS = [
    f"O{n},c{n % 9}@x.de,P{(n + line) % 12}-red,{line + 1},2.00,EUR,2024-05-{n % 28 + 1:02},DE" for n in range(30) for line in range(4)
]
HEADER = "number,email,sku,quantity,unit_price,currency,date,country"


@pytest.fixture
def orders(tmp_path: Path) -> Path:
    """120 lines of 30 orders, in no order: no batch of the file has a whole one."""
    lines = ORDERS.copy()
    random.Random(7).shuffle(lines)
    path = tmp_path / "orders.csv"
    path.write_text("\n".join([HEADER, *lines]))
    return path


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importer, "_READ_ROWS", 50)
    monkeypatch.setattr(importer, "_WRITE_ROWS", 16)


def content(shop: OwnShop) -> dict[str, list[str]]:
    """All that a shop has, without what counts up or tells the time of the import."""
    queries = {
        "variants": "SELECT p.sku, v.sku, v.price_minor, json_extract(v.attributes, '$.color'), s.quantity FROM variant v JOIN product p ON p.id = product_id JOIN stock s ON s.variant_id = v.id",
        "orders": "SELECT number, total_minor, date(placed_at), c.email, l.quantity, v.sku FROM orders o JOIN customer c ON c.id = customer_id JOIN order_line l ON l.order_id = o.id JOIN variant v ON v.id = variant_id",
        "history": "SELECT c.email, p.sku, i.kind, i.at FROM interaction i JOIN customer c ON c.id = customer_id JOIN product p ON p.id = product_id",
        "labels": "SELECT * FROM attribute_label",
        "markets": "SELECT * FROM market",
        "rates": "SELECT * FROM exchange_rate",
    }
    return {name: sorted(map(str, shop.ask(query))) for name, query in queries.items()}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What a shop has when nothing goes wrong."""
    shop = opened(tmp_path_factory.mktemp("whole"))
    shop.bring(GOODS)
    shop.bring("\n".join([HEADER, *ORDERS]))
    return content(shop)


def test_the_same_again_changes_nothing(shop: OwnShop, orders: Path) -> None:
    first = [shop.bring(GOODS), shop.bring(orders)]
    before = shop.dump()
    again = [shop.bring(GOODS), shop.bring(orders)]
    assert shop.dump() == before
    assert [run.id for run in again] == [run.id for run in first]
    assert again[0].counts == {"products": [0, 0, 12]}
    assert again[1].counts == {"orders": [0, 0, 30]}


def test_the_same_goods_in_another_file_change_nothing(shop: OwnShop, orders: Path) -> None:
    shop.bring(GOODS)
    shop.bring(orders)
    before = shop.dump()
    header, *rows = GOODS.splitlines()
    shop.bring("\n".join([header, *reversed(rows)]), "other.csv")
    shop.bring("\n".join([HEADER, *ORDERS]), "others.csv")
    assert shop.dump() == before


def test_a_later_file_changes_what_it_says_and_no_more(shop: OwnShop, orders: Path) -> None:
    shop.bring(GOODS)
    shop.bring(orders)
    shop.bring("sku,variant,name,price,currency\np1,p1-RED,Renamed,99,EUR\n", "price.csv")
    assert shop.ask("SELECT price_minor, json_extract(attributes, '$.color') FROM variant WHERE sku = 'P1-RED'") == [(9900, "red")]
    assert shop.ask("SELECT quantity FROM stock JOIN variant v ON v.id = variant_id WHERE sku = 'P1-RED'") == [1]
    run = shop.bring("\n".join([HEADER, "O1,c1@x.de,P2-red,9,2.00,EUR,2024-05-02,DE"]), "one.csv")
    assert run.counts == {"orders": [0, 1, 0]}
    assert shop.ask("SELECT quantity, total_minor FROM order_line JOIN orders o ON o.id = order_id WHERE number = 'O1'") == [(9, 1800)]


def killed(call: int, owner: Any, name: str, after: bool) -> Callable[[pytest.MonkeyPatch], None]:
    """A patch that ends the process for good at the given call of a function, before or after its work."""

    def patch(monkeypatch: pytest.MonkeyPatch) -> None:
        calls = 0
        work = owner[name] if isinstance(owner, dict) else getattr(owner, name)

        def fatal(*args: Any, **kwargs: Any) -> Any:
            nonlocal calls
            calls += 1
            if calls == call and not after:
                os.kill(os.getpid(), signal.SIGKILL)
            result = work(*args, **kwargs)
            if calls == call:
                os.kill(os.getpid(), signal.SIGKILL)
            return result

        (monkeypatch.setitem if isinstance(owner, dict) else monkeypatch.setattr)(owner, name, fatal)

    return patch


POINTS = {
    "reading": killed(2, Stage, "add", after=True),
    "sorting": killed(1, Stage, "seal", after=False),
    "sorted, not noted": killed(1, Stage, "seal", after=True),
    "before the first": killed(1, Importer, "_write_batch", after=False),
    "within a transaction": killed(3, WRITERS, "orders", after=True),
    "between refusals and commit": killed(4, Stage, "refuse", after=True),
    "behind a transaction": killed(5, Importer, "_write_batch", after=True),
    "before the end": killed(1, Importer, "_finish", after=False),
    "all written": killed(1, Stage, "clear", after=False),
}


@pytest.mark.parametrize("point", POINTS)
def test_killed_anywhere_it_is_completed_by_the_next_run(
    point: str, shop: OwnShop, orders: Path, whole: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.bring(GOODS)
    with monkeypatch.context() as patched:
        POINTS[point](patched)
        child = multiprocessing.get_context("fork").Process(target=lambda: opened(shop.folder).bring(orders))
        child.start()
        child.join(60)
    assert child.exitcode == -signal.SIGKILL
    assert {*shop.ask("SELECT COUNT(*) FROM order_line GROUP BY order_id")} <= {4}, "an order is there whole or not at all"
    run = shop.bring(orders)
    assert run.status == ImportStatus.DONE
    assert run.refused == 0
    assert content(shop) == whole


def test_a_killed_writing_is_completed_by_the_next_import_of_anything(shop: OwnShop, orders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.bring(GOODS)
    with monkeypatch.context() as patched:
        POINTS["behind a transaction"](patched)
        child = multiprocessing.get_context("fork").Process(target=lambda: opened(shop.folder).bring(orders))
        child.start()
        child.join(60)
    assert shop.ask("SELECT COUNT(*) FROM orders") != [30]
    cut = next(run for run in shop.importer.runs() if run.status == ImportStatus.WRITING)
    assert "interrupted" in message(cut, "en", running=shop.importer.running())
    orders.unlink()
    shop.bring("email,name,country\nz@x.de,Zoe,DE\n", "people.csv")
    assert shop.ask("SELECT COUNT(*) FROM orders") == [30]
    assert {run.status for run in shop.importer.runs()} == {ImportStatus.DONE}


def test_readers_see_whole_orders_only(shop: OwnShop, orders: Path) -> None:
    shop.bring(GOODS)
    seen: set[int] = set()
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            seen.update(shop.ask("SELECT COUNT(l.id) FROM orders o LEFT JOIN order_line l ON l.order_id = o.id GROUP BY o.id"))

    reader = threading.Thread(target=look)
    reader.start()
    shop.bring(orders)
    done.set()
    reader.join()
    assert seen == {4}


def test_two_at_once_the_second_is_told_so(shop: OwnShop) -> None:
    with shop.importer.alone("first.csv"):
        assert shop.importer.running()
        with pytest.raises(ImportRefused) as refused:
            shop.bring(GOODS)
        assert "first.csv" in refused.value.sentence("en")
    assert not shop.importer.running()
    assert shop.bring(GOODS).status == ImportStatus.DONE


def test_stopped_it_goes_on(shop: OwnShop, orders: Path) -> None:
    shop.bring(GOODS)
    stopping = Importer(shop.sessions, shop.folder / "imports")
    stopping.stop()
    with pytest.raises(Stopped), stopping.alone("x"):
        stopping.run(stopping.register(orders, {}), orders)
    assert shop.bring(orders).counts == {"orders": [30, 0, 0]}


@pytest.mark.parametrize("where", ["shop", "stage"])
def test_a_full_disk_is_said_and_nothing_is_lost(shop: OwnShop, orders: Path, where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database of no more pages says what a full disk makes it say: "database or disk is full"."""
    shop.bring(GOODS)
    engine = shop.sessions.kw["bind"]
    with monkeypatch.context() as patched:
        if where == "shop":
            pages = shop.ask("PRAGMA page_count")[0] + 2

            def limit(connection: Any, *_: Any) -> None:
                connection.execute(f"PRAGMA max_page_count={pages}")

            event.listen(engine, "checkout", limit)
        else:
            begin = Stage.begin

            def small(stage: Stage) -> None:
                begin(stage)
                stage._db.execute("PRAGMA max_page_count=4")

            patched.setattr(Stage, "begin", small)
        run = shop.bring(orders)
        assert run.error == {"code": "disk", "details": {}}
        assert "disk is full" in said(run)
        assert {*shop.ask("SELECT COUNT(*) FROM order_line GROUP BY order_id")} <= {4}
    if where == "shop":
        event.remove(engine, "checkout", limit)
        shop.ask("PRAGMA max_page_count=1000000")
    assert shop.bring(orders).error is None
    assert shop.ask("SELECT COUNT(*) FROM orders") == [30]
    assert shop.ask("SELECT COUNT(*) FROM order_line") == [120]


def test_progress_only_grows_and_ends(shop: OwnShop, orders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "TELL_S", 0)
    states: list[tuple[str, int, int | None]] = []
    shop.bring(GOODS)
    with shop.importer.alone("x"):
        shop.importer.run(shop.importer.register(orders, {}), orders, lambda run: states.append((run.status, run.done, run.seconds_left)))
    done = [done for _, done, _ in states]
    assert done == sorted(done)
    assert {status for status, _, _ in states} == {"reading", "writing", "done"}
    assert states[-1][1:] == (1000, 0)
    assert all(left is not None and left >= 0 for _, _, left in states)
