"""A statement keeps the words that mark it as hearsay, and why it is worth checking."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from core.store.migrations.parts import whole

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns; they are empty until an article is analysed again."""
    op.add_column("statement", whole("hedge_start", nullable=True))
    op.add_column("statement", whole("hedge_end", nullable=True))
    op.add_column(
        "statement", sa.Column("worth", sa.JSON(), nullable=False, server_default=sa.text("'[]'"))
    )
