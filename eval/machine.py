"""What a figure was measured on."""

from dataclasses import dataclass
from pathlib import Path

from agent.serving import Hardware

_CPUINFO = Path("/proc/cpuinfo")


@dataclass(frozen=True)
class Machine:
    """The machine and the model. `patience` multiplies the targets of time: 4 on AVX2, where vLLM computes in float32."""

    processor: str
    arithmetic: str
    cores: int
    memory_gb: int
    model: str
    patience: int

    @classmethod
    def here(cls, model: str) -> "Machine":
        """This machine, with the name of the model that it serves."""
        hardware = Hardware.here()
        arithmetic = "GPU" if hardware.gpu else "bfloat16 (avx512_bf16 or AMX)" if hardware.bfloat16 else "float32 (AVX2)"
        return cls(
            processor=_processor(),
            arithmetic=arithmetic,
            cores=len(hardware.cores),
            memory_gb=round(hardware.memory_gb),
            model=model or "unknown",
            patience=1 if hardware.gpu or hardware.bfloat16 else 4,
        )


def _processor() -> str:
    if not _CPUINFO.exists():
        return "unknown"
    names = (line.partition(":")[2].strip() for line in _CPUINFO.read_text().splitlines() if line.startswith("model name"))
    return next(names, "unknown")
