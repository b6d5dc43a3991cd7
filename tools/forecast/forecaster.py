"""Answers `forecast`: one series with its stock, or the products that need reordering most."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

import i18n
from errors import BadRange
from store.session import Sessions
from store.tables.types import now
from tools.base import Identity
from tools.forecast import goods, promotions, sales, stock
from tools.forecast.demand import Series, series
from tools.forecast.goods import Goods
from tools.forecast.market import Market, Terms
from tools.forecast.markets import Markets
from tools.forecast.method import FALLBACK, LEVEL, Forecast
from tools.forecast.panel import Panel, last_day, sold_ever
from tools.forecast.schema import (
    LEAD_TIME_DAYS,
    MOST_LEAD_DAYS,
    SERVICE_LEVEL,
    Early,
    ForecastArguments,
    ForecastResult,
    Method,
    Named,
    Outlook,
    StockPlan,
    Together,
    Week,
    WeekAhead,
)
from tools.forecast.screening import urgent
from tools.forecast.when import When, when
from tools.vocabulary.names import Names

MOST_LISTED = 10
FEW = 5  # products that are told by name where they are forecast as one


class Forecaster:
    """Reads the shop's orders and stock, and forecasts."""

    def __init__(self, sessions: Sessions, folder: Path) -> None:
        self._sessions, self._markets = sessions, Markets(folder)

    def forecast(self, arguments: ForecastArguments, identity: Identity, names: Names) -> ForecastResult:
        """One series, or a list when stock is asked about and no product is named.

        Args:
            arguments: what is asked for.
            identity: who asks, and in which language.
            names: of the shop's products; `goods` is looked up among them.

        Raises:
            UnknownProduct: no such SKU.
            NotFound: no such category.
            BadRange: a horizon, service level or lead time outside what makes sense.
        """
        language = i18n.supported(identity.language)
        meant = None if arguments.product else arguments.goods
        among = names.called(meant, arguments.category) if meant else frozenset()
        nothing = not (among or arguments.about or arguments.category or arguments.country or arguments.since or arguments.until)
        with self._sessions() as session:
            end = last_day(session)
            days = when(arguments, end or now().date())
            terms = _terms(arguments, days)
            listed = arguments.product is None and (arguments.about == "stock" or nothing)
            if among:
                category = goods.common_category(session, among)
            else:
                category = goods.category_id(session, arguments.category) if arguments.category and not arguments.product else None
            asked = ForecastResult(
                about=arguments.about,
                name=goods.category_name(session, category, language) if category and not among else None,
                goods=meant,
                products=len(among),
                among=_few(session, among, language),
                country=None if listed else arguments.country,
                as_of=end,
                asked=days.asked,
                listed=listed,
                service_level=terms.service_level,
                lead_time_days=terms.lead_days,
                supply_days=stock.SUPPLY_DAYS,
            )
            found = goods.one(session, arguments.product) if arguments.product else goods.together(session, category, among)
            if end and days.past:
                asked.sold = sales.sold(session, found, days.past, arguments.country, language)
            if end and days.over:
                return asked.model_copy(update=_named(session, found, language))
            # Stock is nobody's country: the list looks at all orders.
            market = self._markets.open(session, None if listed else arguments.country)
            if listed:
                return self._list(session, market, goods.each(session, category, among), terms, language, asked)
            told = self._one(session, market, found, terms, language, asked)
            if arguments.product and arguments.country:
                everywhere = self._markets.open(session, None)
                everything = self._one(session, everywhere, found, terms, language, asked.model_copy(update={"country": None}))
                told = told.model_copy(update={"stock": everything.stock})
            return told

    def _one(
        self, session: Session, market: Market | None, found: Goods, terms: Terms, language: str, asked: ForecastResult
    ) -> ForecastResult:
        asked = asked.model_copy(update=_named(session, found, language))
        pieces = goods.on_hand(session, found.variants.tolist()) if found.product and not asked.country else {}
        if market is None:
            return asked
        past = self._series(market.panel, found, pieces)
        if past is None:
            return asked.model_copy(update={"early": _early(session, found.variants, asked.country)})
        ahead = market.forecast(found, past, terms)
        return asked.model_copy(
            update={
                **_told(market, found, past, ahead, terms),
                "stock": _plan(market.panel, found, pieces, ahead, terms) if pieces else None,
            }
        )

    def _list(
        self, session: Session, market: Market | None, sold: list[Goods], terms: Terms, language: str, asked: ForecastResult
    ) -> ForecastResult:
        if market is None:
            return asked
        panel, pieces = market.panel, goods.on_hand(session)
        offered = [g for g in sold if any(v in pieces for v in g.variants.tolist())]
        if not panel.weeks:
            variants = np.array([v for g in offered for v in g.variants.tolist()], np.int64)
            return asked.model_copy(update={"early": _early(session, variants)})
        likely = urgent(market, offered, pieces, terms.service_level, terms.lead_days)
        chosen: list[tuple[int, str, float, StockPlan]] = []  # product, SKU, demand of the lead time, what to order
        due = len(likely)  # less those that their own forecast finds to be well stocked
        for g in likely:
            if len(chosen) == MOST_LISTED:
                break
            past = self._series(panel, g, pieces)
            if past and g.product and g.sku:
                ahead = market.forecast(g, past, terms)
                plan = _plan(panel, g, pieces, ahead, terms)
                need = ahead.totals[terms.spans[1]].expected * terms.lead_days / (7 * terms.spans[1])
                if plan.quantity:
                    chosen.append((g.product, g.sku, need, plan))
                else:
                    due -= 1
        names = goods.names(session, [product for product, *_ in chosen], language)
        rows = [Outlook(sku=sku, name=names.get(product, sku), lead_demand=need, stock=plan) for product, sku, need, plan in chosen]
        rows.sort(key=lambda row: row.stock.on_hand - row.lead_demand)
        return asked.model_copy(update={"reorder": rows, "due": due})

    @staticmethod
    def _series(panel: Panel, found: Goods, pieces: dict[int, int]) -> Series | None:
        mine = [pieces[v] for v in found.variants.tolist() if v in pieces]
        return series(panel, panel.rows(found.variants), found.since, sold_out=bool(mine) and not any(mine))


