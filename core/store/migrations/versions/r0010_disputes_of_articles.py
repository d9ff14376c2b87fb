"""Which disputes each article stands in is counted after every decision, and need not read passages."""

from __future__ import annotations

from core.store.migrations.parts import index

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Make the index."""
    index("dispute_passage", "article_id", "dispute_id")
