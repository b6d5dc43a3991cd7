"""vLLM's life: flags by hardware, start, health, restart, stop."""

import asyncio
import ctypes
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import zipfile
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import httpx
import psutil
import structlog

from agent import embedded
from settings import Settings

log = structlog.get_logger()

Health = Literal["starting", "ready", "down"]
CONTEXT_TOKENS = 8192
GPU_MODEL = "Qwen/Qwen3-8B"


@dataclass(frozen=True)
class Hardware:
    """What decides vLLM's flags."""

    gpu: bool
    bfloat16: bool  # the CPU computes in bfloat16 (avx512_bf16 or AMX)
    cores: tuple[int, ...]  # that this process may use
    memory_gb: float

    @classmethod
    def here(cls) -> "Hardware":
        """Read this machine."""
        cpu = Path("/proc/cpuinfo")
        flags = re.search(r"^flags\s*:(.*)$", cpu.read_text() if cpu.exists() else "", re.MULTILINE)  # there is none on ARM
        known = flags.group(1).split() if flags else []
        return cls(
            gpu=shutil.which("nvidia-smi") is not None,
            bfloat16="avx512_bf16" in known or "amx_bf16" in known,
            cores=tuple(sorted(os.sched_getaffinity(0))),
            memory_gb=psutil.virtual_memory().total / 2**30,
        )

    def flags(self) -> list[str]:
        """vLLM's arguments. On AVX2 bfloat16 is emulated and unusable, so float32 there."""
        if self.gpu:
            return []
        return ["--dtype", "bfloat16" if self.bfloat16 else "float32", "--enforce-eager", "--max-num-seqs", "16"]

    def environment(self) -> dict[str, str]:
        """vLLM's environment on a CPU: threads, KV size, Intel's OpenMP."""
        if self.gpu:
            return {}
        kv_gb = 2 if self.memory_gb >= 12 else 1
        environment = {
            "VLLM_CPU_OMP_THREADS_BIND": ",".join(map(str, self.cores)),
            "VLLM_CPU_NUM_OF_RESERVED_CPU": "0",
            "VLLM_CPU_KVCACHE_SPACE": str(kv_gb),
        }
        # pip puts Intel's OpenMP into <prefix>/lib; vLLM's CPU kernels are several times slower without it.
        openmp = Path(sysconfig.get_path("data")) / "lib" / "libiomp5.so"
        if openmp.exists():
            environment["LD_PRELOAD"] = str(openmp)
        return environment


