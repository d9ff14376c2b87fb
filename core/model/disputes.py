"""Flags and the passages in conflict."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from core.model.base import Base, now, reference


class Dispute(Base):
    """A flag. `key` is what a detector calls the conflict (see core.values.Finding)."""

    __tablename__ = "dispute"

    key: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(index=True)
    reason: Mapped[str]
    sum: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    question_id: Mapped[int | None] = reference("question", gone="SET NULL")
    dismissed_because: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    created: Mapped[datetime] = mapped_column(default=now)

    passages: Mapped[list[DisputePassage]] = relationship(
        order_by="DisputePassage.order", passive_deletes=True, cascade="all, delete-orphan"
    )


class DisputePassage(Base):
    """One passage of a flag; offsets count the article's text, `fingerprint` is what a dismissal
    remembers of it."""

    __tablename__ = "dispute_passage"
    __table_args__ = (Index(None, "article_id", "dispute_id"), {"sqlite_autoincrement": True})

    dispute_id: Mapped[int] = reference("dispute")
    article_id: Mapped[int] = reference("article")
    statement_id: Mapped[int | None] = reference("statement", gone="SET NULL")
    order: Mapped[int]
    side: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str]
    holder: Mapped[str]
    marks: Mapped[list[Any]] = mapped_column(default=list)
    fingerprint: Mapped[str] = mapped_column(index=True)
