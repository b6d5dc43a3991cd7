"""Arguments and result of `recommend`."""

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, Field

from tools.base import ToolArguments, ToolResult

Sort = Literal["relevance", "price_asc", "price_desc", "rating", "newest"]


class RecommendArguments(ToolArguments):
    """What the shopper looks for; every field may be empty."""

    query: str | None = Field(
        None, max_length=500, description="The product looked for, in the shopper's words, without prices and countries."
    )
    category: str | None = Field(None, description="Category slug, when one is named.")
    attributes: dict[str, str] = Field(default_factory=dict, description="Wanted attribute keys and values, e.g. color: blue.")
    min_price: Decimal | None = Field(None, description="Lowest price, major units of currency.")
    max_price: Decimal | None = Field(None, description="Highest price, major units of currency.")
    currency: str | None = Field(None, pattern="^[A-Z]{3}$", description="ISO 4217 code of the prices named.")
    ship_to: str | None = Field(None, pattern="^[A-Z]{2}$", description="ISO 3166 code of the country to ship to.")
    in_stock: bool = Field(True, description="Only what can be bought now.")
    sort: Sort = Field("relevance", description="Order of the result.")
    product: str | None = Field(None, description="SKU of one product that is asked about.")
    similar_to: str | None = Field(None, description="SKU of a product to find similar ones to.")
    compare: list[str] | None = Field(None, min_length=2, max_length=4, description="SKUs of the products to compare.")
    limit: int = Field(5, ge=1, le=20, description="Most products shown.")


class Reason(BaseModel):
    """Why a product is shown; `values` fill the message `reason-<kind>`.

    kinds: matches (the words asked for), bought (because you bought X), similar (like X), popular (in a
    country), rated (stars and number of ratings), asked (this very product was asked about).
    """

    kind: Literal["matches", "bought", "similar", "popular", "rated", "asked"]
    values: dict[str, str | int | float] = Field(default_factory=dict)


class ProductCard(BaseModel):
    """A product as shown: its best fitting variant, in the shopper's language and currency."""

    sku: str  # the product's
    variant: str  # SKU of the variant priced here
    name: str
    brand: str
    category: str  # its name in the shopper's language
    description: str
    attributes: dict[str, str]  # labels in the shopper's language: {"Colour": "Blue"}
    options: dict[str, list[str]]  # what all variants offer: {"Colour": ["Blue", "Green"]}
    price_minor: int  # in `currency`
    currency: str
    price: str  # written in the shopper's language
    stock: int  # pieces, all warehouses
    ships: bool | None  # to the result's ship_to; None: no country known
    rating: float | None  # mean stars
    ratings: int
    image: str | None
    origin: str  # ISO 3166
    weight_g: int  # of the variant; 0: not known
    reason: Reason


class RecommendResult(ToolResult):
    """Products in the order shown."""

    products: list[ProductCard] = Field(default_factory=list)
    total: int = 0  # how many fit before `limit`
    ship_to: str | None = None
    served: bool = True  # whether the shop ships to ship_to at all
    currency: str = "EUR"
    max_price: str | None = None  # as written in the shopper's language, when one was asked for
    min_price: str | None = None
    relaxed: list[str] = Field(default_factory=list)  # argument names that had to be dropped to find anything
    personal: bool = False  # whether the shopper's history took part
    compared: bool = False  # whether the products are shown side by side

    def shown(self) -> list[str]:
        """SKUs in the order shown."""
        return [p.sku for p in self.products]

    def found(self) -> bool:
        """Whether a product is shown."""
        return bool(self.products)
