"""An import in words: how far it is, and what became of it."""

from collections.abc import Iterator

import i18n
from store.importing.refusal import WORDS
from store.importing.writing.catalog import ASSUMED_STOCK
from store.tables import ImportRun, ImportStatus


def message(run: ImportRun, language: str, running: bool) -> str:
    """One sentence while it runs, or on its failure; a few on its result.

    Args:
        run: the import.
        language: of the sentences.
        running: whether an import is at work: one that is neither ended nor at work was interrupted.
    """
    if run.error:
        return WORDS.say(language, f"file-{run.error['code']}", **run.error["details"])
    if run.status == ImportStatus.DONE:
        return " ".join([_done(run, language), *_counts(run, language), *_notes(run, language)])
    return WORDS.say(language, run.status if running else "interrupted", name=run.name)


def _done(run: ImportRun, language: str) -> str:
    numbers = {"rows": run.rows, "accepted": run.rows - run.refused, "refused": run.refused}
    return WORDS.say(language, "done", name=run.name, **{name: i18n.number(value, language) for name, value in numbers.items()})


def _counts(run: ImportRun, language: str) -> Iterator[str]:
    for table, (new, changed, same) in run.counts.items():
        written = {name: i18n.number(n, language) for name, n in (("new", new), ("changed", changed), ("same", same))}
        yield WORDS.say(language, "count", table=WORDS.say(language, f"table-{table}"), **written)


def _notes(run: ImportRun, language: str) -> Iterator[str]:
    """What was assumed."""
    told, cells, left = run.assumed, run.assumed["cells"], run.assumed["open"]
    if told["encoding"]:
        yield WORDS.say(language, "note-encoding", value=str(told["encoding"]).upper())
    if cells["dates"] and "dates" in left:
        yield WORDS.say(language, f"note-dates-{cells['dates']}")
    if cells["decimal"] == "," and "decimal" in left:
        yield WORDS.say(language, "note-decimal-comma")
    if cells["currency"] and "currency" in left:
        yield WORDS.say(language, "note-currency", value=cells["currency"])
    if "language" in left:
        yield WORDS.say(language, "note-language", value=cells["language"])
    if told["ignored"]:
        yield WORDS.say(language, "note-ignored", value=", ".join(told["ignored"]))
    if told.get("stock"):
        yield WORDS.say(language, "note-stock", value=ASSUMED_STOCK)
    if told.get("placed"):
        yield WORDS.say(language, "note-placed", value=i18n.day(run.started_at, language))
    if told.get("rates"):
        yield WORDS.say(language, "note-rates", value=str(told["rates"]))
