"""The whole tool on a small shop: what it says, what it never says, and what it keeps."""

import itertools
import re
from concurrent.futures import ThreadPoolExecutor
from typing import get_args

import pytest
from pydantic import ValidationError
from sqlalchemy import Engine
from sqlmodel import Session, delete, func, select

import store.tables as t
from errors import NotAllowed, UnknownProduct
from settings import LANGUAGES
from tests.unit.tools.ads.conftest import Ask
from tests.unit.tools.ads.small_shop import LONG, NOW
from tools.ads.limits import Channel, limits
from tools.ads.schema import AdsArguments, AdsResult, Length, Tone
from tools.base import Identity, ShopTool

CHANNELS = get_args(Channel)


def texts(result: AdsResult, field: str) -> list[str]:
    assert result.draft
    return [text.text for text in result.draft.fields[field]]


def whole(result: AdsResult) -> str:
    assert result.draft
    return "\n".join(text.text for field in result.draft.fields.values() for text in field)


def kept(engine: Engine) -> int:
    with Session(engine) as session:
        return session.exec(select(func.count()).select_from(t.AdDraft)).one()


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_channel_in_every_language_keeps_to_its_limits(ask: Ask, channel: str, language: str) -> None:
    for tone, length in itertools.product(get_args(Tone), get_args(Length)):
        result = ask(product="HP-TEN-0012", channel=channel, language=language, tone=tone, length=length)
        assert result.draft
        assert result.draft.language == language
        for field, limit in limits()[channel].items():
            said = "\n".join(texts(result, field))
            assert limit.accepted(said) == said
        assert "Nordic" in whole(result)


def test_a_google_ad_says_what_is_true(ask: Ask) -> None:
    result = ask(product="HP-TEN-0012", channel="google", language="de", country="DE")
    assert texts(result, "headline") == [
        "Trekkingzelt Nordic", "Zelte von Campora", "Ab 120,90 €", "Lieferland: Deutschland", "4,4 von 5 Sternen", "Material: Nylon",
        "Farbe: Blau und Grün", "Jetzt im Shop ansehen", "Campora", "Zelte",
    ]  # fmt: skip
    assert texts(result, "text") == [
        "Ein Zelt für mehrtägige Touren. Der Aufbau gelingt allein in fünf Minuten.",
        "Trekkingzelt Nordic mit Schnellaufbau. Ab 120,90 €. Lieferland: Deutschland.",
        "In Bewertungen gelobt: einfache Nutzung. 4,4 von 5 Sternen bei 9 Bewertungen.",
        "Material: Nylon. Farbe: Blau und Grün. Jetzt im Shop ansehen.",
    ]


def test_the_price_is_in_the_audiences_currency(ask: Ask) -> None:
    assert "US$132.99" in whole(ask(product="HP-TEN-0012", channel="google", country="US"))
    assert "￥19,344" in whole(ask(product="HP-TEN-0012", channel="tiktok", language="ja", country="JP"))


def test_without_a_rate_there_is_no_price(ask: Ask) -> None:
    result = ask(product="HP-TEN-0012", channel="google", country="CH")
    assert "price" in result.notes
    assert not re.search(r"120|CHF|€", whole(result))


def test_a_product_that_costs_nothing_has_no_price(ask: Ask) -> None:
    assert "price" in ask(product="HP-NIL-0005", channel="meta", language="fr").notes


@pytest.mark.parametrize(
    ("asked", "language", "country"),
    [
        ({"language": "de"}, "de", "DE"), ({"country": "US"}, "en", "US"), ({"country": "NL"}, "en", "NL"), ({"country": "BR"}, "pt", "BR"),
        ({"language": "fr", "country": "DE"}, "fr", "DE"), ({}, "en", "US"), ({"country": "CN"}, "zh", "CN"),
    ],
)  # fmt: skip
def test_the_audience(ask: Ask, asked: dict[str, str], language: str, country: str) -> None:
    result = ask(product="HP-TEN-0012", channel="meta", **asked)
    assert result.draft
    assert (result.draft.language, result.draft.country) == (language, country)
    assert ("country" in result.notes) == ("country" not in asked)


