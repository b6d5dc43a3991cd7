"""The shopper's page: Gradio gives the frame, the chat in it is `ui/static/`, which talks to the HTTP interface."""

import json
from html import escape
from pathlib import Path

import gradio as gr
from fastapi.staticfiles import StaticFiles

from settings import LANGUAGES, Settings

STATIC = Path(__file__).parent / "static"

_STYLES = ("tokens.css", "chat.css", "cards.css")
_HEAD = "\n".join(
    [
        '<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">',
        *(f'<link rel="stylesheet" href="static/{name}">' for name in _STYLES),
    ]
)
# Gradio sets scripts and styles in the browser; importing here makes sure that the element is there first.
_START = "import(new URL('static/chat.js', document.baseURI).href)"


def shopper_page(settings: Settings) -> gr.Blocks:
    """The page, to be mounted at `/` with `footer_links=[], ssr_mode=False, run_history=False`; its files are served by `static_files()` below `/static`."""
    page = gr.Blocks(title="Tradewind", analytics_enabled=False, fill_width=True)
    with page:
        gr.HTML(
            f'<div id="tradewind" data-limit="{settings.message_characters}" data-languages="{escape(json.dumps(LANGUAGES))}"></div>',
            head=_HEAD,
            js_on_load=_START,
            container=False,
            padding=False,
            apply_default_css=False,
        )
    return page


def static_files() -> StaticFiles:
    """The page's files, and behind them Gradio's own, which its frame asks for under the same `/static`."""
    return StaticFiles(directory=STATIC, packages=[("gradio", "templates/frontend/static")])
