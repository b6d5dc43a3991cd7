"""The merchant's page, in the same frame as the shopper's: what is on it is `ui/static/merchant/`."""

import gradio as gr
from fastapi import APIRouter
from fastapi.responses import RedirectResponse

from settings import Settings
from ui.door import MERCHANT
from ui.frame import framed

router = APIRouter(include_in_schema=False)


def merchant_page(settings: Settings) -> gr.Blocks:
    """The page, to be mounted at `/merchant`; it asks for the password itself and holds nothing that needs one."""
    styles = ("tokens.css", "chat.css", "cards.css", "merchant/frame.css", "merchant/panels.css")
    return framed("merchant/page.js", styles, settings)


@router.get(MERCHANT)
def with_slash() -> RedirectResponse:
    """The page's addresses are relative: it needs its slash."""
    return RedirectResponse(f"{MERCHANT.removeprefix('/')}/")