def test_a_country_that_the_product_is_not_sent_to_is_not_assumed(ask: Ask) -> None:
    result = ask(product="HP-MUG-0001", channel="meta", language="en")
    assert result.draft
    assert result.draft.country == "NL"


@pytest.mark.parametrize("channel", CHANNELS)
def test_no_superlative_promise_or_discount_of_the_description_gets_in(ask: Ask, channel: str) -> None:
    tent, mug = (
        ask(product="HP-TEN-0012", channel=channel, language="en"),
        ask(product="HP-MUG-0001", channel=channel, language="en", country="DE"),
    )
    assert "best" not in whole(tent)
    assert "Free" not in whole(mug)
    if channel in ("amazon", "email"):
        assert "One person sets it up in five minutes." in whole(tent)


@pytest.mark.parametrize("channel", CHANNELS)
def test_nothing_of_a_review_is_copied(ask: Ask, channel: str) -> None:
    said = whole(ask(product="HP-TEN-0012", channel=channel, language="en"))
    for part in ("script", "SYSTEM", "BUY", "evil", "Great quality"):
        assert part not in said


def test_what_reviewers_praise_is_counted(ask: Ask) -> None:
    result = ask(product="HP-TEN-0012", channel="email", language="en")
    assert [(praise.aspect, praise.reviews) for praise in result.praise] == [("use", 4)]  # two of quality are too few
    assert result.reviews == 8
    assert "Praised in reviews: ease of use." in whole(result)


def test_amazon_lists_facts_alone(ask: Ask) -> None:
    result = ask(product="HP-TEN-0012", channel="amazon", language="en", country="US")
    assert texts(result, "headline") == ["Campora Nordic trekking tent with quick setup, Nylon, Blue and Green"]
    assert not re.search(r"\$|Ships|Praised|stars", whole(result))


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_name_and_a_brand_that_are_too_long_are_not_cut(ask: Ask, channel: str) -> None:
    result = ask(product="HP-BAG-0003", channel=channel, language="en")
    words = set(re.findall(r"\w+", LONG.casefold()))
    for headline in texts(result, "headline"):
        assert headline.strip()
        assert not any(
            word not in words and any(known.startswith(word) for known in words) and len(word) > 3
            for word in re.findall(r"\w+", headline.casefold())
        )


@pytest.mark.parametrize("channel", CHANNELS)
def test_texts_of_pages_stay_within_the_limits(ask: Ask, engine: Engine, channel: str) -> None:
    with Session(engine) as session:
        words = session.get_one(t.ProductTranslation, (1, "en"))
        words.name, words.description = "word " * 600 + "end", "One very long sentence of the description, told again and again. " * 200
        session.get_one(t.Product, 1).brand = ""
        session.delete(session.get_one(t.CategoryTranslation, (1, "en")))
        session.commit()
    result = ask(product="HP-TEN-0012", channel=channel, language="en")
    assert texts(result, "headline")
    assert result.new


def test_markup_and_contacts_of_the_shops_own_text_are_left_out(ask: Ask, tool: ShopTool) -> None:
    result = ask(product="HP-ODD-0004", channel="email", language="en")
    said = whole(result)
    assert "Lamp" in said
    assert "Soft light." in said
    assert not re.search(r"[<>*\u202e]|1234567|www", said)
    assert "<" not in tool.plain(result, "en")


