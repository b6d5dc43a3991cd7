"""Files into passages: only what changed, nothing that cannot be read, nobody's eyes but the right ones'."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from pypdf import PdfWriter
from sqlmodel import select

import store.tables as tables
from knowledge.embedding import Vectors
from knowledge.ingest import ingest
from knowledge.readers import Unreadable
from knowledge.search import KnowledgeBase, PassageRetriever
from knowledge.tokens import tokens
from knowledge.vectors import VectorCache
from store.session import Sessions, open_engine, sessions


class Words:
    """An embedder of words by their hash, with no model; counts what it was given."""

    name = "words"

    def __init__(self) -> None:
        self.embedded = 0

    def queries(self, texts: Sequence[str]) -> Vectors:
        rows = np.full((len(texts), 64), 1e-3, np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in tokens(text):
                row[sum(map(ord, word)) % 64] += 1
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)

    def passages(self, texts: Sequence[str]) -> Vectors:
        self.embedded += len(texts)
        return self.queries(texts)


class Place:
    """A folder of articles, a database and an embedder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "articles"
        self.folder.mkdir()
        engine = open_engine(f"sqlite:///{folder / 'shop.db'}")
        tables.metadata.create_all(engine)
        self.sessions: Sessions = sessions(engine)
        self.embedder = Words()
        self.vectors = VectorCache(folder / "knowledge", self.embedder)
        self.base = KnowledgeBase(self.sessions, self.vectors)

    def write(self, slug: str, text: str, language: str = "en", **more: str) -> None:
        head = {"id": slug, "title": slug.replace("-", " "), "language": language} | more
        lines = "\n".join(f"{key}: {value}" for key, value in head.items())
        (self.folder / f"{language}-{slug}.md").write_text(f"---\n{lines}\n---\n{text}\n", "utf-8")

    def titles(self, question: str, language: str = "en", role: str = "shopper", today: date | None = None) -> list[str]:
        return [hit.document.id for hit in self.base.find(question, language, role, today=today).hits]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_only_what_changed_is_embedded(place: Place) -> None:
    place.write("returns", "Thirty days.\n\n## Costs\nFree of charge.")
    place.write("shipping", "Four euros.")
    first = ingest(place.folder, place.sessions, place.vectors)
    assert (len(first.added), first.unchanged) == (2, 0)
    with place.sessions() as session:
        before = {(p.document_id, p.ordinal): p.id for p in session.exec(select(tables.Passage))}
    count = place.embedder.embedded
    assert ingest(place.folder, place.sessions, place.vectors).unchanged == 2
    assert place.embedder.embedded == count
    place.write("returns", "Thirty days.\n\n## Costs\nNine euros.")
    again = ingest(place.folder, place.sessions, place.vectors)
    assert again.changed == ["en-returns.md"]
    assert place.embedder.embedded == count + 1
    with place.sessions() as session:
        assert {(p.document_id, p.ordinal): p.id for p in session.exec(select(tables.Passage))} == before, "links stay good"
    assert place.base.find("costs nine euros", "en", "shopper").hits[0].passage.text == "Nine euros."


def test_a_vanished_file_is_forgotten(place: Place) -> None:
    place.write("returns", "Thirty days.")
    place.write("shipping", "Four euros.")
    ingest(place.folder, place.sessions, place.vectors)
    assert "en/shipping" in place.titles("shipping euros")
    (place.folder / "en-shipping.md").unlink()
    assert ingest(place.folder, place.sessions, place.vectors).removed == ["en-shipping.md"]
    assert place.titles("shipping euros") == ["en/returns"]
    with place.sessions() as session:
        assert len(session.exec(select(tables.Passage)).all()) == 1


def test_headings_and_front_matter_are_kept(place: Place) -> None:
    place.write("tax", "Lead.\n\n## Brazil\nSixty percent.", topic="customs", country="BR", valid_to="2026-12-31")
    ingest(place.folder, place.sessions, place.vectors)
    with place.sessions() as session:
        document = session.exec(select(tables.Document)).one()
        assert (document.topic, document.country, document.valid_to) == ("customs", "BR", date(2026, 12, 31))
        assert [p.heading for p in session.exec(select(tables.Passage))] == ["", "Brazil"]


def test_a_long_section_is_cut_at_sentences(place: Place) -> None:
    place.write("long", " ".join(f"This is sentence number {n} of a very long article." for n in range(80)))
    ingest(place.folder, place.sessions, place.vectors)
    with place.sessions() as session:
        texts = [p.text for p in session.exec(select(tables.Passage))]
    assert len(texts) > 2
    assert all(text.rstrip().endswith("article.") for text in texts)


