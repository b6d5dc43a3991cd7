"""The result of `orders` as Markdown in the shopper's language."""

from datetime import datetime
from pathlib import Path
from typing import get_args

import i18n
from store.tables import OrderStatus, ShipmentStatus
from tools.inert import inert
from tools.orders.query import ARRIVED, STATES
from tools.orders.schema import About, Change, LineView, OrdersResult, OrderView, ShipmentView

WORDS = i18n.Catalogue(Path(__file__).parent / "locale")

_NOT_SENT = (OrderStatus.PENDING, OrderStatus.PROCESSING)
_AFTER = ("return", "exchange")  # changes that begin with delivery


def plain(result: OrdersResult, language: str) -> str:
    """The answer to what was asked, then the order; several as a compact list; an honest sentence when there is none."""
    if not result.orders:
        return _none(result, language)
    if result.about == "spent":
        return _paid(result, language)
    if len(result.orders) == 1:
        order = result.orders[0]
        return _full(order, language) if result.about in (None, "status") else _answered(order, result.about, language)
    if result.about and result.about in get_args(Change):
        return _sorted_out(result.orders, result.about, language)
    rows = [row for order in result.orders for row in _brief(order, language, undated=result.about == "delivery")]
    notes = [WORDS.say(language, f"{result.about}-note")] if result.about in ("customs", "refund", "fault") else []
    return "\n\n".join([_intro(result, language), "\n".join(rows), *notes])


def _intro(result: OrdersResult, language: str) -> str:
    """What the orders of a list have in common."""
    if result.item:
        return WORDS.say(language, "several-item", item=inert(result.item))
    if result.since or result.until:
        said = WORDS.say(language, "several-period", count=result.count, period=_period(result, language))
        more = result.count > len(result.orders)
        return f"{said} {WORDS.say(language, 'shown', shown=len(result.orders))}" if more else said
    under_way = result.about and all(order.status in STATES["open"] for order in result.orders)
    return WORDS.say(language, f"several-{result.status or ('open' if under_way else 'all')}")


def _period(result: OrdersResult, language: str) -> str:
    since, until = (day and i18n.day(day, language) for day in (result.since, result.until))
    key = "period" if since and until else "period-since" if since else "period-until"
    return WORDS.say(language, key, since=since or "", until=until or "")


def _none(result: OrdersResult, language: str) -> str:
    if result.item:
        said = WORDS.say(language, "none-item", item=inert(result.item))
    elif result.order is not None:
        said = WORDS.say(language, "unknown-number", number=inert(result.order))
    elif result.since or result.until:
        said = WORDS.say(language, "none-period", period=_period(result, language))
    else:
        said = WORDS.say(language, f"none-{result.status or ('paid' if result.about == 'spent' and result.latest else 'all')}")
    return f"{said}\n\n{plain(OrdersResult(orders=result.latest), language)}" if result.latest else said


def _paid(result: OrdersResult, language: str) -> str:
    """What was paid for goods, for one order or in several."""
    total = i18n.joined([spent.total for spent in result.spent], language)
    if not result.spent:
        return "\n".join([WORDS.say(language, "none-paid"), "", *(_headline(order, language) for order in result.orders)])
    if result.item:
        said = WORDS.say(language, "paid-item", item=inert(result.item), total=total)
        rows = [row for order in result.orders for row in [_headline(order, language), *_bought(order, language)]]
        return "\n".join([said, "", *rows])
    if result.count == 1:
        return f"{WORDS.say(language, 'paid-order', number=inert(result.orders[0].number), total=total)}\n\n{_full(result.orders[0], language)}"
    key = "paid-period" if result.since or result.until else "paid-all"
    said = WORDS.say(language, key, count=result.count, total=total, period=_period(result, language))
    if result.count > len(result.orders):
        said = f"{said} {WORDS.say(language, 'shown', shown=len(result.orders))}"
    return "\n".join([said, "", *(_headline(order, language) for order in result.orders)])


def _bought(order: OrderView, language: str) -> list[str]:
    return [f"  - {_line(line, order.status, language)}" for line in order.lines if line.meant]


