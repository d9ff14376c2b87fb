"""What happened to each file that was brought in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, or_, select
from sqlalchemy.orm import Session

from core import model, values
from core.store.convert import Question, rows_with

# What did not come in; a later record of the same file takes the place of such a one.
UNDONE = (values.Outcome.REFUSED, values.Outcome.CANCELLED, values.Outcome.WAITING)


def add_record(
    session: Session,
    path: str,
    outcome: values.Outcome,
    reason: str,
    articles: Iterable[int] = (),
    guess: values.Guess | None = None,
) -> values.ImportRecord:
    """Keep what happened to one file; `articles` are those it brought or was found to repeat."""
    row = model.ImportRecord(path=path, outcome=outcome.value, reason=reason, guess=guess)
    session.add(row)
    session.flush()
    _link(session, row.id, articles)
    return _value(row, list(dict.fromkeys(articles)), 0)


def amend_record(
    session: Session,
    record: int,
    outcome: values.Outcome,
    reason: str,
    articles: Iterable[int],
) -> None:
    """Say anew what happened to a file, as more of it is done."""
    row = session.get_one(model.ImportRecord, record)
    row.outcome, row.reason = outcome.value, reason
    there = select(model.RecordArticle.article_id).where(model.RecordArticle.record_id == record)
    known = set(session.scalars(there))
    _link(session, record, [article for article in articles if article not in known])


def add_parts(session: Session, record: int, parts: Iterable[values.ImportPart]) -> None:
    """Keep what became of the articles of a file and of the files inside it."""
    rows = [
        {
            "record_id": record,
            "article_id": part.article,
            "name": part.name,
            "outcome": part.outcome.value,
            "reason": part.reason,
        }
        for part in parts
    ]
    if rows:
        session.execute(insert(model.ImportPart), rows)


def supersede(session: Session, paths: Mapping[str, int]) -> None:
    """Let go of earlier records of files that did not come in then; `paths` has the newest record of
    each file."""
    row = model.ImportRecord
    undone = row.outcome.in_([outcome.value for outcome in UNDONE])
    found = rows_with(session, select(row.id, row.path).where(undone), row.path, paths)
    gone = [one.id for one in found if one.id < paths[one.path]]
    if gone:
        session.execute(delete(row).where(row.id.in_(gone)))


def list_records(session: Session, ids: Iterable[int] | None = None) -> list[values.ImportRecord]:
    """All records, or those named, newest first."""
    row = model.ImportRecord
    found = [one[0] for one in rows_with(session, select(row), row.id, ids)]
    return _values(session, sorted(found, key=lambda one: one.id, reverse=True))


def find_records(
    session: Session, wanted: values.RecordFilter, start: int = 0, count: int | None = None
) -> list[values.ImportRecord]:
    """The records that a filter asks for, newest first; `count` of them from the place `start`."""
    row = model.ImportRecord
    question = _filtered(select(row), wanted).order_by(row.id.desc()).offset(start).limit(count)
    return _values(session, list(session.scalars(question)))


def count_records(session: Session, wanted: values.RecordFilter) -> int:
    """How many records a filter asks for."""
    return session.scalar(_filtered(select(func.count(model.ImportRecord.id)), wanted)) or 0


def counts(session: Session) -> values.RecordCounts:
    """How many files there are of each outcome, and what waits for a look."""
    row = model.ImportRecord
    question = select(row.outcome, row.guess, func.count()).group_by(row.outcome, row.guess)
    outcomes: dict[values.Outcome, int] = defaultdict(int)
    waiting: dict[str, int] = defaultdict(int)
    for outcome, guess, number in session.execute(question):
        outcomes[values.Outcome(outcome)] += number
        if outcome == values.Outcome.WAITING:
            waiting[guess or ""] += number
    tables, cuts = waiting[values.Guess.COLUMNS], waiting[values.Guess.CUTS]
    return values.RecordCounts(dict(outcomes), tables, cuts)


def list_parts(session: Session, record: int) -> list[values.ImportPart]:
    """What became of the articles of a file and the files inside it, in their order."""
    row = model.ImportPart
    rows = session.scalars(select(row).where(row.record_id == record).order_by(row.id))
    return [
        values.ImportPart(one.name, values.Outcome(one.outcome), one.reason, one.article_id)
        for one in rows
    ]


def paths_since(session: Session) -> dict[str, datetime]:
    """When each file was brought in last, or was found not to come in; not those stopped half-way."""
    row = model.ImportRecord
    ended = row.outcome != values.Outcome.CANCELLED.value
    question = select(row.path, func.max(row.at).label("at")).where(ended).group_by(row.path)
    return {one.path: one.at for one in session.execute(question)}


def _filtered(question: Any, wanted: values.RecordFilter) -> Any:
    row, part = model.ImportRecord, model.ImportPart
    if wanted.outcome is not None:
        question = question.where(row.outcome == wanted.outcome.value)
    for word in wanted.words.split():
        inside = select(part.record_id).where(_has(part.name, word) | _has(part.reason, word))
        question = question.where(
            or_(_has(row.path, word), _has(row.reason, word), row.id.in_(inside))
        )
    return question


def _has(column: Any, word: str) -> Any:
    return column.icontains(word, autoescape=True)


def _values(session: Session, rows: Sequence[model.ImportRecord]) -> list[values.ImportRecord]:
    ids = [row.id for row in rows]
    articles: dict[int, list[int]] = defaultdict(list)
    link, part = model.RecordArticle, model.ImportPart
    linked: Question = select(link.record_id, link.article_id).order_by(link.id)
    for one in rows_with(session, linked, link.record_id, ids):
        articles[one.record_id].append(one.article_id)
    counted: Question = select(part.record_id, func.count()).group_by(part.record_id)
    parts = {one[0]: one[1] for one in rows_with(session, counted, part.record_id, ids)}
    return [_value(row, articles[row.id], parts.get(row.id, 0)) for row in rows]


def _link(session: Session, record: int, articles: Iterable[int]) -> None:
    links = [{"record_id": record, "article_id": article} for article in dict.fromkeys(articles)]
    if links:
        session.execute(insert(model.RecordArticle), links)


def _value(row: model.ImportRecord, articles: list[int], parts: int) -> values.ImportRecord:
    outcome = values.Outcome(row.outcome)
    return values.ImportRecord(
        row.id, row.path, outcome, row.reason, row.at, tuple(articles), parts
    )
