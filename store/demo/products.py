"""Invents the products of the demo shop: names, texts, variants, prices. Nothing here touches the database."""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import product as combinations

from settings import LANGUAGES
from store.demo.assortment import Kind, Phrase, Text, kinds, materials

PRODUCTS = 2000
MOST_VARIANTS = 8
FIRST_DAY = datetime(2023, 10, 1, 8, tzinfo=UTC)
LAST_DAY = datetime(2026, 9, 30, 8, tzinfo=UTC)

# What carriers or customs of a country refuse, how often, for up to how many countries a product.
BANS = {
    "battery": (0.35, 3, ("BR", "ZA", "MX", "AU", "SA", "AE", "CN")),
    "cosmetic": (0.30, 3, ("CN", "SA", "AE", "BR", "JP")),
    "food": (1.0, 4, ("AU", "JP", "CN", "BR", "ZA", "SA")),
}
GROWING = 0.14  # a larger size costs and weighs so much more
EVEN = ("size", "scent", "skin", "light_color", "players", "age")  # options that cost the same

_STARTS = [
    "Al",
    "Ar",
    "Bel",
    "Bran",
    "Cal",
    "Cor",
    "Dal",
    "Dor",
    "El",
    "Ev",
    "Fal",
    "Fen",
    "Gal",
    "Gil",
    "Hal",
    "Hol",
    "Il",
    "Is",
    "Jar",
    "Jor",
    "Kal",
    "Kel",
    "Lan",
    "Lor",
    "Mal",
    "Mir",
    "Nal",
    "Nor",
    "Ol",
    "Or",
    "Pal",
    "Per",
    "Quil",
    "Ral",
    "Ros",
    "Sal",
    "Sel",
    "Tal",
    "Tor",
    "Ul",
    "Val",
    "Ver",
    "Wil",
    "Wen",
    "Yar",
    "Zel",
    "Bir",
    "Cas",
    "Des",
    "Fir",
]
_ENDS = [
    "vane",
    "dra",
    "mont",
    "lith",
    "wick",
    "ora",
    "nova",
    "dell",
    "mere",
    "via",
    "ton",
    "lia",
    "rin",
    "sen",
    "mar",
    "do",
    "by",
    "den",
    "fell",
    "gard",
    "holm",
    "ina",
    "ka",
    "lund",
    "mira",
    "neth",
    "olin",
    "pera",
    "quist",
    "rona",
    "stad",
    "tide",
    "una",
    "vik",
    "wyn",
    "ya",
    "zara",
    "beck",
    "castra",
    "dane",
    "elle",
    "fjord",
]


@dataclass(frozen=True)
class VariantPlan:
    """A variant before it has an id."""

    sku: str
    attributes: dict[str, str]
    price_minor: int
    grams: int


@dataclass(frozen=True)
class ProductPlan:
    """A product before it has an id."""

    sku: str
    kind: Kind
    brand: str
    origin: str
    created_at: datetime
    names: Text
    descriptions: Text
    variants: tuple[VariantPlan, ...]
    banned: tuple[str, ...]  # ISO 3166


def plans(rng: random.Random) -> Iterator[ProductPlan]:
    """All products in the order of their categories; the same generator state gives the same products."""
    models = [start + end for start in _STARTS for end in _ENDS]
    rng.shuffle(models)
    each, more = divmod(PRODUCTS, len(kinds()))
    numbers: dict[str, int] = {}
    for place, kind in enumerate(kinds()):
        for turn in range(each + (place < more)):
            numbers[kind.code] = numbers.get(kind.code, 0) + 1
            yield _product(kind, f"HP-{kind.code}-{numbers[kind.code]:04d}", models.pop(), turn, rng)


def _product(kind: Kind, sku: str, model: str, turn: int, rng: random.Random) -> ProductPlan:
    """The kind's product number `turn`: materials and colours take turns, so that each pair is soon on offer."""
    material = kind.materials[turn % len(kind.materials)] if kind.materials else None
    start = turn // max(len(kind.materials), 1)
    colors = [kind.colors[(start + n) % len(kind.colors)] for n in range(len(kind.colors))]
    features = rng.sample(kind.features, min(len(kind.features), rng.choice((1, 2))))
    named = materials()[material] if material and kind.named == "material" else features[0]
    sentences = [kind.text, *(feature.text for feature in features)]
    if material:
        sentences.append(materials()[material].text)
    return ProductPlan(
        sku=sku,
        kind=kind,
        brand=rng.choice(kind.brands),
        origin=rng.choice(kind.origins),
        created_at=_created(rng),
        names={language: _name(language, kind, model, named) for language in LANGUAGES},
        descriptions={language: _joined(language, [sentence[language] for sentence in sentences]) for language in LANGUAGES},
        variants=tuple(_variants(kind, sku, material, colors, rng)),
        banned=_banned(kind, rng),
    )


