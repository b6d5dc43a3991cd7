import pytest

from tools.orders.numbers import match

OWN = ["HP-100234", "HP-100235", "GX-200001", "HP-200001"]


@pytest.mark.parametrize(
    "written",
    [
        "HP-100234",
        "hp-100234",
        "HP 100234",
        "#HP100234",
        "  hp–100 234 ",
        "100234",
        "#100234",
        "no. 100234",
        "注文100234",
        "ＨＰ－１００２３４",
        "١٠٠٢٣٤",
    ],
)
def test_loosely_written(written: str) -> None:
    assert match(written, OWN) == "HP-100234"


@pytest.mark.parametrize("written", ["100236", "XX-100234", "XX100234", "00234", "HP", "200001", "' OR 1=1 --", "HP-%"])
def test_not_one_of_them(written: str) -> None:
    assert match(written, OWN) is None


def test_prefix_decides_between_equal_digits() -> None:
    assert match("gx200001", OWN) == "GX-200001"
