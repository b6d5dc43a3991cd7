"""Imports of a shop's own files: what was asked, how far they are, and what became of them."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from store.tables.types import UTCDateTime, now


class ImportStatus(StrEnum):
    """The life of an import. One that was killed stays READING or WRITING until the next one takes it up."""

    READING = "reading"  # the file is checked; the shop is untouched
    WRITING = "writing"  # whole products, orders, … are put into the shop, up to `position`
    DONE = "done"
    FAILED = "failed"


class ImportRun(SQLModel, table=True):
    """One file with one set of options; `id` is made from both, so that the same again is the same row."""

    __tablename__ = "import_run"
    id: str = Field(primary_key=True, max_length=32)
    name: str  # of the file
    options: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    status: str = Field(default=ImportStatus.READING, index=True, max_length=16)
    done: int = 0  # of 1000: reading is the first half
    seconds_left: int | None = None
    rows: int = 0
    refused: int = 0
    counts: dict[str, list[int]] = Field(default_factory=dict, sa_type=JSON)  # by table: new, changed, the same
    assumed: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)  # what the file left open
    position: list[Any] | None = Field(default=None, sa_type=JSON)  # the last table and key written, in one transaction with them
    error: dict[str, Any] | None = Field(default=None, sa_type=JSON)  # code and details of its sentence
    started_at: datetime = Field(default_factory=now, sa_type=UTCDateTime, index=True)
    updated_at: datetime = Field(default_factory=now, sa_type=UTCDateTime)
