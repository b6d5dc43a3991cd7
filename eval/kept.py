"""The JSON file of a run, which later runs are compared with."""

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel, Field, ValidationError

from eval.machine import Machine
from eval.records import TurnRecord
from eval.summary import Summary


class UnreadableReport(ValueError):
    """A file is no report of a run; the text names it."""


class Report(BaseModel):
    """The JSON file of a run: its figures, and every turn that they come from."""

    run: str
    at: datetime
    machine: Machine
    summary: dict[str, Any] = Field(default_factory=dict)  # for other programs; here figures are made from the turns
    turns: list[TurnRecord]

    @classmethod
    def of(cls, run: str, machine: Machine, summary: Summary, turns: list[TurnRecord]) -> "Report":
        """The report of a run that has just ended."""
        return cls(run=run, at=datetime.now(UTC), machine=machine, summary=asdict(summary), turns=turns)

    @classmethod
    def read(cls, path: Path) -> "Report":
        """A report that an earlier run wrote.

        Raises:
            UnreadableReport: it is not there, or is no such report.
        """
        try:
            return cls.model_validate_json(path.read_bytes())
        except (OSError, ValidationError) as error:
            cause = (
                error.strerror
                if isinstance(error, OSError)
                else f"no report of `python -m eval run` or `bench` ({error.errors()[0]['msg']})"
            )
            raise UnreadableReport(f"{path}: {cause}") from error

    def write(self, path: Path) -> None:
        """As JSON; the folder is made."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.model_dump_json(indent=1), "utf-8")
