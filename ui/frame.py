"""What the pages share: Gradio's frame around an element that our own script fills, and the files that it loads."""

import json
from html import escape
from pathlib import Path

import gradio as gr
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from settings import LANGUAGES, Settings

STATIC = Path(__file__).parent / "static"
_VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">'


def framed(script: str, styles: tuple[str, ...], settings: Settings) -> gr.Blocks:
    """A page of one element and a script below `static/` that fills it; addresses are relative to where it is mounted."""
    page = gr.Blocks(title="Tradewind", analytics_enabled=False, fill_width=True)
    with page:
        gr.HTML(
            f'<div id="tradewind" data-limit="{settings.message_characters}" data-languages="{escape(json.dumps(LANGUAGES))}"></div>',
            head="\n".join([_VIEWPORT, *(f'<link rel="stylesheet" href="static/{name}">' for name in styles)]),
            # Gradio sets scripts and styles in the browser; importing here makes sure that the element is there first.
            js_on_load=f"import(new URL('static/{script}', document.baseURI).href)",
            container=False,
            padding=False,
            apply_default_css=False,
        )
    return page


def mount(app: FastAPI, page: gr.Blocks, path: str) -> None:
    """Serve a page, without what Gradio would add to it."""
    gr.mount_gradio_app(app, page, path=path, footer_links=[], ssr_mode=False, run_history=False)


def static_files() -> StaticFiles:
    """The pages' files, and behind them Gradio's own, which its frame asks for under the same `/static`."""
    return StaticFiles(directory=STATIC, packages=[("gradio", "templates/frontend/static")])
