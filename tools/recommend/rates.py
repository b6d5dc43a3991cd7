"""Prices from one currency to another by the shop's own exchange rates."""

from sqlalchemy import select
from sqlmodel import Session, col

import i18n
from store.tables import ExchangeRate


class Rates:
    """The shop's exchange rates: direct, inverted, or through a third currency."""

    def __init__(self, pairs: dict[tuple[str, str], float]) -> None:
        """Take the rates: (base, quote) -> units of quote for one of base."""
        self._pairs = pairs | {(quote, base): 1 / rate for (base, quote), rate in pairs.items() if rate and (quote, base) not in pairs}
        self._codes = {code for pair in self._pairs for code in pair}

    @classmethod
    def load(cls, session: Session) -> "Rates":
        """Read the table."""
        rows = session.execute(select(col(ExchangeRate.base), col(ExchangeRate.quote), col(ExchangeRate.rate))).all()
        return cls({(base, quote): rate for base, quote, rate in rows})

    def rate(self, base: str, quote: str) -> float | None:
        """Units of `quote` for one unit of `base`; None when no rate leads there."""
        if base == quote:
            return 1.0
        if (base, quote) in self._pairs:
            return self._pairs[base, quote]
        through = (c for c in sorted(self._codes) if (base, c) in self._pairs and (c, quote) in self._pairs)
        pivot = next(through, None)
        return None if pivot is None else self._pairs[base, pivot] * self._pairs[pivot, quote]

    def minor_factor(self, base: str, quote: str) -> float | None:
        """What a price in minor units of `base` is multiplied by to be in minor units of `quote`."""
        rate = self.rate(base, quote)
        if rate is None:
            return None
        return rate * float(i18n.major(1, base) / i18n.major(1, quote))
