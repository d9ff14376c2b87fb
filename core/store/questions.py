"""Contested questions, their positions, and who stands where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import delete, exists, func, insert, select
from sqlalchemy.orm import Session

from core import model, values
from core.store.convert import chunks, pairs, rows_with
from core.store.statements import Placed, placed

Topic = tuple[str, str, Sequence[tuple[str, str]]]


def sync_questions(session: Session, topics: Iterable[Topic]) -> frozenset[int]:
    """Bring questions and positions to what the topic files say: (key, text, [(key, label)]).

    What is still there keeps its id. What is gone goes, unless a claim is attached to it. The ids
    of questions that changed.
    """
    given = {key: (text, dict(positions)) for key, text, positions in topics}
    changed: set[int] = set()
    for row in session.scalars(select(model.Question)).all():
        if row.key not in given and not _claimed(session, question=row.id):
            changed.add(row.id)
            session.delete(row)
    for key, (text, positions) in given.items():
        changed |= set_question(session, key, text, positions)
    return frozenset(changed)


def set_question(
    session: Session, key: str, text: str, positions: Mapping[str, str]
) -> frozenset[int]:
    """Bring one question to what its topic says; its id, if it changed."""
    row = session.scalar(select(model.Question).where(model.Question.key == key))
    row = row or model.Question(key=key, text="")
    new = row.text != text
    row.text = text
    session.add(row)
    session.flush()
    moved = _sync_positions(session, row.id, positions)
    return frozenset({row.id} if moved or new else ())


def write_stands(session: Session, article_id: int, stands: Iterable[values.Stand]) -> None:
    """Replace the answers that statements of an article give.

    A stand that names no statement belongs to the narrowest one round its span; one that has none,
    or whose position is not known, is not kept.
    """
    rows = session.execute(
        select(model.Statement.id, model.Statement.start, model.Statement.end).where(
            model.Statement.article_id == article_id
        )
    ).all()
    by_size = sorted((row.end - row.start, row.start, row.end, row.id) for row in rows)
    ids = {row.id for row in rows}
    of_article = select(model.Statement.id).where(model.Statement.article_id == article_id)
    session.execute(delete(model.Stand).where(model.Stand.statement_id.in_(of_article)))
    positions = _positions(session)
    made: list[dict[str, object]] = []
    for stand in stands:
        around = (i for _, a, b, i in by_size if a <= stand.span.start and stand.span.end <= b)
        statement = stand.statement if stand.statement in ids else next(around, None)
        position = positions.get((stand.question, stand.position))
        if statement and position:
            made.append(
                {
                    "statement_id": statement,
                    "position_id": position,
                    "start": stand.span.start,
                    "end": stand.span.end,
                    "marks": pairs(stand.marks),
                    "value": stand.value,
                    "low": stand.low,
                    "high": stand.high,
                    "holder": stand.holder,
                }
            )
    if made:
        session.execute(insert(model.Stand), made)


def statements_standing(
    session: Session, question_keys: Iterable[str], not_article: int
) -> list[Placed]:
    """Statements of other articles that answer one of these questions, each with the name of its
    source and the day that published it."""
    ids: set[int] = set()
    for part in chunks(set(question_keys)):
        ids |= set(
            session.scalars(
                select(model.Stand.statement_id)
                .join(model.Statement, model.Statement.id == model.Stand.statement_id)
                .join(model.Position, model.Position.id == model.Stand.position_id)
                .join(model.Question, model.Question.id == model.Position.question_id)
                .where(model.Question.key.in_(part), model.Statement.article_id != not_article)
            )
        )
    return placed(session, ids)


def articles_answering(session: Session, question_keys: Iterable[str]) -> set[int]:
    """The articles that answer one of these questions, or stand in a dispute about one."""
    keys = set(question_keys)
    standing = (
        select(model.Statement.article_id)
        .join(model.Stand, model.Stand.statement_id == model.Statement.id)
        .join(model.Position, model.Position.id == model.Stand.position_id)
        .join(model.Question, model.Question.id == model.Position.question_id)
    )
    found = {row[0] for row in rows_with(session, standing, model.Question.key, keys)}
    disputed = select(model.Dispute.key, model.DisputePassage.article_id).join(
        model.DisputePassage, model.DisputePassage.dispute_id == model.Dispute.id
    )
    kind = values.DisputeKind.POSITIONS.value
    rows = session.execute(disputed.where(model.Dispute.kind == kind))
    return found | {row.article_id for row in rows if row.key.split(":")[1] in keys}


def list_questions(session: Session) -> list[values.Question]:
    """All questions by their text, with their positions and how many statements give each."""
    stand = model.Stand
    counted = select(stand.position_id, func.count(stand.statement_id.distinct()))
    counts: dict[int, int] = {
        row[0]: row[1] for row in session.execute(counted.group_by(stand.position_id))
    }
    positions: dict[int, list[values.Position]] = {}
    for row in session.scalars(select(model.Position).order_by(model.Position.id)):
        position = values.Position(row.id, row.key, row.label, counts.get(row.id, 0))
        positions.setdefault(row.question_id, []).append(position)
    rows = session.scalars(select(model.Question).order_by(model.Question.text))
    return [
        values.Question(row.id, row.key, row.text, tuple(positions.get(row.id, ()))) for row in rows
    ]


def _sync_positions(session: Session, question_id: int, given: Mapping[str, str]) -> bool:
    rows = session.scalars(
        select(model.Position).where(model.Position.question_id == question_id)
    ).all()
    there = {row.key: row for row in rows}
    changed = False
    for key, row in there.items():
        if key not in given and not _claimed(session, position=row.id):
            session.delete(row)
            changed = True
    for key, label in given.items():
        row = there.get(key) or model.Position(question_id=question_id, key=key, label="")
        changed |= row.label != label
        row.label = label
        session.add(row)
    session.flush()
    return changed


def _claimed(session: Session, *, question: int | None = None, position: int | None = None) -> bool:
    column = model.Claim.position_id if question is None else model.Claim.question_id
    wanted = position if question is None else question
    return bool(session.scalar(select(exists().where(column == wanted))))


def _positions(session: Session) -> dict[tuple[str, str], int]:
    rows = session.execute(
        select(model.Question.key, model.Position.key, model.Position.id).join(
            model.Position, model.Position.question_id == model.Question.id
        )
    )
    return {(row[0], row[1]): row[2] for row in rows}
