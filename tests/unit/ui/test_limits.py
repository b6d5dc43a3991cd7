"""Caps on turns and tokens, by identity and address."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from errors import TooMany
from settings import Settings
from tests.unit.ui.conftest import Running
from tests.unit.ui.fake_llm import FakeLLM
from tests.unit.ui.test_access import refusal
from tests.unit.ui.test_turns import TENT
from ui import limits
from ui.limits import Limits

HELLO = "Hello!"


def caps(**settings: int) -> Limits:
    return Limits(Settings(_env_file=None, **settings))  # type: ignore[call-arg,arg-type]


def refused_for(made: Limits, subject: str, address: str) -> int:
    with pytest.raises(TooMany) as raised:
        made.admit(subject, address)
    return int(raised.value.details["seconds"])


def test_turns_of_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr("ui.limits.time.monotonic", lambda: now)
    made = caps(turns_per_minute=2, turns_per_minute_address=3)
    made.admit("a", "1.1.1.1")
    now += 20
    made.admit("a", "1.1.1.1")
    assert refused_for(made, "a", "2.2.2.2") == 41
    made.admit("b", "1.1.1.1")
    assert refused_for(made, "c", "1.1.1.1") == 41, "a new cookie does not help"
    made.admit("c", "2.2.2.2")
    now += 41
    made.admit("a", "1.1.1.1")
    assert refused_for(made, "a", "2.2.2.2") == 20


def test_a_refused_turn_counts_for_nobody() -> None:
    made = caps(turns_per_minute=1, turns_per_minute_address=2)
    made.admit("a", "1.1.1.1")
    assert all(0 < refused_for(made, "a", "1.1.1.1") <= 61 for _ in range(5))
    made.admit("b", "1.1.1.1")  # the address has a turn left


def test_tokens_of_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    made = caps(tokens_per_day=1000)
    made.spend("a", 600)
    made.admit("a", "1.1.1.1")
    made.spend("a", 400)
    assert 0 < refused_for(made, "a", "1.1.1.1") <= 86_400
    made.admit("b", "1.1.1.1")
    monkeypatch.setattr(limits, "_today", lambda: date(2100, 1, 1))
    made.admit("a", "1.1.1.1")


def test_tokens_of_an_address_count_whoever_asks() -> None:
    made = caps(tokens_per_day=1000, tokens_per_day_address=2000)
    for visitor in ("a", "b"):
        made.admit(visitor, "1.1.1.1")
        made.spend(visitor, 1000)
    assert refused_for(made, "c", "1.1.1.1") > 0, "a new cookie does not help"
    made.admit("c", "2.2.2.2")


def test_what_is_counted_is_forgotten_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr("ui.limits.time.monotonic", lambda: now)
    made = caps()
    for n in range(12_000):
        now += 0.1
        made.admit(f"visitor:{n}", f"10.0.{n % 250}.{n // 250}")
    assert len(made._turns) < 11_000


def test_the_days_tokens_used_up_end_in_a_sentence(served: Callable[..., Running], llm: FakeLLM) -> None:
    running = served(tokens_per_day=1000)
    spender, thrifty = running.client(customer=1), running.client(customer=2)
    llm.tokens = 1000
    assert spender.done(TENT)["timings"]["llm_prompt_tokens"] >= 1000
    answer = spender.http.post("/api/turns", json={"text": HELLO})
    assert refusal(answer) == (429, "too-many")
    midnight = 86_400 - (datetime.now(UTC) - datetime.now(UTC).replace(hour=0, minute=0, second=0)).seconds
    assert abs(int(answer.headers["Retry-After"]) - midnight) < 10
    assert thrifty.done(HELLO)["answer"]


def test_a_turn_that_ends_badly_has_cost_its_tokens(served: Callable[..., Running], llm: FakeLLM) -> None:
    client = served(tokens_per_day=1000, turn_timeout_s=2).client(customer=1)
    llm.tokens, llm.hang_after = 1000, 1
    assert list(client.events(TENT))[-1][1]["code"] == "turn-timeout"
    assert refusal(client.http.post("/api/turns", json={"text": HELLO})) == (429, "too-many")


def test_an_address_is_capped_whoever_asks_from_it(served: Callable[..., Running], llm: FakeLLM) -> None:
    running = served(turns_per_minute_address=2)
    for visitor in (running.raw(), running.client(customer=1)):
        visitor.done(HELLO)
    for visitor in (running.raw(), running.client(customer=2)):
        assert refusal(visitor.http.post("/api/turns", json={"text": HELLO})) == (429, "too-many")
