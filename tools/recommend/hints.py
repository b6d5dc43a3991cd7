"""Arguments that a text names in the shop's own words: SKUs, attributes, categories."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from knowledge.tokens import normalise
from store.tables import AttributeLabel, Product, Variant

_SKU = re.compile(r"[A-Z0-9]+(?:[-_][A-Z0-9]+)+", re.IGNORECASE)
_NEGATIONS = re.compile(
    r"(?:\b(?:not|no|without|except|but|nicht|kein\w*|ohne|außer|sin|não|sem|exceto|excepto|pas|sans|sauf|ne)\b|لا|ليس\w*|غير|بدون|不要|不|没|非|除)\W*(?:\w+\W+)?$"
)
_LETTER = r"[^\W\u3005-\u30ff\u4e00-\u9fff]"  # of a language that writes spaces
_LEAST = 3  # letters of a label that speaks for itself; a shorter one or a number needs its key before it ("size M")


class Vocabulary:
    """The shop's labels and SKUs, read once; what a text names of them."""

    def __init__(self, labels: Iterable[tuple[str, str, str]], skus: Iterable[str]) -> None:
        """Take (key, value, label) of all languages, value "" for a key's own name, and all SKUs."""
        self._skus = {sku.upper(): sku for sku in skus}
        keys: dict[str, set[str]] = defaultdict(set)
        values: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for key, value, label in labels:
            if value:
                values[normalise(label)].add((key, value))
            else:
                keys[key].add(normalise(label))
        alone = [label for label, pairs in values.items() if _speaks(label) and len({key for key, _ in pairs}) == 1]
        self._values = {label: min(values[label]) for label in alone}
        self._alone = _pattern(alone, ending=True)
        self._named = {
            key: (_pattern(names), _pattern(mine), {label: value for label in mine for k, value in values[label] if k == key})
            for key, names in keys.items()
            if (mine := [label for label, pairs in values.items() if key in {k for k, _ in pairs}])
        }

    @classmethod
    def read(cls, session: Session) -> "Vocabulary":
        """From the database."""
        labels = session.execute(select(col(AttributeLabel.key), col(AttributeLabel.value), col(AttributeLabel.label))).all()
        skus = [*session.scalars(select(col(Product.sku))), *session.scalars(select(col(Variant.sku)))]
        return cls([(key, value, label) for key, value, label in labels], skus)

    def hints(self, text: str) -> dict[str, Any]:
        """The arguments that the text names: `product`, `attributes`; what it negates is left out."""
        found: dict[str, Any] = {}
        sku = next((self._skus[word.upper()] for word in _SKU.findall(text) if word.upper() in self._skus), None)
        if sku:
            found["product"] = sku
        plain = normalise(text)
        attributes: dict[str, str] = {}
        for match in self._alone.finditer(plain):
            if not _NEGATIONS.search(plain[: match.start()]):
                attributes.setdefault(*self._values[match[1]])
        for key, (name, values, written) in self._named.items():
            for match in name.finditer(plain):
                follows = values.match(re.sub(r"^[\s:=はがの]+", "", plain[match.end() :]))
                if follows:
                    attributes[key] = written[follows[1]]
        if attributes:
            found["attributes"] = attributes
        return found


def _speaks(label: str) -> bool:
    """Whether a label can be taken for itself in a sentence."""
    return not any(c.isdigit() for c in label) and (len(label) >= _LEAST or (len(label) > 1 and not label.isascii()))


def _pattern(labels: Iterable[str], *, ending: bool = False) -> re.Pattern[str]:
    """Any of the labels as whole words, longest first; `ending`: with the endings that grammar gives a word."""
    found = sorted(set(labels), key=len, reverse=True)
    tail = r"(?:e|en|er|es|em|s|as|os)?" if ending else ""
    spaced = "|".join(re.escape(label) for label in found if not _unspaced(label))
    unspaced = "|".join(re.escape(label) for label in found if _unspaced(label))
    either = [rf"(?<!{_LETTER})(?:{spaced})(?={tail}(?!{_LETTER}))"] * bool(spaced) + [unspaced] * bool(unspaced)
    return re.compile(f"({'|'.join(either)})" if either else r"(?!)()")


def _unspaced(label: str) -> bool:
    return bool(re.search("[\u3040-\u30ff\u4e00-\u9fff]", label))
