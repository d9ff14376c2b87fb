"""What each file that was brought in held, and where what is known of an article was found."""

from __future__ import annotations

from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.model.base import Base, reference


class ImportPart(Base):
    """An article of a file, or a file inside it, and what became of it."""

    __tablename__ = "import_part"

    record_id: Mapped[int] = reference("import_record")
    article_id: Mapped[int | None] = reference("article")
    name: Mapped[str]
    outcome: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")


class Finding(Base):
    """Where what is known of an article was found: `origins` by the field's name, and `notes`."""

    __tablename__ = "finding"
    __table_args__ = (UniqueConstraint("article_id"), {"sqlite_autoincrement": True})

    article_id: Mapped[int] = reference("article")
    origins: Mapped[dict[str, Any]] = mapped_column(default=dict)
    notes: Mapped[list[Any]] = mapped_column(default=list)
