"""From arguments to products: filters first, then rank, then cards with their reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from sqlalchemy import select
from sqlmodel import Session, col

import i18n
from errors import BadRange, NotOnSale, UnknownProduct
from knowledge.embedding import Embedder
from store.session import Sessions
from store.tables import Product, Variant
from tools.base import Identity
from tools.recommend import filters, rank, reasons
from tools.recommend.ages import Ages
from tools.recommend.cards import CardMaker
from tools.recommend.content import Content
from tools.recommend.filters import Wanted
from tools.recommend.history import History, read_history
from tools.recommend.model import Taste
from tools.recommend.nouns import without
from tools.recommend.rates import Rates
from tools.recommend.schema import Reason, RecommendArguments, RecommendResult
from tools.vocabulary.skus import exactly
from tools.vocabulary.words import for_another, telling, without_money

POOL = 60  # best products that variety is sought among
NEIGHBOURS = 30
ALTERNATIVES = 3  # offered beside a product that cannot be bought
VAGUER = 0.038  # who looks for a present, or names a child's age, does shop: so much vaguer hits will do


@dataclass(frozen=True)
class Request:
    """One call, with everything about it looked up."""

    session: Session
    arguments: RecommendArguments
    wanted: Wanted
    words: str
    language: str
    country: str | None
    rates: Rates
    history: History
    for_another: bool

    def steps(self) -> list[filters.Step]:
        """What could be shown, the strictest first."""
        return filters.steps(self.session, self.wanted, self.rates)

    def for_its_age(self) -> "Request":
        """The same, but only for what is made for the age that was named, if one was."""
        return replace(self, wanted=replace(self.wanted, having=True))

    def relaxed(self, dropped: frozenset[str]) -> list[str]:
        """The arguments that letting go of `dropped` means."""
        named = {"attributes": ["attributes"], "price": ["min_price", "max_price"]}
        names = [name for group in ("attributes", "price") if group in dropped for name in named[group]]
        return [name for name in names if getattr(self.arguments, name) not in (None, {})]


class Recommender:
    """Finds products; one for the whole application, safe to use from many threads."""

    def __init__(self, sessions: Sessions, embedder: Embedder, content: Content, taste: Taste, ages: Ages) -> None:
        """Take what was opened at start."""
        self._sessions, self._embedder, self._content, self._taste, self._ages = sessions, embedder, content, taste, ages

    def recommend(self, arguments: RecommendArguments, identity: Identity) -> RecommendResult:
        """Find products; see `tool.build` for what the model reads.

        Raises:
            BadRange: prices that contradict each other, or a currency without a rate.
            UnknownProduct: a SKU that the shop does not have.
            NotOnSale: one that it has and does not sell.
        """
        with self._sessions() as session:
            request = self._request(session, arguments, identity)
            result = self._frame(request)
            if not result.served:
                return result
            if arguments.compare:
                return self._compared(request, result)
            if arguments.product:
                return self._asked(request, result)
            if arguments.similar_to:
                return self._similar(request, result)
            return self._searched(request, result) if request.words else self._browsed(request.for_its_age(), result)

    def _request(self, session: Session, arguments: RecommendArguments, identity: Identity) -> Request:
        rates = Rates.load(session)
        currency = arguments.currency or identity.currency
        used = session.scalars(select(col(Variant.currency)).distinct()).all()
        if used and not any(rates.rate(code, currency) for code in used):
            if arguments.currency:
                raise BadRange(f"no rate for {currency}", field="currency", value=currency)
            currency = min(used)  # nobody asked for the other one: the shop's own is better than nothing
        low, high = filters.price_range(arguments.min_price, arguments.max_price, currency)
        category = filters.category(session, arguments.category) if arguments.category else None
        unknown = arguments.category if arguments.category and category is None else ""  # a category that we lack is looked for as a word
        country = arguments.ship_to or identity.country
        text = " ".join(filter(None, (arguments.query, unknown)))
        attributes, suited = filters.attributes(session, arguments.attributes), self._ages.suited(text)
        wanted = Wanted(currency, category, attributes, low, high, arguments.in_stock, country, suited)
        words = telling(text, identity.language, country)
        words = without(words, [*filters.labels(session, attributes), *self._ages.said(text)])
        if words and category is None and (named := filters.category(session, words)) is not None:
            wanted, words = replace(wanted, category_id=named), ""  # nothing but a category's name was said
        another = bool(suited) or for_another(text, identity.language)
        history = read_history(session, None if another else identity.customer_id)  # one's own taste says nothing of another's
        return Request(session, arguments, wanted, words, identity.language, identity.country or country, rates, history, another)

    def _frame(self, request: Request) -> RecommendResult:
        wanted, language = request.wanted, request.language
        written = {
            name: None if value is None else i18n.money(value, wanted.currency, language)
            for name, value in (("min_price", wanted.min_minor), ("max_price", wanted.max_minor))
        }
        served = wanted.ship_to is None or filters.served(request.session, wanted.ship_to)
        return RecommendResult(ship_to=wanted.ship_to, served=served, currency=wanted.currency, **written)

    # Five ways to be asked.

    def _compared(self, request: Request, result: RecommendResult) -> RecommendResult:
        named = dict(self._product(request.session, sku) for sku in request.arguments.compare or ())
        maker = self._maker(request, list(named))
        result.products = [maker.card(product, Reason(kind="asked"), variant) for product, variant in named.items()]
        result.total, result.compared = len(named), True
        return result

    def _asked(self, request: Request, result: RecommendResult) -> RecommendResult:
        product, named = self._product(request.session, request.arguments.product or "")
        maker = self._maker(request, [product])
        best = maker.best(product, named)
        card = maker.card(product, Reason(kind="asked"), named)
        result.products, result.total = [card], 1
        if not maker.has_all(best):
            result.relaxed = ["attributes"]
        if card.ships is False or (card.stock == 0 and request.arguments.in_stock):
            near = self._neighbours(product, request.steps()[-1].prices)
            chosen = list(near)[:ALTERNATIVES]
            others = self._maker(request, chosen)
            result.products += [others.card(p, Reason(kind="similar", values={"name": card.name})) for p in chosen]
        return result

    def _similar(self, request: Request, result: RecommendResult) -> RecommendResult:
        product, _ = self._product(request.session, request.arguments.similar_to or "")
        for step in request.steps():
            if near := self._neighbours(product, step.prices):
                break
        chosen = self._sorted(request, near, step.prices)[: request.arguments.limit]
        maker = self._maker(request, [*chosen, product])
        result.products = [maker.card(p, Reason(kind="similar", values={"name": maker.name(product)})) for p in chosen]
        result.total, result.relaxed = len(near), request.relaxed(step.dropped) if near else []
        return result

    def _searched(self, request: Request, result: RecommendResult) -> RecommendResult:
        steps = request.steps()
        place, found = self._found(request, steps)
        if not found:
            return self._browsed(request.for_its_age(), result) if request.for_another else result
        step = steps[place]
        scores = rank.blend(self._signals(request, found, step), rank.SEARCH)
        ranked = dict(sorted(zip(found, scores.tolist(), strict=True), key=lambda pair: -pair[1]))
        chosen = self._sorted(request, ranked, step.prices)[: request.arguments.limit]
        maker = self._maker(request, chosen)
        result.products = [maker.card(p, reasons.matches(self._content.words_hit(request.words, p), request.language)) for p in chosen]
        result.total, result.relaxed = len(found), request.relaxed(step.dropped)
        result.personal = bool(request.history) and request.arguments.sort == "relevance"
        return result

    def _browsed(self, request: Request, result: RecommendResult) -> RecommendResult:
        for step in request.steps():
            fresh = [p for p in step.prices if p not in request.history.bought]
            found = dict.fromkeys(fresh or step.prices, 0.0)
            if found:
                break
        else:
            return result
        scores = rank.scaled(rank.blend(self._signals(request, found, step), rank.PERSONAL))
        best = np.argsort(-scores, kind="stable")
        ids = np.array(list(found), np.int64)[best]
        if request.arguments.sort == "relevance":
            varied = rank.diverse(scores[best][:POOL], self._content.vectors_of(ids[:POOL].tolist()), request.arguments.limit)
            chosen = ids[varied].tolist()
        else:
            chosen = self._sorted(request, dict.fromkeys(ids.tolist(), 0.0), step.prices)[: request.arguments.limit]
        self._suggest(request, result, chosen)
        result.total, result.relaxed = len(found), request.relaxed(step.dropped)
        return result

    # What they share.

    def _found(self, request: Request, steps: Sequence[filters.Step]) -> tuple[int, dict[int, float]]:
        """The place of the first step with products that the request's words find, and those with their scores, best first."""
        asked = request.arguments.query or request.words
        vector = self._embedder.queries([without_money(asked)])[0]
        phrase = self._content.nouns.phrase(asked, request.words, request.language)
        least = self._content.threshold.least(request.language) - (VAGUER if request.for_another else 0)
        among, strict = [step.prices.keys() for step in steps], request.arguments.sort != "relevance"
        place, hits = self._content.search(phrase, request.words, vector, among, least=least, strict=strict)
        return place, {hit.id: hit.score for hit in hits}

    def _suggest(self, request: Request, result: RecommendResult, chosen: list[int]) -> None:
        history = request.history
        because = reasons.because_bought(self._taste, history, chosen)
        like = reasons.like_known(self._content, history, [p for p in chosen if p not in because])
        maker = self._maker(request, [*chosen, *because.values(), *like.values()])
        top = reasons.top_of(self._taste, request.country)
        motives = reasons.Motives(request.language, request.country, top, maker.ratings, because, like, maker.name)
        result.products = [maker.card(p, motives.suggestion(p)) for p in chosen]
        result.personal = bool(request.history) and request.arguments.sort == "relevance"

    def _signals(self, request: Request, found: Mapping[int, float], step: filters.Step) -> rank.Signals:
        ids = np.array(list(found), np.int64)
        taste = self._taste
        known, parts = taste.contributions(request.history.weights)
        liked = list(request.history.weights)
        weights = np.array([request.history.weights[p] for p in liked], np.float32)
        profile = weights @ self._content.vectors_of(liked) if liked else np.zeros(self._content.vectors.shape[1], np.float32)
        here = rank.scaled(taste.popular(request.country)) + 0.2 * rank.scaled(taste.popular(None))
        return rank.Signals(
            search=np.array(list(found.values()), np.float32),
            fits=np.array([step.fits[p] for p in found], np.float32),
            taste=rank.aligned(parts.sum(axis=0), taste.products, ids) if len(known) else np.zeros(len(ids), np.float32),
            content=np.asarray(self._content.vectors_of(ids.tolist()) @ profile, np.float32),
            popular=np.sqrt(rank.aligned(here, taste.products, ids)),  # a few bestsellers would leave all others at nothing
        )

    def _neighbours(self, product: int, allowed: Mapping[int, float]) -> dict[int, float]:
        """The products most like one, best first, itself excluded: like in text, and liked by the same people."""
        others = [p for p in allowed if p != product]
        if not others:
            return {}
        content = self._content.vectors_of(others) @ self._content.vectors_of([product])[0]
        taste = rank.aligned(self._taste.neighbours(product), self._taste.products, np.array(others, np.int64))
        scores = content / max(self._content.index.spread, 1e-6) * 0.5 + taste
        near = np.argsort(-scores, kind="stable")[:NEIGHBOURS]
        return {others[n]: float(scores[n]) for n in near}

    def _sorted(self, request: Request, ranked: Mapping[int, float], prices: Mapping[int, float]) -> list[int]:
        """The products in the order asked for; `ranked` is in the order of relevance, which decides ties."""
        ids, sort = list(ranked), request.arguments.sort
        if sort == "price_asc":
            return sorted(ids, key=lambda p: prices[p])
        if sort == "price_desc":
            return sorted(ids, key=lambda p: -prices[p])
        if sort == "newest":
            rows = request.session.execute(select(col(Product.id), col(Product.created_at)).where(col(Product.id).in_(ids))).all()
            created = {row.id: row.created_at for row in rows}
            return sorted(ids, key=lambda p: created[p], reverse=True)
        if sort == "rating":
            stars = rank.steady_stars(*self._taste.opinions.T)
            return [ids[n] for n in np.argsort(-rank.aligned(stars, self._taste.products, np.array(ids, np.int64)), kind="stable")]
        return ids

    def _maker(self, request: Request, products: list[int]) -> CardMaker:
        return CardMaker(request.session, products, request.wanted, request.rates, request.language)

    def _product(self, session: Session, sku: str) -> tuple[int, str | None]:
        """A product's id by its SKU or by one of its variants', and then that variant's SKU."""
        found = exactly(session, sku)
        if found is None:
            raise UnknownProduct(f"SKU {sku!r}", sku=sku)
        product, variant = found
        if not product.active:
            raise NotOnSale(f"SKU {sku!r}", sku=product.sku)
        assert product.id is not None
        return product.id, variant
