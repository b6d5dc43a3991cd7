"""Which word of a request names the thing, learnt from the names of a small shop."""

import pytest

from tools.recommend.nouns import Nouns, Phrase, without
from tools.vocabulary.lexical import Lexicon
from tools.vocabulary.words import telling

NAMES = [  # two mugs of steel, a kettle of steel, backpacks and a jacket that keep water off, a tent
    {"en": "Birk steel mug", "de": "Stahlbecher Birk", "es": "Taza Birk de acero", "fr": "Tasse Birk en acier", "ar": "كوب Birk من الفولاذ", "zh": "Birk 钢制马克杯", "ja": "Birk ステンレスマグ"},
    {"en": "Lund mug with lid", "de": "Becher Lund mit Deckel", "es": "Taza Lund con tapa", "fr": "Tasse Lund à couvercle", "ar": "كوب Lund بغطاء", "zh": "Lund 带盖马克杯", "ja": "Lund 蓋付きマグ"},
    {"en": "Sund steel kettle", "de": "Kessel Sund aus Stahl", "es": "Tetera Sund de acero", "fr": "Bouilloire Sund en acier", "ar": "غلاية Sund من الفولاذ", "zh": "Sund 钢制水壶", "ja": "Sund ステンレスケトル"},
    {"en": "Moss waterproof backpack", "de": "Wanderrucksack Moss, wasserdicht", "es": "Mochila Moss impermeable", "fr": "Sac à dos Moss étanche", "ar": "حقيبة Moss مقاومة للماء", "zh": "Moss 防水登山背包", "ja": "Moss 防水リュック"},
    {"en": "Holm waterproof jacket", "de": "Regenjacke Holm, wasserdicht", "es": "Chaqueta Holm impermeable", "fr": "Veste Holm étanche", "ar": "سترة Holm مقاومة للماء", "zh": "Holm 防水外套", "ja": "Holm 防水ジャケット"},
    {"en": "Fjell tent for two", "de": "Kuppelzelt Fjell für zwei", "es": "Tienda Fjell para dos", "fr": "Tente Fjell pour deux", "ar": "خيمة Fjell لشخصين", "zh": "Fjell 双人帐篷", "ja": "Fjell 2人用テント"},
]  # fmt: skip
MUGS, KETTLE, BACKPACK, JACKET, TENT = {0, 1}, {2}, {3}, {4}, {5}


@pytest.fixture(scope="module")
def nouns() -> Nouns:
    return Nouns(NAMES, Lexicon(["zelt", "rucksack", "bech"]))


def read(nouns: Nouns, request: str, language: str) -> Phrase:
    return nouns.phrase(request, telling(request, language), language)


@pytest.mark.parametrize(
    ("language", "request_", "meant"),
    [
        ("en", "a steel mug", MUGS),
        ("en", "mug made of steel", MUGS),
        ("en", "the cheapest tent for 2 people", TENT),
        ("es", "mochila impermeable", BACKPACK),
        ("es", "una taza de acero", MUGS),
        ("fr", "sac à dos étanche", BACKPACK),
        ("de", "Zelt für zwei", TENT),
        ("de", "wasserdichter Rucksack", BACKPACK),
        ("de", "Becher aus Stahl", MUGS),
        ("ar", "حقيبة مقاومة للماء", BACKPACK),
        ("zh", "防水背包", BACKPACK),
        ("zh", "帐篷 两个人用的", TENT),
        ("ja", "防水リュック", BACKPACK),
        ("ja", "軽量テント", TENT),
        ("fr", "mug", set()),  # each language for itself: "lampe" may be no "lamp"
    ],
)
def test_the_noun_is_found_wherever_it_stands(nouns: Nouns, language: str, request_: str, meant: set[int]) -> None:
    assert nouns.named(read(nouns, request_, language)) == meant


def test_a_name_with_the_noun_outweighs_one_with_all_that_is_said_of_it(nouns: Nouns) -> None:
    held = nouns.held(read(nouns, "stainless steel mug", "en"))
    assert held[0] > held[1] > held[2] > 0


def test_what_the_shop_has_not_is_nothing_of_what_it_has(nouns: Nouns) -> None:
    assert nouns.named(read(nouns, "steel sofa", "en")) == set()
    assert nouns.named(read(nouns, "something nice to keep dry on long rainy walks", "en")) == set()
    assert Nouns([], Lexicon([])).held(read(nouns, "tent", "en")) == {}


@pytest.mark.parametrize(
    ("told", "said", "left"),
    [
        ("tent 2 people", ["2 people", "two people"], "tent"),
        ("veste bleue", ["Bleu", "Blue"], "veste"),
        ("两人帐篷", ["两人", "2 people"], "帐篷"),
        ("red mug", [], "red mug"),
    ],
)
def test_what_is_understood_in_another_way_is_left_out(told: str, said: list[str], left: str) -> None:
    assert without(told, said) == left
