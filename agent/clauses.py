"""A request cut where it asks for two things: "find me a tent and tell me about returns"."""

import re

_AND = r"(?:and|also|then|y|además|e|também|und|außerdem|et|aussi|puis|plus)\s+(?!\d)"
_BREAKS = re.compile(
    rf"(?<=[^\d][.!?;])\s+|(?<=[。！？；؟])\s*|(?:,(?!\d)|[،，]|(?<=[のとがどでし])、)\s*(?:{_AND})?|\s+{_AND}|\s+و(?=أ\w|(?:كيف|هل|كم|ما|متى|أين|ماذا|لو|إذا|من|اقترح|رشح|اعرض)\b)|(?:另外|还有|并且|以及|同时|顺便)|(?:それと|あと|また|それから)",
    re.IGNORECASE,
)
_LEAST = 6  # letters; a shorter part belongs to its neighbour


def parts(text: str) -> list[str]:
    """The places where the text may be cut, as pieces in order; joined they are the text less the conjunctions.

    >>> parts("Find me a tent and tell me about returns")
    ['Find me a tent', 'tell me about returns']
    """
    pieces: list[str] = []
    for piece in (p.strip(" ,،、，") for p in _BREAKS.split(text)):
        if not piece:
            continue
        wide = sum(2 if c > "\u2e80" else 1 for c in piece if c.isalnum())
        if pieces and wide < _LEAST:
            pieces[-1] = f"{pieces[-1]} {piece}"
        else:
            pieces.append(piece)
    return pieces or [text]
