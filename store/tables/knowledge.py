"""The shop's articles as they are searched: documents, cut into passages. Their vectors are files, not rows."""

from datetime import date, datetime

from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from store.tables.types import UTCDateTime, now


class Document(SQLModel, table=True):
    """One article in one language; articles that share a slug say the same thing."""

    id: str = Field(primary_key=True)  # "<language>/<slug>"
    slug: str = Field(index=True)
    language: str = Field(max_length=8, index=True)
    title: str
    topic: str
    audience: str = Field(default="shopper", index=True)  # shopper: everybody; merchant: merchants only
    country: str | None = Field(default=None, max_length=2)  # the market that it is about; None: all
    path: str = Field(unique=True)  # of its file, below the folder of articles
    content_hash: str = Field(max_length=64)
    updated: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None  # the last day
    ingested_at: datetime = Field(default_factory=now, sa_type=UTCDateTime, index=True)


class Passage(SQLModel, table=True):
    """A piece of a document that can be shown alone. An id is never used again: old answers link to it."""

    __table_args__ = (UniqueConstraint("document_id", "ordinal"), {"sqlite_autoincrement": True})
    id: int | None = Field(default=None, primary_key=True)
    document_id: str = Field(foreign_key="document.id", index=True, ondelete="CASCADE")
    ordinal: int
    heading: str = ""  # the headings above it, outermost first, joined by " > "
    text: str = Field(sa_type=Text)  # Markdown
