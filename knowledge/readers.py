"""LlamaIndex readers of the three kinds of file: Markdown, HTML and PDF."""

from datetime import date
from pathlib import Path
from typing import Any, Literal

import yaml
from llama_index.core.readers.base import BaseReader
from llama_index.core.schema import Document as TextDocument
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from errors import BadRequest
from knowledge.markup import clean, html_to_markdown
from settings import LANGUAGES


class Unreadable(BadRequest):
    """A file that cannot become a document; the cause is a sentence."""


class FrontMatter(BaseModel):
    """What is said about an article above its text, or in `<file>.yaml` beside a file that cannot say it itself."""

    model_config = ConfigDict(extra="ignore")

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    title: str = Field(min_length=1)
    topic: str = "general"
    language: Literal["en", "zh", "es", "pt", "de", "fr", "ar", "ja"] = "en"
    audience: Literal["shopper", "merchant"] = "shopper"
    country: str | None = Field(None, pattern="^[A-Z]{2}$")
    updated: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None


class MarkdownFile(BaseReader):
    """Markdown with YAML front matter."""

    def load_data(self, path: Path, *_args: Any, **_kwargs: Any) -> list[TextDocument]:
        """One document.

        Raises:
            Unreadable: not UTF-8, wrong front matter, or no text.
        """
        head, text = _front_matter(path, _utf8(path))
        return [_document(path, head, clean(text))]


class HTMLFile(BaseReader):
    """A web page, without its scripts, forms and hidden parts."""

    def load_data(self, path: Path, *_args: Any, **_kwargs: Any) -> list[TextDocument]:
        """One document; see MarkdownFile."""
        return [_document(path, {}, html_to_markdown(_utf8(path)))]


class PDFFile(BaseReader):
    """A PDF that holds text, not only pictures of it."""

    def load_data(self, path: Path, *_args: Any, **_kwargs: Any) -> list[TextDocument]:
        """One document.

        Raises:
            Unreadable: damaged, locked or without text.
        """
        try:
            pages = [page.extract_text() for page in PdfReader(path).pages]
        except (PyPdfError, OSError, ValueError, KeyError, TypeError, NotImplementedError) as error:  # what pypdf raises on damaged files
            raise Unreadable(f"{path.name} cannot be read as a PDF: {error}") from error
        text = clean("\n\n".join(pages))
        if not text:
            raise Unreadable(f"{path.name} holds no text; a scanned PDF needs text recognition (OCR) first.")
        return [_document(path, {}, text)]


READERS: dict[str, BaseReader] = {".md": MarkdownFile(), ".html": HTMLFile(), ".htm": HTMLFile(), ".pdf": PDFFile()}


def sidecar(path: Path) -> Path:
    """Where a file's front matter is kept when the file cannot hold it: handbook.pdf.yaml."""
    return path.with_name(path.name + ".yaml")


def _utf8(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"{path.name} is not UTF-8 text.") from error


def _front_matter(path: Path, text: str) -> tuple[dict[str, Any], str]:
    if not text.startswith("---\n"):
        return {}, text
    head, mark, body = text[4:].partition("\n---")
    if not mark:
        raise Unreadable(f"{path.name}: its front matter has no closing line “---”.")
    return _yaml(path, head), body


def _yaml(path: Path, text: str) -> dict[str, Any]:
    try:
        values = yaml.safe_load(text) or {}
    except yaml.YAMLError as error:
        raise Unreadable(f"{path.name}: its front matter is not YAML: {error}") from error
    if not isinstance(values, dict):
        raise Unreadable(f"{path.name}: its front matter is not a list of names and values.")
    return values


def _document(path: Path, head: dict[str, Any], text: str) -> TextDocument:
    if not text:
        raise Unreadable(f"{path.name} holds no text.")
    beside = sidecar(path)
    defaults = {
        "id": "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in path.stem.lower()).split()),
        "title": path.stem.replace("-", " ").replace("_", " ").capitalize(),
        "language": path.parent.name if path.parent.name in LANGUAGES else "en",
    }
    said = defaults | head | (_yaml(beside, _utf8(beside)) if beside.exists() else {})
    try:
        known = FrontMatter.model_validate(said)
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise Unreadable(f"{path.name}: its front matter is wrong: {wrong}") from error
    return TextDocument(text=text, metadata=known.model_dump())
