"""Arguments that a text names in the shop's own words: SKUs, attributes, categories."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from copy import deepcopy
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from store.tables import AttributeLabel, Category, CategoryTranslation, Order, Product, ProductTranslation, Variant
from tools.vocabulary.categories import Categories
from tools.vocabulary.category_words import CategoryWords
from tools.vocabulary.codes import Codes
from tools.vocabulary.forms import bare, inflected, plain, stretch, unspaced
from tools.vocabulary.measures import Measures
from tools.vocabulary.names import Names
from tools.vocabulary.skus import Endings
from tools.vocabulary.words import wordings

_NEGATIONS = re.compile(
    r"(?:\b(?:not|no|without|except|but|nicht|kein\w*|ohne|außer|sin|não|sem|exceto|excepto|pas|sans|sauf|ne)\b|لا|ليس\w*|غير|بدون|不要|不|没|非|除)\W*(?:\w+\W+)?$"
)
_WORD = re.compile(r"[^\W_]+")
_LEAST = 3  # letters of a label that speaks for itself; a shorter one or a number needs its key before it ("size M")
_ORDERS = 100  # that show what an order number looks like
_TEXTS = 64  # read last: one request is read for each of its tools
_COMPOUND = 4  # letters of either part of a compound: "lederrucksack"

Label = tuple[str, str, str, str]


class Vocabulary:
    """The shop's labels and SKUs, read once; what a text names of them."""

    def __init__(
        self,
        labels: Iterable[Label],
        skus: Iterable[str],
        categories: Iterable[tuple[str, str, str]] = (),
        names: Iterable[str] = (),
        orders: Iterable[str] = (),
    ) -> None:
        """Take what the shop has.

        Args:
            labels: (key, value, language, label), value "" for a key's own name.
            skus: of products and variants.
            categories: (slug, language, name).
            names: of products in German; their words end compounds.
            orders: numbers of some orders; what looks like them is no SKU.
        """
        skus, orders = [*skus], [*orders]
        self._codes = Codes(skus, orders, wordings())
        known = [*labels]
        known += [(k, v, lang, other) for k, v, lang, label in known for other in wordings()["names"].get(lang, {}).get(label, ())]
        speaking = [label for label in known if label[1] and _speaks(label[3])]
        self._words, self._germans = _spoken(speaking)
        self._longest = max((form.count(" ") + 1 for form in self._words), default=1)
        stretched = sorted((label for label in speaking if unspaced(label[3])), key=lambda label: -len(label[3]))
        self._stretches = [(re.compile(stretch(plain(label), lang)), (key, value)) for key, value, lang, label in stretched]
        self._measures = Measures(known, wordings())
        categories = [*categories]
        self._categories = Categories(categories)
        self._category_words = CategoryWords((slug, name) for slug, _, name in categories)
        self._endings = Endings(skus)
        # What only has the form of a SKU's end is taken for one, so that a wrong one is told.
        self._end_forms = Codes((end for sku in skus if "-" in (end := sku.partition("-")[2])), orders, wordings())
        self._ends = tuple({word for name in names for word in _WORD.findall(plain(name)) if len(word) >= _COMPOUND})
        self._read = lru_cache(_TEXTS)(self._hints)

    @classmethod
    def read(cls, session: Session) -> "Vocabulary":
        """From the database."""
        columns = col(AttributeLabel.key), col(AttributeLabel.value), col(AttributeLabel.language), col(AttributeLabel.label)
        labels = [(key, value, language, label) for key, value, language, label in session.execute(select(*columns))]
        skus = [*session.scalars(select(col(Product.sku))), *session.scalars(select(col(Variant.sku)))]
        filed = select(col(Category.slug), col(CategoryTranslation.language), col(CategoryTranslation.name)).join(
            CategoryTranslation, col(CategoryTranslation.category_id) == col(Category.id)
        )
        categories = [(slug, language, name) for slug, language, name in session.execute(filed)]
        names = session.scalars(select(col(ProductTranslation.name)).where(col(ProductTranslation.language) == "de"))
        ends = [*names, *(name for _, language, name in categories if language == "de")]
        orders = session.scalars(select(col(Order.number)).limit(_ORDERS))
        return cls(labels, skus, categories, ends, orders)

    def hints(self, text: str) -> dict[str, Any]:
        """The arguments that the text names: `product`, `category`, `attributes`; what it negates is left out."""
        return deepcopy(self._read(text))

    def _hints(self, text: str) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if sku := self._codes.named(text):
            found["product"] = sku
        category = self._categories.named(text)
        if category:
            found["category"] = category
        attributes: dict[str, str] = {}
        text = unicodedata.normalize("NFC", text)
        for at, key, value in sorted([*self._said(text), *self._stretched(text)]):
            if not _NEGATIONS.search(plain(text[:at])):
                attributes.setdefault(key, value)
        attributes |= self._measures.read(text)
        if attributes:
            found["attributes"] = attributes
        return found

    def subject(self, text: str, names: Names) -> dict[str, str]:
        """What an analysis is of: the `product` that the text names, by SKU, by the end of one or by its name or a part of
        it that no other has, else the `category`, else the `goods` by what they are called.

        A code that the shop does not have is a product, too, and a word that only goods can be meant by is `goods`: the answer
        tells so instead of speaking of the whole shop.
        """
        known = self.hints(text)
        if sku := self._endings.named(text) or known.get("product") or self._end_forms.named(text) or self._codes.looks_like_one(text):
            return {"product": sku}
        if sku := names.one(text):
            return {"product": sku}
        if "category" in known:
            return {"category": known["category"]}
        kind, category = names.kind(text), self._category_words.named(text)
        if category and (kind is None or not kind.products or self._category_words.only(kind.words)):
            part = kind and not self._category_words.whole(kind.words) and names.narrow(kind.products, category)
            return {"category": category, "goods": kind.words} if kind and part else {"category": category}
        if kind is None or (not kind.products and len(kind.words.split()) <= len(known.get("attributes", ()))):  # "the red ones"
            return {}
        return {"product": names.sku(*kind.products)} if len(kind.products) == 1 else {"goods": kind.words}

    def _said(self, text: str) -> list[tuple[int, str, str]]:
        """Where labels of languages with spaces stand in the text, with key and value."""
        words = [*_WORD.finditer(text)]
        found: list[tuple[int, str, str]] = []
        n = 0
        while n < len(words):
            for size in range(min(self._longest, len(words) - n), 0, -1):
                run = [word[0].casefold() for word in words[n : n + size]]
                pair = self._pair(run)
                if pair:
                    found.append((words[n].start(), *pair))
                    n += size - 1
                    break
            n += 1
        return found

    def _pair(self, run: list[str]) -> tuple[str, str] | None:
        forms = [" ".join(run), " ".join(map(plain, run))]
        if len(run) == 1:
            forms += sorted(bare(plain(run[0])), key=len)
        pair = next((self._words[form] for form in forms if form in self._words), None)
        return pair or (self._compound(forms[1]) if len(run) == 1 else None)

    def _compound(self, word: str) -> tuple[str, str] | None:
        """What the first part of a German compound names, when its last part ends a product's name too."""
        for cut in range(len(word) - _COMPOUND, _COMPOUND - 1, -1):
            first, last = word[:cut], word[cut:]
            if first in self._germans and any(
                known.endswith(end) for end in inflected(last, "de") | _uninflected(last) for known in self._ends
            ):
                return self._germans[first]
        return None

    def _stretched(self, text: str) -> list[tuple[int, str, str]]:
        """The same for labels in Chinese and Japanese."""
        if not unspaced(text):
            return []
        whole, found = plain(text), []
        for pattern, pair in self._stretches:
            match = pattern.search(whole)
            if match:
                found.append((match.start(), *pair))
                whole = whole[: match.start()] + " " * len(match[0]) + whole[match.end() :]  # "blue-green" is not green
        return found


