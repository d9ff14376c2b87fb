"""Flags: kept through every re-analysis with what the journalist made of them, and listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from core import model, values
from core.store.convert import chunks, day, pairs, rows_with, spans
from core.store.dismissed import question_id, still_two_sided, without_dismissed
from core.store.outbox import ARTICLE, owe_all
from core.text import Span

_DISPUTE = model.Dispute
_PASSAGE = model.DisputePassage
_PLACE = ("article_id", "statement_id", "side", "start", "end", "text", "holder", "marks")


def write_findings(
    session: Session, article_ids: Collection[int], findings: Sequence[values.Finding]
) -> frozenset[int]:
    """Keep what the detectors found when these articles were weighed; ids of disputes touched.

    A finding whose key is known refreshes that dispute and leaves its state; pairs of passages that
    were dismissed are not raised again, and a dismissed dispute is left as it is. Open disputes
    that have a passage in one of the articles and were not found again go; those of wording, which
    are found by other work, stay.
    """
    before = _open_in(session, article_ids, but=values.DisputeKind.WORDING)
    return _write(session, findings, before)


def add_findings(session: Session, findings: Sequence[values.Finding]) -> frozenset[int]:
    """Keep what was found beside what is known; see `write_findings`. Ids of disputes touched."""
    return _write(session, findings, set())


def drop_open(session: Session, kind: values.DisputeKind) -> frozenset[int]:
    """Remove the open disputes of a kind, to be found anew; their ids."""
    of_kind = _DISPUTE.kind == kind.value
    open_ = _DISPUTE.state == values.DisputeState.OPEN.value
    ids = set(session.scalars(select(_DISPUTE.id).where(of_kind, open_)))
    owe_all(session, ARTICLE, articles_of(session, ids))
    _remove(session, ids)
    return frozenset(ids)


def _write(
    session: Session, findings: Sequence[values.Finding], before: set[int]
) -> frozenset[int]:
    found: set[int] = set()
    touched: set[int] = set()
    articles: set[int] = set()
    for finding in _merged(findings):
        rest = without_dismissed(session, finding)
        if rest is not None:
            id, changed = _upsert(session, rest)
            found.add(id)
            touched |= {id} if changed else set()
            articles |= changed
    gone = before - found
    articles |= articles_of(session, gone)
    _remove(session, gone)
    owe_all(session, ARTICLE, articles)
    return frozenset(touched | gone)


def list_disputes(
    session: Session,
    *,
    ids: Iterable[int] | None = None,
    state: values.DisputeState | None = None,
    kind: values.DisputeKind | None = None,
    article: int | None = None,
) -> list[values.Dispute]:
    """Disputes by id, with their passages in order; only those that fit all that is named."""
    question = select(_DISPUTE)
    if state is not None:
        question = question.where(_DISPUTE.state == state.value)
    if kind is not None:
        question = question.where(_DISPUTE.kind == kind.value)
    if article is not None:
        inside = select(_PASSAGE.dispute_id).where(_PASSAGE.article_id == article)
        question = question.where(_DISPUTE.id.in_(inside))
    wanted = None if ids is None else set(ids)
    rows: list[model.Dispute] = [r[0] for r in rows_with(session, question, _DISPUTE.id, wanted)]
    passages = _passages(session, {row.id for row in rows})
    return [_value(row, passages.get(row.id, ())) for row in sorted(rows, key=lambda r: r.id)]


def drop_one_sided(session: Session, article_id: int) -> tuple[frozenset[int], frozenset[int]]:
    """Before an article goes: take its passages out of disputes, and remove those that lose a side.

    Ids of the disputes touched, and of the other articles that have passages in them.
    """
    inside = select(_PASSAGE.dispute_id).where(_PASSAGE.article_id == article_id)
    ids = set(session.scalars(inside))
    articles = _take_out(session, article_id, ids)
    return frozenset(ids), frozenset(articles - {article_id})


def withdraw(session: Session, article_id: int) -> frozenset[int]:
    """Take the passages of an article that is weighed no more out of the open disputes, which go if
    they lose a side; what a person raised or decided stays. Ids of the disputes touched."""
    ids = _open_in(session, (article_id,))
    owe_all(session, ARTICLE, _take_out(session, article_id, ids))
    return frozenset(ids)


def _take_out(session: Session, article_id: int, ids: Collection[int]) -> set[int]:
    """Take an article's passages out of some disputes; the articles that these have passages in."""
    articles = articles_of(session, ids)
    lost: set[int] = set()
    for dispute in list_disputes(session, ids=ids):
        sides = [p.side for p in dispute.passages]
        stay = [p.side for p in dispute.passages if p.article != article_id]
        if not still_two_sided(sides, stay):
            lost.add(dispute.id)
    for part in chunks(ids):
        here = _PASSAGE.article_id == article_id, _PASSAGE.dispute_id.in_(part)
        session.execute(delete(_PASSAGE).where(*here))
    _remove(session, lost)
    return articles


def articles_of(session: Session, disputes: Iterable[int]) -> set[int]:
    """The articles that have a passage in one of these disputes."""
    question = select(_PASSAGE.article_id).distinct()
    return {row[0] for row in rows_with(session, question, _PASSAGE.dispute_id, disputes)}


def _open_in(
    session: Session, article_ids: Collection[int], but: values.DisputeKind | None = None
) -> set[int]:
    left = {values.DisputeKind.BY_HAND.value, *([but.value] if but else [])}
    question = (
        select(_DISPUTE.id)
        .join(_PASSAGE, _PASSAGE.dispute_id == _DISPUTE.id)
        .where(_DISPUTE.state == values.DisputeState.OPEN.value)
        .where(_DISPUTE.kind.not_in(left))
    )
    return {row[0] for row in rows_with(session, question, _PASSAGE.article_id, article_ids)}


