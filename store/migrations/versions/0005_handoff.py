"""Who answers a conversation and each of its turns; messages of the staff, which belong to no turn."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_TYPE = postgresql.ENUM("ASSISTANT", "WAITING", "STAFF", name="handler", create_type=False)
HANDLER = sa.Enum("ASSISTANT", "WAITING", "STAFF", name="handler").with_variant(_TYPE, "postgresql")


def upgrade() -> None:
    """Until now the assistant answered everything; what it found in old turns is not known, and taken for enough."""
    if _postgresql():
        _TYPE.create(op.get_bind())
        op.execute("ALTER TYPE author ADD VALUE 'STAFF'")
    op.add_column("conversation", sa.Column("handler", HANDLER, nullable=False, server_default="ASSISTANT"))
    op.add_column("conversation", sa.Column("called_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_conversation_handler", "conversation", ["handler"])
    op.add_column("turn", sa.Column("handler", HANDLER, nullable=False, server_default="ASSISTANT"))
    op.add_column("turn", sa.Column("found", sa.Boolean(), nullable=False, server_default=sa.true()))
    with op.batch_alter_table("message") as message:
        message.alter_column("turn_id", existing_type=sa.String(), nullable=True)


def downgrade() -> None:
    """The staff's messages go: there was no place for them."""
    op.execute("DELETE FROM message WHERE author = 'STAFF'")
    with op.batch_alter_table("message") as message:
        message.alter_column("turn_id", existing_type=sa.String(), nullable=False)
    with op.batch_alter_table("turn") as turn:
        turn.drop_column("found")
        turn.drop_column("handler")
    op.drop_index("ix_conversation_handler", "conversation")
    with op.batch_alter_table("conversation") as conversation:
        conversation.drop_column("called_at")
        conversation.drop_column("handler")
    if _postgresql():
        _TYPE.drop(op.get_bind())
        op.execute("ALTER TYPE author RENAME TO author_with_staff")  # PostgreSQL takes no value out of a type
        postgresql.ENUM("USER", "ASSISTANT", name="author").create(op.get_bind())
        op.execute("ALTER TABLE message ALTER COLUMN author TYPE author USING author::text::author")
        op.execute("DROP TYPE author_with_staff")


def _postgresql() -> bool:
    return op.get_bind().dialect.name == "postgresql"
