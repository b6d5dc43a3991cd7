"""How old the one is whom something is for: what is made for older ones does not suit."""

import re

from sqlalchemy import select
from sqlmodel import Session, col

from store.tables import AttributeLabel
from tools.vocabulary.forms import plain, unspaced
from tools.vocabulary.words import wordings


class Ages:
    """The shop's attributes that say from which age on a product is meant."""

    def __init__(self, labels: list[tuple[str, str, str]]) -> None:
        """Take (key, value, label), value "" for a key's own name; see `wordings.yaml`."""
        called = set(map(plain, wordings()["ages"]))
        keys = {key for key, value, label in labels if not value and plain(label) in called}
        self._values = {key: {v for k, v, _ in labels if k == key and v.isdigit()} for key in keys}
        self._numbers = {plain(word): int(number) for number, words in wordings()["numbers"].items() for word in words}
        units = "|".join(unit if unspaced(unit) else rf"{unit}(?!\w)" for unit in map(plain, wordings()["years"]))
        words, signs = ("|".join(word for word in self._numbers if unspaced(word) == stretch) for stretch in (False, True))
        self._said = re.compile(rf"(?<![\w.,])ل?(\d+|{words})[\s-]*(?:{units})|(?<![\d十])(\d+|{signs})(?:{units})")

    @classmethod
    def read(cls, session: Session) -> "Ages":
        """From the database."""
        rows = session.execute(select(col(AttributeLabel.key), col(AttributeLabel.value), col(AttributeLabel.label)))
        return cls([(key, value, label) for key, value, label in rows])

    def suited(self, text: str) -> dict[str, frozenset[str]]:
        """Keys, and the values of what is not for older ones than the text speaks of; empty when it names no age."""
        match = self._said.search(plain(text)) if self._values else None
        if match is None:
            return {}
        said = match[1] or match[2]
        age = int(said) if said.isdecimal() else self._numbers[said]
        return {key: frozenset(v for v in values if int(v) <= age) for key, values in self._values.items()}

    def said(self, text: str) -> list[str]:
        """The words that name an age, as they stand in the plain text; none, or one stretch."""
        match = self._said.search(plain(text))
        return [match[0]] if match else []
