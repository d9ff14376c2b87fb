"""What a person says about names: who is the same, whom a spelling means, who is not one.

Only what was said is written; what the language work found stays, so that any of it can be taken
back after more articles came or all were analysed anew.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from core.commands.asking import row_of
from core.commands.recording import Edit
from core.errors import CommandError
from core.model import Entity, EntityAlias, EntityApart
from core.store.convert import insert_all


@dataclass(frozen=True)
class MergeEntities(Edit):
    """Say that two entities are one, which goes by the name of `keep` from then on."""

    keep: int
    gone: int

    @property
    def label(self) -> str:
        return "Join names"

    def make(self, session: Session) -> None:
        keep, gone = _meant(session, self.keep), _meant(session, self.gone)
        if keep is gone:
            raise CommandError(f"“{keep.name}” is one name already.")
        for row in [gone, *_same_as(session, gone)]:
            row.same_as_id = keep.id
        for row in _apart(session, keep, gone):
            session.delete(row)


@dataclass(frozen=True)
class SplitEntity(Edit):
    """Say that some spellings of an entity mean another, in every article.

    The other goes by the first of them, and is made if nothing is called so.
    """

    entity: int
    spellings: tuple[str, ...]

    @property
    def label(self) -> str:
        return "Split name"

    def make(self, session: Session) -> None:
        entity = _meant(session, self.entity)
        family = [entity, *_same_as(session, entity)]
        rows = _spelt(session, family)
        chosen = [row for row in rows if row.name in self.spellings]
        other = self._other(session, entity, {row.name for row in chosen})
        for row in rows:
            whom = other if row in chosen else entity
            at_home = _root(row.entity_id, family, other) == whom.id
            row.apart_id = None if at_home else whom.id
        session.flush()
        if not _apart(session, entity, other):
            session.add(EntityApart(entity_id=entity.id, other_id=other.id))

    def _other(self, session: Session, entity: Entity, there: set[str]) -> Entity:
        """Whom the spellings mean from now on: of its own, not the same as the entity any more."""
        if not there:
            raise CommandError(f"Choose spellings of “{entity.name}” that mean somebody else.")
        name = next((s for s in self.spellings if s in there and s != entity.name), None)
        if name is None:
            raise CommandError(f"“{entity.name}” keeps its own name; split off the others instead.")
        other = _called(session, name, entity.kind)
        if other.same_as_id == entity.id:
            other.same_as_id = None
        return other if other.same_as_id is None else session.get_one(Entity, other.same_as_id)


@dataclass(frozen=True)
class RefuseProposal(Edit):
    """Say that two entities are not one, so that it is never proposed again."""

    a: int
    b: int

    @property
    def label(self) -> str:
        return "Keep names apart"

    def make(self, session: Session) -> None:
        a, b = _meant(session, self.a), _meant(session, self.b)
        if a is b:
            raise CommandError(f"“{a.name}” is one name; split it instead.")
        if not _apart(session, a, b):
            session.add(EntityApart(entity_id=a.id, other_id=b.id))


def _meant(session: Session, id: int) -> Entity:
    row = row_of(session, Entity, id, "name")
    return row if row.same_as_id is None else session.get_one(Entity, row.same_as_id)


def _same_as(session: Session, entity: Entity) -> list[Entity]:
    return list(session.scalars(select(Entity).where(Entity.same_as_id == entity.id)))


def _spelt(session: Session, family: list[Entity]) -> list[EntityAlias]:
    """The spellings that mean one of a family."""
    ids = [row.id for row in family]
    own = EntityAlias.entity_id.in_(ids) & EntityAlias.apart_id.is_(None)
    return list(session.scalars(select(EntityAlias).where(own | EntityAlias.apart_id.in_(ids))))


def _root(id: int, family: list[Entity], other: Entity) -> int:
    """Whom an entity is the same as, once `other` stands alone."""
    return other.id if id == other.id else family[0].id if id in {row.id for row in family} else id


def _called(session: Session, name: str, kind: str) -> Entity:
    """The entity of a name and kind. One that is new is not recorded: undo leaves it, since articles
    may name it by then, and nobody sees it while none does."""
    question = select(Entity).where(Entity.name == name, Entity.kind == kind)
    if session.scalar(question) is None:
        insert_all(session, Entity, [{"name": name, "kind": kind}])
    return session.scalars(question).one()


def _apart(session: Session, a: Entity, b: Entity) -> list[EntityApart]:
    """The user's words that two entities, or any that are the same as them, are not one."""
    ours, theirs = ([row.id, *(r.id for r in _same_as(session, row))] for row in (a, b))
    one, other = EntityApart.entity_id, EntityApart.other_id
    both = or_(one.in_(ours) & other.in_(theirs), one.in_(theirs) & other.in_(ours))
    return list(session.scalars(select(EntityApart).where(both)))
