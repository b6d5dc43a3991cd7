"""The season of a group of products, from its weekly totals."""

import numpy as np

from tools.forecast.candidates import Floats

YEAR = 365.25 / 7  # weeks
LEAST_WEEKS = 78  # a year and a half: with less, season and trend cannot be told apart
HARMONICS = 3


def season(totals: Floats, ahead: int) -> Floats:
    """Factors of demand by week (T + ahead,), around 1; all 1 where the history is too short or shows no season.

    Harmonic regression on log(1 + units) with a linear trend (Hyndman, Athanasopoulos 2021, "Forecasting:
    Principles and Practice", section 7.4), shrunk by the share of its variance that chance alone would make.
    """
    count = len(totals)
    if count < LEAST_WEEKS or not totals.any():
        return np.ones(count + ahead)
    weeks = np.arange(count + ahead)
    angles = 2 * np.pi * weeks[:, None] / YEAR * np.arange(1, HARMONICS + 1)
    waves = np.hstack([np.cos(angles), np.sin(angles)])
    trend = np.column_stack([np.ones(count), np.arange(count) / count])
    known = np.log1p(totals)
    fitted, *_ = np.linalg.lstsq(np.hstack([trend, waves[:count]]), known, rcond=None)
    wave = waves @ fitted[2:]
    rest = known - trend @ fitted[:2] - wave[:count]
    chance = rest.var() * waves.shape[1] / count
    share = max(0.0, 1 - chance / max(float(wave[:count].var()), 1e-12))
    factors = np.exp(share * (wave - wave[:count].mean()))
    return np.asarray(factors / factors[:count].mean())
