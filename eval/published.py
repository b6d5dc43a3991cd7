"""Benchmarks on published data: each module of eval/benchmarks/ measures one thing and writes its own section."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import yaml

from eval.replay import Progress

MODULES = Path(__file__).parent / "benchmarks"
_SETS = Path(__file__).with_name("published.yaml")


class NoData(RuntimeError):
    """The folder of published sets is not there; the text says where they are."""


def measured(folder: Path | None, progress: Progress, modules: Path = MODULES) -> Iterator[tuple[str, str]]:
    """Name and Markdown section of each benchmark whose set is in the folder; of others a sentence goes to `progress`.

    Each module has `measure(folder, progress) -> str`.

    Raises:
        NoData: the folder is not there.
    """
    if folder is None or not folder.is_dir():
        sets: dict[str, str] = yaml.safe_load(_SETS.read_text("utf-8"))
        listed = "\n".join(f"  {name}: {where}" for name, where in sets.items())
        missing = "no folder was named" if folder is None else f"there is no folder {folder}"
        raise NoData(f"Benchmarks on published data were left out: {missing}. The sets are published here:\n{listed}")
    for name in sorted(path.stem for path in modules.glob("[!_]*.py")):
        progress(f"== {name}")
        measure = import_module(f"{modules.parent.name}.{modules.name}.{name}").measure
        try:
            yield name, measure(folder, progress)
        except FileNotFoundError as error:
            progress(f"{name} was left out: {error.filename} is missing.")
