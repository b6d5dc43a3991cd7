"""What the merchant's tools and the fine-tuning leave behind."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Text
from sqlmodel import Field, SQLModel

from store.tables.types import UTCDateTime, now


class DraftStatus(StrEnum):
    """The life of an ad draft."""

    DRAFT = "draft"
    APPROVED = "approved"
    REJECTED = "rejected"


class AdDraft(SQLModel, table=True):
    """An advertisement for a product, to be edited and approved by a merchant; texts of one field are lines."""

    __tablename__ = "ad_draft"
    id: int | None = Field(default=None, primary_key=True)
    product_id: int = Field(foreign_key="product.id", index=True)
    channel: str
    language: str = Field(max_length=8)
    country: str | None = Field(default=None, max_length=2)  # of the audience, ISO 3166
    tone: str = "neutral"
    headline: str
    text: str = Field(sa_type=Text)
    extra: str = Field(default="", sa_type=Text)  # the channel's third field: a description, a preview, search terms
    fingerprint: str = Field(default="", max_length=64, unique=True)  # of what was composed: the same is kept once
    status: DraftStatus = DraftStatus.DRAFT
    edited_by: str | None = None  # Identity.subject of whom last changed a text
    created_at: datetime = Field(default_factory=now, sa_type=UTCDateTime)
    updated_at: datetime = Field(default_factory=now, sa_type=UTCDateTime)


class ModelVersion(SQLModel, table=True):
    """A model that was or is in service, and what was measured of it.

    `metrics["prose_verified"]` is the share of answers written by the model that passed verification.
    """

    __tablename__ = "model_version"
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)  # what the LLM server calls it
    base: str = ""  # the base model of an adapter
    metrics: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    in_service: bool = False
    created_at: datetime = Field(default_factory=now, sa_type=UTCDateTime)
