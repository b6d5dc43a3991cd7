"""An import from file to shop: read and staged first, then written in whole pieces, taken up again wherever it was cut off."""

import errno
import fcntl
import hashlib
import json
import sqlite3
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path

import structlog
from sqlalchemy import func
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import col, select

from errors import NotFound
from store.importing import formats
from store.importing.assume import Evidence, assumed
from store.importing.cleaning import Assumed
from store.importing.opening import survey
from store.importing.reading import Opened, Raw, opened
from store.importing.refusal import ImportRefused, RowRefused
from store.importing.schema import TABLES, clean
from store.importing.staging import Place, Refusal, Stage, Staged
from store.importing.writing import WRITERS
from store.importing.writing.batch import OUTCOMES, Batch, Group
from store.importing.writing.markets import derive
from store.session import Sessions
from store.tables import ImportRun, ImportStatus, Variant
from store.tables.types import now

log = structlog.get_logger()

OF = 1000  # what `done` counts to
OPTIONS = ("format", "table", "currency", "language", "country", "dates", "encoding")
_READ_ROWS, _WRITE_ROWS = 5000, 2000  # in one transaction
_TELL_S = 0.5
_SEEN = 500_000  # master rows remembered, so that each is staged once
_REPEATED = ("products", "customers")  # tables of which published files repeat rows

Tell = Callable[[ImportRun], None]


class Stopped(Exception):
    """`stop` was called."""


