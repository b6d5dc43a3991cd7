"""/api/drafts: the merchant's ad drafts, to read, edit, approve, reject and export."""

import asyncio
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field, model_validator
from sqlalchemy import Select, and_, func, select
from sqlmodel import col

from errors import BadRequest, NotFound
from store.session import Sessions
from store.tables import AdDraft, DraftStatus, Product, ProductTranslation
from tools.ads import drafts
from tools.ads.limits import Channel, limits, tidy
from tools.ads.limits import Field as AdField
from ui.service import MerchantCaller, Parts
from ui.spreadsheet import csv_file
from ui.turns import Text

router = APIRouter(prefix="/api", tags=["drafts"])

PAGE = 20
_PLAIN = {"id", "channel", "language", "country", "tone", "status", "headline", "text", "extra", "edited_by"}
_FILE = (
    "id",
    "product",
    "name",
    "channel",
    "language",
    "country",
    "tone",
    "status",
    "headline",
    "text",
    "extra",
    "edited_by",
    "created_at",
    "updated_at",
)


class Filter(BaseModel):
    """Which drafts; an empty one is all."""

    model_config = ConfigDict(extra="forbid")

    status: DraftStatus | None = None
    channel: Channel | None = None
    product: Text | None = Field(None, max_length=60)  # SKU


class Paged(Filter):
    """Which drafts, and which page of them."""

    page: int = Field(1, ge=1, le=1_000_000)
    size: int = Field(PAGE, ge=1, le=100)


class Change(BaseModel):
    """What to change; texts of one field are lines."""

    model_config = ConfigDict(extra="forbid")

    headline: str | None = Field(None, max_length=10_000)
    text: str | None = Field(None, max_length=10_000)
    extra: str | None = Field(None, max_length=10_000)
    status: DraftStatus | None = None

    @model_validator(mode="after")
    def _something(self) -> "Change":
        if not self.model_fields_set:
            raise ValueError("nothing to change")
        return self


class Written(BaseModel):
    """What is being written into a field, as it is."""

    model_config = ConfigDict(extra="forbid")

    channel: Channel
    field: AdField
    text: str = Field(max_length=10_000)


@router.get("/drafts")
async def listed(parts: Parts, _identity: MerchantCaller, which: Annotated[Paged, Query()]) -> dict[str, Any]:
    """A page of the drafts, the latest first, and how many there are."""
    return await asyncio.to_thread(_page, parts.shop.sessions, which)


@router.post("/drafts/lengths")
def lengths(body: Written, _identity: MerchantCaller) -> dict[str, Any]:
    """How long the texts of a field would be as the channel counts them when kept; nothing is kept."""
    limit = limits()[body.channel].get(body.field)
    if limit is None:
        raise BadRequest(f"{body.channel} has no {body.field}")
    return {"texts": [{"text": text, "used": limit.used(text)} for text in limit.texts(tidy(body.text))]}


@router.patch("/drafts/{draft_id}")
async def change(
    draft_id: Annotated[int, Path(ge=1, le=2**31 - 1)], body: Change, parts: Parts, identity: MerchantCaller
) -> dict[str, Any]:
    """Edit texts, approve, reject; a text that is longer than its channel takes is refused and nothing is changed."""
    return await asyncio.to_thread(_changed, parts.shop.sessions, draft_id, body, identity.subject)


@router.get("/drafts.csv")
def exported(parts: Parts, _identity: MerchantCaller, which: Annotated[Filter, Query()]) -> StreamingResponse:
    """All drafts that fit, for a spreadsheet."""
    shown = _all(parts.shop.sessions, which)
    return csv_file("drafts.csv", _FILE, ([draft[name] for name in _FILE] for draft in shown))


def _rows(which: Filter) -> Select[AdDraft, str, str]:
    """Draft, SKU and the product's name in the draft's language."""
    rows = (
        select(AdDraft, col(Product.sku), func.coalesce(col(ProductTranslation.name), col(Product.sku)))
        .join(Product, col(Product.id) == col(AdDraft.product_id))
        .outerjoin(
            ProductTranslation,
            and_(col(ProductTranslation.product_id) == col(Product.id), col(ProductTranslation.language) == col(AdDraft.language)),
        )
        .order_by(col(AdDraft.id).desc())
    )
    wanted = {AdDraft.status: which.status, AdDraft.channel: which.channel}
    for column, value in wanted.items():
        rows = rows if value is None else rows.where(col(column) == value)
    return rows if which.product is None else rows.where(func.upper(col(Product.sku)) == which.product.strip().upper())


def _page(sessions: Sessions, which: Paged) -> dict[str, Any]:
    with sessions() as session:
        total = session.scalar(select(func.count()).select_from(_rows(which).order_by(None).subquery()))
        rows = session.execute(_rows(which).offset((which.page - 1) * which.size).limit(which.size)).all()
        return {"drafts": [_shown(*row) for row in rows], "total": total, "page": which.page, "size": which.size}


def _all(sessions: Sessions, which: Filter) -> Iterator[dict[str, Any]]:
    with sessions() as session:
        for row in session.execute(_rows(which).execution_options(yield_per=500)):
            yield _shown(*row)


def _changed(sessions: Sessions, draft_id: int, body: Change, editor: str) -> dict[str, Any]:
    with sessions() as session:
        row = session.execute(_rows(Filter()).where(col(AdDraft.id) == draft_id)).one_or_none()
        if row is None:
            raise NotFound(f"draft {draft_id}")
        draft = row[0]
        texts = body.model_dump(exclude={"status"}, exclude_none=True)
        drafts.edit(draft, texts, body.status, editor)
        session.commit()
        return _shown(*row)


def _shown(draft: AdDraft, sku: str, name: str) -> dict[str, Any]:
    """A draft with, field by field, its texts' lengths and what the channel takes."""
    limit = limits()[draft.channel]
    fields = {field: {"texts": texts, "limit": limit[field].model_dump(exclude={"source"})} for field, texts in drafts.texts(draft).items()}
    times = {"created_at": draft.created_at.isoformat(), "updated_at": draft.updated_at.isoformat()}
    return draft.model_dump(include=_PLAIN) | {"product": sku, "name": name, "fields": fields} | times