@dataclass
class Server:
    """An OpenAI-compatible server: our own vLLM, kept alive, or a given endpoint, only watched.

    >>> server = Server(settings); await server.start(); server.health
    'starting'
    """

    settings: Settings
    hardware: Hardware = field(default_factory=Hardware.here)
    health: Health = "starting"
    detail: str = ""  # what it is doing, for /healthz; a catalogue-free English phrase
    url: str = ""
    model: str = ""
    pid: int | None = None
    _task: asyncio.Task[None] | None = None
    _tail: deque[str] = field(default_factory=lambda: deque(maxlen=40))

    async def start(self) -> None:
        """Begin; returns at once, `health` tells the rest."""
        self._task = asyncio.create_task(self._watch() if self.settings.llm_url else self._keep())

    async def stop(self) -> None:
        """End the server and all its processes."""
        if self._task is None:
            return
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        self._task = None

    async def wait_ready(self, seconds: float) -> bool:
        """Whether the server became ready within the time."""
        for _ in range(int(seconds * 10)):
            if self.health == "ready":
                break
            await asyncio.sleep(0.1)
        return self.health == "ready"

    async def _watch(self) -> None:
        self.url = self.settings.llm_url.rstrip("/")
        self.model = self.settings.llm_model
        while True:
            await asyncio.sleep(10 if await self._probe() == "ready" else 2)

    async def _probe(self) -> Health:
        key = self.settings.llm_api_key.get_secret_value()
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        try:
            async with httpx.AsyncClient(timeout=5) as client:
                answer = await client.get(f"{self.url}/models", headers=headers)
            answer.raise_for_status()
            self.model = self.model or answer.json()["data"][0]["id"]
            self.health, self.detail = "ready", ""
        except (httpx.HTTPError, httpx.InvalidURL, LookupError, TypeError, ValueError) as error:
            still_loading = self.health == "starting" and self.pid is not None
            self.health = "starting" if still_loading else "down"
            self.detail = f"{type(error).__name__}"
        return self.health

    async def _keep(self) -> None:
        """Run vLLM, and again after a crash, with growing pauses."""
        pause = 1.0
        while True:
            try:
                lived = await self._run_once()
            except (OSError, RuntimeError, ImportError, LookupError, ValueError, subprocess.SubprocessError, zipfile.BadZipFile) as error:
                # The name only: the cause may hold paths and addresses, and `detail` is for everybody.
                self.health, self.detail, lived = "down", type(error).__name__, 0.0
                log.error("llm.failed", cause=str(error))
            pause = 1.0 if lived > 60 else min(pause * 2, 60)
            self.health = "down"
            await asyncio.sleep(pause)

    async def _run_once(self) -> float:
        """One life of the process; its length in seconds."""
        self.health, self.detail = "starting", "preparing the model"
        model = await asyncio.to_thread(self._model_path)
        port = self.settings.llm_port or free_port()
        self.url, self.model = f"http://127.0.0.1:{port}/v1", Path(model).name if Path(model).exists() else model
        command = [
            sys.executable, "-m", "vllm.entrypoints.openai.api_server", "--model", model, "--served-model-name", self.model,
            "--host", "127.0.0.1", "--port", str(port), "--max-model-len", str(CONTEXT_TOKENS), "--enable-prefix-caching",
            *self.hardware.flags(),
        ]  # fmt: skip
        environment = os.environ | ({"HF_HUB_OFFLINE": "1"} if Path(model).exists() else {}) | self.hardware.environment()
        begun = asyncio.get_running_loop().time()
        process = await asyncio.create_subprocess_exec(
            *command, env=environment, stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT, process_group=0, preexec_fn=_be_subordinate,
        )  # fmt: skip
        self.pid, self.detail = process.pid, "loading the model"
        reader = asyncio.create_task(self._read(process))
        try:
            while process.returncode is None:
                health = await self._probe()
                await asyncio.wait({reader}, timeout=5 if health == "ready" else 0.5)
            log.error("llm.exited", code=process.returncode, tail="\n".join(self._tail))
        finally:
            await _end_group(process)
            reader.cancel()
            self.pid = None
        return asyncio.get_running_loop().time() - begun

    def _model_path(self) -> str:
        """A folder or a hub name for vLLM, prepared if it is an embedded one."""
        name = self.settings.llm_model or (GPU_MODEL if self.hardware.gpu else embedded.DEFAULT)
        if name in embedded.MODELS:
            return str(embedded.prepare(embedded.MODELS[name], self.settings.cache_dir / "models", lambda line: log.info("llm", step=line)))
        return name

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        async for line in process.stdout:
            self._tail.append(line.decode(errors="replace").rstrip())
        await process.wait()


def _be_subordinate() -> None:
    """Yield to the server, and end with it.

    vLLM's worker spins for a second after each call, and the embedder of the next request beside it took 0.3 s.
    A `kill -9` of the server must not leave vLLM behind.
    """
    os.nice(10)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


def free_port() -> int:
    """A TCP port of the loopback address that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def _end_group(process: asyncio.subprocess.Process) -> None:
    """End the process and its children: first asked, then made to."""
    for sign, seconds in ((signal.SIGTERM, 8), (signal.SIGKILL, 5)):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            return
        for _ in range(seconds * 10):
            if not _group_alive(process.pid):
                return
            await asyncio.sleep(0.1)


def _group_alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return any(_is_member(p, group) for p in psutil.process_iter())


def _is_member(process: psutil.Process, group: int) -> bool:
    try:
        return os.getpgid(process.pid) == group and process.status() != psutil.STATUS_ZOMBIE
    except (psutil.Error, ProcessLookupError):
        return False
