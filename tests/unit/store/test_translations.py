"""The translation that a reader gets."""

import pytest

from store.tables import ProductTranslation
from store.translations import nearest


@pytest.mark.parametrize(
    ("has", "language", "gets"),
    [
        ("de en pt", "pt", "pt"),
        ("de en pt-BR", "pt", "pt-BR"),
        ("pt-BR pt", "pt", "pt"),
        ("pt-PT pt-BR", "pt", "pt-BR"),
        ("zh_CN en", "zh", "zh_CN"),
        ("de en-GB", "fr", "en-GB"),
        ("de en-GB en", "fr", "en"),
        ("it de", "fr", "de"),
        ("ES", "es", "ES"),
    ],
)
def test_the_nearest_language_is_read(has: str, language: str, gets: str) -> None:
    for tags in (has.split(), has.split()[::-1]):
        rows = [ProductTranslation(product_id=7, language=tag, name=tag, description="") for tag in tags]
        assert nearest(rows, lambda row: row.product_id, language)[7].language == gets


def test_another_language_only_where_it_will_do() -> None:
    rows = [
        ProductTranslation(product_id=n, language=tag, name=tag, description="")
        for n, tag in ((1, "de"), (2, "en"), (2, "de"), (3, "fr-CA"))
    ]
    assert {n: row.language for n, row in nearest(rows, lambda row: row.product_id, "fr", other=False).items()} == {2: "en", 3: "fr-CA"}
