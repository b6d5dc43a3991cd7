"""/sources/{id}: the article that a passage is from, as a page of its own for links that outlive the chat."""

from html import escape
from typing import Annotated

from fastapi import APIRouter, Path
from fastapi.responses import HTMLResponse
from markdown_it import MarkdownIt
from sqlmodel import col, select

from errors import NotFound
from store.tables import Document, Passage
from ui.service import Caller, Parts

router = APIRouter(tags=["pages"])

# No raw HTML, links or images: an article is data that anybody may have written.
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["link", "image", "autolink", "html_inline", "html_block"])
_PAGE = """<!doctype html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>
<link rel="stylesheet" href="/static/tokens.css"><link rel="stylesheet" href="/static/article.css"></head>
<body><main class="article"><h1>{title}</h1>{body}</main></body></html>"""


@router.get("/sources/{passage_id}", response_class=HTMLResponse)
def article(passage_id: Annotated[int, Path(le=2**31 - 1)], parts: Parts, identity: Caller) -> HTMLResponse:
    """The whole article; one for merchants is not there for a shopper."""
    with parts.shop.sessions() as session:
        passage = session.get(Passage, passage_id)
        document = session.get(Document, passage.document_id) if passage else None
        if document is None or (document.audience == "merchant" and identity.role != "merchant"):
            raise NotFound(f"passage {passage_id}")
        texts = session.exec(select(Passage).where(Passage.document_id == document.id).order_by(col(Passage.ordinal))).all()
    body = "\n".join(_MARKDOWN.render((f"## {p.heading.split(' > ')[-1]}\n\n" if p.heading else "") + p.text) for p in texts)
    page = _PAGE.format(
        language=document.language, direction="rtl" if document.language == "ar" else "ltr", title=escape(document.title), body=body
    )
    return HTMLResponse(page, headers={"Content-Security-Policy": "default-src 'none'; style-src 'self'"})
