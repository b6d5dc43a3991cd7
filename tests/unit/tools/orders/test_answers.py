"""What is answered first to a question about orders, and which orders a question without a number is about."""

from datetime import timedelta
from typing import get_args

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

import i18n
from settings import LANGUAGES
from store.tables import Order, OrderStatus, Shipment
from tests.unit.tools.orders.small_shop import NOW, add_order, ask
from tools.base import ShopTool
from tools.orders.hints import hints
from tools.orders.plain import WORDS, plain
from tools.orders.schema import Change, OrdersResult

NUMBERS = {status: f"HP-10000{n}" for n, status in enumerate(OrderStatus)}
YES = {"en": "Yes", "zh": "可以", "es": "Sí", "pt": "Sim", "de": "Ja", "fr": "Oui", "ar": "نعم", "ja": "はい"}
NO = {"en": "No", "zh": "不可以", "es": "No", "pt": "Não", "de": "Nein", "fr": "Non", "ar": "لا", "ja": "いいえ"}


def opening(result: OrdersResult, language: str) -> str:
    return plain(result, language).splitlines()[0]


@pytest.mark.parametrize("status", list(OrderStatus))
@pytest.mark.parametrize("about", get_args(Change))
def test_yes_or_no_comes_first(tool: ShopTool, about: Change, status: OrderStatus) -> None:
    for language in LANGUAGES:
        result = ask(tool, 1, language, order=NUMBERS[status], about=about)
        order, said = result.orders[0], opening(result, language)
        assert said.startswith((YES if about in order.changes else NO)[language])
        assert order.number in said
        if about not in order.changes:
            assert WORDS.say(language, f"because-{status}") in said
            for other in order.changes:
                assert WORDS.say(language, f"change-{other}") in plain(result, language)
        elif about in ("return", "exchange"):
            until = order.return_until if about == "return" else order.exchange_until
            assert until
            assert i18n.day(until, language) in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("about", ["return", "exchange"])
