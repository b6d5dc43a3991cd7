"""Arguments that a request names outright: channel, language, tone, length, and a product by its SKU or name."""

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from tools.ads.spoken import language
from tools.vocabulary.names import Names
from tools.vocabulary.patterns import Pattern, compiled, first, folded, forms
from tools.vocabulary.skus import Endings
from tools.vocabulary.vocabulary import Vocabulary

_SEAM = re.compile(r"(?<=[\u3040-\u30ff\u3400-\u9fff])(?=[a-z])|(?<=[a-z])(?=[\u3040-\u30ff\u3400-\u9fff])")


def reader(vocabulary: Vocabulary, endings: Callable[[], Endings], names: Names) -> Callable[[str], dict[str, Any]]:
    """`hints(text)` for a shop: `channel`, `language`, `tone`, `length`, `beyond`, `product`, where the text names them."""

    def hints(text: str) -> dict[str, Any]:
        plain = _SEAM.sub(" ", folded(text))  # a name in Latin letters is a word of its own
        named = {field: first(known, plain) for field, known in _patterns().items()} | {"language": language(plain)}
        # What only looks like a SKU may be the end of one.
        named["product"] = endings().named(text) or vocabulary.hints(text).get("product") or names.one(text)
        return {field: value for field, value in named.items() if value}

    return hints


@lru_cache
def _patterns() -> dict[str, list[tuple[str, Pattern]]]:
    words: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text("utf-8"))
    return {field: [(key, compiled(form)) for key, form in forms(words[field])] for field in ("channel", "tone", "length", "beyond")}
