"""Reviews of goods by what they are called."""

from sqlmodel import Session

from settings import LANGUAGES
from tests.unit.tools.reviews.conftest import MERCHANT, Ask, engine_of
from tests.unit.tools.reviews.small_shop import LATE, add_product, add_review
from tools.base import Shop, ShopTool
from tools.reviews.schema import ReviewsArguments, ReviewsResult
from tools.reviews.tool import build


def test_only_the_goods_named_are_counted(fresh: Shop) -> None:
    with Session(engine_of(fresh)) as session:
        (sku, number), (_, other) = add_product(session, category=3), add_product(session, category=3)
        for product, stars, text in ((number, 1, "It broke."), (number, 1, "It broke, too."), (other, 5, "Fine.")):
            add_review(session, product, stars, text)
        session.commit()
    tool = build(fresh)

    def ask(**arguments: str) -> ReviewsResult:
        result = tool.call(ReviewsArguments(**arguments), MERCHANT)
        assert isinstance(result, ReviewsResult)
        return result

    name = ask(product=sku).name
    one = ask(goods=name)
    assert (one.products, one.stars and one.stars.reviews) == (1, 2)
    assert [group.key for group in one.blamed] in ([sku], [])
    assert one.categories == []
    assert all(name.strip("*").split()[0] in tool.plain(one, language) for language in LANGUAGES)


def test_what_nothing_is_called_is_told(ask: Ask, tool: ShopTool) -> None:
    found, whole = ask(goods="umbrellas"), ask()
    assert (found.products, found.stars) == (0, whole.stars)
    for language in LANGUAGES:
        told, unasked = tool.plain(found, language), tool.plain(whole, language)
        assert told.endswith(unasked)
        assert "umbrellas" in told.removesuffix(unasked)


def test_a_word_for_an_aspect_is_no_kind_of_goods(ask: Ask) -> None:
    assert ask(goods="couriers", aspect="delivery").goods is None
    assert ask(goods="couriers", product=LATE).goods is None
