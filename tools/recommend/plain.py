"""The result as Markdown in the shopper's language, without a model."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from babel.units import format_unit

import i18n
from knowledge.sentences import sentences
from tools.inert import inert
from tools.recommend.schema import ProductCard, RecommendResult

FEW = 5  # pieces left that are worth a remark
TOLD = 400  # characters of a description that is told
KILO = 1000
WORDS = i18n.Catalogue(Path(__file__).parent / "locale")


def plain(result: RecommendResult, language: str) -> str:
    """An opening sentence, what had to be given up, and a numbered list."""
    country = i18n.country(result.ship_to, language) if result.ship_to else ""
    if not result.served:
        return WORDS.say(language, "not-served", country=country)
    if not result.products:
        return _with_limits("nothing", result, language, country)
    if result.compared:
        return _compared(result, language, country)
    if result.products[0].reason.kind == "asked":
        return _asked(result, language, country)
    lines = [_line(n, card, language, country) for n, card in enumerate(result.products, 1)]
    return "\n".join([_opening(result, language, country), *_given_up(result, language), "", *lines])


def _asked(result: RecommendResult, language: str, country: str) -> str:
    asked, *others = result.products
    said = [WORDS.say(language, "asked", name=inert(asked.name))]
    if "attributes" in result.relaxed:
        said.append(WORDS.say(language, "asked-other-variant"))
    if asked.ships is False:
        said.append(WORDS.say(language, "asked-not-shipped", country=country))
    elif asked.ships:
        said.append(WORDS.say(language, "asked-shipped", country=country))
    if asked.stock == 0:
        said.append(WORDS.say(language, "asked-out-of-stock"))
    lines = [" ".join(said), "", _line(1, asked, language, country, told=True), *_details(asked, language)]
    offered = {name: WORDS.say(language, "comma").join(values) for name, values in asked.options.items() if len(values) > 1}
    if offered:
        lines.append(f"   {WORDS.say(language, 'options')}")
        lines += [f"   - {WORDS.say(language, 'fact', name=name, value=values)}" for name, values in offered.items()]
    if others:
        lines += ["", WORDS.say(language, "alternatives", count=len(others)), ""]
        lines += [_line(n, card, language, country) for n, card in enumerate(others, 2)]
    return "\n".join(lines)


def _details(card: ProductCard, language: str) -> list[str]:
    """What the shop knows of one product beyond its card: how its description begins, its weight, where it comes from."""
    facts = []
    if card.weight_g:
        facts.append(WORDS.say(language, "fact", name=WORDS.say(language, "weight"), value=_weight(card.weight_g, language)))
    if card.origin:
        facts.append(WORDS.say(language, "fact", name=WORDS.say(language, "origin"), value=i18n.country(card.origin, language)))
    return [f"   {line}" for line in (inert(_beginning(card.description)), " · ".join(facts)) if line]


def _beginning(description: str) -> str:
    """Its first sentences, TOLD characters of them at most, or the first alone."""
    end = 0
    for sentence in sentences(description):
        after = description.find(sentence, end) + len(sentence)
        if end and after > TOLD:
            break
        end = after
    return description[:end]


def _weight(grams: int, language: str) -> str:
    """Grams, from one kilogram on in kilograms."""
    value, unit = (grams, "mass-gram") if grams < KILO else (round(grams / KILO, 2), "mass-kilogram")
    return format_unit(value, unit, length="short", locale=i18n.locale(language))


def _compared(result: RecommendResult, language: str, country: str) -> str:
    """What sets products apart, one line each; what they share comes once, at the end."""
    say, comma = partial(WORDS.say, language), WORDS.say(language, "comma")
    told = [{name: comma.join(values) for name, values in card.options.items()} for card in result.products]
    same = {pair for pair in told[0].items() if all(pair in facts.items() for facts in told)}
    lines = []
    for n, (card, facts) in enumerate(zip(result.products, told, strict=True), 1):
        differing = [say("fact", name=inert(name), value=inert(value)) for name, value in facts.items() if (name, value) not in same]
        lines.append(_numbered(n, card, [card.price, *differing, *_standing(card, language, country)]))
    shared = [say("fact", name=inert(name), value=inert(value)) for name, value in told[0].items() if (name, value) in same]
    end = ["", say("compared-same", facts=" · ".join(shared))] if shared else []
    return "\n".join([say("compared"), "", *lines, *end])


def _opening(result: RecommendResult, language: str, country: str) -> str:
    kinds, shown = {card.reason.kind for card in result.products}, len(result.products)
    if kinds == {"matches"}:
        return _with_limits("found" if result.total == shown else "found-more", result, language, country, count=result.total, shown=shown)
    if kinds == {"similar"} and not result.personal:
        return _with_limits("similar", result, language, country, count=shown, name=inert(str(result.products[0].reason.values["name"])))
    return _with_limits("personal" if result.personal else "suggestions", result, language, country, count=shown)


def _with_limits(key: str, result: RecommendResult, language: str, country: str, **values: str | int | float) -> str:
    limits = []
    low = None if "min_price" in result.relaxed else result.min_price
    high = None if "max_price" in result.relaxed else result.max_price
    if low and high:
        limits.append(WORDS.say(language, "limit-between", low=low, high=high))
    elif high:
        limits.append(WORDS.say(language, "limit-up-to", high=high))
    elif low:
        limits.append(WORDS.say(language, "limit-from", low=low))
    if country:
        limits.append(WORDS.say(language, "limit-country", country=country))
    written = WORDS.say(language, "limits", list=WORDS.say(language, "comma").join(limits)) if limits else ""
    return WORDS.say(language, key, limits=written, **values)


def _given_up(result: RecommendResult, language: str) -> list[str]:
    said = []
    if "attributes" in result.relaxed:
        said.append(WORDS.say(language, "relaxed-attributes"))
    if {"min_price", "max_price"} & set(result.relaxed):
        said.append(WORDS.say(language, "relaxed-price"))
    return said


def _line(place: int, card: ProductCard, language: str, country: str, *, told: bool = False) -> str:
    """One product; `told`: the sentences before say already why it is shown and whether it ships."""
    facts = [card.price]
    if not told:
        facts.append(WORDS.say(language, f"reason-{card.reason.kind}", **_inert(card.reason.values)))
    facts += [WORDS.say(language, "fact", name=inert(name), value=inert(value)) for name, value in card.attributes.items()]
    return _numbered(place, card, [*facts, *_standing(card, language, "" if told else country)])


def _standing(card: ProductCard, language: str, country: str) -> list[str]:
    """Stars, stock, and that it does not ship to the country, where one is given."""
    facts = []
    if card.ratings and card.rating is not None and card.reason.kind != "rated":
        facts.append(f"★ {i18n.number(round(card.rating, 1), language)} ({i18n.number(card.ratings, language)})")
    facts.append(WORDS.say(language, "stock", count=card.stock) if card.stock <= FEW else WORDS.say(language, "in-stock"))
    if card.ships is False and country:
        facts.append(WORDS.say(language, "not-shipped", country=country))
    return facts


def _numbered(place: int, card: ProductCard, facts: list[str]) -> str:
    return f"{place}. **{inert(card.name)}** — {' · '.join(facts)}"


def _inert(values: Mapping[str, str | int | float]) -> dict[str, str | int | float]:
    return {key: inert(value) if isinstance(value, str) else value for key, value in values.items()}
