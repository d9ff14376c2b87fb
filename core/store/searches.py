"""Saved searches, and what each had found when it was last looked at."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import model, values
from core.model.base import now


def list_searches(session: Session) -> list[values.SavedSearch]:
    """All saved searches by name."""
    rows = session.scalars(select(model.SavedSearch))
    made = [values.SavedSearch(row.id, row.name, row.query) for row in rows]
    return sorted(made, key=lambda search: (search.name.casefold(), search.id))


def looked(session: Session) -> dict[int, frozenset[int]]:
    """What each search had found at the last look, by its id; none that was never looked at."""
    rows = session.scalars(select(model.SearchLook))
    return {row.search_id: frozenset(row.owners) for row in rows}


def look(session: Session, search: int, owners: Iterable[int]) -> None:
    """Note what a search finds now that it is looked at."""
    row = session.scalar(select(model.SearchLook).where(model.SearchLook.search_id == search))
    if row is None:
        row = model.SearchLook(search_id=search)
        session.add(row)
    row.owners, row.at = sorted(owners), now()
