"""Sign-ins to the merchant page."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "merchant_session",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("agent_hash", sa.String(64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_index("ix_merchant_session_expires_at", "merchant_session", ["expires_at"])


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("merchant_session")
