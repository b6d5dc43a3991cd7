"""Ad drafts: for whom they are, who edited them, and one row for the same ad."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ADDED = ("country", "tone", "extra", "fingerprint", "edited_by", "updated_at")


def upgrade() -> None:
    """Add the columns; a draft from before keeps its place under a fingerprint that no new one can have."""
    with op.batch_alter_table("ad_draft") as table:
        table.add_column(sa.Column("country", sa.String(2), nullable=True))
        table.add_column(sa.Column("tone", sa.String(), nullable=False, server_default="neutral"))
        table.add_column(sa.Column("extra", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("fingerprint", sa.String(64), nullable=True))
        table.add_column(sa.Column("edited_by", sa.String(), nullable=True))
        table.add_column(sa.Column("updated_at", sa.DateTime(timezone=True), nullable=True))
    drafts = sa.table("ad_draft", *(sa.column(name) for name in ("id", "fingerprint", "created_at", "updated_at")))
    op.execute(drafts.update().values(fingerprint=sa.literal("before-") + sa.cast(drafts.c.id, sa.String), updated_at=drafts.c.created_at))
    with op.batch_alter_table("ad_draft") as table:
        table.alter_column("tone", server_default=None)
        table.alter_column("extra", server_default=None)
        table.alter_column("fingerprint", nullable=False)
        table.alter_column("updated_at", nullable=False)
        table.create_unique_constraint("uq_ad_draft_fingerprint", ["fingerprint"])


def downgrade() -> None:
    """Drop them."""
    with op.batch_alter_table("ad_draft") as table:
        table.drop_constraint("uq_ad_draft_fingerprint", type_="unique")
        for name in reversed(ADDED):
            table.drop_column(name)
