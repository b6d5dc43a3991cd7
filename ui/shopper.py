"""The shopper's page: Gradio gives the frame, the chat in it is `ui/static/`, which talks to the HTTP interface."""

import gradio as gr

from settings import Settings
from ui.frame import framed


def shopper_page(settings: Settings) -> gr.Blocks:
    """The page, to be mounted at `/`."""
    return framed("chat.js", ("tokens.css", "chat.css", "cards.css"), settings)
