"""The merchant's forecast on published sales: weekly units of products, rolling origins over the last weeks.

Every choice of the method was made on origins before those weeks; what is measured here was looked at afterwards.
"""

import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from eval.benchmarks._resampling import RESAMPLES, cell, gain
from eval.report import table
from tools.forecast.method import LEVEL, forecast

WEEKS = 4  # ahead
ORIGINS = 3  # WEEKS apart, the last one WEEKS before the end
SERIES = 200  # of each set, drawn with a fixed seed
LEAST_SOLD = 10  # weeks with a sale before the first origin
OURS, NAIVE, ETS, CROSTON = "ours", "SeasonalNaive", "AutoETS", "CrostonSBA"
NOT_GOODS = ("FUEL", "MISCELLANEOUS", "COUPON")  # departments whose quantities are no pieces

Floats = NDArray[np.float64]
Way = Callable[[Floats], "Ahead"]


class Ahead(NamedTuple):
    """Units by week and their interval, each (WEEKS,), and units of all weeks together."""

    units: Floats
    low: Floats
    high: Floats
    total: float


class Errors(NamedTuple):
    """One way's sums and means by series, each (S,)."""

    absolute: Floats  # sum of absolute errors by week
    absolute_total: Floats  # the same of the weeks together
    sold: Floats  # sum of units
    scaled: Floats  # MASE
    inside: Floats  # share of weeks within the interval


def measure(folder: Path, progress: Callable[[str], None]) -> str:
    """A section of Markdown.

    Raises:
        FileNotFoundError: a file is not in the folder.
    """
    sets = {
        "UCI Online Retail": read_uci(folder / "demand" / "uci-online-retail.csv.gz"),
        "Complete Journey": read_journey(folder / "completejourney"),
    }
    found: dict[str, dict[str, Errors]] = {}
    for name, units in sets.items():
        chosen = sample(units)
        for way, ahead in ways().items():
            found.setdefault(name, {})[way] = judge(chosen, ahead)
            progress(f"forecast, {name}, {way}: WAPE {_wape(found[name][way]):.3f}")
    return _section(found)


def read_uci(path: Path) -> Floats:
    """Units by product and week (P, T); cancelled invoices and what is no product (postage, fees) left out."""
    sold = pd.read_csv(path, parse_dates=["InvoiceDate"], dtype={"InvoiceNo": str, "StockCode": str})
    sold = sold[(sold["Quantity"] > 0) & sold["StockCode"].str.match(r"\d{5}")]
    return weekly(sold["StockCode"], sold["InvoiceDate"], sold["Quantity"])


def read_journey(folder: Path) -> Floats:
    """The same for the households' groceries."""
    sold = pd.read_csv(folder / "transactions_sample.csv.gz", parse_dates=["transaction_timestamp"])
    products = pd.read_csv(folder / "products.csv.gz", usecols=["product_id", "department"])
    sold = sold.merge(products, on="product_id")
    sold = sold[(sold["quantity"] > 0) & ~sold["department"].isin(NOT_GOODS)]
    return weekly(sold["product_id"], sold["transaction_timestamp"], sold["quantity"])


def weekly(product: Any, moment: Any, units: Any) -> Floats:
    """Units by product and week (P, T), from three columns; the last week ends with the last day, a broken first one is left out."""
    day = moment.dt.normalize()
    ago = (day.max() - day).dt.days // 7
    weeks = ((day.max() - day.min()).days + 1) // 7
    whole = ago < weeks
    counted = units[whole].groupby([product[whole], -ago[whole]]).sum().unstack(fill_value=0)
    return np.asarray(counted.reindex(columns=range(1 - weeks, 1), fill_value=0), np.float64)


def sample(units: Floats) -> list[Floats]:
    """SERIES of the rows that were sold in LEAST_SOLD weeks before the first origin, each from its first sale on."""
    known = units[:, : units.shape[1] - ORIGINS * WEEKS]
    fit = np.flatnonzero((known > 0).sum(axis=1) >= LEAST_SOLD)
    chosen = np.random.default_rng(7).choice(fit, min(SERIES, len(fit)), replace=False)
    return [units[n, np.argmax(units[n] > 0) :] for n in sorted(chosen)]


def ways() -> dict[str, Way]:
    """Ours as served, and models of statsforecast as they come."""
    from statsforecast.models import AutoETS, CrostonSBA, SeasonalNaive
    from statsforecast.utils import ConformalIntervals

    windows = ConformalIntervals(n_windows=2, h=WEEKS)  # as many as the shortest history allows
    return {
        OURS: _ours,
        NAIVE: _peer(SeasonalNaive(season_length=WEEKS)),
        ETS: _peer(AutoETS()),
        CROSTON: _peer(CrostonSBA(prediction_intervals=windows)),
    }


