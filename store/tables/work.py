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
    """An advertisement for a product, to be edited and approved by a merchant."""

    __tablename__ = "ad_draft"
    id: int | None = Field(default=None, primary_key=True)
    product_id: int = Field(foreign_key="product.id", index=True)
    channel: str
    language: str = Field(max_length=8)
    headline: str
    text: str = Field(sa_type=Text)
    status: DraftStatus = DraftStatus.DRAFT
    created_at: datetime = Field(default_factory=now, sa_type=UTCDateTime)


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
