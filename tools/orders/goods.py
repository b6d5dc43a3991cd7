"""Goods that a request names, in the words of the shop's own names: "did you ship the sunscreen"."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import yaml
from sqlalchemy import select
from sqlmodel import Session, col

from knowledge.tokens import normalise
from settings import LANGUAGES
from store.session import Sessions
from store.tables import CategoryTranslation, Product, ProductTranslation
from tools.vocabulary.forms import unspaced
from tools.vocabulary.lexical import Lexicon
from tools.vocabulary.patterns import folded, numbers
from tools.vocabulary.words import telling

_KATAKANA = "\u30a1-\u30ff"
_HAN = "\u3005\u4e00-\u9fff"
_PIECE = re.compile(rf"[{_KATAKANA}]+|[{_HAN}]+|(?:[^\W\d_{_HAN}\u3040-\u30ff]|[\u064b-\u0652])+")
_SCRIPTS = {"zh": f"[{_HAN}]", "ja": "[\u3040-\u30ff]", "ar": "[\u0621-\u064a]"}
_PRODUCTS = 5000  # the newest: enough of them teach what the shop's goods are called, and reading takes no more than a second or two
_PIECES = 1 << 14
_MARK = "="  # stands before a brand, which no word of a language begins with
_UNSPACED = ("zh", "ja")
_LEAST, _LEAST_UNSPACED = 3, 2  # letters of a word that names goods
_LEAST_PART = {"de": 4, "ja": 3}  # letters of a part of a compound: "weste" of "Steppweste"
_ONE_KIND, _TWO_KINDS, _MANY = 0.75, 0.9, 10  # see `_spoken`


@dataclass(frozen=True)
class _Spoken:
    """Words of the names of one language."""

    known: frozenset[str]  # all
    telling: frozenset[str]  # those that tell what a thing is: not "waterproof", which tents and watches and bags are
    graded: bool  # whether that can be known: not in a shop of one category


def _spoken(names: Iterable[tuple[Collection[str], int]], always: Collection[str]) -> _Spoken:
    """The words of products' names, each with the product's category, and words that tell in any case.

    A word tells when the products that have it are of one category mostly, or many of them of two: blankets are for homes and pets.
    """
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for words, category in names:
        for word in words:
            counts[word][category] += 1
    telling_words = set(always)
    for word, by_category in counts.items():
        most, second, *_ = [*sorted(by_category.values(), reverse=True), 0]
        total = by_category.total()
        if most >= _ONE_KIND * total or (total >= _MANY and most + second >= _TWO_KINDS * total):
            telling_words.add(word)
    sorted_in = {category for by_category in counts.values() for category in by_category}
    graded = len(sorted_in) > 1
    return _Spoken(frozenset(counts.keys() | always), frozenset(telling_words if graded else always), graded)


class Goods:
    """What the shop's goods are called, read at the first request about orders."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions
        self._said = lru_cache(_PIECES)(self._words)  # names are made of few words

    def named(self, text: str) -> str:
        """The words of a text that name goods, as they are written; empty without any.

        The text is taken for the language that accounts for most of its words: "hat" is no hat in "Hat meine Jacke ...".
        """
        return max((self._in(text, language) for language in _languages(text)), key=lambda found: found[0])[1]

    def _in(self, text: str, language: str) -> tuple[tuple[int, int], str]:
        """How well a language accounts for a text, and the words that name goods in it."""
        spoken, left = self._of(language), _PIECE.findall(_telling(text, language))
        pieces = left if language in _UNSPACED else _PIECE.findall(text)
        held: list[str] = []
        telling_words, before_goods = 0, False
        for piece in reversed(pieces):
            known = self._said(piece) & spoken.known if _speaks(piece) else frozenset()
            tells = not known.isdisjoint(spoken.telling)
            if known and (piece in left or (tells and before_goods and normalise(piece) in _speech()[language])):
                held.insert(0, _known_part(piece, known))
                telling_words += tells
                before_goods = True  # "card" may be said of payments, and of goods in "card game"
            else:
                before_goods = False
        if spoken.graded and not telling_words:
            held = []
        return (len(pieces) - len(left) + len(held), -len(held)), " ".join(held)

    def holding(self, session: Session, item: str, language: str, products: Mapping[int, int]) -> set[int]:
        """Which products an item means: those whose names hold most of its words, else those of a category so called.

        Args:
            session: of the shop.
            item: what was bought, in a customer's words.
            language: the customer's; names in other languages count where none in this one fits.
            products: category by product; of the customer's own orders.
        """
        wanted = {word for piece in _PIECE.findall(item) for word in self._said(piece)}
        telling_words = self._telling_of(wanted) or wanted
        rows = session.execute(
            select(col(Product.id), col(Product.brand), col(ProductTranslation.language), col(ProductTranslation.name))
            .join(ProductTranslation, col(ProductTranslation.product_id) == col(Product.id))
            .where(col(Product.id).in_(products.keys()))
        )
        words: dict[bool, dict[int, set[str]]] = {True: defaultdict(set), False: defaultdict(set)}
        for product, brand, spoken_in, name in rows:
            words[spoken_in == language][product] |= self._written(name, brand, spoken_in)
        for names in words.values():
            ranks = {product: (len(held & telling_words), len(held & wanted)) for product, held in names.items() if held & telling_words}
            if ranks:
                return {product for product, rank in ranks.items() if rank == max(ranks.values())}
        return {product for product, category in products.items() if not self._categories[category].isdisjoint(telling_words)}

    def tells(self, item: str) -> bool:
        """Whether an item is certainly goods, or a SKU, so that the customer can be told that it is in none of the orders."""
        return any(map(str.isdigit, item)) or bool(self._telling_of({word for piece in _PIECE.findall(item) for word in self._said(piece)}))

    def _telling_of(self, words: Collection[str]) -> set[str]:
        return {word for word in words if any(word in spoken.telling for spoken in self._spoken.values())}

    def _words(self, piece: str) -> frozenset[str]:
        """What is looked for of a piece of a text: its words without endings, and itself, which may be a brand."""
        plain = normalise(piece)
        if re.match(f"[{_HAN}]", plain):
            return frozenset(plain[n : n + 2] for n in range(len(plain) - 1))
        return frozenset([_brand(plain), *([plain] if re.match(f"[{_KATAKANA}]", plain) else self._lexicon.words(plain).split())])

    def _written(self, name: str, brand: str, language: str) -> set[str]:
        """What is found of a name: of a compound also what it ends with; of a brand, which has no grammar, only itself."""
        branded = {*_PIECE.findall(brand)}
        words = {word for piece in _PIECE.findall(name) if piece not in branded for word in self._said(piece) if word[0] != _MARK}
        least = _LEAST_PART.get(language)
        parts = {word[-n:] for word in words for n in range(least, len(word))} if least else set()
        return words | parts | {_brand(normalise(piece)) for piece in branded}

    def _of(self, language: str) -> _Spoken:
        """The names of a language; of the language that has most where the shop has none."""
        return self._spoken.get(language) or max(self._spoken.values(), key=lambda spoken: len(spoken.known), default=_spoken([], ()))

    @cached_property
    def _rows(self) -> tuple[list[tuple[str, str, int, str]], list[tuple[int, str, str]]]:
        """Names of products (language, name, category, brand) and of categories (category, language, name)."""
        newest = select(col(Product.id)).order_by(col(Product.id).desc()).limit(_PRODUCTS)
        products = (
            select(col(ProductTranslation.language), col(ProductTranslation.name), col(Product.category_id), col(Product.brand))
            .join(Product, col(Product.id) == col(ProductTranslation.product_id))
            .where(col(Product.id).in_(newest))
        )
        categories = select(col(CategoryTranslation.category_id), col(CategoryTranslation.language), col(CategoryTranslation.name))
        with self._sessions() as session:
            return [(*row,) for row in session.execute(products)], [(*row,) for row in session.execute(categories)]

    @cached_property
    def _lexicon(self) -> Lexicon:
        products, categories = self._rows
        return Lexicon.of([name for _, name, _, _ in products] + [name for _, _, name in categories])

    @cached_property
    def _spoken(self) -> dict[str, _Spoken]:
        products, categories = self._rows
        names: dict[str, list[tuple[Collection[str], int]]] = defaultdict(list)
        always: dict[str, set[str]] = defaultdict(set)  # brands and names of categories
        for language, name, category, brand in products:
            names[language].append((self._written(name, brand, language), category))
            always[language] |= {_brand(normalise(piece)) for piece in _PIECE.findall(brand)}
        for _, language, name in categories:
            always[language] |= self._written(name, "", language)
        return {language: _spoken(names[language], always[language]) for language in {*names, *always}}

    @cached_property
    def _categories(self) -> dict[int, set[str]]:
        """The words of each category's names, without those that names of its own products hold."""
        products, categories = self._rows
        words: dict[int, set[str]] = defaultdict(set)
        for category, language, name in categories:
            words[category] |= self._written(name, "", language)
        for language, name, category, brand in products:
            words[category] -= self._written(name, brand, language)
        return words


