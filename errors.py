"""What can go wrong, said twice: a catalogue key for the user, a cause for the log."""

from collections.abc import Iterable, Mapping
from typing import Any


class ShopError(Exception):
    """A failure that the user is told in a sentence.

    Args:
        cause: for the log only; never shown.
        **details: values for the sentence `error-<code>` of the catalogue (`locale/<language>.ftl`).
    """

    code = "internal"
    status = 500

    def __init__(self, cause: str = "", **details: str | int) -> None:
        super().__init__(cause or self.code)
        self.details = details


class BadRequest(ShopError):
    """The input cannot be used as it is."""

    code, status = "bad-request", 400


class EmptyMessage(BadRequest):
    """Nothing readable was sent."""

    code = "empty-message"


class MessageTooLong(BadRequest):
    """Details: `limit`, characters."""

    code, status = "message-too-long", 413


class NotSignedIn(ShopError):
    """A token is missing, forged or expired."""

    code, status = "not-signed-in", 401


class WrongPassword(NotSignedIn):
    """The password does not open the merchant page."""

    code = "wrong-password"


class NotAllowed(ShopError):
    """The identity may not do this."""

    code, status = "not-allowed", 403


class NotFound(ShopError):
    """The thing named does not exist, or is not this identity's to see."""

    code, status = "not-found", 404


class TooMany(ShopError):
    """A cap on turns or tokens was reached. Details: `seconds` until the next try."""

    code, status = "too-many", 429


class Unavailable(ShopError):
    """A part of the system (the LLM, the database, an index) does not answer."""

    code, status = "unavailable", 503


class UnknownProduct(NotFound):
    """Details: `sku`."""

    code = "unknown-product"


class NotOnSale(NotFound):
    """The shop has the product and does not sell it, or no longer. Details: `sku`."""

    code = "not-on-sale"


class CountryNotServed(BadRequest):
    """Details: `country`, its ISO 3166 code."""

    code = "country-not-served"


class BadRange(BadRequest):
    """A number outside what makes sense. Details: `field`, `value`."""

    code = "bad-range"


class CustomerNeeded(NotAllowed):
    """The tool reads a customer's data and the visitor is anonymous."""

    code = "customer-needed"


class StaffAnswers(ShopError):
    """The shopper wants the assistant back while the staff are answering."""

    code, status = "staff-answers", 409


class NotWaiting(ShopError):
    """The staff want to answer a conversation that is the assistant's again."""

    code, status = "not-waiting", 409


def misfits(errors: Iterable[Mapping[str, Any]]) -> str:
    """What does not fit a schema, field by field, from pydantic's `errors()`; the input itself may be private and is left out."""
    return "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in errors)
