"""/api/imports: a merchant's own files into the shop."""

import asyncio
import errno
import re
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, asynccontextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import structlog
from fastapi import APIRouter, FastAPI, Query, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field
from starlette.types import Lifespan

from store.importing import OF, Importer, ImportRefused, Stopped, message, refused_lines
from store.tables import ImportRun, ImportStatus
from tools.registry import load_tools
from ui.service import MerchantCaller, Service, language_of
from ui.turns import Text

log = structlog.get_logger()

PATH = "/api/imports"  # whose POST has a limit of its own, IMPORT_MAX_BYTES
_NAME = 100  # characters of a file's name

State = Literal["reading", "writing", "done", "failed", "interrupted"]


class Started(BaseModel):
    """The import that a file has become."""

    id: str = Field(alias="import", description="Ask for it at /api/imports/{import}.")


class Progress(BaseModel):
    """How far an import is, and what became of it."""

    id: str = Field(alias="import")
    name: str = Field(description="The file's name.")
    status: State = Field(
        description="reading: the file is checked, the shop is untouched; writing: whole products, orders, … are put into the shop; "
        "interrupted: the server was stopped, its next start goes on."
    )
    done: int = Field(description="Steps done, of `of`.")
    of: int
    seconds_left: int | None = Field(description="Estimated; null when nothing can be said yet.")
    rows: int = Field(description="Rows read so far.")
    accepted: int
    refused: int = Field(description="Rows left out; /refused.csv says why.")
    message: str = Field(description="A sentence in the caller's language (Accept-Language): the state, the result or what went wrong.")
    counts: dict[str, dict[str, int]] = Field(description="By table (products, orders, …): how many are new, changed, the same.")
    started_at: datetime
    updated_at: datetime


class Imports(BaseModel):
    """The shop's imports."""

    imports: list[Progress]


