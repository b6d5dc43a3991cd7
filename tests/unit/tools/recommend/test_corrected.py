"""Stars from reviews and ratings together, weights as the database reckons them, and a model that follows corrections."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

import store.tables as t
from store.session import open_engine
from tools.recommend.history import read_history
from tools.recommend.model import HALF_LIFE_DAYS, STARS_WEIGHT, WEIGHTS, open_taste, train
from tools.recommend.opinions import ratings

NOW = datetime(2026, 10, 1, tzinfo=UTC)
OLD = NOW - timedelta(days=HALF_LIFE_DAYS)
Kind = t.InteractionKind
DEALINGS = [  # customer, product, kind, stars, when
    (1, 1, Kind.RATING, 5.0, NOW),
    (2, 1, Kind.RATING, 2.0, NOW),
    (3, 1, Kind.RATING, 4.0, NOW),
    (1, 2, Kind.VIEW, None, NOW),
    (1, 2, Kind.PURCHASE, None, OLD),
    (2, 2, Kind.RATING, 4.5, NOW),
]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    engine = open_engine(f"sqlite:///{tmp_path / 'shop.db'}")
    t.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(t.Category(id=1, slug="all"))
        for n, country in enumerate(("DE", "DE", "FR"), 1):
            session.add(t.Customer(id=n, name="C", email=f"{n}@example.org", country=country, language="de", currency="EUR"))
        session.flush()
        for n in (1, 2):
            session.add(t.Product(id=n, sku=f"P{n}", brand="", category_id=1, origin="", hs_code="", created_at=OLD))
        session.flush()
        for n, (customer, product, kind, value, at) in enumerate(DEALINGS, 1):
            session.add(t.Interaction(id=n, customer_id=customer, product_id=product, kind=kind, value=value, at=at))
        for n, (who, stars) in enumerate(((1, 5), (None, 1), (None, 3)), 1):
            session.add(t.Review(id=n, product_id=1, customer_id=who, stars=stars, language="de", text="x", created_at=NOW))
        session.commit()
        yield session
    engine.dispose()


def test_each_opinion_counts_once(session: Session) -> None:
    assert ratings(session)[1] == (pytest.approx((5 + 1 + 3 + 2 + 4) / 5), 5), "the first customer's review is also a rating"
    assert ratings(session, [2]) == {2: (4.5, 1)}


def test_weights_add_up_with_their_age(session: Session) -> None:
    wanted = {1: STARS_WEIGHT * 2, 2: WEIGHTS[Kind.VIEW] + WEIGHTS[Kind.PURCHASE] / 2}
    history = read_history(session, 1)
    assert history.weights == pytest.approx(wanted)
    assert history.bought == {2}
    taste = train(session)
    assert taste.popular("DE") == pytest.approx([wanted[1], wanted[2] + STARS_WEIGHT * 1.5])
    assert taste.popular("FR") == pytest.approx([STARS_WEIGHT, 0.0])
    assert taste.popular(None) == pytest.approx(taste.popular("DE") + taste.popular("FR"))


def test_the_model_follows_what_was_corrected(session: Session, tmp_path: Path) -> None:
    assert open_taste(session, tmp_path).popular("FR")[0] == STARS_WEIGHT
    session.get_one(t.Interaction, 3).value = 5.0
    assert open_taste(session, tmp_path).popular("FR")[0] == 2 * STARS_WEIGHT
    session.get_one(t.Interaction, 3).kind = Kind.CART
    assert open_taste(session, tmp_path).popular("FR")[0] == WEIGHTS[Kind.CART]
    session.get_one(t.Customer, 3).country = "ES"
    assert not open_taste(session, tmp_path).popular("FR").any()
    session.get_one(t.Review, 2).stars = 5
    assert open_taste(session, tmp_path).opinions[0][0] == pytest.approx((5 + 5 + 3 + 2) / 4)
    first, second = session.get_one(t.Interaction, 1), session.get_one(t.Interaction, 2)
    first.value, second.value = second.value, first.value
    assert open_taste(session, tmp_path).opinions[0][0] == pytest.approx((5 + 5 + 3 + 5) / 4), "two ratings changed places"
