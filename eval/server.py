"""The server that is measured: one that answers already, or one of our own for the time of the run."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil

from agent.serving import free_port
from settings import ROOT, Settings

_START_S = 900  # the embedded model may have to be prepared first
_STOP_S = 40
# A benchmark is no visitor: the caps on visitors would measure themselves.
_NO_CAPS = {"TURNS_PER_MINUTE": "100000", "TURNS_PER_MINUTE_ADDRESS": "100000", "TOKENS_PER_DAY": "1000000000"}


class NoServer(RuntimeError):
    """The server did not become ready; the text says what is known."""


@dataclass(frozen=True)
class Served:
    """A server that is ready."""

    url: str
    llm_url: str = ""  # its LLM's OpenAI-compatible endpoint, empty when unknown
    model: str = ""  # the LLM's name, empty when unknown


@contextmanager
def serving(url: str, settings: Settings, llm_url: str = "") -> Iterator[Served]:
    """The server at `url`, or one started on a free port and stopped afterwards.

    Raises:
        NoServer: it does not become ready in time, or ends before.
    """
    if _health(url) is not None:
        _await_ready(url, None)
        known = llm_url or settings.llm_url or (f"http://127.0.0.1:{settings.llm_port}/v1" if settings.llm_port else "")
        yield _served(url, known, settings)
        return
    port, llm_port = free_port(), free_port()
    log = settings.data_dir / "bench" / "server.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    environment = os.environ | _NO_CAPS | {"HOST": "127.0.0.1", "PORT": str(port), "LLM_PORT": str(llm_port), "PUBLIC_URL": ""}
    with log.open("wb") as out:
        process = subprocess.Popen([sys.executable, "-m", "ui", "serve"], cwd=ROOT, env=environment, stdout=out, stderr=subprocess.STDOUT)
        try:
            own = f"http://127.0.0.1:{port}"
            _await_ready(own, process, log)
            yield _served(own, settings.llm_url or f"http://127.0.0.1:{llm_port}/v1", settings)
        finally:
            _stop(process)


def _served(url: str, llm_url: str, settings: Settings) -> Served:
    if not llm_url:
        return Served(url)
    key = settings.llm_api_key.get_secret_value()
    try:
        answer = httpx.get(f"{llm_url.rstrip('/')}/models", headers={"Authorization": f"Bearer {key}"} if key else {}, timeout=10)
        served = [str(model["id"]) for model in answer.raise_for_status().json()["data"]]
    except (httpx.HTTPError, LookupError, ValueError):
        return Served(url)
    return Served(url, llm_url.rstrip("/"), settings.llm_model if settings.llm_model in served else served[0])


def _health(url: str) -> dict[str, object] | None:
    """What /healthz says; None when nothing answers there."""
    try:
        answer = httpx.get(f"{url.rstrip('/')}/healthz", timeout=5)
        health = answer.json()
    except (httpx.HTTPError, ValueError):
        return None
    return health if isinstance(health, dict) else None


def _await_ready(url: str, process: subprocess.Popen[bytes] | None, log: Path | None = None) -> None:
    until, health = time.monotonic() + _START_S, None
    while time.monotonic() < until:
        health = _health(url)
        if health is not None and health.get("model") == "ready":
            return
        if process is not None and process.poll() is not None:
            tail = log.read_text("utf-8", "replace")[-2000:] if log else ""
            raise NoServer(f"the server ended with code {process.returncode}:\n{tail}")
        time.sleep(0.5)
    raise NoServer(f"{url} was not ready within {_START_S} s; it said {health}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Ask the server to end; what is left of it and its children after that is made to."""
    if process.poll() is not None:
        return
    family = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
    process.terminate()
    _, left = psutil.wait_procs(family, timeout=_STOP_S)
    for one in left:
        one.kill()
    process.wait()
