"""Who is signed in to the merchant page. Neither tokens nor passwords are kept, only what recognises them."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from store.tables.types import UTCDateTime, now


class MerchantSession(SQLModel, table=True):
    """A merchant's sign-in in one browser."""

    __tablename__ = "merchant_session"
    token_hash: str = Field(primary_key=True, max_length=64)  # HMAC of the cookie's token with the password as key
    agent_hash: str = Field(max_length=64)  # SHA-256 of the browser's User-Agent
    created_at: datetime = Field(default_factory=now, sa_type=UTCDateTime)
    expires_at: datetime = Field(sa_type=UTCDateTime, index=True)
    revoked_at: datetime | None = Field(default=None, sa_type=UTCDateTime)
