"""Who an ad is for: a language, a country that the shop sends to, and the currency paid there."""

from dataclasses import dataclass

from babel import Locale, UnknownLocaleError
from sqlalchemy import func, select
from sqlmodel import Session, col

import i18n
from store.tables import Customer, Market, ShippingBan


@dataclass(frozen=True)
class Audience:
    """Readers of an ad."""

    language: str
    country: str | None  # None: no customer of this language lives where it is sent to
    currency: str | None  # of the country
    assumed: bool  # whether the country was told by the customers, not by the merchant


def audience(session: Session, product: int, language: str | None, country: str | None, own: str) -> Audience:
    """The readers meant; what is not said is taken from the shop's customers.

    Args:
        session: of the database.
        product: the one advertised; a country that it is not sent to is not assumed.
        language: asked for; None: the one that most customers of the country speak, without a country the merchant's own.
        country: asked for; None: the one in which most customers of the language live.
        own: the merchant's language.
    """
    if language is None:
        language = i18n.supported(own) if country is None else _spoken(session, country)
    found = country or _home(session, product, language)
    market = session.get(Market, found) if found else None
    return Audience(language, found, market.currency if market else None, country is None and found is not None)


def _spoken(session: Session, country: str) -> str:
    """A country's language: of most of the shop's customers there, else CLDR's."""
    most = session.scalars(
        select(col(Customer.language))
        .where(col(Customer.country) == country)
        .group_by(col(Customer.language))
        .order_by(func.count().desc())
    ).first()
    if most:
        return most[:2].lower()
    try:
        return Locale.parse(f"und_{country}").language
    except (UnknownLocaleError, ValueError):
        return i18n.FALLBACK


def _home(session: Session, product: int, language: str) -> str | None:
    """The country in which most of the shop's customers of a language live, among those that the product is sent to."""
    banned = select(col(ShippingBan.country)).where(col(ShippingBan.product_id) == product)
    return session.scalars(
        select(col(Customer.country))
        .join(Market, col(Market.country) == col(Customer.country))
        .where(
            col(Market.ships),
            col(Customer.country).not_in(banned),
            func.lower(func.substr(col(Customer.language), 1, 2)) == language,
        )
        .group_by(col(Customer.country))
        .order_by(func.count().desc(), col(Customer.country))
    ).first()