def test_files_that_cannot_be_read_are_refused_and_stop_nothing(place: Place) -> None:
    place.write("good", "Fine.")
    place.write("bad-audience", "Text.", audience="spies")
    (place.folder / "broken.pdf").write_bytes(b"%PDF-1.7 nonsense")
    (place.folder / "latin.md").write_bytes("Größe".encode("latin-1"))
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(place.folder / "scan.pdf")
    report = ingest(place.folder, place.sessions, place.vectors)
    assert report.added == ["en-good.md"]
    assert set(report.refused) == {"broken.pdf", "latin.md", "scan.pdf", "en-bad-audience.md"}
    assert "no text" in report.refused["scan.pdf"]
    assert "audience" in report.refused["en-bad-audience.md"]


def test_two_files_may_not_be_one_article(place: Place) -> None:
    place.write("returns", "Thirty days.")
    (place.folder / "other.md").write_text("---\nid: returns\ntitle: x\n---\nForty days.", "utf-8")
    assert list(ingest(place.folder, place.sessions, place.vectors).refused) == ["other.md"]


def test_no_folder_is_said(place: Place) -> None:
    with pytest.raises(Unreadable, match="not a folder"):
        ingest(place.folder / "nowhere", place.sessions, place.vectors)


def test_html_and_its_sidecar(place: Place) -> None:
    (place.folder / "page.html").write_text("<h1>Staff</h1><p>Margin is forty.</p><script>x()</script>", "utf-8")
    (place.folder / "page.html.yaml").write_text("audience: merchant\ntitle: Margins", "utf-8")
    assert ingest(place.folder, place.sessions, place.vectors).added == ["page.html"]
    assert place.titles("margin") == []
    assert place.titles("margin", role="merchant") == ["en/page"]


def test_pdf_text_is_found(place: Place) -> None:
    (place.folder / "manual.pdf").write_bytes(one_page_pdf("The handbook says seventeen days."))
    assert ingest(place.folder, place.sessions, place.vectors).refused == {}
    assert "seventeen" in place.base.find("handbook", "en", "shopper").hits[0].passage.text


def test_one_language_of_each_article_the_askers_first(place: Place) -> None:
    for language, text in (("en", "Return within thirty days."), ("de", "Rückgabe in dreißig Tagen."), ("zh", "三十天退货。")):
        place.write("returns", text, language)
    place.write("tax", "Tax of sixty percent.", "en")
    place.write("zh-only", "只有中文。", "zh")
    ingest(place.folder, place.sessions, place.vectors)
    assert set(place.titles("returns", "de")) == {"de/returns", "en/tax", "zh/zh-only"}
    assert set(place.titles("returns", "fr")) == {"en/returns", "en/tax", "zh/zh-only"}


def test_an_article_is_found_while_it_is_valid(place: Place) -> None:
    place.write("sale", "Winter sale.", valid_from="2026-01-01", valid_to="2026-01-31")
    ingest(place.folder, place.sessions, place.vectors)
    assert place.titles("sale", today=date(2026, 1, 31)) == ["en/sale"]
    assert place.titles("sale", today=date(2026, 2, 1)) == place.titles("sale", today=date(2025, 12, 31)) == []


def test_the_country_asked_about_comes_first(place: Place) -> None:
    place.write("duty-japan", "Duty is due.", country="JP")
    place.write("duty-brazil", "Duty is due.", country="BR")
    ingest(place.folder, place.sessions, place.vectors)
    assert place.base.find("duty", "en", "shopper", "BR").hits[0].document.id == "en/duty-brazil"
    assert place.base.find("duty", "en", "shopper", "JP").hits[0].document.id == "en/duty-japan"


def test_a_source_for_merchants_is_not_shown_to_shoppers(place: Place) -> None:
    place.write("margins", "Margin is forty.", audience="merchant")
    ingest(place.folder, place.sessions, place.vectors)
    (hit,) = place.base.find("margin", "en", "merchant").hits
    assert place.base.passage(hit.id, "shopper") is None
    assert place.base.passage(hit.id, "merchant") is not None
    assert place.base.passage(999, "merchant") is None


def test_the_retriever_gives_nodes(place: Place) -> None:
    place.write("returns", "Thirty days.")
    ingest(place.folder, place.sessions, place.vectors)
    (node,) = PassageRetriever(place.base, "en", "shopper").retrieve("returns")
    assert (node.text, node.metadata["slug"]) == ("Thirty days.", "returns")


def test_vectors_outlive_the_process(place: Place) -> None:
    place.write("returns", "Thirty days.")
    ingest(place.folder, place.sessions, place.vectors)
    fresh = Words()
    KnowledgeBase(place.sessions, VectorCache(place.folder.parent / "knowledge", fresh)).load()
    assert fresh.embedded == 0


def one_page_pdf(text: str) -> bytes:
    """The smallest PDF with a line of text."""
    stream = f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % at for at in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF"
    return out + head % (len(objects) + 1, table, len(objects) + 1, len(out))