def test_out_of_stock_is_told(ask: Ask) -> None:
    assert "stock" in ask(product="HP-MUG-0002", channel="meta", language="en", country="DE").notes
    assert "stock" not in ask(product="HP-MUG-0001", channel="meta", language="en", country="DE").notes


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_shorter_is_shorter_and_longer_is_longer_or_told_not_to_be(ask: Ask, engine: Engine, channel: str, language: str) -> None:
    wished = {"product": "HP-TEN-0012", "channel": channel, "language": language}
    usual, short, long = (ask(**wished, length=length) for length in ("usual", "short", "long"))
    assert len(whole(short)) < len(whole(usual)) <= len(whole(long))
    assert short.new
    assert "length" not in short.notes
    same = whole(long) == whole(usual)
    assert (same, not same) == ("length" in long.notes, long.new)
    assert kept(engine) == (2 if same else 3)


def test_a_short_ad_rests_on_no_reviews(ask: Ask, tool: ShopTool) -> None:
    short = ask(product="HP-TEN-0012", channel="email", language="en", length="short")
    assert not re.search("reviews|stars", tool.plain(short, "en"))


def test_what_cannot_be_shorter_is_told_and_kept_once(ask: Ask, tool: ShopTool, engine: Engine) -> None:
    ask(product="HP-TEN-0012", channel="tiktok", language="de", length="short")
    again = ask(product="HP-TEN-0012", channel="tiktok", language="de", length="short")
    assert (again.new, "length" in again.notes, kept(engine)) == (False, True, 1)
    assert "kürzeste Fassung" in tool.plain(again, "de")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_playful_ad_says_the_same_facts_in_other_words(ask: Ask, language: str) -> None:
    usual, playful = (ask(product="HP-TEN-0012", channel="email", language=language, tone=tone) for tone in ("neutral", "playful"))
    assert "tone" not in playful.notes
    (said,), (anew,) = texts(usual, "text"), texts(playful, "text")
    assert sum(a != b for a, b in zip(said.split("\n"), anew.split("\n"), strict=True)) >= 5
    assert re.findall(r"\d+", said) == re.findall(r"\d+", anew)


def test_a_tone_that_changes_nothing_makes_no_second_draft(ask: Ask, tool: ShopTool, engine: Engine) -> None:
    usual, playful = (ask(product="HP-TEN-0012", channel="amazon", language="en", tone=tone) for tone in ("neutral", "playful"))
    assert (whole(usual), playful.new, kept(engine)) == (whole(playful), False, 1)
    assert "changes nothing" in tool.plain(playful, "en")


@pytest.mark.parametrize(("beyond", "words"), [("emoji", "Emojis"), ("address", "Anrede"), ("style", "diesen Stil"), ("rhyme", "Reime")])
def test_a_wish_beyond_facts_is_told(ask: Ask, tool: ShopTool, beyond: str, words: str) -> None:
    result = ask(product="HP-TEN-0012", channel="meta", language="de", beyond=beyond)
    assert result.draft
    assert words in tool.plain(result, "de")


@pytest.mark.parametrize("product", ["HP-TEN-0012", None])
def test_a_channel_that_is_not_written_for_is_told_so(ask: Ask, tool: ShopTool, engine: Engine, product: str | None) -> None:
    result = ask(product=product, channel="Pinterest")
    assert (result.problem, kept(engine)) == ("channel", 0)
    said = tool.plain(result, "fr")
    assert said.startswith("Pinterest ne fait pas partie")
    assert "TikTok" in said


@pytest.mark.parametrize("sku", ["HP-TEN-9999", " ", "'; DROP TABLE product", "0012", "-0012", "%", "-"])
def test_an_unknown_sku(tool: ShopTool, engine: Engine, sku: str) -> None:
    with pytest.raises(UnknownProduct):
        tool.call(AdsArguments(product=sku, channel="meta"), Identity(role="merchant", subject="merchant"))
    assert kept(engine) == 0


@pytest.mark.parametrize("sku", ["hp-ten-0012", "TEN-0012", "HP-TEN-0012-BLUE", " HP-TEN-0012 "])
def test_a_sku_as_people_write_it(ask: Ask, sku: str) -> None:
    assert ask(product=sku, channel="meta").shown() == ["HP-TEN-0012"]


