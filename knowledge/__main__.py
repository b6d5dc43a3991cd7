"""`python -m knowledge ingest [folder] | ask "question" | calibrate`."""

import argparse
import sys
import time
from pathlib import Path

import settings
from knowledge.calibrate import ask_all, fit, measure
from knowledge.calibration import load_calibration
from knowledge.embedding import open_embedder
from knowledge.ingest import ingest
from knowledge.readers import Unreadable
from knowledge.search import KnowledgeBase
from knowledge.vectors import VectorCache
from store.migrate import upgrade
from store.session import Sessions, open_engine, sessions


def main() -> None:
    """Run the command; the exit status is 1 when a document was refused."""
    parser = argparse.ArgumentParser(prog="python -m knowledge", description="The shop's articles: read them, ask them.")
    commands = parser.add_subparsers(dest="command", required=True)
    ingesting = commands.add_parser("ingest", help="make the knowledge base hold exactly the documents of a folder")
    ingesting.add_argument("folder", nargs="?", type=Path, help="Markdown, HTML and PDF; default: ARTICLES_DIR")
    asking = commands.add_parser("ask", help="search for the answer to a question")
    asking.add_argument("question")
    asking.add_argument("--language", default="en", choices=settings.LANGUAGES)
    asking.add_argument("--country", help="ISO 3166 code of the country asked about")
    asking.add_argument("--role", default="shopper", choices=["shopper", "merchant"])
    commands.add_parser("calibrate", help="fit the abstention on knowledge/calibration.yaml and say what it is worth")
    arguments = parser.parse_args()

    config = settings.load()
    engine = open_engine(config.database)
    upgrade(engine)
    factory = sessions(engine)
    vectors = VectorCache(config.cache_dir / "vectors", open_embedder(config.embedding_model))
    if arguments.command == "ingest":
        sys.exit(_ingest(arguments.folder or config.articles_dir, factory, vectors))
    base = KnowledgeBase(factory, vectors)
    if arguments.command == "ask":
        _ask(base, vectors, arguments)
    else:
        _calibrate(base, KnowledgeBase(factory, vectors, kept=False), vectors)


def _ingest(folder: Path, factory: Sessions, vectors: VectorCache) -> int:
    start = time.monotonic()
    try:
        report = ingest(folder, factory, vectors, lambda done, of: print(f"\r{done} of {of} texts embedded", end="", flush=True))
    except Unreadable as error:
        sys.exit(str(error))
    print(
        f"\r{len(report.added)} added, {len(report.changed)} changed, {len(report.removed)} removed, {report.unchanged} unchanged,"
        f" {len(report.refused)} refused in {time.monotonic() - start:.1f} s"
    )
    for why in report.refused.values():
        print(why, file=sys.stderr)
    return 1 if report.refused else 0


def _ask(base: KnowledgeBase, vectors: VectorCache, arguments: argparse.Namespace) -> None:
    found = base.find(arguments.question, arguments.language, arguments.role, arguments.country)
    calibration = load_calibration(vectors.embedder.name)
    chance = calibration.probability(found)
    print(f"{chance:.2f} {'an answer' if chance >= calibration.threshold else 'no answer'}")
    for hit in found.hits[:3]:
        print(
            f"\n{hit.score:.3f} {hit.document.title} ({hit.document.language}, passage {hit.id})\n{hit.passage.heading}\n{hit.passage.text}"
        )


def _calibrate(base: KnowledgeBase, bare: KnowledgeBase, vectors: VectorCache) -> None:
    """On both the shipped articles and the same as a shop's own, which questions.yaml does not know."""
    known, own = ask_all(base), ask_all(bare)
    calibration = fit([*known, *own], vectors.embedder.name)
    calibration.save()
    for name, asked in (("with questions.yaml", known), ("without", own)):
        figures = measure(asked, calibration)
        print(f"{name}; recall@1, @3: " + ", ".join(f"{lang} {first:.2f} {third:.2f}" for lang, (first, third) in figures.recall.items()))
        print(
            f"held out: {figures.held_out}; of the answers right: {figures.precision:.2f}; answerable and rightly answered: "
            f"{figures.answered:.2f}; of the abstentions right: {1 - figures.needless:.2f}; unanswerable and not answered: "
            f"{figures.abstained:.2f}; first quotes with the fact: {figures.decisive:.2f}; Brier {figures.brier:.3f}"
        )


if __name__ == "__main__":
    main()
