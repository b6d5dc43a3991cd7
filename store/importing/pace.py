"""How far an import is, and how long the rest will take."""

import time

from store.tables import ImportRun

OF = 1000  # what `done` counts to
TELL_S = 0.5


class Pace:
    """How far a run is, and how long the rest will take at the pace so far."""

    def __init__(self, run: ImportRun, start: int, span: int, done: float = 0.0) -> None:
        """Take the run, and the part of OF that this work is, of which a share was done before."""
        self._run, self._start, self._span, self._before = run, start, span, done
        self._began = self._told = time.monotonic()

    def due(self, share: float) -> bool:
        """Write down that this share of the work is done; whether it is time to tell."""
        moment = time.monotonic()
        self._run.done = self._start + int(self._span * min(share, 1.0))
        if moment - self._told < TELL_S:
            return False
        self._told = moment
        if share > self._before:
            # The other half is taken to last as long as this one.
            whole = (moment - self._began) / (share - self._before)
            rest = (1 - share) * whole + (whole if self._start == 0 else 0)
            self._run.seconds_left = max(round(rest), 0)
        return True
