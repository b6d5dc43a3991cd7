"""An import from file to shop: read and staged first, then written in whole pieces, taken up again wherever it was cut off."""

import errno
import sqlite3
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path

import structlog
from sqlalchemy import func
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, col, select

from store.importing import formats
from store.importing.assume import assumed
from store.importing.checking import check, evidence_of
from store.importing.cleaning import Assumed
from store.importing.opening import survey
from store.importing.pace import OF, Pace
from store.importing.reading import opened
from store.importing.refusal import ImportRefused
from store.importing.runs import Runs
from store.importing.schema import TABLES
from store.importing.staging import Place, Refusal, Stage, Staged, holds_rows
from store.importing.writing import WRITERS
from store.importing.writing.batch import OUTCOMES, Batch, Group
from store.importing.writing.markets import derive
from store.session import Sessions
from store.tables import ImportRun, ImportStatus, Variant
from store.tables.types import now

log = structlog.get_logger()

_READ_ROWS, _WRITE_ROWS = 5000, 2000  # in one transaction

Tell = Callable[[ImportRun], None]


class Stopped(Exception):
    """`stop` was called."""


class Importer(Runs):
    """Does the imports of one shop, one at a time."""

    def __init__(self, sessions: Sessions, folder: Path) -> None:
        """Take the database and a folder for staged rows, on a disk with room for the files' content."""
        super().__init__(sessions, folder)
        self._stopping = threading.Event()

    def stop(self) -> None:
        """Let `run` and `complete` end with `Stopped` at the next whole batch; what they did not do is done by the next."""
        self._stopping.set()

    def run(self, run: ImportRun, path: Path, tell: Tell = lambda _run: None) -> ImportRun:
        """Import the file, after completing what was cut off; call it while `alone`.

        Args:
            run: as registered.
            path: of the file.
            tell: is shown the run now and then.

        Returns:
            The run as it ended; `error` says why it failed.
        """
        self.complete(tell)
        current = self.get(run.id)
        if current.status in (ImportStatus.DONE, ImportStatus.FAILED):
            return current  # it was this one that had been cut off
        return self._import(run, path, tell)

    def complete(self, tell: Tell = lambda _run: None) -> bool:
        """Import what was received, and write what was cut off in the writing, the oldest first: of two files the later counts.

        One that fails again keeps none of the later ones back: what they write is written once more behind it (`_reopen`).
        Call it while `alone`.

        Returns:
            Whether there was anything to do.
        """
        tried: set[str] = set()
        while run := next((run for run in reversed(self.runs()) if run.id not in tried and self._waits(run)), None):
            tried.add(run.id)
            upload = self.upload_path(run.id)
            if run.status == ImportStatus.WRITING and self.stage_path(run.id).exists():
                run.error = None
                with self._guarded(run):
                    self._write(run, tell)
                tell(run)
            if run.status != ImportStatus.DONE and upload.exists():
                self._import(run, upload, tell)
            upload.unlink(missing_ok=True)
        self._sweep()
        return bool(tried)

    def _waits(self, run: ImportRun) -> bool:
        begun = run.status in (ImportStatus.READING, ImportStatus.WRITING) and self.upload_path(run.id).exists()
        return begun or (run.status == ImportStatus.WRITING and self.stage_path(run.id).exists())

    def _import(self, run: ImportRun, path: Path, tell: Tell) -> ImportRun:
        fresh = ImportRun(id=run.id, name=run.name, options=run.options, started_at=run.started_at)
        self._save(fresh)
        with self._guarded(fresh):
            self._read(fresh, path, tell)
            self._write(fresh, tell)
        tell(fresh)
        return fresh

    @contextmanager
    def _guarded(self, run: ImportRun) -> Iterator[None]:
        """Turn what goes wrong into the run's error; a run in the writing stays so, to be completed."""
        try:
            yield
        except Stopped:
            raise
        except ImportRefused as refused:
            run.error = {"code": refused.reason, "details": refused.details}
        except (OSError, sqlite3.Error, SQLAlchemyError) as error:
            full = "disk is full" in str(error) or getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT)
            run.error = {"code": "disk" if full else "database", "details": {}}
            log.error("import.failed", run=run.id, cause=_cause(error))
        except Exception as error:
            run.error = {"code": "internal", "details": {}}
            log.error("import.failed", run=run.id, cause=_cause(error))
        if run.error is None:
            return
        run.status = run.status if run.status == ImportStatus.WRITING else ImportStatus.FAILED
        run.seconds_left = None
        try:
            self._save(run)
        except SQLAlchemyError as error:  # the disk is still full: what is in the database already is enough to go on
            log.error("import.not-saved", run=run.id, cause=_cause(error))

    def _check(self) -> None:
        if self._stopping.is_set():
            raise Stopped

    # Reading.

    def _read(self, run: ImportRun, path: Path, tell: Tell) -> None:
        told = survey(path, run.options.get("encoding", ""))
        with opened(path, told) as file:
            name, format_ = formats.choose(file.columns, run.options.get("format", ""), run.options.get("table", ""))
            evidence = evidence_of(file, format_)
            reading = assumed(evidence, run.options, format_.assumed, self._currency())
        with opened(path, told) as file, closing(Stage(self.stage_path(run.id))) as stage:
            format_ = formats.choose(file.columns, run.options.get("format", ""), run.options.get("table", ""))[1]
            stage.begin()
            pace, size = Pace(run, 0, OF // 2), max(path.stat().st_size, 1)
            seen: set[int] = set()
            rows: list[Staged] = []
            refusals: list[Refusal] = []
            count, unread = 0, None
            for count, raw in enumerate(file.rows, 1):
                check(raw, format_, reading, seen, rows, refusals)
                if len(rows) + len(refusals) >= _READ_ROWS:
                    stage.add(rows, refusals)
                    unread = unread or _unread(refusals)
                    run.rows, run.refused = count, run.refused + len({refusal.line for refusal in refusals})
                    rows, refusals = [], []
                    self._check()
                    if pace.due(file.consumed / size):
                        self._save(run)
                        tell(run)
            stage.add(rows, refusals)
            stage.seal()
            run.rows, run.refused = count, stage.refused()
            if not count:
                raise ImportRefused("no-rows")
            run.assumed = {
                "format": name,
                "encoding": told.encoding,
                "ignored": [*format_.ignored],
                "open": evidence.open(),
                "cells": asdict(reading),
                "unread": unread or _unread(refusals),
            }
            run.status, run.done = ImportStatus.WRITING, OF // 2
            self._save(run)

    def _currency(self) -> str:
        """The currency of most of the shop's prices."""
        with self._sessions() as session:
            query = select(Variant.currency).group_by(col(Variant.currency)).order_by(func.count().desc()).limit(1)
            return session.exec(query).first() or ""

    # Writing.

    def _write(self, run: ImportRun, tell: Tell) -> None:
        with closing(Stage(self.stage_path(run.id))) as stage:
            place = (int(run.position[0]), str(run.position[1])) if run.position else None
            total = max(stage.rows(), 1)
            written = stage.behind(place) if place else 0
            pace = Pace(run, OF // 2, OF // 2, written / total)
            for (rank, key), groups in _batches(stage, place):
                self._write_batch(run, stage, rank, key, groups)
                written += sum(len(group.rows) for group in groups)
                self._check()
                if pace.due(written / total):
                    tell(run)
            self._finish(run, stage)

    def _write_batch(self, run: ImportRun, stage: Stage, rank: int, key: str, groups: list[Group]) -> None:
        """One transaction: the rows, and how far the import is."""
        table = [*TABLES][rank]
        with self._sessions.begin() as session:
            batch = Batch(session, Assumed(**run.assumed["cells"]), run.started_at, run.assumed.get("unread"))
            WRITERS[table](batch, groups)
            stage.refuse(batch.refusals)
            counts = dict(zip(OUTCOMES, run.counts.get(table, [0, 0, 0]), strict=True))
            for outcome in batch.outcomes:
                counts[outcome] += 1
            run.counts = run.counts | {table: [*counts.values()]}
            run.assumed = run.assumed | dict.fromkeys(batch.notes, True)
            run.position, run.updated_at = [rank, key], now()
            session.merge(run)
            self._reopen(session, run)

    def _reopen(self, session: Session, run: ImportRun) -> None:
        """Let what later imports have written be written again: this run, begun before them, writes only now."""
        later = select(ImportRun).where(
            ImportRun.started_at > run.started_at, col(ImportRun.status).in_((ImportStatus.WRITING, ImportStatus.DONE))
        )
        for other in session.exec(later):
            if other.position and holds_rows(self.stage_path(other.id)):
                other.status, other.position, other.counts, other.done = ImportStatus.WRITING, None, {}, OF // 2

    def _finish(self, run: ImportRun, stage: Stage) -> None:
        run.refused = stage.refused()
        with self._sessions.begin() as session:
            self._reopen(session, run)
            day = derive(session)
            if day:
                run.assumed = run.assumed | {"rates": day.isoformat()}
            run.status, run.done, run.seconds_left, run.updated_at = ImportStatus.DONE, OF, 0, now()
            session.merge(run)
        if any(self._waits(other) for other in self.runs() if other.started_at < run.started_at):
            return  # the rows are needed again behind that one
        try:
            stage.clear()
        except sqlite3.Error as error:  # the rows are in the shop: that they lie here, too, is no fault of the import
            log.warning("import.stage-not-cleared", run=run.id, cause=_cause(error))


def _batches(stage: Stage, after: Place | None) -> Iterator[tuple[Place, list[Group]]]:
    """Whole groups of one table, about _WRITE_ROWS rows at a time, with the place of the last."""
    models = [*TABLES.values()]
    groups: list[Group] = []
    rows = 0
    last: Place | None = None
    for place, items in stage.groups(after):
        if last and groups and (place[0] != last[0] or rows >= _WRITE_ROWS):
            yield last, groups
            groups, rows = [], 0
        rows += len(items)
        model = models[place[0]]
        gap = next((item.line for item in items if not item.row), None)
        if read := [(item, model.model_validate_json(item.row)) for item in items if item.row]:
            groups.append(Group(place[1], read, gap))
        last = place
    if last and groups:
        yield last, groups


def _unread(refusals: list[Refusal]) -> int | None:
    """The line of the first of which it cannot be told what it was about."""
    return next((refusal.line for refusal in refusals if refusal.unread), None)


def _cause(error: BaseException) -> str:
    """What went wrong and where, without the row that it went wrong with: rows are personal data."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    told = getattr(error, "orig", None) or (error if isinstance(error, (OSError, sqlite3.Error)) else "")
    return f"{type(error).__name__}: {told} ({Path(place.filename).name}:{place.lineno})"
