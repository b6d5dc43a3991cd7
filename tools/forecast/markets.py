"""The markets that were asked about: kept in memory while the shop's rows are the same."""

import threading
from collections import OrderedDict
from pathlib import Path
from typing import Any

from sqlmodel import Session, col, func, select

from store.tables import Campaign, Order, OrderLine, StockOut, Variant
from tools.changes import mark
from tools.forecast.market import Market
from tools.forecast.panel import last_day, open_panel

MOST_KEPT = 8  # a country each, some megabytes


class Markets:
    """Opens a market from memory, else from its panel on disk, else from the orders."""

    def __init__(self, folder: Path) -> None:
        """Take the folder where panels are kept between starts; nothing is read yet."""
        self._folder, self._lock = folder, threading.Lock()
        self._kept: OrderedDict[str | None, tuple[tuple[Any, ...], Market]] = OrderedDict()

    def open(self, session: Session, country: str | None) -> Market | None:
        """The market of the present data, of one country's orders if one is given; None when the shop has no order.

        What another program alters in its place counts from the next new row, import or day on. Of the markets in memory
        the MOST_KEPT used last stay.
        """
        with self._lock:
            end = last_day(session)
            if end is None:
                return None
            campaigns = session.exec(select(Campaign).order_by(col(Campaign.id))).all()
            ended = session.exec(select(func.count(col(StockOut.last_day)))).one()
            rows = mark(session, (Order, OrderLine, Variant, StockOut))
            state = (end, [campaign.model_dump() for campaign in campaigns], ended, rows)
            if country not in self._kept or self._kept[country][0] != state:
                self._kept[country] = state, Market.read(session, open_panel(session, self._folder, country, end), campaigns)
            self._kept.move_to_end(country)
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
            return self._kept[country][1]
