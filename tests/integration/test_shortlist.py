"""Requests cut into what they ask for, with the shipped examples and the shipped embedder."""

import pytest

from agent.shortlist import Shortlist
from settings import Settings
from tests.unit.ui.small_shop import open_shop
from tools.base import Role, ShopTool
from tools.registry import for_role, load_tools

Read = dict[Role, tuple[Shortlist, dict[str, ShopTool]]]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    shop = open_shop(tmp_path_factory.mktemp("shop"), "http://127.0.0.1:9/v1", cache_dir=Settings().cache_dir)
    found: Read = {}
    for role in ("shopper", "merchant"):
        tools = for_role(load_tools(shop), role)
        found[role] = (Shortlist(shop.vectors, list(tools.values())), tools)
    return found


def meant(read: Read, role: Role, text: str, language: str) -> list[str]:
    shortlist, tools = read[role]
    return [clause.best.name for clause in shortlist.clauses(text, language, tools)]


@pytest.mark.parametrize(
    ("role", "language", "text", "names"),
    [
        ("shopper", "en", "find me a lamp and tell me how returns work", ["recommend", "knowledge"]),
        ("shopper", "es", "Quiero ver mi último pedido y también que me recomiendes unas botas", ["orders", "recommend"]),
        ("shopper", "ar", "أبحث عن خيمة لشخصين بأقل من 200 دولار، وكم مدة الإرجاع؟", ["recommend", "knowledge"]),
        ("merchant", "en", "When does HP-TEN-0012 run out, and what do people complain about?", ["forecast", "reviews"]),
        ("merchant", "zh", "HP-TEN-0012什么时候断货？顺便看看客户有什么差评", ["forecast", "reviews"]),
    ],
)  # fmt: skip
def test_two_things_asked_for_are_two(read: Read, role: Role, language: str, text: str, names: list[str]) -> None:
    assert meant(read, role, text, language) == names


@pytest.mark.parametrize(
    ("role", "language", "text", "name"),
    [
        ("shopper", "en", "a desk lamp, no more than 60 euros, shipping to Norway", "recommend"),
        ("shopper", "pt", "uma luminária de até R$ 250, com entrega em Portugal", "recommend"),
        ("shopper", "de", "eine Schreibtischlampe, höchstens 60 Euro, Versand nach Norwegen", "recommend"),
        ("merchant", "en", "how much of HP-TEN-0012 to reorder with a lead time of 3 weeks and a service level of 96 %", "forecast"),
        ("merchant", "fr", "combien recommander de HP-TEN-0012 avec un délai de 3 semaines et un taux de service de 96 %", "forecast"),
        ("merchant", "de", "Wie viel HP-TEN-0012 nachbestellen bei 3 Wochen Lieferzeit und einem Servicegrad von 96 %?", "forecast"),
    ],
)
def test_what_only_narrows_a_request_is_no_request_of_its_own(read: Read, role: Role, language: str, text: str, name: str) -> None:
    assert meant(read, role, text, language) == [name]
