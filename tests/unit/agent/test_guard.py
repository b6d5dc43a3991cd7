"""What is let in."""

import pytest

from agent.guard import cleaned
from errors import EmptyMessage, MessageTooLong


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\x00\x01", "\u202e\u200f", "...", "?!", "\ufffd\ufffd\ufffd", "\ud800", "\u0301"])
def test_nothing_readable(text: str) -> None:
    with pytest.raises(EmptyMessage):
        cleaned(text, 4000)


def test_binary_is_nothing_readable() -> None:
    with pytest.raises(EmptyMessage):
        cleaned(bytes(range(128, 256)).decode("utf-8", errors="replace"), 4000)


def test_too_long() -> None:
    with pytest.raises(MessageTooLong) as raised:
        cleaned("x" * 100_000, 4000)
    assert raised.value.details == {"limit": 4000}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("tent\x00 \x1b[31mred", "tent [31mred"), ("a\u202eb\u2066c", "abc"), ("  a \u00a0  b  ", "a b"), ("e\u0301", "é"), ("👍", "👍"),
        ("👨\u200d👩\u200d👧 tent", "👨\u200d👩\u200d👧 tent"), ("می\u200cخواهم", "می\u200cخواهم"), ("a\nb", "a\nb"), ("\ufeffHello", "Hello"), ("7", "7"),
    ],
)  # fmt: skip
def test_kept(text: str, kept: str) -> None:
    assert cleaned(text, 4000) == kept
