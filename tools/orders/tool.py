"""The tool `orders`: the identified customer's own orders."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, get_args

from sqlmodel import Session

import i18n
from errors import CustomerNeeded
from store.session import Sessions
from store.tables import Order, OrderLine, OrderStatus, Shipment, ShipmentStatus
from store.tables.types import now
from tools.base import Identity, Shop, ShopTool, shop_tool
from tools.orders import policy, query
from tools.orders.goods import Goods
from tools.orders.hints import hints
from tools.orders.numbers import plain_number
from tools.orders.plain import plain
from tools.orders.schema import MOST, Change, LineView, OrdersArguments, OrdersResult, OrderView, ShipmentView, Spent, State

FOLDER = Path(__file__).parent
FEW = 3  # orders shown to one who names neither orders nor a question
ALL = tuple(OrderStatus)
AFTER = ("return", "exchange", "fault")  # questions that begin with delivery


class Orders:
    """Reads orders from the database and says what the shop's policy still allows."""

    def __init__(self, sessions: Sessions, rules: policy.Policy, goods: Goods) -> None:
        self._sessions = sessions
        self._rules = rules
        self._goods = goods

    def find(self, arguments: OrdersArguments, identity: Identity) -> OrdersResult:
        """Look up the customer's own orders: status, parcel tracking, delivery day, items bought, sums paid, what can still be changed.

        Use it for "where is my parcel", "my last order", "can I cancel order 123", "did my return arrive", "what did I buy in May".
        `order`: the order number, only when the customer names one. `item`: the goods, when named ("the blue tent").
        `status`: open (not yet delivered), delivered, cancelled or returned, only when asked for. `since`, `until`: first and last
        day of the period in which it was ordered, when one is named. `about`: the question, only when one is asked: status
        (where it is), delivery (when it comes), customs (held there), refund (of what was cancelled or returned), fault (broken, missing,
        warranty), spent (what was paid), or a change the customer wishes: cancel, address, items, payment, redirect (the
        parcel on its way), return, exchange. `limit`: 1 for "my last order", 2 for "my last two orders". It changes nothing.
        Not for the shop's general rules and not for finding products.
        """
        if identity.customer_id is None:
            raise CustomerNeeded(f"orders asked by {identity.subject}")
        customer, language = identity.customer_id, i18n.supported(identity.language)
        asked = OrdersResult.model_validate(arguments.model_dump(exclude={"limit"}))
        if not (asked.order and plain_number(asked.order)):
            asked.order = None
        with self._sessions() as session:
            named = query.by_number(session, customer, asked.order) if asked.order else []
            lines = self._lines(session, customer, asked.item, language) if asked.item else []
            if asked.item and not lines and not self._goods.tells(asked.item):
                asked.item = None
            orders = _fitting(session, customer, asked, named, lines)
            if orders and orders != named:
                asked.order = None
            if arguments.limit and asked.order is None:
                orders = orders[: arguments.limit]
            asked.count, asked.spent = len(orders), _spent(orders, lines, language)
            asked.orders = self._views(session, orders[:MOST], language, lines)
            if not orders:
                asked.latest = self._views(session, named or query.within(session, customer, ALL, None, None)[:FEW], language)
        if not (asked.order or arguments.limit or asked.since or asked.until):
            asked.orders = _meant(asked)
        return asked

    def _lines(self, session: Session, customer: int, item: str, language: str) -> list[OrderLine]:
        """The customer's order lines that an item means: a SKU, else goods by their names."""
        own, sku = query.bought(session, customer), plain_number(item)
        if by_sku := [line.row for line in own if sku in map(plain_number, line.skus)]:
            return by_sku
        products = self._goods.holding(session, item, language, {line.product: line.category for line in own})
        return [line.row for line in own if line.product in products]

    def _views(self, session: Session, orders: Sequence[Order], language: str, meant: Sequence[OrderLine] = ()) -> list[OrderView]:
        moment, ids = now(), {line.id for line in meant}
        return [self._view(one, language, moment, ids) for one in query.details(session, orders, language)] if orders else []

    def _view(self, found: query.Found, language: str, moment: datetime, meant: Collection[int | None]) -> OrderView:
        order, lines = found.order, [line.row.status for line in found.lines]
        # With several parcels the last one counts: that is when the customer has everything.
        delivered_at = max((s.delivered_at for s in found.shipments if s.delivered_at), default=None)
        expected_at = max((s.expected_at for s in found.shipments if s.expected_at and s.status not in query.ARRIVED), default=None)
        return OrderView(
            number=order.number,
            status=order.status,
            placed_at=order.placed_at,
            total=i18n.money(order.total_minor, order.currency, language),
            total_minor=order.total_minor,
            currency=order.currency,
            ship_country=order.ship_country,
            lines=[_line(line, order.currency, language, line.row.id in meant) for line in found.lines],
            shipments=[_shipment(shipment) for shipment in found.shipments],
            expected_at=expected_at,
            late=expected_at is not None and expected_at.date() < moment.date(),
            changes=policy.changes(self._rules, order.status, lines, order.placed_at, delivered_at, moment),
            return_until=policy.until(self._rules, "return", order.status, lines, order.placed_at, delivered_at),
            exchange_until=policy.until(self._rules, "exchange", order.status, lines, order.placed_at, delivered_at),
        )


