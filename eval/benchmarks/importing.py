"""How fast a shop's own file is imported, and whether memory stays flat: generated orders and interactions of growing size.

`python -m eval.benchmarks.importing 1000000 10000000` prints the section for files of these many rows.
"""

import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random

from eval.report import table
from store.importing import Importer
from store.migrate import upgrade
from store.session import open_engine, sessions

SIZES = (100_000, 300_000)  # some minutes on two cores
_PRODUCTS, _CUSTOMERS = 5_000, 20_000
_LINES = 4  # of an order, on average
_KINDS = ("view", "cart", "purchase", "rating")
_FIRST_DAY = 1_600_000_000  # seconds since 1970


@dataclass(frozen=True)
class Cost:
    """What one import took."""

    seconds: float
    busy: float  # seconds of a processor
    peak_mb: float  # of the process, the interpreter and its libraries included


def measure(folder: Path, progress: Callable[[str], None], sizes: tuple[int, ...] = SIZES) -> str:
    """Import files of each size into an empty SQLite shop, each in a process of its own.

    Args:
        folder: of the public data, which is not needed: the rows are generated.
        progress: is told a line for each import.
        sizes: rows of a file.
    """
    del folder
    rows = []
    for size in sizes:
        for what, make in (("orders", orders), ("interactions", interactions)):
            cost = _measured(size, make)
            figures = (size, cost.seconds, size / cost.seconds, cost.busy, size / cost.busy, cost.peak_mb)
            rows.append([what, *(f"{figure:,.0f}" for figure in figures)])
            progress(
                f"importing: {size:,} rows of {what} in {cost.seconds:,.0f} s ({cost.busy:,.0f} s of CPU), peak {cost.peak_mb:,.0f} MB"
            )
    head = ["file", "rows", "seconds", "rows a second", "CPU seconds", "rows a CPU second", "peak memory, MB"]
    text = (
        f"Generated CSV into an empty SQLite shop with {_PRODUCTS:,} products; a row of orders is an order's line, about "
        f"{_LINES} an order in mixed order, and becomes order, line and interaction. Memory is the process's peak, "
        "libraries included; reading, checking, sorting and writing are all in the seconds. "
        "CPU seconds tell the importer from whatever else the machine does."
    )
    return f"## Importing a shop\n\n{text}\n\n{table(head, rows)}"


def _measured(size: int, make: Callable[[int], Iterator[str]]) -> Cost:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "rows.csv"
        with path.open("w") as out:
            out.writelines(make(size))
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
            return pool.submit(_imported, Path(name), path).result()


def _imported(folder: Path, path: Path) -> Cost:
    engine = open_engine(f"sqlite:///{folder}/shop.db")
    upgrade(engine)
    importer = Importer(sessions(engine), folder / "imports")
    goods = folder / "goods.csv"
    goods.write_text("sku,name,price,currency\n" + "".join(f"P{n},Product {n},{n % 90 + 1}.50,EUR\n" for n in range(_PRODUCTS)))
    with importer.alone("measured"):
        importer.run(importer.register(goods, {"language": "en"}), goods)
        start, used = time.monotonic(), time.process_time()
        run = importer.run(importer.register(path, {"country": "DE"}), path)
        seconds, busy = time.monotonic() - start, time.process_time() - used
    if run.error or run.refused:
        raise RuntimeError(f"the import failed: {run.error}, {run.refused} rows refused")
    return Cost(seconds, busy, _peak())


def _peak() -> float:
    """This process's largest resident size, MB; `ru_maxrss` would be that of the process which it was spawned by, if larger."""
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def orders(size: int) -> Iterator[str]:
    """Lines of orders, those of one order scattered over a thousand lines."""
    rng = Random(7)
    yield "number,email,sku,quantity,unit_price,currency,date,country\n"
    for line in range(size):
        order = max(line // _LINES + rng.randrange(-250, 250), 0)
        yield (
            f"O{order},c{order % _CUSTOMERS}@example.com,P{rng.randrange(_PRODUCTS)},{line % 5 + 1},{line % 40 + 1}.90,EUR,"
            f"{_FIRST_DAY + order * 60},DE\n"
        )


def interactions(size: int) -> Iterator[str]:
    """What customers did, in order of time."""
    rng = Random(7)
    yield "email,sku,kind,at\n"
    for line in range(size):
        yield f"c{rng.randrange(_CUSTOMERS)}@example.com,P{rng.randrange(_PRODUCTS)},{rng.choice(_KINDS)},{_FIRST_DAY + line}\n"


if __name__ == "__main__":
    print(measure(Path(), lambda line: print(line, file=sys.stderr), tuple(map(int, sys.argv[1:])) or SIZES))
