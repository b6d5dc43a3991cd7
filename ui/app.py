"""The application: one FastAPI with the HTTP interface, the health page and the Gradio pages."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from agent.checkpoints import open_checkpointer
from agent.serving import Server
from errors import MessageTooLong, ShopError
from tools.base import Shop
from tools.registry import load_tools
from ui import basics, conversations, drafts, imports, inbox, login, merchant, plots, reports, sources, turns
from ui.door import MERCHANT, MerchantDoor
from ui.frame import mount, static_files
from ui.merchant import merchant_page
from ui.runner import Runner
from ui.service import Service, told
from ui.shopper import shopper_page

log = structlog.get_logger()

BODY_BYTES = 64 * 1024


def create_app(shop: Shop) -> FastAPI:
    """The application over an opened shop; tools, LLM and checkpointer live as long as it runs."""
    settings = shop.settings

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        server = Server(settings)
        await server.start()
        try:
            async with open_checkpointer(settings) as checkpointer:
                tools = await asyncio.to_thread(load_tools, shop)
                runner = Runner(shop, tools, server, checkpointer)
                await asyncio.to_thread(runner.warm)
                app.state.service = Service(shop, server, runner)
                await runner.resume()
                log.info("ready", address=settings.address)
                yield
                await runner.close()
        finally:
            await server.stop()

    app = FastAPI(title="Tradewind", version="0.1.0", lifespan=lifespan)
    app.include_router(turns.router)
    app.include_router(conversations.router)
    app.include_router(inbox.router)
    app.include_router(imports.router)
    app.include_router(drafts.router)
    app.include_router(sources.router)
    app.include_router(plots.router)
    app.include_router(reports.router)
    app.include_router(login.router)
    app.include_router(merchant.router)
    app.include_router(basics.router)  # last: it answers what the others have not
    app.add_middleware(BodyLimit)
    app.add_middleware(MerchantDoor)
    app.add_middleware(SafeHeaders, embed_origins=settings.embed_origins)
    for kind in (ShopError, RequestValidationError, HTTPException, Exception):
        app.add_exception_handler(kind, told)

    (settings.data_dir / "media").mkdir(parents=True, exist_ok=True)
    app.mount("/media", StaticFiles(directory=settings.data_dir / "media"))
    app.mount("/static", static_files())
    mount(app, merchant_page(settings), MERCHANT)
    mount(app, shopper_page(settings), "/")
    return app


class SafeHeaders:
    """Headers that keep other sites out, but for those that may embed the widget; nobody frames the merchant page."""

    def __init__(self, app: ASGIApp, embed_origins: tuple[str, ...]) -> None:
        self._app = app
        self._framers = " ".join(("frame-ancestors 'self'", *embed_origins))
        self._headers = {
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "strict-origin-when-cross-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                merchants = scope["path"] == MERCHANT or scope["path"].startswith(f"{MERCHANT}/")
                headers.append("Content-Security-Policy", "frame-ancestors 'none'" if merchants else self._framers)
                for name, value in self._headers.items():
                    headers.append(name, value)  # a page's own policy is kept: browsers obey both
            await send(message)

        await self._app(scope, receive, with_headers)


class BodyLimit:
    """Refuses a request to the interface whose body is larger than BODY_BYTES, before it is all in memory; imports have a cap of their own."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http" or not scope["path"].startswith("/api/") or scope["path"] == imports.PATH:
            await self._app(scope, receive, send)
            return
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > BODY_BYTES:
                raise MessageTooLong(f"body over {BODY_BYTES} bytes", limit=scope["app"].state.service.shop.settings.message_characters)
            return message

        try:
            await self._app(scope, counted, send)
        except MessageTooLong as error:
            await (await told(Request(scope), error))(scope, receive, send)
