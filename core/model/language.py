"""What the language work found; offsets are code points of the article's text."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.model.base import Base, reference


class Entity(Base):
    """A person, place or organisation under its canonical spelling.

    `same_as_id` is whom a user said it to be; that one is never itself the same as another.
    """

    __tablename__ = "entity"
    __table_args__ = (UniqueConstraint("name", "kind"), {"sqlite_autoincrement": True})

    name: Mapped[str]
    kind: Mapped[str]
    same_as_id: Mapped[int | None] = reference("entity", gone="RESTRICT")


class EntityAlias(Base):
    """A spelling of an entity, as it was met; `apart_id` is whom a user said it to mean instead."""

    __tablename__ = "entity_alias"
    __table_args__ = (UniqueConstraint("entity_id", "name"), {"sqlite_autoincrement": True})

    entity_id: Mapped[int] = reference("entity")
    name: Mapped[str] = mapped_column(index=True)
    apart_id: Mapped[int | None] = reference("entity", gone="RESTRICT")


class EntityApart(Base):
    """Two entities of which a user said that they are not one."""

    __tablename__ = "entity_apart"
    __table_args__ = (UniqueConstraint("entity_id", "other_id"), {"sqlite_autoincrement": True})

    entity_id: Mapped[int] = reference("entity", gone="RESTRICT")
    other_id: Mapped[int] = reference("entity", gone="RESTRICT")


class Mention(Base):
    """A place where an entity is named, with the spelling that stands there.

    `entity_id` is what the language work found; what a user said about it stands with the spelling
    and with the entity, so that it holds for every article.
    """

    __tablename__ = "mention"

    article_id: Mapped[int] = reference("article")
    entity_id: Mapped[int] = reference("entity")
    alias_id: Mapped[int] = reference("entity_alias")
    start: Mapped[int]
    end: Mapped[int]


class Statement(Base):
    """A passage in which somebody puts something forward as so; see core.values.Statement."""

    __tablename__ = "statement"

    article_id: Mapped[int] = reference("article")
    start: Mapped[int]
    end: Mapped[int]
    content_start: Mapped[int]
    content_end: Mapped[int]
    sentences: Mapped[list[Any]] = mapped_column(default=list)  # [[start, end], ...]
    holder: Mapped[str] = mapped_column(index=True)
    holder_id: Mapped[int | None] = reference("entity", gone="SET NULL")
    holder_alias_id: Mapped[int | None] = reference("entity_alias", gone="SET NULL")
    holder_start: Mapped[int | None]
    holder_end: Mapped[int | None]
    chain: Mapped[list[Any]] = mapped_column(default=list)
    cue: Mapped[str]
    cue_start: Mapped[int | None]
    cue_end: Mapped[int | None]
    stance: Mapped[str]
    quotation: Mapped[str]
    belief: Mapped[bool] = mapped_column(default=False)
    hedge_start: Mapped[int | None]
    hedge_end: Mapped[int | None]
    check_worthiness: Mapped[float]
    worth: Mapped[list[Any]] = mapped_column(default=list)  # reasons in words
    said_on: Mapped[str | None]  # EDTF
    about: Mapped[str | None]  # EDTF


class Measurement(Base):
    """A number with its unit; found again by what it measures, to be compared across articles."""

    __tablename__ = "measurement"
    __table_args__ = (Index(None, "head", "unit"), {"sqlite_autoincrement": True})

    article_id: Mapped[int] = reference("article")
    statement_id: Mapped[int | None] = reference("statement", gone="CASCADE")
    start: Mapped[int]
    end: Mapped[int]
    value: Mapped[float]
    high: Mapped[float | None]
    unit: Mapped[str]
    bound: Mapped[str]
    trend: Mapped[str | None]
    of: Mapped[str]
    head: Mapped[str]
    predicate: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    when: Mapped[str] = mapped_column(default="")


class Doubt(Base):
    """A place where the text itself marks doubt; see core.values.Doubt."""

    __tablename__ = "doubt"

    article_id: Mapped[int] = reference("article")
    kind: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    sentence_start: Mapped[int]
    sentence_end: Mapped[int]
    target_start: Mapped[int | None]
    target_end: Mapped[int | None]
    antecedent_start: Mapped[int | None]
    antecedent_end: Mapped[int | None]
    doubter: Mapped[str]
    reason: Mapped[str]
