"""Text of others (names, reviews, parcels' places) in an answer: data that is shown, never markup or a way out of the shop."""

import re

_ADDRESS = re.compile(r"(?:\b[a-z][a-z0-9+.-]*://|\bwww\.|\b(?:mailto|javascript|data):)\S*", re.IGNORECASE)
_MARKUP = re.compile(r"([\\`*_\[\]<>|#~])")
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>|#~])")


def inert(text: str) -> str:
    r"""The text on one line, its web addresses left out, its Markdown signs escaped.

    >>> inert("Lamp [cheap](http://example.org/x)\n<b>")
    'Lamp \\[cheap\\](… \\<b\\>'
    """
    return _MARKUP.sub(r"\\\1", _ADDRESS.sub("…", " ".join(text.split())))


def spoken(text: str) -> str:
    r"""A rendering as it is read: without the escapes of `inert`.

    >>> spoken("Lamp \\#3")
    'Lamp #3'
    """
    return _ESCAPED.sub(r"\1", text)
