"""What products are: their texts in all languages as one index, their vectors kept between starts."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sqlalchemy import select
from sqlmodel import Session, col

from knowledge.embedding import Embedder, Vectors
from knowledge.index import Evidence, HybridIndex
from knowledge.tokens import normalise, tokens
from store.tables import AttributeLabel, CategoryTranslation, Product, ProductTranslation, Variant
from tools.recommend.cache import keep, kept

Progress = Callable[[int, int], None]  # done, all

BATCH, SAVE_EVERY = 16, 256
DESCRIPTION_CHARACTERS = 400  # of what is embedded: the first sentences say what a thing is
SAMPLE = 300  # products that tell how common a word is
COMMON = 0.25  # a word in the heads of so many products tells nothing about one
# A hit counts when cosine + WORDS_WORTH * words reaches LEAST. Measured with E5 on 2,000 products in eight languages: requests that
# have nothing to do with the shop reach 0.81 (a single word of a neighbouring field 0.84), those that have 0.83 to 0.99.
WORDS_WORTH, LEAST = 0.2, 0.832
MARGIN = 0.8  # spreads below the best hit that still fit the request


@dataclass(frozen=True)
class ProductText:
    """One product's words."""

    id: int
    head: str  # names, brand, categories and attributes, all languages
    names: str  # once more, for what a thing is called counts more than what it is filed under
    body: str  # descriptions, all languages
    embedded: str  # one language


class Content:
    """Search and neighbours over the products' texts."""

    def __init__(self, texts: list[ProductText], vectors: Vectors) -> None:
        """Index the texts; `vectors` has a row for each."""
        self.ids = np.array([t.id for t in texts], np.int64)
        self.vectors = vectors
        self.index = HybridIndex.build([t.id for t in texts], [f"{t.head}\n{t.names}\n{t.body}" for t in texts], vectors)
        self._heads = {t.id: t.head for t in texts}
        sample = [set(tokens(t.head)) for t in texts[:: max(len(texts) // SAMPLE, 1)]]
        holders = Counter(word for head in sample for word in head)
        self._common = {word for word, count in holders.items() if count > max(COMMON * len(sample), 10)}
        self._places = {t.id: n for n, t in enumerate(texts)}

    def vectors_of(self, products: Iterable[int]) -> Vectors:
        """Unit vectors, a row a product; zeros for one that came after the start."""
        nothing = np.zeros(self.vectors.shape[1], np.float32)
        rows = [self.vectors[self._places[p]] if p in self._places else nothing for p in products]
        return np.array(rows, np.float32).reshape(-1, self.vectors.shape[1])

    def search(self, text: str, vector: Vectors, allowed: Collection[int]) -> list[Evidence]:
        """The products that have to do with a request, best first; empty when none does."""
        hits = self.index.evidence(text, vector, len(self.ids), allowed)
        relevant = [hit for hit in hits if hit.cosine + WORDS_WORTH * hit.words >= LEAST]
        if not relevant:
            return []
        floor = relevant[0].score - MARGIN * self.index.spread
        return [hit for hit in relevant if hit.score >= floor]

    def words_hit(self, query: str, product: int) -> list[str]:
        """The telling words of a request that the product's names, brand, category or attributes hold, in order."""
        telling = set(tokens(self._heads.get(product, ""))) - self._common
        return [run for piece in re.findall(r"\w+", query) for run in _runs(piece, telling)]


def _runs(piece: str, words: Collection[str]) -> list[str]:
    """The stretches of a piece of text that its tokens among `words` cover, as written."""
    plain = normalise(piece)
    covered, start = [False] * len(plain), 0
    for token in tokens(piece):
        start = max(plain.find(token, start), 0)
        if token in words:
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
    names, descriptions = ("\n".join(word[n] for word in words.values()) for n in (0, 1))
    head = "\n".join(dict.fromkeys([brand, *category.values(), *attributes, names]))
    embedded = f"{name}. {category.get(language, '')}. {brand}. {description[:DESCRIPTION_CHARACTERS]}"
    return ProductText(product, head, names, descriptions, embedded)


def open_content(session: Session, embedder: Embedder, folder: Path, progress: Progress) -> Content:
    """The index of the present texts; only texts that are new since the last start are embedded."""
    texts = read_texts(session)
    return Content(texts, _embed([t.embedded for t in texts], embedder, folder / "vectors.npz", progress))


def _embed(texts: list[str], embedder: Embedder, path: Path, progress: Progress) -> Vectors:
    keys = [hashlib.sha256(f"{embedder.name}\0{text}".encode()).hexdigest() for text in texts]
    arrays = kept(path)
    known: dict[str, Vectors] = dict(zip(arrays["keys"].tolist(), arrays["vectors"], strict=True)) if "keys" in arrays else {}
    missing = [(key, text) for key, text in dict(zip(keys, texts, strict=True)).items() if key not in known]
    for start in range(0, len(missing), BATCH):
        batch = missing[start : start + BATCH]
        known.update(zip((key for key, _ in batch), embedder.passages([text for _, text in batch]), strict=True))
        done = start + len(batch)
        progress(done, len(missing))
        if done == len(missing) or done % SAVE_EVERY < BATCH:  # an interrupted first start goes on from here
            wanted = [key for key in dict.fromkeys(keys) if key in known]
            keep(path, {"keys": np.array(wanted), "vectors": np.array([known[key] for key in wanted], np.float32)})
    if not keys:
        return embedder.passages([])
    return np.array([known[key] for key in keys], np.float32)
