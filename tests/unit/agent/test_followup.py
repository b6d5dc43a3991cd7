"""What a request takes from the turns before it."""

from pathlib import Path
from typing import Any

import pytest

from agent.followup import bare, carried, continued, country, earlier, item, leans, weighed
from agent.shortlist import Candidate, Clause
from agent.state import Call, Exchange
from tools.base import ShopTool, ToolArguments, ToolResult, shop_tool
from tools.knowledge.schema import KnowledgeArguments
from tools.orders.hints import hints as order_hints
from tools.orders.schema import OrdersArguments
from tools.recommend.schema import RecommendArguments


def tool(name: str, arguments: type[ToolArguments], **more: Any) -> ShopTool:
    def method(_arguments: ToolArguments, _identity: Any) -> ToolResult:
        """A tool of which only the contract counts here."""
        return ToolResult()

    return shop_tool(name, method, arguments=arguments, plain=lambda _r, _l: "", roles={"shopper"}, folder=Path(), **more)


TOOLS = {
    "recommend": tool("recommend", RecommendArguments, refers="product"),
    "knowledge": tool("knowledge", KnowledgeArguments),
    "orders": tool("orders", OrdersArguments, refers="order", asks="about", hints=order_hints),
}


class Analysed(ToolArguments):
    product: str | None = None
    category: str | None = None
    weeks: int | None = None


ANALYSING = {name: tool(name, Analysed, refers="product") for name in ("forecast", "reviews")}
SHOWN = ["A", "B", "C"]


def call(name: str, shown: list[str] | None = None, **arguments: Any) -> Call:
    return {"name": name, "arguments": arguments, "text": "before", "shown": shown or []}


def said(*calls: Call) -> Exchange:
    return {"text": "before", "answer": "…", "calls": list(calls)}


def follow(before: Call, text: str, **new: Any) -> dict[str, Any]:
    return continued(TOOLS[before["name"]], before, text, new)["arguments"]


FOUND = call("recommend", SHOWN, query="tent", max_price=200, currency="USD", ship_to="NO")


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("the second one, in blue", "B"), ("das dritte bitte", "C"), ("¿y el segundo?", "B"), ("o último", "C"), ("la deuxième ?", "B"),
        ("第二个呢", "B"), ("والثالث؟", "C"), ("二番目のは？", "B"), ("the fifth", "C"),
    ],
)  # fmt: skip
def test_an_ordinal_names_an_item_shown(text: str, sku: str) -> None:
    assert follow(FOUND, text) == {"product": sku, "ship_to": "NO", "currency": "USD"}


@pytest.mark.parametrize(
    "text",
    ["compare the first two", "vergleiche die beiden", "¿cuál es la diferencia?", "compara os dois", "quelle différence ?", "比较一下", "ما الفرق بينهما", "違いは？"],
)  # fmt: skip
def test_a_comparison_takes_the_first_two(text: str) -> None:
    assert follow(FOUND, text) == {"compare": ["A", "B"], "ship_to": "NO", "currency": "USD"}


def test_a_comparison_takes_what_is_named() -> None:
    assert follow(FOUND, "compare the first and the third")["compare"] == ["A", "C"]


@pytest.mark.parametrize(
    "text",
    ["more like the first", "so etwas wie das erste", "parecido al primero", "comme le premier", "跟第一个差不多的", "最初のに似たもの"],
)
def test_more_of_a_kind(text: str) -> None:
    assert follow(FOUND, text)["similar_to"] == "A"


def test_new_arguments_are_laid_over_the_old_ones() -> None:
    before = call("recommend", SHOWN, query="tent", attributes={"persons": "2"}, max_price=200)
    assert follow(before, "in blue, up to 100", attributes={"color": "blue"}, max_price=100) == {
        "query": "tent", "attributes": {"persons": "2", "color": "blue"}, "max_price": 100,
    }  # fmt: skip
    assert follow(before, "a taller one")["query"] == "tent a taller one"


def test_a_question_goes_on_with_the_one_before() -> None:
    before = call("knowledge", question="What is delivery to Spain?", country="ES")
    assert follow(before, "and to Brazil?", country="BR") == {"question": "What is delivery to Spain and to Brazil?", "country": "BR"}


