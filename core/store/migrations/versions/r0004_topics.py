"""Who answers a question with which range, the topic files a user has, and what was weighed by."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from core.store.migrations.parts import real, table, text, unique

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables; what is new in a stand is filled when its article is weighed again."""
    op.add_column("stand", real("low", nullable=True))
    op.add_column("stand", real("high", nullable=True))
    op.add_column(
        "stand", sa.Column("holder", sa.String(), nullable=False, server_default=sa.text("''"))
    )
    table("topic_file", text("name"), text("text"), unique("topic_file", "name"))
    table("weighed_topic", text("key"), text("fingerprint"), unique("weighed_topic", "key"))
