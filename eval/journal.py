"""What a run has done so far, a line a conversation: a run that was killed goes on behind the last whole line."""

import hashlib
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel, TypeAdapter

_UNFINISHED = ".unfinished.jsonl"


class Record(Protocol):
    """What is kept of a turn: it names its conversation and which repetition of it this was."""

    @property
    def case(self) -> str:
        """The conversation's id."""

    @property
    def repetition(self) -> int:
        """From 1."""

    @property
    def right(self) -> bool:
        """Nothing to complain of."""


R = TypeVar("R", bound=Record)


def digest(asked: Sequence[BaseModel], *more: object) -> str:
    """Eight hex digits of all that a run asks: another set of cases, model or count of repetitions is another run."""
    told = [*(one.model_dump_json() for one in asked), *map(repr, more)]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:8]


class Journal(Generic[R]):
    """The records of one run, in `<folder>/<run>.unfinished.jsonl` until `close` drops that word.

    Args:
        folder: where runs are kept.
        asked: digest of what is asked; an unfinished run that asked the same is gone on with.
        record: the class of the records.
        new: begin anew even so.
    """

    def __init__(self, folder: Path, asked: str, record: type[R], new: bool = False) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._lines: TypeAdapter[list[R]] = TypeAdapter(list[record])  # type: ignore[valid-type]  # known only when running
        begun = sorted(folder.glob(f"*-{asked}{_UNFINISHED}"))
        fresh = f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{asked}"
        self._path = begun[-1] if begun and not new else folder / f"{fresh}{_UNFINISHED}"

    @property
    def run(self) -> str:
        """The run's id: when it began, and the digest of what it asks."""
        return self._path.name.removesuffix(_UNFINISHED)

    def read(self) -> list[R]:
        """All whole lines; half a line, which a kill left behind, is cut off."""
        if not self._path.exists():
            return []
        whole, newline, _torn = self._path.read_bytes().rpartition(b"\n")
        os.truncate(self._path, len(whole + newline))
        return [record for line in whole.splitlines() for record in self._lines.validate_json(line)]

    def append(self, records: Sequence[R]) -> None:
        """Keep the records of one conversation; killing this process loses none of them."""
        with self._path.open("ab") as out:
            out.write(self._lines.dump_json(list(records)) + b"\n")

    def close(self) -> None:
        """The run is whole: the next one that asks the same begins anew."""
        self._path.rename(self._path.with_name(f"{self.run}.jsonl"))
