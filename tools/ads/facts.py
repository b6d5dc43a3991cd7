"""What is true of a product, in the audience's language and currency; nothing else goes into an ad."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import yaml
from sqlalchemy import func, select
from sqlmodel import Session, col

import i18n
from knowledge.markup import clean
from knowledge.sentences import sentences
from settings import LANGUAGES
from store.tables import AttributeLabel, CategoryTranslation, Product, ProductTranslation, Review, Stock, Variant
from tools.ads.audience import Audience
from tools.ads.limits import tidy
from tools.ads.praise import STARS, praised
from tools.ads.schema import Praise
from tools.recommend.opinions import ratings
from tools.recommend.rates import Rates
from tools.vocabulary.patterns import Pattern, compiled, folded

GOOD, MANY = 4.0, 5  # mean stars and ratings from which on an ad tells them
LABEL = 300  # characters
OPTIONS = 4  # most values of an attribute that an ad lists
_MARKS = re.compile(r"[*_`#<>|\[\]{}\\]")
_ADDRESS = re.compile(r"https?:|www\.|@|\+?\d[\d ()/-]{7,}")  # links and ways around the shop


@dataclass(frozen=True)
class Price:
    """The lowest price of what can be bought."""

    written: str
    varies: bool  # whether other variants cost more


@dataclass(frozen=True)
class Facts:
    """A product as an ad may speak of it."""

    sku: str
    names: list[str]  # the whole name, then what it may be shortened to
    brand: str
    category: str
    sentences: list[str]  # of the description
    features: list[tuple[str, str]]  # an attribute's label and what it is or can be
    price: Price | None
    stars: tuple[float, int] | None  # mean and number, where they are good
    praise: list[Praise] = field(default_factory=list)
    reviews: int = 0  # with STARS stars and more
    in_stock: bool = True


def languages(session: Session, product: int) -> dict[str, str]:
    """Those that ads can be written in and the product has texts in, with the shop's tag for each: "pt" may be "pt-BR"."""
    tags = session.scalars(select(col(ProductTranslation.language)).where(col(ProductTranslation.product_id) == product)).all()
    spoken = {tag[:2].lower(): tag for tag in tags}
    return {language: spoken[language] for language in LANGUAGES if language in spoken}


def gather(session: Session, product: Product, readers: Audience) -> Facts | None:
    """What is known of a product; None when it has no texts in the readers' language."""
    assert product.id is not None
    tag = languages(session, product.id).get(readers.language)
    words = session.get(ProductTranslation, (product.id, tag)) if tag else None
    if words is None or tag is None:
        return None
    category = session.get(CategoryTranslation, (product.category_id, tag))
    variants, in_stock = _variants(session, product.id)
    good = session.execute(
        select(col(Review.language), col(Review.text)).where(col(Review.product_id) == product.id, col(Review.stars) >= STARS)
    ).all()
    stars, count = ratings(session, [product.id]).get(product.id, (0.0, 0))
    return Facts(
        sku=product.sku,
        names=_names(label(words.name) or product.sku, readers.language),
        brand=label(product.brand),
        category=label(category.name) if category else "",
        sentences=[s for s in sentences(_plain(words.description, "\n")) if sayable(s, readers.language)],
        features=_features(session, variants, tag, readers.language),
        price=_price(session, variants, readers),
        stars=(stars, count) if stars >= GOOD and count >= MANY else None,
        praise=praised((language, text) for language, text in good),
        reviews=len(good),
        in_stock=in_stock,
    )


def sayable(sentence: str, language: str) -> bool:
    """Whether an ad may say it: no superlative, no promise, no cure, no discount (`claims.yaml`), no way around the shop."""
    plain = folded(sentence)
    return not _ADDRESS.search(sentence) and not any(claim.search(plain) for claim in _claims()[i18n.supported(language)])


@lru_cache
def _claims() -> dict[str, list[Pattern]]:
    words: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("claims.yaml").read_text("utf-8"))
    return {language: [compiled(form) for form in forms] for language, forms in words.items()}


@lru_cache
def _ends() -> dict[str, list[str]]:
    words: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("shortened.yaml").read_text("utf-8"))
    return words


def label(text: str) -> str:
    """The shop's own text without markup on one line; nothing when it is longer than what names a thing."""
    plain = _plain(text, " ")
    return plain if len(plain) <= LABEL else ""


def _plain(text: str, between: str) -> str:
    return tidy(_MARKS.sub("", clean(html.unescape(text))).replace("\n", between))


def _names(name: str, language: str) -> list[str]:
    """The name, then cut before each word of `shortened.yaml`, longest first; two words stay at least."""
    words = name.split()
    cuts = [n for n in range(len(words) - 1, 1, -1) if words[n].casefold() in _ends()[language]]
    return [name, *(" ".join(words[:n]).rstrip(",;–-") for n in cuts)]


def _variants(session: Session, product: int) -> tuple[list[Variant], bool]:
    """What can be bought now, or everything and False where nothing can."""
    pieces = func.coalesce(func.sum(col(Stock.quantity)), 0)
    rows = session.execute(
        select(Variant, pieces)
        .outerjoin(Stock, col(Stock.variant_id) == col(Variant.id))
        .where(col(Variant.product_id) == product)
        .group_by(col(Variant.id))
        .order_by(col(Variant.id))
    ).all()
    there = [variant for variant, stock in rows if stock > 0]
    return there or [variant for variant, _ in rows], bool(there)


def _price(session: Session, variants: Sequence[Variant], readers: Audience) -> Price | None:
    """In the readers' currency; None when a rate is missing, or a variant has no price."""
    if not variants or any(v.price_minor == 0 for v in variants):
        return None
    currency, rates = readers.currency or variants[0].currency, Rates.load(session)
    factors = [rates.minor_factor(variant.currency, currency) for variant in variants]
    prices = [int(v.price_minor * factor + 0.5) for v, factor in zip(variants, factors, strict=True) if factor is not None]
    if len(prices) < len(variants):
        return None
    return Price(tidy(i18n.money(min(prices), currency, readers.language)), min(prices) < max(prices))


def _features(session: Session, variants: Sequence[Variant], tag: str, language: str) -> list[tuple[str, str]]:
    """What all variants share, then what they differ in; what has no label in the language is left out."""
    values: dict[str, dict[str, None]] = {}
    for variant in variants:
        for key, value in variant.attributes.items():
            values.setdefault(key, {})[value] = None
    rows = session.execute(
        select(col(AttributeLabel.key), col(AttributeLabel.value), col(AttributeLabel.label)).where(
            col(AttributeLabel.key).in_(values), col(AttributeLabel.language) == tag
        )
    ).all()
    labels = {(key, value): name for key, value, written in rows if (name := label(written))}
    known = [
        (labels[key, ""], [labels[key, value] for value in found])
        for key, found in values.items()
        if (key, "") in labels and len(found) <= OPTIONS and all((key, value) in labels for value in found)
    ]
    known.sort(key=lambda pair: len(pair[1]) > 1)
    return [(name, i18n.joined(found, language)) for name, found in known]