def _brand(plain: str) -> str:
    """A word as a brand's, told apart from the words of the language."""
    return f"{_MARK}{plain}"


def _speaks(piece: str) -> bool:
    """Whether a piece of a text may name goods: neither a number nor so short that it would be by chance."""
    return len(piece) >= (_LEAST_UNSPACED if unspaced(piece) else _LEAST) and folded(piece) not in numbers()


def _known_part(piece: str, known: Collection[str]) -> str:
    """Of a stretch of Chinese the part that names hold; other pieces are words."""
    if not re.match(f"[{_HAN}]", piece):
        return piece
    places = [n for n in range(len(piece) - 1) if piece[n : n + 2] in known]
    return piece[places[0] : places[-1] + 2]


def _languages(text: str) -> Iterable[str]:
    """Languages that a text may be in, by its script."""
    for language in ("ja", "ar", "zh"):  # kana before Han: Japanese has both
        if re.search(_SCRIPTS[language], text):
            return (language,)
    return (language for language in LANGUAGES if language not in _SCRIPTS)


@lru_cache
def _speech() -> dict[str, Collection[str]]:
    listed: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("speech.yaml").read_text("utf-8"))
    return {language: frozenset(normalise(word) for word in words) for language, words in listed.items()}


@lru_cache
def _stretches(language: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _speech()[language]), key=len, reverse=True)))


def _telling(text: str, language: str) -> str:
    """The text without what is said of orders and of nothing in particular."""
    if language in _UNSPACED:
        return telling(_stretches(language).sub(" ", normalise(text)), language)
    return " ".join(word for word in telling(text, language).split() if normalise(word) not in _speech()[language])