def test_a_channel_that_is_not_known() -> None:
    with pytest.raises(ValidationError, match="channel"):
        AdsArguments.model_validate({"product": "HP-TEN-0012", "channel": "myspace"})


def test_without_a_channel_it_is_asked_for(ask: Ask, tool: ShopTool, engine: Engine) -> None:
    result = ask(product="HP-TEN-0012")
    assert (result.problem, result.shown(), kept(engine)) == ("channel", ["HP-TEN-0012"], 0)
    assert "TikTok" in tool.plain(result, "zh")


@pytest.mark.parametrize(
    ("own", "query", "skus"),
    [
        ("en", "write a TikTok ad for the Nordic trekking tent", ["HP-TEN-0012"]), ("pt", "anúncio para Instagram da barraca Nordic", ["HP-TEN-0012"]),
        ("zh", "给 Nordic 速搭徒步帐篷 写广告", ["HP-TEN-0012"]), ("ja", "Nordic 簡単設営テントのTikTok広告", ["HP-TEN-0012"]), ("ar", "إعلان عن خيمة Nordic", ["HP-TEN-0012"]),
        ("en", "an ad for the enamel mug", ["HP-MUG-0001"]), ("en", "an ad for a mug", ["HP-MUG-0001", "HP-MUG-0002"]), ("zh", "帮我写一条 TikTok 广告", []),
        ("en", "make me an ad", []), ("en", "", []), ("en", "🏕", []),
    ],
)  # fmt: skip
def test_a_product_by_its_name(ask: Ask, own: str, query: str, skus: list[str]) -> None:
    result = ask(own, query=query, channel="tiktok", language="en", country="DE")
    assert sorted(result.shown()) == skus
    assert result.problem == (None if len(skus) == 1 else "several" if skus else "product")


@pytest.mark.parametrize(
    ("product", "language", "has"),
    [
        ("HP-MUG-0001", "zh", ["en", "de"]),
        ("HP-TEN-0012", "it", list(LANGUAGES)),
        ("HP-NIL-0005", "it", ["fr"]),
        ("HP-NIL-0005", "en", ["fr"]),
    ],
)
def test_a_language_without_texts(ask: Ask, tool: ShopTool, engine: Engine, product: str, language: str, has: list[str]) -> None:
    result = ask(product=product, channel="meta", language=language, country="DE")
    assert (result.problem, result.languages, kept(engine)) == ("language", has, 0)
    assert "English" in tool.plain(result, "en") or has == ["fr"]


@pytest.mark.parametrize(("product", "country"), [("HP-TEN-0012", "RU"), ("HP-MUG-0001", "US"), ("HP-TEN-0012", "XX")])
def test_no_ad_where_the_product_is_not_sent(ask: Ask, engine: Engine, product: str, country: str) -> None:
    assert ask(product=product, channel="meta", language="en", country=country).problem == "country"
    assert kept(engine) == 0


def test_the_same_request_keeps_one_draft(ask: Ask, engine: Engine) -> None:
    first, second = ask(product="TEN-0012", channel="meta", language="de"), ask(product="HP-TEN-0012", channel="meta", country="DE")
    assert first.draft
    assert second.draft
    assert (first.draft.id, first.new, second.new) == (second.draft.id, True, False)
    other = ask(product="TEN-0012", channel="tiktok", language="de")
    assert other.draft
    assert other.draft.id != first.draft.id
    assert kept(engine) == 2


def test_an_edited_draft_is_shown_as_it_is_and_a_new_price_makes_a_new_one(ask: Ask, engine: Engine, tool: ShopTool) -> None:
    first = ask(product="TEN-0012", channel="meta", language="de")
    assert first.draft
    with Session(engine) as session:
        draft = session.get_one(t.AdDraft, first.draft.id)
        draft.headline, draft.edited_by, draft.status = "Unser Zelt", "merchant", t.DraftStatus.APPROVED
        session.commit()
    again = ask(product="TEN-0012", channel="meta", language="de")
    assert texts(again, "headline") == ["Unser Zelt"]
    assert "freigegeben, geändert" in " ".join(tool.plain(again, "de").split())
    with Session(engine) as session:
        session.get_one(t.Variant, 10).price_minor = 9900
        session.commit()
    dearer = ask(product="TEN-0012", channel="meta", language="de")
    assert dearer.new
    assert kept(engine) == 2


