"""Text of others in an answer."""

import pytest
from markdown_it import MarkdownIt

from tools.inert import Unchecked, inert, spoken


@pytest.mark.parametrize(
    "text",
    [
        "[cheaper here](http://evil.example/t)", "<img src=x onerror=alert(1)>", "![p](https://evil.example/p.png)", "**bold** _em_ `code`", "a | b | c", "see www.evil.example now",
        "javascript:alert(1)", "line\n# heading", "\\[x](y)", "~~gone~~", "请看http://evil.example/x", "HTTPS://EVIL.EXAMPLE",
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


@pytest.mark.parametrize(
    "text",
    [
        "A lamp [cheaper](http://evil.example/t) and ![x](https://evil.example/p.png).", "<script>alert(1)</script> done", "在这里http://evil.example/x，再看",
        "<img src=x onerror=alert(1)>", "see www.evil.example now",
    ],
)  # fmt: skip
@pytest.mark.parametrize("size", [1, 3, 7, 200])
def test_words_as_they_come_hold_no_markup_and_no_address(text: str, size: int) -> None:
    words = Unchecked()
    shown = ""
    for start in range(0, len(text), size):
        shown += words.add(text[start : start + size])
        tokens = MarkdownIt("commonmark").parse(shown)
        assert {child.type for token in tokens for child in token.children or []} <= {"text"}
        assert "html_block" not in {token.type for token in tokens}
        assert "evil" not in shown
    assert "evil" not in shown + words.rest()


def test_words_as_they_come_are_the_text() -> None:
    words, text = Unchecked(), "Kuppelzelt „Fjord“ kostet **199,00 €**. 防水外套 #3"
    assert "".join(words.add(c) for c in text) + words.rest() == text
