"""The forecast of one weekly series: candidates chosen by rolling backtest, intervals from what they got wrong there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import nbinom

from tools.forecast.candidates import Candidate, Floats, candidates

LEVEL = 0.8  # share of the weeks to come that the interval should hold
LEAST_WEEKS, LEAST_SOLD = 8, 3  # of history, and of those with a sale: below, nothing can be tried out
ORIGINS = 12  # of the backtest, spread over the later half of the history
SHARPNESS = 10.0  # a candidate with a 10 % larger error weighs about a third
MOST_MODELS = 3  # in a combination
SEASON_GAIN = 0.05
LEAST_TELLING = 4  # origins that a choice, or a limit, can be made by
FALLBACK = "AverageRate"

Mask = NDArray[np.bool_]


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
    asked: Total  # of the weeks asked for: all, or the later ones
    models: dict[str, float]  # weights, which add up to 1
    shape: Floats  # factors of the weeks ahead by promotions, and by season where `seasonal` (h,)
    coverage: float | None = None  # share of past weeks inside intervals made without them; None: not measured
    checked: int = 0  # origins of the backtest that such intervals were made from
    seasonal: bool = False  # whether the season was worth it


@dataclass(frozen=True)
class Known:
    """A series as it could be known when n of its weeks were over: nothing in it comes from a later week."""

    units: Floats  # demand (n,)
    lift: Floats  # factors of demand by promotions, past and ahead (n + ahead,)
    season: Floats  # the same for the yearly season


View = Callable[[int, int], Known]  # (n, ahead)


def forecast(units: Floats, weeks: int, spans: Sequence[int] = (), view: View | None = None, skip: int = 0) -> Forecast:
    """Forecast a series.

    Args:
        units: demand by week (T,), from the first week on which it was offered; T >= 1.
        weeks: how many weeks ahead.
        spans: numbers of weeks whose totals are wanted.
        view: what was known at each origin; None: the units alone, without promotions and season.
        skip: how many of the weeks ahead come before those asked for.

    Models are weighted by prior x error^-SHARPNESS over the backtest's origins, and the best MOST_MODELS
    combined; the season is used where the error is smaller by SEASON_GAIN with it. Whatever is fitted is fitted on the
    weeks before an origin, and its forecasts are compared with the units that came (Hyndman, Athanasopoulos 2021,
    "Forecasting: Principles and Practice", section 5.10). Intervals are quantiles of these errors (split conformal
    prediction: Lei et al. 2018, "Distribution-Free Predictive Inference for Regression", section 2), taken on
    log(1 + units). Series that are too short or were sold too rarely get the posterior predictive of a Poisson rate
    (Gelman et al. 2013, "Bayesian Data Analysis", section 2.6), named FALLBACK.
    """
    longest = max(weeks, *spans, 1)
    seen = view or (lambda n, ahead: Known(units[:n], np.ones(n + ahead), np.ones(n + ahead)))
    if len(units) >= LEAST_WEEKS and np.count_nonzero(units) >= LEAST_SOLD:
        return _Backtest(units, seen, longest).forecast(weeks, spans, skip)
    lift = seen(len(units), longest).lift
    return _fallback(units / lift[: len(units)], lift[len(units) :], weeks, spans, skip)


class _Shaped:
    """The candidates' forecasts of what is left when a shape is taken out, with the shape put in again."""

    def __init__(self, ways: Sequence[Candidate], past: Sequence[Floats], shapes: Sequence[Floats], longest: int) -> None:
        self._ways = ways
        self.bases = [units / shape[: len(units)] for units, shape in zip(past, shapes, strict=True)]
        self.ahead = [shape[len(units) :] for units, shape in zip(past, shapes, strict=True)]
        pairs = list(zip(self.bases, self.ahead, strict=True))
        self.paths = np.array([[c.path(base, longest) * ahead for base, ahead in pairs] for c in ways])  # (m, o + 1, h)
        self._sums: dict[tuple[int, int], Floats] = {}

    def sums(self, span: int, skip: int) -> Floats:
        """Of so many weeks together, after some that are passed over (m, o + 1)."""
        if (span, skip) not in self._sums:
            self._sums[span, skip] = np.array(
                [
                    self.paths[n, :, skip : skip + span].sum(axis=1) if c.total is None else self._own(c.total, span, skip)
                    for n, c in enumerate(self._ways)
                ]
            )
        return self._sums[span, skip]

    def factors(self, span: int, skip: int) -> Floats:
        """The shape's mean over these weeks (o + 1,)."""
        return np.array([ahead[skip : skip + span].mean() for ahead in self.ahead])

    def _own(self, total: Callable[[Floats, int], float], span: int, skip: int) -> Floats:
        return np.array([total(base, span) for base in self.bases]) * self.factors(span, skip)


