"""Caps: turns a minute and LLM tokens a day, by identity and by network address."""

import time
from collections import defaultdict, deque
from datetime import UTC, date, datetime

from errors import TooMany
from settings import Settings

_MINUTE = 60.0


class Limits:
    """Counted in memory: a restart forgives, which is cheaper than a write for each turn."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._turns: defaultdict[str, deque[float]] = defaultdict(deque)
        self._tokens: dict[str, tuple[date, int]] = {}

    def admit(self, subject: str, address: str) -> None:
        """Count a turn about to start.

        Raises:
            TooMany: a cap is reached; `seconds` says when to come back.
        """
        now = time.monotonic()
        caps = {subject: self._settings.turns_per_minute, f"address {address}": self._settings.turns_per_minute_address}
        for key, cap in caps.items():
            turns = self._turns[key]
            while turns and now - turns[0] > _MINUTE:
                turns.popleft()
            if len(turns) >= cap:
                raise TooMany(f"{cap} turns a minute", seconds=int(_MINUTE - (now - turns[0])) + 1)
        day, spent = self._tokens.get(subject, (None, 0))
        if day == _today() and spent >= self._settings.tokens_per_day:
            raise TooMany("tokens of the day", seconds=_until_tomorrow())
        for key in caps:
            self._turns[key].append(now)
        if len(self._turns) > 10_000:
            self._forget(now)

    def spend(self, subject: str, tokens: int) -> None:
        """Count LLM tokens of a finished turn."""
        day, spent = self._tokens.get(subject, (None, 0))
        self._tokens[subject] = (_today(), (spent if day == _today() else 0) + tokens)

    def _forget(self, now: float) -> None:
        for key in [k for k, turns in self._turns.items() if not turns or now - turns[-1] > _MINUTE]:
            del self._turns[key]
        self._tokens = {k: v for k, v in self._tokens.items() if v[0] == _today()}


def _today() -> date:
    return datetime.now(UTC).date()


def _until_tomorrow() -> int:
    now = datetime.now(UTC)
    return 86_400 - (now.hour * 3600 + now.minute * 60 + now.second)
