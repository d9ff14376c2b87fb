"""What each file held, what of it was guessed, and where what is known of an article was found.

Files that came in before tell of no parts; articles that are there have no findings.
"""

from __future__ import annotations

from alembic import op

from core.store.migrations.parts import Reference, json, table, text, unique

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the tables and the column."""
    op.add_column("import_record", text("guess", nullable=True))
    table(
        "import_part",
        Reference("record_id", "import_record", "CASCADE"),
        Reference("article_id", "article", "CASCADE", nullable=True),
        text("name"),
        text("outcome"),
        text("reason"),
    )
    table(
        "finding",
        Reference("article_id", "article", "CASCADE"),
        json("origins"),
        json("notes"),
        unique("finding", "article_id"),
    )
