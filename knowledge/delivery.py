"""What a question about a country asks: whether the shop ships there, or what makes sense only if it does."""

import re
from functools import lru_cache
from pathlib import Path

import yaml

from knowledge.quote import Question
from knowledge.tokens import normalise


def asks(question: Question) -> bool:
    """Whether all that is asked is if the shop ships there."""
    return not question.kinds() and sends(question.text) and not _cues()["beside"].search(normalise(question.text))


def supposes(question: Question) -> bool:
    """Whether it is about sending there, or about a time or an amount, as of delivery, duty and tax."""
    return sends(question.text) or bool(question.kinds() - {"count"})


def sends(text: str) -> bool:
    """Whether the text speaks of sending."""
    return _cues()["sends"].search(normalise(text)) is not None


@lru_cache
def _cues() -> dict[str, re.Pattern[str]]:
    cues: dict[str, str] = yaml.safe_load(Path(__file__).with_name("delivery.yaml").read_text("utf-8"))
    return {name: re.compile(folded.replace("| ", "|")) for name, folded in cues.items()}
