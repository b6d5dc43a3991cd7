"""Reviews of goods by what they are called."""

from settings import LANGUAGES
from tests.unit.tools.reviews.conftest import Ask, Odd
from tests.unit.tools.reviews.small_shop import LATE
from tools.base import ShopTool


def test_only_the_goods_named_are_counted(ask: Ask, odd: Odd, tool: ShopTool) -> None:
    (sku, _), _ = odd((1, "It broke."), (2, "It broke, too.")), odd((5, "Fine."))
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
