"""Questions to passages: a LlamaIndex retriever over the hybrid index, with the rules of who may see what."""

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import numpy as np
from llama_index.core.retrievers import BaseRetriever
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode
from sqlmodel import Session, col, func, or_, select

import i18n
from knowledge.blend import blend
from knowledge.countries import about
from knowledge.embedding import Vectors
from knowledge.index import Evidence, HybridIndex
from knowledge.ingest import searchable
from knowledge.questions import Nearness, Outline, Questions, Section, heading, headings
from knowledge.vectors import VectorCache
from store.session import Sessions
from store.tables import Document, Passage

ASKED = 1.6  # of the cosine with an article's nearest questions, beside a passage's own score
ABOUT, ABOUT_OTHER = 0.5, -1.0  # spreads of cosine, for the country asked about


@dataclass(frozen=True)
class Hit:
    """A passage found, with its article."""

    passage: Passage
    document: Document
    evidence: Evidence
    score: float  # evidence.score with the article's questions, moved by the country asked about
    asked: float = 0.0  # cosine of the question with the nearest of those that the passage's section answers
    others: tuple["Hit", ...] = ()  # further passages of the article, best first

    @property
    def id(self) -> int:
        """The passage's."""
        return self.evidence.id


@dataclass(frozen=True)
class Found:
    """The best passage of each article, best first, and what the search was like."""

    hits: list[Hit]
    vector: Vectors  # the question's, shape (dimensions,)
    spread: float  # of cosines in this base
    asked: float = 0.0  # cosine of the question and the best article's nearest questions
    beyond: float = 0.0  # cosine of the question and the nearest of those that no article answers
    nearest: float = 0.0  # cosine of the question and the best article's nearest passage, in whatever language
    unknown: float = 0.0  # share of the question's words that no article holds
    rarity: Callable[[str], float] = lambda _word: 1.0  # of a token in this base


@dataclass(frozen=True)
class _State:
    stamp: tuple[int, datetime | None]
    index: HybridIndex
    plain: dict[str, Vectors]  # by article, its passages' own vectors in all languages, shape (passages, dimensions)
    passages: dict[int, tuple[Passage, Document]]
    of_document: dict[str, list[int]]
    sections: dict[int, Section]  # by passage
    questions: Questions


class KnowledgeBase:
    """Everything that was ingested, searchable; follows the database when documents change."""

    def __init__(self, sessions: Sessions, vectors: VectorCache, *, kept: bool = True) -> None:
        """Nothing is read before the first search; without `kept`, as for articles that questions.yaml does not know."""
        self._sessions = sessions
        self._vectors = vectors
        self._kept = kept
        self._state: _State | None = None
        self._lock = threading.Lock()

    def load(self) -> None:
        """Read passages and vectors now rather than at the first question."""
        with self._sessions() as session:
            self._current(session)

    def find(self, question: str, language: str, role: str, country: str | None = None, today: date | None = None) -> Found:
        """Articles that may answer, each by its best passage.

        Args:
            question: in any language.
            language: of the asker; an article is taken in this language, else in English, else as it is.
            role: "shopper" or "merchant"; articles for merchants are hidden from shoppers before the search.
            country: ISO 3166; passages about it come first.
            today: for articles that are valid for a time only; None: now.
        """
        with self._sessions() as session:
            state = self._current(session)
            visible = _visible(session, language, role, today or datetime.now(UTC).date())
        asked = _with_country(question, language, country)
        vector = self._vectors.embedder.queries([asked])[0]
        allowed = [i for document in visible for i in state.of_document.get(document, ())]
        nearness = state.questions.nearness(vector)
        best = _best_of_each_article(_hits(state.index.evidence(asked, vector, len(allowed), allowed), state, nearness, country))
        return Found(
            best,
            vector,
            state.index.spread,
            nearness.articles[best[0].document.slug] if best else 0.0,
            state.questions.beyond(vector),
            float((state.plain[best[0].document.slug] @ vector).max()) if best else 0.0,
            state.index.unknown(question),
            state.index.rarity,
        )

    def passage(self, passage_id: int, role: str) -> tuple[Passage, Document] | None:
        """A passage to show as a source; None when there is none or the role may not see it."""
        with self._sessions() as session:
            passage = session.get(Passage, passage_id)
            document = session.get(Document, passage.document_id) if passage else None
        if passage is None or document is None or (document.audience == "merchant" and role != "merchant"):
            return None
        return passage, document

    def _current(self, session: Session) -> _State:
        stamp = session.exec(select(func.count(), func.max(Document.ingested_at)).select_from(Document)).one()
        with self._lock:
            if self._state is None or self._state.stamp != stamp:
                rows = session.exec(select(Passage, Document).join(Document).order_by(col(Passage.ordinal))).all()
                self._state = _state((stamp[0], stamp[1]), rows, self._vectors, kept=self._kept)
            return self._state


