"""Keeping what the language work found in an article; what it found before is replaced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.orm import Session

from core import model, values
from core.errors import LibraryError
from core.measures.measure import Measure
from core.store.convert import edtf, ends, insert_all, pairs
from core.store.mentions import Holder, Named, drop_unnamed_entities, entities_of, write_mentions
from core.store.outbox import ARTICLE, owe
from core.store.statements import list_statements
from core.store.tying import tie_again, tied_passages

Key = tuple[int, int, str]


def write_analysis(
    session: Session, article_id: int, analysis: values.Analysis, version: str
) -> list[values.Statement]:
    """Keep an analysis made by a version of the language work; its statements with their ids.

    A statement that was there before with the same content and holder keeps its id, and with it
    what hangs on it. Raises LibraryError if the article is gone.
    """
    article = session.get(model.Article, article_id)
    if article is None:
        raise LibraryError("This article is no longer in the library.")
    article.analysed = version
    session.execute(delete(model.Compared).where(model.Compared.article_id == article_id))
    before = entities_of(session, article_id)
    named = write_mentions(session, article_id, analysis.mentions)
    tied = tied_passages(session, article_id)
    ids = _write_statements(session, article_id, analysis.statements, named)
    _write_measures(session, article_id, analysis, ids)
    _write_doubts(session, article_id, analysis.doubts)
    tie_again(session, tied, zip(ids, analysis.statements, strict=True))
    drop_unnamed_entities(session, before)
    owe(session, ARTICLE, article_id)
    session.flush()
    return list_statements(session, article=article_id)


def articles_due(session: Session, version: str) -> list[int]:
    """Articles whose analysis is of another version, or missing."""
    question = select(model.Article.id).where(model.Article.analysed != version)
    return list(session.scalars(question.order_by(model.Article.id)))


def _write_statements(
    session: Session,
    article_id: int,
    statements: Sequence[values.Statement],
    named: Named,
) -> list[int]:
    rows = [_statement(article_id, s, named.holder(s)) for s in statements]
    ids = _kept_ids(session, article_id, statements)
    gone = delete(model.Statement).where(model.Statement.article_id == article_id)
    session.execute(gone.where(model.Statement.id.not_in([i for i in ids if i])))
    kept = [row | {"kept": id} for id, row in zip(ids, rows, strict=True) if id]
    if kept:
        table = model.metadata.tables["statement"]
        columns = {name: bindparam(name, type_=table.c[name].type) for name in rows[0]}
        change = update(table).where(table.c.id == bindparam("kept")).values(columns)
        session.connection().execute(change, kept)
    fresh = [row for id, row in zip(ids, rows, strict=True) if not id]
    new = iter(insert_all(session, model.Statement, fresh))
    session.expire_all()
    return [id or next(new) for id in ids]


def _kept_ids(
    session: Session, article_id: int, statements: Sequence[values.Statement]
) -> list[int | None]:
    known: dict[Key, list[int]] = defaultdict(list)
    row = model.Statement
    question = select(row.id, row.content_start, row.content_end, row.holder)
    for old in session.execute(question.where(row.article_id == article_id).order_by(row.id)):
        known[old.content_start, old.content_end, old.holder].append(old.id)
    kept: list[int | None] = []
    for new in statements:
        ids = known[new.content.start, new.content.end, new.holder]
        kept.append(ids.pop(0) if ids else None)
    return kept


def _statement(article_id: int, s: values.Statement, who: Holder) -> dict[str, Any]:
    holder, cue, hedge = ends(s.holder_span), ends(s.cue_span), ends(s.hedge)
    return {
        "article_id": article_id,
        "start": s.span.start,
        "end": s.span.end,
        "content_start": s.content.start,
        "content_end": s.content.end,
        "sentences": pairs(s.sentences),
        "holder": s.holder,
        "holder_id": who[0],
        "holder_alias_id": who[1],
        "holder_start": holder[0],
        "holder_end": holder[1],
        "chain": list(s.chain),
        "cue": s.cue,
        "cue_start": cue[0],
        "cue_end": cue[1],
        "stance": s.stance.value,
        "quotation": s.quotation.value,
        "belief": s.belief,
        "hedge_start": hedge[0],
        "hedge_end": hedge[1],
        "check_worthiness": s.check_worthiness,
        "worth": list(s.worth),
        "said_on": edtf(s.said_on),
        "about": edtf(s.about),
    }


def _write_measures(
    session: Session, article_id: int, analysis: values.Analysis, ids: Sequence[int]
) -> None:
    session.execute(delete(model.Measurement).where(model.Measurement.article_id == article_id))
    held = [(id, m) for id, s in zip(ids, analysis.statements, strict=True) for m in s.measures]
    inside = {measure for _, measure in held}
    free = [(None, m) for m in analysis.measures if m not in inside]
    rows = [_measurement(article_id, id, measure) for id, measure in (*held, *free)]
    insert_all(session, model.Measurement, rows)


def _measurement(article_id: int, statement_id: int | None, m: Measure) -> dict[str, Any]:
    return {
        "article_id": article_id,
        "statement_id": statement_id,
        "start": m.span.start,
        "end": m.span.end,
        "value": m.value,
        "high": m.high,
        "unit": m.unit,
        "bound": m.bound.value,
        "trend": m.trend.value if m.trend else None,
        "of": m.of,
        "head": m.head,
        "predicate": m.predicate,
        "place": m.place,
        "when": m.when,
    }


def _write_doubts(session: Session, article_id: int, doubts: Iterable[values.Doubt]) -> None:
    session.execute(delete(model.Doubt).where(model.Doubt.article_id == article_id))
    rows: list[dict[str, Any]] = []
    for d in doubts:
        target, antecedent = ends(d.target), ends(d.antecedent)
        rows.append(
            {
                "article_id": article_id,
                "kind": d.kind.value,
                "start": d.trigger.start,
                "end": d.trigger.end,
                "sentence_start": d.sentence.start,
                "sentence_end": d.sentence.end,
                "target_start": target[0],
                "target_end": target[1],
                "antecedent_start": antecedent[0],
                "antecedent_end": antecedent[1],
                "doubter": d.doubter,
                "reason": d.reason,
            }
        )
    insert_all(session, model.Doubt, rows)
