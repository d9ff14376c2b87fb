"""Which rows of another library are here already."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import model
from core.archive.planning import Plan, Unit
from core.archive.rows import Ids, Row, parts, rows
from core.model import Base
from core.store.clean import file_name, without_folder
from core.store.convert import chunks
from core.values import ConflictKind, MergeKind

Key = Callable[[Row], Hashable]
_SCALE = (Unit(ConflictKind.SCALE, ("value",), None),)
_SEARCH = (Unit(ConflictKind.SEARCH, ("query",), None),)


def match_rows(plan: Plan, ours: Session, theirs: Session) -> None:
    """Find what is the same on both sides, by what a person would tell it by."""
    ids = plan.ids
    _match(ids, ours, theirs, model.Source, lambda r: r["name"])
    _match(ids, ours, theirs, model.Original, lambda r: r["sha256"])
    _match(ids, ours, theirs, model.Article, lambda r: r["fingerprint"])
    _match(ids, ours, theirs, model.Entity, lambda r: (r["name"], r["kind"]))
    _match(ids, ours, theirs, model.EntityAlias, lambda r: (r["entity_id"], r["name"]))
    _match(ids, ours, theirs, model.Question, lambda r: r["key"])
    _match(ids, ours, theirs, model.Position, lambda r: (r["question_id"], r["key"]))
    _match(ids, ours, theirs, model.Tag, lambda r: r["name"].casefold())
    _match(ids, ours, theirs, model.ImportRecord, _of_record)
    _match_articles(plan, ours, theirs)
    _match_scale(plan, ours, theirs)
    _match_searches(plan, ours, theirs)
    _count(plan, theirs, model.ImportRecord, MergeKind.RECORD)


def _match(ids: Ids, ours: Session, theirs: Session, kind: type[Base], key: Key) -> list[Row]:
    """Note the same rows of a table; those of theirs, moved, that there are here too.

    Their keys are of ids as they are here, so what a table points to is matched before it.
    """
    here = {key(row): row["id"] for part in parts(ours, kind) for row in part}
    found: list[Row] = []
    for part in parts(theirs, kind):
        for row in part:
            same = here.get(key(ids.moved(kind, row)))
            if same is not None:
                ids.same[kind.__tablename__][row["id"]] = same
                found.append(row)
    return found


def _match_articles(plan: Plan, ours: Session, theirs: Session) -> None:
    """The statements of articles that both have, where a passage of a person's work stands in one."""
    same, known = plan.ids.same["article"], set[int]()
    for kind in (model.Appearance, model.DisputePassage):
        question = select(kind.statement_id, kind.article_id).where(kind.statement_id.is_not(None))
        known |= {id for id, article in theirs.execute(question) if id and article in same}
    there = {
        id: place
        for id, place in _places(theirs, model.Statement.id, known).items()
        if place[0] in same
    }
    wanted = {same[article] for article, _, _ in there.values()}
    here = {place: id for id, place in _places(ours, model.Statement.article_id, wanted).items()}
    for id, (article, start, end) in there.items():
        found = here.get((same[article], start, end))
        if found is not None:
            plan.ids.same["statement"][id] = found
    _count(plan, theirs, model.Article, MergeKind.ARTICLE)


def _places(session: Session, column: Any, among: Iterable[int]) -> dict[int, tuple[int, int, int]]:
    kind = model.Statement
    question = select(kind.id, kind.article_id, kind.start, kind.end)
    found: dict[int, tuple[int, int, int]] = {}
    for part in chunks(among):
        for id, *place in session.execute(question.where(column.in_(part))):
            found[id] = (place[0], place[1], place[2])
    return found


def _match_scale(plan: Plan, ours: Session, theirs: Session) -> None:
    here = {row["id"]: row for row in rows(ours, model.Rating)}
    for row in _match(plan.ids, ours, theirs, model.Rating, lambda r: r["name"].casefold()):
        mine = here[plan.ids.of("rating", row["id"])]
        plan.compare(model.Rating, mine, row, _SCALE, mine["name"], _value)
    last = max((row["order"] for row in here.values()), default=-1)
    for row in rows(theirs, model.Rating):
        if plan.ids.is_new("rating", row["id"]):
            moved = plan.ids.moved(model.Rating, row)
            plan.add(model.Rating, moved | {"order": last + 1 + row["order"]})
    _count(plan, theirs, model.Rating, MergeKind.VERDICT)


def _match_searches(plan: Plan, ours: Session, theirs: Session) -> None:
    here = {row["id"]: row for row in rows(ours, model.SavedSearch)}
    for row in _match(plan.ids, ours, theirs, model.SavedSearch, lambda r: r["name"]):
        mine = here[plan.ids.of("saved_search", row["id"])]
        plan.compare(model.SavedSearch, mine, row, _SEARCH, mine["name"], lambda _u, r: r["query"])
    for row in rows(theirs, model.SavedSearch):
        if plan.ids.is_new("saved_search", row["id"]):
            plan.add(model.SavedSearch, plan.ids.moved(model.SavedSearch, row))
    _count(plan, theirs, model.SavedSearch, MergeKind.SEARCH)


def _value(_unit: Unit, row: Row) -> str:
    return "–" if row["value"] is None else str(row["value"])


def _of_record(row: Row) -> Hashable:
    name = file_name(row["path"])
    return name, row["outcome"], without_folder(row["reason"], row["path"]), row["at"]


def _count(plan: Plan, theirs: Session, kind: type[Base], counted: MergeKind) -> None:
    name = kind.__tablename__
    every = list(theirs.scalars(select(kind.id)))
    plan.new[counted] += sum(plan.ids.is_new(name, id) for id in every)
    plan.same[counted] += sum(not plan.ids.is_new(name, id) for id in every)
