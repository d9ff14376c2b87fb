"""What happened to each file that was brought in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from core import model, values


def add_record(
    session: Session,
    path: str,
    outcome: values.Outcome,
    reason: str,
    articles: Iterable[int] = (),
) -> values.ImportRecord:
    """Keep what happened to one file; `articles` are those it brought or was found to repeat."""
    row = model.ImportRecord(path=path, outcome=outcome.value, reason=reason)
    session.add(row)
    session.flush()
    _link(session, row.id, articles)
    return _value(row, list(dict.fromkeys(articles)))


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


def list_records(session: Session, ids: Iterable[int] | None = None) -> list[values.ImportRecord]:
    """All records, or those named, newest first."""
    articles: dict[int, list[int]] = defaultdict(list)
    links = select(model.RecordArticle.record_id, model.RecordArticle.article_id)
    for link in session.execute(links.order_by(model.RecordArticle.id)):
        articles[link.record_id].append(link.article_id)
    rows = session.scalars(select(model.ImportRecord).order_by(model.ImportRecord.id.desc()))
    chosen = None if ids is None else set(ids)
    return [_value(row, articles[row.id]) for row in rows if chosen is None or row.id in chosen]


def _link(session: Session, record: int, articles: Iterable[int]) -> None:
    links = [{"record_id": record, "article_id": article} for article in dict.fromkeys(articles)]
    if links:
        session.execute(insert(model.RecordArticle), links)


def _value(row: model.ImportRecord, articles: list[int]) -> values.ImportRecord:
    outcome = values.Outcome(row.outcome)
    return values.ImportRecord(row.id, row.path, outcome, row.reason, row.at, tuple(articles))