def _fitting(session: Session, customer: int, asked: OrdersResult, named: list[Order], lines: Sequence[OrderLine]) -> list[Order]:
    """The orders asked for, the latest first.

    A number may be left from an earlier request: an item that its order does not hold, or a period that it is not of, decides over
    it. An item decides over a state and a period, too, which are easily mistaken.
    """
    holding = {line.order_id for line in lines}
    if asked.order and not asked.item and not (asked.since or asked.until):
        return named
    if named and (named[0].id in holding if asked.item else asked.about != "spent" and _within(named[0], asked)):
        return named
    statuses = query.STATES[asked.status] if asked.status else ALL
    if asked.about == "spent" and asked.status is None:
        statuses = tuple(status for status in ALL if status is not OrderStatus.CANCELLED)
    period = asked.since, asked.until
    if asked.item:
        wider = ((statuses, period), (ALL, period), (ALL, (None, None)))
        found = ([o for o in query.within(session, customer, some, *days) if o.id in holding] for some, days in wider)
        return next((orders for orders in found if orders), [])
    orders = query.within(session, customer, statuses, *period)
    if not orders and asked.about == "refund":
        orders = query.within(session, customer, (*query.STATES["returned"], *query.STATES["cancelled"]), *period)
    return orders


def _within(order: Order, asked: OrdersResult) -> bool:
    """Whether an order is of the period asked for."""
    return (asked.since or date.min) <= order.placed_at.astimezone(UTC).date() <= (asked.until or date.max)


def _spent(orders: Sequence[Order], lines: Sequence[OrderLine], language: str) -> list[Spent]:
    """What was paid, by currency: for the lines in question, else for the orders with their shipping."""
    sums: Counter[str] = Counter()
    for order in orders:
        meant = [line for line in lines if line.order_id == order.id and line.status is not OrderStatus.CANCELLED]
        if order.status is not OrderStatus.CANCELLED:
            sums[order.currency] += sum(line.quantity * line.unit_price_minor for line in meant) if lines else order.total_minor
    return [Spent(currency=c, total=i18n.money(total, c, language), total_minor=total) for c, total in sums.items()]


def _meant(asked: OrdersResult) -> list[OrderView]:
    """The orders that a question without a number is about.

    Those that allow a change, else those at its stage, else the latest; for goods to send back also those that do not allow it.
    """
    views, about = asked.orders, asked.about
    if about is None:
        return views if asked.item or asked.status else views[:FEW]
    if about == "spent" or (asked.status and not asked.item):
        return views
    stages: tuple[State, ...] = ("delivered",) if about in AFTER else ("returned", "cancelled") if about == "refund" else ("open",)
    staged = [v for v in views if any(v.status in query.STATES[stage] for stage in stages)]
    if about == "customs":
        staged = [v for v in staged if any(s.status is ShipmentStatus.IN_CUSTOMS for s in v.shipments)] or staged
    if about not in get_args(Change):
        return staged[:FEW] or views[:1]
    possible = [v for v in views if about in v.changes]
    if asked.item and about in AFTER:
        return [v for v in views if v in possible or v in views[:FEW]]
    return possible or staged[:FEW] or views[:1]


def _line(line: query.Line, currency: str, language: str, meant: bool) -> LineView:
    return LineView(
        sku=line.sku,
        name=line.name,
        attributes=line.attributes,
        quantity=line.row.quantity,
        unit_price=i18n.money(line.row.unit_price_minor, currency, language),
        unit_price_minor=line.row.unit_price_minor,
        status=line.row.status,
        image=line.image,
        meant=meant,
    )


def _shipment(shipment: Shipment) -> ShipmentView:
    return ShipmentView.model_validate(shipment, from_attributes=True)


def build(shop: Shop) -> ShopTool:
    """The tool for this shop; shoppers only, a merchant has no orders of his own."""
    goods = Goods(shop.sessions)

    def named(text: str) -> dict[str, Any]:
        item = shop.vocabulary.hints(text).get("product") or goods.named(text)
        return hints(text) | ({"item": item} if item else {})

    return shop_tool(
        "orders",
        Orders(shop.sessions, policy.load(), goods).find,
        arguments=OrdersArguments,
        plain=plain,
        roles={"shopper"},
        folder=FOLDER,
        hints=named,
        refers="order",
        asks="about",
    )
