"""What the demo shop may sell, read from the YAML files of `data/`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from settings import LANGUAGES

FOLDER = Path(__file__).parent / "data"

Text = dict[str, str]  # one text a language


@dataclass(frozen=True)
class Phrase:
    """A feature or a material: how it stands in a name, and a sentence of the description."""

    name: Text
    text: Text


@dataclass(frozen=True)
class Kind:
    """A type of product, such as a trekking tent."""

    category: str  # slug
    code: str  # of the category, in SKUs
    brands: tuple[str, ...]
    origins: tuple[str, ...]  # ISO 3166
    hs_code: str
    picture: str  # name of a silhouette
    euros: tuple[int, int]  # lowest and highest price
    grams: tuple[int, int]
    colors: tuple[str, ...]
    options: dict[str, tuple[str, ...]]  # attribute -> values in rising order
    materials: tuple[str, ...]
    features: tuple[Phrase, ...]
    named: Literal["feature", "material"]  # which of the two the name mentions
    hazard: Literal["", "battery", "cosmetic", "food"]  # what some countries do not let in
    name: Text
    text: Text


def texts(line: str) -> Text:
    """The texts of one line, in the order of LANGUAGES.

    Raises:
        ValueError: there are more or fewer than eight.
    """
    return dict(zip(LANGUAGES, (part.strip() for part in line.split(" | ")), strict=True))


@cache
def shop() -> dict[str, Any]:
    """Markets, rates, warehouses, category names and attribute labels, as written in shop.yaml."""
    return _read("shop")


@cache
def materials() -> dict[str, Phrase]:
    """Materials by their attribute value."""
    return {key: Phrase(texts(entry["name"]), texts(entry["text"])) for key, entry in _read("materials").items()}


@cache
def kinds() -> tuple[Kind, ...]:
    """All product types, category by category."""
    return tuple(kind for category in shop()["categories"] for kind in _kinds(category))


def labels() -> dict[tuple[str, str], Text]:
    """Names of attributes (value "") and of all their values."""
    words = shop()
    found = {(key, ""): texts(line) for key, line in words["keys"].items()}
    for key, values in words["values"].items():
        found |= {(key, value): texts(line) for value, line in values.items()}
    found |= {("material", value): texts(entry["label"]) for value, entry in _read("materials").items()}
    for key, value in sorted({(key, value) for kind in kinds() for key, values in kind.options.items() for value in values}):
        if (key, value) not in found:
            written = value.replace("x", " × ").replace("-", "–")
            found[key, value] = {language: text.format(n=written) for language, text in texts(words["units"][key]).items()}
    return found


@cache
def _read(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load((FOLDER / f"{name}.yaml").read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


def _kinds(category: str) -> list[Kind]:
    data = _read(category)
    features = {key: Phrase(texts(entry["name"]), texts(entry["text"])) for key, entry in data["features"].items()}
    found = []
    for entry in data["types"].values():
        make = {"colors": (), "options": {}, "materials": (), "named": "feature", **data, **entry["make"]}
        found.append(
            Kind(
                category=category,
                code=data["code"],
                brands=tuple(data["brands"]),
                origins=tuple(make["origins"]),
                hs_code=make["hs"],
                picture=make["picture"],
                euros=tuple(make["price"]),
                grams=tuple(make["grams"]),
                colors=tuple(make["colors"]),
                options={key: tuple(map(str, values)) for key, values in make["options"].items()},
                materials=tuple(make["materials"]),
                features=tuple(features[key] for key in entry["make"]["features"]),
                named=make["named"],
                hazard=next((hazard for hazard in ("battery", "cosmetic", "food") if make.get(hazard)), ""),
                name=texts(entry["name"]),
                text=texts(entry["text"]),
            )
        )
    return found
