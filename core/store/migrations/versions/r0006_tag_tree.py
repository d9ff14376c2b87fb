"""Tags stand below tags, and suggestions that were refused stay refused."""

from __future__ import annotations

from core.store.migrations.parts import Reference, index, table, text, widen

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make room for the parent of a tag, and the table of refusals."""
    widen("tag", Reference("parent_id", "tag", "SET NULL", nullable=True), after="description")
    table(
        "refusal",
        Reference("article_id", "article", "CASCADE"),
        Reference("claim_id", "claim", "CASCADE", nullable=True),
        text("fingerprint"),
    )
    index("refusal", "fingerprint")
