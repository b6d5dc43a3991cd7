import pytest
import yaml
from sqlalchemy import Engine, event

import i18n
from errors import CustomerNeeded, NotAllowed
from settings import LANGUAGES
from store.tables import OrderStatus, ShipmentStatus
from tests.unit.tools.orders.small_shop import ADDRESS, INJECTION, ask, who
from tools.base import Identity, ShopTool
from tools.orders import query
from tools.orders.plain import plain
from tools.orders.schema import OrdersArguments, OrdersResult
from tools.orders.tool import FOLDER


def test_only_the_identified_customer(tool: ShopTool) -> None:
    with pytest.raises(CustomerNeeded):
        tool.call(OrdersArguments(), who(None))
    with pytest.raises(NotAllowed):
        tool.call(OrdersArguments(), Identity(role="merchant", subject="merchant"))


def test_anothers_order_is_like_one_that_does_not_exist(tool: ShopTool) -> None:
    for number in ("HP-900001", "HP-555555", "900001"):
        result = ask(tool, 1, order=number)
        assert result == OrdersResult(order=number, latest=ask(tool, 1).orders)
        assert not result.found()
        assert number in plain(result, "en")


def test_latest_first_and_limit(tool: ShopTool) -> None:
    assert ask(tool, 1).shown() == ["HP-100000", "HP-100001", "HP-100002"]
    assert ask(tool, 1, limit=1).shown() == ["HP-100000"]
    assert len(ask(tool, 1, limit=20).orders) == len(OrderStatus)


def test_status_groups(tool: ShopTool) -> None:
    assert sum(map(len, query.STATES.values())) == len(OrderStatus)
    for state, statuses in query.STATES.items():
        assert {o.status for o in ask(tool, 1, status=state, limit=20).orders} == set(statuses)


def test_a_named_order_is_shown_whatever_state_was_asked(tool: ShopTool) -> None:
    assert ask(tool, 1, order="hp 100004", status="open").shown() == ["HP-100004"]
    assert ask(tool, 1, order=" # ", limit=1).shown() == ["HP-100000"]


def test_names_labels_and_images(tool: ShopTool) -> None:
    line = ask(tool, 1, "de", limit=1).orders[0].lines[0]
    assert (line.name, line.attributes, line.image, line.unit_price) == (
        "Kuppelzelt",
        {"Farbe": "Blue", "odd": "x"},
        "p1.jpg",
        "129,80\xa0€",
    )
    assert ask(tool, 1, "fr", limit=1).orders[0].lines[0].name == "Dome tent"
    assert ask(tool, 2, "fr").orders[0].lines[1].image == "v2.jpg"


def test_yen_has_no_minor_units(tool: ShopTool) -> None:
    order = ask(tool, 2, "ja").orders[0]
    assert (order.total, order.total_minor) == ("￥12,990", 12990)
    assert [line.unit_price for line in order.lines] == ["￥12,500", "￥2,000"]


def test_injected_text_stays_data(tool: ShopTool) -> None:
    result = ask(tool, 2, "en", limit=1)
    text = plain(result, "en")
    assert result.orders[0].lines[1].name == INJECTION  # any language rather than none, unchanged
    assert "[win](" not in text
    assert "\n# and" not in text
    assert "3 × **Tent \\[win\\]" in text
    assert ADDRESS not in text + result.model_dump_json()
    assert "1\\[a\\](x)" in plain(ask(tool, 2, order="1[a](x)"), "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("status", list(OrderStatus))
def test_plain_of_each_status(tool: ShopTool, status: OrderStatus, language: str) -> None:
    result = ask(tool, 1, language, order=f"HP-10000{list(OrderStatus).index(status)}")
    order, text = result.orders[0], plain(result, language)
    assert order.status is status
    for part in (order.number, order.total, order.lines[0].name, order.lines[0].unit_price, i18n.day(order.placed_at, language)):
        assert part in text
    for shipment in order.shipments:
        day = shipment.delivered_at or shipment.expected_at
        assert day
        for part in (
            shipment.carrier,
            shipment.tracking_number,
            shipment.location,
            i18n.day(shipment.updated_at, language),
            i18n.day(day, language),
        ):
            assert part in text
    if status is OrderStatus.DELIVERED:
        assert order.return_until
        assert i18n.day(order.return_until, language) in text
        assert order.changes == ["return", "exchange"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_of_several_and_of_none(tool: ShopTool, language: str) -> None:
    several = ask(tool, 1, language, limit=20)
    text = plain(several, language)
    for order in several.orders:
        assert order.number in text
        assert order.total in text
    said = {plain(ask(tool, 3, language, status=state), language) for state in (None, *query.STATES)}
    said |= {plain(several.model_copy(update={"status": state}), language).splitlines()[0] for state in (None, *query.STATES)}
    assert len(said) == 2 * (len(query.STATES) + 1)


def test_catalogues_have_the_same_messages() -> None:
    keys = {
        language: {x.split(" =")[0] for x in (FOLDER / "locale" / f"{language}.ftl").read_text("utf-8").splitlines() if x[:1].isalpha()}
        for language in LANGUAGES
    }
    assert all(keys[language] == keys["en"] for language in LANGUAGES)
    assert {f"parcel-{s}" for s in ShipmentStatus} <= keys["en"]


def test_few_statements_however_many_orders(engine: Engine, tool: ShopTool) -> None:
    statements: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *a: statements.append(a[2]))
    for limit in (1, 20):
        statements.clear()
        ask(tool, 1, limit=limit)
        assert len(statements) == 5


def test_called_as_a_langchain_tool(tool: ShopTool) -> None:
    text = tool.invoke({"order": "100002"}, config={"configurable": {"identity": who(1, "de")}})
    assert "HP-100002" in text
    assert "unterwegs" in text


def test_examples() -> None:
    examples = yaml.safe_load((FOLDER / "examples.yaml").read_text("utf-8"))
    assert set(examples) == set(LANGUAGES)
    for requests in examples.values():
        assert len(set(requests)) == len(requests) >= 14
        assert all(isinstance(request, str) for request in requests)
