"""Facts into the fields of each channel. Wordings are chosen, never cut: what does not fit is said more shortly or not at all.

A language model may word this better one day; tools do not see it, and what it wrote would have to be verified.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import i18n
from tools.ads.audience import Audience
from tools.ads.facts import Facts
from tools.ads.limits import Channel, Field, Limit, first_fitting, limits
from tools.ads.schema import Length, Tone

WORDS = i18n.Catalogue(Path(__file__).parent / "locale")

PRAISED = 2  # most aspects that an ad names
FEATURES, SENTENCES = 8, 6  # most that an e-mail of the usual length lists, and tells of the description
BRIEF = 2  # features of a short ad
ITEM = "– "  # before each feature
_UNSPACED = ("zh", "ja")
_ENDS = (".", "。", "!", "！", "?", "？", "؟", "…")
_WORD = re.compile(r"\w{3,}|[^\W\x00-\x7f]{2,}")  # not "and", "of", "de"

Copy = dict[Field, str]  # a field's texts, one a line


def compose(channel: Channel, facts: Facts, readers: Audience, tone: Tone, length: Length) -> Copy | None:
    """The texts of an ad, each within the channel's limits; None when too little of what is true is short enough for it.

    A short one says less of what is true, a long one as much as the channel takes.
    """
    fields = limits()[channel]
    if length == "short":
        facts, readers = _brief(facts), replace(readers, country=None)
    writer = _Writer(facts, readers, tone, fields, full=length == "long")
    ways = {"google": writer.google, "meta": writer.meta, "tiktok": writer.tiktok, "amazon": writer.amazon, "email": writer.email}
    copy = ways[channel]()
    return copy if all(fields[field].takes(len(fields[field].texts(text))) for field, text in copy.items()) else None


def _brief(facts: Facts) -> Facts:
    """What a short ad says: a shortened name, the price, a few features, and only for want of these a sentence."""
    told = [] if facts.features and facts.price else sorted(facts.sentences, key=len)[:1]
    return replace(facts, names=facts.names[1:] or facts.names, sentences=told, features=facts.features[:BRIEF], stars=None, praise=[])


class _Writer:
    """Says the facts; a method a channel. Claims are written without an end, `_sentence` gives them one."""

    def __init__(self, facts: Facts, readers: Audience, tone: Tone, fields: Mapping[str, Limit], *, full: bool) -> None:
        """`full`: whether all that is known is said, as far as there is room."""
        self._facts, self._language, self._tone, self._fields, self._full = facts, readers.language, tone, fields, full
        self._names = facts.names
        self._makers = [self._say("ad-by", brand=facts.brand, category=facts.category)] if facts.brand and facts.category else []
        self._makers += [text for text in (facts.category, facts.brand, facts.sku) if text]
        self._features = [self._say("ad-feature", label=label, value=value) for label, value in facts.features]
        self._price = [self._say("ad-price-from" if facts.price.varies else "ad-price", price=facts.price.written)] if facts.price else []
        self._ships = [self._say("ad-ships", country=i18n.country(readers.country, self._language))] if readers.country else []
        self._stars = self._rated()
        self._praise = self._praised()
        self._go, self._greeting, self._closing = self._say("ad-go"), self._say("ad-greeting"), self._say("ad-closing")
        self._more = [*map(self._sentence, [*self._features, *self._stars[:1]]), *facts.sentences] if full else []

    def google(self) -> Copy:
        """Responsive search ad: headlines that make sense in any order, and descriptions."""
        features = [[feature] for feature in self._features]
        alone = [[text] for text in (self._facts.brand, self._facts.category) if text]
        said = [self._names, self._makers, self._price, self._ships, self._stars, self._praise, *features, [self._go], *alone]
        told = [[text] for text in self._facts.sentences]
        headlines = self._each("headline", [*said, *told] if self._full else said)
        if not self._fields["headline"].takes(len(self._fields["headline"].texts(headlines))):
            headlines = self._each("headline", [*said, *told, [self._facts.sku]])
        offer = [*self._names[:1], *self._price, *self._ships]
        texts = [
            self._packed("text", self._facts.sentences),
            self._packed("text", map(self._sentence, offer)),
            self._packed("text", [self._sentence(text) for group in (self._praise[:1], self._stars[:1]) for text in group]),
            self._packed("text", [*map(self._sentence, [*self._features, self._go]), *self._more]),
            self._one("text", self._makers),
        ]
        return {"headline": headlines, "text": self._lines("text", texts)}

    def meta(self) -> Copy:
        """Feed of Facebook and Instagram: headline, primary text, link description."""
        claims = [
            *self._facts.sentences[:1],
            *map(self._sentence, [*self._price, *self._ships, *self._praise[:1], *self._stars[:1], self._go]),
            *self._more,
        ]
        return {
            "headline": self._one("headline", [*self._names, *self._makers, self._go]),
            "text": self._packed("text", claims),
            "extra": self._one("extra", [*self._stars, *self._price, *self._ships, *self._makers]),
        }

    def tiktok(self) -> Copy:
        """In-feed ad: the name shown, and the text below the film."""
        name = first_fitting(self._names, self._fields["text"])
        claims = [*([name] if name else []), *self._price, *self._ships, *self._praise[-1:], self._go]
        return {
            "headline": self._one("headline", [self._facts.brand, *self._names, *self._makers, self._go]),
            "text": self._packed("text", [*map(self._sentence, claims), *self._more]),
        }

    def amazon(self) -> Copy:
        """Listing: title, bullet points, search terms. Prices, delivery and reviews have no place in one."""
        brand = self._facts.brand
        named = [name if brand.casefold() in name.casefold() else f"{brand} {name}".strip() for name in self._names]
        title = self._one("headline", [*named, *self._makers])
        for _, value in self._facts.features:
            longer = self._say("ad-listed", list=title, item=value)
            title = longer if self._fields["headline"].fits(longer) else title
        bullets = self._each("text", [[bullet] for bullet in (*self._facts.sentences, *self._features, *self._names[:1])])
        if self._full and bullets:
            bullets = self._filled("text", bullets, [*self._facts.sentences, *map(self._sentence, self._features)])
        return {"headline": title, "text": bullets or self._one("text", self._makers), "extra": self._terms(title)}

    def email(self) -> Copy:
        """Subject, body and the preview beside the subject."""
        facts = self._facts
        offer = [self._say("ad-offer", name=name, price=self._price[0]) for name in self._names[:1] for _ in self._price]
        claims = [self._sentence(text) for text in (*self._praise[:1], *self._stars[:1])]
        told, listed = (None, None) if self._full else (SENTENCES, FEATURES)
        body = [
            self._greeting,
            self._sentence(self._say("ad-intro", name=self._names[0])),
            self._joined(facts.sentences[:told]),
            "\n".join(f"{ITEM}{feature}" for feature in self._features[:listed]),
            self._joined(claims),
            self._joined([self._sentence(text) for text in (*self._price, *self._ships)]),
            self._sentence(self._go),
            self._closing,
        ]
        while not self._fields["text"].fits(text := "\n\n".join(part for part in body if part)):
            body.remove(max(body, key=len))
        return {
            "headline": self._one("headline", [*offer, *self._names, *self._makers, self._go]),
            "text": text,
            "extra": self._packed("extra", [*claims, *map(self._sentence, [*self._ships, self._go])]),
        }

    # Claims, the fullest wording first.

    def _rated(self) -> list[str]:
        if self._facts.stars is None:
            return []
        mean, count = self._facts.stars
        stars = i18n.number(int(mean * 10) / 10, self._language)  # down: never better than it is
        return [
            self._say("ad-stars-of", stars=stars, count=count, amount=i18n.number(count, self._language)),
            self._say("ad-stars", stars=stars),
        ]

    def _praised(self) -> list[str]:
        aspects = [self._say(f"aspect-{praise.aspect}") for praise in self._facts.praise[:PRAISED]]
        return [self._say("ad-praise", list=i18n.joined(aspects[:n], self._language)) for n in range(len(aspects), 0, -1)]

    # How they are put into a field.

    def _one(self, field: Field, wordings: Iterable[str]) -> str:
        """The first wording that fits."""
        return first_fitting(list(wordings), self._fields[field]) or ""

    def _each(self, field: Field, wordings: Iterable[list[str]]) -> str:
        """For each claim the first wording that fits, a line each."""
        return self._lines(field, (self._one(field, several) for several in wordings))

    def _lines(self, field: Field, texts: Iterable[str]) -> str:
        return "\n".join(list(dict.fromkeys(text for text in texts if text))[: self._fields[field].lines])

    def _packed(self, field: Field, claims: Iterable[str]) -> str:
        """As many of the claims as fit into one text, in their order."""
        said: list[str] = []
        for claim in dict.fromkeys(claims):
            if self._fields[field].fits(self._joined([*said, claim])):
                said.append(claim)
        return self._joined(said)

    def _filled(self, field: Field, written: str, claims: Iterable[str]) -> str:
        """The lines with each claim that none of them has added to the first with room for it."""
        lines = written.split("\n")
        for claim in claims:
            longer = [self._joined([self._sentence(line), claim]) for line in lines]
            room = next((n for n, text in enumerate(longer) if self._fields[field].fits(text)), None)
            if room is not None and claim not in map(self._sentence, lines):
                lines[room] = longer[room]
        return self._lines(field, lines)

    def _terms(self, title: str) -> str:
        """Words of the category, the options and the whole name that the title lacks."""
        words = " ".join([self._facts.category, *(value for _, value in self._facts.features), self._names[0]]).casefold()
        kept: list[str] = []
        for term in dict.fromkeys(_WORD.findall(words)):
            if term not in title.casefold() and self._fields["extra"].fits(" ".join([*kept, term])):
                kept.append(term)
        return " ".join(kept)

    def _joined(self, claims: Iterable[str]) -> str:
        return ("" if self._language in _UNSPACED else " ").join(claims)

    def _sentence(self, claim: str) -> str:
        return claim if claim.endswith(_ENDS) else self._say("ad-sentence", text=claim)  # an abbreviation has ended it

    def _say(self, key: str, **values: str | int) -> str:
        return WORDS.say(self._language, key, tone=self._tone, **values)
