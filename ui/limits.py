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
        self._addresses: dict[str, str] = {}  # a subject's latest

    def admit(self, subject: str, address: str, *, free: bool = False) -> None:
        """Count a turn about to start; a free one, which asks no model, is held to the turns a minute alone.

        Raises:
            TooMany: a cap is reached; `seconds` says when to come back.
        """
        now, settings, place = time.monotonic(), self._settings, f"address {address}"
        caps = {
            subject: (settings.turns_per_minute, settings.tokens_per_day),
            place: (settings.turns_per_minute_address, settings.tokens_per_day_address),
        }
        for key, (cap, tokens) in caps.items():
            turns = self._turns[key]
            while turns and now - turns[0] > _MINUTE:
                turns.popleft()
            if len(turns) >= cap:
                raise TooMany(f"{cap} turns a minute", seconds=int(_MINUTE - (now - turns[0])) + 1)
            if not free and self._spent(key) >= tokens:
                raise TooMany("tokens of the day", seconds=_until_tomorrow())
        for key in caps:
            self._turns[key].append(now)
        self._addresses[subject] = place
        if len(self._turns) > 10_000:
            self._forget(now)

    def afford(self, subject: str) -> None:
        """Pass a turn that the server itself takes up.

        Raises:
            TooMany: the tokens of the identity, or of the address that it asked from last, are spent for today.
        """
        caps = {subject: self._settings.tokens_per_day, self._addresses.get(subject, ""): self._settings.tokens_per_day_address}
        if any(self._spent(key) >= tokens for key, tokens in caps.items()):
            raise TooMany("tokens of the day", seconds=_until_tomorrow())

    def spend(self, subject: str, tokens: int) -> None:
        """Count LLM tokens of a turn that has ended, for its identity and the address that it asked from."""
        for key in (subject, self._addresses.get(subject)):
            if key:
                self._tokens[key] = (_today(), self._spent(key) + tokens)

    def _spent(self, key: str) -> int:
        day, spent = self._tokens.get(key, (None, 0))
        return spent if day == _today() else 0

    def _forget(self, now: float) -> None:
        for key in [k for k, turns in self._turns.items() if not turns or now - turns[-1] > _MINUTE]:
            del self._turns[key]
            self._addresses.pop(key, None)
        self._tokens = {k: v for k, v in self._tokens.items() if v[0] == _today()}


def _today() -> date:
    return datetime.now(UTC).date()


def _until_tomorrow() -> int:
    now = datetime.now(UTC)
    return 86_400 - (now.hour * 3600 + now.minute * 60 + now.second)