class _Sentences(APIRoute):
    """Says what is wrong with a file as the other endpoints do, in the importer's own words."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def told(request: Request) -> Response:
            try:
                return await handle(request)
            except ImportRefused as refused:
                return JSONResponse({"code": refused.code, "message": refused.sentence(language_of(request))}, refused.status)

        return told


class Work:
    """The server's imports: one after another in one thread, each taken up again after a stop."""

    def __init__(self, importer: Importer, most: int, renew: Callable[[], None]) -> None:
        """`renew` is called after each import, before the next begins, whatever became of it: the shop may have changed."""
        self.importer, self._most, self._renew = importer, most, renew
        self._thread = ThreadPoolExecutor(1, "import")

    async def receive(self, request: Request, name: str, options: dict[str, str]) -> ImportRun:
        """Store the body, and begin the import.

        Raises:
            ImportRefused: another import is running, the body is too large, or the disk is full.
        """
        with ExitStack() as held:
            await asyncio.to_thread(held.enter_context, self.importer.alone(name))
            part = self.importer.part_path()
            held.callback(part.unlink, missing_ok=True)
            try:
                await self._store(request, part)
                run = await asyncio.to_thread(self.importer.receive, part, options, name)
            except OSError as error:
                full = error.errno in (errno.ENOSPC, errno.EDQUOT)
                raise ImportRefused("disk" if full else "internal", repr(error), status=507) from error
            self._thread.submit(self._complete, held.pop_all())
        return run

    def resume(self) -> None:
        """Go on with what was cut off, if anything was and nobody else does."""
        with ExitStack() as held:
            try:
                held.enter_context(self.importer.alone(""))
            except ImportRefused:
                return
            self._thread.submit(self._complete, held.pop_all())

    async def close(self) -> None:
        """Stop at the next whole batch."""
        self.importer.stop()
        await asyncio.to_thread(self._thread.shutdown)

    def _complete(self, held: ExitStack) -> None:
        try:
            with held:
                changed = self.importer.complete()
            if changed:
                self._renew()
        except Stopped:
            return
        except Exception as error:  # the boundary of a thread: the next import, or the next start, goes on
            log.exception("import.not-completed", cause=repr(error))

    async def _store(self, request: Request, part: Path) -> None:
        seen = 0
        with part.open("wb") as out:
            async for piece in request.stream():
                seen += len(piece)
                if seen > self._most:
                    raise ImportRefused("too-large", status=413, limit=self._most // 1_000_000)
                await asyncio.to_thread(out.write, piece)


@asynccontextmanager
async def _working(app: FastAPI) -> AsyncIterator[None]:
    service: Service = app.state.service
    shop = service.shop

    def renew() -> None:
        fresh = replace(shop)  # what it had read of the shop it reads anew
        try:
            service.runner.use(load_tools(fresh))
        except Exception as error:  # the boundary of a thread: the tools that there are go on, the log has the cause
            log.exception("tools.not-renewed", cause=repr(error))

    app.state.imports = work = Work(Importer(shop.sessions, shop.settings.data_dir / "imports"), shop.settings.import_max_bytes, renew)
    await asyncio.to_thread(work.resume)
    yield
    await work.close()


_lifespan: Lifespan[Any] = _working
router = APIRouter(prefix=PATH, tags=["imports"], route_class=_Sentences, lifespan=_lifespan)

_BODY = {"requestBody": {"required": True, "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}}
_Option = Annotated[str, Query(max_length=40)]


@router.post(
    "",
    status_code=202,
    openapi_extra=_BODY,
    responses={
        400: {"description": "An option is unknown."},
        409: {"description": "Another import is running; the message names it."},
        413: {"description": "The body is larger than IMPORT_MAX_BYTES."},
        507: {"description": "The disk is full."},
    },
)
async def start(
    request: Request,
    _: MerchantCaller,
    filename: Annotated[str, Query(min_length=1, max_length=300, description="The file's name, to show.")],
    format: Annotated[
        str, Query(max_length=40, description="own, shopify, uci, amazon-reviews, amazon-meta or tau2; empty: told by the columns.")
    ] = "",
    table: Annotated[
        str, Query(max_length=40, description="products, stock, customers, orders, reviews, …; empty: told by the columns.")
    ] = "",
    currency: _Option = "",
    language: _Option = "",
    country: _Option = "",
    dates: Annotated[str, Query(max_length=3, description="How 03/04/2025 is read: dmy or mdy; empty: told by the other dates.")] = "",
    encoding: _Option = "",
) -> Started:
    """Import a file: CSV, JSON lines or Parquet, plain, gzipped or alone in a ZIP archive. The body is the file itself, streamed to disk.

    It answers when the file is stored; the import goes on by itself, whoever closes the page. The same file with the
    same options is the same import: sent again after an interruption it goes on, sent again after its end it changes nothing.
    `currency`, `language` and `country` are of what in the file names none.
    """
    options = {
        "format": format, "table": table, "currency": currency, "language": language, "country": country, "dates": dates, "encoding": encoding,
    }  # fmt: skip
    name = re.sub(r"[^\w .()-]", "_", Path(filename).name)[-_NAME:] or "file"
    work: Work = request.app.state.imports
    run = await work.receive(request, name, options)
    return Started.model_validate({"import": run.id})


@router.get("")
def imports(request: Request, _: MerchantCaller) -> Imports:
    """All imports, the latest first, those from the command line among them."""
    importer: Importer = request.app.state.imports.importer
    running, language = importer.running(), language_of(request)
    return Imports(imports=[_progress(run, language, running) for run in importer.runs()])


@router.get("/{import_id}", responses={404: {"description": "There is no such import."}})
def progress(request: Request, _: MerchantCaller, import_id: Text) -> Progress:
    """One import; ask every second or so while it is reading or writing."""
    importer: Importer = request.app.state.imports.importer
    running = importer.running()  # before the run is read: one that ended in between has its end written by then
    return _progress(importer.get(import_id), language_of(request), running)


@router.get(
    "/{import_id}/refused.csv",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/csv": {}}, "description": "line, reason, row"}, 404: {"description": "There is no such import."}},
)
def refused(request: Request, _: MerchantCaller, import_id: Text) -> StreamingResponse:
    """The rows left out, each with its line number, the reason in the caller's language, and the row as it stands in the file."""
    importer: Importer = request.app.state.imports.importer
    run = importer.get(import_id)
    lines = refused_lines(importer.stage_path(run.id), language_of(request))
    return StreamingResponse(
        lines, media_type="text/csv; charset=utf-8", headers={"Content-Disposition": 'attachment; filename="refused.csv"'}
    )


def _progress(run: ImportRun, language: str, running: bool) -> Progress:
    ended = run.status in (ImportStatus.DONE, ImportStatus.FAILED)
    status: Any = "failed" if run.error else run.status if ended or running else "interrupted"
    return Progress.model_validate(
        {
            "import": run.id, "name": run.name, "status": status, "done": run.done, "of": OF,
            "seconds_left": run.seconds_left, "rows": run.rows, "accepted": run.rows - run.refused, "refused": run.refused,
            "message": message(run, language, running), "started_at": run.started_at, "updated_at": run.updated_at,
            "counts": {table: dict(zip(("new", "changed", "same"), numbers, strict=True)) for table, numbers in run.counts.items()},
        }
    )  # fmt: skip
