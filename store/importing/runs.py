"""The imports of a shop as they are on record: who holds them, what was asked, how far each is, where its files are."""

import fcntl
import hashlib
import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from sqlmodel import col, select

from errors import NotFound
from store.importing.refusal import ImportRefused
from store.importing.staging import settle
from store.session import Sessions
from store.tables import ImportRun, ImportStatus
from store.tables.types import now

OPTIONS = ("format", "table", "currency", "language", "country", "dates", "encoding")
_UPLOAD, _PART = "upload", ".part"
_TRIES, _WAIT_S = 10, 0.05


class Runs:
    """The record of one shop's imports."""

    def __init__(self, sessions: Sessions, folder: Path) -> None:
        """Take the database and a folder for the imports' files."""
        self._sessions, self._folder = sessions, folder

    @contextmanager
    def alone(self, name: str) -> Iterator[None]:
        """Hold the shop's imports: the lock goes with the process, however it ends.

        Raises:
            ImportRefused: another process or thread holds them.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / "lock").open("a+") as lock:
            for _ in range(_TRIES):  # `running` holds it for a moment, too, and an import that has ended until it has cleared up
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError:
                    time.sleep(_WAIT_S)
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

    def register(self, path: Path, options: Mapping[str, str], name: str = "") -> ImportRun:
        """The run of this file with these options, noted as being read; one that was cut off in the writing stays so.

        Args:
            path: of the file.
            options: of OPTIONS; empty ones count as not given.
            name: to show; empty: the file's.

        Raises:
            ImportRefused: there is no such file.
        """
        run = self._begun(path, options, name)
        self._save(run)
        return run

    def receive(self, path: Path, options: Mapping[str, str], name: str) -> ImportRun:
        """Register a file and take it away, so that `complete` imports it; call it while `alone`.

        It is taken before it is noted: a run that is noted as being read has its file, wherever the process is killed.
        """
        run = self._begun(path, options, name)
        own = self.upload_path(run.id)
        own.parent.mkdir(parents=True, exist_ok=True)
        path.replace(own)
        settle(own)
        self._save(run)
        return run

    def _begun(self, path: Path, options: Mapping[str, str], name: str) -> ImportRun:
        given = {name: value for name in OPTIONS if (value := options.get(name, ""))}
        try:
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise ImportRefused("missing", repr(error), name=path.name) from error
        identity = hashlib.sha256(f"{digest}\n{json.dumps(given, sort_keys=True)}".encode()).hexdigest()[:32]
        with self._sessions() as session:
            run = session.get(ImportRun, identity)
        if run is None or run.status != ImportStatus.WRITING:
            return ImportRun(id=identity, name=name or path.name, options=given)
        run.error = None
        return run

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

    def upload_path(self, identity: str) -> Path:
        """Where a received file is until its import ends."""
        return self._folder / identity / _UPLOAD

    def part_path(self) -> Path:
        """Where a file may be put together that `receive` will take."""
        return self._folder / f"{uuid4().hex}{_PART}"

    def _sweep(self) -> None:
        """Take away the files that killed processes left behind, when nothing waits for any of them."""
        for left in (*self._folder.glob(f"*{_PART}"), *self._folder.glob(f"*/{_UPLOAD}")):
            left.unlink(missing_ok=True)

    def _save(self, run: ImportRun) -> None:
        run.updated_at = now()
        with self._sessions.begin() as session:
            session.merge(run)