def _named(session: Session, found: Goods, language: str) -> dict[str, str | None]:
    """What a product is called."""
    if found.product is None:
        return {}
    return {"sku": found.sku, "name": goods.names(session, [found.product], language).get(found.product) or found.sku}


def _terms(arguments: ForecastArguments, days: When) -> Terms:
    level = SERVICE_LEVEL if arguments.service_level is None else arguments.service_level
    lead = LEAD_TIME_DAYS if arguments.lead_time_days is None else arguments.lead_time_days
    for field, value, fits in (
        ("service_level", level, 0.5 <= level < 1),
        ("lead_time_days", lead, 1 <= lead <= MOST_LEAD_DAYS),
    ):
        if not fits:
            raise BadRange(f"{field} {value}", field=field, value=str(value))
    return Terms(days.weeks, level, lead, days.skip)


def _few(session: Session, among: frozenset[int], language: str) -> list[Named]:
    """The products, where they are few."""
    if not 0 < len(among) <= FEW:
        return []
    names = goods.names(session, among, language)
    return [Named(sku=g.sku, name=names.get(g.product, g.sku)) for g in goods.each(session, None, among) if g.product and g.sku]


def _early(session: Session, variants: NDArray[np.int64], country: str | None = None) -> Early | None:
    ever = sold_ever(session, variants, country)
    return Early(units=ever[0], first_day=ever[1], last_day=ever[2]) if ever else None


def _told(market: Market, found: Goods, past: Series, ahead: Forecast, terms: Terms) -> dict[str, object]:
    panel, total = market.panel, ahead.asked
    off = promotions.discounts(market.campaigns, found.category, panel.first_day(0), panel.weeks)[past.start :]
    weekly = zip(ahead.weekly.units, ahead.weekly.low, ahead.weekly.high, strict=True)
    return {
        "history": [
            Week(first_day=panel.first_day(past.start + n), units=round(sold), open=could, discount=cut)
            for n, (sold, could, cut) in enumerate(zip(past.sold, past.open, off, strict=True))
        ],
        "weeks": [
            WeekAhead(first_day=panel.first_day(panel.weeks + n), units=units, low=low, high=high)
            for n, (units, low, high) in enumerate(weekly)
            if n >= terms.skip
        ],
        "total": Together(units=total.units, low=total.low, high=total.high, expected=total.expected),
        "method": Method(
            models=ahead.models,
            fallback=FALLBACK in ahead.models,
            seasonal=ahead.seasonal,
            level=LEVEL,
            coverage=ahead.coverage,
            checked=ahead.checked,
        ),
        "filled_weeks": int(np.count_nonzero(past.open < 1)),
        "promotions": [
            c.name
            for c in promotions.coming(
                market.campaigns, found.category, panel.first_day(panel.weeks + terms.skip), terms.weeks - terms.skip
            )
        ],
    }


def _plan(panel: Panel, found: Goods, pieces: dict[int, int], ahead: Forecast, terms: Terms) -> StockPlan:
    mine = {sku: pieces.get(v, 0) for v, sku in zip(found.variants.tolist(), found.skus, strict=True)}
    weeks, lead, cover = (ahead.totals[span] for span in terms.spans)
    plan = stock.plan(
        sum(mine.values()),
        (terms.lead_days, lead),
        (terms.cover_days, cover),
        stock.Pace.of(weeks, ahead.shape),
        terms.service_level,
        panel.end,
    )
    return StockPlan(
        on_hand=sum(mine.values()),
        out=[sku for sku, count in mine.items() if not count] if any(mine.values()) else [],
        runs_out=plan.runs_out,
        runs_out_early=plan.runs_out_early,
        safety_stock=plan.safety_stock,
        reorder_point=plan.reorder_point,
        quantity=plan.quantity,
        order_on=plan.order_on,
    )
