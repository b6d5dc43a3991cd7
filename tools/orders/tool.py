"""The tool `orders`: the identified customer's own orders."""

from datetime import datetime
from pathlib import Path

import i18n
from errors import CustomerNeeded
from store.session import Sessions
from store.tables import Shipment
from store.tables.types import now
from tools.base import Identity, Shop, ShopTool, shop_tool
from tools.orders import policy, query
from tools.orders.hints import hints
from tools.orders.numbers import plain_number
from tools.orders.plain import plain
from tools.orders.schema import LineView, OrdersArguments, OrdersResult, OrderView, ShipmentView

FOLDER = Path(__file__).parent


class Orders:
    """Reads orders from the database and says what the shop's policy still allows."""

    def __init__(self, sessions: Sessions, rules: policy.Policy) -> None:
        self._sessions = sessions
        self._rules = rules

    def find(self, arguments: OrdersArguments, identity: Identity) -> OrdersResult:
        """Look up the customer's own orders: status, parcel tracking, delivery day, items bought, what can still be changed.

        Use it for "where is my parcel", "my last order", "can I cancel order 123", "did my return arrive".
        `order`: the order number, only when the customer names one. `status`: open (not yet delivered),
        delivered, cancelled or returned, only when asked for. `limit`: 1 for "my last order". It changes nothing.
        Not for the shop's general rules and not for finding products.
        """
        if identity.customer_id is None:
            raise CustomerNeeded(f"orders asked by {identity.subject}")
        language = i18n.supported(identity.language)
        wanted = arguments.order if arguments.order and plain_number(arguments.order) else None
        with self._sessions() as session:
            if wanted is not None:
                orders = query.by_number(session, identity.customer_id, wanted)
            else:
                orders = query.latest(session, identity.customer_id, arguments.status, arguments.limit)
            found = query.details(session, orders, language) if orders else []
        views = [self._view(one, language, now()) for one in found]
        return OrdersResult(orders=views, order=wanted, status=arguments.status)

    def _view(self, found: query.Found, language: str, moment: datetime) -> OrderView:
        order, lines = found.order, [line.row.status for line in found.lines]
        # With several parcels the last one counts: that is when the customer has everything.
        delivered_at = max((s.delivered_at for s in found.shipments if s.delivered_at), default=None)
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
            changes=policy.changes(self._rules, order.status, lines, order.placed_at, delivered_at, moment),
            return_until=policy.return_until(self._rules, order.status, lines, order.placed_at, delivered_at),
        )


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
    return shop_tool("orders", orders.find, arguments=OrdersArguments, plain=plain, roles={"shopper"}, folder=FOLDER, hints=hints)
