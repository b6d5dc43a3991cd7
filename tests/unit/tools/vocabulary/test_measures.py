"""Attributes that are named by a number and a unit, however the unit is called."""

import pytest

from tools.vocabulary.measures import Measures
from tools.vocabulary.words import wordings

LABELS = [
    ("volume", "", "en", "Volume"),
    ("volume", "20", "en", "20 L"),
    ("volume", "20", "es", "20 l"),
    ("volume", "20", "pt", "20 L"),
    ("volume", "20", "fr", "20 L"),
    ("volume", "20", "de", "20 l"),
]


@pytest.mark.parametrize(
    "text", ["a 20 litre backpack", "mochila de 20 litros", "um saco de 20L", "un sac de 20 litres", "Rucksack mit 20 Litern"]
)
def test_a_unit_written_out(text: str) -> None:
    assert Measures(LABELS, wordings()).read(text) == {"volume": "20"}


def test_another_number_or_unit_is_not_taken_for_it() -> None:
    measures = Measures(LABELS, wordings())
    assert measures.read("una mochila de 25 litros") == {}
    assert measures.read("20 litografías") == {}
