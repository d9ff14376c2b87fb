"""Claims with all that belongs to them, the verdict scale, and tags."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import model, values
from core.store.convert import day, rows_with
from core.text import Anchor


def list_claims(
    session: Session, article: int | None = None, ids: Iterable[int] | None = None
) -> list[values.Claim]:
    """Claims, newest first, with appearances, evidence, tags and verdict; those that appear in an
    article, with these ids, or all."""
    question = select(model.Claim)
    if article is not None:
        inside = select(model.Appearance.claim_id).where(model.Appearance.article_id == article)
        question = question.where(model.Claim.id.in_(inside))
    wanted = None if ids is None else set(ids)
    found = rows_with(session, question, model.Claim.id, wanted)
    rows: list[model.Claim] = sorted((r[0] for r in found), key=lambda c: c.id, reverse=True)
    some = {row.id for row in rows}
    ratings = {rating.id: rating for rating in list_ratings(session)}
    appearances, evidence = _appearances(session, some), _evidence(session, some)
    tags = _tags(session, some)
    return [
        values.Claim(
            id=row.id,
            text=row.text,
            claimant=row.claimant,
            said_on=day(row.said_on),
            about=day(row.about),
            published_on=day(row.published_on),
            verdict=ratings[row.rating_id] if row.rating_id else None,
            verdict_reason=row.verdict_reason,
            note=row.note,
            question=row.question_id,
            position=row.position_id,
            created=row.created,
            appearances=tuple(appearances[row.id]),
            evidence=tuple(evidence[row.id]),
            tags=tuple(tags[row.id]),
        )
        for row in rows
    ]


def claim_ids(session: Session) -> list[int]:
    """The ids of all claims."""
    return list(session.scalars(select(model.Claim.id).order_by(model.Claim.id)))


def list_ratings(session: Session) -> list[values.Rating]:
    """The verdict scale in its order."""
    rows = session.scalars(select(model.Rating).order_by(model.Rating.order, model.Rating.id))
    return [values.Rating(row.id, row.name, row.value, row.order) for row in rows]


def list_tags(session: Session) -> list[values.Tag]:
    """All tags by name."""
    rows = session.scalars(select(model.Tag).order_by(model.Tag.name))
    return [_tag(row) for row in rows]


def _appearances(session: Session, claims: set[int]) -> dict[int, list[values.Appearance]]:
    question = (
        select(model.Appearance, model.Article.title, model.Statement.cue)
        .join(model.Article, model.Article.id == model.Appearance.article_id)
        .outerjoin(model.Statement, model.Statement.id == model.Appearance.statement_id)
    )
    made: dict[int, list[values.Appearance]] = defaultdict(list)
    rows = rows_with(session, question, model.Appearance.claim_id, claims)
    for row, title, cue in sorted(rows, key=lambda r: r[0].id):
        anchor = Anchor(row.exact, row.prefix, row.suffix, row.start, row.end)
        made[row.claim_id].append(
            values.Appearance(row.id, row.article_id, title, row.statement_id, anchor, cue or "")
        )
    return made


def _evidence(session: Session, claims: set[int]) -> dict[int, list[values.Evidence]]:
    question = select(model.Evidence, model.Article.title).outerjoin(
        model.Article, model.Article.id == model.Evidence.article_id
    )
    made: dict[int, list[values.Evidence]] = defaultdict(list)
    rows = rows_with(session, question, model.Evidence.claim_id, claims)
    for row, title in sorted(rows, key=lambda r: r[0].id):
        made[row.claim_id].append(
            values.Evidence(
                id=row.id,
                stance=values.EvidenceStance(row.stance),
                note=row.note,
                url=row.url,
                article=row.article_id,
                title=title or "",
                anchor=_anchor(row),
            )
        )
    return made


def _anchor(row: model.Evidence) -> Anchor | None:
    if row.start is None or row.end is None:
        return None
    return Anchor(row.exact, row.prefix, row.suffix, row.start, row.end)


def _tags(session: Session, claims: set[int]) -> dict[int, list[values.Tag]]:
    question = select(model.ClaimTag.claim_id, model.Tag).join(
        model.Tag, model.Tag.id == model.ClaimTag.tag_id
    )
    made: dict[int, list[values.Tag]] = defaultdict(list)
    rows = rows_with(session, question, model.ClaimTag.claim_id, claims)
    for claim, tag in sorted(rows, key=lambda r: r[1].name):
        made[claim].append(_tag(tag))
    return made


def _tag(row: model.Tag) -> values.Tag:
    return values.Tag(row.id, row.name, row.description, row.parent_id)
