"""What a text states, and how the answer is told and drawn."""

from datetime import date, timedelta

import numpy as np
import pytest

from settings import LANGUAGES
from tools.forecast.hints import stated
from tools.forecast.plain import plain
from tools.forecast.plots import plots
from tools.forecast.schema import Early, ForecastResult, Method, Outlook, StockPlan, Together, Week, WeekAhead

DAY = date(2026, 3, 31)
TODAY = date(2026, 11, 25)
PLAN = StockPlan(
    on_hand=12,
    out=["TEN-0012-1"],
    runs_out=date(2026, 5, 2),
    runs_out_early=date(2026, 4, 20),
    safety_stock=9,
    reorder_point=37,
    quantity=54,
    order_on=DAY,
)
RESULT = ForecastResult(
    sku="TEN-0012",
    name="Tent *Two*",
    as_of=DAY,
    history=[
        Week(first_day=DAY - timedelta(days=7 * n), units=n, open=0.5 if n == 3 else 1, discount=0.2 if n == 2 else 0)
        for n in range(12, 0, -1)
    ],
    weeks=[WeekAhead(first_day=DAY + timedelta(days=1 + 7 * n), units=5, low=2, high=9) for n in range(4)],
    total=Together(units=1234.4, low=12, high=31, expected=21.5),
    method=Method(models={"Median26": 0.7, "TSB": 0.3}, fallback=False, seasonal=True, level=0.8, coverage=0.786, checked=45),
    stock=PLAN,
    promotions=["Spring $ale"],
    service_level=0.975,
    supply_days=28,
)
LIST = ForecastResult(as_of=DAY, listed=True, due=7, reorder=[Outlook(sku="TEN-0012", name="Tent", lead_demand=28, stock=PLAN)])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("How many TEN-0012 will we sell next month?", {"horizon_weeks": 4, "about": "demand"}),
        ("Was muss ich bei 98,5 % Servicegrad nachbestellen?", {"service_level": 0.985, "about": "stock"}),
        ("Lieferant braucht zwei Wochen, wann geht HP-TEN-0012 aus?", {"lead_time_days": 14, "about": "stock"}),
        ("Absatz der nächsten 60 Tage", {"horizon_weeks": 9, "about": "demand"}),
        ("未来三个月的销量,交期10天", {"horizon_weeks": 13, "lead_time_days": 10, "about": "demand"}),
        ("¿Cuánto venderemos en las 6 próximas semanas?", {"horizon_weeks": 6, "about": "demand"}),
        ("previsão de vendas do próximo trimestre", {"horizon_weeks": 13, "about": "demand"}),
        ("prévision sur un an", {"horizon_weeks": 52, "about": "demand"}),
        ("متى ينفد المخزون؟", {"about": "stock"}),
        ("リードタイム21日、サービス率97%で発注点は?", {"lead_time_days": 21, "service_level": 0.97, "about": "stock"}),
        ("forecast for 10000 weeks", {"horizon_weeks": 10_000, "about": "demand"}),
        ("how much for the next 8 weeks if it takes 45 days to arrive", {"horizon_weeks": 8, "lead_time_days": 45}),
        ("forecast with 20 % off", {"about": "demand"}),
        ("service level 100%", {"service_level": 1.0}),  # which the tool refuses with a sentence
        ("99,5 % Servicegrad", {"service_level": 0.995}),
        ("1995% service level", {}),
        ("lead time 6 weeks, 99%", {"lead_time_days": 42, "service_level": 0.99}),
        ("¿cuánto stock con 45 días de plazo y 97%?", {"lead_time_days": 45, "service_level": 0.97, "about": "stock"}),
        ("reorder list, 20% or 90%?", {"about": "stock"}),  # which of them cannot be told
        ("previsión de ventas, 97 %", {"about": "demand"}),
        ("توقع المبيعات للربع القادم", {"horizon_weeks": 13, "about": "demand"}),
        ("sales forecast Q1 2027", {"since": "2027-01-01", "until": "2027-03-31", "about": "demand"}),
        ("demanda até o fim do ano", {"until": "2026-12-31", "about": "demand"}),
        ("prévision pour décembre", {"since": "2026-12-01", "until": "2026-12-31", "about": "demand"}),
        ("預測 9月", {"since": "2026-09-01", "until": "2026-09-30"}),
        ("9月の需要予測", {"since": "2027-09-01", "until": "2027-09-30", "about": "demand"}),
        ("how many did we sell in December", {"since": "2025-12-01", "until": "2025-12-31", "about": "sold"}),
        ("Umsatz im Oktober", {"since": "2026-10-01", "until": "2026-10-31", "about": "demand"}),  # the nearest
        ("ventas de las últimas 6 semanas", {"since": "2026-10-14", "until": "2026-11-25", "about": "demand"}),
        ("which category sells best", {"about": "sold"}),
        ("sales compared to last year", {"about": "demand"}),
        ("4 weeks of sales starting January", {"since": "2027-01-01", "horizon_weeks": 4, "about": "demand"}),
        ("hello", {}),
    ],
)
def test_what_a_text_states(text: str, found: dict[str, object]) -> None:
    assert stated(text, TODAY) == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_tells_all_of_it(language: str) -> None:
    text = plain(RESULT, language)
    for figure in ("TEN-0012", "54", "37", "45", "12", "31"):
        assert figure in text
    assert "Tent \\*Two\\*" in text
    for result in (LIST, LIST.model_copy(update={"reorder": []}), ForecastResult(), ForecastResult(as_of=DAY, sku="X-1", name="X")):
        assert plain(result, language)
    assert "54" in plain(LIST, language)


