from datetime import UTC, datetime

import pytest

from store.tables import OrderStatus as S
from tools.orders import policy

RULES = policy.load()
NOON = 12


def at(month: int, day: int, year: int = 2026, hour: int = NOON) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


def possible(status: S, lines: list[S] | None = None, delivered: datetime | None = None, now: datetime | None = None) -> list[str]:
    return list(policy.changes(RULES, status, lines or [status], at(3, 1), delivered, now or at(3, 10)))


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (S.PENDING, ["cancel", "address", "items", "payment"]),
        (S.PROCESSING, ["address"]),
        (S.SHIPPED, ["redirect"]),
        (S.CANCELLED, []),
        (S.RETURN_REQUESTED, []),
        (S.RETURNED, []),
        (S.EXCHANGE_REQUESTED, []),
    ],
)
def test_by_status(status: S, expected: list[str]) -> None:
    assert possible(status) == expected


def test_return_window_ends_with_its_last_day() -> None:
    delivered = at(3, 5)
    assert possible(S.DELIVERED, delivered=delivered, now=at(4, 4, hour=23)) == ["return", "exchange"]
    assert possible(S.DELIVERED, delivered=delivered, now=at(4, 5, hour=0)) == []


def test_delivered_without_a_day_promises_nothing() -> None:
    assert possible(S.DELIVERED) == []
    assert policy.until(RULES, "return", S.DELIVERED, [S.DELIVERED], at(3, 1), None) is None


@pytest.mark.parametrize(
    ("placed", "delivered", "last"),
    [
        (at(11, 14), at(11, 20), at(12, 20)),
        (at(11, 15), at(11, 20), at(1, 31, 2027)),
        (at(12, 24), at(12, 29), at(1, 31, 2027)),
        (at(12, 25), at(12, 29), at(1, 28, 2027)),
        (at(12, 20), at(1, 15, 2027), at(2, 14, 2027)),  # the normal days reach further than the season
    ],
)
def test_season(placed: datetime, delivered: datetime, last: datetime) -> None:
    until = policy.until(RULES, "return", S.DELIVERED, [S.DELIVERED], placed, delivered)
    assert until is not None
    assert until.date() == last.date()


def test_season_is_for_returns_only() -> None:
    found = policy.changes(RULES, S.DELIVERED, [S.DELIVERED], at(11, 20), at(11, 25), at(1, 20, 2027))
    assert found == ["return"]


def test_a_delivered_line_can_go_back_while_another_is_on_its_way_or_back() -> None:
    delivered = at(3, 5)
    assert possible(S.SHIPPED, [S.DELIVERED, S.SHIPPED], delivered) == ["redirect", "return", "exchange"]
    assert possible(S.RETURN_REQUESTED, [S.DELIVERED, S.RETURN_REQUESTED], delivered) == ["return", "exchange"]
    assert possible(S.DELIVERED, [S.RETURNED], delivered) == []
