"""One run: what is left of the conversations is replayed, each judged and kept as it ends."""

import time
from collections.abc import Callable, Sequence

from eval.data import C
from eval.journal import Journal, R
from eval.replay import Played, Progress, Tokens, replay


def run(
    url: str,
    conversations: Sequence[C],
    tokens: Tokens,
    journal: Journal[R],
    judge: Callable[[Played[C]], list[R]],
    progress: Progress,
    *,
    repeat: int = 1,
    at_once: int = 1,
) -> list[R]:
    """Replay each conversation `repeat` times; the records of all, those of a start before included, in the order asked.

    The journal stays open: whoever writes the report closes it afterwards.

    Raises:
        NoServer: the server is gone; what was done is kept.
    """
    records = journal.read()
    done = {(record.case, record.repetition) for record in records}
    asked = [(conversation, repetition) for repetition in range(1, repeat + 1) for conversation in conversations]
    left = [(conversation, repetition) for conversation, repetition in asked if (conversation.id, repetition) not in done]
    if done:
        progress(f"run {journal.run} goes on: {len(asked) - len(left)} of {len(asked)} conversations are there already")
    begun = time.monotonic()
    for number, played in enumerate(replay(url, left, tokens, at_once), 1):
        fresh = judge(played)
        journal.append(fresh)
        records += fresh
        rest = (time.monotonic() - begun) / number * (len(left) - number)
        wrong = sum(not record.right for record in records)
        ended = len(asked) - len(left) + number
        progress(f"{ended}/{len(asked)} · {span(rest)} left · {wrong} of {len(records)} turns not right · {played.conversation.id}")
    place = {(conversation.id, repetition): n for n, (conversation, repetition) in enumerate(asked)}
    return sorted(records, key=lambda record: place[record.case, record.repetition])


def span(seconds: float) -> str:
    """A span of time as people say it.

    >>> span(205)
    '3 min 25 s'
    """
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
