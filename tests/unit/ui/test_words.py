"""The page's words: eight languages with the same messages and the same values."""

import inspect
import re

import pytest

import errors
from settings import LANGUAGES, ROOT
from ui.words import words

STATIC = ROOT / "ui" / "static"


@pytest.mark.parametrize("language", LANGUAGES)
def test_same_messages_and_values_as_english(language: str) -> None:
    def values(text: str) -> set[str]:
        return set(re.findall(r"\{\$(\w+)\}", text))

    english, own = words("en"), words(language)
    assert own.keys() == english.keys()
    assert {key: values(text) for key, text in own.items()} == {key: values(text) for key, text in english.items()}


def test_every_error_has_a_sentence() -> None:
    codes = {kind.code for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.ShopError)}
    assert {f"error-{code}" for code in codes | {"stopped", "llm-down", "turn-timeout"}} <= words("en").keys()


def test_every_word_the_page_says_is_there() -> None:
    source = "".join(path.read_text("utf-8") for path in STATIC.glob("*.js"))
    assert set(re.findall(r'say\("([\w-]+)"', source)) <= words("en").keys()


def test_an_unknown_language_is_english_and_a_selector_gives_its_default() -> None:
    assert words("xx") == words("en")
    assert words("en")["error-too-many"].endswith("{$seconds} seconds.")


def test_scripts_never_make_markup_of_data() -> None:
    for path in STATIC.glob("*.js"):
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", path.read_text("utf-8")), path.name
