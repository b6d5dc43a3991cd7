"""`reviews`: what customers say of the shop's goods, for a merchant."""

import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from sqlmodel import Session

import i18n
from errors import BadRange
from store.tables import Review
from store.tables.types import now
from tools.base import Identity, Shop, ShopTool, shop_tool
from tools.changes import Mark, mark
from tools.reviews import aspects, query, stars
from tools.reviews.analysis import analyse
from tools.reviews.corpus import Corpus, Which
from tools.reviews.hints import reader as hint_reader
from tools.reviews.plain import plain
from tools.reviews.plots import plots
from tools.reviews.query import Row
from tools.reviews.reader import Reader
from tools.reviews.sample import affordable
from tools.reviews.schema import Group, Opinion, ReviewsArguments, ReviewsResult, Voices
from tools.vocabulary.months import moved
from tools.vocabulary.names import Names
from tools.vocabulary.skus import by_sku

READ = 600  # distinct statements read for one answer
LEARN = 200  # distinct statements learned from, of each kind of stars
STALE = 0.02  # the classifier is made anew when so large a share of the reviews is new
PRODUCTS = 5  # listed on each side
_SIDES: dict[Opinion, int] = {"negative": 1, "positive": 5}  # stars that say as much as such a statement
_NEITHER = 3
_FEW_MANY = ((1, 2), (4, 5), (3,))


class Reviews:
    """Counts stars, reads texts. The classifier is learned at the first question."""

    def __init__(self, shop: Shop) -> None:
        """Nothing is read before it is asked."""
        self._shop = shop
        self._lock = threading.Lock()
        self._corpus: tuple[Mark, Corpus] | None = None
        self._reader: Reader | None = None
        self._learned_of = 0  # reviews that there were

    def summarise(self, arguments: ReviewsArguments, identity: Identity, names: Names) -> ReviewsResult:
        """What the reviews say; `goods` is looked up among the names of the shop's products.

        Raises:
            UnknownProduct: no such SKU.
            BadRange: no such category or aspect, or a time that ends before it begins.
        """
        language = i18n.supported(identity.language)
        aspect = _aspect(arguments.aspect)
        with self._shop.sessions() as session:
            which, asked = self._which(session, arguments, names, language)
            corpus, reader = self._up_to_date(session)
            by_day = corpus.tally(which, "day")
            whole = stars.whole(by_day)
            result = asked.model_copy(update={"aspect": aspect, "opinion": arguments.opinion, "stars": whole})
            if whole is None:
                return result.model_copy(update={"latest": corpus.latest(which)})
            rows = list(affordable(corpus.texts(session, which), READ))
            grouped = self._groups(session, corpus, which, language)
        found = analyse(rows, reader, language, aspect)
        spoken = Counter((row.day, int(praised)) for row, praised in found.praise)
        return result.model_copy(
            update={
                **grouped,
                "months": stars.monthly(by_day),
                **(self._voices(rows, found.praise, language) if aspect and which.product_id is None else {}),
                "trend": stars.trend(spoken if aspect else by_day, arguments.split),
                "flood": stars.flood(by_day),
                "learned": reader.learned,
                "read": found.read,
                "wordless": found.wordless,
                "unsure": found.unsure,
                "contradicting": found.contradicting,
                "aspects": [one for one in found.aspects if aspect in (None, one.key)],
            }
        )

    def _which(self, session: Session, arguments: ReviewsArguments, names: Names, language: str) -> tuple[Which, ReviewsResult]:
        """The condition and the result's fields that repeat it."""
        since, until = arguments.since, arguments.until
        if since is None and arguments.months:
            since = moved(now().date(), -arguments.months)
        if since and until and since > until:
            raise BadRange(f"{since} > {until}", field="since", value=f"{since} > {until}")
        asked = ReviewsResult(country=arguments.country, since=since, until=until)
        which = Which(country=arguments.country, since=since, until=until)
        if arguments.product:
            product = by_sku(session, arguments.product, past=True)
            assert product.id is not None
            sku, name = query.product_names(session, [product.id], language)[product.id]
            return replace(which, product_id=product.id), asked.model_copy(update={"product": sku, "name": name})
        if arguments.goods:
            among = names.called(arguments.goods, arguments.category)
            if among or not arguments.aspect:  # what no goods are called is a word for the aspect
                asked = asked.model_copy(update={"goods": arguments.goods, "products": len(among)})
            if among:
                return replace(which, products=among), asked
        if arguments.category:
            known = query.category_names(session, language)
            number = next((n for n, (slug, _) in known.items() if slug == arguments.category), None)
            if number is None:
                raise BadRange(f"category {arguments.category!r}", field="category", value=arguments.category)
            return replace(which, category_id=number), asked.model_copy(update={"category": known[number][0], "name": known[number][1]})
        return which, asked

    def _groups(self, session: Session, corpus: Corpus, which: Which, language: str) -> dict[str, list[Group]]:
        """The same stars by product, category and country, each where more than one is meant."""
        found: dict[str, list[Group]] = {}
        if which.product_id is None:
            tally = corpus.tally(which, "product")
            worst, best = stars.extreme(tally, "negative", PRODUCTS), stars.extreme(tally, "positive", PRODUCTS)
            names = query.product_names(session, [*worst, *best], language)
            for field, keys in (("blamed", worst), ("praised", best)):
                of = {group.key: group for group in stars.groups({k: n for k, n in tally.items() if k[0] in keys}, names)}
                found[field] = [of[names[key][0]] for key in keys]
            if which.category_id is None and not which.products:
                found["categories"] = stars.groups(corpus.tally(which, "category"), query.category_names(session, language))
        if which.country is None:
            tally = corpus.tally(which, "country")
            found["countries"] = stars.groups(tally, {code: (code, i18n.country(code, language)) for code, _ in tally})
        return found

    def _voices(self, rows: Sequence[Row], praise: Sequence[tuple[Row, bool]], language: str) -> dict[str, list[Voices]]:
        """The products on sale whose aspect is blamed or praised in most reviews, ranked as by the stars that say as much."""
        found: dict[str, list[Voices]] = {}
        with self._shop.sessions() as session:
            offered = query.on_sale(session, {row.product for row in rows})
            read = Counter(row.product for row in rows if row.product in offered)
            said = {
                side: Counter(sku for sku, _ in {(row.product, row.id) for row, way in praise if way == side}) for side in (True, False)
            }
            for side, as_stars in _SIDES.items():
                told = said[side == "positive"]
                tally = {(sku, as_stars): told[sku] for sku in read} | {(sku, _NEITHER): n - told[sku] for sku, n in read.items()}
                ranked = stars.extreme(tally, side, PRODUCTS)
                names = query.names_of(session, ranked, language)
                found[f"voices_{side}"] = [
                    Voices(key=sku, name=names[sku], positive=said[True][sku], negative=said[False][sku], reviews=read[sku])
                    for sku in ranked
                ]
        return found

    def _up_to_date(self, session: Session) -> tuple[Corpus, Reader]:
        """The reviews, and the classifier, learned anew when they have changed enough."""
        with self._lock:
            present = (*mark(session, (Review,)), query.count(session))
            if self._corpus is None or self._corpus[0] != present:
                self._corpus = present, Corpus.read(session)
            corpus = self._corpus[1]
            there = len(corpus.reviews)
            if self._reader is None or abs(there - self._learned_of) > STALE * self._learned_of:
                self._shop.progress(f"reviews: learning from the stars of {there}")
                samples = (affordable(corpus.texts(session, Which(), kind), LEARN) for kind in _FEW_MANY)
                self._reader, self._learned_of = Reader(chain.from_iterable(samples), self._shop.vectors), there
            return corpus, self._reader


