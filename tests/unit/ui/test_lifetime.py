"""Time limits, a missing model, a killed server."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

import httpx

from settings import ROOT
from tests.unit.ui.conftest import Client, Running, serve
from tests.unit.ui.fake_llm import FakeLLM
from tests.unit.ui.small_shop import open_shop
from tests.unit.ui.test_turns import RULES, TENT, hanging
from ui.auth import make_token


def test_a_turn_that_takes_too_long_ends_with_a_sentence(served: Callable[..., Running], llm: FakeLLM) -> None:
    client = served(turn_timeout_s=1).client(customer=1)
    llm.mode = "hang"
    event, data = list(client.events(TENT))[-1]
    assert (event, data["code"]) == ("error", "turn-timeout")
    assert data["message"].startswith("This took too long")
    assert llm.disconnected.wait(3)
    llm.reset()
    assert client.done(RULES)["answer"]


def test_without_a_model_the_plain_result_is_told_and_kept(served: Callable[..., Running]) -> None:
    running = served(llm_url="http://127.0.0.1:9/v1")
    client = running.client(customer=1)
    assert httpx.get(f"{running.url}/healthz").json()["model"] == "down"
    done = client.done(TENT)
    assert done["tools"][0]["result"]["products"][0]["sku"] == "TENT-1"
    assert done["answer"].startswith("The language model is not available")
    assert client.http.get(f"/api/conversations/{done['conversation']}").json()["turns"][0]["answer"] == done["answer"]


def test_too_many_turns_at_once_are_told_to_wait(served: Callable[..., Running], llm: FakeLLM) -> None:
    running = served(turns_at_once=1)
    client = running.client(customer=1)
    turn = hanging(client, llm)
    answer = running.client(customer=2).http.post("/api/turns", json={"text": "Hello!"})
    assert (answer.status_code, answer.json()["code"], answer.headers["Retry-After"]) == (429, "too-many", "10")
    client.http.post(f"/api/turns/{turn}/stop")
    assert running.client(customer=2).done("Hello!")["answer"]


def test_a_turn_cut_off_by_a_stop_of_the_server_is_finished_by_the_next(llm: FakeLLM, tmp_path: Path) -> None:
    first = serve(open_shop(tmp_path, llm.url))
    turn = hanging(next(first).client(customer=2), llm)
    assert next(first, None) is None
    llm.reset()
    second = serve(open_shop(tmp_path, llm.url))
    check_finished(next(second).client(customer=2), turn)
    assert next(second, None) is None


def test_a_turn_cut_off_by_kill_9_is_finished_by_the_next(running: Running, llm: FakeLLM, tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    headers = {"Authorization": f"Bearer {make_token(running.shop.settings, 'shopper', 2)}"}
    killed = start(tmp_path, port, llm.url)
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", headers=headers, timeout=10) as http:
        turn = hanging(Client(http), llm)
    killed.kill()
    killed.wait(15)
    llm.reset()
    second = serve(open_shop(tmp_path, llm.url))
    check_finished(next(second).client(customer=2), turn)
    assert next(second, None) is None


def test_live_streams_end_when_the_server_is_to_stop(running: Running, llm: FakeLLM, tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (tmp_path / "log").open("w+b") as log:
        process = start(tmp_path, port, llm.url, log)
        tokens = [make_token(running.shop.settings, "shopper", 2), make_token(running.shop.settings, "merchant", None)]
        shopper, staff = [
            httpx.Client(base_url=f"http://127.0.0.1:{port}", headers={"Authorization": f"Bearer {token}"}, timeout=20) for token in tokens
        ]
        turn = hanging(Client(shopper), llm)
        addresses = [
            (shopper, f"/api/turns/{turn}/events"),
            (shopper, f"/api/conversations/{Client(shopper).whole(turn)['conversation']}/events"),
            (staff, "/api/inbox/events"),
        ]
        with contextlib.ExitStack() as stack:
            opened = [stack.enter_context(http.stream("GET", address)) for http, address in addresses]
            streams = [stream.iter_text() for stream in opened]
            assert all(next(stream) for stream in streams)
            process.send_signal(signal.SIGINT)
            for stream in streams:
                list(stream)  # to its end, which is no broken connection
        process.wait(15)
        log.seek(0)
        assert log.read() == b"", "nothing had to be cut off"
    for http in (shopper, staff):
        http.close()


def check_finished(client: Client, turn: str) -> None:
    ended = client.ended(turn)
    assert (ended["status"], ended["text"]) == ("done", TENT)
    assert ended["tools"][0]["result"]["currency"] == "USD", "the customer's own currency"
    assert client.follow(turn)[-1][1] == "done"


def start(folder: Path, port: int, llm_url: str, log: IO[bytes] | None = None) -> "subprocess.Popen[bytes]":
    """The small shop's server in a process of its own, once it answers."""
    command = [sys.executable, "-m", "tests.unit.ui.small_shop", str(folder), str(port), llm_url]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ, stdout=subprocess.DEVNULL, stderr=log)
    for _ in range(300):
        assert process.poll() is None
        try:
            if httpx.get(f"http://127.0.0.1:{port}/healthz", timeout=2).json()["model"] == "ready":
                return process
        except httpx.HTTPError:
            time.sleep(0.1)
    raise TimeoutError
