"""`knowledge`: answers from the shop's articles and markets, or an honest "I don't know"."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from sqlmodel import select

from knowledge import compound, delivery
from knowledge.calibration import load_calibration
from knowledge.quote import Part, Question, Quoted, complete, decide, missing, narrowed, parts_of, ranked, runner_up
from knowledge.search import Found, Hit, KnowledgeBase
from store.session import Sessions
from store.tables import Market
from tools.base import Identity, Shop, ShopTool, Source, shop_tool
from tools.knowledge.plain import plain
from tools.knowledge.schema import KnowledgeArguments, KnowledgeResult

SOURCES = 3
NEAR = 3.0  # spreads of cosine that a further article may be below the first
ARTICLES = 5  # looked at for the deciding sentence
RELATED = 0.05  # least probability for which titles are offered in place of an answer


class _Asked(NamedTuple):
    """One question, and the articles that may answer it, best first."""

    question: Question
    near: Sequence[Hit]


def build(shop: Shop) -> ShopTool:
    """Open the knowledge base; what is in it comes from `python -m knowledge ingest`."""
    base = KnowledgeBase(shop.sessions, shop.vectors)
    base.load()
    calibration = load_calibration(shop.embedder.name)

    def knowledge(arguments: KnowledgeArguments, identity: Identity) -> KnowledgeResult:
        """Look up the shop's rules and help articles.

        Use it for every general question about how the shop works: shipping cost and delivery time, countries
        served, customs duty and tax, returns, exchanges and refunds, payment methods, instalments, promo codes,
        gift cards, loyalty points, sizes, warranty and repair, privacy and cookies, account and password, contact.
        question: the whole question in the shopper's words and language, understandable without the conversation.
        country: only when the shopper names a country ("to Brazil": "BR").
        Not for the status of the shopper's own orders, nor for finding, comparing or pricing products.
        """
        country = arguments.country

        def find(text: str) -> Found:
            # What is written about one country is about duties, not about whether it is served.
            place = None if delivery.asks(Question(text)) else country
            return base.find(text, identity.language, identity.role, place)

        whole = find(arguments.question)
        chance = calibration.probability(whole)
        asked = _asked(arguments.question, country or "", whole, find)
        ships = _ships(shop.sessions, country) if country else None
        settled = [one for one in asked if _settled(one.question, ships)]
        told = KnowledgeResult(score=chance, country=country, served=ships) if settled else KnowledgeResult(score=chance)
        asked = [one for one in asked if one not in settled]
        if not asked:
            return told
        if chance < calibration.threshold:
            near = _near(whole.hits, whole.spread)
            return told.model_copy(update={"related": [hit.document.title for hit in near[:SOURCES]] if chance >= RELATED else []})
        answering, further = _sources(asked)
        return told.model_copy(update={"sources": [*answering, *further][:SOURCES], "needed": len(answering)})

    return shop_tool(
        "knowledge", knowledge, arguments=KnowledgeArguments, plain=plain, roles={"shopper", "merchant"}, folder=Path(__file__).parent
    )


def _ships(sessions: Sessions, country: str) -> bool | None:
    """Whether the shop ships there; None for a shop that keeps no markets."""
    with sessions() as session:
        market = session.get(Market, country)
        if market is None and session.exec(select(Market).limit(1)).first() is None:
            return None
    return market is not None and market.ships


def _settled(question: Question, ships: bool | None) -> bool:
    """Whether the shop's markets answer it: nothing is to be said of duty or delivery where it does not ship."""
    return (ships is not None and delivery.asks(question)) or (ships is False and delivery.supposes(question))


def _asked(text: str, country: str, whole: Found, find: Callable[[str], Found]) -> list[_Asked]:
    """The questions in one breath, each with articles of its own; a text whose parts have the same is one question."""
    parts = compound.asked(text)
    by_article: dict[str, _Asked] = {}
    for part in parts if len(parts) > 1 else []:
        hits = compound.within(find(part), whole)
        if hits:
            by_article.setdefault(hits[0].document.slug, _Asked(Question(part, country, whole.rarity), _near(hits, whole.spread)))
    if len(by_article) > 1:
        return list(by_article.values())
    return [_Asked(Question(text, country, whole.rarity), _near(whole.hits, whole.spread))]


def _near(hits: Sequence[Hit], spread: float) -> list[Hit]:
    return [hit for hit in hits[:ARTICLES] if hit.score >= hits[0].score - NEAR * spread]


def _sources(asked: Sequence[_Asked]) -> tuple[list[Source], list[Source]]:
    """The deciding sentence of each question, or of one and what else it asks or may mean; then those of further articles."""
    answering: dict[str, Source] = {}
    further: dict[str, Source] = {}
    for question, near in asked:
        passages = [passage for hit in near for passage in (hit, *hit.others)]
        parts = [part for hit in near for part in parts_of(hit)]
        order = ranked(parts, question)
        quotes = [decide(parts, order)] if len(asked) > 1 else _quotes(parts, order, question)
        for quote in quotes:
            if not any(quote.text in said for said in answering):
                answering[quote.text] = _source(passages[quote.place], quote.text)
        best = {passages[quote.place].document.id: quote for quote in reversed(order)}
        further |= {hit.document.id: _source(passages[quote.place], quote.text) for hit in near for quote in [best[hit.document.id]]}
    said = list(answering.values())
    titles = {(source.language, source.title) for source in said}
    return said, [source for source in further.values() if (source.language, source.title) not in titles]


def _quotes(parts: Sequence[Part], order: Sequence[Quoted], question: Question) -> list[Quoted]:
    """The deciding sentence and, with it, what else is asked or may be meant."""
    first = decide(parts, order)
    lacking = missing(first.text, question)[:1]
    second = complete(ranked(parts, narrowed(question, lacking[0])), lacking[0]) if lacking else runner_up(order, first)
    return [first, second] if second else [first]


def _source(hit: Hit, said: str) -> Source:
    document = hit.document
    return Source(
        id=str(hit.id), title=document.title, language=document.language, text=hit.passage.text, quote=said, url=f"/sources/{hit.id}"
    )
