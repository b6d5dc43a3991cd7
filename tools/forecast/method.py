"""The forecast of one weekly series: candidates chosen by rolling backtest, intervals from what they got wrong there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.stats import nbinom

from tools.forecast.candidates import Candidate, Floats, candidates

LEVEL = 0.8  # share of the weeks to come that the interval should hold
LEAST_WEEKS, LEAST_SOLD = 8, 3  # of history, and of those with a sale: below, nothing can be tried out
ORIGINS = 12  # of the backtest, spread over the later half of the history
SHARPNESS = 10.0  # a candidate with a 10 % larger error weighs about a third
MOST_MODELS = 3  # in a combination
SEASON_GAIN = 0.05
FALLBACK = "AverageRate"


@dataclass(frozen=True)
class Band:
    """Medians and the limits of the interval, each (h,)."""

    units: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True)
class Total:
    """Units in so many weeks together."""

    units: float  # median
    low: float
    high: float
    expected: float  # mean
    deviation: float  # standard deviation of what is sold around `expected`


@dataclass(frozen=True)
class Forecast:
    """What is to come, and how far it can be relied on."""

    weekly: Band
    totals: dict[int, Total]  # by number of weeks
    models: dict[str, float]  # weights, which add up to 1
    coverage: float | None  # share of past weeks inside intervals made without them; None: not measured
    checked: int  # those weeks
    error: float  # mean absolute error of a week in the backtest; infinite: not measured
    seasonal: bool = False  # whether the season was worth it


def forecast(units: Floats, weeks: int, spans: Sequence[int] = (), lift: Floats | None = None, season: Floats | None = None) -> Forecast:
    """Forecast a series.

    Args:
        units: demand by week (T,), from the first week on which it was offered; T >= 1.
        weeks: how many weeks ahead.
        spans: numbers of weeks whose totals are wanted.
        lift: factors of demand by promotions (T + the longest span or `weeks`), past and ahead; None: 1.
        season: the same for a season; it is used where the backtest's error is smaller by SEASON_GAIN with it.

    Models are weighted by prior x error^-SHARPNESS over the backtest's origins, and the best MOST_MODELS
    combined. Intervals are quantiles of the backtest's errors (split conformal prediction: Lei et al. 2018,
    "Distribution-Free Predictive Inference for Regression", section 2), taken on log(1 + units). Series that are
    too short or were sold too rarely get the posterior predictive of a Poisson rate (Gelman et al. 2013,
    "Bayesian Data Analysis", section 2.6), named FALLBACK.
    """
    longest = max(weeks, *spans, 1)
    lift = np.ones(len(units) + longest) if lift is None else lift
    plain = _shaped(units, weeks, spans, lift)
    if season is None or np.ptp(season) == 0:
        return plain
    seasonal = _shaped(units, weeks, spans, lift * season)
    return replace(seasonal, seasonal=True) if seasonal.error < (1 - SEASON_GAIN) * plain.error else plain


def _shaped(units: Floats, weeks: int, spans: Sequence[int], shape: Floats) -> Forecast:
    """The forecast of what is left when the shape is taken out, with the shape put in again."""
    past, ahead = shape[: len(units)], shape[len(units) :]
    base = units / past
    tried = len(base) >= LEAST_WEEKS and np.count_nonzero(base) >= LEAST_SOLD
    made = _Backtest(base, past, max(weeks, *spans, 1)).forecast(weeks, spans) if tried else _fallback(base, weeks, spans)
    weekly = Band(*(part * ahead[:weeks] for part in (made.weekly.units, made.weekly.low, made.weekly.high)))
    totals = {span: _scaled(total, float(ahead[:span].mean())) for span, total in made.totals.items()}
    return replace(made, weekly=weekly, totals=totals)


class _Backtest:
    """Every candidate's forecasts from ORIGINS past weeks, and what came then."""

    def __init__(self, units: Floats, past: Floats, longest: int) -> None:
        count, first = len(units), max(4, len(units) // 2)
        self.units = units
        self.origins = np.unique(np.linspace(first, count - 1, ORIGINS).astype(int))
        self.candidates: list[Candidate] = candidates(units, first)
        self.paths = np.array([[c.path(units[:o], longest) for o in self.origins] for c in self.candidates])  # (m, o, h)
        self.ahead = np.array([c.path(units, longest) for c in self.candidates])  # (m, h)
        self.came = self._after(units, longest)
        self.past = self._after(past, longest)

    def forecast(self, weeks: int, spans: Sequence[int]) -> Forecast:
        came = self.came[:, :weeks]
        weights = self._weights(np.nanmean(np.abs(self.paths[:, :, :weeks] - came), axis=(1, 2)))
        past = np.tensordot(weights, self.paths[:, :, :weeks], 1)
        known = ~np.isnan(came)
        errors = _log_errors(came[known], past[known])
        units = weights @ self.ahead[:, :weeks]
        low, high = _limits(units, errors)
        models = {c.name: float(w) for c, w in sorted(zip(self.candidates, weights, strict=True), key=lambda pair: -pair[1]) if w > 0}
        inside = _left_out(errors, np.nonzero(known)[0])
        totals = {span: self._total(span) for span in spans}
        error = float(np.nanmean(np.abs(past - came) * self.past[:, :weeks]))
        return Forecast(Band(units, low, high), totals, models, float(inside.mean()), len(inside), error)

    def _after(self, series: Floats, longest: int) -> Floats:
        """What came after each origin (o, h), NaN after the last week."""
        padded = np.concatenate([series, np.full(longest, np.nan)])
        return np.array([padded[o : o + longest] for o in self.origins])

    def _weights(self, errors: Floats) -> Floats:
        """Shares of the candidates, those beyond the best MOST_MODELS 0."""
        errors = errors + 1e-9 + 1e-3 * self.units.mean()  # two that are both right share
        weights = np.array([c.prior for c in self.candidates]) * (errors / errors.min()) ** -SHARPNESS
        weights[np.argsort(-weights, kind="stable")[MOST_MODELS:]] = 0
        return np.asarray(weights / weights.sum())

    def _total(self, span: int) -> Total:
        """Tried out over as many weeks as the history has room for, then drawn out to the span."""
        tried = min(span, max(1, len(self.units) // 4))
        full = self.origins <= len(self.units) - tried
        came = self.came[full, :tried].sum(axis=1)
        past = np.array([self._sums(n, tried, full) for n in range(len(self.candidates))])
        weights = self._weights(np.abs(past - came).mean(axis=1))
        made = weights @ past
        units = float(weights @ [self._ahead(n, span) for n in range(len(self.candidates))])
        apart = (len(self.units) - self.origins[0]) / tried  # windows that share no week
        low, high = _limits(np.array([units]), _log_errors(came, made), apart)
        longer = span / tried
        expected = max(0.0, units + longer * float((came - made).mean()))
        return Total(units, float(low[0]), float(high[0]), expected, float((came - made).std(ddof=1)) * longer**0.5)

    def _sums(self, n: int, span: int, full: np.ndarray) -> Floats:
        total = self.candidates[n].total
        if total is None:
            return np.asarray(self.paths[n, full, :span].sum(axis=1))
        return np.array([total(self.units[:o], span) for o in self.origins[full]])

    def _ahead(self, n: int, span: int) -> float:
        total = self.candidates[n].total
        return float(self.ahead[n, :span].sum()) if total is None else total(self.units, span)


def _log_errors(came: Floats, made: Floats) -> Floats:
    return np.asarray(np.log1p(came) - np.log1p(made))


def _limits(units: Floats, errors: Floats, apart: float | None = None) -> tuple[Floats, Floats]:
    """Limits around medians from errors on log(1 + units), of which `apart` are independent; None: all."""
    low, high = _error_limits(errors, apart or len(errors))
    wider = (1 + 1 / apart) ** 0.5 if apart else 1.0  # a new error's spread around a centre that is known from so few
    known = np.log1p(units)
    return np.maximum(np.expm1(known + wider * min(low, 0)), 0), np.expm1(known + wider * max(high, 0))


def _error_limits(errors: Floats, apart: float) -> tuple[float, float]:
    """Quantiles that hold LEVEL of such errors; with few of them further out, by conformal prediction's (n + 1) / n."""
    outside = (1 - LEVEL) / 2
    beyond = min(1.0, (1 - outside) * (apart + 1) / apart)
    return float(np.quantile(errors, 1 - beyond)), float(np.quantile(errors, beyond))


def _left_out(errors: Floats, origin: np.ndarray) -> np.ndarray:
    """Whether each error lies within the limits that the other origins' errors give."""
    inside = np.zeros(len(errors), np.bool_)
    for one in np.unique(origin):
        mine = origin == one
        low, high = _error_limits(errors[~mine], float(np.count_nonzero(~mine)))
        inside[mine] = (errors[mine] >= min(low, 0)) & (errors[mine] <= max(high, 0))
    return inside


def _fallback(units: Floats, weeks: int, spans: Sequence[int]) -> Forecast:
    """A Poisson rate of weeks with a sale, each of the mean size; the prior is Jeffreys'."""
    sold = np.count_nonzero(units)
    size = float(units.sum() / sold) if sold else 1.0

    def total(span: int) -> Total:
        law = nbinom(sold + 0.5, len(units) / (len(units) + span))
        low, middle, high = (float(size * law.ppf(q)) for q in ((1 - LEVEL) / 2, 0.5, (1 + LEVEL) / 2))
        return Total(middle, low, high, float(size * law.mean()), float(size * law.std()))

    week = total(1)
    band = Band(*(np.full(weeks, value) for value in (week.units, week.low, week.high)))
    return Forecast(band, {span: total(span) for span in spans}, {FALLBACK: 1.0}, None, 0, np.inf)


def _scaled(total: Total, factor: float) -> Total:
    return Total(*(factor * part for part in (total.units, total.low, total.high, total.expected, total.deviation)))
