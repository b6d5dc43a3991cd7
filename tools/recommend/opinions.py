"""What customers think of products, in stars."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import exists, func, select
from sqlmodel import Session, col

from store.tables import Interaction, InteractionKind, Review


def ratings(session: Session, products: Sequence[int] | None = None) -> dict[int, tuple[float, int]]:
    """Mean stars and their number for each product that was rated: by reviews, signed or not, and by ratings of customers without one.

    Args:
        session: of the database.
        products: which ones; None: all.
    """
    same = exists().where(col(Review.customer_id) == col(Interaction.customer_id), col(Review.product_id) == col(Interaction.product_id))
    given = (
        select(col(Interaction.product_id), func.sum(col(Interaction.value)), func.count())
        .where(col(Interaction.kind) == InteractionKind.RATING, col(Interaction.value).is_not(None), ~same)
        .group_by(col(Interaction.product_id))
    )
    reviewed = select(col(Review.product_id), func.sum(col(Review.stars)), func.count()).group_by(col(Review.product_id))
    if products is not None:
        given, reviewed = given.where(col(Interaction.product_id).in_(products)), reviewed.where(col(Review.product_id).in_(products))
    stars: dict[int, float] = defaultdict(float)
    counts: dict[int, int] = defaultdict(int)
    for product, total, count in (*session.execute(reviewed), *session.execute(given)):
        stars[product] += float(total or 0)
        counts[product] += count
    return {product: (stars[product] / count, count) for product, count in counts.items()}
