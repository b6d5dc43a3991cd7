"""The result of `knowledge` as Markdown in the shopper's language: the article's own sentences, never others."""

import itertools
from pathlib import Path

import i18n
from tools.knowledge.schema import KnowledgeResult

WORDS = i18n.Catalogue(Path(__file__).parent / "locale")
GAP = " … "  # between sentences that do not follow each other


def plain(result: KnowledgeResult, language: str) -> str:
    """Whether the shop ships there, and the quotes, each article's with its title; or an honest sentence that the articles do not say."""
    if result.found():
        articles = itertools.groupby(result.sources[: result.needed], key=lambda source: (source.language, source.title))
        quoted = [_quoted([source.quote for source in of], title, written, language) for (written, title), of in articles]
        return "\n\n".join([*_served(result, language), *quoted])
    unknown = WORDS.say(language, "unknown")
    if not result.related:
        return unknown
    return "\n".join([unknown, "", WORDS.say(language, "related"), *(f"- {title}" for title in result.related)])


def _served(result: KnowledgeResult, language: str) -> list[str]:
    if result.served is None or result.country is None:
        return []
    return [WORDS.say(language, "served" if result.served else "not-served", country=i18n.country(result.country, language))]


def _quoted(quotes: list[str], title: str, written: str, language: str) -> str:
    said = GAP.join(quotes)
    if i18n.supported(language) == written:
        return WORDS.say(language, "answer", quote=said, title=title)
    return WORDS.say(language, "foreign", quote=said, title=title, written=i18n.locale(language).languages[written])