@pytest.mark.parametrize(
    "text",
    ["can I still cancel it?", "kann ich sie noch stornieren?", "¿puedo cancelarlo?", "ainda posso cancelar?", "je peux l'annuler ?", "还能取消吗", "هل يمكنني إلغاؤه؟", "キャンセルできますか"],
)  # fmt: skip
def test_a_question_about_one_order_is_about_the_one_shown(text: str) -> None:
    before = call("orders", ["HP-1"], limit=1)
    assert leans(Clause(text, (Candidate("orders", 0.9), Candidate("followup", 0.1))), before, TOOLS["orders"])
    assert follow(before, text, about="cancel") == {"about": "cancel", "order": "HP-1"}


def test_an_order_named_begins_anew() -> None:
    clause = Clause("can I cancel HP-100200?", (Candidate("orders", 0.9), Candidate("followup", 0.1)))
    assert not leans(clause, call("orders", ["HP-1"]), TOOLS["orders"])


def test_the_call_gone_on_with() -> None:
    asked = [said(FOUND), said(call("knowledge", question="returns?"))]
    assert earlier("and to Spain?", asked, TOOLS) == asked[1]["calls"][0]
    assert earlier("the second in blue", asked, TOOLS) == FOUND
    one = said(call("recommend", ["B"], product="B"))
    assert earlier("compare the first two", [said(FOUND), one], TOOLS) == FOUND
    assert earlier("the cheapest of them", asked, TOOLS) == FOUND
    assert earlier("compare the two", [said(FOUND, call("knowledge", question="q"))], TOOLS) == FOUND
    assert earlier("the second", asked, {}) is None
    assert earlier("and to Spain?", [], TOOLS) is None


def test_a_conversation_stays_with_its_tool_unless_another_is_clearly_meant() -> None:
    def best(before: Call | None, **chances: float) -> str:
        return weighed(Clause("…", tuple(Candidate(n, p) for n, p in chances.items())), before).best.name

    assert best(FOUND, followup=0.8, thanks=0.2) == "recommend"
    assert best(FOUND, knowledge=0.9, followup=0.1) == "knowledge"
    assert best(FOUND, orders=0.5, recommend=0.3) == "recommend"
    pointing = Clause("the second one", (Candidate("orders", 0.6), Candidate("recommend", 0.1), Candidate("followup", 0.2)))
    assert weighed(pointing, FOUND).best.name == "recommend"
    assert best(None, followup=0.8, knowledge=0.15, greeting=0.05) == "knowledge"


@pytest.mark.parametrize(
    "text",
    ["how much is shipping there?", "was kostet der Versand dorthin?", "¿cuánto tarda hasta allí?", "quanto é o frete para lá?", "et la livraison là-bas ?", "寄到那边多少钱", "بكم الشحن إلى هناك؟", "そこまでの送料は？"],
)  # fmt: skip
def test_there_is_the_country_spoken_of(text: str) -> None:
    assert country(text, text, [said(FOUND), said(call("knowledge", question="q"))]) == "NO"
    assert country(text, f"{text} (Chile)", [said(FOUND)]) == "CL"
    assert country(text, text, []) is None


@pytest.mark.parametrize(
    "text", ["is there a cheaper one?", "are there any left", "hay otro?", "هل هناك خصم؟", "y a-t-il un autre modèle ?"]
)
def test_what_is_no_place_carries_no_country(text: str) -> None:
    assert country(text, text, [said(FOUND)]) is None


