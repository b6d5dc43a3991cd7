"""A server with a real vLLM, the embedded model and the demo shop, as `make run` starts it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import psutil
from httpx_sse import connect_sse

from agent.serving import free_port
from settings import ROOT, Settings
from ui.auth import make_token

START_SECONDS = 900  # a clean machine prepares the model and the shop first


@dataclass
class Assistant:
    """A running server and how to talk to it."""

    process: subprocess.Popen[bytes]
    url: str
    settings: Settings

    def client(self, customer: int | None = 17) -> httpx.Client:
        token = make_token(self.settings, "shopper", customer)
        return httpx.Client(base_url=self.url, headers={"Authorization": f"Bearer {token}"}, timeout=180)

    def ask(self, client: httpx.Client, text: str, conversation: str | None = None) -> list[tuple[str, dict[str, Any]]]:
        with connect_sse(client, "POST", "/api/turns", json={"text": text, "conversation": conversation}) as source:
            return [(event.event, json.loads(event.data)) for event in source.iter_sse()]

    def done(self, client: httpx.Client, text: str, conversation: str | None = None) -> dict[str, Any]:
        event, data = self.ask(client, text, conversation)[-1]
        assert event == "done", data
        return data

    def model(self) -> str:
        return str(httpx.get(f"{self.url}/healthz", timeout=10).json()["model"])

    def vllm(self) -> psutil.Process:
        return next(c for c in psutil.Process(self.process.pid).children() if "vllm.entrypoints.openai.api_server" in c.cmdline())

    def await_model(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            assert self.process.poll() is None, "the server ended"
            try:
                if self.model() == "ready":
                    return
            except httpx.HTTPError:
                pass
            time.sleep(1)
        raise TimeoutError("the model did not become ready")


@contextmanager
def running(**own: str) -> Iterator[Assistant]:
    """A server of its own with these settings beside the tests'; its data folder is kept, the shop and its indexes are made once."""
    port, llm_port, data = free_port(), free_port(), ROOT / "var" / "test"
    own |= {
        "DATA_DIR": str(data),
        "PORT": str(port),
        "LLM_PORT": str(llm_port),
        "SECRET_KEY": "a secret for tests only, 32 characters",
        "DATABASE_URL": "",
    }
    data.mkdir(parents=True, exist_ok=True)
    with (data / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "ui", "serve"], cwd=ROOT, env=os.environ | own, stdout=log, stderr=subprocess.STDOUT
        )
    settings = Settings(data_dir=data, secret_key=own["SECRET_KEY"], port=port, llm_port=llm_port)  # type: ignore[arg-type]
    started = Assistant(process, f"http://127.0.0.1:{port}", settings)
    try:
        started.await_model(START_SECONDS)
        yield started
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(40)
