"""What products are: their texts in all languages as one index, their vectors kept between starts."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from sqlalchemy import select
from sqlmodel import Session, col

from knowledge.embedding import Vectors
from knowledge.index import WORDS_WEIGHT, Evidence, HybridIndex
from knowledge.tokens import normalise, tokens
from knowledge.vectors import Progress, VectorCache
from store.tables import AttributeLabel, CategoryTranslation, Product, ProductTranslation, Variant
from tools.cache import keep, kept
from tools.recommend.fields import Fields, names
from tools.recommend.nouns import Nouns, Phrase
from tools.recommend.threshold import Threshold
from tools.vocabulary.lexical import Lexicon

DESCRIPTION_CHARACTERS = 400  # of what is embedded: the first sentences say what a thing is
LEXICON = 1  # part of the key: new rules make the kept words worthless
DEPTH = 600  # hits looked at; more than any one kind of thing has products
SAMPLE = 300  # products that tell how common a word is
COMMON = 0.25  # a word in the heads of so many products tells nothing about one
WORDS_WORTH = 0.2  # a hit counts when cosine + WORDS_WORTH * words + the nearness of its category reaches the threshold
NAMES_WORTH = 3.0  # spreads of cosine for a name that holds all the request's words: a vector takes "Zeltide" for a Zelt
FIELD_WORTH = 0.5  # of the nearness of a product's category: a "toy" is a toy before it is a dog's
DESCRIBING = 0.3  # of their weight that words keep where the noun is not held
WIDE = 1.6  # spreads below the best of all from which a wish without a noun of the shop's is met
MARGIN = 0.8  # spreads below the best hit that still fit the request
FEW = 3  # shown even where the best leaves the others behind
DECIDING, SAME = 0.5, 0.8  # from this share of words on they decide, and shares from this part of the largest are as good

_KANA = re.compile("[\u3041-\u30ff]+")


@dataclass(frozen=True)
class ProductText:
    """One product's words, all languages."""

    id: int
    called: Mapping[str, str]  # its names by language
    facts: str  # brand and attributes
    filed: str  # names of its category
    body: str  # descriptions
    embedded: str  # one language

    @property
    def names(self) -> str:
        """Its names, one a line."""
        return "\n".join(dict.fromkeys(self.called.values()))

    @property
    def head(self) -> str:
        """What is true of it: its names and facts."""
        return f"{self.names}\n{self.facts}"

    @property
    def searched(self) -> str:
        """What BM25 reads: what a thing is called counts more than what it is filed under."""
        return f"{self.head}\n{self.filed}\n{self.names}\n{self.body}"


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
        self.nouns = Nouns([t.called for t in texts], lexicon)
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

    def search(
        self, phrase: Phrase, text: str, vector: Vectors, steps: Sequence[Collection[int]], *, least: float, strict: bool = False
    ) -> tuple[int, list[Evidence]]:
        """The first of some steps that has products that have to do with a request, by its place, and those, best first.

        All steps are judged together: what is a good hit depends on the best there is, and a cheap mug is no answer to a wish for
        a cheap tent while there are tents.

        Args:
            phrase: the request, read.
            text: its telling words.
            vector: its unit vector.
            steps: ids that could be shown, the strictest first; the last holds all.
            least: what a hit must reach; see `threshold`.
            strict: only what holds the words, where some do: the cheapest "tent" must be a tent.
        """
        ranked, named = self._ranked(phrase, text, vector, steps[-1], least)
        if not ranked:
            return 0, []
        floor = ranked[0].score - WIDE * self.index.spread
        good = [hit for hit in ranked if hit.id in named] or [hit for hit in ranked if hit.score >= floor]
        for n, step in enumerate(steps):
            if any(hit.id in step for hit in good):
                return n, self._fitting([hit for hit in ranked if hit.id in step], named, strict)
        raise AssertionError("the last step holds all")

    def _fitting(self, hits: list[Evidence], named: set[int], strict: bool) -> list[Evidence]:
        """Of a step's hits, best first, those that are about as good as its best; what is not named so must be better than that."""
        own = [hit for hit in hits if hit.id in named] or hits
        floor, first = own[0].score - MARGIN * self.index.spread, {hit.id for hit in own[:FEW]}
        most = max(hit.words for hit in own)
        called = {hit.id for hit in own if (own is not hits or most >= DECIDING) and hit.words >= SAME * most}
        if strict and called:
            return [hit for hit in hits if hit.id in called]
        good = called | first | {hit.id for hit in own if hit.score >= floor} | {hit.id for hit in hits if hit.score > own[0].score}
        return [hit for hit in hits if hit.id in good]

    def _ranked(self, phrase: Phrase, text: str, vector: Vectors, among: Collection[int], least: float) -> tuple[list[Evidence], set[int]]:
        """The hits that reach `least`, best first, and those that are what the request's noun says.

        Names that hold the request's words, and a category that it is about, gain; words that only describe count for little where
        the noun is not held: a steel kettle is no steel mug.
        """
        near, spread = self._fields.nearness(vector), self.index.spread
        held = self.nouns.held(phrase)
        named, mentioned = self.nouns.named(phrase), self.nouns.mentioned(phrase)
        ranked = []
        for hit in self.index.evidence(self._lexicon.words(text), vector, DEPTH, among):
            place = self._places[hit.id]
            words = hit.words if place in mentioned or not named else DESCRIBING * hit.words
            field, name = float(near[place]), held.get(place, 0.0)
            if hit.cosine + WORDS_WORTH * (max(words, name) if phrase.known and place in named else words) + field >= least:
                score = hit.cosine + spread * (WORDS_WEIGHT * words + NAMES_WORTH * name) + FIELD_WORTH * field
                ranked.append(replace(hit, score=score, words=words))
        return sorted(ranked, key=lambda hit: -hit.score), {int(self.ids[place]) for place in named}

    def words_hit(self, query: str, product: int) -> list[str]:
        """The telling words of a request that the product's names, brand or attributes hold, in order; numbers tell nothing alone."""
        telling = set(self._lexicon.words(self._heads.get(product, "")).split()) - self._common
        found = (run for piece in re.findall(r"\w+", query) for run in self._runs(piece, telling))
        return [run for run in found if len(run) > 1 and not run.isdecimal()]

    def _runs(self, piece: str, telling: set[str]) -> list[str]:
        """The stretches of a piece of text that telling words cover, as written."""
        plain = normalise(piece)
        covered, start = [False] * len(plain), 0
        for token in tokens(piece):
            start = max(plain.find(token, start), 0)
            if self._lexicon.words(token).split()[0] in telling:
                covered[start : start + len(token)] = [True] * len(token)
        for run in _KANA.finditer(plain):
            if not all(covered[slice(*run.span())]):
                covered[slice(*run.span())] = [False] * len(run[0])
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
    called, descriptions = {key: own for key, (own, _) in words.items()}, "\n".join(dict.fromkeys(own for _, own in words.values()))
    facts, filed = "\n".join(dict.fromkeys([brand, *attributes])), "\n".join(dict.fromkeys(category.values()))
    embedded = f"{name}. {category.get(language, '')}. {brand}. {description[:DESCRIPTION_CHARACTERS]}"
    return ProductText(product, called, facts, filed, descriptions, embedded)


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
