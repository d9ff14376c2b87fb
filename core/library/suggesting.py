"""Filling in a claim from what the language work found at a passage."""

from __future__ import annotations

from sqlalchemy.orm import Session

from core.commands import MarkClaim
from core.store import articles, statements
from core.text import Span
from core.values import Statement, VagueDate


def suggest_claim(session: Session, article: int, span: Span) -> MarkClaim:
    """The claim a selection most likely means: its words, the holder and the dates of its statement.

    An empty span stands for the whole statement it lies in.
    """
    stored = articles.read_article(session, article)
    statement = _at(statements.list_statements(session, article=article), span)
    if statement is not None and not span:
        span = statement.content
    claimant = (statement.holder if statement else "") or stored.article.source
    return MarkClaim(
        text=" ".join(span.of(stored.text).split()),
        article=article,
        start=span.start,
        end=span.end,
        claimant=claimant,
        statement=statement.id if statement else None,
        said_on=_edtf(statement.said_on if statement else None),
        about=_edtf(statement.about if statement else None),
        published_on=_edtf(stored.article.published),
    )


def _at(statements: list[Statement], span: Span) -> Statement | None:
    """The statement that shares most with the span, the tightest of those that share as much."""
    near = Span(span.start, max(span.end, span.start + 1))
    touched = [s for s in statements if s.span.overlaps(near)]
    return max(touched, key=lambda s: (_shared(s.content, near), -len(s.content)), default=None)


def _shared(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _edtf(date: VagueDate | None) -> str | None:
    return date.edtf if date else None
