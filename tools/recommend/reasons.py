"""Why a product is shown: only what is true of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

import i18n
from tools.recommend.content import Content
from tools.recommend.history import History
from tools.recommend.model import Taste
from tools.recommend.rank import aligned
from tools.recommend.schema import Reason

TOP = 20  # places of a country's list that may be called popular
MIN_RATINGS, MIN_STARS = 5, 4.0  # before stars are a reason
MIN_SHARE = 0.1  # of a score that one purchase must carry to be named as its reason
LIKE = 2.0  # spreads above the mean cosine from which two products' texts are alike


@dataclass(frozen=True)
class Motives:
    """What may speak for the products of one answer.

    Args:
        language: of the shopper.
        country: whose popular products count; None: no country known.
        top: the products of that country's list, TOP at most.
        ratings: mean stars and their number.
        because: the purchase that speaks most for a product.
        like: the product of the history that a product resembles.
        name: a product's name in the shopper's language.
    """

    language: str
    country: str | None
    top: frozenset[int]
    ratings: Mapping[int, tuple[float, int]]
    because: Mapping[int, int] = field(default_factory=dict)
    like: Mapping[int, int] = field(default_factory=dict)
    name: Callable[[int], str] = str

    def suggestion(self, product: int) -> Reason:
        """For a product that nobody asked for by words."""
        if product in self.because:
            return Reason(kind="bought", values={"name": self.name(self.because[product])})
        if product in self.like:
            return Reason(kind="similar", values={"name": self.name(self.like[product])})
        if product in self.top and self.country:
            return Reason(kind="popular", values={"country": i18n.country(self.country, self.language)})
        stars, count = self.ratings.get(product, (0.0, 0))
        if count >= MIN_RATINGS and stars >= MIN_STARS:
            values = {"stars": i18n.number(round(stars, 1), self.language), "ratings": count}
            return Reason(kind="rated", values=values)
        return matches([], self.language)


def matches(words: Sequence[str], language: str) -> Reason:
    """For a product found by a request: the request's words that it holds; none when it was found by its meaning."""
    unlike = list({word.casefold(): word for word in reversed(words)}.values())[::-1]
    return Reason(kind="matches", values={"words": i18n.joined(unlike, language) if unlike else "", "count": len(unlike)})


def top_of(taste: Taste, country: str | None) -> frozenset[int]:
    """The products that customers of a country deal with most."""
    weights = taste.popular(country)
    best = np.argsort(-weights, kind="stable")[:TOP]
    return frozenset(int(taste.products[n]) for n in best if weights[n] > 0)


def because_bought(taste: Taste, history: History, products: Sequence[int]) -> dict[int, int]:
    """For each product the purchase that carries most of its score, where that is a real share of it."""
    known, parts = taste.contributions(history.weights)
    bought = [n for n, product in enumerate(known) if int(product) in history.bought]
    if not bought:
        return {}
    found: dict[int, int] = {}
    places = aligned(np.arange(len(taste.products), dtype=np.float32) + 1, taste.products, np.array(products, np.int64)).astype(int) - 1
    for product, place in zip(products, places, strict=True):
        if place < 0:
            continue
        column = parts[:, place]
        best = max(bought, key=lambda n: column[n])
        if column[best] > 0 and column[best] >= MIN_SHARE * np.abs(column).sum():
            found[product] = int(known[best])
    return found


def like_known(content: Content, history: History, products: Sequence[int]) -> dict[int, int]:
    """For each product the one of the history that it resembles most in text, where it really does."""
    known = [product for product, weight in history.weights.items() if weight > 0 and product not in products]
    if not known or not products:
        return {}
    cosines = content.vectors_of(products) @ content.vectors_of(known).T
    alike = content.likeness + LIKE * content.index.spread
    return {p: known[int(row.argmax())] for p, row in zip(products, cosines, strict=True) if row.max() >= alike}
