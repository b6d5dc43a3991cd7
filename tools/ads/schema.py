"""Arguments and result of `ads`."""

from typing import Literal

from pydantic import BaseModel, Field

from store.tables import DraftStatus
from tools.ads import limits
from tools.base import ToolArguments, ToolResult

Tone = Literal["neutral", "friendly", "formal", "playful"]
Length = Literal["short", "usual", "long"]
# Channels that merchants ask for and whose limits are not known here, by the names that people know them by.
Elsewhere = Literal[
    "Pinterest", "YouTube", "LinkedIn", "X (Twitter)", "Snapchat", "WhatsApp", "Telegram", "Reddit", "LINE", "eBay", "Etsy", "Shopee",
    "Mercado Libre", "小红书 (Xiaohongshu)", "微信 (WeChat)", "微博 (Weibo)", "淘宝 (Taobao)", "Bing",
]  # fmt: skip
# Wishes for the wording that facts put together cannot follow; `address`: another form of address in the shop's own sentences.
Beyond = Literal["style", "emoji", "hashtags", "rhyme", "address"]
# Why there is no draft: no channel or product named, several meant, no texts in that language, not sent to that country, or what
# is known of the product is too long for the channel.
Problem = Literal["channel", "product", "several", "language", "country", "length"]
# What the merchant should know of a draft: a fact that is missing in it, an assumption that was made, or a wish that has
# changed nothing (`tone`, `length`) or cannot be followed (`beyond`).
Note = Literal["price", "reviews", "stock", "country", "tone", "length", "beyond"]


class AdsArguments(ToolArguments):
    """What to advertise, where and to whom."""

    product: str | None = Field(None, max_length=60, description="SKU of the product, when one is named.")
    query: str | None = Field(None, max_length=500, description="The product in the merchant's words, when no SKU is named.")
    channel: limits.Channel | Elsewhere | None = Field(
        None, description="google (search), meta (Facebook, Instagram), tiktok, amazon (listing) or email; others are only told to be none."
    )
    language: str | None = Field(None, pattern="^[a-z]{2}$", description="ISO 639 code of the language to write in, when one is named.")
    country: str | None = Field(None, pattern="^[A-Z]{2}$", description="ISO 3166 code of the audience's country, when one is named.")
    tone: Tone = Field("neutral", description="How the readers are addressed.")
    length: Length = Field("usual", description="short or long, when the ad is to be shorter or longer.")
    beyond: Beyond | None = Field(None, description="A wish for the wording that cannot be followed, to be told so.")


class Choice(BaseModel):
    """A product that may be meant."""

    sku: str
    name: str


class AdText(BaseModel):
    """One text of an ad and its length as the channel counts it."""

    text: str
    used: int
    most: int


class Draft(BaseModel):
    """An ad as it is kept."""

    id: int
    sku: str
    name: str  # of the product, in the ad's language
    channel: limits.Channel
    language: str
    country: str | None
    status: DraftStatus
    edited: bool
    fields: dict[str, list[AdText]]


class Praise(BaseModel):
    """Something that reviewers praise, and how many of them."""

    aspect: str  # a key of praise.yaml
    reviews: int


class AdsResult(ToolResult):
    """The draft and what it rests on, or why there is none."""

    draft: Draft | None = None
    new: bool = False  # whether this call made it
    praise: list[Praise] = Field(default_factory=list)
    reviews: int = 0  # reviews with four or five stars that were read
    notes: list[Note] = Field(default_factory=list)
    problem: Problem | None = None
    choices: list[Choice] = Field(default_factory=list)
    name: str = ""  # of the product, in the merchant's language
    channel: limits.Channel | Elsewhere | None = None  # that was asked for
    language: str | None = None  # likewise
    tone: Tone = "neutral"  # likewise
    length: Length = "usual"  # likewise
    beyond: Beyond | None = None  # likewise
    languages: list[str] = Field(default_factory=list)  # that the product has texts in
    country: str | None = None  # of the audience

    def shown(self) -> list[str]:
        """SKUs: of the draft's product, or of those to choose from."""
        return [self.draft.sku] if self.draft else [choice.sku for choice in self.choices]

    def found(self) -> bool:
        """Whether there is a draft."""
        return self.draft is not None
