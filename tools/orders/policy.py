"""What can still be changed on an order, and until when: pure functions over `policy.yaml`."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from store.tables import OrderStatus
from tools.orders.schema import Change

POLICY = Path(__file__).with_name("policy.yaml")
LAST_SECOND = time(23, 59, 59, tzinfo=UTC)
_SOME_LEAP_YEAR = 2024


class _Rules(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Season(_Rules):
    """Orders placed from `first` to `last` have until `until`; days as (month, day)."""

    first: tuple[int, int]
    last: tuple[int, int]
    until: tuple[int, int]

    @field_validator("first", "last", "until", mode="before")
    @classmethod
    def _month_day(cls, text: str) -> tuple[int, int]:
        day = date.fromisoformat(f"{_SOME_LEAP_YEAR}-{text}")
        return day.month, day.day

    @model_validator(mode="after")
    def _within_a_year(self) -> Self:
        if self.first > self.last:
            raise ValueError("a season ends in the year in which it begins; write two seasons")
        return self

    def end(self, placed: date) -> date | None:
        """The last day for an order placed on that day; None outside the season."""
        if not self.first <= (placed.month, placed.day) <= self.last:
            return None
        return date(placed.year + (self.until < self.last), *self.until)


class Window(_Rules):
    """A span of days after delivery."""

    days: int = Field(ge=0)
    seasons: tuple[Season, ...] = ()

    def end(self, placed_at: datetime, delivered_at: datetime) -> datetime:
        """The last second (UTC) of the window's last day."""
        ends = [delivered_at.astimezone(UTC).date() + timedelta(days=self.days)]
        ends += [end for season in self.seasons if (end := season.end(placed_at.astimezone(UTC).date()))]
        return datetime.combine(max(ends), LAST_SECOND)


class Policy(_Rules):
    """The shop's rules for changes after the order."""

    changes: dict[OrderStatus, tuple[Change, ...]]
    windows: dict[Change, Window] = Field(default_factory=dict)


def load(path: Path = POLICY) -> Policy:
    """The policy of a YAML file.

    Raises:
        pydantic.ValidationError: an unknown status or change, or a day that does not exist.
    """
    return Policy.model_validate(yaml.safe_load(path.read_text("utf-8")))


def changes(
    policy: Policy,
    status: OrderStatus,
    lines: Iterable[OrderStatus],
    placed_at: datetime,
    delivered_at: datetime | None,
    now: datetime,
) -> list[Change]:
    """What can still be changed now; `lines` are the statuses of the order's lines.

    A line that was delivered can go back even when another line of the order is on its way or back already.
    """
    stages: list[OrderStatus] = [status] if status is not OrderStatus.DELIVERED else []
    if status is not OrderStatus.CANCELLED and OrderStatus.DELIVERED in lines:
        stages.append(OrderStatus.DELIVERED)
    possible = [change for stage in stages for change in policy.changes.get(stage, ())]
    return [c for c in possible if c not in policy.windows or _open(policy.windows[c], placed_at, delivered_at, now)]


def _open(window: Window, placed_at: datetime, delivered_at: datetime | None, now: datetime) -> bool:
    return delivered_at is not None and now <= window.end(placed_at, delivered_at)


def until(
    policy: Policy, change: Change, status: OrderStatus, lines: Iterable[OrderStatus], placed_at: datetime, delivered_at: datetime | None
) -> datetime | None:
    """The last moment of a change after delivery, past or to come; None when nothing was delivered or no window is set."""
    window = policy.windows.get(change)
    if window is None or delivered_at is None or status is OrderStatus.CANCELLED or OrderStatus.DELIVERED not in lines:
        return None
    return window.end(placed_at, delivered_at)
