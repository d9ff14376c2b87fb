"""What the index is owed: written with the change itself, read by watermark."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from core.model import LibraryIdentity, OutboxEntry

ARTICLE = "article"  # an article with its statements
CLAIM = "claim"


def owe(session: Session, kind: str, row_id: int) -> None:
    """Note that something searchable was made, changed or removed."""
    owe_all(session, kind, (row_id,))


def owe_all(session: Session, kind: str, row_ids: Iterable[int]) -> None:
    """Note it of many rows of one kind."""
    rows = [{"kind": kind, "row_id": row_id} for row_id in sorted(set(row_ids))]
    if rows:
        session.execute(insert(OutboxEntry), rows)


def pending(session: Session, after_id: int) -> list[tuple[int, str, int]]:
    """Entries after a watermark, oldest first: id, kind, row id."""
    question = select(OutboxEntry.id, OutboxEntry.kind, OutboxEntry.row_id)
    rows = session.execute(question.where(OutboxEntry.id > after_id).order_by(OutboxEntry.id))
    return [(row.id, row.kind, row.row_id) for row in rows]


def settle(session: Session, upto: int) -> None:
    """Remove entries that the index has, up to an id.

    The newest entry of all always stays, so that `highest` is the highest id ever used.
    """
    newest = highest(session)
    session.execute(delete(OutboxEntry).where(OutboxEntry.id <= upto, OutboxEntry.id < newest))


def highest(session: Session) -> int:
    """The highest id ever used; an index whose watermark lies above it belongs to a later state."""
    return session.scalar(select(func.max(OutboxEntry.id))) or 0


def identity(session: Session) -> str:
    """Who this library is; changes when a backup is restored, so that the index is made anew."""
    return session.scalars(select(LibraryIdentity.uuid)).one()
