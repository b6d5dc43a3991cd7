"""`knowledge`: answers from the shop's articles, or an honest "I don't know"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import numpy as np

from knowledge.calibration import load_calibration
from knowledge.embedding import Embedder, Vectors
from knowledge.search import Found, Hit, KnowledgeBase
from tools.base import Identity, Shop, ShopTool, Source, shop_tool
from tools.knowledge.plain import plain
from tools.knowledge.quote import Embed, Question, complete, decide, missing, narrowed, quote
from tools.knowledge.schema import KnowledgeArguments, KnowledgeResult

SOURCES = 3
PASSAGES = 6  # of the best article, searched for the deciding sentence
NEAR = 3.0  # spreads of cosine that a further source may be below the first
LEAD = 0.02  # cosine that an article's first passage is ahead: it answers the title
SURE = 0.8  # least probability at which one quote is enough
RELATED = 0.05  # least probability for which titles are offered in place of an answer
QUESTION = re.compile(r"[^?？؟]{4,}[?？؟]")


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
        answering = _answering(arguments, found, shop.embedder, embed)
        doubtful = chance < SURE and len(answering) == 1
        sources = [*answering, *_further(arguments, found, embed if doubtful else None)][:SOURCES]
        return KnowledgeResult(sources=sources, needed=min(len(answering) + doubtful, len(sources)), score=chance)

    return shop_tool(
        "knowledge", knowledge, arguments=KnowledgeArguments, plain=plain, roles={"shopper", "merchant"}, folder=Path(__file__).parent
    )


def _near(found: Found) -> list[Hit]:
    best = found.hits[0].score if found.hits else 0.0
    return [hit for hit in found.hits[:SOURCES] if hit.score >= best - NEAR * found.spread]


def _answering(arguments: KnowledgeArguments, found: Found, embedder: Embedder, embed: Embed) -> list[Source]:
    """The deciding sentence of the best article; with it, what else is asked. Only this article's sentences are embedded: it takes time."""
    first, *others = _near(found)
    hits = [first, *first.others][:PASSAGES]
    answering = [_decided(hits, question, embed) for question in _parts(_asked(first, arguments, found), embedder)]
    if len(answering) == 1:
        pool = [*hits, *(h for other in others for h in (other, *other.others))]
        for kind in missing(answering[0].quote, _asked(first, arguments, found))[:1]:
            questions = [narrowed(_asked(h, arguments, found), kind) for h in pool]
            more = complete([h.passage.text for h in pool], [_prior(h) for h in pool], questions, kind)
            answering += [_source(pool[more[0]], more[1])] if more else []
    return list({source.quote: source for source in answering}.values())


def _further(arguments: KnowledgeArguments, found: Found, embed: Embed | None) -> list[Source]:
    """What the next articles say; with `embed` the first of them is read as closely as the best one."""
    sources = []
    for n, hit in enumerate(_near(found)[1:]):
        question = _asked(hit, arguments, found)
        if embed and n == 0:
            sources.append(_decided([hit, *hit.others][:PASSAGES], question, embed))
        else:
            sources.append(_source(hit, quote(hit.passage.text, question)))
    return sources


def _decided(hits: Sequence[Hit], question: Question, embed: Embed) -> Source:
    """The passage of an article that holds the deciding sentence."""
    place, said = decide([hit.passage.text for hit in hits], [_prior(hit) for hit in hits], question, embed)
    return _source(hits[place], said)


def _prior(hit: Hit) -> float:
    return hit.score + LEAD * (hit.passage.ordinal == 0)


def _parts(question: Question, embedder: Embedder) -> list[Question]:
    """Two questions in one breath, "…? …?", are answered each."""
    parts = [part.strip() for part in QUESTION.findall(question.text)]
    if len(parts) != 2 or not question.text.rstrip().endswith(parts[1]):
        return [question]
    return [replace(question, text=part, vector=vector) for part, vector in zip(parts, embedder.queries(parts), strict=True)]


def _source(hit: Hit, said: str) -> Source:
    document = hit.document
    return Source(
        id=str(hit.id), title=document.title, language=document.language, text=hit.passage.text, quote=said, url=f"/sources/{hit.id}"
    )


def _asked(hit: Hit, arguments: KnowledgeArguments, found: Found) -> Question:
    return Question(arguments.question, found.vector, arguments.country or "", hit.document.language, found.rarity)


def _remembering(embedder: Embedder) -> Embed:
    """Sentences come again: the same articles are asked about all day."""

    @lru_cache(maxsize=4096)
    def one(sentence: str) -> Vectors:
        vector: Vectors = embedder.passages([sentence])[0]
        return vector

    def embed(said: Sequence[str]) -> Vectors:
        return np.stack([one(sentence) for sentence in said])

    return embed
