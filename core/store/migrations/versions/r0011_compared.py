"""Words of sentences by which statements that may contradict each other are found.

They are kept for the articles that are there when these are compared for the first time.
"""

from __future__ import annotations

from core.store.migrations.parts import Reference, index, table, text, unique, whole

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Make the tables."""
    table(
        "saying_word",
        Reference("statement_id", "statement", "CASCADE"),
        whole("start"),
        whole("end"),
        whole("word"),
    )
    index("saying_word", "word", "statement_id", "start", "end")  # holds all that is asked
    table(
        "compared",
        Reference("article_id", "article", "CASCADE"),
        text("version"),
        unique("compared", "article_id"),
    )
