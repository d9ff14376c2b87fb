"""Keeping whom and what an article names, each with the spelling that stands there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, delete, exists, or_, select
from sqlalchemy.orm import Session, aliased

from core import model, values
from core.store.convert import chunks, insert_all
from core.store.naming import articles_naming
from core.store.outbox import ARTICLE, owe_all

Name = tuple[str, str]  # a canonical spelling and a kind
Holder = tuple[int | None, int | None]  # an entity and the spelling it was named by


@dataclass
class Named:
    """Whom an article names: entities by canonical spelling, and where each stands how spelt."""

    holders: dict[str, int] = field(default_factory=dict[str, int])
    places: dict[int, list[tuple[int, int]]] = field(
        default_factory=lambda: defaultdict[int, list[tuple[int, int]]](list)
    )

    def holder(self, statement: values.Statement) -> Holder:
        """The entity that holds a statement, and the spelling in its words for the holder, else the
        last one before them, else the first of the article; None if the article does not name it."""
        entity = self.holders.get(statement.holder)
        if entity is None:
            return None, None
        end = (statement.holder_span or statement.span).end
        places = self.places[entity]
        return entity, next((a for at, a in reversed(places) if at < end), places[0][1])


def write_mentions(session: Session, article_id: int, mentions: Sequence[values.Mention]) -> Named:
    """Replace the mentions of an article; whom it names."""
    session.execute(delete(model.Mention).where(model.Mention.article_id == article_id))
    entities = _entities(session, {(m.entity, m.kind) for m in mentions})
    aliases = _aliases(session, {(entities[m.entity, m.kind], m.text) for m in mentions})
    named = Named({name: id for (name, _), id in sorted(entities.items(), key=_people_last)})
    rows: list[dict[str, int]] = []
    for mention in sorted(mentions, key=lambda m: m.span):
        entity = entities[mention.entity, mention.kind]
        alias, at = aliases[entity, mention.text], mention.span
        place = {"alias_id": alias, "start": at.start, "end": at.end}
        rows.append({"article_id": article_id, "entity_id": entity, **place})
        named.places[entity].append((at.start, alias))
    insert_all(session, model.Mention, rows)
    return named


def entities_of(session: Session, article_id: int) -> frozenset[int]:
    """The entities that an article names or that hold a statement in it."""
    named = select(model.Mention.entity_id).where(model.Mention.article_id == article_id)
    row = model.Statement
    holding = select(row.holder_id).where(row.article_id == article_id, row.holder_id.is_not(None))
    return frozenset(session.scalars(named)) | frozenset(i for i in session.scalars(holding) if i)


def drop_unnamed_entities(session: Session, among: Iterable[int]) -> frozenset[int]:
    """Remove those of some entities that no article names any more, that nobody is and about which
    a user has said nothing; their ids."""
    entity = model.Entity
    gone: set[int] = set()
    for part in chunks(among):
        question = select(entity.id).where(~_used(), ~_decided(), entity.id.in_(part))
        gone |= set(session.scalars(question))
    for part in chunks(gone):
        session.execute(delete(entity).where(entity.id.in_(part)))
    return frozenset(gone)


def _used() -> ColumnElement[bool]:
    named = exists().where(model.Mention.entity_id == model.Entity.id)
    return or_(named, exists().where(model.Statement.holder_id == model.Entity.id))


def _decided() -> ColumnElement[bool]:
    """Whether a user's word about names is tied to an entity."""
    entity, alias, apart = model.Entity, model.EntityAlias, model.EntityApart
    other = aliased(entity)
    return or_(
        entity.same_as_id.is_not(None),
        exists().where(other.same_as_id == entity.id),
        exists().where(alias.apart_id == entity.id),
        exists().where(alias.entity_id == entity.id, alias.apart_id.is_not(None)),
        exists().where(or_(apart.entity_id == entity.id, apart.other_id == entity.id)),
    )


def _entities(session: Session, wanted: set[Name]) -> dict[Name, int]:
    found: dict[Name, int] = {}
    entity = model.Entity
    for part in chunks({name for name, _ in wanted}):
        rows = session.execute(
            select(entity.id, entity.name, entity.kind).where(entity.name.in_(part))
        )
        found |= {(row.name, row.kind): row.id for row in rows}
    new = sorted(wanted - found.keys())
    ids = insert_all(session, entity, [{"name": name, "kind": kind} for name, kind in new])
    # One of the same name and another kind may be of other articles only.
    known = found | dict(zip(new, ids, strict=True))
    return {name: known[name] for name in wanted}


def _aliases(session: Session, wanted: set[tuple[int, str]]) -> dict[tuple[int, str], int]:
    found: dict[tuple[int, str], int] = {}
    alias = model.EntityAlias
    for part in chunks({entity for entity, _ in wanted}):
        rows = session.execute(
            select(alias.id, alias.entity_id, alias.name).where(alias.entity_id.in_(part))
        )
        found |= {(row.entity_id, row.name): row.id for row in rows}
    new = sorted(wanted - found.keys())
    ids = insert_all(session, alias, [{"entity_id": id, "name": name} for id, name in new])
    # Every article that names the entity can now be found by this spelling, too.
    owe_all(session, ARTICLE, articles_naming(session, {entity for entity, _ in new}))
    return found | dict(zip(new, ids, strict=True))


def _people_last(item: tuple[Name, int]) -> bool:
    return item[0][1] == "person"  # of a person and a place of one name the person speaks
