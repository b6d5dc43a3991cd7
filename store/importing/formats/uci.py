"""UCI Online Retail (Chen 2015, https://doi.org/10.24432/C5BW33): a line of an invoice a row, amounts in pounds.

An invoice whose number begins with C is a cancellation, its quantities are negative.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from store.importing.cleaning import missing
from store.importing.refusal import RowRefused

_POSTAGE = frozenset({"POST", "DOT", "C2"})  # postage, dotcom postage, carriage
_POSTINGS = frozenset({"M", "D", "S", "B", "CRUK", "BANK CHARGES", "AMAZONFEE"})  # manual, discount, samples, bad debt, commission, fees


class OnlineRetail:
    """Products, customers and orders. The file has no addresses: customers get one that leads nowhere (RFC 2606)."""

    needs = frozenset({"invoiceno", "stockcode", "description", "quantity", "invoicedate", "unitprice", "customerid", "country"})
    assumed: Mapping[str, str] = {"currency": "GBP", "language": "en", "country": "GB", "dates": "mdy"}
    ignored: Iterable[str] = ()

    def rows(self, cells: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
        """The article, the buyer and the line; of postage the order's shipping is made."""
        row = {column.strip().casefold(): value for column, value in cells.items()}
        number, code = str(row["invoiceno"]).strip(), str(row["stockcode"]).strip().upper()
        customer, quantity = str(row["customerid"] or "").split(".")[0].strip(), str(row["quantity"]).strip()
        cancelled = number.upper().startswith("C")
        if code in _POSTINGS or code in _POSTAGE:
            raise RowRefused("no-article", value=code)
        if not customer and float(row["unitprice"] or 0) == 0:
            raise RowRefused("no-sale")
        name = row["description"] if not missing(row["description"]) else code
        yield "products", {"sku": code, "name": name, "price": row["unitprice"], "currency": "GBP"}
        # Whoever bought without an account is a customer of one invoice.
        email = f"customer-{customer}@uci.invalid" if customer else f"guest-{number.lower()}@uci.invalid"
        yield (
            "orders",
            {
                "number": number,
                "email": email,
                "customer_name": f"Customer {customer}" if customer else f"Guest {number}",
                "placed_at": row["invoicedate"],
                "status": "cancelled" if cancelled else "delivered",
                "sku": code,
                "quantity": quantity.removeprefix("-") if cancelled else quantity,
                "unit_price": row["unitprice"],
                "currency": "GBP",
                "country": row["country"],
            },
        )
