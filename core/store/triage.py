"""Many disputes asked for by pages and counted, without reading their passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, distinct, func, select
from sqlalchemy.orm import Session

from core import model, values
from core.store.convert import Question, rows_with

_DISPUTE = model.Dispute
_PASSAGE = model.DisputePassage


def dispute_ids(
    session: Session, wanted: values.DisputeFilter, among: Collection[int] | None = None
) -> list[int]:
    """The disputes that a filter asks for, or those of them that are `among` some; lowest first."""
    question = select(_DISPUTE.id).where(*_conditions(wanted))
    return sorted(row[0] for row in rows_with(session, question, _DISPUTE.id, among))


def dispute_lines(session: Session, ids: Collection[int]) -> list[values.DisputeLine]:
    """Some disputes as they stand in a list; those that are gone are passed over."""
    question = select(_DISPUTE.id, _DISPUTE.kind, _DISPUTE.state, _DISPUTE.reason)
    rows = sorted(rows_with(session, question, _DISPUTE.id, ids), key=lambda row: row.id)
    sources = _sources(session, [row.id for row in rows])
    return [
        values.DisputeLine(
            row.id,
            values.DisputeKind(row.kind),
            values.DisputeState(row.state),
            row.reason,
            tuple(sources[row.id]),
        )
        for row in rows
    ]


def dispute_counts(session: Session, wanted: values.DisputeFilter) -> values.DisputeCounts:
    """How many disputes there are of each state, kind, source and holder."""
    said = _saying(session, wanted.words)
    wanted = replace(wanted, words="")
    states = _counted(session, _DISPUTE.state, replace(wanted, state=None), said)
    kinds = _counted(session, _DISPUTE.kind, replace(wanted, kind=None), said)
    return values.DisputeCounts(
        tuple((values.DisputeState(name), number) for name, number in states),
        tuple((values.DisputeKind(name), number) for name, number in kinds),
        tuple(_counted(session, model.Source.name, replace(wanted, source=""), said)),
        tuple(_counted(session, _PASSAGE.holder, replace(wanted, holder=""), said)),
    )


def _counted(
    session: Session, of: Any, wanted: values.DisputeFilter, said: set[int] | None
) -> list[tuple[str, int]]:
    """Each value of a column with its number of disputes, the most frequent first."""
    conditions = [of != "", *_conditions(wanted)]
    if said is not None:
        conditions.append(_DISPUTE.id.in_(said))
    question: Question = select(of, func.count()).where(*conditions)
    if of.class_ is not _DISPUTE:
        question = select(of, func.count(distinct(_PASSAGE.dispute_id))).where(*conditions)
        question = question.select_from(_DISPUTE).join(_PASSAGE, _PASSAGE.dispute_id == _DISPUTE.id)
    if of.class_ is model.Source:
        question = question.join(model.Article, model.Article.id == _PASSAGE.article_id)
        question = question.join(model.Source, model.Source.id == model.Article.source_id)
    found = [(row[0], row[1]) for row in session.execute(question.group_by(of))]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


def _saying(session: Session, words: str) -> set[int] | None:
    """The disputes that some words stand in, None for no words: looked for once, counted often."""
    if not words.strip():
        return None
    conditions = _conditions(values.DisputeFilter(words=words))
    return set(session.scalars(select(_DISPUTE.id).where(*conditions)))


def _conditions(wanted: values.DisputeFilter) -> Iterable[ColumnElement[bool]]:
    if wanted.state is not None:
        yield _DISPUTE.state == wanted.state.value
    if wanted.kind is not None:
        yield _DISPUTE.kind == wanted.kind.value
    if wanted.holder:
        held = select(_PASSAGE.dispute_id).where(_PASSAGE.holder == wanted.holder)
        yield _DISPUTE.id.in_(held)
    if wanted.source:
        published = (
            select(_PASSAGE.dispute_id)
            .join(model.Article, model.Article.id == _PASSAGE.article_id)
            .join(model.Source, model.Source.id == model.Article.source_id)
            .where(model.Source.name == wanted.source)
        )
        yield _DISPUTE.id.in_(published)
    for word in wanted.words.split():
        said = (
            select(_PASSAGE.dispute_id)
            .join(model.Article, model.Article.id == _PASSAGE.article_id)
            .where(
                _PASSAGE.text.contains(word, autoescape=True)
                | _PASSAGE.holder.contains(word, autoescape=True)
                | model.Article.title.contains(word, autoescape=True)
            )
        )
        yield _DISPUTE.reason.contains(word, autoescape=True) | _DISPUTE.id.in_(said)


def _sources(session: Session, ids: list[int]) -> dict[int, list[str]]:
    """Where the passages of disputes were published: the outlets, or titles where none is known."""
    question = (
        select(_PASSAGE.dispute_id, _PASSAGE.order, model.Source.name, model.Article.title)
        .join(model.Article, model.Article.id == _PASSAGE.article_id)
        .outerjoin(model.Source, model.Source.id == model.Article.source_id)
    )
    found: dict[int, dict[str, None]] = defaultdict(dict)
    rows = rows_with(session, question, _PASSAGE.dispute_id, ids)
    for row in sorted(rows, key=lambda row: row.order):
        found[row.dispute_id].setdefault(row.name or row.title)
    return defaultdict(list, {id: [name for name in names if name] for id, names in found.items()})
