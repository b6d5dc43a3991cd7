"""Products by SKU, or by the end of one that no other has."""

import re
from collections import Counter
from collections.abc import Iterable

from sqlalchemy import func, or_, select
from sqlmodel import Session, col

from errors import UnknownProduct
from store.tables import Product, Variant

_CODE = re.compile(r"(?<![\w-])[A-Z0-9]+(?:-[A-Z0-9]+)+(?![\w-])", re.ASCII | re.IGNORECASE)


def by_sku(session: Session, sku: str) -> Product:
    """A product by its SKU, by one of its variants', or by the end of one that no other has: "TEN-0012" for "HP-TEN-0012".

    Raises:
        UnknownProduct: none is called so, or several end so.
    """
    wanted = sku.strip().upper()
    exact = (
        select(Product)
        .outerjoin(Variant, col(Variant.product_id) == col(Product.id))
        .where(col(Product.active), or_(func.upper(col(Product.sku)) == wanted, func.upper(col(Variant.sku)) == wanted))
    )
    if (found := session.scalars(exact).first()) is not None:
        return found
    ending = select(Product).where(col(Product.active), func.upper(col(Product.sku)).endswith(f"-{wanted}", autoescape=True))
    several = session.scalars(ending.limit(2)).all() if "-" in wanted else []
    if len(several) != 1:
        raise UnknownProduct(f"SKU {sku!r}", sku=sku)
    return several[0]


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
