"""One server on one data folder: prepare what is missing, serve until stopped."""

import asyncio
import fcntl
import gc
import logging
import os
import socket
import sys
from collections.abc import Callable
from typing import TextIO

import structlog
import uvicorn
from fastapi import FastAPI
from threadpoolctl import threadpool_limits

from knowledge.embedding import open_embedder
from knowledge.ingest import ingest
from settings import Settings
from store.demo import build_demo
from store.migrate import upgrade
from store.session import open_engine, sessions
from tools.base import Shop
from tools.registry import prepare
from ui.app import create_app
from ui.auth import merchant_password, password_file
from ui.door import MERCHANT


def serve(settings: Settings) -> None:
    """Serve until Ctrl-C.

    Raises:
        SystemExit: another server has this data folder, or the articles cannot be read.
    """
    logs(settings)
    lock = only_one(settings)
    try:
        shop = prepared(settings, _say)
        # BLAS's threads wait busily for 0.1 s after a product, beside the embedder's; one is enough for a request's.
        threadpool_limits(1, "blas")
        asyncio.run(_run(shop))
    except KeyboardInterrupt:
        pass
    finally:
        lock.close()
        _say("Tradewind has stopped.")


def _say(line: str) -> None:
    print(line, flush=True)


def prepared(settings: Settings, progress: Callable[[str], None]) -> Shop:
    """The shop with its schema, its goods and its articles up to date; what is there already costs seconds."""
    engine = open_engine(settings.database)
    factory = sessions(engine)
    progress("database: bringing the schema up to date")
    upgrade(engine)
    if settings.shop == "demo":
        build_demo(factory, settings.data_dir / "media", progress=progress)
    progress("articles: looking for changes")
    shop = Shop(settings, factory, open_embedder(settings.embedding_model), progress)
    report = ingest(settings.articles_dir, factory, shop.vectors, lambda done, of: progress(f"articles: {done} of {of} texts embedded"))
    for why in report.refused.values():
        progress(f"articles: {why}")
    prepare(shop)
    return shop


async def _run(shop: Shop) -> None:
    settings = shop.settings
    server = web_server(create_app(shop), settings.host, settings.port)
    task = asyncio.create_task(server.serve())
    while not server.started and not task.done():
        await asyncio.sleep(0.1)
    if server.started:
        gc.collect()
        gc.freeze()  # what is there for good is passed over by later collections, which held requests for 0.4 s
        shop.progress(f"\nTradewind is at {settings.address} (the model may take a minute more to warm up; Ctrl-C stops everything)")
        shop.progress(f"The merchant page is at {settings.address}{MERCHANT} (its password: {where_password(settings)})\n")
    await task


def web_server(app: FastAPI, host: str, port: int) -> uvicorn.Server:
    """The server of the application; what it still answers when it is to stop has five seconds to end."""
    return _Server(uvicorn.Config(app, host, port, log_level="warning", timeout_graceful_shutdown=5), app)


class _Server(uvicorn.Server):
    """Ends live streams when it is to stop: by themselves they would keep it waiting, and be cut off with an error."""

    def __init__(self, config: uvicorn.Config, app: FastAPI) -> None:
        super().__init__(config)
        self._app = app

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop; called by uvicorn."""
        self._app.state.service.stopping.set()
        await super().shutdown(sockets)


def where_password(settings: Settings) -> str:
    """Where the merchant finds the password, which is made now if there is none."""
    merchant_password(settings)
    return "the setting MERCHANT_PASSWORD" if settings.merchant_password.get_secret_value() else f"in {password_file(settings)}"


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
