"""What was brought in, and what happened on the way."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from core.model.base import Base, now, reference


class Source(Base):
    """An outlet."""

    __tablename__ = "source"

    name: Mapped[str] = mapped_column(unique=True)


class Original(Base):
    """A file as it came; `stored` is its name in the library's folder of originals."""

    __tablename__ = "original"

    sha256: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    stored: Mapped[str]
    size: Mapped[int]


class Article(Base):
    """One imported text; `blocks` are [start, end, kind] in code points of `text`."""

    __tablename__ = "article"

    source_id: Mapped[int | None] = reference("source", gone="SET NULL")
    original_id: Mapped[int | None] = reference("original", gone="SET NULL")
    title: Mapped[str]
    byline: Mapped[str] = mapped_column(default="")
    text: Mapped[str]
    blocks: Mapped[list[Any]] = mapped_column(default=list)
    url: Mapped[str] = mapped_column(default="", index=True)
    published: Mapped[str | None]  # EDTF, as the next
    updated: Mapped[str | None]
    language: Mapped[str] = mapped_column(default="en")
    words: Mapped[int]
    fingerprint: Mapped[str] = mapped_column(unique=True)
    imported: Mapped[datetime] = mapped_column(default=now)
    analysed: Mapped[str] = mapped_column(default="")  # the version of the language work, "" if due

    source: Mapped[Source | None] = relationship()


class ImportRecord(Base):
    """What happened to one file."""

    __tablename__ = "import_record"

    path: Mapped[str]
    outcome: Mapped[str]
    reason: Mapped[str]
    at: Mapped[datetime] = mapped_column(default=now)
    guess: Mapped[str | None]  # what of it a person may want to look at before it comes in


class RecordArticle(Base):
    """An article that a file brought, or was found to be already there."""

    __tablename__ = "record_article"
    __table_args__ = (UniqueConstraint("record_id", "article_id"), {"sqlite_autoincrement": True})

    record_id: Mapped[int] = reference("import_record")
    article_id: Mapped[int] = reference("article")