def _merged(findings: Sequence[values.Finding]) -> list[values.Finding]:
    # The same conflict found from both of its articles is one; the passages of both stay.
    by_key: dict[str, values.Finding] = {}
    for new in findings:
        old = by_key.get(new.key)
        passages = {(p.article, p.span, p.side): p for p in (*(old or new).passages, *new.passages)}
        by_key[new.key] = replace(old or new, passages=tuple(passages.values()))
    return list(by_key.values())


def _upsert(session: Session, finding: values.Finding) -> tuple[int, set[int]]:
    # The id, and the articles whose marks changed; none if all is as it was.
    places = [_place(p) for p in finding.passages]
    row = session.scalar(select(_DISPUTE).where(_DISPUTE.key == finding.key))
    row = row or _decided_twin(session, finding)
    calculation = _sum_row(finding.sum)
    question = question_id(session, finding.question)
    if row is None:
        row = _DISPUTE(key=finding.key, kind=finding.kind.value, state=values.DisputeState.OPEN)
    elif _same(session, row, finding.reason, calculation, question, places):
        return row.id, set()
    before = articles_of(session, [row.id] if row.id else [])
    row.reason, row.sum, row.question_id = finding.reason, calculation, question
    session.add(row)
    session.flush()
    write_passages(session, row.id, places, finding.passages)
    return row.id, before | {p.article for p in finding.passages}


def _decided_twin(session: Session, finding: values.Finding) -> model.Dispute | None:
    """A dispute that a person decided on the very same passages, whose key is of another edition."""
    prints = {p.fingerprint for p in finding.passages}
    question = (
        select(_DISPUTE)
        .join(_PASSAGE, _PASSAGE.dispute_id == _DISPUTE.id)
        .where(_PASSAGE.fingerprint.in_(prints), _DISPUTE.kind == finding.kind.value)
        .where(_DISPUTE.state != values.DisputeState.OPEN.value)
        .where(_DISPUTE.reason == finding.reason)
    )
    for row in session.scalars(question.distinct()):
        if {p.fingerprint for p in row.passages} == prints:
            return row
    return None


def write_passages(
    session: Session,
    dispute_id: int,
    places: Sequence[dict[str, Any]],
    passages: Sequence[values.Passage],
) -> None:
    """Replace the passages of a dispute."""
    session.execute(delete(_PASSAGE).where(_PASSAGE.dispute_id == dispute_id))
    rows = [
        place | {"dispute_id": dispute_id, "order": order, "fingerprint": passage.fingerprint}
        for order, (place, passage) in enumerate(zip(places, passages, strict=True))
    ]
    if rows:
        session.execute(insert(_PASSAGE), rows)


def _same(
    session: Session,
    row: model.Dispute,
    reason: str,
    calculation: dict[str, Any] | None,
    question: int | None,
    places: list[dict[str, Any]],
) -> bool:
    if (row.reason, row.sum, row.question_id) != (reason, calculation, question):
        return False
    rows = select(_PASSAGE).where(_PASSAGE.dispute_id == row.id).order_by(_PASSAGE.order)
    there = [{name: getattr(p, name) for name in _PLACE} for p in session.scalars(rows)]
    return there == places


def _remove(session: Session, ids: Iterable[int]) -> None:
    for part in chunks(ids):
        session.execute(delete(_DISPUTE).where(_DISPUTE.id.in_(part)))


def _place(p: values.Passage) -> dict[str, Any]:
    columns = (p.article, p.statement or None, p.side.value, p.span.start, p.span.end)
    return dict(zip(_PLACE, (*columns, p.text, p.holder, pairs(p.marks)), strict=True))


def _sum_row(calculation: values.Sum | None) -> dict[str, Any] | None:
    if calculation is None:
        return None
    rows = [[row.label, row.value, row.source] for row in calculation.rows]
    return {"rows": rows, "result": calculation.result}


def _sum(column: dict[str, Any] | None) -> values.Sum | None:
    if column is None:
        return None
    return values.Sum(tuple(values.SumRow(*row) for row in column["rows"]), column["result"])


def _passages(session: Session, disputes: set[int]) -> dict[int, list[values.Passage]]:
    question = (
        select(_PASSAGE, model.Article.title, model.Source.name, model.Article.published)
        .join(model.Article, model.Article.id == _PASSAGE.article_id)
        .outerjoin(model.Source, model.Source.id == model.Article.source_id)
    )
    made: dict[int, list[values.Passage]] = defaultdict(list)
    rows = rows_with(session, question, _PASSAGE.dispute_id, disputes)
    for p, title, source, published in sorted(rows, key=lambda row: row[0].order):
        passage = values.Passage(
            article=p.article_id,
            span=Span(p.start, p.end),
            text=p.text,
            holder=p.holder,
            side=values.Side(p.side),
            statement=p.statement_id or 0,
            marks=spans(p.marks),
            title=title,
            source=source or "",
            published=day(published),
        )
        made[p.dispute_id].append(passage)
    return made


def _value(row: model.Dispute, passages: Iterable[values.Passage]) -> values.Dispute:
    return values.Dispute(
        id=row.id,
        kind=values.DisputeKind(row.kind),
        state=values.DisputeState(row.state),
        reason=row.reason,
        passages=tuple(passages),
        sum=_sum(row.sum),
        question=row.question_id,
        dismissed_because=row.dismissed_because,
        note=row.note,
    )
