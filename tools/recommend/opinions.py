"""What customers think of products, in stars."""

from collections.abc import Sequence

from sqlalchemy import Select, func, select
from sqlmodel import Session, col

from store.tables import Interaction, InteractionKind, Review


def ratings(session: Session, products: Sequence[int] | None = None) -> dict[int, tuple[float, int]]:
    """Mean stars and their number for each product that was rated: ratings given, else the stars of its reviews.

    Args:
        session: of the database.
        products: which ones; None: all.
    """
    given: Select[tuple[int, float, int]] = (
        select(col(Interaction.product_id), func.avg(col(Interaction.value)), func.count())
        .where(col(Interaction.kind) == InteractionKind.RATING, col(Interaction.value).is_not(None))
        .group_by(col(Interaction.product_id))
    )
    reviewed: Select[tuple[int, float, int]] = select(col(Review.product_id), func.avg(col(Review.stars)), func.count()).group_by(
        col(Review.product_id)
    )
    if products is not None:
        given, reviewed = given.where(col(Interaction.product_id).in_(products)), reviewed.where(col(Review.product_id).in_(products))
    return {product: (float(stars), count) for query in (reviewed, given) for product, stars, count in session.execute(query)}
