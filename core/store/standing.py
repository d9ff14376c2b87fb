"""The passages that answer a question: what was recognised, and the claims a person attached."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import model, values
from core.store.articles import list_articles
from core.store.claims import list_claims
from core.store.convert import spans
from core.store.statements import placed
from core.text import Span


def passages_of(session: Session, question: values.Question) -> list[values.Taken]:
    """Every passage that takes a position on a question, by date; what has none comes last.

    A claim that appears where an answer was recognised is one passage with it.
    """
    keys = {position.id: position.key for position in question.positions}
    found = _recognised(session, keys)
    for one in _claimed(session, question.id, keys):
        at = next((i for i, other in enumerate(found) if _same(one, other)), None)
        if at is None:
            found.append(one)
        else:
            found[at] = replace(found[at], claim=one.claim)
    return sorted(found, key=_order)


def _recognised(session: Session, keys: dict[int, str]) -> list[values.Taken]:
    stand = model.Stand
    rows = session.scalars(select(stand).where(stand.position_id.in_(keys))).all()
    known = {
        s.id: (s, source, day) for s, source, day in placed(session, {r.statement_id for r in rows})
    }
    titles = {a.id: a.title for a in list_articles(session, {k[0].article for k in known.values()})}
    return [_taken(row, keys[row.position_id], titles, *known[row.statement_id]) for row in rows]


def _taken(
    row: model.Stand,
    position: str,
    titles: dict[int, str],
    statement: values.Statement,
    source: str,
    published: values.VagueDate | None,
) -> values.Taken:
    at = Span(row.start, row.end)
    if not statement.span.contains(at):
        at = statement.span
    return values.Taken(
        position=position,
        holder=row.holder or statement.holder or source,
        article=statement.article,
        title=titles[statement.article],
        source=source,
        span=at,
        text=at.shifted(-statement.span.start).of(statement.text),
        when=statement.about or statement.said_on or published,
        marks=spans(row.marks),
        statement=statement.id,
        value=row.value,
        low=row.low,
        high=row.high,
    )


def _claimed(session: Session, question: int, keys: dict[int, str]) -> list[values.Taken]:
    ids = session.scalars(select(model.Claim.id).where(model.Claim.question_id == question)).all()
    made: list[values.Taken] = []
    for claim in list_claims(session, ids=ids):
        places = [(a.article, a.anchor.span, a.anchor.exact) for a in claim.appearances]
        about = {a.id: a for a in list_articles(session, {place[0] for place in places})}
        for article, span, text in places or [(0, Span(0, 0), claim.text)]:
            there = about.get(article)
            made.append(
                values.Taken(
                    position=keys.get(claim.position or 0, ""),
                    holder=claim.claimant or (there.source if there else ""),
                    article=article,
                    title=there.title if there else "",
                    source=there.source if there else "",
                    span=span,
                    text=text,
                    when=claim.about or claim.said_on or claim.published_on,
                    claim=claim.id,
                )
            )
    return made


def _same(claim: values.Taken, other: values.Taken) -> bool:
    there = claim.article == other.article and claim.position == other.position
    return there and claim.span.overlaps(other.span)


def _order(one: values.Taken) -> tuple[date, date, int, Span, int]:
    first, last = (one.when.earliest, one.when.latest) if one.when else (date.max, date.max)
    return first, last, one.article, one.span, one.claim
