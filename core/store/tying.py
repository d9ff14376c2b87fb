"""Passages of claims and disputes keep hold of the statement they lie in when it is made anew."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from core.model import Appearance, DisputePassage
from core.text import Span
from core.values import Statement

Passages = type[Appearance] | type[DisputePassage]
_TABLES: tuple[Passages, ...] = (Appearance, DisputePassage)


def tied_passages(session: Session, article_id: int) -> list[tuple[Passages, int, Span]]:
    """The passages of an article that are tied to a statement: table, id, place."""
    found: list[tuple[Passages, int, Span]] = []
    for table in _TABLES:
        question = select(table.id, table.start, table.end).where(table.article_id == article_id)
        rows = session.execute(question.where(table.statement_id.is_not(None)))
        found += [(table, row.id, Span(row.start, row.end)) for row in rows]
    return found


def tie_again(
    session: Session,
    tied: Iterable[tuple[Passages, int, Span]],
    statements: Iterable[tuple[int, Statement]],
) -> None:
    """Tie those whose statement went to the narrowest new one that shares words with them."""
    by_length = sorted((len(s.span), id, s.span) for id, s in statements)
    for table, id, span in tied:
        loose = table.id == id, table.statement_id.is_(None)
        if session.scalar(select(table.id).where(*loose)):
            near = next((new for _, new, place in by_length if place.overlaps(span)), None)
            session.execute(update(table).where(*loose).values(statement_id=near))
