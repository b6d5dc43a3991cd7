"""Products by SKU, or by the end of one that no other has."""

import re
from collections import Counter
from collections.abc import Iterable

from sqlalchemy import func, or_, select
from sqlmodel import Session, col

from errors import NotOnSale, UnknownProduct
from store.tables import Product, Variant

_CODE = re.compile(r"(?<![\w-])[A-Z0-9]+(?:-[A-Z0-9]+)+(?![\w-])", re.ASCII | re.IGNORECASE)
_ON_SALE_FIRST = select(Product).order_by(col(Product.active).desc())


def by_sku(session: Session, sku: str, *, past: bool = False) -> Product:
    """A product by its SKU, by one of its variants', or by the end of one that no other has: "TEN-0012" for "HP-TEN-0012".

    Args:
        session: of the shop.
        sku: as written.
        past: whether one that is not on sale will do; among ends, too, one on sale comes before it.

    Raises:
        UnknownProduct: none is called so, or several end so.
        NotOnSale: the one that is called so.
    """
    wanted = sku.strip().upper()
    exact = exactly(session, wanted)
    found = exact[0] if exact else None
    if found is None and "-" in wanted:
        ending = _ON_SALE_FIRST.where(func.upper(col(Product.sku)).endswith(f"-{wanted}", autoescape=True))
        first, second = [*session.scalars(ending.limit(2)), None, None][:2]
        found = first if first and (second is None or first.active > second.active) else None
    if found is None:
        raise UnknownProduct(f"SKU {sku!r}", sku=sku)
    if not (found.active or past):
        raise NotOnSale(f"SKU {sku!r}", sku=found.sku)
    return found


def exactly(session: Session, sku: str) -> tuple[Product, str | None] | None:
    """The product with this SKU, or with a variant of this SKU and then that one's; one on sale comes first. None: there is none."""
    wanted = sku.strip().upper()
    query = _ON_SALE_FIRST.add_columns(col(Variant.sku)).outerjoin(Variant, col(Variant.product_id) == col(Product.id))
    row = session.execute(query.where(or_(func.upper(col(Product.sku)) == wanted, func.upper(col(Variant.sku)) == wanted))).first()
    if row is None:
        return None
    return row[0], None if row[0].sku.upper() == wanted else row[1]


class Endings:
    """What the ends of the shop's SKUs stand for, where that is clear."""

    def __init__(self, skus: Iterable[str]) -> None:
        ends = [(end, sku) for sku in skus for end in _ends(sku)]
        counts = Counter(end for end, _ in ends)
        self._known = {end: sku for end, sku in ends if counts[end] == 1}

    def named(self, text: str) -> str | None:
        """The SKU that the first such end in a text stands for.

        >>> Endings(["HP-TEN-0012", "HP-TEN-0013"]).named("an ad for ten-0012")
        'HP-TEN-0012'
        """
        return next((self._known[code] for match in _CODE.finditer(text) if (code := match[0].upper()) in self._known), None)


def _ends(sku: str) -> list[str]:
    parts = sku.upper().split("-")
    return ["-".join(parts[n:]) for n in range(1, len(parts) - 1)]
