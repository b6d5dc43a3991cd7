"""The result of `reviews` as Markdown in the merchant's language."""

import math
from collections.abc import Sequence
from pathlib import Path

from babel import numbers

import i18n
from tools.inert import inert
from tools.reviews import aspects
from tools.reviews.aspects import OVERALL
from tools.reviews.schema import Aspect, Group, ReviewsResult, Voices, listed

WORDS = i18n.Catalogue(Path(__file__).parent / "locale")

ASPECTS = 6  # told, of all that the result holds
QUOTES = 2  # below an aspect
GROUPS = 6  # categories and countries told: those with the most stars and those with the fewest
_LEAST = 10  # reviews of a category or country that is told


def plain(result: ReviewsResult, language: str) -> str:
    """Stars, then what is praised and complained about with quotes, products, the trend, and how far all this may be trusted."""
    told = _told(result, language)
    if result.goods and not result.products:
        unread = WORDS.say(language, "unknown-goods", goods=inert(result.goods), about=_about(result, language))
        return f"{unread}\n\n{told}"
    return told


def _told(result: ReviewsResult, language: str) -> str:
    if result.stars is None:
        said = WORDS.say(language, "none", about=_about(result, language))
        return f"{said} {WORDS.say(language, 'none-latest', day=i18n.day(result.latest, language))}" if result.latest else said
    summary = WORDS.say(
        language,
        "summary",
        about=_about(result, language),
        reviews=result.stars.reviews,
        count=i18n.number(result.stars.reviews, language),
        mean=stars(result.stars.mean, language),
        positive=_percent(result.stars.positive, language),
        negative=_percent(result.stars.negative, language),
    )
    products = _products(result, language)
    blocks = [
        summary,
        *_flood(result, language),
        *_trend(result, language),
        # "Which products …" is answered first by products.
        *(products if result.opinion else []),
        *_aspects(result, language),
        *([] if result.opinion else products),
        # Stars are of the whole, not of one aspect.
        *([] if result.aspect else _grouped("by-category", result.categories, language)),
        *([] if result.aspect else _grouped("by-country", result.countries, language)),
        " ".join(_trust(result, language)),
    ]
    return "\n\n".join(blocks)


def _about(result: ReviewsResult, language: str) -> str:
    """Which reviews these are."""
    limits = []
    if result.country:
        limits.append(WORDS.say(language, "where-country", country=i18n.country(result.country, language)))
    since, until = (day and i18n.day(day, language) for day in (result.since, result.until))
    if since and until:
        limits.append(WORDS.say(language, "where-between", since=since, until=until))
    elif since or until:
        limits.append(WORDS.say(language, "where-since" if since else "where-until", day=since or until or ""))
    where = WORDS.say(language, "where", list=WORDS.say(language, "comma").join(limits)) if limits else ""
    if result.product:
        return WORDS.say(language, "about-product", name=inert(result.name), sku=inert(result.product), where=where)
    if result.products:
        amount = i18n.number(result.products, language)
        return WORDS.say(language, "about-goods", goods=inert(result.goods or ""), amount=amount, where=where)
    return WORDS.say(language, "about-category" if result.category else "about-shop", name=inert(result.name), where=where)


def _flood(result: ReviewsResult, language: str) -> list[str]:
    if result.flood is None:
        return []
    count = i18n.number(result.flood.reviews, language)
    said = [WORDS.say(language, "flood", day=i18n.day(result.flood.day, language), count=count)]
    if result.flood.mean_without is not None:
        said.append(WORDS.say(language, "flood-without", mean=stars(result.flood.mean_without, language)))
    return [" ".join(said)]


def _aspects(result: ReviewsResult, language: str) -> list[str]:
    """The aspects with quotes below: those of the opinion asked for, else the most mentioned."""
    told = result.aspects
    if result.opinion:
        told = sorted((a for a in told if getattr(a, result.opinion)), key=lambda a: (a.key == OVERALL, -getattr(a, result.opinion or "")))
    if not told:
        return [WORDS.say(language, "no-statements")]
    intro = {"negative": "complaints", "positive": "praises", None: "aspects"}[result.opinion]
    return ["\n".join([WORDS.say(language, intro), "", *(row for a in told[:ASPECTS] for row in _aspect(a, result, language))])]