class PassageRetriever(BaseRetriever):
    """LlamaIndex's view of a KnowledgeBase for one asker."""

    def __init__(self, base: KnowledgeBase, language: str, role: str, country: str | None = None, k: int = 3) -> None:
        """See KnowledgeBase.find; `k` nodes at most."""
        super().__init__()
        self._base, self._language, self._role, self._country, self._k = base, language, role, country, k

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        found = self._base.find(query_bundle.query_str, self._language, self._role, self._country)
        return [NodeWithScore(node=_node(hit), score=hit.score) for hit in found.hits[: self._k]]


def _node(hit: Hit) -> TextNode:
    metadata = {"slug": hit.document.slug, "title": hit.document.title, "language": hit.document.language, "heading": hit.passage.heading}
    return TextNode(id_=str(hit.id), text=hit.passage.text, metadata=metadata)


def _state(stamp: tuple[int, datetime | None], rows: Iterable[tuple[Passage, Document]], vectors: VectorCache, *, kept: bool) -> _State:
    passages = {passage.id: (passage, document) for passage, document in rows if passage.id is not None}
    of_document = defaultdict(list)
    for i, (_, document) in passages.items():
        of_document[document.id].append(i)
    documents = [document for _, document in passages.values()]
    texts = [searchable(document.title, passage.heading, passage.text) for passage, document in passages.values()]
    embedded = vectors.of([*texts, *(document.title for document in documents)])
    slugs, languages = [document.slug for document in documents], [document.language for document in documents]
    blended = blend(embedded[: len(texts)], embedded[len(texts) :], slugs, languages, i18n.FALLBACK)
    plain = {slug: embedded[: len(texts)][np.array(slugs) == slug] for slug in set(slugs)}
    outlines: list[Outline] = []
    sections: dict[int, Section] = {}
    for own in of_document.values():
        document = passages[own[0]][1]
        outline = Outline(document.slug, document.title, headings(passages[i][0].heading for i in own))
        outlines.append(outline)
        sections |= {i: (document.slug, outline.headings.index(heading(passages[i][0].heading))) for i in own}
    index = HybridIndex.build(list(passages), texts, blended)
    return _State(stamp, index, plain, passages, dict(of_document), sections, Questions(outlines, vectors, kept=kept))


def _visible(session: Session, language: str, role: str, today: date) -> list[str]:
    """Ids of the documents to search: valid, for this role, one language of each article."""
    query = select(Document.id, Document.slug, Document.language).where(
        or_(col(Document.valid_from).is_(None), col(Document.valid_from) <= today),
        or_(col(Document.valid_to).is_(None), col(Document.valid_to) >= today),
    )
    if role != "merchant":
        query = query.where(Document.audience != "merchant")
    preference = {i18n.supported(language): 0, i18n.FALLBACK: 1}
    best: dict[str, tuple[int, str]] = {}
    for document, slug, written in session.exec(query):
        rank = (preference.get(written, 2), document)
        best[slug] = min(best.get(slug, rank), rank)
    return [document for _, document in best.values()]


def _hits(evidence: Iterable[Evidence], state: _State, nearness: Nearness, country: str | None) -> list[Hit]:
    """Best first."""
    hits = []
    for seen in evidence:
        passage, document = state.passages[seen.id]
        score = seen.score + ASKED * nearness.articles[document.slug] + state.index.spread * _about(passage, document, country)
        hits.append(Hit(passage, document, seen, score, nearness.sections[state.sections[seen.id]]))
    return sorted(hits, key=lambda hit: -hit.score)


def _best_of_each_article(hits: list[Hit]) -> list[Hit]:
    of_article: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        of_article[hit.document.slug].append(hit)
    return [replace(best, others=tuple(others)) for best, *others in of_article.values()]


def _with_country(question: str, language: str, country: str | None) -> str:
    """The country's name is added to a question that does not name it."""
    name = i18n.country(country, language) if country else ""
    return question if not country or about(question, country, language) else f"{question} ({name})"


def _about(passage: Passage, document: Document, country: str | None) -> float:
    if not country:
        return 0.0
    if document.country:
        return ABOUT if document.country == country else ABOUT_OTHER
    return ABOUT * max(about(part, country, document.language) for part in (document.title, passage.text))
