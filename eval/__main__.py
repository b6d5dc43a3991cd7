"""`python -m eval bench | memory | prose`."""

import argparse
import sys
from pathlib import Path

from eval import memory, prose, report
from eval.bench import Tokens, replay
from eval.data import PARTS, BrokenCases, load_cases
from eval.machine import Machine
from eval.peers import compare
from eval.server import NoServer, serving
from eval.summary import summarise, turn_key
from settings import Settings, load
from ui.runner import PROSE_VERIFIED


def main() -> int:
    """Run the command; 0 when it ran, whatever the figures say."""
    arguments = _parser().parse_args()
    settings = load()
    try:
        return {"bench": _bench, "memory": _memory, "prose": _prose}[arguments.command](arguments, settings)
    except (BrokenCases, NoServer, memory.TurnFailed) as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m eval", description="Measure the assistant through its HTTP interface.")
    commands = parser.add_subparsers(dest="command", required=True)
    bench = commands.add_parser("bench", help="replay the cases: tool choice, arguments, facts, times")
    bench.add_argument("--part", choices=(*PARTS, "all"), default="test", help="validation is for tuning and leaves the documents alone")
    bench.add_argument("--repeat", type=int, default=1, help="how often each case is replayed")
    bench.add_argument("--json", type=Path, help="where the figures go; DATA_DIR/bench/<part>.json")
    bench.add_argument("--no-peers", action="store_true", help="leave out the other ways to choose a tool")
    long = commands.add_parser("memory", help="one long conversation: bytes of its checkpoints")
    long.add_argument("--turns", type=int, default=200, help="turns of the conversation")
    worded = commands.add_parser("prose", help="whether the model in service may word the answers: measured and kept for it")
    worded.add_argument("--most", type=int, default=30, help="about how many cases: on a CPU one takes up to half a minute")
    for command in (bench, long):
        command.add_argument("--url", default="http://127.0.0.1:7860", help="a running server; if none answers there, one is started")
        command.add_argument("--llm", default="", help="the LLM's endpoint (…/v1) behind --url, for the peer that asks it alone")
    return parser


def _progress(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _bench(arguments: argparse.Namespace, settings: Settings) -> int:
    cases = load_cases(arguments.part)
    with serving(arguments.url, settings, arguments.llm) as served:
        records = replay(served.url, cases, Tokens(settings), arguments.repeat, _progress)
        peers = {} if arguments.no_peers else compare(cases, served, settings)
    machine = Machine.here(served.model)
    judged = {turn_key(c.id, n): bool(t.contains or t.lacks) for c in cases for n, t in enumerate(c.turns, 1)}
    summary = summarise(records, judged, peers, machine)
    section = report.markdown(arguments.part, arguments.repeat, machine, summary)
    report.write_json(arguments.json or settings.data_dir / "bench" / f"{arguments.part}.json", machine, summary, records)
    if arguments.part != "validation":
        report.rewrite_section(report.BENCHMARKS, "bench", section)
    print(section, report.failures(records, cases), sep="\n\n")
    return 0


def _memory(arguments: argparse.Namespace, settings: Settings) -> int:
    with serving(arguments.url, settings, arguments.llm) as served:
        points = memory.grow(served.url, settings, arguments.turns, _progress)
    section = memory.markdown(points)
    report.rewrite_section(report.BENCHMARKS, "memory", section)
    print(section)
    return 0


def _prose(arguments: argparse.Namespace, settings: Settings) -> int:
    section = prose.markdown(prose.measure(settings, load_cases("validation"), arguments.most, _progress), PROSE_VERIFIED)
    report.rewrite_section(report.BENCHMARKS, "prose", section)
    print(section)
    return 0


if __name__ == "__main__":
    sys.exit(main())
