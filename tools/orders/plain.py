"""The result of `orders` as Markdown in the shopper's language."""

import re
from datetime import datetime
from pathlib import Path

import i18n
from store.tables import OrderStatus, ShipmentStatus
from tools.orders.schema import LineView, OrdersResult, OrderView, ShipmentView

WORDS = i18n.Catalogue(Path(__file__).parent / "locale")

_NOT_SENT = (OrderStatus.PENDING, OrderStatus.PROCESSING)
_ARRIVED = (ShipmentStatus.DELIVERED, ShipmentStatus.RETURNED_TO_SENDER)
_MARKUP = re.compile(r"([\\`*_\[\]<>|])")


def plain(result: OrdersResult, language: str) -> str:
    """One order in full, several as a compact list, or an honest sentence that there is none."""
    if len(result.orders) == 1:
        return _full(result.orders[0], language)
    if result.orders:
        intro = WORDS.say(language, f"several-{result.status or 'all'}")
        return "\n".join([intro, "", *(row for order in result.orders for row in _brief(order, language))])
    if result.order is not None:
        return WORDS.say(language, "unknown-number", number=_inert(result.order))
    return WORDS.say(language, f"none-{result.status or 'all'}")


def _full(order: OrderView, language: str) -> str:
    status = WORDS.say(language, f"order-{order.status}", number=_inert(order.number), placed=i18n.day(order.placed_at, language))
    lines = [f"- {_line(line, order.status, language)}" for line in order.lines]
    total = f"- {WORDS.say(language, 'total', total=order.total)}"
    items = "\n".join([WORDS.say(language, "items"), "", *lines, total])  # the words keep two lists from becoming one
    parts = [status, _parcels(order, language), items, _changes(order, language)]
    return "\n\n".join(part for part in parts if part)


def _brief(order: OrderView, language: str) -> list[str]:
    """A list item and, below it, what was bought and when it comes."""
    head = WORDS.say(
        language,
        "brief",
        number=_inert(order.number),
        placed=i18n.day(order.placed_at, language),
        state=WORDS.say(language, f"state-{order.status}"),
        total=order.total,
    )
    rows = [f"- {head}", f"  - {i18n.joined([_named(line) for line in order.lines], language)}"] if order.lines else [f"- {head}"]
    expected = max((s.expected_at for s in order.shipments if s.expected_at and s.status not in _ARRIVED), default=None)
    return [*rows, f"  - {_dated('parcel-expected', expected, language)}"] if expected else rows


def _named(line: LineView) -> str:
    return _inert(line.name) if line.quantity == 1 else f"{line.quantity} × {_inert(line.name)}"


def _line(line: LineView, usual: OrderStatus, language: str) -> str:
    """Quantity, name, options and price; the line's own status where it is not the order's."""
    options = [WORDS.say(language, "option", label=_inert(label), value=_inert(value)) for label, value in line.attributes.items()]
    name = f"**{_inert(line.name)}**" + "".join(f" · {option}" for option in options)
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
        carrier=_inert(shipment.carrier),
        tracking=_inert(shipment.tracking_number),
        where=WORDS.say(language, f"parcel-{shipment.status}"),
    )
    rows = [f"- {head}", f"  - {_dated('parcel-updated', shipment.updated_at, language)}"]
    if shipment.location:
        rows.insert(1, f"  - {WORDS.say(language, 'parcel-place', place=_inert(shipment.location))}")
    if shipment.delivered_at:
        return [*rows, f"  - {_dated('parcel-delivered-on', shipment.delivered_at, language)}"]
    if shipment.expected_at and shipment.status not in _ARRIVED:
        return [*rows, f"  - {_dated('parcel-expected', shipment.expected_at, language)}"]
    return rows


def _changes(order: OrderView, language: str) -> str:
    """What can still be changed, and the last day to send back."""
    sentences = []
    if order.changes:
        possible = i18n.joined([WORDS.say(language, f"change-{change}") for change in order.changes], language)
        sentences.append(WORDS.say(language, "changes", possible=possible))
    if order.return_until:
        sentences.append(_dated("return-until" if "return" in order.changes else "return-over", order.return_until, language))
    return "\n\n".join(sentences) or WORDS.say(language, "changes-none")


def _dated(key: str, moment: datetime, language: str) -> str:
    return WORDS.say(language, key, day=i18n.day(moment, language))


def _inert(text: str) -> str:
    """Text from the database or the shopper on one line, its Markdown signs escaped: it is data, not markup."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