def _spoken(labels: Iterable[Label]) -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str]]]:
    """What each form of a label stands for, where that is clear; the same for the first parts of German compounds."""
    votes: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    exact: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    germans: dict[str, tuple[str, str]] = {}
    values: Counter[str] = Counter(key for key, _ in {(key, value) for key, value, _, _ in labels})
    for key, value, language, label in labels:
        if unspaced(label):
            continue
        words = _WORD.findall(plain(label))
        exact[" ".join(words) if len(plain(label)) >= _LEAST else label.casefold()][key, value] += 1
        if len(words) == 1 and len(words[0]) >= _LEAST:
            for form in inflected(words[0], language):
                votes[form][key, value] += 1
            if language == "de":
                germans |= {form: (key, value) for form in (words[0], words[0].removesuffix("e")) if len(form) >= _COMPOUND}
    found = {form: pair for form, counts in votes.items() if (pair := _clear(counts, values))}
    found = {form: pair for form, pair in found.items() if form not in exact}
    return found | {form: pair for form, counts in exact.items() if (pair := _clear(counts, values))}, germans


def _clear(counts: Counter[tuple[str, str]], values: Counter[str]) -> tuple[str, str] | None:
    """What a form stands for: of several, the one that more languages call so and that is of the larger attribute."""
    often = counts.most_common(2)
    if len(often) > 1 and often[0][1] == often[1][1]:
        return None
    best: tuple[str, str] = often[0][0]
    return best if all(values[best[0]] >= values[key] for key, _ in counts) else None


def _uninflected(word: str) -> set[str]:
    return {word.removesuffix(end) for end in ("e", "n", "en", "er", "s") if len(word) - len(end) >= _COMPOUND}


def _speaks(label: str) -> bool:
    """Whether a label can be taken for itself in a sentence."""
    if any(c.isdigit() for c in label):
        return False
    return len(plain(label)) >= _LEAST or not label.isascii()
