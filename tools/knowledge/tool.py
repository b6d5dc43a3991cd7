"""`knowledge`: answers from the shop's articles, or an honest "I don't know"."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

import i18n
from knowledge.calibration import load_calibration
from knowledge.embedding import Embedder, Vectors
from knowledge.search import Found, Hit, KnowledgeBase
from tools.base import Identity, Shop, ShopTool, Source, shop_tool
from tools.knowledge.plain import plain
from tools.knowledge.quote import Embed, Question, decide, quote
from tools.knowledge.schema import KnowledgeArguments, KnowledgeResult

SOURCES = 3
PASSAGES = 4  # of the best article, searched for the deciding sentence
NEAR = 3.0  # spreads of cosine that a further source may be below the first
LEAD = 0.02  # cosine that an article's first passage is ahead: it answers the title
RELATED = 0.05  # least probability for which titles are offered in place of an answer


def build(shop: Shop) -> ShopTool:
    """Open the knowledge base; what is in it comes from `python -m knowledge ingest`."""
    base = KnowledgeBase(shop.sessions, shop.vectors)
    base.load()
    calibration = load_calibration(shop.embedder.name)
    embed = _remembering(shop.embedder)

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
        if chance < calibration.threshold:
            related = [hit.document.title for hit in _near(found)] if chance >= RELATED else []
            return KnowledgeResult(related=related, score=chance)
        first, *others = _near(found)
        sources = [
            _decided(first, arguments, found, embed),
            *(_source(hit, quote(hit.passage.text, _asked(hit, arguments, found))) for hit in others),
        ]
        return KnowledgeResult(sources=sources, score=chance)

    return shop_tool(
        "knowledge", knowledge, arguments=KnowledgeArguments, plain=plain, roles={"shopper", "merchant"}, folder=Path(__file__).parent
    )


def _near(found: Found) -> list[Hit]:
    best = found.hits[0].score if found.hits else 0.0
    return [hit for hit in found.hits[:SOURCES] if hit.score >= best - NEAR * found.spread]


def _decided(hit: Hit, arguments: KnowledgeArguments, found: Found, embed: Embed) -> Source:
    """The passage of the article that holds the deciding sentence. Only the best article's sentences are embedded: it takes time."""
    hits = [hit, *hit.others][:PASSAGES]
    place, said = decide(
        [h.passage.text for h in hits], [h.score + LEAD * (h.passage.ordinal == 0) for h in hits], _asked(hit, arguments, found), embed
    )
    return _source(hits[place], said)


def _source(hit: Hit, said: str) -> Source:
    document = hit.document
    return Source(
        id=str(hit.id), title=document.title, language=document.language, text=hit.passage.text, quote=said, url=f"/sources/{hit.id}"
    )


def _asked(hit: Hit, arguments: KnowledgeArguments, found: Found) -> Question:
    country = i18n.country(arguments.country, hit.document.language) if arguments.country else ""
    return Question(arguments.question, found.vector, country)


def _remembering(embedder: Embedder) -> Embed:
    """Sentences come again: the same articles are asked about all day."""

    @lru_cache(maxsize=4096)
    def one(sentence: str) -> Vectors:
        vector: Vectors = embedder.passages([sentence])[0]
        return vector

    def embed(said: Sequence[str]) -> Vectors:
        return np.stack([one(sentence) for sentence in said])

    return embed
