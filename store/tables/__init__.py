"""The schema, as SQLModel tables. Money is integer minor units with a currency; time is UTC."""

from sqlmodel import SQLModel

from store.tables.access import MerchantSession
from store.tables.catalog import (
    AttributeLabel,
    Campaign,
    Category,
    CategoryTranslation,
    ExchangeRate,
    Market,
    Product,
    ProductTranslation,
    ShippingBan,
    Stock,
    StockOut,
    Variant,
    Warehouse,
)
from store.tables.chat import Author, Conversation, Feedback, Handler, Message, Turn, TurnStatus
from store.tables.importing import ImportRun, ImportStatus
from store.tables.knowledge import Document, Passage
from store.tables.sales import (
    Customer,
    Interaction,
    InteractionKind,
    Order,
    OrderLine,
    OrderStatus,
    Review,
    Shipment,
    ShipmentStatus,
)
from store.tables.work import AdDraft, DraftStatus, ModelVersion

metadata = SQLModel.metadata

__all__ = [
    "AdDraft",
    "AttributeLabel",
    "Author",
    "Campaign",
    "Category",
    "CategoryTranslation",
    "Conversation",
    "Customer",
    "Document",
    "DraftStatus",
    "ExchangeRate",
    "Feedback",
    "Handler",
    "ImportRun",
    "ImportStatus",
    "Interaction",
    "InteractionKind",
    "Market",
    "MerchantSession",
    "Message",
    "ModelVersion",
    "Order",
    "OrderLine",
    "OrderStatus",
    "Passage",
    "Product",
    "ProductTranslation",
    "Review",
    "Shipment",
    "ShipmentStatus",
    "ShippingBan",
    "Stock",
    "StockOut",
    "Turn",
    "TurnStatus",
    "Variant",
    "Warehouse",
    "metadata",
]
