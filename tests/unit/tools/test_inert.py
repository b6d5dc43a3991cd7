"""Text of others in an answer."""

import pytest
from markdown_it import MarkdownIt

from tools.inert import inert, spoken


@pytest.mark.parametrize(
    "text",
    [
        "[cheaper here](http://evil.example/t)", "<img src=x onerror=alert(1)>", "![p](https://evil.example/p.png)", "**bold** _em_ `code`", "a | b | c", "see www.evil.example now",
        "javascript:alert(1)", "line\n# heading", "\\[x](y)", "~~gone~~", "HTTPS://EVIL.EXAMPLE",
    ],
)  # fmt: skip
def test_no_markup_and_no_address_is_left(text: str) -> None:
    shown = inert(text)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(shown)
    assert {child.type for token in tokens for child in token.children or []} <= {"text"}
    assert "evil.example" not in shown.lower()
    assert "javascript:" not in shown


@pytest.mark.parametrize("text", ["Kuppelzelt „Fjord“ 2", "防水外套 #3", "T-Shirt (rot) [neu]", "a_b*c"])
def test_what_is_read_is_the_text(text: str) -> None:
    assert spoken(inert(text)) == text
