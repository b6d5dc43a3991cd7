"""Aspects as stacked bars, and stars and praise by month."""

from babel import dates, numbers
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter

import i18n
from tools.plot import BAD, BAND, GOOD, INK, NEUTRAL, Plot
from tools.reviews.plain import WORDS
from tools.reviews.schema import ReviewsResult

_SIDES = (("positive", GOOD), ("neutral", NEUTRAL), ("unsure", BAND), ("negative", BAD))
_WIDTH, _ROW = 7.0, 0.34  # inches
_TICKS = 6  # months named, at most


def plots(result: ReviewsResult, language: str) -> list[Plot]:
    """What there is to see: nothing without statements, no trend in a single month."""
    found = []
    if result.aspects:
        found.append(_aspects(result, language))
    if len(result.months) > 1:
        found.append(_months(result, language))
    return found


def _aspects(result: ReviewsResult, language: str) -> Plot:
    title = WORDS.say(language, "plot-aspects")
    figure = Figure(figsize=(_WIDTH, 1.4 + _ROW * len(result.aspects)))
    axes = figure.subplots()
    told = result.aspects[::-1]  # the first at the top
    left = [0] * len(told)
    for side, color in _SIDES:
        counts = [getattr(aspect, side) for aspect in told]
        axes.barh([aspect.name for aspect in told], counts, left=left, color=color, label=WORDS.say(language, f"side-{side}"))
        left = [start + count for start, count in zip(left, counts, strict=True)]
    axes.set_xlabel(WORDS.say(language, "axis-statements"))
    axes.grid(axis="y", visible=False)
    figure.legend(loc="outside upper center", ncols=len(_SIDES), frameon=False, title=title)
    return Plot(title, figure)


def _months(result: ReviewsResult, language: str) -> Plot:
    title = WORDS.say(language, "plot-trend")
    figure = Figure(figsize=(_WIDTH, 4.2))
    above, below = figure.subplots(2, 1, sharex=True)
    days = [month.month for month in result.months]
    above.plot(days, [month.mean for month in result.months], color=INK, marker="o", markersize=3)
    above.set_ylim(1, 5)
    above.set_ylabel(WORDS.say(language, "axis-stars"))
    below.plot(days, [month.positive for month in result.months], color=GOOD, marker="o", markersize=3)
    below.set_ylim(0, 1)
    below.set_ylabel(WORDS.say(language, "axis-praise"))
    below.yaxis.set_major_formatter(FuncFormatter(lambda share, _: numbers.format_percent(share, locale=i18n.locale(language))))
    named = days[:: -(-len(days) // _TICKS)]
    below.set_xticks(named, [dates.format_skeleton("yMMM", day, locale=i18n.locale(language)) for day in named])
    figure.suptitle(title)
    return Plot(title, figure)
