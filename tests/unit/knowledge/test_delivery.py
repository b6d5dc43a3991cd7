"""Questions that the list of countries served answers."""

import pytest

from knowledge.delivery import asks, supposes
from knowledge.quote import Question


@pytest.mark.parametrize(
    "text",
    [
        "do you ship to Norway", "Can you deliver there?", "¿hacen envíos a Chile?", "entregam em Angola?", "Liefert ihr auch nach Norwegen?",
        "est-ce que vous livrez en Belgique ?", "هل توصلون للكويت؟", "能寄到新加坡吗", "韓国に送れますか",
    ],
)  # fmt: skip
def test_whether_it_is_served_is_all_that_is_asked(text: str) -> None:
    assert asks(Question(text))
    assert supposes(Question(text))


@pytest.mark.parametrize(
    "text",
    [
        "what does shipping to Norway cost", "how long does delivery to Kenya take?", "qué impuestos pago en Chile", "Wie lange dauert der Versand nach Polen?",
        "quels sont les frais de livraison", "كم الشحن لمصر؟", "寄到韩国多少钱", "台湾への送料はいくらですか", "do you ship batteries to Canada", "schickt ihr Rechnungen nach Wien?",
    ],
)  # fmt: skip
def test_more_is_asked_that_makes_sense_only_where_it_is_served(text: str) -> None:
    assert not asks(Question(text))
    assert supposes(Question(text))


@pytest.mark.parametrize(
    "text", ["Can I pay with Klarna in Germany?", "passt der Stecker in Österreich?", "capital of Norway", "中国能用支付宝吗"]
)
def test_what_has_nothing_to_do_with_delivery(text: str) -> None:
    assert not supposes(Question(text))
