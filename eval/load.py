"""Many shoppers at once: how long each waits, and whether anybody gets an error."""

import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import httpx

from eval.client import Client, Reply
from eval.data import Case
from eval.machine import Machine
from eval.replay import TURN_S, Progress, Tokens
from eval.report import machine_line, table
from eval.score import quantiles
from eval.summary import Times, both

LEVELS = (1, 5, 10, 30)
_STRIDE = 7  # shoppers begin this many requests apart; coprime to most lengths of the mix, so that they do not march in step


@dataclass(frozen=True)
class Level:
    """What so many shoppers met."""

    shoppers: int
    turns: int
    errors: Counter[str]
    first_token: Times | None
    done: Times | None
    per_second: float  # turns answered


def measure(url: str, cases: Sequence[Case], tokens: Tokens, levels: Sequence[int], seconds: float, progress: Progress) -> list[Level]:
    """Let each number of shoppers ask for about `seconds`, every one the next request as soon as the last is answered.

    The mix is the first turn of each shopper's case, the same at every level; a conversation of its own for each request.
    """
    mix = [(case.says[0], tokens.of(case.role, case.customer)) for case in cases if case.role == "shopper"]
    found = []
    with httpx.Client(base_url=url, timeout=TURN_S, limits=httpx.Limits(max_connections=None)) as http:
        for text, token in mix[: len(mix) // 4]:  # what is built at first use is no shopper's wait
            Client(http, token).ask(text)
        for shoppers in levels:
            found.append(_level(http, mix, shoppers, seconds))
            progress(f"{shoppers} at once: {found[-1].turns} turns, {found[-1].errors.total()} errors, full answer {both(found[-1].done)}")
    return found


def _level(http: httpx.Client, mix: Sequence[tuple[str, str]], shoppers: int, seconds: float) -> Level:
    begun = time.monotonic()

    def shop(number: int) -> list[Reply]:
        replies: list[Reply] = []
        while time.monotonic() - begun < seconds:
            text, token = mix[(number * _STRIDE + len(replies)) % len(mix)]
            replies.append(Client(http, token).ask(text, patient=False))
        return replies

    with ThreadPoolExecutor(shoppers) as pool:
        replies = [reply for one in pool.map(shop, range(shoppers)) for reply in one]
    spent = time.monotonic() - begun
    answered = [reply for reply in replies if reply.done]
    return Level(
        shoppers=shoppers,
        turns=len(replies),
        errors=Counter(reply.error for reply in replies if not reply.done),
        first_token=quantiles(reply.first_token_ms for reply in answered),
        done=quantiles(reply.done_ms for reply in answered),
        per_second=len(answered) / spent,
    )


def markdown(levels: Sequence[Level], seconds: float, machine: Machine) -> str:
    """The section of docs/benchmarks.md."""
    slowest = max((level.done[1] for level in levels if level.done), default=0) or 1
    head = ("Shoppers at once", "Turns", "Errors", "First token, p50 / p95", "Full answer, p50 / p95", "Turns a second", "Full answer, p95")
    rows = [
        (
            str(level.shoppers), str(level.turns), str(level.errors.total()), both(level.first_token), both(level.done), f"{level.per_second:.1f}",
            "█" * round(20 * level.done[1] / slowest) if level.done else "",
        )
        for level in levels
    ]  # fmt: skip
    causes: Counter[str] = sum((level.errors for level in levels), Counter())
    return "\n\n".join(
        [
            "## Many shoppers at once",
            machine_line(machine),
            f"`python -m eval load`: each shopper asks the next request of a fixed mix (first turns of the validation part) as soon as the last is "
            f"answered, {seconds:.0f} s a level; the program that asks runs on the same machine.",
            table(head, rows),
            *(f"{count} times: {cause}" for cause, count in causes.most_common(3)),
        ]
    )