def _answered(order: OrderView, about: About, language: str) -> str:
    """One order below the answer to a question about it."""
    if about == "refund" and order.status not in (*STATES["cancelled"], *STATES["returned"]):
        about = "return"  # what money is paid back for
    if about == "delivery":
        answer = [_delivery(order, language)]
    elif about in ("customs", "refund", "fault"):
        answer = _looked_into(order, about, language)
    else:
        answer = _change(order, about, language)
    parcels = [row for shipment in order.shipments for row in _parcel(shipment, language)]
    return "\n\n".join([*answer, "\n".join([*_head(order, language), *parcels])])


def _looked_into(order: OrderView, about: About, language: str) -> list[str]:
    """What the order itself tells of a matter that others decide: customs, a bank, the staff; then whom to ask."""
    number, note = inert(order.number), WORDS.say(language, f"{about}-note")
    if about == "customs":
        held = any(shipment.status is ShipmentStatus.IN_CUSTOMS for shipment in order.shipments)
        return [WORDS.say(language, "customs-held" if held else "customs-free", number=number), *([note] if held else [])]
    if about == "refund":
        return [
            WORDS.say(language, "refund", number=number, total=order.total, because=WORDS.say(language, f"because-{order.status}")),
            note,
        ]
    return [WORDS.say(language, "fault", number=number, placed=i18n.day(order.placed_at, language)), note, *_possible(order, language)]


def _delivery(order: OrderView, language: str) -> str:
    number = inert(order.number)
    if order.expected_at:
        return WORDS.say(language, "arrives-late" if order.late else "arrives", number=number, day=i18n.day(order.expected_at, language))
    if arrived := max((s.delivered_at for s in order.shipments if s.delivered_at), default=None):
        return WORDS.say(language, "arrived", number=number, day=i18n.day(arrived, language))
    return WORDS.say(language, "arrives-unknown", number=number, because=WORDS.say(language, f"because-{order.status}"))


def _change(order: OrderView, change: About, language: str) -> list[str]:
    """Whether a change is possible, until when or why not, and what is possible instead."""
    number, because = inert(order.number), WORDS.say(language, f"because-{order.status}")
    last = _last_day(order, change)
    day = i18n.day(last, language) if last else ""
    if change in order.changes:
        key = f"yes-{change}-until" if last else f"yes-{change}"
        return [WORDS.say(language, key, number=number, because=because, day=day), WORDS.say(language, "read-only")]
    if last:
        answer = WORDS.say(language, f"no-{change}-over", number=number, day=day)
    elif change in _AFTER and order.status is OrderStatus.DELIVERED and not any(s.delivered_at for s in order.shipments):
        answer = WORDS.say(language, "no-undated", number=number)
    else:
        answer = WORDS.say(language, f"no-{change}", number=number, because=because)
    return [answer, *_possible(order, language)]


def _sorted_out(orders: list[OrderView], change: About, language: str) -> str:
    """The orders for which a change is possible, then the others."""
    groups = {
        "can-these": [order for order in orders if change in order.changes],
        "cannot-these": [order for order in orders if change not in order.changes],
    }
    blocks = []
    for key, group in groups.items():
        if group:
            rows = [row for order in group for row in [*_head(order, language), *_terms(order, change, language)]]
            intro = WORDS.say(language, key, count=len(group), change=WORDS.say(language, f"change-{change}"))
            blocks.append("\n".join([intro, "", *rows]))
    return "\n\n".join([*blocks, WORDS.say(language, "read-only")] if any(order.changes for order in orders) else blocks)


def _terms(order: OrderView, change: About, language: str) -> list[str]:
    """Rows with the last day of a change, where it has one, and with what is possible in place of an impossible one."""
    rows = []
    if last := _last_day(order, change):
        rows.append(_dated(f"{change}-until" if change in order.changes else f"{change}-over", last, language))
    if order.changes and change not in order.changes:
        rows.append(_still(order, language))
    return [f"  - {row}" for row in rows]


def _last_day(order: OrderView, change: About) -> datetime | None:
    return order.return_until if change == "return" else order.exchange_until if change == "exchange" else None


