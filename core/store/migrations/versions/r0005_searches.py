"""Searches that are kept, and what they found when they were last looked at."""

from __future__ import annotations

from core.store.migrations.parts import json, moment, table, text, unique, whole

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables."""
    table("saved_search", text("name"), text("query"), unique("saved_search", "name"))
    table(
        "search_look",
        whole("search_id"),
        json("owners"),
        moment("at"),
        unique("search_look", "search_id"),
    )
