"""Periods of time as people name them, in eight languages."""

from datetime import date

import pytest

from tools.vocabulary.months import moved
from tools.vocabulary.periods import Toward, changed, period

TODAY = date(2026, 11, 25)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "toward", "days"),
    [
        ("forecast for December", "ahead", "2026-12-01 2026-12-31"),
        ("reviews in December", "past", "2025-12-01 2025-12-31"),
        ("en décembre 2024", "past", "2024-12-01 2024-12-31"),
        ("im Jänner", "ahead", "2027-01-01 2027-01-31"),
        ("en setiembre", "past", "2026-09-01 2026-09-30"),
        ("في كانون الثاني", "ahead", "2027-01-01 2027-01-31"),
        ("المبيعات في ديسمبر", "ahead", "2026-12-01 2026-12-31"),
        ("十二月的评价", "past", "2025-12-01 2025-12-31"),
        ("2026年10月", "past", "2026-10-01 2026-10-31"),
        ("去年10月", "past", "2025-10-01 2025-10-31"),
        ("March next year", "ahead", "2027-03-01 2027-03-31"),
        ("last October", "ahead", "2026-10-01 2026-10-31"),
        ("Umsatz im Oktober", "nearest", "2026-10-01 2026-10-31"),
        ("sales in January", "nearest", "2027-01-01 2027-01-31"),
        ("sales in November", "nearest", "2026-11-01 2026-11-30"),
        ("in oct 2025", "past", "2025-10-01 2025-10-31"),
        ("Q1/2027", "ahead", "2027-01-01 2027-03-31"),
        ("primer trimestre de 2027", "ahead", "2027-01-01 2027-03-31"),
        ("明年一季度", "ahead", "2027-01-01 2027-03-31"),
        ("الربع الأول من 2027", "ahead", "2027-01-01 2027-03-31"),
        ("zweites Halbjahr 2025", "past", "2025-07-01 2025-12-31"),
        ("in 2025", "past", "2025-01-01 2025-12-31"),
        ("l'année dernière", "past", "2025-01-01 2025-12-31"),
        ("هذا العام", "past", "2026-01-01 2026-12-31"),
        ("diesen Monat", "past", "2026-11-01 2026-11-30"),
        ("上周", "past", "2026-11-16 2026-11-22"),
        ("本季度", "past", "2026-10-01 2026-12-31"),
        ("gestern", "past", "2026-11-24 2026-11-24"),
        ("in the last ten days", "past", "2026-11-15 2026-11-25"),
        ("過去2週間", "past", "2026-11-11 2026-11-25"),
        ("nos últimos 2 anos", "past", "2024-11-25 2026-11-25"),
        ("最近半年", "past", "2026-05-25 2026-11-25"),
        ("since June", "past", "2026-06-01 -"),
        ("depuis juin 2025", "past", "2025-06-01 -"),
        ("6月以来", "past", "2026-06-01 -"),
        ("منذ يونيو", "past", "2026-06-01 -"),
        ("ab März", "ahead", "2027-03-01 -"),
        ("bis Ende Februar", "ahead", "- 2027-02-28"),
        ("até o fim do ano", "ahead", "- 2026-12-31"),
        ("到年底", "ahead", "- 2026-12-31"),
        ("حتى نهاية الشهر", "ahead", "- 2026-11-30"),
        ("until 24 December", "ahead", "- 2026-12-24"),
        ("12月24日まで", "ahead", "- 2026-12-24"),
        ("by 2027-02-15", "ahead", "- 2027-02-15"),
        ("de junio a agosto", "past", "2026-06-01 2026-08-31"),
        ("between November and January", "ahead", "2026-11-01 2027-01-31"),
        ("6月から8月まで", "past", "2026-06-01 2026-08-31"),
        ("von Juni bis August 2025", "past", "2025-06-01 2025-08-31"),
        ("来年1月から3月まで", "ahead", "2027-01-01 2027-03-31"),
        ("June 2024 to August", "past", "2024-06-01 2024-08-31"),
        ("2026-10-10 to 2026-10-01", "past", "2026-10-01 2026-10-10"),
        ("12月0日", "past", "2025-12-01 2025-12-31"),
        ("bis 30. Februar", "ahead", "- 2027-02-28"),
        ("2024 to 2025", "past", "2024-01-01 2025-12-31"),
        ("بين مارس ومايو", "past", "2026-03-01 2026-05-31"),
        ("seit Anfang des Jahres", "past", "2026-01-01 -"),
        ("depuis le début de l'année", "past", "2026-01-01 -"),
        ("منذ بداية العام", "past", "2026-01-01 -"),
        ("الأسبوعين الماضيين", "past", "2026-11-11 2026-11-25"),
        ("before 2025", "past", "- 2024-12-31"),
        ("vor Weihnachten", "ahead", "- 2026-12-24"),
        ("6月之前", "past", "- 2026-05-31"),
        ("for Christmas", "ahead", "2026-12-01 2026-12-24"),
        ("au black friday", "ahead", "2026-11-27 2026-11-30"),
        ("Black Friday 2025", "past", "2025-11-28 2025-12-01"),
    ],
)
def test_the_days_of_a_period(text: str, toward: Toward, days: str) -> None:
    found = period(text, TODAY, toward)
    assert found
    assert f"{found.first or '-'} {found.last or '-'}" == days
    assert not found.compared


@pytest.mark.parametrize(
    "text",
    [
        "we may sell it", "the tent HP-TEN-2025", "3个月", "in 3 months", "next month", "next year", "sal de mar", "the checkout is out",
        "march2 boots", "",
    ],
)  # fmt: skip
def test_what_is_no_period(text: str) -> None:
    assert period(text, TODAY, "ahead") is None


@pytest.mark.parametrize(
    "text",
    ["compared to last year", "im Vergleich zum Vorjahr", "comparado con el año pasado", "em relação ao ano passado", "par rapport à l'année dernière",
     "比去年", "昨年と比べて", "مقارنة بالعام الماضي"],
)  # fmt: skip
def test_a_period_to_compare_with_gives_way_to_the_one_asked_about(text: str) -> None:
    alone = period(text, TODAY, "past")
    assert alone
    assert (alone.first, alone.compared) == (date(2025, 1, 1), True)
    both = period(f"2026-10-05, {text}", TODAY, "past")
    assert both
    assert (both.first, both.compared) == (date(2026, 10, 5), False)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("has it improved since March", True), ("hat sich das verbessert", True), ("¿ha mejorado?", True), ("piorou desde maio?", True),
        ("la qualité s'est-elle dégradée ?", True), ("质量变好了吗", True), ("良くなりましたか", True), ("هل تحسنت الجودة", True),
        ("complaints since March", False), ("Beschwerden seit März", False),
    ],
)  # fmt: skip
def test_a_change_is_asked_about(text: str, asked: bool) -> None:
    assert changed(text) is asked


def test_months_later_and_earlier_end_with_the_month() -> None:
    assert moved(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert moved(date(2027, 1, 31), -2) == date(2026, 11, 30)
    assert moved(date(2026, 12, 15), 12) == date(2027, 12, 15)