def _aspect(named: str | None) -> str | None:
    """The key of an aspect, by its key or by a word for it.

    Raises:
        BadRange: no aspect is called so.
    """
    if named is None or named in aspects.aspects():
        return named
    found = aspects.named(named)
    if found is None:
        raise BadRange(f"aspect {named!r}", field="aspect", value=named)
    return found


def prepare(shop: Shop) -> None:
    """Embed what the first question would wait for: the texts to learn from and those of the whole shop."""
    shop.once(Reviews).summarise(ReviewsArguments(), Identity(role="merchant", subject="merchant"), shop.names)


def build(shop: Shop) -> ShopTool:
    """The tool for this shop; merchants only."""
    reviews = shop.once(Reviews)

    def summarise(arguments: ReviewsArguments, identity: Identity) -> ReviewsResult:
        """Sum up customer reviews: what is praised and complained about by aspect, stars, trend by month, with quotes.

        Use it for "what do people complain about", "how satisfied are customers with our tents", "which products have
        the worst reviews", "how did ratings change". product: the SKU of one product; category: a category's slug;
        goods: a kind or brand that is no category, in the merchant's words; without all three the whole shop, and the
        products praised and complained about most. country: where the reviewers live. aspect: one of quality, durability, performance, price, delivery, packaging, fit, use, look, service,
        accuracy, overall. opinion: negative for complaints, positive for praise. months, since, until: the time; split: the day since which
        something is to have changed.
        Not for single orders, nor for suggesting products to buy.
        """
        return reviews.summarise(arguments, identity, shop.names)

    return shop_tool(
        "reviews",
        summarise,
        arguments=ReviewsArguments,
        plain=plain,
        plots=plots,
        roles={"merchant"},
        folder=Path(__file__).parent,
        hints=hint_reader(shop.vocabulary, shop.names),
        refers="product",
    )
