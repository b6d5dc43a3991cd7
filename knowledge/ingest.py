"""Files into documents and passages; only what changed is read and embedded again."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from llama_index.core.node_parser import MarkdownNodeParser, SentenceSplitter
from llama_index.core.schema import Document as TextDocument
from llama_index.core.schema import MetadataMode
from sqlmodel import Session, col, select

from knowledge.markup import tables_to_lists
from knowledge.questions import Outline, Questions, headings
from knowledge.readers import READERS, FrontMatter, Unreadable, sidecar
from knowledge.sentences import sentences
from knowledge.tokens import tokens
from knowledge.vectors import Progress, VectorCache
from store.session import Sessions
from store.tables import Document, Passage
from store.tables.types import now

RULES = b"2"  # raise it when reading or cutting changes: all files are read again
PASSAGE_TOKENS = 180  # e5 reads 512 word pieces; two or three make a token here

_sections = MarkdownNodeParser()
_pieces = SentenceSplitter(
    chunk_size=PASSAGE_TOKENS,
    chunk_overlap=0,
    tokenizer=tokens,
    chunking_tokenizer_fn=lambda text: [sentence + " " for sentence in sentences(text)],
    include_metadata=False,
)


@dataclass
class Report:
    """What an ingest did, by path below the folder."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    unchanged: int = 0
    refused: dict[str, str] = field(default_factory=dict)  # and why; a version read earlier stays


@dataclass(frozen=True)
class _Read:
    path: str
    digest: str
    known: FrontMatter
    passages: list[tuple[str, str]]  # heading, text

    @property
    def id(self) -> str:
        return f"{self.known.language}/{self.known.id}"

    def outline(self) -> Outline:
        return Outline(self.known.id, self.known.title, headings(heading for heading, _ in self.passages))

    def embedded(self) -> list[str]:
        """The title is embedded too, for the search's blend."""
        return [self.known.title, *(searchable(self.known.title, heading, text) for heading, text in self.passages)]


def searchable(title: str, heading: str, text: str) -> str:
    """A passage as it is embedded and matched: alone, it does not say what it is about."""
    return "\n".join(part for part in (title, heading, text) if part)


def ingest(folder: Path, sessions: Sessions, vectors: VectorCache, progress: Progress | None = None) -> Report:
    """Make the knowledge base hold exactly the folder's documents.

    Args:
        folder: Markdown, HTML and PDF files at any depth; `<file>.yaml` beside one holds its front matter.
        sessions: of the database.
        vectors: where the passages' vectors are kept.
        progress: told of passages embedded so far and in all.

    Raises:
        Unreadable: there is no such folder. A file that cannot be read is refused in the report and stops nothing.
    """
    if not folder.is_dir():
        raise Unreadable(f"{folder} is not a folder.")
    report = Report()
    with sessions() as session:
        stored = {document.path: document for document in session.exec(select(Document))}
        paths = {str(path.relative_to(folder)): path for path in sorted(folder.rglob("*")) if path.suffix.lower() in READERS}
        reads = list(_changed(paths, stored, report))
        if reads:
            vectors.of([text for read in reads for text in read.embedded()], progress)
            Questions([read.outline() for read in reads], vectors, progress)  # its vectors are kept for the search
        report.removed = sorted(stored.keys() - paths.keys())
        for gone in report.removed:
            session.delete(stored[gone])
        session.flush()
        for read in reads:
            _write(session, read, report)
        session.commit()
    return report


def _changed(paths: dict[str, Path], stored: dict[str, Document], report: Report) -> Iterator[_Read]:
    taken = {document.id: path for path, document in stored.items() if path in paths}
    for name, path in paths.items():
        before = stored.get(name)
        digest = _digest(path)
        if before and before.content_hash == digest:
            report.unchanged += 1
            continue
        try:
            read = _read(name, path, digest)
            if taken.setdefault(read.id, name) != name:
                raise Unreadable(f"{name} has the id and language of {taken[read.id]}.")
        except Unreadable as error:
            report.refused[name] = str(error)
            continue
        (report.changed if before else report.added).append(name)
        yield read


def _digest(path: Path) -> str:
    parts: Iterable[bytes] = (RULES, path.read_bytes(), sidecar(path).read_bytes() if sidecar(path).exists() else b"")
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _read(name: str, path: Path, digest: str) -> _Read:
    (document,) = READERS[path.suffix.lower()].load_data(path)
    known = FrontMatter.model_validate(document.metadata)
    text = tables_to_lists(document.get_content(MetadataMode.NONE), known.language)
    return _Read(name, digest, known, list(_passages(text)))


def _passages(text: str) -> Iterator[tuple[str, str]]:
    for section in _sections.get_nodes_from_documents([TextDocument(text=text)]):
        title, _, body = section.get_content(MetadataMode.NONE).partition("\n")
        if not title.startswith("#"):
            title, body = "", f"{title}\n{body}"
        above = [part for part in str(section.metadata.get("header_path", "")).split("/") if part]
        heading = " > ".join([*above, title.lstrip("#").strip()]) if title else " > ".join(above)
        for piece in _cut(body.strip()):
            yield heading, piece


def _cut(body: str) -> list[str]:
    """A section as it is, or, when it is long, in pieces that end with a sentence."""
    if len(tokens(body)) <= PASSAGE_TOKENS:
        return [body] if body else []
    return [piece for piece in _pieces.split_text(body) if piece.strip()]


def _write(session: Session, read: _Read, report: Report) -> None:
    """Passages keep their ids by their place, so that links to them stay good when a word is changed."""
    values = read.known.model_dump(exclude={"id"})
    values |= {"id": read.id, "slug": read.known.id, "path": read.path, "content_hash": read.digest, "ingested_at": now()}
    other = session.exec(select(Document).where(Document.path == read.path, Document.id != read.id)).first()
    if other:  # its front matter names another id now
        session.delete(other)
        session.flush()
    session.merge(Document(**values))
    session.flush()
    before = session.exec(select(Passage).where(Passage.document_id == read.id).order_by(col(Passage.ordinal))).all()
    for ordinal, (heading, text) in enumerate(read.passages):
        passage = before[ordinal] if ordinal < len(before) else Passage(document_id=read.id, ordinal=ordinal, text=text)
        passage.heading, passage.text = heading, text
        session.add(passage)
    for gone in before[len(read.passages) :]:
        session.delete(gone)
