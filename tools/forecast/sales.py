"""What was sold on days that are over: all of it, and what sold best."""

from collections import Counter
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import func, select
from sqlmodel import Session, col

from store.tables import Category, Order, OrderLine, Product, Variant
from tools.forecast import goods
from tools.forecast.goods import Goods
from tools.forecast.panel import demanded
from tools.forecast.schema import Best, Days, Sold

MOST = 5  # listed


def sold(session: Session, found: Goods, days: Days, country: str | None, language: str) -> Sold:
    """Units of these goods on the days; of several products with those that sold best, and of the whole shop by category."""
    start = datetime.combine(days.first_day, time(), UTC)
    end = datetime.combine(days.last_day, time(), UTC) + timedelta(days=1)
    query = demanded(select(col(OrderLine.variant_id), func.sum(col(OrderLine.quantity))), country)
    wanted = set(found.variants.tolist())
    rows = session.execute(query.where(col(Order.placed_at) >= start, col(Order.placed_at) < end))
    units = {variant: int(count) for variant, count in rows if variant in wanted}
    told = Sold(**days.model_dump(), units=sum(units.values()))
    if found.product:
        return told
    products, categories = Counter[int](), Counter[int]()
    filed = select(col(Variant.id), col(Product.id), col(Product.category_id)).join(Product, col(Product.id) == col(Variant.product_id))
    for variant, product, category in session.execute(filed):
        products[product] += units.get(variant, 0)
        categories[category] += units.get(variant, 0)
    best = [product for product, count in products.most_common(MOST) if count]
    names = goods.names(session, best, language)
    skus: dict[int, str] = dict(session.execute(select(col(Product.id), col(Product.sku)).where(col(Product.id).in_(best))).tuples().all())
    told.products = [Best(key=skus[product], name=names.get(product, skus[product]), units=products[product]) for product in best]
    if found.category is None:
        slugs: dict[int, str] = dict(session.execute(select(col(Category.id), col(Category.slug))).tuples().all())
        told.categories = [
            Best(key=slugs[category], name=goods.category_name(session, category, language) or slugs[category], units=count)
            for category, count in categories.most_common(MOST)
            if count
        ]
    return told
