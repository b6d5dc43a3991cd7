"""`knowledge`: answers from the shop's articles, or an honest "I don't know"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from knowledge.calibration import load_calibration
from knowledge.quote import Part, Question, complete, decide, missing, narrowed, parts_of, runner_up
from knowledge.search import Hit, KnowledgeBase
from tools.base import Identity, Shop, ShopTool, Source, shop_tool
from tools.knowledge.plain import plain
from tools.knowledge.schema import KnowledgeArguments, KnowledgeResult

SOURCES = 3
NEAR = 3.0  # spreads of cosine that a further article may be below the first
ARTICLES = 5  # looked at for the deciding sentence
RELATED = 0.05  # least probability for which titles are offered in place of an answer
QUESTION = re.compile(r"[^?？؟]{4,}[?？؟]")


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
        found = base.find(arguments.question, identity.language, identity.role, arguments.country)
        chance = calibration.probability(found)
        near = [hit for hit in found.hits[:ARTICLES] if hit.score >= found.hits[0].score - NEAR * found.spread]
        if chance < calibration.threshold:
            return KnowledgeResult(related=[hit.document.title for hit in near[:SOURCES]] if chance >= RELATED else [], score=chance)
        question = Question(arguments.question, arguments.country or "", found.rarity)
        answering = _answering(near, question)
        further = [_decide([hit], question) for hit in near]
        sources = list({source.quote: source for source in [*answering, *further]}.values())
        return KnowledgeResult(sources=sources[:SOURCES], needed=len(answering), score=chance)

    return shop_tool(
        "knowledge", knowledge, arguments=KnowledgeArguments, plain=plain, roles={"shopper", "merchant"}, folder=Path(__file__).parent
    )


def _answering(near: Sequence[Hit], question: Question) -> list[Source]:
    """The deciding sentence; with it, what else is asked, or the other one that may be meant."""
    passages, parts = _passages(near)
    quotes = [decide(parts, part) for part in _parts(question)]
    if len(quotes) == 1:
        lacking = missing(quotes[0].text, question)[:1]
        second = complete(parts, narrowed(question, lacking[0]), lacking[0]) if lacking else runner_up(parts, question, quotes[0])
        quotes += [second] if second else []
    return list({quote.text: _source(passages[quote.place], quote.text) for quote in quotes}.values())


def _parts(question: Question) -> list[Question]:
    """Two questions in one breath, "…? …?", are answered each."""
    parts = [part.strip() for part in QUESTION.findall(question.text)]
    if len(parts) != 2 or not question.text.rstrip().endswith(parts[1]):
        return [question]
    return [replace(question, text=part) for part in parts]


def _decide(articles: Sequence[Hit], question: Question) -> Source:
    passages, parts = _passages(articles)
    quote = decide(parts, question)
    return _source(passages[quote.place], quote.text)


def _passages(articles: Sequence[Hit]) -> tuple[list[Hit], list[Part]]:
    return [passage for hit in articles for passage in (hit, *hit.others)], [part for hit in articles for part in parts_of(hit)]


def _source(hit: Hit, said: str) -> Source:
    document = hit.document
    return Source(
        id=str(hit.id), title=document.title, language=document.language, text=hit.passage.text, quote=said, url=f"/sources/{hit.id}"
    )
