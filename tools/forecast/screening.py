"""Which of many products need reordering most, by a method cheap enough for all of them."""

from collections.abc import Mapping, Sequence
from statistics import NormalDist

from tools.forecast.goods import Goods
from tools.forecast.market import Market


def urgent(market: Market, offered: Sequence[Goods], pieces: Mapping[int, int], service_level: float, lead_days: int) -> list[Goods]:
    """The products that would miss most sales until a delivery ordered today arrives, the worst first.

    Args:
        market: of the shop.
        offered: products to choose from.
        pieces: on hand by variant.
        service_level, lead_days: of the order.

    Returns:
        Those at or below their reorder point.
    """
    z, lead = NormalDist().inv_cdf(service_level), lead_days / 7
    due: list[tuple[float, float, Goods]] = []
    for one in offered:
        stock = sum(pieces.get(variant, 0) for variant in one.variants.tolist())
        usual = market.usual(one, sold_out=not stock)
        if usual is None:
            continue
        pace, spread = usual
        left = stock - pace * lead
        if left <= z * spread * lead**0.5:
            due.append((left, -pace, one))
    due.sort(key=lambda row: row[:2])
    return [one for *_, one in due]
