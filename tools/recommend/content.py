"""What products are: their texts in all languages as one index, their vectors kept between starts."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from sqlalchemy import select
from sqlmodel import Session, col

from knowledge.embedding import Vectors
from knowledge.index import Evidence, HybridIndex
from knowledge.tokens import normalise, tokens
from knowledge.vectors import Progress, VectorCache
from store.tables import AttributeLabel, CategoryTranslation, Product, ProductTranslation, Variant
from tools.cache import keep, kept
from tools.recommend.fields import Fields, names
from tools.recommend.threshold import Threshold
from tools.vocabulary.lexical import Lexicon

DESCRIPTION_CHARACTERS = 400  # of what is embedded: the first sentences say what a thing is
LEXICON = 1  # part of the key: new rules make the kept words worthless
DEPTH = 600  # hits looked at; more than any one kind of thing has products
SAMPLE = 300  # products that tell how common a word is
COMMON = 0.25  # a word in the heads of so many products tells nothing about one
WORDS_WORTH = 0.2  # a hit counts when cosine + WORDS_WORTH * words + the nearness of its category reaches the threshold
NAMES_WORTH = 2.0  # spreads of cosine for a name that holds all the request's words: a vector takes "Zeltide" for a Zelt
FIELD_WORTH = 0.5  # of the nearness of a product's category: a "toy" is a toy before it is a dog's
MARGIN = 0.8  # spreads below the best hit that still fit the request
FEW = 3  # shown even where the best leaves the others behind
DECIDING, SAME = 0.5, 0.8  # from this share of words on they decide, and shares from this part of the largest are as good


@dataclass(frozen=True)
class ProductText:
    """One product's words, all languages."""

    id: int
    names: str
    facts: str  # brand and attributes
    filed: str  # names of its category
    body: str  # descriptions
    embedded: str  # one language

    @property
    def head(self) -> str:
        """All but the descriptions."""
        return f"{self.names}\n{self.facts}\n{self.filed}"

    @property
    def searched(self) -> str:
        """What BM25 reads: what a thing is called counts more than what it is filed under."""
        return f"{self.head}\n{self.names}\n{self.body}"