def _full(order: OrderView, language: str) -> str:
    status = WORDS.say(language, f"order-{order.status}", number=inert(order.number), placed=i18n.day(order.placed_at, language))
    lines = [f"- {_line(line, order.status, language)}" for line in order.lines]
    total = f"- {WORDS.say(language, 'total', total=order.total)}"
    items = "\n".join([WORDS.say(language, "items"), "", *lines, total])  # the words keep two lists from becoming one
    over = [_dated("return-over", order.return_until, language)] if order.return_until and "return" not in order.changes else []
    possible = [*over, *_possible(order, language)] or [WORDS.say(language, "changes-none")]
    parts = [status, _parcels(order, language), items, *possible]
    return "\n\n".join(part for part in parts if part)


def _headline(order: OrderView, language: str) -> str:
    """A list item."""
    said = WORDS.say(
        language,
        "brief",
        number=inert(order.number),
        placed=i18n.day(order.placed_at, language),
        state=WORDS.say(language, f"state-{order.status}"),
        total=order.total,
    )
    return f"- {said}"


def _head(order: OrderView, language: str) -> list[str]:
    """A list item and, below it, what was bought."""
    head = _headline(order, language)
    return [head, f"  - {i18n.joined([_named(line) for line in order.lines], language)}"] if order.lines else [head]


def _brief(order: OrderView, language: str, *, undated: bool) -> list[str]:
    """The head, where its parcels are and when it comes; `undated`: told also when no day is known."""
    rows = _head(order, language)
    under_way = [shipment for shipment in order.shipments if shipment.status is not ShipmentStatus.DELIVERED]
    rows += [f"  - {inert(shipment.carrier)}: {WORDS.say(language, f'parcel-{shipment.status}')}" for shipment in under_way]
    if order.expected_at:
        return [*rows, f"  - {_dated('parcel-expected', order.expected_at, language)}"]
    return [*rows, f"  - {WORDS.say(language, 'not-sent')}"] if undated and order.status in _NOT_SENT else rows


def _named(line: LineView) -> str:
    return inert(line.name) if line.quantity == 1 else f"{line.quantity} × {inert(line.name)}"


def _line(line: LineView, usual: OrderStatus, language: str) -> str:
    """Quantity, name, options and price; the line's own status where it is not the order's."""
    options = [WORDS.say(language, "option", label=inert(label), value=inert(value)) for label, value in line.attributes.items()]
    name = f"**{inert(line.name)}**" + "".join(f" · {option}" for option in options)
    amount = i18n.number(line.quantity, language)
    text = WORDS.say(language, "line", quantity=line.quantity, amount=amount, name=name, price=line.unit_price)
    return text if line.status == usual else f"{text} · {WORDS.say(language, f'state-{line.status}')}"


def _parcels(order: OrderView, language: str) -> str:
    if order.shipments:
        return "\n".join(row for shipment in order.shipments for row in _parcel(shipment, language))
    if order.status in _NOT_SENT:
        return WORDS.say(language, "not-sent")
    return WORDS.say(language, "no-tracking") if order.status is OrderStatus.SHIPPED else ""


def _parcel(shipment: ShipmentView, language: str) -> list[str]:
    head = WORDS.say(
        language,
        "parcel",
        carrier=inert(shipment.carrier),
        tracking=inert(shipment.tracking_number),
        where=WORDS.say(language, f"parcel-{shipment.status}"),
    )
    rows = [f"- {head}", f"  - {_dated('parcel-updated', shipment.updated_at, language)}"]
    if shipment.location:
        rows.insert(1, f"  - {WORDS.say(language, 'parcel-place', place=inert(shipment.location))}")
    if shipment.delivered_at:
        return [*rows, f"  - {_dated('parcel-delivered-on', shipment.delivered_at, language)}"]
    if shipment.expected_at and shipment.status not in ARRIVED:
        return [*rows, f"  - {_dated('parcel-expected', shipment.expected_at, language)}"]
    return rows


def _possible(order: OrderView, language: str) -> list[str]:
    """What can still be changed, and the last day to send back; nothing when nothing can."""
    if not order.changes:
        return []
    until = [_dated("return-until", order.return_until, language)] if order.return_until and "return" in order.changes else []
    return [_still(order, language), *until, WORDS.say(language, "read-only")]


def _still(order: OrderView, language: str) -> str:
    return WORDS.say(language, "changes", possible=i18n.joined([WORDS.say(language, f"change-{c}") for c in order.changes], language))


def _dated(key: str, moment: datetime, language: str) -> str:
    return WORDS.say(language, key, day=i18n.day(moment, language))
