"""`python -m eval run | bench | attacks | load | memory | prose | data`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from eval import against, faults, load, memory, prose, published, redteam, report
from eval.data import CASES, PARTS, BrokenCases, Case, load_cases
from eval.data import load as load_conversations
from eval.hostile import canaries, hostile, read
from eval.journal import Journal, digest
from eval.kept import Report, UnreadableReport
from eval.machine import Machine
from eval.page import html
from eval.peers import compare
from eval.records import TurnRecord, judged
from eval.redteam import ATTACKS, Attack, AttackRecord, Judge
from eval.replay import Tokens
from eval.run import run
from eval.server import NoServer, Served, serving
from eval.summary import summarise
from knowledge.embedding import open_embedder
from settings import Settings
from settings import load as load_settings
from store.session import open_engine, sessions
from tools.base import Role, Shop
from tools.registry import for_role, load_tools
from ui.runner import PROSE_VERIFIED


def main() -> int:
    """Run the command; 0 when it ran, whatever the figures say, but 1 for an attack that got through."""
    arguments = _parser().parse_args()
    commands = {"run": _run, "bench": _bench, "attacks": _attacks, "load": _load, "memory": _memory, "prose": _prose, "data": _data}
    try:
        return commands[arguments.command](arguments, load_settings())
    except (BrokenCases, NoServer, UnreadableReport, memory.TurnFailed) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped; the same command goes on where it was.", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m eval", description="Measure the assistant through its HTTP interface.")
    commands = parser.add_subparsers(dest="command", required=True)
    replay = commands.add_parser("run", help="replay the cases, several at a time: a JSON and an HTML report")
    bench = commands.add_parser("bench", help="replay the cases one by one: tool choice, arguments, facts, times")
    attack = commands.add_parser("attacks", help="try to get what is not one's own, on a shop full of traps")
    crowd = commands.add_parser("load", help="many shoppers at once: waiting times and errors")
    long = commands.add_parser("memory", help="one long conversation: bytes of its checkpoints")
    worded = commands.add_parser("prose", help="whether the model in service may word the answers: measured and kept for it")
    sets = commands.add_parser("data", help="benchmarks on published data")
    for command in (replay, bench):
        command.add_argument("--repeat", type=_count, default=1, help="how often each case is replayed: pass^k needs more than once")
        command.add_argument("--new", action="store_true", help="begin anew although a run of the same cases was cut off")
    replay.add_argument("--cases", type=Path, default=CASES, metavar="FOLDER", help="YAML files of cases, in folders as deep as you like")
    replay.add_argument("--part", choices=(*PARTS, "all"), default="all", help="validation is for tuning, test is kept unseen")
    replay.add_argument("--against", type=Path, metavar="FILE", help="the JSON report of an earlier run to compare with")
    replay.add_argument("--out", type=Path, metavar="FOLDER", help="where the reports go; DATA_DIR/eval")
    bench.add_argument("--part", choices=(*PARTS, "all"), default="test", help="validation is for tuning and leaves the documents alone")
    bench.add_argument("--json", type=Path, help="where the figures go; DATA_DIR/bench/<part>.json")
    bench.add_argument("--no-peers", action="store_true", help="leave out the other ways to choose a tool")
    attack.add_argument("--attacks", type=Path, default=ATTACKS, metavar="FOLDER", help="YAML files of attacks")
    for command in (replay, attack):
        command.add_argument("--at-once", type=_count, default=4, help="conversations at the same time")
    crowd.add_argument("--shoppers", type=_counts, default=load.LEVELS, help="how many at once, e.g. 1,5,10,30")
    crowd.add_argument("--seconds", type=float, default=30, help="how long each number of shoppers asks")
    long.add_argument("--turns", type=_count, default=200, help="turns of the conversation")
    worded.add_argument("--most", type=_count, default=30, help="about how many cases: on a CPU one takes up to half a minute")
    sets.add_argument("folder", type=Path, nargs="?", help="of the published sets; without it, it is told where they are published")
    for command in (replay, bench, crowd, long):
        command.add_argument("--url", default="http://127.0.0.1:7860", help="a running server; if none answers there, one is started")
        command.add_argument("--llm", default="", help="the LLM's endpoint (…/v1) behind --url, for the peer that asks it alone")
    for command in (replay, attack, crowd):
        command.add_argument("--without-model", action="store_true", help="measure although no model answers; the documents are left alone")
    return parser


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1 on")
    return int(text)


def _counts(text: str) -> tuple[int, ...]:
    return tuple(_count(part.strip()) for part in text.split(","))


def _progress(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _replayed(
    served: Served, settings: Settings, cases: Sequence[Case], arguments: argparse.Namespace, at_once: int
) -> tuple[Journal[TurnRecord], list[TurnRecord]]:
    asked = digest(cases, arguments.command, arguments.repeat, served.model)
    journal = Journal(settings.data_dir / "eval", asked, TurnRecord, arguments.new)
    records = run(served.url, cases, Tokens(settings), journal, judged, _progress, repeat=arguments.repeat, at_once=at_once)
    return journal, records


def _run(arguments: argparse.Namespace, settings: Settings) -> int:
    cases = load_cases(arguments.part, arguments.cases)
    earlier = Report.read(arguments.against) if arguments.against else None
    with serving(arguments.url, settings, arguments.llm, without_model=arguments.without_model) as served:
        journal, records = _replayed(served, settings, cases, arguments, arguments.at_once)
    machine = Machine.here(served.model)
    summary = summarise(records, {}, machine)
    done = Report.of(journal.run, machine, summary, records)
    comparison = against.compare(earlier, done) if earlier else None
    folder = arguments.out or settings.data_dir / "eval"
    done.write(folder / f"{journal.run}.json")
    (folder / f"{journal.run}.html").write_text(html(done, summary, comparison), "utf-8")
    journal.close()
    print(faults.failures(records), *([against.told(comparison)] if comparison else []), report.headline(summary), sep="\n\n")
    print(*(f"{folder / journal.run}.{kind}" for kind in ("json", "html")), sep="\n")
    return 0


def _bench(arguments: argparse.Namespace, settings: Settings) -> int:
    cases = load_cases(arguments.part)
    with serving(arguments.url, settings, arguments.llm) as served:
        journal, records = _replayed(served, settings, cases, arguments, at_once=1)
        peers = {} if arguments.no_peers else compare(cases, served, settings)
    machine = Machine.here(served.model)
    summary = summarise(records, peers, machine)
    section = report.markdown(arguments.part, arguments.repeat, machine, summary)
    Report.of(journal.run, machine, summary, records).write(arguments.json or settings.data_dir / "bench" / f"{arguments.part}.json")
    _told("bench", section, written=arguments.part != "validation")
    journal.close()
    print(faults.failures(records))
    return 0


def _attacks(arguments: argparse.Namespace, settings: Settings) -> int:
    tries = load_conversations(arguments.attacks, Attack)
    with hostile(settings, without_model=arguments.without_model) as (served, theirs):
        shop = Shop(theirs, sessions(open_engine(theirs.database)), open_embedder(theirs.embedding_model))
        tools = load_tools(shop)
        allowed: dict[Role, frozenset[str]] = {role: frozenset(for_role(tools, role)) for role in get_args(Role)}
        journal = Journal(settings.data_dir / "eval", digest(tries, "attacks", read(), served.model), AttackRecord)
        judge = Judge(allowed, canaries(read()))
        records = run(served.url, tries, Tokens(theirs), journal, judge, _progress, at_once=arguments.at_once)
    _told("attacks", redteam.markdown(records, Machine.here(served.model)), written=bool(served.model))
    journal.close()
    print(redteam.told(records))
    return 0 if all(record.right for record in records) else 1


def _load(arguments: argparse.Namespace, settings: Settings) -> int:
    cases = load_cases("validation")
    with serving(arguments.url, settings, arguments.llm, without_model=arguments.without_model) as served:
        levels = load.measure(served.url, cases, Tokens(settings), arguments.shoppers, arguments.seconds, _progress)
    section = load.markdown(levels, arguments.seconds, Machine.here(served.model))
    _told("load", section, written=not arguments.without_model)
    return 0


def _memory(arguments: argparse.Namespace, settings: Settings) -> int:
    with serving(arguments.url, settings, arguments.llm) as served:
        points = memory.grow(served.url, settings, arguments.turns, _progress)
    _told("memory", memory.markdown(points))
    return 0


def _prose(arguments: argparse.Namespace, settings: Settings) -> int:
    _told("prose", prose.markdown(prose.measure(settings, load_cases("validation"), arguments.most, _progress), PROSE_VERIFIED))
    return 0


def _data(arguments: argparse.Namespace, _settings: Settings) -> int:
    try:
        for name, section in published.measured(arguments.folder, _progress):
            _told(name, section)
    except published.NoData as left_out:  # no failure: most machines have none of the sets
        print(left_out)
    return 0


def _told(name: str, section: str, *, written: bool = True) -> None:
    """Print a section and, if it counts, put it into docs/benchmarks.md."""
    if written:
        report.rewrite_section(report.BENCHMARKS, name, section)
    print(section, end="\n\n")


if __name__ == "__main__":
    sys.exit(main())
