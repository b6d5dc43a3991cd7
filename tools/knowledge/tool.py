"""`knowledge`: answers from the shop's articles, or an honest "I don't know"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from knowledge.calibration import load_calibration
from knowledge.quote import Question, complete, decide, missing, narrowed, parts_of, ranked, runner_up
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
        answering, further = _sources(near, question)
        return KnowledgeResult(sources=[*answering, *further][:SOURCES], needed=len(answering), score=chance)

    return shop_tool(
        "knowledge", knowledge, arguments=KnowledgeArguments, plain=plain, roles={"shopper", "merchant"}, folder=Path(__file__).parent
    )


def _sources(near: Sequence[Hit], question: Question) -> tuple[list[Source], list[Source]]:
    """The deciding sentence and, with it, what else is asked or may be meant; then those of further articles."""
    passages = [passage for hit in near for passage in (hit, *hit.others)]
    parts = [part for hit in near for part in parts_of(hit)]
    order = ranked(parts, question)
    quotes = [decide(parts, ranked(parts, part)) for part in _two(question)] or [decide(parts, order)]
    if len(quotes) == 1:
        lacking = missing(quotes[0].text, question)[:1]
        second = complete(ranked(parts, narrowed(question, lacking[0])), lacking[0]) if lacking else runner_up(order, quotes[0])
        quotes += [second] if second else []
    quotes = list({quote.text: quote for quote in quotes}.values())
    best = {passages[quote.place].document.id: quote for quote in reversed(order)}
    for quote in quotes:
        best.pop(passages[quote.place].document.id, None)
    further = [best[hit.document.id] for hit in near if hit.document.id in best]
    answering, others = ([_source(passages[quote.place], quote.text) for quote in said] for said in (quotes, further))
    return answering, others


def _two(question: Question) -> list[Question]:
    """Two questions in one breath, "…? …?", which are answered each; else none."""
    parts = [part.strip() for part in QUESTION.findall(question.text)]
    if len(parts) != 2 or not question.text.rstrip().endswith(parts[1]):
        return []
    return [replace(question, text=part) for part in parts]


def _source(hit: Hit, said: str) -> Source:
    document = hit.document
    return Source(
        id=str(hit.id), title=document.title, language=document.language, text=hit.passage.text, quote=said, url=f"/sources/{hit.id}"
    )
