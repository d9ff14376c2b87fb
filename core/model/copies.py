"""By what an article is found to be a copy of another, and which are."""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from core.model.base import Base, reference


class Sketch(Base):
    """What is kept of an article's shingles; see core.text.Sketch.

    `credit` is the news agency that the article names as its source, "" if none; `version` that of
    the program's way to sketch.
    """

    __tablename__ = "sketch"
    __table_args__ = (UniqueConstraint("article_id"), {"sqlite_autoincrement": True})

    article_id: Mapped[int] = reference("article")
    size: Mapped[int]
    below: Mapped[int]
    credit: Mapped[str]
    version: Mapped[int]


class Shingle(Base):
    """One shingle of an article's sample, by its hash."""

    __tablename__ = "shingle"
    __table_args__ = (Index(None, "hash", "article_id"), {"sqlite_autoincrement": True})

    article_id: Mapped[int] = reference("article")
    hash: Mapped[int]


class Likeness(Base):
    """Two articles that have much of their text in common: `shared` shingles; `one_id` is the lower.

    `mixed` says that each also has much of its own.
    """

    __tablename__ = "likeness"
    __table_args__ = (UniqueConstraint("one_id", "other_id"), {"sqlite_autoincrement": True})

    one_id: Mapped[int] = reference("article")
    other_id: Mapped[int] = reference("article")
    shared: Mapped[int]
    mixed: Mapped[bool]
