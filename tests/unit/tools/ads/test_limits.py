"""Each channel's limits, counted as that channel counts."""

from typing import get_args

import pytest

from tools.ads.limits import Channel, Field, OverLimit, WrongLines, limits, measure, tidy


def test_every_channel_has_its_fields_and_says_where_they_are_from() -> None:
    assert set(limits()) == set(get_args(Channel))
    for fields in limits().values():
        assert {"headline", "text"} <= set(fields) <= set(get_args(Field))
        assert all(limit.source for limit in fields.values())


@pytest.mark.parametrize(
    ("text", "characters", "width", "bytes_"),
    [
        ("Zelt", 4, 4, 4), ("Größe", 5, 5, 7), ("帐篷", 2, 4, 6), ("テント", 3, 6, 9), ("ﾃﾝﾄ", 3, 3, 9), ("한국", 2, 4, 6), ("خيمة", 4, 4, 8),
        ("🏕", 2, 2, 4), ("👨‍👩‍👧", 8, 8, 18), ("（ok）", 4, 6, 8), ("", 0, 0, 0),
    ],
)  # fmt: skip
def test_lengths(text: str, characters: int, width: int, bytes_: int) -> None:
    assert (measure(text, "characters"), measure(text, "width"), measure(text, "bytes")) == (characters, width, bytes_)


@pytest.mark.parametrize(
    ("channel", "field", "letter", "most"),
    [
        ("google", "headline", "x", 30), ("google", "headline", "帐", 15), ("google", "text", "x", 90), ("google", "text", "テ", 45),
        ("meta", "headline", "x", 40), ("meta", "headline", "帐", 40), ("meta", "text", "x", 125), ("meta", "extra", "خ", 30),
        ("tiktok", "headline", "x", 20), ("tiktok", "headline", "帐", 10), ("tiktok", "text", "x", 100), ("tiktok", "text", "帐", 50), ("tiktok", "text", "خ", 100),
        ("amazon", "headline", "x", 200), ("amazon", "text", "x", 255), ("amazon", "extra", "x", 249), ("amazon", "extra", "ö", 124), ("amazon", "extra", "帐", 83),
        ("email", "headline", "x", 60), ("email", "headline", "🏕", 30), ("email", "text", "x", 2000), ("email", "extra", "x", 90),
    ],
)  # fmt: skip
def test_the_limit_itself_is_taken_and_one_more_is_not(channel: str, field: str, letter: str, most: int) -> None:
    limit = limits()[channel][field]
    others = "".join(f"\n{n}" for n in range(1, limit.least))
    assert limit.accepted(letter * most + others) == letter * most + others
    with pytest.raises(OverLimit) as refused:
        limit.accepted(letter * (most + 1) + others)
    assert refused.value.details["limit"] == limit.most


@pytest.mark.parametrize(
    ("channel", "field", "lines"), [("google", "headline", 15), ("google", "text", 4), ("meta", "headline", 1), ("amazon", "text", 5)]
)
def test_so_many_texts_and_no_more(channel: str, field: str, lines: int) -> None:
    limit = limits()[channel][field]
    assert limit.accepted("\n".join(map(str, range(lines)))).count("\n") == lines - 1
    with pytest.raises(WrongLines):
        limit.accepted("\n".join(map(str, range(lines + 1))))


@pytest.mark.parametrize("blank", ["", " \n\t ", "\u202e\u200b"])
def test_a_field_that_is_needed_cannot_be_blank(blank: str) -> None:
    with pytest.raises(WrongLines):
        limits()["meta"]["text"].accepted(blank)
    assert limits()["meta"]["extra"].accepted(blank) == ""


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\u202eb\x00c", "abc"),
        ("a \t  b", "a b"),
        ("a\r\nb\u2028c", "a\nb\nc"),
        ("👨‍👩‍👧", "👨‍👩‍👧"),
        ("می‌خواهم", "می‌خواهم"),
        ("\ud800x", "x"),
        ("\xa0 x", "x"),
    ],
)
def test_tidy(raw: str, clean: str) -> None:
    assert tidy(raw) == clean
