from decimal import Decimal

import pytest

from eval.data import Call, CaseTurn
from eval.score import argument_errors, grouped, holds, judge, kind, normal, pass_hat_k, quantiles, same_tools, share


def call(name: str, **arguments: object) -> Call:
    return Call(name=name, arguments=arguments)


def test_the_kind_of_a_turn_is_its_tools() -> None:
    assert kind([]) == "none"
    assert kind([call("recommend"), call("knowledge")]) == "knowledge + recommend"


def test_tools_are_compared_in_any_order_but_each_as_often() -> None:
    assert same_tools([call("recommend"), call("orders")], [call("orders"), call("recommend")])
    assert not same_tools([call("orders")], [call("orders"), call("orders")])
    assert not same_tools([], [call("orders")])


def test_numbers_codes_and_defaults_are_normalised() -> None:
    expected = {"max_price": 1299.5, "currency": "EUR", "attributes": {"size": "42"}}
    made = {"max_price": "1299.50", "currency": "eur", "attributes": {"size": "４２"}, "sort": "relevance", "min_price": None, "limit": 9}
    assert normal("recommend", made) == normal("recommend", expected)
    assert normal("recommend", {"query": "a tent", "attributes": {}}) == {}
    assert normal("orders", {"order": "hp-100234"}) == normal("orders", {"order": "HP-100234"})


def test_every_difference_is_told() -> None:
    errors = argument_errors([call("recommend", max_price=50, currency="EUR")], [call("recommend", max_price=5, ship_to="DE")])
    assert errors == [
        'recommend.currency: expected "eur", got nothing',
        'recommend.max_price: expected "50", got "5"',
        'recommend.ship_to: expected nothing, got "de"',
    ]


def test_an_argument_that_nobody_asked_for_is_an_error() -> None:
    assert argument_errors([call("recommend")], [call("recommend", max_price=0)])


def test_two_tools_may_come_in_any_order() -> None:
    wanted = [call("knowledge", country="CH"), call("recommend", max_price=60)]
    assert argument_errors(wanted, wanted[::-1]) == []


@pytest.mark.parametrize(
    ("answer", "fact", "language", "expected"),
    [
        ("That is €9.90.", Decimal("9.9"), "en", True),
        ("Das kostet 9,90 €.", Decimal("9.9"), "de", True),
        ("هذا يكلف ٩٫٩٠ يورو", Decimal("9.9"), "ar", True),
        ("商品は10,000円まで", Decimal(10000), "ja", True),
        ("商品は1万円まで", Decimal(10000), "ja", True),
        ("within 300 days", Decimal(30), "en", False),
        ("Zahlung mit Alipay", "支付宝|Alipay", "de", True),
        ("Livraison GRATUITE", "gratuit", "fr", True),
        ("nothing of the kind", "gratuit", "fr", False),
    ],
)
def test_facts_are_found_however_written(answer: str, fact: Decimal | str, language: str, expected: bool) -> None:
    assert holds(answer, fact, language) is expected


def test_a_turn_is_judged_as_a_whole() -> None:
    turn = CaseTurn(say="?", tools=[call("knowledge", country="CH")], contains=[Decimal(30)], lacks=["14"])
    right = judge(turn, [call("knowledge", country="CH", question="x")], "30 days", "en")
    assert right.right
    wrong_tool = judge(turn, [call("orders")], "14 days", "en")
    assert (wrong_tool.tools_right, wrong_tool.arguments_right) == (False, False)
    assert (wrong_tool.missing, wrong_tool.unwanted) == (["30"], ["14"])
    assert judge(CaseTurn(say="hi", tools=[]), [], "Hello!", "en").right


def test_a_share_has_an_interval_over_cases() -> None:
    half = share([(str(i), i % 2 == 0) for i in range(100)])
    assert (half.n, half.share) == (100, 0.5)
    assert half.low is not None
    assert half.high is not None
    assert 0.38 < half.low < 0.42 < 0.58 < half.high < 0.62  # binomial: 0.5 ± 0.098
    repeated = share([(str(i), i % 2 == 0) for i in range(100) for _ in range(5)])
    assert (repeated.low, repeated.high) == (half.low, half.high)  # repetitions are no new evidence
    assert share([]).share is None
    assert share([("a", True)]).low == 1


def test_pass_hat_k_is_the_chance_that_k_tries_all_succeed() -> None:
    tries = [("a", True), ("a", True), ("a", False), ("b", True), ("b", True), ("b", True)]
    assert pass_hat_k(tries) == pytest.approx({1: (2 / 3 + 1) / 2, 2: (1 / 3 + 1) / 2, 3: (0 + 1) / 2})
    assert pass_hat_k([("a", True), ("b", True), ("b", False)]) == {1: 0.75}  # k ends where a case has no more tries
    assert pass_hat_k([]) == {}


def test_a_tool_that_is_not_the_searchs_is_compared_in_all_but_free_text() -> None:
    assert normal("knowledge", {"question": "x", "country": "CH"}) == {"country": "ch"}
    assert normal("recommend", {"query": "x", "category": "kitchen"}) == {}


def test_quantiles_leave_out_what_was_not_measured() -> None:
    assert quantiles([1, None, 3]) == pytest.approx((2, 2.9))
    assert quantiles([None]) is None


def test_groups_are_sorted() -> None:
    assert list(grouped(["b1", "a1", "b2"], lambda text: text[0]).items()) == [("a", ["a1"]), ("b", ["b1", "b2"])]
