"""Searches that are kept, and what they found when they were last looked at."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from core.model.base import Base, now


class SavedSearch(Base):
    """A query under a name; a person's work, only changed by commands."""

    __tablename__ = "saved_search"

    name: Mapped[str] = mapped_column(unique=True)
    query: Mapped[str]


class SearchLook(Base):
    """The articles and claims that a saved search had found when it was last looked at.

    No foreign key: looking is no change a person made, so it must neither stand in the way of undo
    nor go when a search is removed that undo brings back. Ids are never used again.
    """

    __tablename__ = "search_look"

    search_id: Mapped[int] = mapped_column(unique=True)
    owners: Mapped[list[Any]] = mapped_column(default=list)  # numbers of core.search.Index.owners
    at: Mapped[datetime] = mapped_column(default=now)
