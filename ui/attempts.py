"""Wrong passwords, counted by network address."""

import time
from collections import defaultdict, deque

from errors import TooMany

MOST = 5
WINDOW_S = 300.0


class Attempts:
    """Counted in memory before the password is looked at, so that tries side by side count, too."""

    def __init__(self) -> None:
        self._tries: defaultdict[str, deque[float]] = defaultdict(deque)

    def admit(self, address: str) -> None:
        """Count a try.

        Raises:
            TooMany: the address used up its tries; `seconds` says when to come back.
        """
        now = time.monotonic()
        for place in [place for place, tries in self._tries.items() if now - tries[-1] > WINDOW_S]:
            del self._tries[place]
        tries = self._tries[address]
        while tries and now - tries[0] > WINDOW_S:
            tries.popleft()
        if len(tries) >= MOST:
            raise TooMany("wrong passwords", seconds=int(WINDOW_S - (now - tries[0])) + 1)
        tries.append(now)

    def forgive(self, address: str) -> None:
        """Forget an address that knew the password."""
        self._tries.pop(address, None)
