"""Figures as SVG: drawn on the server, shown as an image in the chat, on the merchant page and in reports alike."""

import io
import warnings
from dataclasses import dataclass

import matplotlib as mpl
from matplotlib.figure import Figure

# Text stays text: the browser has the fonts for Chinese, Japanese and Arabic, this machine may not.
mpl.rcParams.update(
    {
        "svg.fonttype": "none",
        "font.family": "sans-serif",
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.grid": True,
        "grid.alpha": 0.25,
        "figure.constrained_layout.use": True,
    }
)
warnings.filterwarnings("ignore", message="Glyph .* missing from font")
INK, BAND, GOOD, BAD, NEUTRAL = "#1f5c99", "#9fc3e6", "#3a8a52", "#b9472f", "#8a8f98"


@dataclass(frozen=True)
class Plot:
    """A figure and the sentence that tells it to those who do not see it."""

    title: str
    figure: Figure

    def svg(self) -> bytes:
        """The figure as an SVG document, without a date so that equal figures are equal bytes."""
        out = io.BytesIO()
        self.figure.savefig(out, format="svg", metadata={"Date": None, "Title": self.title})
        return out.getvalue()
