"""A text's sentences, in any of the shop's languages, each verbatim."""

import re

_ABBREVIATIONS = "approx|art|bzw|ca|dr|env|etc|evtl|ex|ggf|inkl|incl|jr|max|min|mr|mrs|ms|no|nr|núm|pág|resp|sr|sra|st|usw|vs|z|zzgl"
# Marks on letters, which are inside of words though Python counts them to none: accents, Arabic vowels as in "شكرًا".
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670"
# Not after a day or month ("15. November"), a single letter ("z. B.") or an abbreviation.
_KEEP_TOGETHER = re.compile(rf"(?:(?:^|\D)\d{{1,2}}|(?:^|[^\w{_MARKS}])(?:\w[{_MARKS}]*|{_ABBREVIATIONS}))\.$", re.IGNORECASE)
_END = re.compile("(?:[.!?؟]+[\"'”’»)\\]]*(?=\\s)|[。！？]+[」』”）]*)")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,2}[.)])\s+")


def sentences(markdown: str) -> list[str]:
    """Sentences, list items and single lines in order, without headings and list marks.

    >>> sentences("Das kostet 4,90 €. Bis zum 31. Januar gilt mehr.")
    ['Das kostet 4,90 €.', 'Bis zum 31. Januar gilt mehr.']
    """
    found: list[str] = []
    for line in markdown.splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            found += _split(_ITEM.sub("", line).strip())
    return found


def _split(line: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for end in _END.finditer(line):
        piece = line[start : end.end()].strip()
        if piece and not _KEEP_TOGETHER.search(piece):
            parts.append(piece)
            start = end.end()
    rest = line[start:].strip()
    return [*parts, rest] if rest else parts
