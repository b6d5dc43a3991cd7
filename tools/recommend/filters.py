"""What must hold of a product, as SQL: nothing here is a matter of taste."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from sqlalchemy import ColumnElement, Float, and_, case, cast, exists, func, literal, or_, select, true
from sqlmodel import Session, col

import i18n
from errors import BadRange
from knowledge.tokens import normalise
from store.tables import AttributeLabel, Category, CategoryTranslation, Market, Product, ShippingBan, Stock, Variant
from tools.recommend.rates import Rates
from tools.vocabulary.forms import unspaced
from tools.vocabulary.words import wordings

RELAXATIONS = (frozenset[str](), frozenset({"attributes"}), frozenset({"price"}), frozenset({"attributes", "price"}))
_ENDINGS = re.compile(r"(?<=\w{3})(?:es|en|er|em|as|os|s|e|a|o|色)$|(?<=\w)色$")  # blaue, azules, roja, 蓝色


@dataclass(frozen=True)
class Wanted:
    """The hard conditions. `attributes` maps a key to the values that will do; prices are minor units of `currency`."""

    currency: str
    category_id: int | None = None
    attributes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    min_minor: int | None = None
    max_minor: int | None = None
    in_stock: bool = True
    ship_to: str | None = None
    suited: Mapping[str, frozenset[str]] = field(default_factory=dict)  # the values that will do where a product has the key
    having: bool = False  # a product must have the keys of `suited`

    def without(self, dropped: frozenset[str]) -> "Wanted":
        """The same with some of {"attributes", "price"} let go."""
        return replace(
            self,
            attributes={} if "attributes" in dropped else self.attributes,
            min_minor=None if "price" in dropped else self.min_minor,
            max_minor=None if "price" in dropped else self.max_minor,
        )


@dataclass(frozen=True)
class Step:
    """What fits when some wishes are let go: each product's lowest fitting price, in minor units of `Wanted.currency`."""

    dropped: frozenset[str]
    prices: dict[int, float]
    fits: dict[int, int]  # how many of the wanted attributes each has


def price_range(low: Decimal | None, high: Decimal | None, currency: str) -> tuple[int | None, int | None]:
    """The limits in minor units.

    Raises:
        BadRange: a price below zero, nothing to spend, or a lower limit above the upper one.
    """
    if low is not None and low < 0:
        raise BadRange(f"min_price {low}", field="min_price", value=str(low))
    if high is not None and high <= 0:
        raise BadRange(f"max_price {high}", field="max_price", value=str(high))
    if low is not None and high is not None and low > high:
        raise BadRange(f"{low} > {high}", field="min_price", value=f"{low} > {high}")
    return (None if low is None else i18n.minor(low, currency)), (None if high is None else i18n.minor(high, currency))


def served(session: Session, country: str) -> bool:
    """Whether the shop ships to a country at all."""
    market = session.get(Market, country)
    return market is not None and market.ships


def category(session: Session, named: str) -> int | None:
    """A category by slug or by its name in any language; None when the shop has none of that name."""
    wanted = normalise(named).strip()
    rows = session.execute(
        select(col(Category.id), col(Category.slug), col(CategoryTranslation.name)).outerjoin(
            CategoryTranslation,
            col(CategoryTranslation.category_id) == col(Category.id),
        )
    ).all()
    return next((i for i, slug, name in rows if wanted in (normalise(slug), normalise(name or ""))), None)


