"""Contested questions and who answers them how."""

from __future__ import annotations

from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.model.base import Base, reference


class Question(Base):
    """A contested question; `key` is the name of its topic file."""

    __tablename__ = "question"

    key: Mapped[str] = mapped_column(unique=True)
    text: Mapped[str]


class Position(Base):
    """One answer to a question."""

    __tablename__ = "position"
    __table_args__ = (UniqueConstraint("question_id", "key"), {"sqlite_autoincrement": True})

    question_id: Mapped[int] = reference("question")
    key: Mapped[str]
    label: Mapped[str]


class Stand(Base):
    """A statement recognised as an answer; offsets count the article's text."""

    __tablename__ = "stand"

    statement_id: Mapped[int] = reference("statement")
    position_id: Mapped[int] = reference("position")
    start: Mapped[int]
    end: Mapped[int]
    marks: Mapped[list[Any]] = mapped_column(default=list)
    value: Mapped[float | None]
