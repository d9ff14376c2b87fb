"""What a person does to saved searches."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.commands.asking import row_of, words
from core.commands.recording import Edit, remove
from core.errors import CommandError
from core.model import SavedSearch


@dataclass(frozen=True)
class SaveSearch(Edit):
    """Keep a query under a name."""

    name: str
    query: str

    @property
    def label(self) -> str:
        return "Save search"

    def make(self, session: Session) -> None:
        name, query = _free(session, self.name), words(self.query, "A search")
        session.add(SavedSearch(name=name, query=query))


@dataclass(frozen=True)
class ChangeSearch(Edit):
    """Give a saved search another name or query."""

    search: int
    name: str
    query: str

    @property
    def label(self) -> str:
        return "Change search"

    def make(self, session: Session) -> None:
        row = _search_of(session, self.search)
        row.name, row.query = _free(session, self.name, row.id), words(self.query, "A search")


@dataclass(frozen=True)
class RemoveSearch(Edit):
    """Remove a saved search."""

    search: int

    @property
    def label(self) -> str:
        return "Remove search"

    def make(self, session: Session) -> None:
        remove(session, _search_of(session, self.search))


def _search_of(session: Session, id: int) -> SavedSearch:
    return row_of(session, SavedSearch, id, "search")


def _free(session: Session, name: str, own: int = 0) -> str:
    kept = words(name, "A search")
    rows = session.scalars(select(SavedSearch))
    if any(row.name.casefold() == kept.casefold() and row.id != own for row in rows):
        raise CommandError(f"There is already a search “{kept}”; give this one another name.")
    return kept
