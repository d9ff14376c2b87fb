"""Later editions of articles, passages that stay with an earlier one, and the day of an update.

Articles that are in the library already stay what they are: each is its own only edition.
"""

from __future__ import annotations

from alembic import op

from core.store.migrations.parts import Reference, index, table, text, unique

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the tables, the column, and the index by which an address is found again."""
    table(
        "edition",
        Reference("article_id", "article", "CASCADE"),
        Reference("later_id", "article", "CASCADE"),
        unique("edition", "article_id"),
    )
    table(
        "staying",
        Reference("article_id", "article", "CASCADE"),
        Reference("appearance_id", "appearance", "CASCADE", nullable=True),
        Reference("evidence_id", "evidence", "CASCADE", nullable=True),
        Reference("dispute_passage_id", "dispute_passage", "CASCADE", nullable=True),
    )
    op.add_column("article", text("updated", nullable=True))
    index("article", "url")
