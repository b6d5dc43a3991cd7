"""The tool `ads`: an advertisement for a product, kept as a draft."""

from functools import lru_cache
from pathlib import Path

from sqlalchemy import select
from sqlmodel import Session, col

import i18n
from store.session import Sessions
from store.tables import AdDraft, Market, Product, ProductTranslation, ShippingBan
from store.translations import nearest
from tools.ads import drafts, facts
from tools.ads.audience import Audience, audience
from tools.ads.compose import compose
from tools.ads.hints import reader
from tools.ads.limits import CHANNELS, Channel
from tools.ads.plain import plain
from tools.ads.schema import AdsArguments, AdsResult, Choice, Draft, Note
from tools.base import Identity, Shop, ShopTool, shop_tool
from tools.vocabulary.names import Names
from tools.vocabulary.skus import Endings, by_sku

FOLDER = Path(__file__).parent


class Ads:
    """Writes ads from the shop's facts and keeps them."""

    def __init__(self, sessions: Sessions, names: Names) -> None:
        self._sessions, self._names = sessions, names

    def write(self, arguments: AdsArguments, identity: Identity) -> AdsResult:
        """Write an advertisement for one product: headline and text for a channel, kept as a draft for approval.

        Use it for "write a Google ad for TEN-0012", "an Instagram post for the red backpack", "newsletter text about this lamp".
        `product`: the SKU, when one is named. `channel`: google, meta (Facebook, Instagram), tiktok, amazon or email.
        `language`: to write in, `country`: of the readers, only when named. `tone`, `length`: for "make it funnier", "shorter please".
        It publishes nothing.
        Not for finding products, for reviews as such, or for how an ad campaign did.
        """
        own = i18n.supported(identity.language)
        with self._sessions() as session:
            found = self._product(session, arguments, own)
            choices = [Choice(sku=product.sku, name=_name(session, product, own)) for product in found]
            channel = next((known for known in CHANNELS if known == arguments.channel), None)
            elsewhere = arguments.channel is not None and channel is None
            if len(found) != 1 and not elsewhere:
                return AdsResult(problem="several" if choices else "product", choices=choices)
            if channel is None:
                return AdsResult(problem="channel", channel=arguments.channel, choices=choices)
            return self._written(session, found[0], choices[0].name, channel, arguments, own)

    def _product(self, session: Session, arguments: AdsArguments, own: str) -> list[Product]:
        """Those that may be meant."""
        if arguments.product:
            return [by_sku(session, arguments.product)]
        meant = self._names.meant(arguments.query or "", own)
        rows = {product.id: product for product in session.scalars(select(Product).where(col(Product.id).in_(meant), col(Product.active)))}
        return [rows[product] for product in meant if product in rows]

    def _written(self, session: Session, product: Product, name: str, channel: Channel, arguments: AdsArguments, own: str) -> AdsResult:
        assert product.id is not None
        readers = audience(session, product.id, arguments.language, arguments.country, own)
        wished = arguments.model_dump(include={"tone", "length", "beyond"})
        told = AdsResult(name=name, channel=channel, language=readers.language, country=readers.country, **wished)
        if readers.country and not _sent(session, product.id, readers.country):
            return told.model_copy(update={"problem": "country"})
        known = facts.gather(session, product, readers)
        if known is None:
            return told.model_copy(update={"problem": "language", "languages": list(facts.languages(session, product.id))})
        usual = compose(channel, known, readers, arguments.tone, "usual")
        copy = compose(channel, known, readers, arguments.tone, arguments.length) or usual
        if copy is None:
            return told.model_copy(update={"problem": "length"})
        toneless = arguments.tone != "neutral" and copy == compose(channel, known, readers, "neutral", arguments.length)
        draft, new = drafts.keep(
            session,
            AdDraft(
                product_id=product.id,
                channel=channel,
                language=readers.language,
                country=readers.country,
                tone="neutral" if toneless else arguments.tone,  # what reads the same is one draft
                headline=copy["headline"],
                text=copy["text"],
                extra=copy.get("extra", ""),
            ),
        )
        update = {
            "draft": _view(draft, product.sku, known.names[0]),
            "new": new,
            "praise": known.praise,
            "reviews": known.reviews,
            "notes": _notes(known, readers, channel) + _unmet(arguments, toneless=toneless, as_long=copy == usual or not new),
        }
        return told.model_copy(update=update)


def _notes(known: facts.Facts, readers: Audience, channel: Channel) -> list[Note]:
    """What an ad lacks or assumes."""
    missing: dict[Note, bool] = {
        "country": readers.assumed,
        "price": known.price is None and channel != "amazon",
        "reviews": not known.praise and known.stars is None and channel != "amazon",
        "stock": not known.in_stock,
    }
    return [note for note, true in missing.items() if true]


def _unmet(arguments: AdsArguments, *, toneless: bool, as_long: bool) -> list[Note]:
    """The wishes for the wording that have changed nothing or cannot be followed."""
    unmet: dict[Note, bool] = {
        "tone": toneless,
        "length": as_long and arguments.length != "usual",
        "beyond": arguments.beyond is not None,
    }
    return [note for note, true in unmet.items() if true]


def _view(draft: AdDraft, sku: str, name: str) -> Draft:
    assert draft.id is not None
    values = draft.model_dump(include={"id", "channel", "language", "country", "status"})
    return Draft(**values, sku=sku, name=name, edited=bool(draft.edited_by), fields=drafts.texts(draft))


def _sent(session: Session, product: int, country: str) -> bool:
    """Whether the shop sends the product to the country."""
    market = session.get(Market, country)
    return market is not None and market.ships and session.get(ShippingBan, (product, country)) is None


def _name(session: Session, product: Product, language: str) -> str:
    """The product's name in the language, else in English, else in any, else its SKU."""
    rows = session.scalars(select(ProductTranslation).where(col(ProductTranslation.product_id) == product.id))
    found = nearest((row for row in rows if facts.label(row.name)), lambda row: row.product_id, language)
    return next((facts.label(row.name) for row in found.values()), product.sku)


def build(shop: Shop) -> ShopTool:
    """The tool for this shop; nothing is read before the first request."""

    @lru_cache
    def endings() -> Endings:
        with shop.sessions() as session:
            return Endings(session.scalars(select(col(Product.sku))))

    return shop_tool(
        "ads",
        Ads(shop.sessions, shop.names).write,
        arguments=AdsArguments,
        plain=plain,
        roles={"merchant"},
        folder=FOLDER,
        hints=reader(shop.vocabulary, endings, shop.names),
        refers="product",
        needs_one=True,
    )
