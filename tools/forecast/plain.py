"""The result of `forecast` as Markdown in the merchant's language."""

import re
from datetime import timedelta
from functools import partial
from pathlib import Path

from babel.numbers import format_percent

import i18n
from tools.forecast.schema import Best, Days, ForecastResult, Method, Outlook, StockPlan
from tools.inert import inert

WORDS = i18n.Catalogue(Path(__file__).parent / "locale")

PARTLY = 0.9  # a week that was open for less is told as one without stock
_HALF_WEEK = 3  # days that a whole week may be off the days named
_MEDIAN = re.compile(r"Median(\d+)")


def plain(result: ForecastResult, language: str) -> str:
    """The forecast with its stock plan, or the list; then what it rests on."""
    if result.as_of is None:
        return WORDS.say(language, "no-orders")
    told = [_unknown(result, language), _answer(result, language), _among(result, language)]
    return "\n\n".join(block for block in told if block)


def _unknown(result: ForecastResult, language: str) -> str:
    """What of the question could not be read."""
    if not result.goods or result.products:
        return ""
    return WORDS.say(language, "unknown-goods", goods=inert(result.goods), what=what(result, language))


def _among(result: ForecastResult, language: str) -> str:
    """Which products are forecast as one, where they are few."""
    names = [f"{inert(product.name)} ({product.sku})" for product in result.among]
    return WORDS.say(language, "among", list=i18n.joined(names, language)) if names and not result.listed else ""


def _answer(result: ForecastResult, language: str) -> str:
    if result.listed:
        return _listed(result, language)
    if not result.weeks:
        blocks = [_sold(result, language) or _unsold(result, language), _stock(result, language)]
        return "\n\n".join(block for block in blocks if block)
    blocks = [_sold(result, language), f"{_sales(result, language)} {_told_weeks(result, language)}".strip(), _stock(result, language)]
    if result.about == "stock":
        blocks.reverse()
    return "\n\n".join([*(block for block in blocks if block), _basis(result, language)])


def _sold(result: ForecastResult, language: str) -> str:
    """What was sold, and what of it sold best where nothing is forecast beside it."""
    sold, say = result.sold, partial(WORDS.say, language)
    if sold is None:
        return ""
    blocks = [say("sold", what=what(result, language), pieces=_pieces(sold.units, language), **_days(sold, language))]
    if sold.categories and not result.weeks:
        blocks.append(say("sold-categories", list=i18n.joined([_best(row, row.name, language) for row in sold.categories], language)))
    if sold.products and not result.weeks:
        rows = [f"{n}. {_best(row, f'{row.name} ({row.key})', language)}" for n, row in enumerate(sold.products, 1)]
        blocks.append("\n".join([say("sold-products"), "", *rows]))
    return "\n\n".join(blocks)


def _best(row: Best, name: str, language: str) -> str:
    return WORDS.say(language, "best", name=inert(name), amount=i18n.number(row.units, language))


def _days(days: Days, language: str) -> dict[str, str]:
    return {"first": i18n.day(days.first_day, language), "last": i18n.day(days.last_day, language)}


def _told_weeks(result: ForecastResult, language: str) -> str:
    """How the weeks that are told differ from the days that were named."""
    asked = result.asked
    if asked is None:
        return ""
    first, last = result.weeks[0].first_day, result.weeks[-1].first_day + timedelta(days=6)
    if asked.last_day < first:
        return WORDS.say(language, "stock-now", **_days(asked, language))
    if (asked.last_day - last).days > _HALF_WEEK:
        return WORDS.say(language, "farthest", **_days(asked, language))
    return "" if (first, last) == (asked.first_day, asked.last_day) else WORDS.say(language, "nearest", **_days(asked, language))


def _unsold(result: ForecastResult, language: str) -> str:
    """Why there is no forecast."""
    early = result.early
    if early is None:
        return WORDS.say(language, "no-sales", what=what(result, language))
    days = (early.last_day - early.first_day).days + 1
    return WORDS.say(
        language,
        "too-short",
        what=what(result, language),
        pieces=_pieces(early.units, language),
        count=days,
        days=i18n.number(days, language),
        first=i18n.day(early.first_day, language),
        last=i18n.day(early.last_day, language),
    )


def what(result: ForecastResult, language: str) -> str:
    """What the forecast is of: name, SKU and country."""
    name = f"**{title}**" if (title := titled(result, language)) else WORDS.say(language, "whole-shop")
    facts = [fact for fact in (result.sku, i18n.country(result.country, language) if result.country else "") if fact]
    return f"{name} ({', '.join(facts)})" if facts else name


def titled(result: ForecastResult, language: str) -> str:
    """What the products forecast are called; empty when they are all of the shop's."""
    if result.products and result.goods:
        return WORDS.say(language, "goods", goods=inert(result.goods), amount=i18n.number(result.products, language))
    return inert(result.name) if result.name else ""


def percent(share: float, language: str) -> str:
    """0.8 as "80%", "80 %", …"""
    return str(format_percent(round(share, 3), locale=i18n.locale(language), decimal_quantization=False))


