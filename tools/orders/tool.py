"""The tool `orders`: the identified customer's own orders."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from sqlmodel import Session

import i18n
from errors import CustomerNeeded
from store.session import Sessions
from store.tables import Order, Shipment
from store.tables.types import now
from tools.base import Identity, Shop, ShopTool, shop_tool
from tools.orders import policy, query
from tools.orders.hints import hints
from tools.orders.numbers import plain_number
from tools.orders.plain import plain
from tools.orders.schema import About, LineView, OrdersArguments, OrdersResult, OrderView, ShipmentView, State

FOLDER = Path(__file__).parent
FEW = 3  # orders shown to one who names neither orders nor a question
MANY = 10  # orders shown in a state, and looked at for those that a question is about


class Orders:
    """Reads orders from the database and says what the shop's policy still allows."""

    def __init__(self, sessions: Sessions, rules: policy.Policy) -> None:
        self._sessions = sessions
        self._rules = rules

    def find(self, arguments: OrdersArguments, identity: Identity) -> OrdersResult:
        """Look up the customer's own orders: status, parcel tracking, delivery day, items bought, what can still be changed.

        Use it for "where is my parcel", "my last order", "can I cancel order 123", "did my return arrive".
        `order`: the order number, only when the customer names one. `status`: open (not yet delivered),
        delivered, cancelled or returned, only when asked for. `about`: the question, only when one is asked: status
        (where it is), delivery (when it comes), or a change the customer wishes: cancel, address, items, payment, redirect (the
        parcel on its way), return, exchange. `limit`: 1 for "my last order", 2 for "my last two orders". It changes nothing.
        Not for the shop's general rules and not for finding products.
        """
        if identity.customer_id is None:
            raise CustomerNeeded(f"orders asked by {identity.subject}")
        customer, language = identity.customer_id, i18n.supported(identity.language)
        wanted = arguments.order if arguments.order and plain_number(arguments.order) else None
        asked = OrdersResult(order=wanted, status=arguments.status, about=arguments.about)
        with self._sessions() as session:
            if wanted is not None:
                orders = query.by_number(session, customer, wanted)
            else:
                limit = arguments.limit or (FEW if asked.status is None and asked.about is None else MANY)
                orders = query.latest(session, customer, asked.status, limit)
            views = self._views(session, orders, language)
            if not views:
                return asked.model_copy(update={"latest": self._views(session, query.latest(session, customer, None, FEW), language)})
        if asked.about and not (wanted or asked.status or arguments.limit):
            views = _meant(views, asked.about)
        return asked.model_copy(update={"orders": views})

    def _views(self, session: Session, orders: Sequence[Order], language: str) -> list[OrderView]:
        moment = now()
        return [self._view(one, language, moment) for one in query.details(session, orders, language)] if orders else []

    def _view(self, found: query.Found, language: str, moment: datetime) -> OrderView:
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
            lines=[_line(line, order.currency, language) for line in found.lines],
            shipments=[_shipment(shipment) for shipment in found.shipments],
            expected_at=expected_at,
            late=expected_at is not None and expected_at.date() < moment.date(),
            changes=policy.changes(self._rules, order.status, lines, order.placed_at, delivered_at, moment),
            return_until=policy.until(self._rules, "return", order.status, lines, order.placed_at, delivered_at),
            exchange_until=policy.until(self._rules, "exchange", order.status, lines, order.placed_at, delivered_at),
        )


def _meant(views: list[OrderView], about: About) -> list[OrderView]:
    """The orders that a question without a number is about: those that allow the change, else those at its stage, else the latest."""
    stage: State = "delivered" if about in ("return", "exchange") else "open"
    return [v for v in views if about in v.changes] or [v for v in views if v.status in query.STATES[stage]][:FEW] or views[:1]


def _line(line: query.Line, currency: str, language: str) -> LineView:
    return LineView(
        sku=line.sku,
        name=line.name,
        attributes=line.attributes,
        quantity=line.row.quantity,
        unit_price=i18n.money(line.row.unit_price_minor, currency, language),
        unit_price_minor=line.row.unit_price_minor,
        status=line.row.status,
        image=line.image,
    )


def _shipment(shipment: Shipment) -> ShipmentView:
    return ShipmentView.model_validate(shipment, from_attributes=True)


def build(shop: Shop) -> ShopTool:
    """The tool for this shop; shoppers only, a merchant has no orders of his own."""
    orders = Orders(shop.sessions, policy.load())
    return shop_tool(
        "orders",
        orders.find,
        arguments=OrdersArguments,
        plain=plain,
        roles={"shopper"},
        folder=FOLDER,
        hints=hints,
        refers="order",
        asks="about",
    )
