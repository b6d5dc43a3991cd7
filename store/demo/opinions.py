"""What customers looked at, rated and wrote, after what they bought and like."""

import tomllib
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from store.demo.demand import DAYS, Demand
from store.demo.goods import Goods
from store.demo.orders import Bought
from store.demo.people import People
from store.tables import InteractionKind

REVIEWS_PER_ORDER = 0.5
INTERACTIONS_PER_ORDER = 6.25
_REVIEW_DAYS = 150  # after delivery; the shop takes reviews for 180 days
_BEFORE = ((InteractionKind.CART, 0.6, 1, 90), (InteractionKind.VIEW, 0.8, 90, 3000))  # share of purchases, minutes before
_EVERYWHERE = ("quality", "price", "delivery", "packaging", "support")
_WORN = ("fit", "look")
_ASPECTS = {
    "outdoor-clothing": _WORN,
    "footwear": _WORN,
    "backpacks-bags": ("fit", "look", "use"),
    "tents-camping": ("use",),
    "home-textiles": _WORN,
    "lighting": ("look", "use"),
    "electronics-audio": ("look", "use"),
    "kitchen": ("look", "use"),
    "toys-games": ("look", "use"),
    "pets": ("fit", "use"),
    "beauty-care": ("use",),
}


@dataclass(frozen=True)
class _Character:
    """What buyers of a product agree on."""

    mean: float  # added to the stars
    strong: str  # the aspect praised most
    weak: str


@lru_cache
def phrases() -> dict[str, dict[str, dict[str, list[str]]]]:
    """Sentences and titles by language, aspect (or "title") and opinion."""
    return tomllib.loads((Path(__file__).parent / "phrases.toml").read_text("utf-8"))


def reviews(goods: Goods, people: People, bought: list[Bought], count: int, end: datetime, rng: Random) -> list[dict[str, Any]]:
    """Rows of Review for `count` deliveries or as many as there are; one a customer and product."""
    characters = [_character(category, rng) for category in goods.categories]
    spread = people.affinity.std()
    arrived = [b for b in bought if b.delivered and end - b.delivered > timedelta(days=1)]
    rng.shuffle(arrived)
    rows: list[dict[str, Any]] = []
    seen: set[tuple[int, int]] = set()
    for purchase in arrived:
        pair = (purchase.customer, purchase.product)
        if len(rows) == count:
            break
        if pair in seen:
            continue
        seen.add(pair)
        assert purchase.delivered is not None
        character = characters[purchase.product]
        liking = (people.affinity[pair] - people.affinity[purchase.customer].mean()) / spread
        luck = rng.gauss(0, 0.9) - (2.2 if rng.random() < 0.06 else 0)
        stars = max(1, min(5, round(3.9 + character.mean + 0.25 * float(liking) + luck)))
        language = people.rows[purchase.customer]["language"]
        days = rng.uniform(0.5, min(_REVIEW_DAYS, 1 + rng.expovariate(1 / 12), (end - purchase.delivered) / timedelta(days=1)))
        title, text = _write(stars, character, goods.categories[purchase.product], language, rng)
        rows.append(
            {
                "product_id": goods.ids[purchase.product],
                "customer_id": people.rows[purchase.customer]["id"],
                "stars": stars,
                "language": language,
                "title": title,
                "text": text,
                "created_at": purchase.delivered + timedelta(days=days),
            }
        )
    return rows


def interactions(
    goods: Goods,
    people: People,
    demand: Demand,
    bought: list[Bought],
    written: list[dict[str, Any]],
    count: int,
    end: datetime,
    rng: Random,
) -> list[dict[str, Any]]:
    """Rows of Interaction: each purchase, most carts and looks before it, each review's stars, and browsing up to `count`."""
    rows = [_row(r["customer_id"], r["product_id"], InteractionKind.RATING, r["created_at"], float(r["stars"])) for r in written]
    for purchase in bought:
        person, what = people.rows[purchase.customer], goods.ids[purchase.product]
        rows.append(_row(person["id"], what, InteractionKind.PURCHASE, purchase.placed))
        for kind, share, least, most in _BEFORE:
            if rng.random() < share:
                at = max(person["created_at"], purchase.placed - timedelta(minutes=rng.uniform(least, most)))
                rows.append(_row(person["id"], what, kind, at))
    return rows + _browsing(goods, people, demand, max(0, count - len(rows)), end, rng)


def _browsing(goods: Goods, people: People, demand: Demand, count: int, end: datetime, rng: Random) -> list[dict[str, Any]]:
    """Looks that led to nothing; one in eight went into a cart."""
    numbers = np.random.default_rng(rng.getrandbits(64))
    running = demand.rate.cumsum()
    products, days = np.divmod(np.searchsorted(running, numbers.random(count) * running[-1], "right"), DAYS)
    viewers = people.buyers(products, days, numbers)
    rows = []
    for customer, product, day in zip(viewers.tolist(), products.tolist(), days.tolist(), strict=True):
        if customer >= 0:
            at = end - timedelta(days=DAYS - day) + timedelta(seconds=rng.randrange(86_400))
            kind = InteractionKind.CART if rng.random() < 0.125 else InteractionKind.VIEW
            rows.append(_row(people.rows[customer]["id"], goods.ids[product], kind, at))
    return rows


def _row(customer: int, product: int, kind: InteractionKind, at: datetime, value: float | None = None) -> dict[str, Any]:
    return {"customer_id": customer, "product_id": product, "kind": kind, "value": value, "at": at}


def _character(category: str, rng: Random) -> _Character:
    strong, weak = rng.sample([*_EVERYWHERE, *_ASPECTS.get(category, ())], 2)
    return _Character(rng.gauss(0, 0.45), strong, weak)


def _write(stars: int, character: _Character, category: str, language: str, rng: Random) -> tuple[str, str]:
    """A title and one to four sentences, praise first in good reviews and complaints first in bad ones."""
    said = phrases()[language]
    count = rng.choices((1, 2, 3, 4), (25, 38, 25, 12))[0]
    complaints = {5: 0, 4: int(count > 1 and rng.random() < 0.4), 3: (count + rng.randrange(2)) // 2, 2: max(1, count - 1), 1: count}[stars]
    aspects = [*_EVERYWHERE, *_ASPECTS.get(category, ())]
    rng.shuffle(aspects)
    if complaints and rng.random() < 0.55:
        aspects.remove(character.weak)
        aspects.insert(0, character.weak)
    bad, rest = aspects[:complaints], aspects[complaints:]
    if character.strong in rest and rng.random() < 0.5:
        rest.remove(character.strong)
        rest.insert(0, character.strong)
    praise = [rng.choice(said[aspect]["good"]) for aspect in rest[: count - complaints]]
    blame = [rng.choice(said[aspect]["bad"]) for aspect in bad]
    sentences = praise + blame if stars >= 3 else blame + praise
    mood = "good" if stars >= 4 else "mixed" if stars == 3 else "bad"
    return rng.choice(said["title"][mood]), ("" if language in ("zh", "ja") else " ").join(sentences)