def _aspect(aspect: Aspect, result: ReviewsResult, language: str) -> list[str]:
    counts = {side: i18n.number(getattr(aspect, side), language) for side in ("positive", "neutral", "negative", "unsure")}
    head = WORDS.say(language, "aspect", name=inert(aspect.name), share=_percent(aspect.share, language), **counts)
    if result.opinion:
        quotes = [quote for quote in aspect.quotes if quote.polarity == result.opinion][:QUOTES]
    else:
        sides = ([quote for quote in aspect.quotes if quote.polarity == side] for side in ("negative", "positive"))
        quotes = [said[0] for said in sides if said]
    return [
        f"- {head}",
        *(
            f"  - {WORDS.say(language, 'quote', text=inert(quote.text), review=str(quote.review), stars=str(quote.stars))}"
            for quote in quotes
        ),
    ]


def _products(result: ReviewsResult, language: str) -> list[str]:
    blocks = []
    intros = {"negative": "blamed", "positive": "praised"}
    for side, groups in listed(result):
        if groups:
            of = f"{intros[side]}-aspect" if result.aspect else intros[side]
            rows = [f"- {_product(group, language)}" for group in groups]
            blocks.append("\n".join([WORDS.say(language, of, aspect=_asked(result, language)), "", *rows]))
    return blocks


def _asked(result: ReviewsResult, language: str) -> str:
    return inert(aspects.name(result.aspect, language)) if result.aspect else ""


def _product(group: Group | Voices, language: str) -> str:
    if isinstance(group, Voices):
        counts = {side: i18n.number(getattr(group, side), language) for side in ("positive", "negative", "reviews")}
        return WORDS.say(language, "voices", sku=inert(group.key), name=inert(group.name), **counts)
    return WORDS.say(
        language,
        "product",
        sku=inert(group.key),
        name=inert(group.name),
        reviews=group.reviews,
        count=i18n.number(group.reviews, language),
        mean=stars(group.mean, language),
        negative=_percent(group.negative, language),
        positive=_percent(group.positive, language),
    )


def _trend(result: ReviewsResult, language: str) -> list[str]:
    trend = result.trend
    if trend is None:
        return []
    way = "level" if not trend.clear else "up" if trend.after > trend.before else "down"
    told, kind = (_percent, "praise") if result.aspect else (stars, "trend")
    day, before, after = i18n.day(trend.middle, language), told(trend.before, language), told(trend.after, language)
    return [WORDS.say(language, f"{kind}-{way}", day=day, before=before, after=after, aspect=_asked(result, language))]


def _grouped(key: str, groups: Sequence[Group], language: str) -> list[str]:
    """Means from the best down; of many the ends."""
    told = sorted((group for group in groups if group.reviews >= _LEAST), key=lambda group: -group.mean)
    if len(told) < 2:
        return []
    if len(told) > GROUPS:
        told = [*told[: GROUPS // 2], *told[-GROUPS // 2 :]]
    said = [
        WORDS.say(language, "group", name=inert(group.name), mean=stars(group.mean, language), count=i18n.number(group.reviews, language))
        for group in told
    ]
    return [WORDS.say(language, key, list=WORDS.say(language, "comma").join(said))]


def _trust(result: ReviewsResult, language: str) -> list[str]:
    """How much was read, by what, and what is odd about it."""
    assert result.stars is not None
    read, count = i18n.number(result.read, language), i18n.number(result.stars.reviews, language)
    if result.read == result.stars.reviews:
        said = [WORDS.say(language, "read-all")]
    else:
        said = [WORDS.say(language, "read-some", read=read, count=count, margin=margin(result.read))]
    said.append(WORDS.say(language, "unsure", unsure=_percent(result.unsure, language), learned=i18n.number(result.learned, language)))
    for key, odd in (("wordless", result.wordless), ("contradicting", result.contradicting)):
        if odd:
            said.append(WORDS.say(language, key, count=i18n.number(odd, language)))
    return said


def margin(sample: int) -> int:
    """Half the widest 95 % interval of a share in a random sample, in percentage points, rounded up.

    >>> margin(400)
    5
    """
    return math.ceil(98 / math.sqrt(sample))


def stars(mean: float, language: str) -> str:
    """Stars with one decimal."""
    return str(numbers.format_decimal(mean, format="0.0", locale=i18n.locale(language)))


def _percent(share: float, language: str) -> str:
    return str(numbers.format_percent(share, locale=i18n.locale(language)))