class _Backtest:
    """Every candidate's forecasts from ORIGINS past weeks and, last, from the present one, and what came then."""

    def __init__(self, units: Floats, seen: View, longest: int) -> None:
        count, first = len(units), max(4, len(units) // 2)
        self.units = units
        self.origins = np.unique(np.linspace(first, count - 1, ORIGINS).astype(int))
        self.candidates: list[Candidate] = candidates(units, first)
        known = [seen(origin, longest) for origin in (*self.origins.tolist(), count)]
        past = [one.units for one in known]
        self.tells = np.array([np.ptp(one.season) > 0 for one in known])  # (o + 1,) where a season was known
        self.plain = _Shaped(self.candidates, past, [one.lift for one in known], longest)
        self.seasonal = _Shaped(self.candidates, past, [one.lift * one.season for one in known], longest) if self.tells[-1] else None
        padded = np.concatenate([units, np.full(longest, np.nan)])
        self.came = np.array([padded[o : o + longest] for o in self.origins])  # (o, h), NaN after the last week

    def forecast(self, weeks: int, spans: Sequence[int], skip: int) -> Forecast:
        shaped, weights = self._chosen(np.ones(len(self.origins), np.bool_), weeks)
        units = np.tensordot(weights, shaped.paths[:, -1, :weeks], 1)
        low, high = _limits(units, self._errors(shaped, weights, weeks).ravel())
        models = {c.name: float(w) for c, w in sorted(zip(self.candidates, weights, strict=True), key=lambda pair: -pair[1]) if w > 0}
        inside = self._left_out(weeks)
        return Forecast(
            Band(units, low, high),
            {span: self._total(shaped, span) for span in spans},
            self._total(shaped, weeks - skip, skip),
            models,
            shaped.ahead[-1][:weeks],
            float(np.concatenate(inside).mean()) if inside else None,
            len(inside),
            shaped is self.seasonal,
        )

    def _chosen(self, origins: Mask, weeks: int) -> tuple[_Shaped, Floats]:
        """With the season or without it, and the candidates' weights, by the errors from some origins."""
        plain = self.plain, self._weighted(self.plain, origins, weeks)
        told = origins & self.tells[:-1]
        if self.seasonal is None or np.count_nonzero(told) < LEAST_TELLING:
            return plain
        seasonal = self.seasonal, self._weighted(self.seasonal, origins, weeks)
        without, with_it = (np.nanmean(np.abs(self._made(*choice, weeks) - self.came[:, :weeks])[told]) for choice in (plain, seasonal))
        return seasonal if with_it < (1 - SEASON_GAIN) * without else plain

    def _weighted(self, shaped: _Shaped, origins: Mask, weeks: int) -> Floats:
        off = np.abs(shaped.paths[:, :-1, :weeks] - self.came[:, :weeks])
        return self._weights(np.nanmean(off[:, origins], axis=(1, 2)))

    def _made(self, shaped: _Shaped, weights: Floats, weeks: int) -> Floats:
        """The combined forecasts from past origins (o, weeks)."""
        return np.tensordot(weights, shaped.paths[:, :-1, :weeks], 1)

    def _errors(self, shaped: _Shaped, weights: Floats, weeks: int) -> Floats:
        """On log(1 + units), (o, weeks); NaN where nothing came yet."""
        return _log_errors(self.came[:, :weeks], self._made(shaped, weights, weeks))

    def _left_out(self, weeks: int) -> list[Mask]:
        """By origin, which of its weeks lie within the interval that is made without them.

        Models, season and limits come from the origins whose weeks do not meet its own; an origin is passed over
        where fewer than LEAST_TELLING are left.
        """
        found = []
        for n, origin in enumerate(self.origins):
            others = np.abs(self.origins - origin) >= weeks
            if np.count_nonzero(others) >= LEAST_TELLING:
                choice = self._chosen(others, weeks)
                limits = _limits(self._made(*choice, weeks)[n], self._errors(*choice, weeks)[others].ravel())
                low, high, came = (np.round(part) for part in (*limits, self.came[n, :weeks]))  # whole pieces, as they are told
                found.append(((came >= low) & (came <= high))[~np.isnan(came)])
        return found

    def _weights(self, errors: Floats) -> Floats:
        """Shares of the candidates, those beyond the best MOST_MODELS 0."""
        errors = errors + 1e-9 + 1e-3 * self.units.mean()  # two that are both right share
        weights = np.array([c.prior for c in self.candidates]) * (errors / errors.min()) ** -SHARPNESS
        weights[np.argsort(-weights, kind="stable")[MOST_MODELS:]] = 0
        return np.asarray(weights / weights.sum())

    def _total(self, shaped: _Shaped, span: int, skip: int = 0) -> Total:
        """Tried out over as many weeks, as far ahead, as the history has room for, then drawn out to the span."""
        room = max(1, len(self.units) // 4)
        tried = min(span, room)
        later = min(skip, room - tried)
        full = self.origins <= len(self.units) - tried - later
        came = self.came[full, later : later + tried].sum(axis=1)
        past = shaped.sums(tried, later)[:, :-1][:, full]
        weights = self._weights(np.abs(past - came).mean(axis=1))
        made = weights @ past
        units = float(weights @ shaped.sums(span, skip)[:, -1])
        apart = (len(self.units) - self.origins[0]) / tried  # windows that share no week
        low, high = _limits(np.array([units]), _log_errors(came, made), apart)
        longer = span / tried
        errors = (came - made) / shaped.factors(tried, later)[:-1][full] * shaped.factors(span, skip)[-1]
        expected = max(0.0, units + longer * float(errors.mean()))
        return Total(units, float(low[0]), float(high[0]), expected, float(errors.std(ddof=1)) * longer**0.5)


def _log_errors(came: Floats, made: Floats) -> Floats:
    return np.asarray(np.log1p(came) - np.log1p(made))


def _limits(units: Floats, errors: Floats, apart: float | None = None) -> tuple[Floats, Floats]:
    """Limits around medians from errors on log(1 + units), of which `apart` are independent; None: all."""
    low, high = _error_limits(errors, apart)
    wider = (1 + 1 / apart) ** 0.5 if apart else 1.0  # a new error's spread around a centre that is known from so few
    known = np.log1p(units)
    return np.maximum(np.expm1(known + wider * min(low, 0)), 0), np.expm1(known + wider * max(high, 0))


def _error_limits(errors: Floats, apart: float | None = None) -> tuple[float, float]:
    """Quantiles that hold LEVEL of such errors; with few of them further out, by conformal prediction's (n + 1) / n."""
    count = apart or np.count_nonzero(~np.isnan(errors))
    outside = (1 - LEVEL) / 2
    beyond = min(1.0, (1 - outside) * (count + 1) / count)
    return float(np.nanquantile(errors, 1 - beyond)), float(np.nanquantile(errors, beyond))


def _fallback(units: Floats, shape: Floats, weeks: int, spans: Sequence[int], skip: int) -> Forecast:
    """A Poisson rate of weeks with a sale, each of the mean size, and a shape ahead; the prior is Jeffreys'."""
    sold = np.count_nonzero(units)
    size = float(units.sum() / sold) if sold else 1.0

    def total(span: int, skip: int = 0) -> Total:
        law = nbinom(sold + 0.5, len(units) / (len(units) + span))
        low, middle, high = (float(size * law.ppf(q)) for q in ((1 - LEVEL) / 2, 0.5, (1 + LEVEL) / 2))
        factor = float(shape[skip : skip + span].mean())
        return Total(*(factor * part for part in (middle, low, high, float(size * law.mean()), float(size * law.std()))))

    week, ahead = total(1), shape[:weeks] / shape[0]
    band = Band(*(value * ahead for value in (week.units, week.low, week.high)))
    return Forecast(band, {span: total(span) for span in spans}, total(weeks - skip, skip), {FALLBACK: 1.0}, shape[:weeks])
