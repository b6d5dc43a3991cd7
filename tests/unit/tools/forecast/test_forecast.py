"""The tool over small shops: one product, variants, categories, countries, the list, and bad input."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import Session, col, select

from errors import BadRange, NotFound, UnknownProduct
from settings import Settings
from store.session import sessions
from store.tables import Campaign, ImportRun, Order, OrderStatus, StockOut
from store.tables.types import now
from tests.unit.tools.forecast.conftest import Ask
from tests.unit.tools.forecast.small_shop import END, offer, sell
from tests.unit.tools.reviews.small_shop import LetterEmbedder
from tools.base import Shop
from tools.forecast import candidates, forecaster
from tools.forecast.hints import reader
from tools.forecast.markets import MOST_KEPT, Markets
from tools.forecast.schema import Early
from tools.forecast.tool import prepare
from tools.vocabulary.names import Names
from tools.vocabulary.vocabulary import Vocabulary

STEADY = [5, 6, 4, 5, 7, 5, 4, 6, 5, 5] * 4


def test_a_product_with_its_stock(session: Session, ask: Ask) -> None:
    sell(session, offer(session, "TEN-0001", stock=[60])[0], STEADY)
    found = ask(product="ten-0001")
    assert (found.sku, found.name, found.as_of) == ("TEN-0001", "Thing TEN-0001", END)
    assert found.total
    assert found.total.units == pytest.approx(20, abs=4)
    assert [week.units for week in found.history] == STEADY[1:]  # the first week began before the first order
    assert [week.first_day for week in found.weeks] == [END + timedelta(days=1 + 7 * n) for n in range(4)]
    assert found.method
    assert found.method.coverage is not None
    assert found.stock
    assert found.stock.on_hand == 60
    assert found.stock.runs_out
    assert found.stock.runs_out_early
    assert found.stock.runs_out_early <= found.stock.runs_out
    assert abs((found.stock.runs_out - END).days - 84) < 21
    assert found.stock.quantity == 0
    assert found.shown() == ["TEN-0001"]


def test_a_low_stock_is_reordered_up_to_lead_time_and_review(session: Session, ask: Ask) -> None:
    sell(session, offer(session, "TEN-0001", stock=[4])[0], STEADY)
    plan = ask(product="TEN-0001", lead_time_days=28, service_level=0.9).stock
    assert plan
    assert plan.quantity > 35  # 8 weeks of 5, less 4
    more = ask(product="TEN-0001", lead_time_days=56, service_level=0.99).stock
    assert more
    assert more.quantity > plan.quantity
    assert more.safety_stock > plan.safety_stock


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("when does TEN-0001 run out", {"about": "stock", "product": "HP-TEN-0001"}),
        ("reorder HP-TEN-0001-0", {"about": "stock", "product": "HP-TEN-0001-0"}),
        ("reorder ten-9999", {"about": "stock", "product": "TEN-9999"}),  # so that a wrong one is told
        ("Prognose für Zelte", {"about": "demand", "category": "tents"}),
    ],
)
def test_products_and_categories_are_named_in_the_shops_own_words(session: Session, text: str, found: dict[str, str]) -> None:
    offer(session, "HP-TEN-0001")
    session.commit()
    assert reader(Vocabulary.read(session), Names(sessions(session.get_bind())))(text) == found


def test_a_variant_is_forecast_by_itself_and_those_sold_out_are_named(session: Session, ask: Ask) -> None:
    first, second = offer(session, "TEN-0001", stock=[30, 0])
    sell(session, first, STEADY)
    sell(session, second, [2] * 40)
    whole, alone = ask(product="TEN-0001"), ask(product="TEN-0001-1")
    assert whole.stock
    assert whole.stock.out == ["TEN-0001-1"]
    assert alone.total
    assert alone.total.units == pytest.approx(8, abs=1)
    assert alone.stock
    assert alone.stock.on_hand == 0


def test_a_prefix_that_all_skus_share_may_be_left_out(session: Session, ask: Ask) -> None:
    sell(session, offer(session, "HP-TEN-0001")[0], STEADY)
    offer(session, "HP-LMP-0001")
    assert ask(product="TEN-0001").sku == "HP-TEN-0001"
    with pytest.raises(UnknownProduct):
        ask(product="0001")  # two end so


def test_recorded_stock_outs_are_not_taken_for_zero_demand(session: Session, ask: Ask) -> None:
    variant = offer(session, "TEN-0001", stock=[7])[0]
    sell(session, variant, [*STEADY, *[0] * 6])
    sell(session, offer(session, "LMP-0001")[0], [1] * 46)
    session.add(StockOut(variant_id=variant, first_day=END - timedelta(days=41), last_day=END))
    found = ask(product="TEN-0001")
    assert found.total
    assert found.total.units == pytest.approx(20, abs=4)
    assert found.filled_weeks == 6


def test_a_week_without_any_order_of_a_busy_shop_is_no_week_of_zero_demand(session: Session, ask: Ask) -> None:
    variants = [offer(session, f"TEN-000{n}", stock=[9])[0] for n in range(3)]
    for variant in variants:
        sell(session, variant, [*STEADY, 0, *STEADY[:10]])
    assert ask(product="TEN-0001").filled_weeks == 1


def test_gaps_in_a_quiet_shop_are_zero_demand(session: Session, ask: Ask) -> None:
    sell(session, offer(session, "TEN-0001", stock=[9])[0], {0: 1, 9: 2, 30: 1, 31: 1, 40: 1})
    found = ask(product="TEN-0001")
    assert found.filled_weeks == 0
    assert found.total
    assert found.total.expected < 2


def test_a_promotion_that_is_planned_raises_the_forecast(session: Session, ask: Ask) -> None:
    days = {"first_day": END - timedelta(days=62), "last_day": END - timedelta(days=56)}
    session.add(Campaign(name="Past", category_id=1, discount_percent=20, **days))
    sell(session, offer(session, "TEN-0001", stock=[9])[0], [*[10] * 31, 30, *[10] * 8])
    without = ask(product="TEN-0001")
    assert without.weeks[0].units == pytest.approx(10, abs=1)
    session.add(Campaign(name="Soon", category_id=1, discount_percent=20, first_day=date(2026, 4, 1), last_day=date(2026, 4, 7)))
    found = ask(product="TEN-0001")
    assert found.promotions == ["Soon"]
    assert found.weeks[0].units == pytest.approx(30, abs=3)
    assert found.weeks[1].units == pytest.approx(10, abs=1)


def test_a_category_a_country_and_the_whole_shop(session: Session, ask: Ask) -> None:
    tent, lamp = offer(session, "TEN-0001", stock=[9])[0], offer(session, "LMP-0001", category=2, stock=[9])[0]
    sell(session, tent, [6] * 40)
    sell(session, tent, [2] * 40, country="FR", currency="CHF")
    sell(session, lamp, [3] * 40)
    units = {}
    for name, asked in (
        ("category", {"category": "tents"}),
        ("country", {"product": "TEN-0001", "country": "FR"}),
        ("shop", {"about": "demand"}),
    ):
        found = ask(**asked)
        assert found.total
        assert not found.listed
        units[name] = round(found.total.units)
    assert units == {"category": 32, "country": 8, "shop": 44}
    assert ask(category="tents").name == "Tents"
    assert ask(product="TEN-0001", country="FR").stock == ask(product="TEN-0001").stock  # stock is nobody's country


def test_the_list_names_what_would_be_missed_most_first(session: Session, ask: Ask) -> None:
    for sku, stock, weekly, category in (("A-01", 0, 9, 1), ("B-02", 2, 20, 2), ("C-03", 900, 20, 1), ("D-04", 0, 1, 1)):
        sell(session, offer(session, sku, category=category, stock=[stock])[0], [weekly] * 30)
    sell(session, offer(session, "OLD-05", stock=[0], active=False)[0], [50] * 30)
    offer(session, "NEW-06", stock=[0])
    found = ask()
    assert found.shown() == ["B-02", "A-01", "D-04"]
    assert found.due == 3
    assert all(row.stock.quantity > 0 for row in found.reorder)
    assert ask(about="stock", category="tents").shown() == ["A-01", "D-04"]


def test_a_product_that_its_own_forecast_finds_stocked_gives_its_place_to_the_next(
    session: Session, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    for sku, stock in (("A-01", 900), ("B-02", 900), ("C-03", 0), ("D-04", 0)):
        sell(session, offer(session, sku, stock=[stock])[0], [4] * 30)
    monkeypatch.setattr(forecaster, "urgent", lambda _panel, offered, *_: offered)  # a screening that takes all for due
    monkeypatch.setattr(forecaster, "MOST_LISTED", 1)
    found = ask()
    assert found.shown() == ["C-03"]
    assert found.due == 2
    monkeypatch.setattr(forecaster, "MOST_LISTED", 10)
    assert (ask().shown(), ask().due) == (["C-03", "D-04"], 2)


def test_list_and_single_product_say_the_same(session: Session, ask: Ask) -> None:
    sell(session, offer(session, "TEN-0001", stock=[3])[0], STEADY)
    assert ask().reorder[0].stock == ask(product="TEN-0001").stock


def test_new_orders_are_counted_at_once(session: Session, ask: Ask) -> None:
    variant = offer(session, "TEN-0001", stock=[3])[0]
    sell(session, variant, STEADY)
    before = ask(product="TEN-0001").history[-2].units
    sell(session, variant, {1: 40})
    assert ask(product="TEN-0001").history[-2].units == before + 40


def test_a_corrected_import_is_counted_anew(session: Session, ask: Ask) -> None:
    variant = offer(session, "TEN-0001", stock=[3])[0]
    sell(session, variant, STEADY)
    session.add(StockOut(variant_id=variant, first_day=END - timedelta(days=20), last_day=END - timedelta(days=14)))
    order = session.scalars(select(Order).order_by(col(Order.placed_at).desc()).offset(5)).first()
    assert order

    def seen() -> tuple[list[int], list[float]]:
        history = ask(product="TEN-0001").history
        return [week.units for week in history], [week.open for week in history]

    def altered(query: str) -> None:
        before = seen()
        corrected(query)
        assert seen() != before, query

    def corrected(query: str) -> None:
        """As an import does: with its own row in the same transaction."""
        session.execute(text(query), {"order": order.id})
        session.merge(ImportRun(id="corrections", name="orders.csv", updated_at=now()))

    altered("UPDATE order_line SET quantity = quantity + 7 WHERE order_id = :order")
    altered("UPDATE order_line SET status = 'CANCELLED' WHERE order_id = :order")
    altered("UPDATE order_line SET status = 'DELIVERED' WHERE order_id = :order")
    altered("UPDATE orders SET status = 'CANCELLED' WHERE id = :order")
    altered("UPDATE orders SET status = 'DELIVERED', placed_at = datetime(placed_at, '-7 days') WHERE id = :order")
    altered("UPDATE stock_out SET last_day = date(last_day, '+4 days')")
    german = ask(product="TEN-0001", country="DE").history
    corrected("UPDATE orders SET ship_country = 'FR' WHERE id = :order")
    assert ask(product="TEN-0001", country="DE").history != german


def test_what_another_program_alters_in_place_counts_from_the_next_order_and_the_next_start(session: Session, tmp_path: Path) -> None:
    variant = offer(session, "TEN-0001", stock=[3])[0]
    sell(session, variant, STEADY)
    session.commit()

    def units(markets: Markets) -> float:
        market = markets.open(session, None)
        assert market
        return float(market.panel.units.sum())

    running = Markets(tmp_path)
    before = units(running)
    session.execute(text("UPDATE order_line SET quantity = quantity + 7 WHERE id = 20"))
    session.commit()
    assert units(Markets(tmp_path)) == before + 7  # whatever is on disk
    sell(session, variant, {2: 1})
    session.commit()
    assert units(running) == before + 8


def test_a_market_is_kept_while_nothing_is_new(session: Session, tmp_path: Path) -> None:
    variant = offer(session, "TEN-0001", stock=[3])[0]
    sell(session, variant, STEADY)
    markets = Markets(tmp_path)
    kept = markets.open(session, None)
    assert markets.open(session, None) is kept
    days = {"first_day": END, "last_day": END}
    session.add(StockOut(variant_id=variant, first_day=END - timedelta(days=3)))
    for change in (
        lambda: session.add(Campaign(name="Soon", category_id=1, discount_percent=20, **days)),
        lambda: session.execute(text("UPDATE campaign SET discount_percent = 30")),
        lambda: session.execute(text("UPDATE stock_out SET last_day = first_day")),
        lambda: offer(session, "NEW-0002"),
    ):
        last = markets.open(session, None)
        change()
        session.flush()
        session.expire_all()
        assert markets.open(session, None) is not last


def test_markets_in_memory_are_few(session: Session, tmp_path: Path) -> None:
    sell(session, offer(session, "TEN-0001")[0], STEADY)
    markets = Markets(tmp_path)
    whole = markets.open(session, None)
    first = markets.open(session, "AA")
    for n in range(1, MOST_KEPT + 3):
        markets.open(session, f"A{chr(65 + n)}")
        assert markets.open(session, None) is whole  # the last used stay
    assert markets.open(session, "AA") is not first


def test_a_series_is_fitted_once_whatever_is_asked_of_it(session: Session, ask: Ask) -> None:
    sell(session, offer(session, "TEN-0001", stock=[3])[0], STEADY)
    ask(product="TEN-0001")
    fitted = candidates._fitted.cache_info().misses
    ask(product="TEN-0001", horizon_weeks=52, lead_time_days=90, service_level=0.99)
    ask()
    assert candidates._fitted.cache_info().misses == fitted


def test_the_first_list_needs_no_fit_after_the_start(session: Session, ask: Ask, tmp_path: Path) -> None:
    sell(session, offer(session, "TEN-0001", stock=[3])[0], [*STEADY, 9])
    session.commit()
    before = candidates._fitted.cache_info().misses
    prepare(Shop(Settings(data_dir=tmp_path, _env_file=None), sessions(session.get_bind()), LetterEmbedder()))
    fitted = candidates._fitted.cache_info().misses
    assert fitted > before
    assert ask().shown() == ["TEN-0001"]
    assert candidates._fitted.cache_info().misses == fitted


@pytest.mark.parametrize("days", [0, 3])
def test_a_shop_of_a_few_days_is_told_what_it_sold(session: Session, ask: Ask, days: int) -> None:
    variant, today = offer(session, "TEN-0001", stock=[3])[0], now().date()
    for ago in range(days + 1):
        sell(session, variant, {0: 4}, end=today - timedelta(days=ago), country=("DE", "FR", "ES", "IT")[ago])
    for found in (ask(product="TEN-0001"), ask(about="demand"), ask()):
        assert found.early == Early(units=4 * (days + 1), first_day=today - timedelta(days=days), last_day=today)
        assert (found.weeks, found.reorder) == ([], [])
    abroad = ask(product="TEN-0001", country="DE").early
    assert abroad
    assert abroad.units == 4


def test_one_order_is_no_pace(session: Session, ask: Ask) -> None:
    once = offer(session, "ONCE-1", stock=[3], launch=datetime.combine(END, time(), UTC))[0]
    sell(session, offer(session, "TEN-0001", stock=[3])[0], STEADY)
    sell(session, once, {0: 80_000})
    found = ask(product="ONCE-1")
    assert (found.early and found.early.units, found.weeks) == (80_000, [])
    assert "ONCE-1" not in [row.sku for row in ask(about="stock").reorder]


def test_the_present_day_is_not_over(session: Session, ask: Ask) -> None:
    variant = offer(session, "TEN-0001", stock=[3])[0]
    sell(session, variant, STEADY, end=now().date())
    assert ask(product="TEN-0001").as_of == now().date() - timedelta(days=1)


def test_unknown_sku_and_category(session: Session, ask: Ask) -> None:
    with pytest.raises(UnknownProduct) as problem:
        ask(product="NOPE-1")
    assert problem.value.details == {"sku": "NOPE-1"}
    with pytest.raises(NotFound):
        ask(category="nope")


def test_no_history_is_said_and_not_forecast(session: Session, ask: Ask) -> None:
    offer(session, "NEW-0001", stock=[5])
    assert ask(product="NEW-0001").as_of is None  # not even an order
    sell(session, offer(session, "TEN-0001")[0], STEADY)
    found = ask(product="NEW-0001")
    assert (found.weeks, found.total, found.found()) == ([], None, False)
    assert found.name == "Thing NEW-0001"


def test_one_sale_is_a_named_fallback(session: Session, ask: Ask) -> None:
    sell(session, offer(session, "TEN-0001")[0], STEADY)
    sell(session, offer(session, "NEW-0001", stock=[5], launch=datetime(2026, 3, 1, tzinfo=UTC))[0], {2: 1})
    found = ask(product="NEW-0001")
    assert found.method
    assert found.method.fallback
    assert len(found.history) == 5  # since its launch
    assert found.total
    assert found.total.high > 0


def test_returns_as_negative_quantities_and_cancelled_orders_are_no_demand(session: Session, ask: Ask) -> None:
    variant = offer(session, "TEN-0001", stock=[5])[0]
    sell(session, variant, STEADY)
    sell(session, variant, {3: -50, 8: -1})
    sell(session, variant, {2: 500}, status=OrderStatus.CANCELLED)
    sell(session, variant, {5: 2}, status=OrderStatus.RETURNED)
    expected = STEADY[1:]
    expected[-6] += 2  # what was sent back had been wanted
    assert [week.units for week in ask(product="TEN-0001").history] == expected


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("horizon_weeks", 10_000),
        ("horizon_weeks", 0),
        ("horizon_weeks", -3),
        ("service_level", 1.0),
        ("service_level", 0.2),
        ("lead_time_days", 0),
        ("lead_time_days", 4000),
    ],
)
def test_figures_beyond_sense_are_refused(session: Session, ask: Ask, field: str, value: float) -> None:
    sell(session, offer(session, "TEN-0001")[0], STEADY)
    with pytest.raises(BadRange) as problem:
        ask(product="TEN-0001", **{field: value})
    assert problem.value.details == {"field": field, "value": str(value)}


def test_the_longest_horizon_and_lead_time_still_answer(session: Session, ask: Ask) -> None:
    sell(session, offer(session, "TEN-0001", stock=[5])[0], STEADY)
    found = ask(product="TEN-0001", horizon_weeks=52, lead_time_days=365)
    assert len(found.weeks) == 52
    assert found.total
    assert found.total.units == pytest.approx(52 * 5.2, rel=0.2)
    assert found.stock
    assert found.stock.reorder_point == pytest.approx(52 * 5.2, rel=0.35)