def _pieces(count: float, language: str) -> str:
    whole = round(count)
    return WORDS.say(language, "pieces", count=whole, amount=i18n.number(whole, language))


def _sales(result: ForecastResult, language: str) -> str:
    assert result.total
    assert result.method
    said = WORDS.say(
        language,
        "sales",
        what=what(result, language),
        first=i18n.day(result.weeks[0].first_day, language),
        last=i18n.day(result.weeks[-1].first_day + timedelta(days=6), language),
        pieces=_pieces(result.total.units, language),
        level=percent(result.method.level, language),
        low=i18n.number(round(result.total.low), language),
        high=i18n.number(round(result.total.high), language),
    )
    if 2 * sum(week.units > 0 for week in result.history) < sum(week.units > 0 or week.open >= PARTLY for week in result.history):
        rare = WORDS.say(language, "rare", mean=i18n.number(round(result.total.expected, 1), language))
        return f"{said} {rare}"
    return said


def _stock(result: ForecastResult, language: str) -> str:
    plan = result.stock
    if plan is None:
        return ""
    say = partial(WORDS.say, language)
    rows = [" ".join([say("stock", pieces=_pieces(plan.on_hand, language)), *_end(plan, language)])]
    if plan.out:
        rows.append(say("out-variants", skus=", ".join(plan.out)))
    if plan.quantity:
        rows.append(say("order-now", pieces=_pieces(plan.quantity, language)))
    elif plan.order_on:
        rows.append(say("order-later", day=i18n.day(plan.order_on, language)))
    else:
        rows.append(say("order-none"))
    point, safety = i18n.number(plan.reorder_point, language), i18n.number(plan.safety_stock, language)
    rows.append(f"{say('points', point=point, safety=safety)} {_terms(result, language)}")
    if result.country:
        rows.append(say("all-countries"))
    return "\n".join(f"- {row}" for row in rows)


def _end(plan: StockPlan, language: str) -> list[str]:
    if not plan.on_hand:
        return [WORDS.say(language, "out-now")]
    if plan.runs_out is None:
        return [WORDS.say(language, "runs-out-late")]
    early = plan.runs_out_early or plan.runs_out
    return [WORDS.say(language, "runs-out", day=i18n.day(plan.runs_out, language), early=i18n.day(early, language))]


def _terms(result: ForecastResult, language: str) -> str:
    return WORDS.say(
        language,
        "terms",
        days=result.lead_time_days,
        lead=i18n.number(result.lead_time_days, language),
        level=percent(result.service_level, language),
        supply=i18n.number(result.supply_days, language),
    )


def _basis(result: ForecastResult, language: str) -> str:
    """What the forecast rests on."""
    assert result.method
    say = partial(WORDS.say, language)
    said = [_method(result.method, language)]
    if result.method.seasonal:
        said.append(say("season"))
    if count := sum(week.open < PARTLY for week in result.history):
        said.append(say("filled", count=count, amount=i18n.number(count, language)))
    if result.promotions:
        said.append(say("promotions", names=i18n.joined([inert(name) for name in result.promotions], language)))
    assert result.as_of
    said.append(say("as-of", day=i18n.day(result.as_of, language)))
    return " ".join(said)


def _method(method: Method, language: str) -> str:
    if method.fallback:
        return WORDS.say(language, "fallback")
    names = [
        _model(name, language) if share > 0.995 else f"{_model(name, language)} {percent(round(share, 2), language)}"
        for name, share in method.models.items()
    ]
    models = i18n.joined(names, language)
    if method.coverage is None:
        return WORDS.say(language, "method-untried", models=models)
    return WORDS.say(
        language,
        "method",
        models=models,
        coverage=percent(round(method.coverage, 2), language),
        count=method.checked,
        checked=i18n.number(method.checked, language),
    )


def _model(name: str, language: str) -> str:
    median = _MEDIAN.fullmatch(name)
    return WORDS.say(language, "median", weeks=median[1]) if median else name


def _listed(result: ForecastResult, language: str) -> str:
    within = f" ({title})" if (title := titled(result, language)) else ""
    if result.early:
        return _unsold(result, language)
    if not result.reorder:
        return f"{WORDS.say(language, 'list-none', within=within)}\n\n{_terms(result, language)}"
    shown, due = len(result.reorder), result.due
    intro = WORDS.say(language, "list", within=within, count=shown, shown=i18n.number(shown, language), due=i18n.number(due, language))
    rows = [f"{n}. {_row(row, language)}" for n, row in enumerate(result.reorder, 1)]
    basis = [WORDS.say(language, "ranked"), _terms(result, language)]
    if result.asked:
        basis.append(WORDS.say(language, "stock-now", **_days(result.asked, language)))
    return "\n".join([intro, "", *rows, "", " ".join(basis)])


def _row(row: Outlook, language: str) -> str:
    facts = [
        WORDS.say(language, "order-now", pieces=_pieces(row.stock.quantity, language)),
        WORDS.say(language, "stock", pieces=_pieces(row.stock.on_hand, language)),
        *_end(row.stock, language),
    ]
    return f"**{inert(row.name)}** ({row.sku}): {' '.join(facts)}"
