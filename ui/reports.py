"""/api/usage and /api/ratings: the assistant's figures and what people thought of it, on the page and as CSV."""

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from fastapi.responses import StreamingResponse

from ui.service import MerchantCaller, Parts
from ui.spreadsheet import csv_file
from ui.usage import Usage

router = APIRouter(prefix="/api", tags=["merchant"])

SHOWN = 200  # ratings on the page; the file has all


def _usage(parts: Parts, _identity: MerchantCaller, days: Annotated[int, Query(ge=1, le=366)] = 30) -> Usage:
    return Usage(parts.shop.sessions, days)


Asked = Annotated[Usage, Depends(_usage)]


@router.get("/usage")
async def usage(asked: Asked) -> dict[str, Any]:
    """Turns, tools, verdicts, percentiles of the time that answers took, and a row a day and language."""
    return await asyncio.to_thread(asked.summary)


@router.get("/usage.csv")
def usage_file(asked: Asked) -> StreamingResponse:
    """The rows by day and language."""
    header = ["day", "language", "turns", "failed", "verified_first", "verified_repaired", "verified_plain", "up", "down", "p50", "p95"]
    return csv_file("usage.csv", header, ([row[name] for name in header] for row in asked.by_day()))


@router.get("/ratings")
async def ratings(asked: Asked, value: Annotated[int | None, Query(ge=-1, le=1)] = None) -> dict[str, Any]:
    """The latest ratings with their comments, requests and answers."""
    return {"ratings": await asyncio.to_thread(lambda: list(asked.ratings(SHOWN, value)))}


@router.get("/ratings.csv")
def ratings_file(asked: Asked) -> StreamingResponse:
    """All ratings of the days asked for."""
    header = ["at", "value", "comment", "language", "role", "tools", "verified", "request", "answer", "turn"]
    rows = (row | {"tools": " ".join(row["tools"])} for row in asked.ratings())
    return csv_file("ratings.csv", header, ([row[name] for name in header] for row in rows))
