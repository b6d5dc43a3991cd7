"""Which product a merchant means by its name in the request."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import select
from sqlmodel import col

from knowledge.tokens import tokens
from store.session import Sessions
from store.tables import Product, ProductTranslation
from tools.vocabulary.words import telling

CHOICES = 5  # shown when several may be meant
RARE = 0.5  # of the weight of a word that one product alone has: what a request must hold of a name, and hold more of it than of others


@dataclass(frozen=True)
class _Named:
    """A product under one of its names."""

    product: int
    words: frozenset[str]


class Names:
    """The names of all active products in all languages, read at the first request without a SKU."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    def meant(self, text: str, language: str) -> list[int]:
        """Ids of the products whose name the text may hold, the likeliest first; one where it is clear.

        A word weighs the logarithm of how few products have it, so that "de" and "with" weigh next to nothing.
        """
        said = set(tokens(telling(text, language)))
        enough = RARE * math.log(self._products + 1)
        best: dict[int, tuple[float, float]] = {}  # weight held, share of the name that it is
        for named in self._named:
            held = self._weight(named.words & said)
            if held >= enough:
                best[named.product] = max((held, held / self._weight(named.words)), best.get(named.product, (0.0, 0.0)))
        ordered = sorted(best, key=lambda product: (best[product], -product), reverse=True)
        clear = len(ordered) > 1 and best[ordered[0]][0] >= best[ordered[1]][0] + enough
        return ordered[: 1 if clear else CHOICES]

    def _weight(self, words: Iterable[str]) -> float:
        return sum(math.log((self._products + 1) / self._holders[word]) for word in words)

    @cached_property
    def _named(self) -> list[_Named]:
        with self._sessions() as session:
            rows = session.execute(
                select(col(ProductTranslation.product_id), col(ProductTranslation.name))
                .join(Product, col(Product.id) == col(ProductTranslation.product_id))
                .where(col(Product.active))
            ).all()
        return [_Named(product, words) for product, name in rows if (words := frozenset(tokens(name)))]

    @cached_property
    def _products(self) -> int:
        return len({named.product for named in self._named})

    @cached_property
    def _holders(self) -> Counter[str]:
        """How many products have a word in one of their names."""
        return Counter(word for _, word in {(named.product, word) for named in self._named for word in named.words})
