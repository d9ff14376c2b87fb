"""Who and what articles name: what the language work found, and what a user said about it.

A user's word is laid over what was found and changes none of it: a spelling may mean another entity
than it was found to (`apart_id`), and an entity may be the same as another (`same_as_id`). Hence it
holds for every article, also after it was analysed anew, and can be taken back at any time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ScalarSelect, func, select
from sqlalchemy.orm import Session, aliased

from core import values
from core.model import Entity, EntityAlias, EntityApart, Mention, Statement
from core.store.convert import Question, chunks, rows_with
from core.store.editions import superseded
from core.text import Span

_found, _meant = aliased(Entity), aliased(Entity)  # before and after a user's "the same as"


@dataclass(frozen=True, slots=True)
class Named:
    """An entity where an article names it; `aliases` are its other spellings anywhere."""

    span: Span
    name: str
    aliases: tuple[str, ...]


def names_in(session: Session, article: int) -> list[Named]:
    """Every mention of an article, in the order of the text."""
    return names_in_all(session, (article,)).get(article, [])


def names_in_all(session: Session, articles: Iterable[int]) -> dict[int, list[Named]]:
    """Every mention of some articles by article, in the order of the text."""
    question = select(Mention.article_id, Mention.start, Mention.end, _meant.id, _meant.name)
    here = _spelt(question.join(EntityAlias, EntityAlias.id == Mention.alias_id))
    rows = rows_with(session, here, Mention.article_id, articles)
    spellings = _spellings(session, {id for _, _, _, id, _ in rows})
    found: dict[int, list[Named]] = defaultdict(list)
    for article, start, end, id, name in sorted(rows, key=lambda row: (row[0], row[1])):
        found[article].append(Named(Span(start, end), name, spellings[id]))
    return found


def list_entities(session: Session) -> list[values.Entity]:
    """Everybody and everything named, with their spellings, those named most first."""
    rows = session.execute(select(Entity.id, Entity.name, Entity.kind, Entity.same_as_id)).all()
    meant = {row.id: row.same_as_id or row.id for row in rows}
    used, held = _used(session, meant), _held(session, meant)
    entities = [
        _entity(row, used[row.id], held[row.id]) for row in rows if row.id in used or row.id in held
    ]
    return sorted(entities, key=lambda e: (-e.mentions, e.name, e.kind))


def apart_pairs(session: Session) -> frozenset[frozenset[int]]:
    """The pairs of entities of which a user said that they are not one."""
    a, b = aliased(Entity), aliased(Entity)
    rows = session.execute(
        select(a.id, a.same_as_id, b.id, b.same_as_id)
        .select_from(EntityApart)
        .join(a, a.id == EntityApart.entity_id)
        .join(b, b.id == EntityApart.other_id)
    )
    return frozenset(frozenset((r[1] or r[0], r[3] or r[2])) for r in rows)


def held_by(session: Session, entity: int) -> list[int]:
    """The ids of the statements that an entity holds in the newest editions of articles."""
    question = _holding(Statement.id).where(_meant.id == entity)
    question = question.where(Statement.article_id.not_in(superseded()))
    found: set[int] = set()
    # Each by its index: who was found to hold it, and whom a user said the spelling to mean.
    for part in chunks(family(session, (entity,))):
        found |= set(session.scalars(question.where(Statement.holder_id.in_(part))))
        apart = Statement.holder_alias_id.in_(_set_apart(part))
        found |= set(session.scalars(question.where(apart)))
    return sorted(found)


def holders_renamed(session: Session, article: int | None, ids: set[int] | None) -> dict[int, str]:
    """The holders of those statements whose holder is another by what a user said, by statement."""
    question = _holding(Statement.id, _meant.name).where(_meant.id != Statement.holder_id)
    if article is not None:
        question = question.where(Statement.article_id == article)
    return {row.id: row.name for row in rows_with(session, question, Statement.id, ids)}


def holders_renamed_in(session: Session, articles: Iterable[int]) -> dict[int, str]:
    """The same of the statements of some articles."""
    question = _holding(Statement.id, _meant.name).where(_meant.id != Statement.holder_id)
    return {
        row.id: row.name for row in rows_with(session, question, Statement.article_id, articles)
    }


def names_meant(session: Session, names: Iterable[str]) -> dict[str, str]:
    """The names of those whom a user said some names to be; a name that stays is not in it."""
    found: dict[str, str] = {}
    question = select(_found.name, _meant.name.label("meant")).join(
        _meant, _meant.id == _found.same_as_id
    )
    for part in chunks(set(names)):
        rows = session.execute(question.where(_found.name.in_(part)))
        found |= {row.name: row.meant for row in rows}
    return found


def family(session: Session, entities: Iterable[int]) -> set[int]:
    """Some entities with all that are the same as one of them."""
    given = set(entities)
    for part in chunks(given):
        roots = select(Entity.same_as_id).where(Entity.id.in_(part))
        given = given | {id for id in session.scalars(roots) if id is not None}
    found = set(given)
    for part in chunks(given):
        found |= set(session.scalars(select(Entity.id).where(Entity.same_as_id.in_(part))))
    return found


def articles_naming(session: Session, entities: Iterable[int]) -> set[int]:
    """The articles that name some entities, or one that is the same as one of them."""
    found: set[int] = set()
    question = select(Mention.article_id).distinct()
    for part in chunks(family(session, entities)):
        for whom in (Mention.entity_id.in_(part), Mention.alias_id.in_(_set_apart(part))):
            found |= set(session.scalars(question.where(whom)))
    return found


def _set_apart(entities: list[int]) -> ScalarSelect[int]:
    """The spellings that a user said to mean some entities."""
    return select(EntityAlias.id).where(EntityAlias.apart_id.in_(entities)).scalar_subquery()


def _spelt(question: Question) -> Question:
    """A question about spellings, joined to whom each means."""
    whom = func.coalesce(EntityAlias.apart_id, EntityAlias.entity_id)
    return _through(question.join(_found, _found.id == whom))


def _holding(*columns: Any) -> Question:
    """A question about statements, joined to who holds each."""
    question = select(*columns).select_from(Statement)
    question = question.outerjoin(EntityAlias, EntityAlias.id == Statement.holder_alias_id)
    whom = func.coalesce(EntityAlias.apart_id, Statement.holder_id)
    return _through(question.join(_found, _found.id == whom))


def _through(question: Question) -> Question:
    return question.join(_meant, _meant.id == func.coalesce(_found.same_as_id, _found.id))


def _spellings(session: Session, entities: set[int]) -> dict[int, tuple[str, ...]]:
    question = _spelt(select(_meant.id, EntityAlias.name).select_from(EntityAlias))
    found: dict[int, set[str]] = defaultdict(set)
    for part in chunks(family(session, entities)):
        for whom in (EntityAlias.entity_id.in_(part), EntityAlias.apart_id.in_(part)):
            for row in session.execute(question.where(whom)):
                found[row.id].add(row.name)
    return {id: tuple(sorted(found[id])) for id in entities}


def _used(session: Session, meant: dict[int, int]) -> dict[int, dict[str, int]]:
    """How often each spelling of each entity stands in the articles."""
    alias = select(EntityAlias.id, EntityAlias.name, EntityAlias.apart_id, EntityAlias.entity_id)
    spelt = {row.id: row for row in session.execute(alias)}
    used: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    newest = Mention.article_id.not_in(superseded())
    times = select(Mention.alias_id, func.count()).where(newest).group_by(Mention.alias_id)
    for id, number in session.execute(times):
        row = spelt[id]
        used[meant[row.apart_id or row.entity_id]][row.name] += number
    return used


def _held(session: Session, meant: dict[int, int]) -> dict[int, int]:
    """How many statements each entity holds."""
    whom = func.coalesce(EntityAlias.apart_id, Statement.holder_id)
    question = select(whom, func.count()).select_from(Statement)
    question = question.where(Statement.article_id.not_in(superseded()))
    question = question.outerjoin(EntityAlias, EntityAlias.id == Statement.holder_alias_id)
    held: dict[int, int] = defaultdict(int)
    for id, number in session.execute(question.where(whom.is_not(None)).group_by(whom)):
        held[meant[id]] += number
    return held


def _entity(row: Any, used: dict[str, int], statements: int) -> values.Entity:
    by_use = sorted(used.items(), key=lambda item: (-item[1], item[0]))
    return values.Entity(
        id=row.id,
        name=row.name,
        kind=row.kind,
        aliases=tuple(sorted(name for name in used if name != row.name)),
        mentions=sum(used.values()),
        statements=statements,
        spellings=tuple(values.Spelling(name, times) for name, times in by_use),
    )
