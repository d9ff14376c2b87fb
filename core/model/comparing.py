"""By what statements that may contradict each other are found, and which articles were compared."""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.model.base import Base, reference


class SayingWord(Base):
    """One of the rarest words of a sentence of a statement, by its hash; `start` and `end` are the
    sentence's code points of the article's text."""

    __tablename__ = "saying_word"
    __table_args__ = (
        Index(None, "word", "statement_id", "start", "end"),
        {"sqlite_autoincrement": True},
    )

    statement_id: Mapped[int] = reference("statement")
    start: Mapped[int]
    end: Mapped[int]
    word: Mapped[int]


class Compared(Base):
    """That an article's statements were held against those of others, and by what version of it;
    "" if only its words are kept so far."""

    __tablename__ = "compared"
    __table_args__ = (UniqueConstraint("article_id"), {"sqlite_autoincrement": True})

    article_id: Mapped[int] = reference("article")
    version: Mapped[str] = mapped_column(default="")
