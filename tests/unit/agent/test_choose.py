"""Calls made of a clause."""

from pathlib import Path

import pytest

from agent.choose import by_country
from agent.state import Call
from tools.base import Role, ShopTool, ToolArguments, ToolResult, shop_tool


class Placed(ToolArguments):
    product: str | None = None
    country: str | None = None


class Sent(ToolArguments):
    ship_to: str | None = None


def tool(arguments: type[ToolArguments], role: Role) -> ShopTool:
    def method(_arguments: ToolArguments, _identity: object) -> ToolResult:
        """Tell."""
        return ToolResult()

    return shop_tool("told", method, arguments=arguments, plain=lambda _result, _language: "", roles={role}, folder=Path())


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("how does Norway do against Chile?", ["NO", "CL"]), ("挪威和智利对比一下", ["NO", "CL"]), ("Norwegen, Chile und Peru", ["NO", "CL", "PE"]),
        ("ノルウェーとチリの違い", ["NO", "CL"]), ("النرويج وتشيلي", ["NO", "CL"]), ("la Norvège et le Chili", ["NO", "CL"]),
    ],
)  # fmt: skip
def test_an_analysis_of_several_countries_is_one_of_each(text: str, countries: list[str]) -> None:
    call: Call = {"name": "told", "arguments": {"product": "X-1", "country": countries[-1]}, "text": text, "shown": []}
    made = by_country(call, tool(Placed, "merchant"))
    assert [one["arguments"] for one in made] == [{"product": "X-1", "country": country} for country in countries]


@pytest.mark.parametrize(
    ("arguments", "role", "text"),
    [(Sent, "merchant", "from Norway to Chile"), (Placed, "shopper", "from Norway to Chile"), (Placed, "merchant", "and in Norway?"), (Placed, "merchant", "and overall?")],
)  # fmt: skip
def test_any_other_call_is_one(arguments: type[ToolArguments], role: Role, text: str) -> None:
    call: Call = {"name": "told", "arguments": {}, "text": text, "shown": []}
    assert by_country(call, tool(arguments, role)) == [call]
