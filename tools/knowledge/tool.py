"""`knowledge`: answers from the shop's articles, or an honest "I don't know"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from knowledge.calibration import load_calibration
from knowledge.quote import Question, complete, deciding, missing, narrowed, part_of
from knowledge.search import Found, Hit, KnowledgeBase
from tools.base import Identity, Shop, ShopTool, Source, shop_tool
from tools.knowledge.plain import plain
from tools.knowledge.schema import KnowledgeArguments, KnowledgeResult

SOURCES = 3
NEAR = 3.0  # spreads of cosine that a further source may be below the first
CLOSE = 1.0  # spreads below the first at which another article is quoted, too: either may be the right one
SURE = 0.8  # least probability at which one quote is enough
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
        near = _near(found, NEAR)
        if chance < calibration.threshold:
            return KnowledgeResult(related=[hit.document.title for hit in near] if chance >= RELATED else [], score=chance)
        question = Question(arguments.question, arguments.country or "", found.rarity)
        answering = _answering(near, question)
        doubtful = len(answering) == 1 and (chance < SURE or len(_near(found, CLOSE)) > 1)
        sources = [*answering, *(_source(*deciding(hit, question)) for hit in near[1:])][:SOURCES]
        return KnowledgeResult(sources=sources, needed=min(len(answering) + doubtful, len(sources)), score=chance)

    return shop_tool(
        "knowledge", knowledge, arguments=KnowledgeArguments, plain=plain, roles={"shopper", "merchant"}, folder=Path(__file__).parent
    )


def _near(found: Found, spreads: float) -> list[Hit]:
    best = found.hits[0].score if found.hits else 0.0
    return [hit for hit in found.hits[:SOURCES] if hit.score >= best - spreads * found.spread]


def _answering(near: Sequence[Hit], question: Question) -> list[Source]:
    """The deciding sentence of the best article; with it, what else is asked."""
    answering = [_source(*deciding(near[0], part)) for part in _parts(question)]
    if len(answering) == 1:
        pool = [passage for hit in near for passage in (hit, *hit.others)]
        for kind in missing(answering[0].quote, question)[:1]:
            more = complete([part_of(hit) for hit in pool], narrowed(question, kind), kind)
            answering += [_source(pool[more[0]], more[1])] if more else []
    return list({source.quote: source for source in answering}.values())


def _parts(question: Question) -> list[Question]:
    """Two questions in one breath, "…? …?", are answered each."""
    parts = [part.strip() for part in QUESTION.findall(question.text)]
    if len(parts) != 2 or not question.text.rstrip().endswith(parts[1]):
        return [question]
    return [replace(question, text=part) for part in parts]


def _source(hit: Hit, said: str) -> Source:
    document = hit.document
    return Source(
        id=str(hit.id), title=document.title, language=document.language, text=hit.passage.text, quote=said, url=f"/sources/{hit.id}"
    )