class Importer:
    """The imports of one shop; one at a time."""

    def __init__(self, sessions: Sessions, folder: Path) -> None:
        """Take the database and a folder for staged rows, on a disk with room for the files' content."""
        self._sessions, self._folder = sessions, folder
        self._stopping = threading.Event()

    @contextmanager
    def alone(self, name: str) -> Iterator[None]:
        """Hold the shop's imports: the lock goes with the process, however it ends.

        Raises:
            ImportRefused: another process or thread holds them.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / "lock").open("a+") as lock:
            for wait in (0.05, 0.05, 0):  # `running` holds it for a moment, too
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError:
                    time.sleep(wait)
            else:
                lock.seek(0)
                raise ImportRefused("running", status=409, name=lock.read() or "?")
            lock.truncate(0)
            lock.write(name)
            lock.flush()
            yield

    def running(self) -> bool:
        """Whether an import runs now."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / "lock").open("a+") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False

    def stop(self) -> None:
        """Let `run` and `complete` end with `Stopped` at the next whole batch; what they did not do is done by the next."""
        self._stopping.set()

    def register(self, path: Path, options: Mapping[str, str], name: str = "") -> ImportRun:
        """The run of this file with these options: a new one, or the one that was begun before.

        Args:
            path: of the file.
            options: of OPTIONS; empty ones count as not given.
            name: to show; empty: the file's.

        Raises:
            ImportRefused: there is no such file.
        """
        given = {name: value for name in OPTIONS if (value := options.get(name, ""))}
        try:
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise ImportRefused("missing", repr(error), name=path.name) from error
        identity = hashlib.sha256(f"{digest}\n{json.dumps(given, sort_keys=True)}".encode()).hexdigest()[:32]
        with self._sessions.begin() as session:
            run = session.get(ImportRun, identity) or ImportRun(id=identity, name=name or path.name, options=given)
            session.add(run)
        return run

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
        if current.status == ImportStatus.DONE and run.status == ImportStatus.WRITING:
            return current  # it was this one that had been cut off
        fresh = ImportRun(id=run.id, name=run.name, options=run.options)
        self._save(fresh)
        with self._guarded(fresh):
            self._read(fresh, path, tell)
            self._write(fresh, tell)
        tell(fresh)
        return fresh

    def complete(self, tell: Tell = lambda _run: None) -> None:
        """Write what is read and was cut off in the writing; call it while `alone`."""
        for run in self.runs():
            if run.status == ImportStatus.WRITING and self.stage_path(run.id).exists():
                run.error = None
                with self._guarded(run):
                    self._write(run, tell)
                tell(run)

    def runs(self) -> list[ImportRun]:
        """All imports, the latest first."""
        with self._sessions() as session:
            return list(session.exec(select(ImportRun).order_by(col(ImportRun.started_at).desc(), col(ImportRun.id))))

    def get(self, identity: str) -> ImportRun:
        """One import.

        Raises:
            NotFound: there is none.
        """
        with self._sessions() as session:
            run = session.get(ImportRun, identity)
        if run is None:
            raise NotFound(f"import {identity}")
        return run

    def stage_path(self, identity: str) -> Path:
        """Where an import's staged rows and refusals are."""
        return self._folder / identity / "stage.db"

    def _save(self, run: ImportRun) -> None:
        run.updated_at = now()
        with self._sessions.begin() as session:
            session.merge(run)

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
            evidence = _evidence(file, format_)
            reading = assumed(evidence, run.options, format_.assumed, self._currency())
        with opened(path, told) as file, closing(Stage(self.stage_path(run.id))) as stage:
            format_ = formats.choose(file.columns, run.options.get("format", ""), run.options.get("table", ""))[1]
            stage.begin()
            pace, size = Pace(run, 0, OF // 2), max(path.stat().st_size, 1)
            seen: set[int] = set()
            rows: list[Staged] = []
            refusals: list[Refusal] = []
            count = 0
            for count, raw in enumerate(file.rows, 1):
                _stage(raw, format_, reading, seen, rows, refusals)
                if len(rows) + len(refusals) >= _READ_ROWS:
                    stage.add(rows, refusals)
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
            batch = Batch(session, Assumed(**run.assumed["cells"]), run.started_at)
            WRITERS[table](batch, groups)
            stage.refuse(batch.refusals)
            counts = dict(zip(OUTCOMES, run.counts.get(table, [0, 0, 0]), strict=True))
            for outcome in batch.outcomes:
                counts[outcome] += 1
            run.counts = run.counts | {table: [*counts.values()]}
            run.assumed = run.assumed | dict.fromkeys(batch.notes, True)
            run.position, run.updated_at = [rank, key], now()
            session.merge(run)

    def _finish(self, run: ImportRun, stage: Stage) -> None:
        run.refused = stage.refused()
        with self._sessions.begin() as session:
            day = derive(session)
            if day:
                run.assumed = run.assumed | {"rates": day.isoformat()}
            run.status, run.done, run.seconds_left, run.updated_at = ImportStatus.DONE, OF, 0, now()
            session.merge(run)
        stage.clear()


class Pace:
    """How far a run is, and how long the rest will take at the pace so far."""

    def __init__(self, run: ImportRun, start: int, span: int, done: float = 0.0) -> None:
        """Take the run, and the part of OF that this work is, of which a share was done before."""
        self._run, self._start, self._span, self._before = run, start, span, done
        self._began = self._told = time.monotonic()

    def due(self, share: float) -> bool:
        """Write down that this share of the work is done; whether it is time to tell."""
        moment = time.monotonic()
        self._run.done = self._start + int(self._span * min(share, 1.0))
        if moment - self._told < _TELL_S:
            return False
        self._told = moment
        if share > self._before:
            # The other half is taken to last as long as this one.
            whole = (moment - self._began) / (share - self._before)
            rest = (1 - share) * whole + (whole if self._start == 0 else 0)
            self._run.seconds_left = max(round(rest), 0)
        return True


def _evidence(file: Opened, format_: formats.Format) -> Evidence:
    found = Evidence()
    for count, raw in enumerate(file.rows):
        if found.enough(count):
            break
        if raw.broken is None:
            try:
                for table, cells in format_.rows(raw.cells):
                    found.take(table, cells)
            except (RowRefused, LookupError, TypeError, ValueError, AttributeError):
                continue  # it is refused with a reason when it is read in earnest
    return found


def _stage(raw: Raw, format_: formats.Format, reading: Assumed, seen: set[int], rows: list[Staged], refusals: list[Refusal]) -> None:
    """Add what a raw row makes, clean or refused."""
    if raw.broken:
        refusals.append(Refusal(raw.line, 0, raw.broken, raw.text))
        return
    try:
        for part, (table, cells) in enumerate(format_.rows(raw.cells)):
            try:
                row = clean(table, cells, reading)
            except RowRefused as why:
                refusals.append(Refusal(raw.line, part, why, raw.text or json.dumps(cells, ensure_ascii=False, default=str)))
                continue
            packed = row.__pydantic_serializer__.to_json(row, exclude_unset=True)
            if table in _REPEATED:
                if len(seen) >= _SEEN:
                    seen.clear()
                if (mark := hash(packed)) in seen:
                    continue
                seen.add(mark)
            rows.append(([*TABLES].index(table), row.key(), raw.line, part, packed))
    except RowRefused as why:
        refusals.append(Refusal(raw.line, 0, why, raw.text))
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        log.debug("import.row", line=raw.line, cause=repr(error))
        refusals.append(Refusal(raw.line, 0, RowRefused("value", field=type(error).__name__, value=raw.text), raw.text))


def _batches(stage: Stage, after: Place | None) -> Iterator[tuple[Place, list[Group]]]:
    """Whole groups of one table, about _WRITE_ROWS rows at a time, with the place of the last."""
    models = [*TABLES.values()]
    groups: list[Group] = []
    rows = 0
    last: Place | None = None
    for place, items in stage.groups(after):
        if last and (place[0] != last[0] or rows >= _WRITE_ROWS):
            yield last, groups
            groups, rows = [], 0
        rows += len(items)
        model = models[place[0]]
        groups.append(Group(place[1], [(item, model.model_validate_json(item.row)) for item in items]))
        last = place
    if last:
        yield last, groups


def _cause(error: BaseException) -> str:
    """What went wrong and where, without the row that it went wrong with: rows are personal data."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    told = getattr(error, "orig", None) or (error if isinstance(error, (OSError, sqlite3.Error)) else "")
    return f"{type(error).__name__}: {told} ({Path(place.filename).name}:{place.lineno})"
