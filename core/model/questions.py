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
    """A statement recognised as an answer; offsets count the article's text, `holder` is "" where
    the statement's own holder takes the position, `low` or `high` is empty where a value has no end."""

    __tablename__ = "stand"

    statement_id: Mapped[int] = reference("statement")
    position_id: Mapped[int] = reference("position")
    start: Mapped[int]
    end: Mapped[int]
    marks: Mapped[list[Any]] = mapped_column(default=list)
    value: Mapped[float | None]
    low: Mapped[float | None]
    high: Mapped[float | None]
    holder: Mapped[str] = mapped_column(default="")


class TopicFile(Base):
    """A topic file of the library's folder as it was last seen; kept here so that a change to it is
    taken back like any other. The file is the truth: at opening this follows it."""

    __tablename__ = "topic_file"

    name: Mapped[str] = mapped_column(unique=True)
    text: Mapped[str]


class WeighedTopic(Base):
    """With which words (a fingerprint of its file) the articles were last weighed for a topic."""

    __tablename__ = "weighed_topic"

    key: Mapped[str] = mapped_column(unique=True)
    fingerprint: Mapped[str]
