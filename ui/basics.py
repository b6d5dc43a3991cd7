"""Addresses of no part in particular: health, the pages' words, and a sentence where nothing is."""

from fastapi import APIRouter, Response

from errors import NotFound
from ui.door import MERCHANT
from ui.service import Parts
from ui.words import words

router = APIRouter()


@router.get("/healthz", tags=["health"])
def healthz(parts: Parts) -> dict[str, str]:
    """Whether the server and its model are up: model is ready, starting or down."""
    return {"status": "ok", "model": parts.server.health, "detail": parts.server.detail}


@router.get("/api/words/{language}", tags=["pages"])
def page_words(language: str, response: Response) -> dict[str, str]:
    """The pages' own words in a language; the widget on another site reads them, too."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    return words(language)


@router.api_route("/api/{path:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"], include_in_schema=False)
def nothing(path: str) -> None:
    """What is not there; without this the pages' 404 would answer, which is no sentence."""
    raise NotFound(f"/api/{path}")


@router.api_route("/gradio_api/{path:path}", methods=["POST"], include_in_schema=False)
@router.api_route(f"{MERCHANT}/gradio_api/{{path:path}}", methods=["POST"], include_in_schema=False)
@router.api_route("/gradio_api/file={path:path}", include_in_schema=False)
@router.api_route(f"{MERCHANT}/gradio_api/file={{path:path}}", include_in_schema=False)
def closed(path: str) -> None:
    """Gradio's own uploads and files, which our pages do not use: anybody could fill the disk, or fetch through us."""
    raise NotFound(f"/gradio_api/{path}")
