"""Text of others (names, reviews, parcels' places) in an answer: data that is shown, never markup or a way out of the shop."""

import re

_ADDRESS = re.compile(r"(?<![a-z0-9])(?:[a-z][a-z0-9+.-]*://|www\.|(?:mailto|javascript|data):)\S*", re.IGNORECASE)
_MARKUP = re.compile(r"([\\`*_\[\]<>|#~])")
_ACTIVE = re.compile(r"([\[\]<])")
_UNENDED = re.compile(r"[\x21-\x7e]*\Z")  # an address may go on
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


class Unchecked:
    """Words shown while they come and before they are checked: whole ones, without addresses, links or HTML."""

    def __init__(self) -> None:
        self._held = ""

    def add(self, piece: str) -> str:
        r"""What can be shown after this piece.

        >>> words = Unchecked()
        >>> [words.add(piece) for piece in ("See <b>htt", "p://a.example/x now", " or")], words.rest()
        (['See ', '\\<b>… ', 'now '], 'or')
        """
        text = self._held + piece
        self._held = _UNENDED.findall(text)[0]
        return _harmless(text.removesuffix(self._held))

    def rest(self) -> str:
        """What was held back, at the end."""
        return _harmless(self._held)


def _harmless(text: str) -> str:
    return _ACTIVE.sub(r"\\\1", _ADDRESS.sub("…", text))