def _name(language: str, kind: Kind, model: str, named: Phrase) -> str:
    """The model, the noun and what sets it apart, in the language's order of words."""
    noun, phrase = kind.name[language], named.name[language]
    if language in ("zh", "ja"):
        return f"{model} {phrase}{noun}"
    if language == "en":
        return f"{model} {phrase} {noun}" if kind.named == "material" else f"{model} {noun} {phrase}"
    return f"{noun[0].upper()}{noun[1:]} {model} {phrase}"


def _joined(language: str, sentences: list[str]) -> str:
    return ("" if language in ("zh", "ja") else " ").join(sentences)


def _created(rng: random.Random) -> datetime:
    """Mostly in the first year, so that there is something to have been bought since."""
    days = (LAST_DAY - FIRST_DAY).days
    return FIRST_DAY + timedelta(days=rng.randrange(days // 3) if rng.random() < 0.7 else rng.randrange(days))


def _banned(kind: Kind, rng: random.Random) -> tuple[str, ...]:
    if not kind.hazard:
        return ()
    share, most, countries = BANS[kind.hazard]
    return tuple(sorted(rng.sample(countries, rng.randint(1, most)))) if rng.random() < share else ()


def _variants(kind: Kind, sku: str, material: str | None, colors: list[str], rng: random.Random) -> Iterator[VariantPlan]:
    low, high = kind.euros
    euros = math.exp(rng.uniform(math.log(low), math.log(high / (1 + GROWING))))
    share = rng.random()
    grams = kind.grams[0] + share * (kind.grams[1] - kind.grams[0]) / (1 + GROWING)
    axes = _axes(kind, colors, rng)
    for values in combinations(*axes.values()):
        attributes = dict(zip(axes, values, strict=True))
        step = sum(kind.options[key].index(value) for key, value in attributes.items() if key in kind.options and key not in EVEN)
        factor = 1 + GROWING * (step - _lowest(kind, axes))
        codes = "-".join(_code(value) for value in values) or "STD"
        yield VariantPlan(
            sku=f"{sku}-{codes}",
            attributes=attributes | ({"material": material} if material else {}),
            price_minor=_shop_price(min(euros * factor, high)),
            grams=round(grams * factor / 5) * 5,
        )


def _axes(kind: Kind, colors: list[str], rng: random.Random) -> dict[str, tuple[str, ...]]:
    """What the variants differ in: attribute -> values, with no more than MOST_VARIANTS combinations."""
    chosen: dict[str, tuple[str, ...]] = {}
    room = MOST_VARIANTS
    for key, values in kind.options.items():
        most = min(len(values), room, 5 if key == "size" else 3)
        count = rng.randint(min(3, most), most) if key == "size" else rng.choice([1, 1, 1, 1, min(2, most), most])
        start = rng.randint(0, len(values) - count)
        chosen[key] = values[start : start + count]
        room //= count
    if not colors:
        return chosen
    count = min(rng.choice((1, 1, 2, 3)), room, len(colors))
    return {"color": (colors[0], *rng.sample(colors[1:], count - 1)), **chosen}


def _lowest(kind: Kind, axes: dict[str, tuple[str, ...]]) -> int:
    return sum(kind.options[key].index(values[0]) for key, values in axes.items() if key in kind.options and key not in EVEN)


def _shop_price(euros: float) -> int:
    """Minor units, ending in 90 cents (50 or 90 below ten euros)."""
    if euros < 10:
        return max(int(euros), 1) * 100 + (50 if euros % 1 < 0.5 else 90)
    return round(euros) * 100 - 10


def _code(value: str) -> str:
    """A short code for a SKU: "grey" is GRY, "140x200" is 140X200."""
    letters = "".join(c for c in value.upper() if c.isalnum())
    return letters if any(c.isdigit() for c in letters) else letters[0] + "".join(c for c in letters[1:] if c not in "AEIOU")[:2]
