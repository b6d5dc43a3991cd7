"""What may forecast a weekly series: models of statsforecast, and the recency-weighted median of the past weeks.

The models run on log(1 + units): their forecast is then near the median of the weeks to come rather than the
mean, one wholesale order does not move it, and errors are relative.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LOG = logging.getLogger(__name__)

SMOOTHING = 0.2  # of TSB's level and probability
CEILING = 3.0  # a path ends at so many times the largest week seen: a trend of logarithms grows without bound
# Half-lives in weeks of the medians, with how much each is trusted before its errors are known: on sales of short
# history the slow one is hardest to beat, and a choice by few errors is often luck.
_MEDIANS = {"Median26": (26, 8.0), "Median8": (8, 1.0)}
# Least weeks to learn from; the last two also want sales in most weeks, they take seconds where others take none.
_MODELS = {"TSB": 4, "CrostonSBA": 4, "ADIDA": 4, "IMAPA": 4, "DynamicTheta": 8, "ETS": 52, "ARIMA": 52}
_REGULAR, _MOST_EMPTY = ("ETS", "ARIMA"), 0.3
_AHEAD = 60  # weeks that a fit is drawn out to, so that it serves every horizon and lead time
_FITS_KEPT = 8_000  # of stretches of series, 13 to 26 of each, 4 KB each


@dataclass(frozen=True)
class Candidate:
    """A way to forecast.

    `path(units, h)` gives the medians of the next h weeks, (h,); `total(units, h)` that of their sum, None where
    it is the sum of the path.
    """

    name: str
    path: Callable[[Floats, int], Floats]
    total: Callable[[Floats, int], float] | None = None
    prior: float = 1.0  # how much it is trusted before its errors are known


def candidates(units: Floats, weeks: int) -> list[Candidate]:
    """Those that a series (T,) can bear when only `weeks` of it are known."""
    empty = float((units == 0).mean())
    models = tuple(name for name, least in _MODELS.items() if weeks >= least and (name not in _REGULAR or empty <= _MOST_EMPTY))
    return [
        Candidate(name, partial(_median_path, half_life), partial(_median_total, half_life), prior)
        for name, (half_life, prior) in _MEDIANS.items()
    ] + [Candidate(name, partial(_modelled, models, n)) for n, name in enumerate(models)]


def weighted_quantile(values: Floats, weights: Floats, q: float) -> float:
    """Quantile of weighted values (N,), linear between the middles of their weights."""
    order = np.argsort(values, kind="stable")
    reached = np.cumsum(weights[order]) - weights[order] / 2
    return float(np.interp(q * weights.sum(), reached, values[order]))


def recency(count: int, half_life: float) -> Floats:
    """Weights (count,) that halve every `half_life` steps back; the last is 1."""
    return np.asarray(0.5 ** (np.arange(count)[::-1] / half_life))


def _median_path(half_life: int, units: Floats, h: int) -> Floats:
    return np.full(h, weighted_quantile(units, recency(len(units), half_life), 0.5))


def _median_total(half_life: int, units: Floats, h: int) -> float:
    span = min(h, max(1, len(units) // 2))
    past: Floats = np.convolve(units, np.ones(span), "valid").astype(np.float64)
    return weighted_quantile(past, recency(len(past), half_life), 0.5) * h / span


def _modelled(models: tuple[str, ...], place: int, units: Floats, h: int) -> Floats:
    ahead = _fitted(models, np.log1p(units).tobytes(), max(h, _AHEAD))[place, :h]
    return np.expm1(np.clip(ahead, 0, np.log1p(CEILING * units.max())))


@lru_cache(_FITS_KEPT)
def _fitted(models: tuple[str, ...], logs: bytes, h: int) -> Floats:
    """The models' forecasts (m, h) from the logarithms of a series; the same series is fitted once, whatever is asked of it."""
    known = np.frombuffer(logs).copy()
    return np.array([_fit(name, known, h) for name in models])


def _fit(name: str, known: Floats, h: int) -> Floats:
    try:
        ahead = np.asarray(_models()[name].forecast(y=known, h=h)["mean"], np.float64)
    except Exception as problem:  # whatever the library's optimiser met; the mean stands in and is judged as that model
        LOG.debug("%s on %d weeks: %s", name, len(known), problem)
        ahead = np.full(h, np.nan)
    return np.nan_to_num(ahead, nan=float(known.mean()))


@cache
def _models() -> dict[str, Any]:
    # Imported at first use: with numba it takes seconds, and most requests need no forecast.
    from statsforecast import models

    return {
        "TSB": models.TSB(SMOOTHING, SMOOTHING),
        "CrostonSBA": models.CrostonSBA(),
        "IMAPA": models.IMAPA(),
        "ADIDA": models.ADIDA(),
        "DynamicTheta": models.DynamicOptimizedTheta(),
        "ETS": models.AutoETS(model="AAN", damped=True),
        "ARIMA": models.ARIMA(order=(1, 0, 0), method="ML"),
    }
