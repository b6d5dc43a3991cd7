"""`python -m store migrate | demo | import | revision`: the database from the command line."""

import argparse
import sys
from pathlib import Path

import settings
from settings import Settings
from store.demo import build_demo
from store.importing import OF, OPTIONS, Importer, ImportRefused, message, refused_lines
from store.importing.formats import NAMES
from store.importing.schema import TABLES
from store.migrate import new_revision, upgrade
from store.session import Sessions, open_engine, sessions
from store.tables import ImportRun


def main(words: list[str] | None = None) -> int:
    """Run the command on the database of the settings; 1 when a file could not be imported, 2 when rows of it were refused."""
    arguments = _parser().parse_args(words)
    chosen = settings.load()
    engine = open_engine(chosen.database)
    if arguments.command == "revision":
        new_revision(engine, arguments.message)
        return 0
    upgrade(engine)
    if arguments.command == "import":
        return _import(arguments, chosen, sessions(engine))
    _say("The database has the schema of the code.")
    if arguments.command == "demo":
        build_demo(sessions(engine), chosen.data_dir / "media", seed=arguments.seed, progress=_say)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m store", description="The shop's database.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("migrate", help="bring the database to the schema of the code")
    demo = commands.add_parser("demo", help="migrate, then fill an empty database with the demo shop")
    demo.add_argument("--seed", type=int, default=7, help="the same seed and day give the same shop")
    bring = commands.add_parser("import", help="migrate, then import a shop's own file: CSV, JSON lines or Parquet, packed or not")
    bring.add_argument("path", type=Path)
    bring.add_argument(
        "--as", dest="format", default="", metavar="FORMAT", help=f"what the file is, if its columns do not tell: {', '.join(NAMES)}"
    )
    bring.add_argument("--table", default="", help=f"which table it holds, if its columns do not tell: {', '.join(TABLES)}")
    bring.add_argument("--currency", default="", help="of amounts that name none, such as EUR")
    bring.add_argument("--language", default="", help="of texts that name none, such as de; empty: told by the texts")
    bring.add_argument("--country", default="", help="of customers, orders and the warehouse, where none is named")
    bring.add_argument("--dates", default="", help="how 03/04/2025 is read: dmy or mdy; empty: told by the other dates")
    bring.add_argument("--encoding", default="", help="empty: told by the bytes")
    revision = commands.add_parser("revision", help="write a migration for what the code's tables have and the database has not")
    revision.add_argument("message", help="what changes, in a few words")
    return parser


def _import(arguments: argparse.Namespace, chosen: Settings, factory: Sessions) -> int:
    importer = Importer(factory, chosen.data_dir / "imports")
    try:
        with importer.alone(arguments.path.name):
            registered = importer.register(arguments.path, {name: getattr(arguments, name) for name in OPTIONS})
            run = importer.run(registered, arguments.path, _Progress())
    except ImportRefused as refused:
        print(refused.sentence("en"), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The same import goes on where it stopped.", file=sys.stderr)
        return 130
    if sys.stderr.isatty():
        print(file=sys.stderr)
    if run.error:
        print(message(run, "en", running=True), file=sys.stderr)
        return 1
    _say(message(run, "en", running=True))
    if not run.refused:
        return 0
    stage = importer.stage_path(run.id)
    listed = stage.with_name("refused.csv")
    with listed.open("w", encoding="utf-8", newline="") as out:
        out.writelines(refused_lines(stage, "en"))
    _say(f"The refused rows, with line number and reason: {listed}")
    return 2


class _Progress:
    """A line that is written over on a terminal; a line for each tenth elsewhere."""

    def __init__(self) -> None:
        self._tenth = -1

    def __call__(self, run: ImportRun) -> None:
        """Tell how far the run is."""
        start, end = ("\r", " ") if sys.stderr.isatty() else ("", "\n")
        tenth = 10 * run.done // OF
        if sys.stderr.isatty() or tenth != self._tenth:
            self._tenth = tenth
            print(f"{start}{_far(run)}", end=end, file=sys.stderr, flush=True)


def _far(run: ImportRun) -> str:
    left = "" if run.seconds_left is None else f", {run.seconds_left // 60}:{run.seconds_left % 60:02} left"
    return f"{run.name}: {run.status}, {100 * run.done // OF} %{left}"


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
