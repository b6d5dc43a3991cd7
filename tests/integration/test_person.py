"""Explicit requests for a person, in eight languages, told from requests that only speak of people or of contact."""

from pathlib import Path

import pytest
import yaml

from agent.choose import _INTENTS
from agent.person import PERSON, asks_for_person
from agent.shortlist import INTENTS, Shortlist
from settings import LANGUAGES, ROOT, Settings
from tests.unit.ui.small_shop import open_shop
from tools.base import Shop, ShopTool
from tools.knowledge.tool import build as build_knowledge
from tools.orders.tool import build as build_orders
from tools.recommend.tool import build as build_recommend

ASKED = {
    "en": [
        "I want to talk to a human",
        "agent please",
        "Can I speak to someone?",
        "Please connect me with customer service",
        "enough of this, give me a real person to sort out my refund",
    ],
    "zh": [
        "转人工",
        "我要和真人说话",
        "帮我找一下人工客服，谢谢",
        "有人吗？我要找你们的员工",
        "机器人没用，让客服来处理我的退款",
    ],
    "es": [
        "conéctame con un agente",
        "Quiero hablar con una persona",
        "¿Podría hablar con alguien de su equipo, por favor?",
        "atención humana",
        "no me ayudas nada, pásame con un humano",
    ],
    "pt": [
        "quero falar com um humano",
        "Me conecta com uma pessoa do suporte, por favor",
        "falar com atendente",
        "Posso conversar com alguém da loja?",
        "chega de robô, preciso de uma pessoa para resolver o meu pedido",
    ],
    "de": [
        "Ich will mit einem Menschen sprechen",
        "Kann ich bitte mit dem Kundenservice reden?",
        "Mitarbeiter bitte",
        "Holen Sie mir jemanden aus dem Team",
        "das bringt nichts, gib mir einen richtigen Menschen",
    ],
    "fr": [
        "Je voudrais parler à une personne",
        "Mettez-moi en relation avec un agent",
        "conseiller svp",
        "Est-ce que je peux discuter avec quelqu'un du magasin ?",
        "marre du robot, je veux un humain pour mon remboursement",
    ],
    "ar": [
        "أريد التحدث مع موظف",
        "حولني إلى خدمة العملاء من فضلك",
        "أبغى شخص حقيقي",
        "هل يمكنني التحدث إلى إنسان؟",
        "الروبوت لا يفهم، أوصلني بأحد الموظفين ليحل مشكلة طلبي",
    ],
    "ja": [
        "人と話したい",
        "オペレーターにつないで",
        "人間のスタッフをお願いします",
        "担当の方に代わってください",
        "ボットでは解決しないので、返金の件は人に対応してほしい",
    ],
}
MENTIONED = {
    "en": [
        "is this suitable for two persons?",
        "what are your opening hours?",
        "how can I contact you",
        "a gift for a person who has everything",
        "Does the courier need somebody at home to sign?",
    ],
    "zh": [
        "这个帐篷够两个人用吗？",
        "你们的营业时间是几点到几点",
        "客服电话是多少？",
        "送给一个人住的朋友什么礼物好",
        "你是真人吗",
    ],
    "es": [
        "¿Esta mesa es para cuatro personas?",
        "¿Cuál es vuestro horario de atención?",
        "¿Cuál es el correo de atención al cliente?",
        "¿Tiene que firmar alguien la entrega?",
        "un regalo para una persona mayor",
    ],
    "pt": [
        "serve para duas pessoas?",
        "Qual o horário de funcionamento?",
        "qual é o e-mail de contato de vocês?",
        "outra pessoa pode receber a encomenda?",
        "um presente para uma pessoa que gosta de cozinhar",
    ],
    "de": [
        "Ist das Zelt für zwei Personen geeignet?",
        "Wann habt ihr geöffnet?",
        "Wie kann ich euch kontaktieren?",
        "Kann mein Nachbar das Paket annehmen?",
        "Wie viele Mitarbeiter hat euer Laden?",
    ],
    "fr": [
        "C'est prévu pour combien de personnes ?",
        "Quels sont vos horaires ?",
        "Quelle est votre adresse e-mail ?",
        "Quelqu'un d'autre peut-il réceptionner mon colis ?",
        "tu es une personne ou un programme ?",
    ],
    "ar": [
        "هل هذه الخيمة تكفي شخصين؟",
        "ما هي ساعات العمل لديكم؟",
        "ما هو البريد الإلكتروني لخدمة العملاء؟",
        "هل يمكن لشخص آخر استلام الطرد؟",
        "هدية لشخص يحب القهوة",
    ],
    "ja": [
        "これは二人用ですか？",
        "営業時間を教えてください",
        "問い合わせ先のメールアドレスは？",
        "家族以外の人が荷物を受け取れますか",
        "一人暮らしの人へのプレゼントを探しています",
    ],
}
BESIDE = [
    ("en", "Where is my order? I want to talk to a person"),
    ("de", "Wo ist mein Paket? Ich will mit jemandem reden."),
    ("ja", "注文はどこですか？人と話したいです。"),
    ("es", "¿Dónde está mi pedido? Quiero hablar con una persona."),
]
TOLD = [
    ("en", "I spoke to someone from your team yesterday, where is my refund?"),
    ("de", "Wo ist mein Paket? Es ist für einen Kollegen."),
    ("es", "Ayer hablé con un agente, ¿dónde está mi reembolso?"),
]