def test_a_long_edit_is_told_whole(ask: Ask, engine: Engine, tool: ShopTool) -> None:
    first = ask(product="TEN-0012", channel="email", language="de")
    assert first.draft
    with Session(engine) as session:
        session.get_one(t.AdDraft, first.draft.id).text = "x" * 1990
        session.commit()
    assert "x" * 1990 + " (1990/2000)" in tool.plain(ask(product="TEN-0012", channel="email", language="de"), "de")


def test_many_at_once_keep_one_draft(tool: ShopTool, engine: Engine) -> None:
    arguments, asker = AdsArguments(product="TEN-0012", channel="email", language="fr"), Identity(role="merchant", subject="merchant")
    with ThreadPoolExecutor(8) as threads:
        results = list(threads.map(lambda _: tool.call(arguments, asker), range(8)))
    assert kept(engine) == 1
    assert sum(result.new for result in results if isinstance(result, AdsResult)) == 1


def test_shoppers_have_no_such_tool(tool: ShopTool) -> None:
    with pytest.raises(NotAllowed):
        tool.call(AdsArguments(product="TEN-0012", channel="meta"), Identity(role="shopper", subject="visitor:x"))


def test_in_arabic_nothing_is_marked_invisibly(ask: Ask) -> None:
    said = whole(ask(product="HP-TEN-0012", channel="meta", language="ar"))
    assert "المملكة العربية السعودية" in said
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", said)


def bare(engine: Engine, sku: str, category: str) -> None:
    """A product with a long name in German, and without price, brand, label or country."""
    with Session(engine) as session:
        session.add(t.Category(id=9, slug="bare"))
        session.flush()
        session.add(t.Product(id=9, sku=sku, brand="", category_id=9, origin="", hs_code="", created_at=NOW))
        session.flush()
        session.add(t.ProductTranslation(product_id=9, language="de", name=LONG, description=""))
        session.add(t.CategoryTranslation(category_id=9, language="de", name=category))
        session.exec(delete(t.Customer))
        session.commit()


@pytest.mark.parametrize("channel", CHANNELS)
def test_the_least_that_is_known_makes_an_ad(ask: Ask, engine: Engine, channel: str) -> None:
    bare(engine, "HM-9", "Hängematten")
    result = ask(product="HM-9", channel=channel, language="de")
    assert result.draft, result.problem
    assert result.draft.country is None
    if channel == "google":
        assert texts(result, "headline") == ["Hängematten", "Jetzt im Shop ansehen", "HM-9"]
    if channel == "tiktok":
        assert texts(result, "headline") == ["Hängematten"]


def test_the_makers_number_stands_in_where_nothing_else_is_short_enough(ask: Ask, engine: Engine) -> None:
    bare(engine, "HM-9", "Hängematten und Schaukelsessel")
    assert texts(ask(product="HM-9", channel="tiktok", language="de"), "headline") == ["HM-9"]


@pytest.mark.parametrize("channel", ["google", "tiktok"])
def test_what_does_not_fit_is_told_with_what_to_do(ask: Ask, tool: ShopTool, engine: Engine, channel: str) -> None:
    sku = "HM-9-" + "X" * 40
    bare(engine, sku, "Hängematten, Hängesessel und Schaukelsessel für den Garten")
    result = ask(product=sku, channel=channel, language="de")
    assert (result.problem, result.draft, kept(engine)) == ("length", None, 0)
    said = tool.plain(result, "en")
    assert LONG in said
    assert "shorter name" in said
    assert str(limits()[channel]["headline"].most) in said