def test_an_item_named_once_is_meant_by_later_parts_of_a_request() -> None:
    tools = ANALYSING | TOOLS
    first = call("forecast", product="TEN-1")
    assert [c["arguments"] for c in carried([first, call("reviews")], tools)] == [{"product": "TEN-1"}, {"product": "TEN-1"}]
    for other in (call("reviews", product="TEN-2"), call("reviews", category="tents"), call("recommend", query="a tent"), call("orders")):
        assert carried([first, other], tools)[1] == other
    assert carried([call("reviews"), first], tools)[0]["arguments"] == {}, "what comes later names nothing before"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("what do buyers say about that tent?", True), ("¿y qué opinan de esa tienda?", True), ("Was stört an diesem Zelt?", True), ("这款帐篷评价如何", True), ("このテントの不満は?", True), ("ما رأي الناس في هذه الخيمة؟", True),
        ("what do buyers say about tents this month?", False), ("Was stört diesen Monat an Zelten?", False), ("reviews of tents", False),
    ],
)  # fmt: skip
def test_a_kind_pointed_at_is_the_item_spoken_of(text: str, meant: bool) -> None:
    tools = ANALYSING
    expected = {"product": "TEN-1"} if meant else {"category": "tents"}
    first = call("forecast", product="TEN-1")
    assert carried([first, {**call("reviews", category="tents"), "text": text}], tools)[1]["arguments"] == expected
    assert item(text, tools["reviews"], {"category": "tents"}, [said(first)], tools) == expected


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("what do people say about it?", True), ("Wann muss ich davon nachbestellen?", True), ("给它写个广告", True), ("この商品の広告を書いて", True), ("اكتب إعلانا لهذا المنتج", True),
        ("which products sell best?", False),
    ],
)  # fmt: skip
def test_it_is_the_item_of_the_call_before(text: str, meant: bool) -> None:
    reviews, tools = ANALYSING["reviews"], TOOLS | ANALYSING
    before = [said(call("forecast", product="TEN-1")), said(call("knowledge", question="?"))]
    assert item(text, reviews, {}, before, tools) == ({"product": "TEN-1"} if meant else {})
    assert item(text, reviews, {"product": "TEN-2"}, before, tools) == {"product": "TEN-2"}
    assert item(text, TOOLS["orders"], {}, before, tools) == {}
    assert item(text, TOOLS["recommend"], {"query": text}, before, tools) == ({"product": "TEN-1"} if meant else {"query": text})
    assert item(text, TOOLS["recommend"], {"query": text}, [said(call("recommend", product="TEN-1"))], tools) == {"query": text}


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("when is the stock gone?", True), ("いつ在庫が切れますか", True), ("متى ينفد مخزونها؟", True), ("con 45 días de plazo", True), ("e se demorar 90 dias?", True),
        ("which products should I reorder?", False), ("Was muss ich nachbestellen?", False), ("¿qué productos se agotan?", False), ("哪些商品要补货", False), ("売れ筋の商品は？", False), ("ما المنتجات التي ستنفد؟", False),
    ],
)  # fmt: skip
def test_an_analysis_that_names_nothing_is_of_the_item_spoken_of(text: str, same: bool) -> None:
    before = call("forecast", product="TEN-1")
    clause = Clause(text, (Candidate("forecast", 0.95), Candidate("followup", 0.02)))
    assert leans(clause, before, ANALYSING["forecast"]) is same
    assert item(text, ANALYSING["reviews"], {}, [said(before)], ANALYSING) == ({"product": "TEN-1"} if same else {})
    assert not leans(clause, call("forecast"), ANALYSING["forecast"]), "nothing was spoken of"
    listed = [said(call("forecast", product="TEN-1")), said(call("forecast", SHOWN))]
    assert item(text, ANALYSING["reviews"], {}, listed, ANALYSING) == {}, "a list was, last"


def test_the_one_item_shown_is_the_one_spoken_of() -> None:
    assert item("いつ在庫が切れますか", ANALYSING["forecast"], {}, [said(call("reviews", ["B"]))], ANALYSING) == {"product": "B"}


@pytest.mark.parametrize(
    ("text", "product"),
    [("how many of the second will we sell?", "B"), ("Wie viele vom dritten?", "C"), ("第一个什么时候断货", "A"), ("sales in the first quarter", None), ("ventes du premier trimestre", None)],
)  # fmt: skip
def test_a_place_in_another_tools_list_names_the_item(text: str, product: str | None) -> None:
    expected = {"product": product} if product else {}
    assert item(text, ANALYSING["forecast"], {}, [said(call("reviews", SHOWN))], ANALYSING) == expected


def test_one_that_always_needs_an_item_takes_it_though_it_has_words_of_its_own() -> None:
    class Advertised(ToolArguments):
        product: str | None = None
        query: str | None = None

    ads = tool("ads", Advertised, refers="product", needs_one=True)
    tools = ANALYSING | {"ads": ads}
    text = "escreva um anúncio para o Instagram"
    assert item(text, ads, {"query": text}, [said(call("forecast", product="TEN-1"))], tools) == {"product": "TEN-1"}
    assert item(text, ads, {"query": text}, [], tools) == {"query": text}
    again = continued(ads, call("ads", ["TEN-1"], query="the tent"), "shorter", {"query": "shorter"})
    assert again["arguments"] == {"query": "the tent"}


