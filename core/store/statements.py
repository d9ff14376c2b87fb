"""Questions about statements and about what was measured, doubted and named in articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select, tuple_
from sqlalchemy.orm import Session

from core import model, values
from core.measures.measure import Bound, Measure, Trend
from core.store import naming
from core.store.convert import chunks, day, rows_with, span, spans
from core.store.editions import superseded
from core.text import Span
from core.values import VagueDate

Placed = tuple[values.Statement, str, VagueDate | None]

_STATEMENT = model.Statement
_MEASURE = model.Measurement


def list_statements(
    session: Session, article: int | None = None, ids: Iterable[int] | None = None
) -> list[values.Statement]:
    """Statements in the order of the text: of one article, with these ids, or all of the newest editions.

    A holder has the name that a user gave, if one did. `disputed` says whether a statement stands in conflict in a dispute that was not dismissed.
    """
    question = select(model.metadata.tables["statement"])
    if article is not None:
        question = question.where(_STATEMENT.article_id == article)
    elif ids is None:
        question = question.where(_STATEMENT.article_id.not_in(superseded()))
    wanted = None if ids is None else set(ids)
    rows = rows_with(session, question, _STATEMENT.id, wanted)
    narrow = _narrow(article, {row.id for row in rows} if wanted is not None else None)
    texts = _texts(session, {row.article_id for row in rows})
    measures = _measures(session, *narrow)
    disputed = _disputed(session, *narrow)
    renamed = naming.holders_renamed(session, *narrow)
    made = [
        _value(
            row,
            texts[row.article_id],
            tuple(measures.get(row.id, ())),
            renamed.get(row.id, str(row.holder)),
            disputed=row.id in disputed,
        )
        for row in rows
    ]
    return sorted(made, key=lambda s: (s.article, s.span, s.content, s.id))


def list_measures(session: Session, article: int) -> list[Measure]:
    """All numbers of an article, each once, in the order of the text."""
    text = _texts(session, {article}).get(article, "")
    rows = session.scalars(select(_MEASURE).where(_MEASURE.article_id == article))
    return sorted({_measure(row, text) for row in rows}, key=lambda m: (m.span, m.unit, m.value))


def list_doubts(session: Session, article: int) -> list[values.Doubt]:
    """The places of an article where the text itself marks doubt."""
    rows = session.scalars(
        select(model.Doubt).where(model.Doubt.article_id == article).order_by(model.Doubt.start)
    ).all()
    meant = naming.names_meant(session, {row.doubter for row in rows})
    return [
        values.Doubt(
            kind=values.DoubtKind(row.kind),
            trigger=Span(row.start, row.end),
            sentence=Span(row.sentence_start, row.sentence_end),
            doubter=meant.get(row.doubter, row.doubter),
            target=span(row.target_start, row.target_end),
            antecedent=span(row.antecedent_start, row.antecedent_end),
            reason=row.reason,
        )
        for row in rows
    ]


def statements_of(session: Session, entity: int) -> list[values.Statement]:
    """What an entity said over time: by the day it was said, else published; undated ones last."""
    given = placed(session, naming.held_by(session, entity))
    dated = [(s.said_on or published, s) for s, _source, published in given]
    return [s for _day, s in sorted(dated, key=lambda pair: _when(pair[0]))]


def statements_measuring(
    session: Session, keys: Iterable[tuple[str, str]], article: int
) -> list[Placed]:
    """Statements of other articles near this one with a measure of one of these heads in that unit,
    each with the name of its source and the day that published it; "" is any head or any unit.

    Near is an article that names somebody or something this one names, and of counts also a number
    of a time that this one has numbers of.
    """
    keys = set(keys)
    both = tuple_(_MEASURE.head, _MEASURE.unit)
    near, then = _sharing_names(article), _of_days(article)
    named = [both.in_(part) for part in chunks({key for key in keys if all(key)})]
    named += [_MEASURE.head.in_(part) for part in chunks({h for h, unit in keys if h and not unit})]
    asked = [and_(condition, or_(near, then)) for condition in named]
    units = {unit for head, unit in keys if not head}  # no index begins with the unit
    asked += [and_(near, _MEASURE.unit.in_(part)) for part in chunks(units)]
    ids: set[int] = set()
    for condition in asked:
        question = select(_MEASURE.statement_id).where(condition, _MEASURE.article_id != article)
        question = question.where(_MEASURE.article_id.not_in(superseded()))
        ids |= {id for id in session.scalars(question) if id is not None}
    return placed(session, ids)


def _sharing_names(article: int) -> ColumnElement[bool]:
    """The condition that a measure is of an article that names what this one names."""
    named = select(model.Mention.entity_id).where(model.Mention.article_id == article)
    sharing = select(model.Mention.article_id).where(model.Mention.entity_id.in_(named))
    return _MEASURE.article_id.in_(sharing)


def _of_days(article: int) -> ColumnElement[bool]:
    """The condition that a number is of a time that a number of an article is of."""
    days = select(_MEASURE.when).where(_MEASURE.article_id == article, _MEASURE.when != "")
    return _MEASURE.when.in_(days.distinct())


def placed(session: Session, ids: Iterable[int]) -> list[Placed]:
    """The statements with these ids, with source and date of publication."""
    statements = list_statements(session, ids=ids)
    question = select(model.Article.id, model.Source.name, model.Article.published).outerjoin(
        model.Source, model.Article.source_id == model.Source.id
    )
    rows = rows_with(session, question, model.Article.id, {s.article for s in statements})
    about = {row.id: (row.name or "", day(row.published)) for row in rows}
    return [(s, *about[s.article]) for s in statements]


def _narrow(article: int | None, ids: set[int] | None) -> tuple[int | None, set[int] | None]:
    return (article, None) if article is not None else (None, ids)


def _texts(session: Session, articles: set[int]) -> dict[int, str]:
    question = select(model.Article.id, model.Article.text)
    return {row.id: row.text for row in rows_with(session, question, model.Article.id, articles)}


def _measures(
    session: Session, article: int | None, ids: set[int] | None
) -> dict[int, list[Measure]]:
    question = select(model.metadata.tables["measurement"])
    question = question.where(_MEASURE.statement_id.is_not(None))
    if article is not None:
        question = question.where(_MEASURE.article_id == article)
    found = rows_with(session, question, _MEASURE.statement_id, ids)
    rows = sorted(found, key=lambda m: m.start)
    texts = _texts(session, {row.article_id for row in rows})
    held: dict[int, list[Measure]] = defaultdict(list)
    for row in rows:
        held[row.statement_id].append(_measure(row, texts[row.article_id]))
    return held


def _disputed(session: Session, article: int | None, ids: set[int] | None) -> set[int]:
    passage = model.DisputePassage
    question = (
        select(passage.statement_id)
        .join(model.Dispute, model.Dispute.id == passage.dispute_id)
        .where(passage.statement_id.is_not(None), passage.side != values.Side.NEITHER.value)
        .where(model.Dispute.state != values.DisputeState.DISMISSED.value)
    )
    if article is not None:
        question = question.where(passage.article_id == article)
    return {row[0] for row in rows_with(session, question, passage.statement_id, ids)}


def _when(day: VagueDate | None) -> tuple[bool, date]:
    return day is None, day.earliest if day else date.max


def _measure(row: Any, text: str) -> Measure:
    at = Span(row.start, row.end)
    return Measure(
        span=at,
        text=at.of(text),
        value=row.value,
        high=row.high,
        unit=row.unit,
        bound=Bound(row.bound),
        trend=Trend(row.trend) if row.trend else None,
        of=row.of,
        head=row.head,
        predicate=row.predicate,
        place=row.place,
        when=row.when,
    )


def _value(
    row: Any, text: str, measures: tuple[Measure, ...], holder: str, *, disputed: bool
) -> values.Statement:
    at = Span(row.start, row.end)
    return values.Statement(
        span=at,
        text=at.of(text),
        content=Span(row.content_start, row.content_end),
        sentences=spans(row.sentences),
        holder=holder,
        holder_span=span(row.holder_start, row.holder_end),
        cue=row.cue,
        cue_span=span(row.cue_start, row.cue_end),
        stance=values.Stance(row.stance),
        quotation=values.Quotation(row.quotation),
        check_worthiness=row.check_worthiness,
        chain=tuple(row.chain),
        belief=row.belief,
        hedge=span(row.hedge_start, row.hedge_end),
        worth=tuple(row.worth),
        measures=measures,
        said_on=day(row.said_on),
        about=day(row.about),
        id=row.id,
        article=row.article_id,
        disputed=disputed,
    )
