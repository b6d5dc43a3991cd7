"""What was received or cut off is imported by the next who comes, the oldest first; what waits on the disk is really there."""

import multiprocessing
import os
import signal
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from store.importing import Importer, Stopped
from store.importing.staging import Stage, holds_rows
from store.importing.writing import WRITERS
from store.importing.writing.batch import Batch, Group
from store.tables import ImportRun, ImportStatus
from tests.unit.store.importing.conftest import OwnShop, opened


def goods(folder: Path, price: int) -> Path:
    path = folder / f"{price}.csv"
    path.write_text(f"sku,name,price,currency\nA1,Lamp,{price},EUR\n")
    return path


def price(shop: OwnShop) -> list[int]:
    return [minor // 100 for minor in shop.ask("SELECT price_minor FROM variant")]


def cut_in_writing(shop: OwnShop, amount: int, monkeypatch: pytest.MonkeyPatch) -> ImportRun:
    """A file that is read, and of which nothing is written."""

    def stop(*_: Any) -> None:
        raise Stopped

    path = goods(shop.folder, amount)
    with monkeypatch.context() as patched:
        patched.setattr(Importer, "_write", stop)
        patched.setattr(Importer, "complete", lambda *_: False)
        with pytest.raises(Stopped):
            shop.bring(path)
        run = shop.importer.register(path, {})
    assert run.status == ImportStatus.WRITING, "registering it again does not undo it"
    return run


def test_of_two_that_were_cut_off_the_later_counts(shop: OwnShop, monkeypatch: pytest.MonkeyPatch) -> None:
    for amount in (10, 20):
        cut_in_writing(shop, amount, monkeypatch)
    assert shop.importer.complete()
    assert price(shop) == [20]
    assert not shop.importer.complete()


def test_of_two_that_were_received_the_later_counts(shop: OwnShop) -> None:
    runs = [shop.importer.receive(goods(shop.folder, amount), {}, "goods.csv") for amount in (10, 20)]
    shop.importer.complete()
    assert price(shop) == [20]
    assert [shop.importer.get(run.id).status for run in runs] == [ImportStatus.DONE] * 2
    assert not any(shop.importer.upload_path(run.id).exists() for run in runs)


def test_one_cut_off_while_a_later_waits_still_comes_before_it(shop: OwnShop, monkeypatch: pytest.MonkeyPatch) -> None:
    for amount in (10, 20):
        shop.importer.receive(goods(shop.folder, amount), {}, "goods.csv")

    def stop(*_: Any) -> None:
        raise Stopped

    with monkeypatch.context() as patched:
        patched.setattr(Importer, "_write", stop)
        with pytest.raises(Stopped):
            shop.importer.complete()
    shop.importer.complete()
    assert price(shop) == [20]


def test_what_was_received_before_a_file_from_the_command_line_comes_before_it(shop: OwnShop) -> None:
    shop.importer.receive(goods(shop.folder, 10), {}, "goods.csv")
    shop.bring(goods(shop.folder, 20))
    assert price(shop) == [20]


def no_database(batch: Batch, groups: Sequence[Group]) -> None:
    raise OperationalError("INSERT", {}, Exception("no answer"))


def test_an_older_one_that_failed_is_completed_behind_none_of_the_newer(shop: OwnShop, monkeypatch: pytest.MonkeyPatch) -> None:
    older = "sku,name,price,currency,description,stock\nA1,Lamp,10,EUR,Bright,5\nB1,Chair,30,EUR,Soft,6\n"
    with monkeypatch.context() as patched:
        patched.setitem(WRITERS, "products", no_database)
        failed = shop.bring(older, "older.csv", language="en")
    assert failed.error == {"code": "database", "details": {}}
    write = WRITERS["products"]

    def fails_for_the_older(batch: Batch, groups: Sequence[Group]) -> None:
        (no_database if batch.moment == failed.started_at else write)(batch, groups)

    with monkeypatch.context() as patched:
        patched.setitem(WRITERS, "products", fails_for_the_older)
        newer = [shop.bring(goods(shop.folder, 20), language="en"), shop.bring("sku,quantity\nA1,2\n", "stock.csv")]
        newest = shop.bring("email,name,country\na@x.de,Ann,DE\n", "people.csv")
        assert {run.status for run in (*newer, newest)} == {ImportStatus.DONE}
        assert shop.importer.get(failed.id).error
        assert shop.importer.get(newer[0].id).counts == {"products": [1, 0, 0]}, "in vain nothing is written anew"
    shop.importer.complete()
    rows = "SELECT v.sku, price_minor, quantity, description FROM variant v JOIN stock s ON s.variant_id = v.id JOIN product_translation t ON t.product_id = v.product_id"
    assert sorted(shop.ask(rows)) == [("A1", 2000, 2, "Bright"), ("B1", 3000, 6, "Soft")], "what the newer files do not say is the older's"
    assert {(run.status, run.error and run.error["code"]) for run in shop.importer.runs()} == {(ImportStatus.DONE, None)}
    assert not any(holds_rows(shop.importer.stage_path(run.id)) for run in shop.importer.runs())
    assert not shop.importer.complete()


def test_a_newer_one_cut_off_half_way_begins_anew_behind_an_older_one(shop: OwnShop, monkeypatch: pytest.MonkeyPatch) -> None:
    older = cut_in_writing(shop, 10, monkeypatch)

    def after_the_products(importer: Importer, run: ImportRun, *_: object) -> None:
        raise Stopped

    with monkeypatch.context() as patched:
        patched.setattr(Importer, "complete", lambda *_: False)
        patched.setattr(Importer, "_finish", after_the_products)
        with pytest.raises(Stopped):
            shop.bring(goods(shop.folder, 20))
    assert price(shop) == [20]
    shop.importer.complete()
    assert price(shop) == [20]
    assert shop.importer.get(older.id).status == ImportStatus.DONE
    assert not shop.importer.complete()


def test_one_cut_off_in_the_writing_and_received_again_is_completed_once(shop: OwnShop, monkeypatch: pytest.MonkeyPatch) -> None:
    cut = cut_in_writing(shop, 10, monkeypatch)
    again = shop.importer.receive(goods(shop.folder, 10), {}, "goods.csv")
    assert (again.id, again.status) == (cut.id, ImportStatus.WRITING)
    shop.importer.complete()
    assert shop.importer.get(cut.id).counts == {"products": [1, 0, 0]}
    assert not shop.importer.upload_path(cut.id).exists()


@pytest.mark.parametrize("before", [False, True], ids=["before it is noted", "once it is noted"])
def test_killed_while_receiving_no_run_waits_for_a_file_that_is_not_there(
    shop: OwnShop, before: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.bring(goods(shop.folder, 10))
    save = Importer._save

    def fatal(importer: Importer, run: ImportRun) -> None:
        if before:
            save(importer, run)
        os.kill(os.getpid(), signal.SIGKILL)

    path = goods(shop.folder, 10)
    with monkeypatch.context() as patched:
        patched.setattr(Importer, "_save", fatal)
        child = multiprocessing.get_context("fork").Process(target=lambda: opened(shop.folder).importer.receive(path, {}, "goods.csv"))
        child.start()
        child.join(60)
    assert child.exitcode == -signal.SIGKILL
    (run,) = shop.importer.runs()
    assert (run.status, shop.importer.upload_path(run.id).exists()) == (ImportStatus.READING if before else ImportStatus.DONE, True)
    left = shop.importer.part_path()
    left.write_text("half a file")
    assert shop.importer.complete() == before
    (run,) = shop.importer.runs()
    assert run.status == ImportStatus.DONE
    assert not shop.importer.upload_path(run.id).exists()
    assert not left.exists()


def test_rows_are_on_the_disk_before_the_run_is_in_the_writing(shop: OwnShop, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync, save = os.fsync, Importer._save
    settled: dict[str, bytes] = {}
    noted: list[bool] = []

    def wait(handle: int) -> None:
        fsync(handle)
        path = Path(os.readlink(f"/proc/self/fd/{handle}"))
        settled[str(path)] = path.read_bytes() if path.is_file() else b""

    def note(importer: Importer, run: ImportRun) -> None:
        if run.status == ImportStatus.WRITING:
            stage = importer.stage_path(run.id)
            noted.append(settled.get(str(stage)) == stage.read_bytes() and {str(stage.parent), str(stage.parent.parent)} <= settled.keys())
        save(importer, run)

    monkeypatch.setattr(os, "fsync", wait)
    monkeypatch.setattr(Importer, "_save", note)
    assert shop.bring(goods(shop.folder, 10)).status == ImportStatus.DONE
    assert noted == [True]


def test_rows_that_cannot_be_cleared_away_leave_the_result_as_it_is(shop: OwnShop, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Stage) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Stage, "clear", full)
    run = shop.bring(goods(shop.folder, 10))
    assert (run.status, run.error) == (ImportStatus.DONE, None)
    saved = shop.importer.get(run.id)
    assert (saved.status, saved.error, saved.counts) == (ImportStatus.DONE, None, {"products": [1, 0, 0]})
