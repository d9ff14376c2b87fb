"""Who and what an article names, with all their spellings."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.model import Entity, EntityAlias, Mention
from core.text import Span


@dataclass(frozen=True, slots=True)
class Named:
    """An entity where an article names it; `aliases` are its other spellings anywhere."""

    span: Span
    name: str
    aliases: tuple[str, ...]


def names_in(session: Session, article: int) -> list[Named]:
    """Every mention of an article, in the order of the text."""
    here = select(Mention.entity_id).where(Mention.article_id == article)
    spellings: dict[int, list[str]] = defaultdict(list)
    aliases = select(EntityAlias.entity_id, EntityAlias.name).where(EntityAlias.entity_id.in_(here))
    for row in session.execute(aliases.order_by(EntityAlias.name)):
        spellings[row.entity_id].append(row.name)
    rows = session.execute(
        select(Mention.start, Mention.end, Mention.entity_id, Entity.name)
        .join(Entity, Mention.entity_id == Entity.id)
        .where(Mention.article_id == article)
        .order_by(Mention.start)
    )
    return [
        Named(Span(row.start, row.end), row.name, tuple(spellings[row.entity_id])) for row in rows
    ]
