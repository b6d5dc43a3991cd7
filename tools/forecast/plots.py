"""Figures of a forecast: sales with the interval, the stock to come, and for a list stock against need."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from tools.forecast.plain import PARTLY, WORDS, percent, titled
from tools.forecast.schema import ForecastResult, Week, WeekAhead
from tools.plot import BAD, BAND, GOOD, INK, NEUTRAL, Plot

PAST_WEEKS = 78  # of history in a figure


def plots(result: ForecastResult, language: str) -> list[Plot]:
    """A figure of sales, and one of stock where there is a plan; or the list's; none without data."""
    if result.reorder:
        return [_list(result, language)]
    if not result.weeks:
        return []
    at_once = result.as_of and result.weeks[0].first_day <= result.as_of + timedelta(days=1)  # else how stock falls until then is not known
    falls = result.stock and at_once and not result.country  # by the sales to all countries, of which those to one tell nothing
    return [_sales(result, language), *([_stock(result, language)] if falls else [])]


def _sales(result: ForecastResult, language: str) -> Plot:
    say = partial(WORDS.say, language)
    figure, axes = _axes(say("axis-sales"))
    past, ahead = result.history[-PAST_WEEKS:], result.weeks
    days = _days(past)
    axes.plot(days, [week.units for week in past], color=INK, label=say("past"))
    for label, colour, marked in (
        (say("no-stock"), BAD, [week.open < PARTLY for week in past]),
        (say("promotion"), GOOD, [week.discount > 0 for week in past]),
    ):
        if any(marked):
            across = axes.get_xaxis_transform()
            axes.fill_between(days, 0, 1, where=marked, step="mid", color=colour, alpha=0.15, linewidth=0, transform=across, label=label)
    to_come = _days(ahead)
    low, high = [week.low for week in ahead], [week.high for week in ahead]
    level = percent(result.method.level if result.method else 0, language)
    axes.fill_between(to_come, low, high, color=BAND, alpha=0.7, linewidth=0, label=say("interval", level=level))
    axes.plot(to_come, [week.units for week in ahead], color=INK, linestyle="--", marker="o", markersize=3, label=say("ahead"))
    return _done(figure, axes, say("plot-sales", what=_title(result, language)))


def _stock(result: ForecastResult, language: str) -> Plot:
    """Stock as it falls by the expected sales, and the reorder point."""
    assert result.stock
    assert result.total
    say = partial(WORDS.say, language)
    figure, axes = _axes(say("axis-stock"))
    medians = np.array([week.units for week in result.weeks])
    share = medians / medians.sum() if medians.any() else np.full(len(medians), 1 / len(medians))
    days = _days(result.weeks)
    days = np.append(days, days[-1] + np.timedelta64(7, "D"))
    gone = np.concatenate([[0.0], np.cumsum(share)])
    for amount, style in ((result.total.expected, "-"), (result.total.high, ":")):
        left = np.maximum(result.stock.on_hand - amount * gone, 0)
        label = (
            say("projected") if style == "-" else f"{say('projected')} ({percent(result.method.level if result.method else 0, language)})"
        )
        axes.plot(days, left, color=INK, linestyle=style, label=label)
    axes.axhline(result.stock.reorder_point, color=BAD, linestyle="--", label=say("reorder-point"))
    axes.set_ylim(bottom=0)
    axes.set_xticks(days[:: 1 + len(days) // 8])
    return _done(figure, axes, say("plot-stock", what=_title(result, language)))


def _list(result: ForecastResult, language: str) -> Plot:
    say = partial(WORDS.say, language)
    figure = Figure(figsize=(8, 0.9 + 0.45 * len(result.reorder)))
    axes = figure.subplots()
    places = np.arange(len(result.reorder))
    axes.barh(places - 0.2, [row.lead_demand for row in result.reorder], 0.4, color=BAD, label=say("lead-demand"))
    axes.barh(places + 0.2, [row.stock.on_hand for row in result.reorder], 0.4, color=NEUTRAL, label=say("on-hand"))
    axes.set_yticks(places, [row.sku for row in result.reorder], parse_math=False)
    axes.invert_yaxis()
    return _done(figure, axes, say("plot-list"))


def _axes(label: str) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(8, 3.6))
    axes = figure.subplots()
    axes.set_ylabel(label)
    return figure, axes


def _days(weeks: Sequence[Week] | Sequence[WeekAhead]) -> NDArray[np.datetime64]:
    return np.array([week.first_day for week in weeks], "datetime64[D]")


def _done(figure: Figure, axes: Axes, title: str) -> Plot:
    axes.set_title(title, parse_math=False)
    axes.legend(frameon=False, fontsize="small")
    return Plot(title, figure)


def _title(result: ForecastResult, language: str) -> str:
    return result.sku or titled(result, language) or WORDS.say(language, "whole-shop")
