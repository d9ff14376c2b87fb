"""Keeping what the language work found in an article; what it found before is replaced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, exists, insert, select, update
from sqlalchemy.orm import Session

from core import model, values
from core.errors import LibraryError
from core.measures.measure import Measure
from core.store.convert import chunks, edtf, ends, pairs, rows_with
from core.store.outbox import ARTICLE, owe, owe_all
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
    before = entities_of(session, article_id)
    entities = _write_mentions(session, article_id, analysis.mentions)
    tied = tied_passages(session, article_id)
    ids = _write_statements(session, article_id, analysis.statements, entities)
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


def entities_of(session: Session, article_id: int) -> frozenset[int]:
    """The entities that an article names or that hold a statement in it."""
    named = select(model.Mention.entity_id).where(model.Mention.article_id == article_id)
    row = model.Statement
    holding = select(row.holder_id).where(row.article_id == article_id, row.holder_id.is_not(None))
    return frozenset(session.scalars(named)) | frozenset(i for i in session.scalars(holding) if i)


def drop_unnamed_entities(session: Session, among: Iterable[int]) -> frozenset[int]:
    """Remove those of some entities that no article names any more and nobody is; their ids."""
    named = exists().where(model.Mention.entity_id == model.Entity.id)
    holds = exists().where(model.Statement.holder_id == model.Entity.id)
    gone: set[int] = set()
    for part in chunks(among):
        question = select(model.Entity.id).where(~named, ~holds, model.Entity.id.in_(part))
        gone |= set(session.scalars(question))
    for part in chunks(gone):
        session.execute(delete(model.Entity).where(model.Entity.id.in_(part)))
    return frozenset(gone)


def _write_mentions(
    session: Session, article_id: int, mentions: Sequence[values.Mention]
) -> dict[tuple[str, str], int]:
    session.execute(delete(model.Mention).where(model.Mention.article_id == article_id))
    entities = _entities(session, {(m.entity, m.kind) for m in mentions})
    _write_aliases(session, {(entities[m.entity, m.kind], m.text) for m in mentions})
    rows = [
        {
            "article_id": article_id,
            "entity_id": entities[m.entity, m.kind],
            "start": m.span.start,
            "end": m.span.end,
        }
        for m in mentions
    ]
    _insert(session, model.Mention, rows)
    return entities


def _entities(session: Session, wanted: set[tuple[str, str]]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for part in chunks({name for name, _ in wanted}):
        rows = session.execute(
            select(model.Entity.id, model.Entity.name, model.Entity.kind).where(
                model.Entity.name.in_(part)
            )
        )
        found |= {(row.name, row.kind): row.id for row in rows}
    new = sorted(wanted - found.keys())
    rows = [{"name": name, "kind": kind} for name, kind in new]
    return found | dict(zip(new, _inserted(session, model.Entity, rows), strict=True))


def _write_aliases(session: Session, wanted: set[tuple[int, str]]) -> None:
    there: set[tuple[int, str]] = set()
    for part in chunks({entity for entity, _ in wanted}):
        alias = model.EntityAlias
        rows = session.execute(select(alias.entity_id, alias.name).where(alias.entity_id.in_(part)))
        there |= {(row.entity_id, row.name) for row in rows}
    new = sorted(wanted - there)
    _insert(session, model.EntityAlias, [{"entity_id": id, "name": name} for id, name in new])
    # Every article that names the entity can now be found by this spelling, too.
    column = model.Mention.entity_id
    articles = select(model.Mention.article_id).distinct()
    owe_all(session, ARTICLE, (r[0] for r in rows_with(session, articles, column, dict(new))))


def _write_statements(
    session: Session,
    article_id: int,
    statements: Sequence[values.Statement],
    entities: dict[tuple[str, str], int],
) -> list[int]:
    holders = {name: id for (name, _kind), id in sorted(entities.items(), key=_people_last)}
    rows = [_statement(article_id, s, holders.get(s.holder)) for s in statements]
    ids = _kept_ids(session, article_id, statements)
    gone = delete(model.Statement).where(model.Statement.article_id == article_id)
    session.execute(gone.where(model.Statement.id.not_in([i for i in ids if i])))
    kept = [row | {"kept": id} for id, row in zip(ids, rows, strict=True) if id]
    if kept:
        table = model.metadata.tables["statement"]
        columns = {name: bindparam(name, type_=table.c[name].type) for name in rows[0]}
        change = update(table).where(table.c.id == bindparam("kept")).values(columns)
        session.connection().execute(change, kept)
    new = iter(
        _inserted(session, model.Statement, [r for id, r in zip(ids, rows, strict=True) if not id])
    )
    session.expire_all()
    return [id or next(new) for id in ids]


def _people_last(item: tuple[tuple[str, str], int]) -> bool:
    return item[0][1] == "person"  # of a person and a place of one name the person speaks


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


def _inserted(session: Session, table: type[model.Base], rows: list[dict[str, Any]]) -> list[int]:
    if not rows:
        return []
    returning = insert(table).returning(table.id, sort_by_parameter_order=True)
    return list(session.scalars(returning, rows))


def _statement(article_id: int, s: values.Statement, holder_id: int | None) -> dict[str, Any]:
    holder, cue, hedge = ends(s.holder_span), ends(s.cue_span), ends(s.hedge)
    return {
        "article_id": article_id,
        "start": s.span.start,
        "end": s.span.end,
        "content_start": s.content.start,
        "content_end": s.content.end,
        "sentences": pairs(s.sentences),
        "holder": s.holder,
        "holder_id": holder_id,
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
    _insert(session, model.Measurement, rows)


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
    _insert(session, model.Doubt, rows)


def _insert(session: Session, table: type[model.Base], rows: list[dict[str, Any]]) -> None:
    if rows:
        session.execute(insert(table), rows)
