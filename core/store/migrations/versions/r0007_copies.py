"""Sketches of the articles' texts, and which articles have much in common.

They are made for the articles that are there when the library is next asked for copies.
"""

from __future__ import annotations

from core.store.migrations.parts import Reference, flag, index, table, text, unique, whole

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the tables."""
    table(
        "sketch",
        Reference("article_id", "article", "CASCADE"),
        whole("size"),
        whole("below"),
        text("credit"),
        whole("version"),
        unique("sketch", "article_id"),
    )
    table("shingle", Reference("article_id", "article", "CASCADE"), whole("hash"))
    index("shingle", "hash", "article_id")
    table(
        "likeness",
        Reference("one_id", "article", "CASCADE"),
        Reference("other_id", "article", "CASCADE"),
        whole("shared"),
        flag("mixed"),
        unique("likeness", "one_id", "other_id"),
    )
