"""What is let in: readable text within bounds. What a request may do is decided by roles and SQL, never here."""

import re
import unicodedata

from errors import EmptyMessage, MessageTooLong


def cleaned(text: str, limit: int) -> str:
    """The request as the graph sees it: one Unicode form, no control, format or bidi-override characters.

    Raises:
        MessageTooLong: more than `limit` characters.
        EmptyMessage: no letter, digit or emoji is left.
    """
    if len(text) > limit:
        raise MessageTooLong(f"{len(text)} characters", limit=limit)
    kept = "".join(
        c
        for c in unicodedata.normalize("NFC", text)
        if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn") or c in "\u200c\u200d"
    )
    kept = re.sub(r"[ \t\u00a0]+", " ", kept).strip()
    replaced = kept.count("\ufffd")
    if (
        not any(unicodedata.category(c)[0] in "LN" or unicodedata.category(c) == "So" for c in kept.replace("\ufffd", ""))
        or replaced > len(kept) / 4
    ):
        raise EmptyMessage(f"{len(text)} characters, none readable")
    return kept
