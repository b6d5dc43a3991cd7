"""The whole tool on a small shop: what is found, and what a merchant may get wrong."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import Session, select

import store.tables as t
from errors import BadRange, NotAllowed, UnknownProduct
from settings import LANGUAGES
from tests.unit.tools.reviews.conftest import MERCHANT, Ask, Odd, engine_of
from tests.unit.tools.reviews.small_shop import EACH, GOOD, INJECTION, LATE, NOW, PRAISE, LetterEmbedder, add_review
from tools.base import Identity, Shop, ShopTool
from tools.reviews import corpus, reader
from tools.reviews import tool as module
from tools.reviews.classifier import Classifier
from tools.reviews.reader import Reader
from tools.reviews.schema import Aspect, ReviewsArguments, ReviewsResult, Stars
from tools.reviews.tool import build, prepare


def about(result: ReviewsResult, key: str) -> Aspect:
    return next(aspect for aspect in result.aspects if aspect.key == key)


def counted(result: ReviewsResult) -> Stars:
    assert result.stars
    return result.stars


def test_complaints_about_a_product_with_verbatim_quotes(ask: Ask, shop: Shop) -> None:
    result = ask(product=LATE, opinion="negative")
    delivery = about(result, "delivery")
    assert delivery is max(result.aspects, key=lambda aspect: aspect.negative)
    assert delivery.negative > 3 * delivery.positive
    assert (counted(result).reviews, counted(result).mean, counted(result).negative) == (EACH, 1.5, 1.0)
    assert result.read == EACH
    assert result.shown() == [LATE]
    with Session(engine_of(shop)) as session:
        for quote in delivery.quotes:
            review = session.get_one(t.Review, quote.review)
            assert quote.text in review.text
            assert (quote.stars, quote.product) == (review.stars, LATE)
    assert {quote.polarity for quote in delivery.quotes} == {"negative"}


def test_the_end_of_a_sku_is_enough(ask: Ask) -> None:
    assert ask(product="ten-0002").product == GOOD


def test_without_a_product_those_blamed_and_praised_most_are_named(ask: Ask) -> None:
    result = ask(category="tents-camping")
    assert [group.key for group in result.blamed] == [LATE]
    assert [group.key for group in result.praised] == [GOOD]
    assert result.shown() == [LATE, GOOD]
    assert ask(category="tents-camping", opinion="positive").shown() == [GOOD]
    assert {group.key: group.reviews for group in result.countries} == {"DE": 20, "JP": 40}
    whole = {group.key: group for group in ask().categories}
    assert (whole["tents-camping"].reviews, whole["tents-camping"].name) == (2 * EACH, "Tents & camping")


def test_category_country_and_time_narrow_it_down(ask: Ask) -> None:
    assert counted(ask(category="tents-camping")).reviews == 2 * EACH
    assert counted(ask(category="tents-camping", country="DE")).reviews == 20
    recent = ask(product=LATE, months=1)
    assert recent.since
    assert 28 <= (NOW.date() - recent.since).days <= 31
    assert counted(recent).reviews == sum((NOW - timedelta(days=10 * n + 1)).date() >= recent.since for n in range(EACH))
    span = ask(product=LATE, since=(NOW - timedelta(days=21)).date(), until=(NOW - timedelta(days=11)).date())
    assert counted(span).reviews == 2  # both days included


def test_one_aspect_by_its_key_or_by_a_word_for_it(ask: Ask) -> None:
    assert [aspect.key for aspect in ask(aspect="delivery").aspects] == ["delivery"]
    assert ask(aspect="Verpackung").aspect == "packaging"


def test_months_and_trend(ask: Ask, odd: Odd, shop: Shop) -> None:
    sku, ids = odd(*[(1, "bad")] * 10, *[(5, "good")] * 9, (4, "fine"), days=5)
    with Session(engine_of(shop)) as session:
        for number in ids[:10]:
            session.get_one(t.Review, number).created_at = NOW - timedelta(days=300)
        session.commit()
    result = ask(product=sku)
    assert [(month.reviews, month.mean) for month in result.months] == [(10, 1.0), (10, 4.9)]
    assert result.trend
    assert (result.trend.clear, result.trend.before, result.trend.after) == (True, 1.0, 4.9)


def test_which_products_an_aspect_is_complained_about_and_praised_for(ask: Ask, tool: ShopTool) -> None:
    blamed = ask(category="tents-camping", aspect="delivery", opinion="negative")
    assert blamed.shown() == [LATE]
    worst = blamed.voices_negative[0]
    assert (worst.reviews, worst.positive) == (EACH, 0)
    assert worst.negative >= EACH / 2
    assert worst.name in tool.plain(blamed, "en").replace("\\", "")
    assert ask(category="tents-camping", aspect="quality", opinion="positive").shown() == [GOOD]
    assert ask(category="tents-camping", aspect="quality").shown() == []  # which products was not asked


def test_a_change_since_a_day_of_an_aspect_and_of_all(ask: Ask, odd: Odd, tool: ShopTool) -> None:
    sku, _ = odd(*[(1, "The delivery was late by two weeks.")] * 10, days=100)
    with_aspect, split = {"product": sku, "aspect": "delivery"}, (NOW - timedelta(days=50)).date()
    assert ask(**with_aspect, split=split).trend is None  # nothing since then
    late = ask(product=LATE, aspect="delivery", split=split).trend
    assert late
    assert late.middle == split
    assert late.before == late.after == pytest.approx(0, abs=0.1)  # shares of praise, not stars
    stars = ask(product=GOOD, split=split).trend
    assert stars
    assert stars.middle == split
    assert stars.before > 4
    told = tool.plain(ask(product=LATE, aspect="delivery", split=split), "en")
    assert "Delivery: no clear change" in told
    assert "Satisfaction" not in told


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"product": "HP-TEN-9999"}, UnknownProduct),
        ({"category": "spaceships"}, BadRange),
        ({"aspect": "horoscope"}, BadRange),
        ({"since": "2026-02-01", "until": "2026-01-01"}, BadRange),
    ],
)
def test_what_does_not_exist_is_refused(tool: ShopTool, arguments: dict[str, str], error: type[Exception]) -> None:
    with pytest.raises(error):
        tool.call(ReviewsArguments(**arguments), MERCHANT)


def test_shoppers_may_not(tool: ShopTool) -> None:
    with pytest.raises(NotAllowed):
        tool.call(ReviewsArguments(), Identity(role="shopper", subject="customer:1", customer_id=1))


def test_a_product_that_is_no_longer_sold_keeps_its_reviews(ask: Ask, odd: Odd, shop: Shop) -> None:
    sku, _ = odd((5, "good"), (1, "bad"))
    with Session(engine_of(shop)) as session:
        session.exec(select(t.Product).where(t.Product.sku == sku)).one().active = False
        session.commit()
    assert counted(ask(product=sku)).reviews == 2


def test_a_product_without_reviews(ask: Ask, odd: Odd, tool: ShopTool) -> None:
    result = ask(product=odd()[0])
    assert (result.found(), result.aspects, result.latest) == (False, [], None)
    assert tool.plots(result, "en") == []


def test_none_in_that_time_tells_the_latest(ask: Ask, tool: ShopTool) -> None:
    result = ask(product=LATE, since=(NOW + timedelta(days=1)).date())
    assert result.latest
    assert result.latest == (NOW - timedelta(days=1)).date()
    assert str(result.latest.year) in tool.plain(result, "de")


def test_one_review(ask: Ask, odd: Odd) -> None:
    sku, _ = odd((2, "The delivery was late by two weeks."))
    result = ask(product=sku)
    assert (counted(result).reviews, result.trend) == (1, None)
    assert about(result, "delivery").negative == 1


@pytest.mark.parametrize("text", ["สินค้าดีมาก คุณภาพเยี่ยม", "ძალიან კარგი პროდუქტია, მადლობა"])
def test_a_script_never_seen_is_counted_as_unsure(ask: Ask, odd: Odd, text: str) -> None:
    sku, _ = odd((5, text), language="th")
    result = ask(product=sku)
    assert result.unsure == 1.0
    assert sum(aspect.unsure for aspect in result.aspects) >= 1
    assert not any(aspect.quotes for aspect in result.aspects)


def test_texts_without_words_count_with_their_stars_alone(ask: Ask, odd: Odd) -> None:
    sku, _ = odd((5, "😍😍👍"), (1, ""), (3, "   \n"), (4, "!!!"))
    result = ask(product=sku)
    assert (counted(result).reviews, counted(result).mean, result.wordless, result.aspects, result.unsure) == (4, 3.25, 4, [], 0.0)


def test_stars_that_contradict_the_text_are_counted(ask: Ask, odd: Odd, tool: ShopTool) -> None:
    sku, _ = odd((5, "Shipping was terrible, the parcel never arrived."), (5, "Excellent quality, very solid material."))
    result = ask(product=sku)
    assert result.contradicting == 1
    unclear, _ = odd((3, "สินค้าดีมาก"), (5, "สินค้าดีมาก"), (3, "Shipping was terrible, the parcel never arrived."))
    assert ask(product=unclear).contradicting == 0
    assert about(result, "delivery").negative == 1
    assert "contradict each other in: 1" in tool.plain(result, "en")


def test_instructions_in_a_review_are_quoted_as_data(ask: Ask, odd: Odd, tool: ShopTool) -> None:
    sku, (number,) = odd((5, INJECTION))
    result = ask(product=sku)
    quotes = [quote for aspect in result.aspects for quote in aspect.quotes]
    assert [(quote.review, quote.text) for quote in quotes] == [(number, INJECTION)]
    for language in LANGUAGES:
        answer = tool.plain(result, language)
        assert "[click](" not in answer
        assert "**now**" not in answer
        assert f"{number}" in answer


def test_a_flood_of_one_star_reviews_is_told_and_changes_no_judgement(fresh: Shop) -> None:
    with Session(engine_of(fresh)) as session:
        for _ in range(200):
            add_review(session, 2, 1, PRAISE["en"][0], days=3)
        session.commit()
    tool = build(fresh)
    result = tool.call(ReviewsArguments(product=GOOD), MERCHANT)
    assert isinstance(result, ReviewsResult)
    assert result.flood
    assert (result.flood.day, result.flood.reviews, result.flood.mean_without) == ((NOW - timedelta(days=3)).date(), 200, 4.5)
    assert "200" in tool.plain(result, "fr")
    honest = tool.call(ReviewsArguments(product=GOOD, until=(NOW - timedelta(days=4)).date()), MERCHANT)
    assert isinstance(honest, ReviewsResult)
    assert honest.flood is None
    assert about(honest, "quality").negative == 0


def test_a_sample_is_stated(ask: Ask, odd: Odd, tool: ShopTool, monkeypatch: pytest.MonkeyPatch) -> None:
    sku, _ = odd(*[(4, f"The quality of part {n} is great.") for n in range(40)])
    monkeypatch.setattr(module, "READ", 20)
    result = ask(product=sku)
    assert (result.read, counted(result).reviews) == (20, 40)
    assert "20 of the 40 reviews" in tool.plain(result, "en")


def test_the_classifier_is_learned_at_the_first_question_and_anew_when_reviews_have_changed(
    fresh: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []

    class Counted(Reader):
        def __init__(self, *given: object) -> None:
            super().__init__(*given)
            made.append(self.learned)

    monkeypatch.setattr(module, "Reader", Counted)
    monkeypatch.setattr(module, "STALE", 0.02)
    tool = build(fresh)
    assert made == []
    for more in (0, 1, 5):  # one of sixty is no change
        with Session(engine_of(fresh)) as session:
            for _ in range(more):
                add_review(session, 2, 5, PRAISE["en"][0])
            session.commit()
        tool.call(ReviewsArguments(product=GOOD), MERCHANT)
    assert made == [60, 66]


def test_a_statement_is_embedded_once(shop: Shop, ask: Ask) -> None:
    ask(category="tents-camping")
    embedder = shop.embedder
    assert isinstance(embedder, LetterEmbedder)
    before = embedder.embedded
    ask(product=LATE)
    ask(category="tents-camping", opinion="negative")
    assert embedder.embedded == before


def test_what_the_start_learned_the_first_question_does_not_learn_again(fresh: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    class Counted(Classifier):
        def __init__(self, texts: tuple[str, ...], *given: Any) -> None:
            super().__init__(texts, *given)
            made.append(len(texts))

    monkeypatch.setattr(reader, "Classifier", Counted)
    prepare(fresh)
    assert len(made) == 2
    build(fresh).call(ReviewsArguments(product=GOOD), MERCHANT)
    assert len(made) == 2


def test_reviews_that_are_new_corrected_or_gone_count_at_once(fresh: Shop) -> None:
    tool = build(fresh)

    def told() -> tuple[int, float, int, list[str]]:
        result = tool.call(ReviewsArguments(product=GOOD), MERCHANT)
        assert isinstance(result, ReviewsResult)
        quoted = [quote.text for aspect in result.aspects for quote in aspect.quotes]
        return counted(result).reviews, counted(result).mean, sum(group.reviews for group in result.countries), quoted

    before = told()
    assert told() == before
    with Session(engine_of(fresh)) as session:
        added = add_review(session, 2, 5, PRAISE["en"][0])
        session.commit()
        assert told()[0] == before[0] + 1
        added.text, added.stars = "The courier was rude.", 1
        session.add(added)
        session.merge(t.ImportRun(id="corrections", name="reviews.csv"))  # as an import does, in the same transaction
        session.commit()
        assert told()[1] < before[1]
        assert "The courier was rude." in told()[3]
        session.delete(session.get_one(t.Review, added.id))
        session.commit()
    assert told() == before


def test_what_is_remembered_changes_no_answer(fresh: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    tool = build(fresh)
    asked = [ReviewsArguments(), ReviewsArguments(category="tents-camping", country="DE"), ReviewsArguments(months=3)]
    remembered = [tool.call(arguments, MERCHANT) for arguments in asked * 2]
    monkeypatch.setattr(corpus, "_TEXTS_KEPT", 0)
    monkeypatch.setattr(reader, "_READ_KEPT", 0)
    again = build(Shop(fresh.settings, fresh.sessions, fresh.embedder))
    assert [again.call(arguments, MERCHANT) for arguments in asked * 2] == remembered


def test_plots(ask: Ask, tool: ShopTool) -> None:
    result = ask(category="tents-camping")
    for language in LANGUAGES:
        bars, trend = tool.plots(result, language)
        named = [label.get_text() for label in bars.figure.axes[0].get_yticklabels()]
        assert named == [aspect.name for aspect in reversed(result.aspects)]
        assert list(trend.figure.axes[0].lines[0].get_ydata()) == [month.mean for month in result.months]
    drawn = bars.svg().decode()
    assert bars.title in drawn
    assert all(aspect.name in drawn for aspect in result.aspects)


def test_deleted_reviewers_are_still_counted(ask: Ask, odd: Odd) -> None:
    sku, _ = odd((5, "Great material, excellent quality."), customer=None)
    result = ask(product=sku)
    assert counted(result).reviews == 1
    assert result.countries == []


def test_the_language_of_the_merchant_comes_first_in_quotes(tool: ShopTool) -> None:
    german = MERCHANT.model_copy(update={"language": "de"})
    result = tool.call(ReviewsArguments(product=LATE), german)
    assert about(result, "delivery").quotes[0].language == "de"
    assert about(result, "delivery").name == "Lieferung"