def _ours(units: Floats) -> Ahead:
    made = forecast(units, WEEKS, (WEEKS,))
    return Ahead(made.weekly.units, made.weekly.low, made.weekly.high, made.totals[WEEKS].units)


def _peer(model: Any) -> Way:
    level = round(100 * LEVEL)

    def ahead(units: Floats) -> Ahead:
        made = model.forecast(y=units, h=WEEKS, level=[level])
        mean, low, high = (np.maximum(np.asarray(made[key], np.float64), 0) for key in ("mean", f"lo-{level}", f"hi-{level}"))
        return Ahead(mean, low, high, float(mean.sum()))

    return ahead


def judge(series: Sequence[Floats], way: Way) -> Errors:
    """A way's errors on the ORIGINS of each series; scaled by the mean change from week to week before the origin (Hyndman, Koehler 2006)."""
    rows = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a peer's remarks on constant series
        for units in series:
            origins = [len(units) - WEEKS * n for n in range(ORIGINS, 0, -1)]
            made = [way(units[:origin]) for origin in origins]
            came = [units[origin : origin + WEEKS] for origin in origins]
            off = [np.abs(c - m.units) for c, m in zip(came, made, strict=True)]
            rows.append(
                (
                    np.sum(off),
                    sum(abs(c.sum() - m.total) for c, m in zip(came, made, strict=True)),
                    np.sum(came),
                    np.mean([o.mean() / np.abs(np.diff(units[:origin])).mean() for o, origin in zip(off, origins, strict=True)]),
                    np.mean([(c >= m.low) & (c <= m.high) for c, m in zip(came, made, strict=True)]),
                )
            )
    return Errors(*(np.array(column, np.float64) for column in zip(*rows, strict=True)))


def _wape(errors: Errors) -> float:
    return float(errors.absolute.sum() / errors.sold.sum())


def _ratio(part: Floats, whole: Floats) -> str:
    """A ratio of sums with its 95 % bootstrap interval over series."""
    low, high = np.percentile(_ratios(part, whole), [2.5, 97.5])
    return f"{part.sum() / whole.sum():.3f} [{low:.3f}–{high:.3f}]"


def _ratios(part: Floats, whole: Floats) -> Floats:
    random = np.random.default_rng(7)
    drawn = random.integers(0, len(whole), (RESAMPLES, len(whole)))
    return np.asarray(part[drawn].sum(axis=1) / whole[drawn].sum(axis=1))


def _section(found: dict[str, dict[str, Errors]]) -> str:
    rows, said = [], []
    for name, by_way in found.items():
        for way, errors in by_way.items():
            figures = (_ratio(errors.absolute, errors.sold), cell(errors.scaled), _ratio(errors.absolute_total, errors.sold))
            rows.append((name, way, *figures, f"{100 * errors.inside.mean():.0f} %"))
        ours, peers = by_way[OURS], {way: errors for way, errors in by_way.items() if way != OURS}
        wape = [f"{_difference(ours, theirs)} against {way}" for way, theirs in peers.items()]
        mase = gain(ours.scaled, {way: theirs.scaled for way, theirs in peers.items()})
        said.append(f"{name}, difference of ours, below 0 is better: WAPE {'; '.join(wape)}. MASE {mase}.")
    count = " and ".join(f"{len(by_way[OURS].sold)} of {name}" for name, by_way in found.items())
    return "\n\n".join(
        [
            "## Forecast: UCI Online Retail and Complete Journey",
            f"Weekly units of products, {count}, drawn with a fixed seed from those sold in {LEAST_SOLD} weeks or more before the first origin. "
            f"{ORIGINS} origins over the last {ORIGINS * WEEKS} weeks, {WEEKS} weeks ahead; the method's choices were made on earlier origins. "
            f"95 % bootstrap intervals over series; intervals aim at {100 * LEVEL:.0f} % of the weeks. Ours forecasts medians, which is what "
            "absolute errors reward, the peers means. Both sets hold about a year, so that no yearly season can be learned: "
            f"SeasonalNaive repeats the last {WEEKS} weeks. CrostonSBA has no interval of its own; it gets conformal ones.",
            table(("data", "method", "WAPE", "MASE", f"WAPE of {WEEKS}-week totals", "coverage"), rows),
            *said,
        ]
    )


def _difference(ours: Errors, theirs: Errors) -> str:
    differences = _ratios(ours.absolute, ours.sold) - _ratios(theirs.absolute, theirs.sold)
    low, high = np.percentile(differences, [2.5, 97.5])
    return f"{_wape(ours) - _wape(theirs):+.3f} [{low:+.3f} to {high:+.3f}]"
