"""What stars say by themselves: shares, months, the best and the worst, and floods of one-star reviews."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import numpy as np
from scipy.stats import poisson, ttest_ind

from tools.reviews.schema import Flood, Group, Month, Polarity, Stars, Trend

LOW, HIGH = 2, 4  # up to two stars blame, four and five praise
PRIOR = 10  # reviews' worth of the whole in a product's share: one bad review makes no bad product
UNLIKELY = 0.05  # a difference that chance brings more seldom is one
FLOOD, CHANCE = 8, 1e-6  # one-star reviews on a day at least, and how likely chance may bring so many
WEEK = 7  # days at least that a flood stands out from

Tally = Mapping[tuple[Any, int], int]  # (key, stars) -> reviews


def polarity(stars: int) -> Polarity:
    """Blame, praise or neither.

    >>> [polarity(n) for n in (1, 3, 5)]
    ['negative', 'neutral', 'positive']
    """
    return "negative" if stars <= LOW else "positive" if stars >= HIGH else "neutral"


def summed(counts: Mapping[int, int]) -> dict[str, Any]:
    """Fields of `Stars` from reviews by stars; at least one review."""
    reviews = sum(counts.values())
    return {
        "reviews": reviews,
        "mean": round(sum(stars * n for stars, n in counts.items()) / reviews, 3),
        "positive": sum(n for stars, n in counts.items() if polarity(stars) == "positive") / reviews,
        "negative": sum(n for stars, n in counts.items() if polarity(stars) == "negative") / reviews,
    }


def keyed(tally: Tally) -> dict[Any, Counter[int]]:
    """Reviews by stars, for each key."""
    found: dict[Any, Counter[int]] = defaultdict(Counter)
    for (key, stars), count in tally.items():
        found[key][stars] += count
    return found


def whole(tally: Tally) -> Stars | None:
    """All reviews; None without one."""
    counts: Counter[int] = sum(keyed(tally).values(), Counter())
    return Stars(**summed(counts)) if counts else None


def monthly(tally: Tally) -> list[Month]:
    """By month, from reviews by day; months without a review are left out."""
    months: Counter[tuple[date, int]] = Counter()
    for (day, stars), count in tally.items():
        months[day.replace(day=1), stars] += count
    return [Month(month=month, **summed(counts)) for month, counts in sorted(keyed(months).items())]


def trend(tally: Tally, split: date | None = None) -> Trend | None:
    """The time before a day against the time from it on, by Welch's t-test at 95 %.

    Args:
        tally: reviews by day and stars; or any other numbers than stars.
        split: the day; None: the middle between the first and the last review.

    Returns:
        None when one part has fewer than two reviews.
    """
    if not tally:
        return None
    first, last = min(day for day, _ in tally), max(day for day, _ in tally)
    middle = split or first + (last - first) // 2 + timedelta(days=1)
    early, late = (
        np.array([stars for (day, stars), count in tally.items() for _ in range(count) if (day >= middle) == later])
        for later in (False, True)
    )
    if min(len(early), len(late)) < 2:
        return None
    same = ttest_ind(early, late, equal_var=False).pvalue  # not a number where nothing varies
    return Trend(middle=middle, before=early.mean(), after=late.mean(), clear=bool(same < UNLIKELY))


def groups(tally: Tally, names: Mapping[Any, tuple[str, str]]) -> list[Group]:
    """By key, the most reviews first; `names` holds (key for people, name)."""
    found = [Group(key=names[key][0], name=names[key][1], **summed(counts)) for key, counts in keyed(tally).items()]
    return sorted(found, key=lambda group: (-group.reviews, group.key))


def extreme(tally: Tally, side: Polarity, most: int) -> list[Any]:
    """The keys with the largest share of praise or of blame, drawn towards the whole where there are few reviews.

    Args:
        tally: reviews by key and stars.
        side: "positive" or "negative".
        most: how many keys.

    Returns:
        keys that have such a review and a larger share than the whole; the most extreme first.
    """
    by_key = keyed(tally)
    said = {key: sum(n for stars, n in counts.items() if polarity(stars) == side) for key, counts in by_key.items()}
    total = sum(tally.values())
    usual = sum(said.values()) / total if total else 0.0
    shares = {key: (said[key] + PRIOR * usual) / (counts.total() + PRIOR) for key, counts in by_key.items()}
    above = [key for key, counts in by_key.items() if said[key] * total > sum(said.values()) * counts.total()]  # in whole numbers
    return sorted(above, key=lambda key: (-shares[key], -by_key[key].total(), key))[:most]


def flood(tally: Tally) -> Flood | None:
    """The day with by far too many one-star reviews for chance: the upper tail of a Poisson distribution, corrected for looking at every day.

    The rate is that of all other days between the first and the last review. A day with more of the other reviews than is usual
    is a busy one, and as many times more one-star reviews are usual on it.
    """
    days = {day for day, _ in tally}
    ones = {day: count for (day, stars), count in tally.items() if stars == 1}
    rest = keyed(Counter({key: count for key, count in tally.items() if key[1] > 1}))
    others = {day: rest[day].total() for day in days}
    span = (max(days) - min(days)) // timedelta(days=1) + 1 if days else 0
    if span < WEEK:
        return None

    def usual(counts: Mapping[date, int], day: date) -> float:
        return (sum(counts.values()) - counts[day] + 1) / span  # plus one: a rate is never known to be zero

    def chance(day: date) -> float:
        busy = max(others[day] / usual(others, day), 1.0)
        return float(poisson.sf(ones[day] - 1, usual(ones, day) * busy)) * span

    worst = min((day for day, count in ones.items() if count >= FLOOD), key=lambda day: (chance(day), -ones[day]), default=None)
    if worst is None or chance(worst) > CHANCE:
        return None
    without = Counter(tally)
    without[worst, 1] = 0
    left = whole(+without)
    return Flood(day=worst, reviews=ones[worst], mean_without=left.mean if left else None)
