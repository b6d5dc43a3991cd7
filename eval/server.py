"""The server that is measured: one that answers already, or one of our own for the time of the run."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

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
def serving(url: str, settings: Settings, llm_url: str = "", *, without_model: bool = False) -> Iterator[Served]:
    """The server at `url`, or one started on a free port and stopped afterwards.

    Args:
        url: where a server may answer already.
        settings: of the server that is started.
        llm_url: the endpoint of the LLM behind `url`, where it is known.
        without_model: measure although no model answers.

    Raises:
        NoServer: it does not become ready in time, or ends before.
    """
    if answers(url):
        _await_ready(url, None, without_model=without_model)
        known = llm_url or settings.llm_url or (f"http://127.0.0.1:{settings.llm_port}/v1" if settings.llm_port else "")
        yield _served(url, known, settings)
    else:
        with starting(settings, without_model=without_model) as served:
            yield served


@contextmanager
def starting(settings: Settings, environment: Mapping[str, str] = MappingProxyType({}), *, without_model: bool = False) -> Iterator[Served]:
    """A server of our own on a free port, with these settings of the environment, stopped afterwards.

    Raises:
        NoServer: as `serving`.
    """
    port, llm_port = free_port(), free_port()
    log = settings.data_dir / "bench" / "server.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    own = {"HOST": "127.0.0.1", "PORT": str(port), "LLM_PORT": str(llm_port), "PUBLIC_URL": ""}
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "ui", "serve"],
            cwd=ROOT,
            env={**os.environ, **_NO_CAPS, **own, **environment},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        try:
            url = f"http://127.0.0.1:{port}"
            _await_ready(url, process, log, without_model=without_model)
            yield _served(url, settings.llm_url or f"http://127.0.0.1:{llm_port}/v1", settings)
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


def answers(url: str) -> bool:
    """Whether a server of this project answers there, ready or not."""
    return _health(url) is not None


def _health(url: str) -> dict[str, object] | None:
    """What /healthz says; None when nothing answers there."""
    try:
        answer = httpx.get(f"{url.rstrip('/')}/healthz", timeout=5)
        health = answer.json()
    except (httpx.HTTPError, ValueError):
        return None
    return health if isinstance(health, dict) else None


def _await_ready(url: str, process: subprocess.Popen[bytes] | None, log: Path | None = None, *, without_model: bool) -> None:
    until, health, enough = time.monotonic() + _START_S, None, ("ready", "down") if without_model else ("ready",)
    while time.monotonic() < until:
        health = _health(url)
        if health is not None and health.get("model") in enough:
            return
        if process is not None and process.poll() is not None:
            tail = log.read_text("utf-8", "replace")[-2000:] if log else ""
            raise NoServer(f"the server ended with code {process.returncode}:\n{tail}")
        time.sleep(0.5)
    raise NoServer(f"{url} was not ready within {_START_S} s; it said {health}. Measuring without a model: --without-model.")


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
