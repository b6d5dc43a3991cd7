"""`python -m store migrate | demo | revision`: the database from the command line."""

import argparse

import settings
from store.demo import build_demo
from store.migrate import new_revision, upgrade
from store.session import open_engine, sessions


def main() -> None:
    """Parse the command line and do what it says to the database of the settings."""
    parser = argparse.ArgumentParser(prog="python -m store", description="The shop's database.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("migrate", help="bring the database to the schema of the code")
    demo = commands.add_parser("demo", help="migrate, then fill an empty database with the demo shop")
    demo.add_argument("--seed", type=int, default=7, help="the same seed and day give the same shop")
    revision = commands.add_parser("revision", help="write a migration for what the code's tables have and the database has not")
    revision.add_argument("message", help="what changes, in a few words")
    arguments = parser.parse_args()

    chosen = settings.load()
    engine = open_engine(chosen.database)
    if arguments.command == "revision":
        new_revision(engine, arguments.message)
        return
    upgrade(engine)
    print("The database has the schema of the code.", flush=True)
    if arguments.command == "demo":
        build_demo(sessions(engine), chosen.data_dir / "media", seed=arguments.seed, progress=lambda line: print(line, flush=True))


if __name__ == "__main__":
    main()
