"""Which product a request means by its name."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sqlalchemy import select
from sqlmodel import col

from knowledge.tokens import tokens
from store.session import Sessions
from store.tables import Category, Product, ProductTranslation
from tools.vocabulary.kinds import Kind, Kinds
from tools.vocabulary.words import telling

_TEXTS = 64  # read last: one request is read for each of its tools
CHOICES = 5  # shown when several may be meant
TINY = 1e-9
COMMON, FEW = 0.1, 3  # a word that more of the products have, and more than these few, names none
WHOLE, RIVAL = 0.6, 0.75  # one product is named by so much of its name, when no other's holds so much of what is said of it
PART = 0.25  # of a category's products that the word must be in the names of
RARE = 0.5  # of the weight of a word that one product alone has: what a request must hold of a name, and hold more of it than of others


@dataclass(frozen=True)
class _Named:
    """A product under one of its names."""

    product: int
    sku: str
    brand: str
    active: bool
    language: str
    category: str  # slug
    words: frozenset[str]


class Names:
    """The names of all products in all languages, read at the first request without a SKU."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions
        self._meant = lru_cache(_TEXTS)(lambda text: self._kinds.meant(text))

    def meant(self, text: str, language: str) -> list[int]:
        """Ids of the products on sale whose name the text may hold, the likeliest first; one where it is clear.

        A word weighs the logarithm of how few products have it, so that "de" and "with" weigh next to nothing.
        """
        said = set(tokens(telling(text, language)))
        best: dict[int, tuple[float, float]] = {}  # weight held, share of the name that it is
        for named in (named for named in self._named if named.active):
            held = self._weight(named.words & said)
            if held >= self._enough:
                best[named.product] = max((held, held / self._weight(named.words)), best.get(named.product, (0.0, 0.0)))
        ordered = sorted(best, key=lambda product: (best[product], -product), reverse=True)
        clear = len(ordered) > 1 and best[ordered[0]][0] >= best[ordered[1]][0] + self._enough
        return ordered[: 1 if clear else CHOICES]

    def kind(self, text: str) -> Kind | None:
        """The goods on sale that a question names by what they are, or by a part of their names or brands."""
        return self._meant(text)

    def called(self, words: str, category: str | None = None) -> frozenset[int]:
        """Ids of the products on sale that are called so, in any language, of the category where it has such; empty: none is."""
        found = self._kinds.called(words)
        return found & self._filed.get(category or "", found) or found

    def narrow(self, products: frozenset[int], category: str) -> bool:
        """Whether the products are a part of a category that its name's word may stand for: "tents" of "Tents & camping".

        Of "Toys & games" only some rattle is called a toy: then the word stands for them all.
        """
        filed = self._filed[category]
        return PART * len(filed) <= len(filed & products) < len(filed)

    def sku(self, product: int) -> str:
        """Of a product on sale."""
        return self._skus[product]

    def one(self, text: str) -> str | None:
        """The SKU of the one product whose name, in any language, the text clearly holds; one not on sale is no rival of one that is."""
        said = set(tokens(text))
        held: dict[int, float] = defaultdict(float)  # by place in `_named`
        for word in said & self._places.keys():
            weight = self._weight([word])
            for place in self._places[word]:
                held[place] += weight
        held = {place: weight for place, weight in held.items() if any(not w.isdecimal() for w in self._named[place].words & said)}
        whole = {place: weight for place, weight in held.items() if weight >= self._weight(self._named[place].words) - TINY}
        rival_share = 1 - TINY if whole else RIVAL  # of names held whole the longest is meant, "wool hat" and no "hat"
        told = whole or held
        likeliest = max(told, key=lambda place: (told[place], -len(self._named[place].words), self._named[place].active), default=None)
        if likeliest is None or told[likeliest] < max(self._enough, WHOLE * self._weight(self._named[likeliest].words)):
            return None
        best, others = self._named[likeliest], ((self._named[place], weight) for place, weight in told.items())
        rival = max((w for other, w in others if other.product != best.product and other.active >= best.active), default=0.0)
        return best.sku if rival < rival_share * told[likeliest] else None

    def _weight(self, words: Iterable[str]) -> float:
        most = max(COMMON * self._products, FEW)
        return sum(math.log((self._products + 1) / held) for word in words if (held := self._holders[word]) <= most)

    @cached_property
    def _named(self) -> list[_Named]:
        columns = col(Product.id), col(Product.sku), col(Product.brand), col(Product.active)
        query = (
            select(*columns, col(ProductTranslation.language), col(Category.slug), col(ProductTranslation.name))
            .join(ProductTranslation, col(Product.id) == col(ProductTranslation.product_id))
            .join(Category, col(Category.id) == col(Product.category_id))
        )
        with self._sessions() as session:
            rows = session.execute(query).all()
        cut = ((row, frozenset(tokens(row.name))) for row in rows)
        return [_Named(row.id, row.sku, row.brand, row.active, row.language, row.slug, words) for row, words in cut if words]

    @cached_property
    def _filed(self) -> dict[str, frozenset[int]]:
        """Ids of the products on sale by the slug of their category."""
        filed: dict[str, set[int]] = defaultdict(set)
        for named in self._named:
            if named.active:
                filed[named.category].add(named.product)
        return {category: frozenset(products) for category, products in filed.items()}

    @cached_property
    def _skus(self) -> dict[int, str]:
        return {named.product: named.sku for named in self._named}

    @cached_property
    def _kinds(self) -> Kinds:
        sold = [named for named in self._named if named.active]
        return Kinds([*((n.product, n.language, n.words) for n in sold), *((n.product, "", tokens(n.brand)) for n in sold)])

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where in `_named` each word stands that tells a product from others."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, named in enumerate(self._named):
            for word in named.words:
                if self._weight([word]):
                    places[word].append(place)
        return places

    @cached_property
    def _enough(self) -> float:
        """Weight that a request must hold of a name."""
        return RARE * math.log(self._products + 1)

    @cached_property
    def _products(self) -> int:
        return len({named.product for named in self._named})

    @cached_property
    def _holders(self) -> Counter[str]:
        """How many products have a word in one of their names."""
        return Counter(word for _, word in {(named.product, word) for named in self._named for word in named.words})
