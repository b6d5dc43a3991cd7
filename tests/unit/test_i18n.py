"""Words, money, numbers and dates in eight languages."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

import i18n
from settings import LANGUAGES, ROOT

FOLDERS = sorted(path.parent for path in ROOT.glob("*/**/locale/en.ftl") if "var" not in path.parts and ".venv" not in path.parts)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: str(f.relative_to(ROOT)))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_catalogue_has_the_same_messages_and_no_junk(folder: Path, language: str) -> None:
    def messages(name: str) -> set[str]:
        body = FluentParser().parse((folder / f"{name}.ftl").read_text("utf-8")).body
        assert not [entry for entry in body if isinstance(entry, ast.Junk)]
        return {entry.id.name for entry in body if isinstance(entry, ast.Message)}

    assert messages(language) == messages("en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [0, 1, 2, 3, 11, 100])
def test_plurals_are_said_in_every_language(language: str, count: int) -> None:
    text = i18n.Catalogue(ROOT / "ui" / "locale").say(language, "error-too-many", seconds=count)
    assert text
    assert "{" not in text


def test_a_missing_value_or_message_is_an_error() -> None:
    catalogue = i18n.Catalogue(ROOT / "ui" / "locale")
    with pytest.raises(KeyError):
        catalogue.say("en", "error-message-too-long")
    with pytest.raises((KeyError, LookupError)):
        catalogue.say("en", "no-such-message")
    assert not catalogue.has("no-such-message")


@pytest.mark.parametrize(("tag", "language"), [("pt-BR", "pt"), ("zh_Hant", "zh"), ("DE", "de"), ("xx", "en"), ("", "en"), ("*", "en")])
def test_supported(tag: str, language: str) -> None:
    assert i18n.supported(tag) == language


@pytest.mark.parametrize(
    ("minor", "currency", "amount"), [(12990, "EUR", "129.90"), (12990, "JPY", "12990"), (1, "USD", "0.01"), (0, "CHF", "0")]
)
def test_minor_and_major(minor: int, currency: str, amount: str) -> None:
    assert i18n.major(minor, currency) == Decimal(amount)
    assert i18n.minor(amount, currency) == minor


def test_half_a_cent_is_rounded_up() -> None:
    assert i18n.minor("0.125", "EUR") == 13
    assert i18n.minor(0.145, "EUR") == 15
    assert i18n.minor("99.5", "JPY") == 100


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "€1,299.50"), ("de", "1.299,50\xa0€"), ("fr", "1\u202f299,50\xa0€"), ("ja", "€1,299.50"), ("pt", "€\xa01.299,50")],
)
def test_money(language: str, written: str) -> None:
    assert i18n.money(129_950, "EUR", language) == written


@pytest.mark.parametrize("language", LANGUAGES)
def test_western_digits_everywhere(language: str) -> None:
    for text in (i18n.number(1234.5, language), i18n.day(date(2026, 10, 3), language), i18n.money(5, "EUR", language)):
        assert all(c.isascii() for c in text if c.isdigit())


def test_a_day_is_taken_in_utc() -> None:
    late = datetime(2026, 10, 4, 1, tzinfo=timezone(timedelta(hours=9)))
    assert i18n.day(late, "en") == "3 October 2026"
    assert i18n.day(datetime(2026, 10, 3, tzinfo=UTC), "ja") == "2026年10月3日"


def test_countries_and_lists() -> None:
    assert (i18n.country("DE", "ja"), i18n.country("qq", "en")) == ("ドイツ", "qq")
    assert i18n.joined(["a", "b", "c"], "de") == "a, b und c"
