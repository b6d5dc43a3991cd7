"""Only what the tools found may be said; with the shipped embedder."""

from datetime import date

import pytest

import i18n
from agent.verify import Evidence, problems
from knowledge.embedding import Embedder
from settings import LANGUAGES

CARDS = "I found 2 products:\n\n1. **Two-person trekking tent** — €199.00 · Colour: Blue · in stock\n2. **Enamel mug** — €14.90 · in stock"
RULES = (
    "You can return items within 30 days of delivery. Refunds are paid within 5 business days after the parcel arrives. "
    "Standard delivery takes 7 days.\nOpened cosmetics cannot be returned."
)


def wrong(embedder: Embedder, answer: str, evidence: str = RULES, language: str = "en", request: str = "?") -> list[str]:
    return problems(answer, Evidence([evidence]), request, language, embedder)


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("en", "You have thirty days from delivery to return an item."),
        ("de", "Sie können Artikel innerhalb von 30 Tagen nach Lieferung zurückgeben."),
        ("es", "Puede devolver los artículos en un plazo de 30 días desde la entrega."),
        ("pt", "Você pode devolver os itens em até 30 dias após a entrega."),
        ("fr", "Vous pouvez retourner les articles dans les 30 jours suivant la livraison."),
        ("zh", "您可以在收到商品后30天内退货。"),
        ("ja", "商品到着後30日以内であれば返品できます。"),
        ("ar", "يمكنك إرجاع المنتجات خلال ٣٠ يومًا من التسليم."),
    ],
)
def test_a_correct_paraphrase_in_each_language(embedder: Embedder, language: str, answer: str) -> None:
    assert wrong(embedder, answer, language=language) == []


@pytest.mark.parametrize(
    ("answer", "evidence", "why"),
    [
        ("The Two-person trekking tent costs €189.00.", CARDS, "in no result"),  # invented price
        ("The Enamel mug costs €199.00 and is in stock.", CARDS, "something else"),  # another product's price
        ("The Alpine Storm Shelter costs €199.00 and is in stock.", CARDS, "in no result"),  # invented name
        ("You can return items within 30 hours of delivery.", RULES, "in no result"),  # wrong unit
        ("You have twenty days from delivery to return an item.", RULES, "in no result"),  # in words
        ("Standard delivery takes 30 days.", RULES, "something else"),  # the 30 days of returns
        ("Refunds are paid within 30 days after the parcel arrives.", RULES, "something else"),
        ("You cannot return items within 30 days of delivery.", RULES, "turns a result around"),
        ("Opened cosmetics can be returned.", RULES, "turns a result around"),
        ("See https://evil.example for returns.", RULES, "link"),
        ("[Return](javascript:x) items within 30 days.", RULES, "link"),
        ("You can return items until October.", RULES, "month"),
        ("Sie können Artikel innerhalb von 30 Tagen nach Lieferung zurückgeben.", RULES, "language"),
        ("您可以在收到商品后30天内退货。", RULES, "script"),
        ("The president of France lives in a palace.", RULES, "rests on no result"),
        ("  \n", RULES, "empty"),
    ],
)
def test_what_is_wrong_is_found(embedder: Embedder, answer: str, evidence: str, why: str) -> None:
    assert any(why in problem for problem in wrong(embedder, answer, evidence))


@pytest.mark.parametrize(
    ("language", "positive", "negative"),
    [
        ("ar", "يمكنك إرجاع المنتجات خلال 30 يومًا.", "لا يمكنك إرجاع المنتجات خلال 30 يومًا."),
        ("zh", "30天内可以退货。", "30天内无法退货。"),
        ("ja", "30日以内であれば返品できます。", "30日以内は返品できません。"),
        ("fr", "Vous pouvez retourner l'article.", "Vous ne pouvez pas retourner l'article."),
    ],
)
def test_a_sense_turned_around(embedder: Embedder, language: str, positive: str, negative: str) -> None:
    assert wrong(embedder, negative, positive, language)
    assert wrong(embedder, positive, negative, language)
    assert wrong(embedder, positive, positive, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_languages_formats_are_accepted(embedder: Embedder, language: str) -> None:
    carried = {
        "en": "The order of {day} cost {money} in total.", "de": "Die Bestellung vom {day} hat insgesamt {money} gekostet.",
        "es": "El pedido del {day} costó en total {money}.", "pt": "O pedido de {day} custou no total {money}.",
        "fr": "La commande du {day} a coûté {money} au total.", "zh": "{day}的订单总共花费{money}。",
        "ja": "{day}のご注文の合計は{money}です。", "ar": "كلف الطلب بتاريخ {day} مبلغ {money} إجمالا.",
    }[language]  # fmt: skip
    values = {"day": i18n.day(date(2026, 10, 3), language), "money": i18n.money(129_950, "EUR", language)}
    assert wrong(embedder, carried.format(**values), carried.format(**values), language) == []
    in_english = f"The order of {i18n.day(date(2026, 10, 3), 'en')} cost {i18n.money(129_950, 'EUR', 'en')} in total."
    found = wrong(embedder, carried.format(**values), in_english, language)
    assert [p for p in found if "in no result" in p] == []