def test_english_wording() -> None:
    told = plain(RESULT.model_copy(update={"country": "FR", "stock": None}), "en")
    assert told.startswith("Expected sales of **Tent \\*Two\\*** (TEN-0012, France) from 1 April 2026 to 28 April 2026: **1,234 pieces**.")
    assert "from 45 past dates, 79% of the weeks" in told
    assert "1 week with missing stock is not counted as zero demand." in told
    assert "service level of 97.5%" in plain(RESULT, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_terms_are_those_of_the_policy(language: str) -> None:
    """The reorder point bridges the lead time, so nobody is told to order on fixed days."""
    told = plain(RESULT.model_copy(update={"lead_time_days": 33}), language)
    assert "33" in told
    assert "28" in told
    for fixed in ("every 28 days", "alle 28 Tage", "cada 28", "a cada 28", "tous les 28", "每 28", "28日ごと", "كل 28"):
        assert fixed not in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_history_too_short_is_told_with_what_was_sold(language: str) -> None:
    early = Early(units=37, first_day=DAY - timedelta(days=10), last_day=DAY)
    for listed in (False, True):
        told = plain(ForecastResult(as_of=DAY, sku="X-1", name="X", early=early, listed=listed), language)
        assert "37" in told
        assert "11" in told
        assert told != plain(ForecastResult(as_of=DAY, sku="X-1", name="X"), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_interval_that_was_not_tried_out_is_no_fallback(language: str) -> None:
    assert RESULT.method
    told, fallback = (
        plain(RESULT.model_copy(update={"method": RESULT.method.model_copy(update={"coverage": None, "checked": 0, **more})}), language)
        for more in ({}, {"fallback": True})
    )
    assert "TSB" in told
    assert "TSB" not in fallback


def test_stock_is_told_to_be_all_countries() -> None:
    french = RESULT.model_copy(update={"country": "FR"})
    assert "all countries" in plain(french, "en")
    assert "all countries" not in plain(RESULT, "en")
    assert len(plots(french, "en")) == 1  # French sales do not tell how stock falls


def test_what_is_asked_about_comes_first() -> None:
    assert plain(RESULT, "en").startswith("Expected sales")
    assert plain(RESULT.model_copy(update={"about": "stock"}), "en").startswith(
        "- In stock: 12 pieces. At this pace it runs out around 2 May 2026"
    )


def test_the_fallback_is_named() -> None:
    thin = Method(models={"AverageRate": 1}, fallback=True, seasonal=False, level=0.8, coverage=None, checked=0)
    assert "(fallback)" in plain(RESULT.model_copy(update={"method": thin}), "en")


def test_a_rare_product_is_told_as_such() -> None:
    none = [week.model_copy(update={"units": 0.1}) for week in RESULT.weeks]
    few = [week.model_copy(update={"units": week.units * (n % 3 == 0)}) for n, week in enumerate(RESULT.history)]
    assert "fewer than half" in plain(RESULT.model_copy(update={"history": few}), "en")
    assert "fewer than half" not in plain(RESULT.model_copy(update={"weeks": none}), "en")  # what was sold counts
    closed = [week.model_copy(update={"open": float(week.units > 0)}) for week in few]
    assert "fewer than half" not in plain(RESULT.model_copy(update={"history": closed}), "en")


@pytest.mark.parametrize("language", ["en", "ar", "ja"])
def test_figures_are_drawn_from_the_result_alone(language: str) -> None:
    sales, stock = plots(RESULT, language)
    assert b"<svg" in sales.svg()
    assert len(sales.figure.axes[0].collections) == 3  # interval, missing stock, promotion
    falling, *_, reorder_point = (np.asarray(line.get_ydata())[0] for line in stock.figure.axes[0].lines)
    assert (falling, reorder_point) == (12, 37)
    assert len(plots(LIST, language)) == 1
    assert plots(ForecastResult(as_of=DAY, sku="X"), language) == []
