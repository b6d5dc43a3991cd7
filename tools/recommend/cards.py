"""Product cards: in the shopper's language and currency, with the variant that fits best."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlmodel import Session, col

import i18n
from store.tables import (
    AttributeLabel,
    CategoryTranslation,
    Product,
    ProductTranslation,
    ShippingBan,
    Stock,
    Variant,
)
from store.translations import nearest
from tools.recommend.filters import Wanted, fits
from tools.recommend.opinions import ratings
from tools.recommend.rates import Rates
from tools.recommend.schema import ProductCard, Reason


@dataclass(frozen=True)
class Priced:
    """A variant with its price in minor units of the shopper's currency, or of its own when no rate leads there."""

    variant: Variant
    stock: int
    price_minor: int
    currency: str


class CardMaker:
    """Reads all that the cards of some products need, in a handful of queries."""

    def __init__(self, session: Session, products: Sequence[int], wanted: Wanted, rates: Rates, language: str) -> None:
        """Read the rows of these products; others are unknown to this maker."""
        self._wanted, self._rates, self._language = wanted, rates, i18n.supported(language)
        rows = session.scalars(select(Product).where(col(Product.id).in_(products))).all()
        self._products: dict[int, Product] = {p.id: p for p in rows if p.id is not None}
        words = session.scalars(select(ProductTranslation).where(col(ProductTranslation.product_id).in_(products)))
        self._words = nearest(words, lambda row: row.product_id, self._language)
        filed = select(CategoryTranslation).where(col(CategoryTranslation.category_id).in_({p.category_id for p in rows}))
        self._categories = nearest(session.scalars(filed), lambda row: row.category_id, self._language)
        self._variants = self._read_variants(session, products)
        self._labels = self._read_labels(session)
        self.ratings = ratings(session, products)
        banned = select(col(ShippingBan.product_id)).where(
            col(ShippingBan.product_id).in_(products),
            col(ShippingBan.country) == wanted.ship_to,
        )
        self._banned = set(session.scalars(banned).all()) if wanted.ship_to else set()

    def name(self, product: int) -> str:
        """The product's name in the shopper's language, else in English, else in any, else its SKU."""
        words = self._words.get(product)
        return words.name if words else self._products[product].sku

    def best(self, product: int, named: str | None = None) -> Priced:
        """The variant that satisfies most: buyable first when that was asked for, then attributes, price, stock; then the cheapest.

        Args:
            product: its id.
            named: SKU of the variant that was asked about, if one was.
        """
        wanted = self._wanted

        def misfit(priced: Priced) -> tuple[bool, bool, int, bool, bool, int, int]:
            low, high = wanted.min_minor, wanted.max_minor
            dear = (low is not None and priced.price_minor < low) or (high is not None and priced.price_minor > high)
            missing = len(wanted.attributes) - fits(priced.variant.attributes, wanted.attributes)
            gone = priced.stock == 0
            other = priced.variant.sku != named and named is not None
            return other, wanted.in_stock and gone, missing, dear, gone, priced.price_minor, priced.variant.id or 0

        return min(self._variants[product], key=misfit)

    def has_all(self, priced: Priced) -> bool:
        """Whether a variant has all the attributes wanted."""
        return fits(priced.variant.attributes, self._wanted.attributes) == len(self._wanted.attributes)

    def card(self, product: int, reason: Reason, named: str | None = None) -> ProductCard:
        """One card; the arguments as for `best`."""
        row, priced = self._products[product], self.best(product, named)
        words, category = self._words.get(product), self._categories.get(row.category_id)
        stars, count = self.ratings.get(product, (None, 0))
        return ProductCard(
            sku=row.sku,
            variant=priced.variant.sku,
            name=self.name(product),
            brand=row.brand,
            category=category.name if category else "",
            description=words.description if words else "",
            attributes={self._label(k): self._label(k, v) for k, v in priced.variant.attributes.items()},
            options=self._options(product),
            price_minor=priced.price_minor,
            currency=priced.currency,
            price=i18n.money(priced.price_minor, priced.currency, self._language),
            stock=priced.stock,
            ships=None if self._wanted.ship_to is None else product not in self._banned,
            rating=None if stars is None else round(stars, 2),
            ratings=count,
            image=priced.variant.image or row.image,
            origin=row.origin,
            weight_g=priced.variant.weight_g,
            reason=reason,
        )

    def _options(self, product: int) -> dict[str, list[str]]:
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for priced in self._variants[product]:
            for key, value in priced.variant.attributes.items():
                found[self._label(key)][self._label(key, value)] = None
        return {key: list(values) for key, values in found.items()}

    def _label(self, key: str, value: str = "") -> str:
        return self._labels.get((key, value), value or key)

    def _read_variants(self, session: Session, products: Sequence[int]) -> dict[int, list[Priced]]:
        pieces = (
            select(Variant, func.coalesce(func.sum(col(Stock.quantity)), 0))
            .outerjoin(Stock, col(Stock.variant_id) == col(Variant.id))
            .where(col(Variant.product_id).in_(products))
            .group_by(col(Variant.id))
            .order_by(col(Variant.id))
        )
        found: dict[int, list[Priced]] = defaultdict(list)
        for variant, stock in session.execute(pieces):
            factor = self._rates.minor_factor(variant.currency, self._wanted.currency)
            if factor is None:
                found[variant.product_id].append(Priced(variant, int(stock), variant.price_minor, variant.currency))
            else:
                minor = int(variant.price_minor * factor + 0.5)  # half up, as i18n.minor rounds
                found[variant.product_id].append(Priced(variant, int(stock), minor, self._wanted.currency))
        return found

    def _read_labels(self, session: Session) -> dict[tuple[str, str], str]:
        keys = {key for group in self._variants.values() for priced in group for key in priced.variant.attributes}
        rows = session.scalars(select(AttributeLabel).where(col(AttributeLabel.key).in_(keys)))
        found = nearest(rows, lambda row: (row.key, row.value), self._language, other=False)
        return {pair: row.label for pair, row in found.items()}
