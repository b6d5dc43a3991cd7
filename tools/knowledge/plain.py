"""The result of `knowledge` as Markdown in the shopper's language: the article's own sentences, never others."""

from pathlib import Path

import i18n
from tools.base import Source
from tools.knowledge.schema import KnowledgeResult

WORDS = i18n.Catalogue(Path(__file__).parent / "locale")


def plain(result: KnowledgeResult, language: str) -> str:
    """The quotes, each with its article's title, or an honest sentence that the articles do not say."""
    if result.sources:
        return "\n\n".join(_quoted(source, language) for source in result.sources[: result.needed])
    unknown = WORDS.say(language, "unknown")
    if not result.related:
        return unknown
    return "\n".join([unknown, "", WORDS.say(language, "related"), *(f"- {title}" for title in result.related)])


def _quoted(source: Source, language: str) -> str:
    if i18n.supported(language) == source.language:
        return WORDS.say(language, "answer", quote=source.quote, title=source.title)
    written = i18n.locale(language).languages[source.language]
    return WORDS.say(language, "foreign", quote=source.quote, title=source.title, written=written)