def test_a_window_that_is_over_is_told_with_its_day(engine: Engine, tool: ShopTool, about: Change, language: str) -> None:
    with Session(engine) as session:
        delivered = session.exec(select(Shipment).where(Shipment.tracking_number == f"T{NUMBERS[OrderStatus.DELIVERED]}")).one()
        delivered.delivered_at = NOW - timedelta(days=200)
        session.exec(select(Order).where(Order.number == NUMBERS[OrderStatus.DELIVERED])).one().placed_at = NOW - timedelta(days=203)
        session.commit()
    result = ask(tool, 1, language, order=NUMBERS[OrderStatus.DELIVERED], about=about)
    assert opening(result, language).startswith(NO[language])
    assert plain(result, language).count(i18n.day(NOW - timedelta(days=170), language)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_delivery_without_a_day_promises_nothing(engine: Engine, tool: ShopTool, language: str) -> None:
    with Session(engine) as session:
        session.delete(session.exec(select(Shipment).where(Shipment.tracking_number == f"T{NUMBERS[OrderStatus.DELIVERED]}")).one())
        session.commit()
    result = ask(tool, 1, language, order=NUMBERS[OrderStatus.DELIVERED], about="return")
    assert opening(result, language) == WORDS.say(language, "no-undated", number=NUMBERS[OrderStatus.DELIVERED])


@pytest.mark.parametrize("language", LANGUAGES)
def test_when_it_arrives(engine: Engine, tool: ShopTool, language: str) -> None:
    def said(status: OrderStatus) -> str:
        return opening(ask(tool, 1, language, order=NUMBERS[status], about="delivery"), language)

    assert i18n.day(NOW + timedelta(days=2), language) in said(OrderStatus.SHIPPED)
    assert i18n.day(NOW, language) in said(OrderStatus.DELIVERED)
    assert WORDS.say(language, "because-pending") in said(OrderStatus.PENDING)
    with Session(engine) as session:
        session.exec(select(Shipment).where(Shipment.tracking_number == f"T{NUMBERS[OrderStatus.SHIPPED]}")).one().expected_at = (
            NOW - timedelta(days=3)
        )
        session.commit()
    late = WORDS.say(language, "arrives-late", number=NUMBERS[OrderStatus.SHIPPED], day=i18n.day(NOW - timedelta(days=3), language))
    assert said(OrderStatus.SHIPPED) == late


@pytest.mark.parametrize(
    ("about", "statuses"),
    [
        ("cancel", [OrderStatus.PENDING]),
        ("address", [OrderStatus.PENDING, OrderStatus.PROCESSING]),
        ("redirect", [OrderStatus.SHIPPED]),
        ("return", [OrderStatus.DELIVERED]),
        ("status", [OrderStatus.PENDING, OrderStatus.PROCESSING, OrderStatus.SHIPPED]),
        ("delivery", [OrderStatus.PENDING, OrderStatus.PROCESSING, OrderStatus.SHIPPED]),
    ],
)
def test_a_question_without_a_number_is_about_the_orders_it_fits(tool: ShopTool, about: str, statuses: list[OrderStatus]) -> None:
    assert ask(tool, 1, about=about).shown() == [NUMBERS[status] for status in statuses]


def test_a_named_count_wins_over_what_fits(tool: ShopTool) -> None:
    assert ask(tool, 1, about="redirect", limit=1).shown() == [NUMBERS[OrderStatus.PENDING]]
    assert ask(tool, 1, about="cancel", status="delivered").shown() == [NUMBERS[OrderStatus.DELIVERED]]


def test_when_no_order_allows_it_those_at_its_stage_or_the_latest_are_shown(engine: Engine, tool: ShopTool) -> None:
    with Session(engine) as session:
        add_order(session, "HP-300001", 3, OrderStatus.CANCELLED, days_ago=1)
        add_order(session, "HP-300002", 3, OrderStatus.RETURNED, days_ago=2)
        session.commit()
        assert ask(tool, 3, about="status").shown() == ["HP-300001"]
        add_order(session, "HP-300003", 3, OrderStatus.SHIPPED, days_ago=3)
        session.commit()
    assert ask(tool, 3, about="cancel").shown() == ["HP-300003"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_several_are_sorted_into_possible_and_not(tool: ShopTool, language: str) -> None:
    text = plain(ask(tool, 1, language, about="cancel", limit=3), language)
    cancel = WORDS.say(language, "change-cancel")
    possible, rest = WORDS.say(language, "can-these", count=1, change=cancel), WORDS.say(language, "cannot-these", count=2, change=cancel)
    assert text.index(possible) < text.index(NUMBERS[OrderStatus.PENDING]) < text.index(rest)
    assert text.index(rest) < text.index(NUMBERS[OrderStatus.PROCESSING]) < text.index(NUMBERS[OrderStatus.SHIPPED])
    assert WORDS.say(language, "change-redirect") in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_none_fits_the_latest_are_told(engine: Engine, tool: ShopTool, language: str) -> None:
    assert plain(ask(tool, 3, language, status="cancelled"), language) == WORDS.say(language, "none-cancelled")
    with Session(engine) as session:
        add_order(session, "HP-300001", 3, OrderStatus.SHIPPED, days_ago=1)
        session.commit()
    for asked in ({"status": "cancelled"}, {"order": "HP-555555", "about": "cancel"}):
        result = ask(tool, 3, language, **asked)
        assert not result.found()
        assert "HP-300001" in plain(result, language)
        assert not opening(result, language).startswith((YES[language], "HP"))


@pytest.mark.parametrize(
    ("language", "text"),
    zip(
        LANGUAGES,
        [
            "Can I still cancel my last order?",
            "我最近一笔订单还能取消吗？",
            "¿Puedo cancelar todavía mi último pedido?",
            "Ainda posso cancelar meu último pedido?",
            "Kann ich meine letzte Bestellung noch stornieren?",
            "Puis-je encore annuler ma dernière commande ?",
            "هل ما زال بإمكاني إلغاء آخر طلب؟",
            "最後の注文はまだキャンセルできますか",
        ],
        strict=True,
    ),
)
def test_from_the_words_to_the_answer(tool: ShopTool, language: str, text: str) -> None:
    result = ask(tool, 1, language, **hints(text))
    assert result.shown() == [NUMBERS[OrderStatus.PENDING]]
    assert opening(result, language).startswith(YES[language])