def test_what_is_named_anew_replaces_what_was_spoken_of() -> None:
    forecast = ANALYSING["forecast"]
    assert continued(forecast, call("forecast", product="TEN-1", weeks=8), "and for boots?", {"category": "footwear"})["arguments"] == {
        "category": "footwear",
        "weeks": 8,
    }
    assert continued(forecast, call("forecast", goods="umbrellas", weeks=8), "TEN-1?", {"product": "TEN-1"})["arguments"] == {
        "product": "TEN-1",
        "weeks": 8,
    }
    assert item("how many umbrellas?", forecast, {"goods": "umbrellas"}, [said(call("reviews", product="TEN-1"))], ANALYSING) == {
        "goods": "umbrellas"
    }
    assert item("how many of these headlamps?", forecast, {"goods": "headlamps"}, [said(call("reviews", product="TEN-1"))], ANALYSING) == {
        "product": "TEN-1"
    }


def test_of_ones_own_orders_a_period_or_a_number_begins_anew() -> None:
    before = call("orders", ["HP-1"], item="sunscreen", about="delivery")
    october = {"since": "2026-10-01", "until": "2026-10-31"}
    assert continued(TOOLS["orders"], before, "what did I order in October?", october)["arguments"] == october
    assert continued(TOOLS["orders"], before, "and HP-2?", {"order": "HP-2"})["arguments"] == {"order": "HP-2", "about": "delivery"}
    assert continued(TOOLS["orders"], call("orders", order="HP-1", about="return"), "and the lamp?", {"item": "lamp"})["arguments"] == {
        "item": "lamp", "about": "return",
    }  # fmt: skip


def test_a_time_is_left_behind_with_the_question_that_it_was_of() -> None:
    class Asked(Analysed):
        about: str | None = None
        since: str | None = None

    forecast = tool("forecast", Asked, refers="product")
    before = call("forecast", product="TEN-1", about="sold", since="2026-10-01")
    assert continued(forecast, before, "when to reorder?", {"about": "stock"})["arguments"] == {"product": "TEN-1", "about": "stock"}
    assert continued(forecast, before, "and in Spain?", {"country": "ES"})["arguments"]["since"] == "2026-10-01"


def test_what_is_cheaper_than_one_shown_is_like_it() -> None:
    assert follow(FOUND, "cheaper than the first", sort="price_asc") == {
        "similar_to": "A",
        "sort": "price_asc",
        "ship_to": "NO",
        "currency": "USD",
    }


def test_wishes_and_questions_are_laid_over_the_first_not_over_one_another() -> None:
    wish = continued(TOOLS["recommend"], FOUND, "with a hood", {"query": "with a hood"})
    assert continued(TOOLS["recommend"], wish, "a light one", {"query": "a light one"})["arguments"]["query"] == "tent a light one"
    asked = continued(TOOLS["knowledge"], call("knowledge", question="What is delivery?"), "to Spain?", {"country": "ES"})
    assert continued(TOOLS["knowledge"], asked, "and Peru?", {"country": "PE"})["arguments"] == {
        "question": "What is delivery and Peru?",
        "country": "PE",
    }


@pytest.mark.parametrize(
    ("text", "language", "new", "holds"),
    [
        ("in green please", "en", {"attributes": {"color": "green"}}, True), ("más barata por favor", "es", {"sort": "price_asc"}, True), ("bis 50 €", "de", {"max_price": 50}, True), ("便宜点的", "zh", {"sort": "price_asc"}, True),
        ("and for Norway?", "en", {"ship_to": "NO"}, True),
        ("a green mug", "en", {"attributes": {"color": "green"}}, False), ("tents", "en", {"category": "tents"}, False), ("thank you", "en", {}, False),
        ("is the green one waterproof", "en", {"attributes": {"color": "green"}}, False),
    ],
)  # fmt: skip
def test_only_what_fields_hold_is_no_wish_of_its_own(text: str, language: str, new: dict[str, Any], holds: bool) -> None:
    coloured = tool(
        "recommend", RecommendArguments, refers="product", hints=lambda t: {"attributes": {"color": "green"}} if "green" in t else {}
    )
    assert bare(text, language, coloured, {"query": text, **new}) is holds
