"""The life of an order in time: paid, packed, on its way, delivered, sent back."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from store.demo import world
from store.demo.goods import Trade
from store.tables import OrderStatus, ShipmentStatus

_SLOW_PAYMENTS = {"bank_transfer": 5.0, "boleto": 3.0, "oxxo": 3.0, "konbini": 6.0}  # days until the money is there, at most
_RETURNS = {"outdoor-clothing": 0.13, "footwear": 0.15}
_OTHER_RETURNS = 0.05
_RETURN_TAKES = 12  # days from the request to the refund


@dataclass(frozen=True)
class Timeline:
    """When things happen to an order, whether or not they have happened yet."""

    placed: datetime
    packed: datetime  # pending until then
    shipped: datetime
    expected: datetime
    delivered: datetime
    warehouse: str  # country
    locker: bool = False  # goes to a parcel locker
    cancelled: bool = False
    undeliverable: bool = False

    def status(self, moment: datetime) -> OrderStatus:
        """The order's status at a moment, before anything is sent back."""
        if self.cancelled:
            return OrderStatus.CANCELLED
        if moment < self.packed:
            return OrderStatus.PENDING
        if moment < self.shipped:
            return OrderStatus.PROCESSING
        if moment < self.delivered:
            return OrderStatus.SHIPPED
        return OrderStatus.RETURNED if self.undeliverable else OrderStatus.DELIVERED


def plan(country: world.Country, trade: Trade, placed: datetime, payment: str, express: bool, rng: Random) -> Timeline:
    """A likely course of an order."""
    packed = placed + timedelta(hours=rng.uniform(1, 3))
    if payment in _SLOW_PAYMENTS:
        packed += timedelta(days=rng.uniform(0.2, _SLOW_PAYMENTS[payment]))
    shipped = packed + timedelta(hours=rng.uniform(3, 26))
    shipped += timedelta(days=max(0, 7 - shipped.weekday())) if shipped.weekday() >= 5 else timedelta()
    least, most = country.days
    if express:
        least, most = (1, 3) if country.zone() == "EU" else (2, 6)
    way = rng.uniform(least - 0.5, most) * (1.6 if rng.random() < 0.03 else 1.0)
    served = [code for code in country.warehouses if code in trade.warehouses] or list(trade.warehouses)
    return Timeline(
        placed=placed,
        packed=packed,
        shipped=shipped,
        expected=shipped + timedelta(days=most),
        delivered=shipped + timedelta(days=way),
        warehouse=rng.choices(served, [8, 3, 1][: len(served)])[0],
        locker=country.locker and rng.random() < 0.25,
        cancelled=rng.random() < 0.025,
        undeliverable=rng.random() < 0.003,
    )


def line_statuses(course: Timeline, categories: list[str], moment: datetime, rng: Random) -> list[OrderStatus]:
    """The status of each line; delivered ones are sometimes sent back."""
    status = course.status(moment)
    if status is not OrderStatus.DELIVERED:
        return [status] * len(categories)
    return [_sent_back(course, category, moment, rng) for category in categories]


def _sent_back(course: Timeline, category: str, moment: datetime, rng: Random) -> OrderStatus:
    asked = course.delivered + timedelta(days=rng.uniform(1, 24))
    if rng.random() >= _RETURNS.get(category, _OTHER_RETURNS) or asked > moment:
        return OrderStatus.DELIVERED
    exchange = category in _RETURNS and rng.random() < 0.35
    if moment - asked > timedelta(days=_RETURN_TAKES):
        return OrderStatus.DELIVERED if exchange else OrderStatus.RETURNED
    return OrderStatus.EXCHANGE_REQUESTED if exchange else OrderStatus.RETURN_REQUESTED


def order_status(lines: list[OrderStatus]) -> OrderStatus:
    """The order's status from its lines': an open request shows, a return only when all went back."""
    for request in (OrderStatus.RETURN_REQUESTED, OrderStatus.EXCHANGE_REQUESTED):
        if request in lines:
            return request
    return OrderStatus.DELIVERED if OrderStatus.DELIVERED in lines else lines[0]


def shipment(
    course: Timeline, country: world.Country, city: str, trade: Trade, order_id: int, moment: datetime, tracking: str, rng: Random
) -> dict[str, Any] | None:
    """A row of Shipment at a moment; None while there is no label."""
    status = course.status(moment)
    if status in (OrderStatus.PENDING, OrderStatus.CANCELLED):
        return None
    stage, location, updated = _stage(course, country, city, moment)
    return {
        "order_id": order_id,
        "warehouse_id": trade.warehouses[course.warehouse],
        "carrier": rng.choice(country.carriers),
        "tracking_number": tracking,
        "status": stage,
        "location": location,
        "shipped_at": course.shipped if moment >= course.shipped else None,
        "updated_at": updated,
        "expected_at": course.expected,
        "delivered_at": course.delivered if stage is ShipmentStatus.DELIVERED else None,
    }


def _stage(course: Timeline, country: world.Country, city: str, moment: datetime) -> tuple[ShipmentStatus, str, datetime]:
    origin = world.warehouse_city(course.warehouse)
    if moment < course.shipped:
        return ShipmentStatus.LABEL_CREATED, origin, course.packed
    way = course.delivered - course.shipped
    done = (moment - course.shipped) / way
    abroad = world.zone(course.warehouse) != country.zone()
    if done >= 1:
        end = (ShipmentStatus.RETURNED_TO_SENDER, origin) if course.undeliverable else (ShipmentStatus.DELIVERED, city)
        return *end, course.delivered
    steps = [(0.0, ShipmentStatus.IN_TRANSIT, origin), (0.45, ShipmentStatus.IN_TRANSIT, country.hub)]
    if abroad:
        steps += [(0.55, ShipmentStatus.IN_CUSTOMS, country.hub), (0.75, ShipmentStatus.IN_TRANSIT, country.hub)]
    steps.append((0.85, ShipmentStatus.READY_FOR_PICKUP, city) if course.locker else (0.92, ShipmentStatus.OUT_FOR_DELIVERY, city))
    since, stage, location = [step for step in steps if step[0] <= done][-1]
    return stage, location, course.shipped + way * since
