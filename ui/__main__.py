"""python -m ui serve | token: run the application, or print a signed token."""

import argparse
import asyncio
import fcntl
import logging
import os
import sys
from typing import TextIO

import structlog
import uvicorn

from settings import Settings, load
from ui.auth import make_token


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m ui")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("serve", help="run the application until Ctrl-C")
    token = commands.add_parser("token", help="print a signed token for tests and integrators")
    token.add_argument("--role", choices=("shopper", "merchant"), required=True)
    token.add_argument("--customer", type=int, help="customer that the shopper is")
    arguments = parser.parse_args()
    settings = load()
    if arguments.command == "serve":
        serve(settings)
    elif arguments.role == "merchant" and arguments.customer is not None:
        parser.error("a merchant's token names no customer")
    else:
        print(make_token(settings, arguments.role, arguments.customer))


def serve(settings: Settings) -> None:
    """Prepare the shop where needed, then serve until stopped; a second server on the same data says so and ends."""
    logs(settings)
    lock = only_one(settings)

    def say(line: str) -> None:
        print(f"  {line}", flush=True)

    from store.demo import build_demo
    from store.migrate import upgrade
    from store.session import open_engine, sessions

    engine = open_engine(settings.database)
    say("database: bringing the schema up to date")
    upgrade(engine)
    if settings.shop == "demo":
        build_demo(sessions(engine), settings.data_dir / "media", progress=say)
    say("assistant: loading embeddings, articles and the recommender")
    from knowledge.embedding import open_embedder
    from tools.base import Shop
    from ui.app import create_app

    app = create_app(Shop(settings, sessions(engine), open_embedder(settings.embedding_model)))
    config = uvicorn.Config(app, settings.host, settings.port, log_level="warning", timeout_graceful_shutdown=5)
    server = uvicorn.Server(config)

    async def run() -> None:
        task = asyncio.create_task(server.serve())
        while not server.started and not task.done():
            await asyncio.sleep(0.1)
        if server.started:
            print(
                f"\nTradewind is at {settings.address} (the model may take a minute more to warm up; Ctrl-C stops everything)\n", flush=True
            )
        await task

    try:
        asyncio.run(run())
    except KeyboardInterrupt:
        pass
    finally:
        lock.close()
        print("Tradewind has stopped.", flush=True)


def only_one(settings: Settings) -> TextIO:
    """The lock on the data folder, held while the server runs.

    Raises:
        SystemExit: another server holds it.
    """
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    lock = (settings.data_dir / "running").open("a+")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.seek(0)
        raise SystemExit(
            f"Tradewind is already running here: {lock.read().strip() or settings.address}. Stop it first (Ctrl-C there), or set DATA_DIR and PORT."
        ) from None
    lock.truncate(0)
    lock.write(f"{settings.address} (process {os.getpid()})")
    lock.flush()
    return lock


def logs(settings: Settings) -> None:
    """Structured logs on standard error; never a message's text, a token or personal data."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.dev.ConsoleRenderer() if sys.stderr.isatty() else structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(settings.log_level.upper())),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


if __name__ == "__main__":
    main()