def attributes(session: Session, asked: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Keys and values as the shop writes them, from keys, values or labels in any language, in any case.

    A key that the shop does not have is looked up by its value; what stays unknown is kept, and fits nothing.
    """
    if not asked:
        return {}
    keys: dict[str, set[str]] = defaultdict(set)  # a spelling -> keys
    values: dict[str, set[tuple[str, str]]] = defaultdict(set)  # a spelling -> (key, value)
    for key, value, label in session.execute(select(col(AttributeLabel.key), col(AttributeLabel.value), col(AttributeLabel.label))):
        for spelling in {s for text in (value or key, label) for s in _spellings(text)}:
            if value:
                values[spelling].add((key, value))
            else:
                keys[spelling].add(key)
    found: dict[str, frozenset[str]] = {}
    for key, value in asked.items():
        named = next((keys[s] for s in _spellings(key) if s in keys), set())
        fits = next((pairs for s in _spellings(value) if (pairs := _of(values[s], named))), set())
        if fits:
            own = min(k for k, _ in fits)
            found[own] = frozenset(v for k, v in fits if k == own)
        else:
            found[min(named, default=key)] = frozenset({value})
    return found


def labels(session: Session, wanted: Mapping[str, frozenset[str]]) -> list[str]:
    """How people may have said the wanted values: labels in all languages, other names of them, numbers in words."""
    if not wanted:
        return []
    columns = col(AttributeLabel.key), col(AttributeLabel.value), col(AttributeLabel.language), col(AttributeLabel.label)
    found: list[str] = []
    rows = session.execute(select(*columns).where(col(AttributeLabel.key).in_(wanted)))
    for key, value, language, label in rows:
        if value in wanted[key]:
            unit = label.lstrip("0123456789")
            number = label.removesuffix(unit)
            others = wordings()["names"].get(language, {})
            units = [unit, *others.get(unit.strip(), ())]
            numbers = [number, *wordings()["numbers"].get(int(number), ())] if number else [""]
            found += [f"{n}{' ' * (not unspaced(u))}{u}" for n in numbers for u in units]
    return found


def _of(pairs: set[tuple[str, str]], keys: set[str]) -> set[tuple[str, str]]:
    return {pair for pair in pairs if pair[0] in keys} if keys else pairs


@lru_cache(maxsize=1 << 14)
def _spellings(text: str) -> tuple[str, str]:
    """The text made plain, and without the ending that grammar gives it."""
    plain = re.sub(r"[\s_-]+", " ", normalise(text)).strip()
    return plain, _ENDINGS.sub("", plain)


def fits(variant_attributes: Mapping[str, str], wanted: Mapping[str, frozenset[str]]) -> int:
    """How many of the wanted attributes a variant has."""
    return sum(variant_attributes.get(key, "").casefold() in {v.casefold() for v in values} for key, values in wanted.items())


def steps(session: Session, wanted: Wanted, rates: Rates) -> list[Step]:
    """What fits, by one query: first with all that is wanted, last with all of RELAXATIONS let go; alike steps come once."""
    price = _price(session, wanted.currency, rates)
    wishes = {dropped: wanted.without(dropped) for dropped in RELAXATIONS}
    distinct = [dropped for n, dropped in enumerate(RELAXATIONS) if wishes[dropped] not in [wishes[d] for d in RELAXATIONS[:n]]]
    lowest = [func.min(case((and_(true(), *_wishes(wishes[dropped], price)), price))) for dropped in distinct]
    had = sum((case((_attribute(key).in_(_lower(values)), 1), else_=0) for key, values in wanted.attributes.items()), literal(0))
    query = (
        select(col(Variant.product_id), func.max(had), *lowest)
        .join(Product, col(Product.id) == col(Variant.product_id))
        .where(col(Product.active), *_conditions(wanted))
        .group_by(col(Variant.product_id))
    )
    rows = session.execute(query).all()
    fits = {row[0]: row[1] for row in rows}
    return [Step(dropped, {row[0]: float(row[n]) for row in rows if row[n] is not None}, fits) for n, dropped in enumerate(distinct, 2)]


def _wishes(wanted: Wanted, price: ColumnElement[float]) -> list[ColumnElement[bool]]:
    """What may be let go."""
    found: list[ColumnElement[bool]] = [_attribute(key).in_(_lower(values)) for key, values in wanted.attributes.items()]
    # Half a minor unit either way: what counts is the price as shown, which is rounded.
    if wanted.min_minor is not None:
        found.append(price >= wanted.min_minor - 0.5)
    if wanted.max_minor is not None:
        found.append(price < wanted.max_minor + 0.5)
    return found


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    """What must hold in any case."""
    found: list[ColumnElement[bool]] = []
    for key, values in wanted.suited.items():
        fitting = _attribute(key).in_(values)
        found.append(fitting if wanted.having else or_(fitting, _attribute(key).is_(None)))
    if wanted.category_id is not None:
        found.append(col(Product.category_id) == wanted.category_id)
    if wanted.in_stock:
        found.append(exists().where(col(Stock.variant_id) == col(Variant.id), col(Stock.quantity) > 0))
    if wanted.ship_to is not None:
        banned = exists().where(col(ShippingBan.product_id) == col(Product.id), col(ShippingBan.country) == wanted.ship_to)
        found.append(~banned)
    return found


def _lower(values: Iterable[str]) -> list[str]:
    return [value.lower() for value in values]


def _attribute(key: str) -> ColumnElement[str]:
    return func.lower(col(Variant.attributes)[key].as_string())


def _price(session: Session, currency: str, rates: Rates) -> ColumnElement[float]:
    """A variant's price in minor units of a currency; NULL where no rate leads there."""
    used = session.scalars(select(col(Variant.currency)).distinct()).all()
    factors = {c: f for c in used if (f := rates.minor_factor(c, currency)) is not None}
    if not factors:
        return cast(None, Float)
    return case(*((col(Variant.currency) == c, col(Variant.price_minor) * f) for c, f in factors.items()))
