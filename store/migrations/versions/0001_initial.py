"""The first schema: catalogue, sales, chat, and what the merchant's tools leave behind."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


# PostgreSQL's types are made and dropped by hand: two tables share one, and dropping a table leaves its type behind.
TYPES: list[postgresql.ENUM] = []


def _choice(name: str, *values: str) -> sa.Enum:
    TYPES.append(postgresql.ENUM(*values, name=name, create_type=False))
    return sa.Enum(*values, name=name).with_variant(TYPES[-1], "postgresql")


TURNSTATUS = _choice("turnstatus", "RUNNING", "DONE", "STOPPED", "FAILED")
DRAFTSTATUS = _choice("draftstatus", "DRAFT", "APPROVED", "REJECTED")
INTERACTIONKIND = _choice("interactionkind", "VIEW", "CART", "PURCHASE", "RATING")
AUTHOR = _choice("author", "USER", "ASSISTANT")
ORDERSTATUS = _choice(
    "orderstatus", "PENDING", "PROCESSING", "SHIPPED", "DELIVERED", "CANCELLED", "RETURN_REQUESTED", "RETURNED", "EXCHANGE_REQUESTED"
)
SHIPMENTSTATUS = _choice(
    "shipmentstatus", "LABEL_CREATED", "IN_TRANSIT", "IN_CUSTOMS", "OUT_FOR_DELIVERY", "READY_FOR_PICKUP", "DELIVERED", "RETURNED_TO_SENDER"
)
TABLES = (
    "attribute_label",
    "category",
    "conversation",
    "customer",
    "document",
    "exchange_rate",
    "market",
    "model_version",
    "warehouse",
    "campaign",
    "category_translation",
    "passage",
    "product",
    "turn",
    "ad_draft",
    "feedback",
    "interaction",
    "message",
    "orders",
    "product_translation",
    "review",
    "shipping_ban",
    "variant",
    "order_line",
    "shipment",
    "stock",
    "stock_out",
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for kind in TYPES:
            kind.create(op.get_bind())
    _places()
    _catalog()
    _sold()
    _customers()
    _opinions()
    _chat()
    _knowledge()
    _work()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        for kind in TYPES:
            kind.drop(op.get_bind())


def _places() -> None:
    op.create_table(
        "attribute_label",
        sa.Column("key", sa.String(), primary_key=True),
        sa.Column("value", sa.String(), primary_key=True),
        sa.Column("language", sa.String(8), primary_key=True),
        sa.Column("label", sa.String(), nullable=False),
    )
    op.create_table(
        "exchange_rate",
        sa.Column("base", sa.String(3), primary_key=True),
        sa.Column("quote", sa.String(3), primary_key=True),
        sa.Column("rate", sa.Numeric(18, 8, asdecimal=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
    )
    op.create_table(
        "market",
        sa.Column("country", sa.String(2), primary_key=True),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("ships", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "warehouse",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("country", sa.String(2), nullable=False),
        sa.UniqueConstraint("code"),
    )


def _catalog() -> None:
    op.create_table(
        "category",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("slug", sa.String(), nullable=False),
    )
    op.create_index("ix_category_slug", "category", ["slug"], unique=True)
    op.create_table(
        "category_translation",
        sa.Column("category_id", sa.Integer(), sa.ForeignKey("category.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("language", sa.String(8), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
    )
    op.create_table(
        "product",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("sku", sa.String(), nullable=False),
        sa.Column("brand", sa.String(), nullable=False),
        sa.Column("category_id", sa.Integer(), sa.ForeignKey("category.id"), nullable=False),
        sa.Column("origin", sa.String(2), nullable=False),
        sa.Column("hs_code", sa.String(12), nullable=False),
        sa.Column("image", sa.String(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_product_active_category", "product", ["active", "category_id"])
    op.create_index("ix_product_brand", "product", ["brand"])
    op.create_index("ix_product_category_id", "product", ["category_id"])
    op.create_index("ix_product_created_at", "product", ["created_at"])
    op.create_index("ix_product_sku", "product", ["sku"], unique=True)
    op.create_table(
        "product_translation",
        sa.Column("product_id", sa.Integer(), sa.ForeignKey("product.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("language", sa.String(8), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
    )
    op.create_table(
        "shipping_ban",
        sa.Column("product_id", sa.Integer(), sa.ForeignKey("product.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("country", sa.String(2), primary_key=True),
    )


def _sold() -> None:
    op.create_table(
        "campaign",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("category_id", sa.Integer(), sa.ForeignKey("category.id"), nullable=True),
        sa.Column("discount_percent", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
    )
    op.create_table(
        "variant",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("product_id", sa.Integer(), sa.ForeignKey("product.id", ondelete="CASCADE"), nullable=False),
        sa.Column("sku", sa.String(), nullable=False),
        sa.Column("attributes", sa.JSON(), nullable=False),
        sa.Column("price_minor", sa.Integer(), nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("weight_g", sa.Integer(), nullable=False),
        sa.Column("image", sa.String(), nullable=True),
    )
    op.create_index("ix_variant_product_id", "variant", ["product_id"])
    op.create_index("ix_variant_sku", "variant", ["sku"], unique=True)
    op.create_table(
        "stock",
        sa.Column("variant_id", sa.Integer(), sa.ForeignKey("variant.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("warehouse_id", sa.Integer(), sa.ForeignKey("warehouse.id"), primary_key=True),
        sa.Column("quantity", sa.Integer(), nullable=False),
    )
    op.create_table(
        "stock_out",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("variant_id", sa.Integer(), sa.ForeignKey("variant.id", ondelete="CASCADE"), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.UniqueConstraint("variant_id", "first_day"),
    )
    op.create_index("ix_stock_out_variant_id", "stock_out", ["variant_id"])


def _customers() -> None:
    op.create_table(
        "customer",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("country", sa.String(2), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_customer_country", "customer", ["country"])
    op.create_index("ix_customer_email", "customer", ["email"], unique=True)
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("customer_id", sa.Integer(), sa.ForeignKey("customer.id"), nullable=False),
        sa.Column("status", ORDERSTATUS, nullable=False),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("shipping_minor", sa.Integer(), nullable=False),
        sa.Column("total_minor", sa.Integer(), nullable=False),
        sa.Column("ship_country", sa.String(2), nullable=False),
        sa.Column("ship_address", sa.String(), nullable=False),
        sa.Column("payment_method", sa.String(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), sa.ForeignKey("campaign.id"), nullable=True),
    )
    op.create_index("ix_orders_customer_id", "orders", ["customer_id"])
    op.create_index("ix_orders_number", "orders", ["number"], unique=True)
    op.create_index("ix_orders_placed_at", "orders", ["placed_at"])
    op.create_index("ix_orders_status", "orders", ["status"])
    op.create_table(
        "order_line",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("order_id", sa.Integer(), sa.ForeignKey("orders.id", ondelete="CASCADE"), nullable=False),
        sa.Column("variant_id", sa.Integer(), sa.ForeignKey("variant.id"), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit_price_minor", sa.Integer(), nullable=False),
        sa.Column("status", ORDERSTATUS, nullable=False),
    )
    op.create_index("ix_order_line_order_id", "order_line", ["order_id"])
    op.create_index("ix_order_line_variant_id", "order_line", ["variant_id"])
    op.create_table(
        "shipment",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("order_id", sa.Integer(), sa.ForeignKey("orders.id", ondelete="CASCADE"), nullable=False),
        sa.Column("warehouse_id", sa.Integer(), sa.ForeignKey("warehouse.id"), nullable=False),
        sa.Column("carrier", sa.String(), nullable=False),
        sa.Column("tracking_number", sa.String(), nullable=False),
        sa.Column("status", SHIPMENTSTATUS, nullable=False),
        sa.Column("location", sa.String(), nullable=False),
        sa.Column("shipped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expected_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.UniqueConstraint("tracking_number"),
    )
    op.create_index("ix_shipment_order_id", "shipment", ["order_id"])


def _opinions() -> None:
    op.create_table(
        "interaction",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("customer_id", sa.Integer(), sa.ForeignKey("customer.id"), nullable=False),
        sa.Column("product_id", sa.Integer(), sa.ForeignKey("product.id"), nullable=False),
        sa.Column("kind", INTERACTIONKIND, nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_interaction_customer_at", "interaction", ["customer_id", "at"])
    op.create_index("ix_interaction_customer_id", "interaction", ["customer_id"])
    op.create_index("ix_interaction_product_id", "interaction", ["product_id"])
    op.create_table(
        "review",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("product_id", sa.Integer(), sa.ForeignKey("product.id"), nullable=False),
        sa.Column("customer_id", sa.Integer(), sa.ForeignKey("customer.id"), nullable=True),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_review_created_at", "review", ["created_at"])
    op.create_index("ix_review_customer_id", "review", ["customer_id"])
    op.create_index("ix_review_product_id", "review", ["product_id"])


def _chat() -> None:
    op.create_table(
        "conversation",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_conversation_owner", "conversation", ["owner"])
    op.create_index("ix_conversation_updated_at", "conversation", ["updated_at"])
    op.create_table(
        "turn",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("conversation_id", sa.String(), sa.ForeignKey("conversation.id", ondelete="CASCADE"), nullable=False),
        sa.Column("status", TURNSTATUS, nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("tools", sa.JSON(), nullable=False),
        sa.Column("sources", sa.JSON(), nullable=False),
        sa.Column("verified", sa.String(), nullable=True),
        sa.Column("timings", sa.JSON(), nullable=False),
        sa.Column("error", sa.JSON(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_index("ix_turn_conversation_id", "turn", ["conversation_id"])
    op.create_index("ix_turn_created_at", "turn", ["created_at"])
    op.create_index("ix_turn_status", "turn", ["status"])
    op.create_table(
        "feedback",
        sa.Column("turn_id", sa.String(), sa.ForeignKey("turn.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "message",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("conversation_id", sa.String(), sa.ForeignKey("conversation.id", ondelete="CASCADE"), nullable=False),
        sa.Column("turn_id", sa.String(), sa.ForeignKey("turn.id", ondelete="CASCADE"), nullable=False),
        sa.Column("author", AUTHOR, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_message_conversation_id", "message", ["conversation_id"])
    op.create_index("ix_message_turn_id", "message", ["turn_id"])


def _knowledge() -> None:
    op.create_table(
        "document",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("country", sa.String(2), nullable=True),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("updated", sa.Date(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("ingested_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("path"),
    )
    op.create_index("ix_document_audience", "document", ["audience"])
    op.create_index("ix_document_ingested_at", "document", ["ingested_at"])
    op.create_index("ix_document_language", "document", ["language"])
    op.create_index("ix_document_slug", "document", ["slug"])
    op.create_table(
        "passage",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("document_id", sa.String(), sa.ForeignKey("document.id", ondelete="CASCADE"), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("heading", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.UniqueConstraint("document_id", "ordinal"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_passage_document_id", "passage", ["document_id"])


def _work() -> None:
    op.create_table(
        "model_version",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("base", sa.String(), nullable=False),
        sa.Column("metrics", sa.JSON(), nullable=False),
        sa.Column("in_service", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "ad_draft",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("product_id", sa.Integer(), sa.ForeignKey("product.id"), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("headline", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("status", DRAFTSTATUS, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_ad_draft_product_id", "ad_draft", ["product_id"])
