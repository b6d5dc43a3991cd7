"""Arguments that a request names outright: product, category, aspect, praise or blame, and the time."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import select
from sqlmodel import col

from store.tables import Category, CategoryTranslation, Product
from tools.base import Shop
from tools.reviews import aspects
from tools.vocabulary.category_words import CategoryWords
from tools.vocabulary.codes import Codes
from tools.vocabulary.patterns import Pattern, compiled, first, folded, forms, numbers
from tools.vocabulary.skus import Endings
from tools.vocabulary.words import wordings

_YEAR = r"(?P<year>20[0-4]\d)"
_LONE_YEAR = re.compile(rf"(?<![\w.,/-]){_YEAR}(?![\w.,/-]*\d)(?!-)")
_MONTHS_MOST = 120
_IN_A_YEAR = 12


def reader(shop: Shop) -> Callable[[str], dict[str, Any]]:
    """`hints(text)` for a shop; its SKUs and categories are read at the first request."""

    @lru_cache
    def names() -> tuple[Endings, Codes, CategoryWords]:
        with shop.sessions() as session:
            skus = session.scalars(select(col(Product.sku))).all()
            filed = select(col(Category.slug), col(CategoryTranslation.name)).join(
                CategoryTranslation, col(CategoryTranslation.category_id) == col(Category.id)
            )
            # What only has the form of a SKU's end is taken for one, so that a wrong one is told.
            ends = Codes((end for sku in skus if (end := sku.partition("-")[2])), (), wordings()["skus"])
            return Endings(skus), ends, CategoryWords((slug, name) for slug, name in session.execute(filed))

    def hints(text: str) -> dict[str, Any]:
        endings, ends, categories = names()
        known = shop.vocabulary.hints(text)
        product = endings.named(text) or known.get("product") or ends.named(text)
        found: dict[str, Any] = {"product": product, "aspect": aspects.named(text), "opinion": opinion(text), **span(text)}
        if not product:
            found["category"] = known.get("category") or categories.named(text)
        return {field: value for field, value in found.items() if value}

    return hints


@lru_cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text("utf-8"))
    return words


def _compiled(words: dict[Any, dict[str, list[str]]], **parts: str) -> list[tuple[Any, Pattern]]:
    return [(key, compiled(form, **parts)) for key, form in forms(words)]


@lru_cache
def _opinions() -> list[tuple[str, Pattern]]:
    return _compiled(_words()["opinions"])


@lru_cache
def _spans() -> tuple[list[tuple[str, Pattern]], list[tuple[int, Pattern]], list[Pattern]]:
    spoken = sorted(numbers(), key=len, reverse=True)
    counted = _compiled(_words()["spans"], n=rf"(?P<n>(?<!\d)\d{{1,2}}|{'|'.join(spoken)})")
    return counted, _compiled(_words()["fixed"]), [compiled(form, year=_YEAR) for group in _words()["since"].values() for form in group]


def opinion(text: str) -> str | None:
    """negative or positive, when only one of them is asked about.

    >>> opinion("What do people complain about?")
    'negative'
    """
    plain = folded(text)
    found = {key for key, pattern in _opinions() if pattern.search(plain)}
    return found.pop() if len(found) == 1 else None


def span(text: str) -> dict[str, Any]:
    """`months`, or `since` and `until` as ISO days.

    >>> span("in den letzten drei Monaten"), span("complaints in 2025")
    ({'months': 3}, {'since': '2025-01-01', 'until': '2025-12-31'})
    """
    plain = folded(text)
    counted, fixed, since = _spans()
    for unit, pattern in counted:
        if match := pattern.search(plain):
            number = numbers().get(match["n"]) or int(match["n"])
            months = number * (_IN_A_YEAR if unit == "years" else 1)
            return {"months": min(months, _MONTHS_MOST)} if months else {}
    if found := next(_years(since, plain), None):
        return {"since": f"{found}-01-01"}
    if match := _LONE_YEAR.search(plain):
        return {"since": f"{match['year']}-01-01", "until": f"{match['year']}-12-31"}
    named = first(fixed, plain)
    return {"months": named} if named else {}


def _years(patterns: Iterable[Pattern], plain: str) -> Iterator[str]:
    return (match["year"] for pattern in patterns if (match := pattern.search(plain)))
