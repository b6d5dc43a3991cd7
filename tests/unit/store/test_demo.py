from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlmodel import Session, SQLModel, col, func, select

import store.demo
from settings import LANGUAGES
from store.demo import build_demo, world
from store.demo.history import build_history
from store.demo.opinions import phrases
from store.demo.people import KNOWN
from store.session import Sessions, open_engine, sessions
from store.tables import (
    Campaign,
    Category,
    Customer,
    ExchangeRate,
    Interaction,
    Market,
    Order,
    OrderLine,
    OrderStatus,
    Product,
    Review,
    Shipment,
    ShipmentStatus,
    ShippingBan,
    Stock,
    StockOut,
    Variant,
    Warehouse,
)

TODAY = date(2026, 3, 10)
END = datetime(2026, 3, 10, tzinfo=UTC)
SLUGS = ("tents-camping", "footwear", "coffee-tea", "toys-games", "candles")


def _catalogue(session: Session, rng: Random, media: Path, progress: object) -> None:
    """Twenty products, one of which may not be sent to Japan, and one of which lies nowhere."""
    currencies = {"USD": 1.2, "EUR": 1, "JPY": 170, "GBP": 0.9, "BRL": 6.2}
    markets = {"US": "USD", "DE": "EUR", "JP": "JPY", "GB": "GBP", "BR": "BRL"}
    session.add_all([Market(country=code, currency=currency) for code, currency in markets.items()])
    session.add(Market(country="RU", currency="RUB", ships=False))
    session.add_all([ExchangeRate(base="EUR", quote=quote, rate=rate, day=TODAY) for quote, rate in currencies.items()])
    session.add_all([Warehouse(code=code, country=code) for code in ("NL", "CN", "US")])
    session.add_all([Category(slug=slug) for slug in SLUGS])
    session.flush()
    for i in range(20):
        product = Product(sku=f"P-{i}", brand=f"Brand {i % 3}", category_id=i % 5 + 1, origin="CN", hs_code="6306")
        session.add(product)
        session.flush()
        assert product.id
        for size in ("S", "M"):
            variant = Variant(product_id=product.id, sku=f"P-{i}-{size}", price_minor=350 + 900 * i, currency="EUR")
            session.add(variant)
            session.flush()
            assert variant.id
            session.add(Stock(variant_id=variant.id, warehouse_id=1, quantity=0 if i == 4 else 9))
    session.add(ShippingBan(product_id=7, country="JP"))


def _empty(folder: Path) -> Sessions:
    engine = open_engine(f"sqlite:///{folder / 'shop.db'}")
    SQLModel.metadata.create_all(engine)
    return sessions(engine)


def _build(folder: Path, seed: int) -> Sessions:
    factory = _empty(folder)
    with factory.begin() as session:
        _catalogue(session, Random(1), folder, None)
        session.flush()
        build_history(session, Random(seed), lambda line: None, TODAY, customers=60, orders=400)
    return factory


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Sessions:
    return _build(tmp_path_factory.mktemp("shop"), 7)


@pytest.fixture
def session(shop: Sessions) -> Iterator[Session]:
    with shop() as session:
        yield session


def test_the_known_customers_wait_for_parcels(session: Session) -> None:
    for key, (country, language) in KNOWN.items():
        customer = session.get_one(Customer, key)
        assert (customer.country, customer.language) == (country, language)
        orders = session.exec(select(Order).where(Order.customer_id == key, Order.placed_at > END - timedelta(days=30))).all()
        assert {OrderStatus.PENDING, OrderStatus.SHIPPED, OrderStatus.DELIVERED} <= {o.status for o in orders}
        parcels = session.exec(select(Shipment).where(col(Shipment.order_id).in_([o.id for o in orders]))).all()
        assert ShipmentStatus.IN_TRANSIT in {p.status for p in parcels}
        assert any(p.delivered_at and p.delivered_at > END - timedelta(days=30) for p in parcels)


def test_every_stage_that_can_be_asked_about_exists(session: Session) -> None:
    stages = {s for (s,) in session.execute(select(Shipment.status))}
    live = {"IN_TRANSIT", "IN_CUSTOMS", "OUT_FOR_DELIVERY", "READY_FOR_PICKUP", "DELIVERED"}
    assert live <= {s.name for s in stages}


def test_amounts_add_up_in_the_customers_currency(session: Session) -> None:
    for order in session.exec(select(Order)):
        lines = session.exec(select(OrderLine).where(OrderLine.order_id == order.id)).all()
        assert lines
        assert order.total_minor == order.shipping_minor + sum(line.quantity * line.unit_price_minor for line in lines)
        assert order.currency == session.get_one(Customer, order.customer_id).currency
        assert all(1 <= line.quantity <= 10 for line in lines)


def test_nothing_happens_out_of_its_time(session: Session) -> None:
    latest = [
        session.exec(select(func.max(moment))).one()
        for moment in (Order.placed_at, Shipment.updated_at, Shipment.delivered_at, Review.created_at, Interaction.at)
    ]
    assert all(moment and moment < END for moment in latest)
    joined = {c.id: c.created_at for c in session.exec(select(Customer))}
    assert all(o.placed_at >= joined[o.customer_id] for o in session.exec(select(Order)))
    assert all(i.at >= joined[i.customer_id] for i in session.exec(select(Interaction)))


