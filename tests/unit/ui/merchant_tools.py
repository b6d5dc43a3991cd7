"""Tools for the merchant alone: one that draws, one that draws badly, and two that only answer."""

from pathlib import Path

from matplotlib.figure import Figure

from settings import LANGUAGES
from tests.unit.ui.small_shop import Answer, answer_tool
from tools.base import Identity, ShopTool, ToolArguments, ToolResult, shop_tool
from tools.plot import Plot

ASKED = {
    "forecast": "How many tents will we sell next month?",
    "reviews": "What do customers complain about?",
    "ads": "Write a Google ad for the tent",
}


class Days(ToolArguments):
    days: int = 7


class Sales(ToolResult):
    values: list[int]


def plots(result: Sales, language: str) -> list[Plot]:
    figure = Figure()
    figure.subplots().plot(result.values)
    return [Plot(f"Sales in {language} <script>", figure), Plot("Twice", figure)]


def merchant_tools(folder: Path) -> list[ShopTool]:
    def forecast(arguments: Days, identity: Identity) -> Sales:
        """Forecast sales."""
        return Sales(values=list(range(arguments.days)))

    own = folder / "forecast"
    own.mkdir(parents=True, exist_ok=True)
    (own / "examples.yaml").write_text("\n".join(f"{language}: [{ASKED['forecast']!r}]" for language in LANGUAGES))
    drawing = shop_tool(
        "forecast",
        forecast,
        arguments=Days,
        plain=lambda r, language: f"{len(r.values)} days ({language})",
        plots=plots,
        roles={"merchant"},
        folder=own,
    )
    broken = answer_tool("reviews", Answer(text="The zip breaks."), "merchant", [ASKED["reviews"]], folder)
    broken.plots = lambda _result, _language: [][0]
    return [drawing, broken, answer_tool("ads", Answer(text="A tent for two."), "merchant", [ASKED["ads"]], folder)]
