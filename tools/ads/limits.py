"""How much each channel takes, counted as that channel counts."""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from errors import BadRequest

Channel = Literal["google", "meta", "tiktok", "amazon", "email"]
CHANNELS: tuple[Channel, ...] = get_args(Channel)
Field = Literal["headline", "text", "extra"]
Counting = Literal["characters", "width", "bytes"]

_BETWEEN = "\u2028\u2029\v\f\r\x85"  # other line breaks


class OverLimit(BadRequest):
    """A text is longer than its channel takes. Details: `start` of the text, `used`, `limit`."""

    code = "draft-over-limit"


class WrongLines(BadRequest):
    """Too few or too many texts for a field of a channel. Details: `used`, `least`, `limit`."""

    code = "draft-lines"


class Limit(BaseModel):
    """What one field of a channel takes; see `limits.yaml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    most: int
    counts: Counting
    lines: int | None = None
    least: int = 1
    source: str

    def used(self, text: str) -> int:
        """The length of one text as the channel counts it."""
        return measure(text, self.counts)

    def fits(self, text: str) -> bool:
        """Whether one text is short enough."""
        return self.used(text) <= self.most

    def texts(self, written: str) -> list[str]:
        """The texts that a field's content holds, without blank ones."""
        return [text for part in (written.split("\n") if self.lines else [written]) if (text := part.strip())]

    def takes(self, count: int) -> bool:
        """Whether so many texts are neither too few nor too many."""
        return self.least <= count <= (self.lines or 1)

    def accepted(self, written: str) -> str:
        """A field's content as it is kept: tidied and within the limit.

        Raises:
            WrongLines: too many texts, or too few.
            OverLimit: one of them is too long.
        """
        texts = self.texts(tidy(written))
        if not self.takes(len(texts)):
            raise WrongLines(f"{len(texts)} texts", used=len(texts), least=self.least, limit=self.lines or 1)
        for text in texts:
            if not self.fits(text):
                raise OverLimit(
                    f"{self.used(text)} of {self.most} {self.counts}", start=_start(text), used=self.used(text), limit=self.most
                )
        return "\n".join(texts)


def measure(text: str, counts: Counting) -> int:
    """The length of a text.

    >>> [measure("帐篷 ok", counts) for counts in ("characters", "width", "bytes")]
    [5, 7, 9]
    """
    if counts == "bytes":
        return len(text.encode())
    if counts == "characters":
        return len(text.encode("utf-16-le")) // 2
    return sum(2 if unicodedata.east_asian_width(c) in "WF" or ord(c) > 0xFFFF else 1 for c in text)


@lru_cache
def limits() -> Mapping[str, Mapping[str, Limit]]:
    """The limits of every Channel, by Field, in the order in which they are shown."""
    read = yaml.safe_load(Path(__file__).with_name("limits.yaml").read_text("utf-8"))
    return TypeAdapter(dict[str, dict[str, Limit]]).validate_python(read)


def tidy(text: str) -> str:
    """Plain text: no control or direction marks, no stray spaces; line breaks stay.

    What joins letters stays as well: the marks between Arabic letters and between the parts of an emoji.
    """
    text = "".join("\n" if c in _BETWEEN else c for c in text.replace("\r\n", "\n"))
    kept = (c for c in text if c in "\n\t\u200c\u200d" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    return "\n".join(" ".join(line.split()) for line in "".join(kept).split("\n")).strip()


def first_fitting(texts: Sequence[str], limit: Limit) -> str | None:
    """The first of several wordings that is short enough: nothing is ever cut."""
    return next((text for text in texts if text and limit.fits(text)), None)


def _start(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"
