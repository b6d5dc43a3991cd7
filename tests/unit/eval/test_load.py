import threading
from typing import Any

from eval.load import markdown, measure
from eval.replay import Tokens
from tests.unit.eval.conftest import MACHINE, SETTINGS, Shop, cases, done


def test_every_level_has_so_many_shoppers_asking_the_same_mix(shop: Shop) -> None:
    shop.gate = threading.Barrier(3)  # nobody is answered before three ask
    (level,) = measure(shop.url, cases(3), Tokens(SETTINGS), (3,), 0.2, [].append)
    assert shop.most_at_once == 3
    assert {text for text, _ in shop.asked} == {"hello 0"}
    assert all(conversation is None for _, conversation in shop.asked)
    assert level.turns >= 3
    assert level.errors.total() == 0
    assert level.done is not None
    assert level.per_second > 0


def test_errors_are_counted_and_told_and_no_wait_is_made_of_them(shop: Shop) -> None:
    shop.reply = lambda text: [("error", {"code": "internal"})] if text == "hello 0" else [("done", done("Hi"))]
    levels = measure(shop.url, cases(1), Tokens(SETTINGS), (1, 2), 0.1, [].append)
    assert [level.errors.total() for level in levels] == [level.turns for level in levels]
    assert all(level.done is None for level in levels)
    text = markdown(levels, 0.1, MACHINE)
    assert f"{sum(level.turns for level in levels)} times: error event" in text


def test_the_curve_has_a_row_for_each_level(shop: Shop) -> None:
    lines: list[Any] = []
    text = markdown(measure(shop.url, cases(5), Tokens(SETTINGS), (1, 2), 0.1, lines.append), 0.1, MACHINE)
    assert [line.split(":")[0] for line in lines] == ["1 at once", "2 at once"]
    assert "| 1 | " in text
    assert "| 2 | " in text
    assert "█" * 20 in text  # the slowest level
