"""Orders by the goods that a request names, by when they were placed, and what was paid; in eight languages."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlmodel import Session, SQLModel, select

import i18n
from settings import LANGUAGES
from store.session import open_engine, sessions
from store.tables import Product
from tests.unit.tools.orders.named_goods import BLOCKS, CANCELLED, CARDS, LAMP, MIXED, ORDERS, SUN, fill
from tests.unit.tools.orders.small_shop import ask
from tools.base import Shop, ShopTool
from tools.orders.hints import hints
from tools.orders.plain import WORDS, plain
from tools.orders.schema import OrdersResult
from tools.orders.tool import build
from tools.vocabulary.vocabulary import Vocabulary

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ShopTool]:
    folder: Path = tmp_path_factory.mktemp("goods")
    engine = open_engine(f"sqlite:///{folder}/shop.db")
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        fill(session)
        vocabulary = Vocabulary.read(session)
    yield build(cast(Shop, SimpleNamespace(sessions=sessions(engine), vocabulary=vocabulary)))
    engine.dispose()


def said(shop: ShopTool, text: str, language: str, customer: int = 1, **kept: Any) -> OrdersResult:
    """What the words of a request lead to, over arguments kept from an earlier one."""
    return ask(shop, customer, language, **{**kept, **shop.hints(text)})


def each(line: str) -> list[tuple[str, str]]:
    return list(zip(LANGUAGES, line.split("|"), strict=True))


@pytest.mark.parametrize(
    ("language", "text"),
    each(
        "did you ship the sunscreen|防晒霜发货了吗|¿ya mandaron el protector solar?|o protetor solar já foi enviado?"
        "|Hat die Sonnencreme das Lager verlassen?|la crème solaire est-elle partie ?|هل شحنتم واقي الشمس؟|日焼け止めはもう発送しましたか"
    ),
)
def test_goods_decide_also_over_a_number_kept_from_before(shop: ShopTool, language: str, text: str) -> None:
    assert said(shop, text, language).shown() == [SUN]
    assert said(shop, text, language, order=LAMP).shown() == [SUN]
    none = said(shop, text, language, customer=3)
    assert (none.shown(), none.latest) == ([], [])


@pytest.mark.parametrize(
    ("language", "text"),
    each(
        "where is my parcel?|我的包裹到哪了|¿dónde está mi pedido?|cadê meu pacote?|Hat mein Paket das Lager verlassen?"
        "|où est mon colis ?|أين طلبي؟|荷物はどこですか"
    ),
)
def test_a_request_may_name_no_goods(shop: ShopTool, language: str, text: str) -> None:
    assert "item" not in shop.hints(text)


@pytest.mark.parametrize(
    ("language", "text"),
    each("the soap|香皂|el jabón|o sabonete|die Seife|le savon|الصابون|ランプ"),
)
def test_goods_that_are_not_in_the_customers_orders_are_told(shop: ShopTool, language: str, text: str) -> None:
    result = said(shop, text, language, customer=2)
    assert not result.found()
    assert result.item
    assert plain(result, language).startswith(WORDS.say(language, "none-item", item=result.item))
    assert "NG-2001" in plain(result, language)


def test_only_own_orders_hold_them(shop: ShopTool) -> None:
    assert ask(shop, 2, item="sunscreen").shown() == ["NG-2001"]
    assert ask(shop, 2, item="sunscreen", order=SUN).shown() == ["NG-2001"]


def test_several_orders_hold_them(shop: ShopTool) -> None:
    assert ask(shop, 1, item="lamp").shown() == [LAMP, MIXED]
    assert ask(shop, 1, item="lamp", about="status").shown() == [LAMP]  # the other one came long ago
    assert ask(shop, 1, item="lamp", limit=1).shown() == [LAMP]
    assert ask(shop, 1, item="lamp", order=MIXED).shown() == [MIXED]


@pytest.mark.parametrize("item", ["LIG-1", "lig-1-a", "VERSTAD"])
def test_by_sku_and_brand(shop: ShopTool, item: str) -> None:
    assert ask(shop, 1, item=item).shown() == [LAMP, MIXED]


def test_what_is_no_goods_of_the_shop_for_certain_is_left_aside(shop: ShopTool) -> None:
    assert ask(shop, 1, item="gizmo").item is None
    assert ask(shop, 2, item="LIG-1-A").item == "LIG-1-A"
    assert not ask(shop, 2, item="LIG-1-A").found()


def test_a_shop_of_one_category_is_asked_by_the_words_of_its_names(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/shop.db")
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        fill(session)
        for product in session.exec(select(Product)):
            product.category_id = 1
        session.commit()
    tool = build(cast(Shop, SimpleNamespace(sessions=sessions(engine), vocabulary=Vocabulary([], []))))
    assert said(tool, "did you ship the sunscreen", "en").shown() == [SUN]
    assert said(tool, "did you ship the soap", "en", customer=2).item is None  # "soap" may be no goods: nothing is claimed of it
    engine.dispose()


@pytest.mark.parametrize(("language", "item"), each("toys|玩具|juguetes|brinquedos|Spielzeug|jouets|ألعاب|玩具"))
def test_a_category_means_its_goods(shop: ShopTool, language: str, item: str) -> None:
    result = ask(shop, 1, language, item=item, about="exchange")
    assert result.shown() == [CARDS, BLOCKS]
    assert ask(shop, 1, language, item=item, since=date(2025, 12, 1), until=date(2025, 12, 31)).shown() == [BLOCKS]


def test_words_of_payment_are_goods_beside_goods(shop: ShopTool) -> None:
    assert shop.hints("can I still return the card game")["item"] == "card game"
    assert "item" not in shop.hints("can I pay with another card")
    assert shop.hints("Hat das Kartenspiel noch Garantie?")["item"] == "Kartenspiel"


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (date(2026, 11, 1), date(2026, 11, 30), [LAMP, CANCELLED, SUN]),
        (date(2026, 10, 1), date(2026, 10, 31), [CARDS]),
        (date(2025, 1, 1), date(2025, 12, 31), [BLOCKS, MIXED]),
        (None, date(2025, 12, 19), [MIXED]),
        (date(2026, 11, 15), None, [LAMP]),
    ],
)
def test_periods_hold_both_their_days(shop: ShopTool, since: date | None, until: date | None, expected: list[str]) -> None:
    assert ask(shop, 1, since=since, until=until).shown() == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_period_without_orders_is_told(shop: ShopTool, language: str) -> None:
    result = ask(shop, 1, language, since=date(2024, 5, 1), until=date(2024, 5, 31))
    assert not result.found()
    for part in (i18n.day(date(2024, 5, 1), language), i18n.day(date(2024, 5, 31), language), LAMP):
        assert part in plain(result, language)


def test_a_kept_number_gives_way_to_a_period_that_it_is_not_of(shop: ShopTool) -> None:
    october = {"since": date(2026, 10, 1), "until": date(2026, 10, 31)}
    assert ask(shop, 1, order=LAMP, **october).shown() == [CARDS]
    assert ask(shop, 1, order=CARDS, about="status", **october).shown() == [CARDS]


@pytest.mark.parametrize(
    ("language", "text"),
    each(
        "what did I order in October|我十月份买了什么|¿qué compré en octubre?|o que comprei em outubro?"
        "|Was hab ich im Oktober bestellt?|qu'ai-je commandé en octobre ?|ماذا اشتريت في أكتوبر؟|10月に買ったものは？"
    ),
)
def test_the_period_of_an_order(language: str, text: str) -> None:
    assert hints(text, TODAY) == {"since": "2026-10-01", "until": "2026-10-31"}


def test_a_day_of_delivery_is_no_period_of_orders() -> None:
    for text in ("Will it arrive this week?", "I need the order before Christmas", "Kommt das Paket noch diese Woche an?"):
        assert not hints(text, TODAY).keys() & {"since", "until"}
    assert hints("when will the things I ordered this month arrive", TODAY)["until"] == "2026-11-25"  # no day to come


@pytest.mark.parametrize(
    ("language", "text"),
    each(
        "how much did I pay for the lamp|吊灯花了多少钱|¿cuánto pagué por la lámpara?|quanto paguei na luminária?"
        "|Was hat die Lampe gekostet?|combien ai-je payé la lampe ?|كم دفعت على المصباح؟|ランプはいくらでしたか"
    ),
)
def test_what_was_paid_for_goods(shop: ShopTool, language: str, text: str) -> None:
    result = said(shop, text, language)
    assert result.shown() == [LAMP, MIXED]
    assert [(s.currency, s.total_minor) for s in result.spent] == [("EUR", 3 * 2000 + 1500)]
    assert i18n.money(7500, "EUR", language) in plain(result, language).splitlines()[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_paid_in_a_period_by_currency_without_what_was_cancelled(shop: ShopTool, language: str) -> None:
    november = ask(shop, 1, language, about="spent", since=date(2026, 11, 1), until=date(2026, 11, 30))
    assert november.shown() == [LAMP, SUN]
    assert [(s.currency, s.total_minor) for s in november.spent] == [("EUR", 6000 + 1000 + 2 * 490)]
    assert november.spent[0].total in plain(november, language).splitlines()[0]
    everything = ask(shop, 1, language, about="spent")
    assert {s.currency: s.total_minor for s in everything.spent} == {"EUR": 6000 + 1000 + 1800 + 2300 + 4 * 490, "USD": 3490}
    assert all(s.total in plain(everything, language).splitlines()[0] for s in everything.spent)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_paid_for_one_order(shop: ShopTool, language: str) -> None:
    result = ask(shop, 1, language, order=SUN, about="spent")
    assert plain(result, language).startswith(WORDS.say(language, "paid-order", number=SUN, total=i18n.money(1490, "EUR", language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_said_to_be_paid_for_what_was_cancelled(shop: ShopTool, language: str) -> None:
    result = ask(shop, 1, language, order=CANCELLED, about="spent")
    assert (result.shown(), result.spent) == ([CANCELLED], [])
    assert plain(result, language).startswith(WORDS.say(language, "none-paid"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_customs(shop: ShopTool, language: str) -> None:
    at_customs = WORDS.say(language, "parcel-in_customs")
    assert at_customs in plain(ask(shop, 1, language, status="open"), language)
    held = ask(shop, 1, language, about="customs")
    assert held.shown() == [LAMP]
    assert plain(held, language).startswith(WORDS.say(language, "customs-held", number=LAMP))
    free = ask(shop, 1, language, about="customs", order=SUN)
    assert plain(free, language).startswith(WORDS.say(language, "customs-free", number=SUN))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refund_and_a_fault_are_answered_with_whom_to_ask(shop: ShopTool, language: str) -> None:
    refund = ask(shop, 1, language, about="refund", status="returned")  # nothing was returned, but something cancelled
    assert refund.shown() == [CANCELLED]
    assert i18n.money(9 * 400 + 490, "EUR", language) in plain(refund, language).splitlines()[0]
    assert WORDS.say(language, "refund-note") in plain(refund, language)
    assert WORDS.say(language, "refund-note") not in plain(ask(shop, 1, language, about="refund", order=CARDS), language)
    fault = ask(shop, 1, language, about="fault", item="Kelton")
    assert fault.shown() == [BLOCKS]
    assert WORDS.say(language, "fault-note") in plain(fault, language)


def test_more_orders_than_are_shown_are_counted(shop: ShopTool) -> None:
    result = ask(shop, 1, since=date(2020, 1, 1))
    own = [number for number, customer, *_ in ORDERS if customer == 1]
    assert (result.count, sorted(result.shown())) == (len(own), sorted(own))
    text = plain(result.model_copy(update={"count": 30}), "en")
    assert "30 orders" in text
    assert WORDS.say("en", "shown", shown=len(own)) in text