def _sold(session: Session) -> list[tuple[Order, Variant, Product]]:
    query = select(Order, Variant, Product).join(OrderLine, col(OrderLine.order_id) == Order.id)
    query = query.join(Variant, col(OrderLine.variant_id) == Variant.id).join(Product, col(Variant.product_id) == Product.id)
    return [(order, variant, product) for order, variant, product in session.exec(query)]


def test_nothing_is_sold_while_out_of_stock_before_launch_or_where_banned(session: Session) -> None:
    outs = session.exec(select(StockOut)).all()
    assert any(out.last_day is None for out in outs)
    for order, variant, product in _sold(session):
        day = order.placed_at.date()
        assert product.created_at.date() <= day
        assert not (product.id == 7 and order.ship_country == "JP")
        assert not any(o.variant_id == variant.id and o.first_day <= day <= (o.last_day or TODAY) for o in outs)


def test_some_products_are_new(session: Session) -> None:
    ages = [END - created for created in session.exec(select(Product.created_at))]
    assert sum(age < timedelta(days=60) for age in ages) == 1


def test_campaigns_lower_prices(session: Session) -> None:
    discounts = {c.id: c.discount_percent for c in session.exec(select(Campaign))}
    assert 5 <= len(discounts) <= 13
    orders = [o for o in session.exec(select(Order)) if o.campaign_id and o.currency == "EUR"]
    paid = {(line.order_id, line.variant_id): line.unit_price_minor for line in session.exec(select(OrderLine))}
    prices = {v.id: v.price_minor for v in session.exec(select(Variant))}
    lowered = [o for o in orders if any(price < prices[variant] for (order, variant), price in paid.items() if order == o.id)]
    assert orders
    assert lowered == orders


def test_reviews_say_what_the_stars_say(session: Session) -> None:
    rows = session.exec(select(Review)).all()
    assert len(rows) > 100
    assert len({(r.product_id, r.customer_id) for r in rows}) == len(rows)
    for review in rows:
        said = phrases()[review.language]
        good = [p for aspect, sides in said.items() if aspect != "title" for p in sides["good"] if p in review.text]
        bad = [p for aspect, sides in said.items() if aspect != "title" for p in sides["bad"] if p in review.text]
        assert len(good) + len(bad) >= 1
        assert not (review.stars == 5 and bad)
        assert not (review.stars == 1 and good)


def test_phrases_cover_every_language_alike() -> None:
    assert set(phrases()) == set(LANGUAGES)
    assert len({frozenset(aspects) for aspects in phrases().values()}) == 1


def test_tastes_can_be_learned(session: Session) -> None:
    category = {p.id: p.category_id for p in session.exec(select(Product))}
    favourites: dict[int, Counter[int]] = {}
    for look in session.exec(select(Interaction)):
        favourites.setdefault(look.customer_id, Counter())[category[look.product_id]] += 1
    busy = [counts for counts in favourites.values() if counts.total() >= 30]
    assert sum(counts.most_common(3)[2][1] <= counts.total() / 3 for counts in busy if len(counts) > 2) > len(busy) / 2


def test_the_same_seed_gives_the_same_shop(shop: Sessions, tmp_path: Path) -> None:
    query = select(Order.number, Order.placed_at, Order.total_minor, Order.ship_address).order_by(col(Order.id))
    with shop() as one, _build(tmp_path, 7)() as two:
        assert one.exec(query).all() == two.exec(query).all()
        assert one.exec(select(Review.text)).all() == two.exec(select(Review.text)).all()


def test_every_country_of_the_shop_has_people_and_homes() -> None:
    assert len(world.countries()) == 20
    for country in world.countries().values():
        name, latin = world.person(country, Random(1))
        home = world.home(country, Random(1))
        assert name
        assert latin.replace(".", "").replace(" ", "").isascii()
        assert home.city
        assert not set("#${}") & set(home.address)


def test_a_shop_that_has_products_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store.demo, "build_catalog", _catalogue)
    factory = _empty(tmp_path)
    assert build_demo(factory, tmp_path, today=TODAY, progress=lambda line: None, customers=60, orders=50)
    assert not build_demo(factory, tmp_path, today=TODAY, progress=lambda line: None, customers=60, orders=50)


def test_a_build_that_breaks_off_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(line: str) -> None:
        if line.startswith("review"):
            raise KeyboardInterrupt

    monkeypatch.setattr(store.demo, "build_catalog", _catalogue)
    factory = _empty(tmp_path)
    with pytest.raises(KeyboardInterrupt):
        build_demo(factory, tmp_path, today=TODAY, progress=killed, customers=60, orders=50)
    with factory() as session:
        assert session.exec(select(func.count()).select_from(Market)).one() == 0
        assert session.exec(select(func.count()).select_from(Order)).one() == 0