class Content:
    """Search and neighbours over the products' texts."""

    def __init__(
        self, texts: list[ProductText], vectors: Vectors, fields: Fields, lexicon: Lexicon, words: list[str], threshold: Threshold
    ) -> None:
        """Index the texts; `vectors`, `fields` and `words`, what the lexicon makes of `searched`, have a row for each."""
        self.ids = np.array([t.id for t in texts], np.int64)
        self.vectors = vectors
        self.index = HybridIndex.build([t.id for t in texts], words, vectors)
        middle = vectors.mean(axis=0) if len(vectors) else np.zeros(vectors.shape[1], np.float32)
        self.likeness = float(middle @ middle)  # mean cosine of two products
        self.threshold = threshold
        self._fields, self._lexicon = fields, lexicon
        self._names = {t.id: frozenset(lexicon.words(t.names).split()) for t in texts}
        self._heads = {t.id: t.head for t in texts}
        sample = [set(lexicon.words(t.head).split()) for t in texts[:: max(len(texts) // SAMPLE, 1)]]
        holders = Counter(word for head in sample for word in head)
        self._common = {word for word, count in holders.items() if count > max(COMMON * len(sample), 10)}
        self._places = {t.id: n for n, t in enumerate(texts)}

    def vectors_of(self, products: Iterable[int]) -> Vectors:
        """Unit vectors, a row a product; zeros for one that came after the start."""
        nothing = np.zeros(self.vectors.shape[1], np.float32)
        rows = [self.vectors[self._places[p]] if p in self._places else nothing for p in products]
        return np.array(rows, np.float32).reshape(-1, self.vectors.shape[1])

    def search(self, text: str, vector: Vectors, among: Collection[int], *, least: float, strict: bool = False) -> list[Evidence]:
        """The products that have to do with a request, best first; empty when none does.

        Search once among all that could be shown, then filter: what is a good hit depends on the best there is.

        Args:
            text: the request's telling words.
            vector: its unit vector.
            among: ids.
            least: what a hit must reach; see `threshold`.
            strict: where the words decide, only what holds them: the cheapest "tent" must be a tent.
        """
        words = self._lexicon.words(text)
        hits, near = self.index.evidence(words, vector, DEPTH, among), self._fields.nearness(vector)
        field = {hit.id: float(near[self._places[hit.id]]) for hit in hits}
        fitting = [hit for hit in hits if hit.cosine + WORDS_WORTH * hit.words + field[hit.id] >= least]
        relevant = self._ranked(words.split(), fitting, field)
        if not relevant:
            return []
        floor = relevant[0].score - MARGIN * self.index.spread
        most = max(hit.words for hit in relevant)
        called = {hit.id for hit in relevant if most >= DECIDING and hit.words >= SAME * most}
        first = {hit.id for hit in relevant[:FEW]}
        return [hit for hit in relevant if hit.id in called or ((hit.score >= floor or hit.id in first) and not (strict and called))]

    def _ranked(self, words: list[str], hits: list[Evidence], field: Mapping[int, float]) -> list[Evidence]:
        """The hits, best first: those whose names hold the request's words, and whose category is what it is about, gain."""
        worth = NAMES_WORTH * self.index.spread / max(len(words), 1)
        gains = [worth * sum(word in self._names[hit.id] for word in words) + FIELD_WORTH * field[hit.id] for hit in hits]
        return sorted((replace(hit, score=hit.score + gain) for hit, gain in zip(hits, gains, strict=True)), key=lambda hit: -hit.score)

    def words_hit(self, query: str, product: int) -> list[str]:
        """The telling words of a request that the product's names, brand, category or attributes hold, in order."""
        telling = set(self._lexicon.words(self._heads.get(product, "")).split()) - self._common
        return [run for piece in re.findall(r"\w+", query) for run in self._runs(piece, telling)]

    def _runs(self, piece: str, telling: set[str]) -> list[str]:
        """The stretches of a piece of text that telling words cover, as written."""
        plain = normalise(piece)
        covered, start = [False] * len(plain), 0
        for token in tokens(piece):
            start = max(plain.find(token, start), 0)
            if not telling.isdisjoint(self._lexicon.words(token).split()):
                covered[start : start + len(token)] = [True] * len(token)
        written = piece if len(piece) == len(plain) else plain
        marks = "".join("x" if c else " " for c in covered)
        return [written[m.start() : m.end()] for m in re.finditer("x+", marks)]


def read_texts(session: Session) -> list[ProductText]:
    """The active products' texts, by id."""
    categories: dict[int, dict[str, str]] = defaultdict(dict)
    for category, language, name in session.execute(
        select(col(CategoryTranslation.category_id), col(CategoryTranslation.language), col(CategoryTranslation.name))
    ):
        categories[category][language] = name
    labels: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, value, label in session.execute(select(col(AttributeLabel.key), col(AttributeLabel.value), col(AttributeLabel.label))):
        labels[key, value].append(label)
    attributes: dict[int, dict[tuple[str, str], None]] = defaultdict(dict)
    for product, pairs in session.execute(select(col(Variant.product_id), col(Variant.attributes))):
        attributes[product].update(dict.fromkeys(pairs.items()))
    words: dict[int, dict[str, tuple[str, str]]] = defaultdict(dict)
    for product, language, name, description in session.execute(
        select(
            col(ProductTranslation.product_id),
            col(ProductTranslation.language),
            col(ProductTranslation.name),
            col(ProductTranslation.description),
        )
    ):
        words[product][language] = (name, description)
    rows = session.execute(
        select(col(Product.id), col(Product.brand), col(Product.category_id)).where(col(Product.active)).order_by(col(Product.id))
    ).all()
    return [
        _text(product, brand, words[product], categories[category], [x for pair in attributes[product] for x in labels[pair] or [pair[1]]])
        for product, brand, category in rows
    ]


def _text(product: int, brand: str, words: dict[str, tuple[str, str]], category: dict[str, str], attributes: list[str]) -> ProductText:
    language = "en" if "en" in words else min(words, default="en")
    name, description = words.get(language, ("", ""))
    names, descriptions = ("\n".join(dict.fromkeys(word[n] for word in words.values())) for n in (0, 1))
    facts, filed = "\n".join(dict.fromkeys([brand, *attributes])), "\n".join(dict.fromkeys(category.values()))
    embedded = f"{name}. {category.get(language, '')}. {brand}. {description[:DESCRIPTION_CHARACTERS]}"
    return ProductText(product, names, facts, filed, descriptions, embedded)


def open_content(session: Session, vectors: VectorCache, folder: Path, progress: Progress) -> Content:
    """The index of the present texts; only texts that are new since the last start are embedded."""
    texts = read_texts(session)
    filed = [t.filed for t in texts]
    fields = Fields(filed, vectors.of(names(filed)))
    products = vectors.of([t.embedded for t in texts], progress)
    return Content(texts, products, fields, *_words(texts, folder / "words.npz"), Threshold.of(products, fields, vectors))


def _words(texts: list[ProductText], path: Path) -> tuple[Lexicon, list[str]]:
    """The lexicon of the texts and what it makes of each, from disk when the texts are the same."""
    key = hashlib.sha256("\0".join(f"{LEXICON}\n{t.searched}" for t in texts).encode()).hexdigest()
    arrays = kept(path)
    if set(arrays) == {"key", "parts", "words"} and str(arrays["key"]) == key:
        parts, words = (arrays[name].tobytes().decode().split("\0") for name in ("parts", "words"))
        return Lexicon(parts), words if texts else []
    lexicon = Lexicon.of({line for t in texts for line in f"{t.names}\n{t.filed}".split("\n")})
    words = [lexicon.words(t.searched) for t in texts]
    packed = {name: np.frombuffer("\0".join(lines).encode(), np.uint8) for name, lines in (("parts", lexicon.parts), ("words", words))}
    keep(path, {"key": np.array(key), **packed})
    return lexicon, words
