"""Which article came out in a later edition, and what was left with an earlier one on purpose."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from core.model.base import Base, reference


class Edition(Base):
    """An article that came out again: `later_id` is the edition after it. The newest has no row."""

    __tablename__ = "edition"
    __table_args__ = (UniqueConstraint("article_id"), {"sqlite_autoincrement": True})

    article_id: Mapped[int] = reference("article")
    later_id: Mapped[int] = reference("article")


class Staying(Base):
    """A passage that a person decided to leave with its edition, one of the three; `article_id` is the
    newest edition it was compared with, so that it is asked about again when there is a newer one."""

    __tablename__ = "staying"

    article_id: Mapped[int] = reference("article")
    appearance_id: Mapped[int | None] = reference("appearance", gone="CASCADE")
    evidence_id: Mapped[int | None] = reference("evidence", gone="CASCADE")
    dispute_passage_id: Mapped[int | None] = reference("dispute_passage", gone="CASCADE")