def each(requests: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in requests.items() for text in texts]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return open_shop(tmp_path_factory.mktemp("shop"), "http://127.0.0.1:9/v1", cache_dir=Settings().cache_dir)


@pytest.fixture(scope="module")
def tools(shop: Shop) -> dict[str, ShopTool]:
    """The shopper's."""
    return {tool.name: tool for tool in (build_knowledge(shop), build_orders(shop), build_recommend(shop))}


@pytest.fixture(scope="module")
def shortlist(shop: Shop, tools: dict[str, ShopTool]) -> Shortlist:
    return Shortlist(shop.vectors, list(tools.values()))


def asks(text: str, language: str, shortlist: Shortlist, tools: dict[str, ShopTool]) -> bool:
    clauses = shortlist.clauses(text, language, tools)
    return asks_for_person(text, language, clauses, shortlist, tools)


def test_five_requests_of_each_kind_in_each_language_none_an_example() -> None:
    for requests in (ASKED, MENTIONED):
        assert [(language, len(texts)) for language, texts in requests.items()] == [(language, 5) for language in LANGUAGES]
    files: list[Path] = [INTENTS, *(ROOT / "tools").glob("*/examples.yaml")]
    read = [yaml.safe_load(file.read_text("utf-8")) for file in files]
    known = {text for found in read for text in _texts(found)}
    assert known.isdisjoint(text for _, text in [*each(ASKED), *each(MENTIONED), *BESIDE, *TOLD])


def _texts(found: object) -> list[str]:
    if isinstance(found, dict):
        found = list(found.values())
    return [text for part in found for text in _texts(part)] if isinstance(found, list) else [str(found)]


@pytest.mark.parametrize(("language", "text"), [*each(ASKED), *BESIDE])
def test_an_explicit_request_calls_a_person(language: str, text: str, shortlist: Shortlist, tools: dict[str, ShopTool]) -> None:
    assert asks(text, language, shortlist, tools)


@pytest.mark.parametrize(("language", "text"), [*each(MENTIONED), *TOLD])
def test_speaking_of_people_calls_nobody(language: str, text: str, shortlist: Shortlist, tools: dict[str, ShopTool]) -> None:
    assert not asks(text, language, shortlist, tools)
    assert shortlist.clauses(text, language, tools)[0].best.name != PERSON


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "what are your opening hours?"), ("en", "how can I contact you"), ("de", "Wie kann ich euch kontaktieren?")],
)
def test_a_question_about_contact_is_for_the_articles(language: str, text: str, shortlist: Shortlist, tools: dict[str, ShopTool]) -> None:
    assert shortlist.clauses(text, language, tools)[0].best.name == "knowledge"


def test_the_model_knows_of_the_intents_that_it_may_choose() -> None:
    assert set(yaml.safe_load(INTENTS.read_text("utf-8"))) - {"followup", PERSON} == set(_INTENTS)
