"""What files call columns, statuses and kinds, in eight languages and by other shop systems: `words.yaml`."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class Words:
    """Spellings, plain, and what they stand for."""

    columns: dict[str, dict[str, str]]  # by table: a column's plain name -> field
    statuses: dict[str, str]
    kinds: dict[str, str]
    truths: dict[str, bool]


@cache
def words() -> Words:
    """Read once."""
    data: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text("utf-8"))
    shared: dict[str, list[str]] = data["columns"].pop("all")
    return Words(
        {table: _turned(shared) | _turned(own) for table, own in data["columns"].items()},
        {word.casefold(): status for status, spellings in data["statuses"].items() for word in [status.replace("_", " "), *spellings]},
        {word.casefold(): kind for kind, spellings in data["kinds"].items() for word in [kind, *spellings]},
        {word.casefold(): truth == "yes" for truth, spellings in data["truths"].items() for word in [truth, *spellings]},
    )


def plain(column: str) -> str:
    """A column's name without case, spaces and signs: "Unit Price (€)" is "unitprice"."""
    return re.sub(r"\(.*?\)|[\W_]", "", column.casefold())


def _turned(fields: dict[str, list[str]]) -> dict[str, str]:
    return {plain(name): field for field, names in fields.items() for name in [field, *names]}
