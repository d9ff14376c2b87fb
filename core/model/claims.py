"""What the journalist tracks; every row here is a person's work and is only changed by commands."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.model.base import Base, now, reference


class Rating(Base):
    """One step of the newsroom's verdict scale."""

    __tablename__ = "rating"

    name: Mapped[str] = mapped_column(unique=True)
    value: Mapped[int | None]
    order: Mapped[int]


class Claim(Base):
    """One proposition."""

    __tablename__ = "claim"

    text: Mapped[str]
    claimant: Mapped[str] = mapped_column(default="")
    said_on: Mapped[str | None]  # EDTF, as the two below
    about: Mapped[str | None]
    published_on: Mapped[str | None]
    rating_id: Mapped[int | None] = reference("rating", gone="RESTRICT")
    verdict_reason: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    question_id: Mapped[int | None] = reference("question", gone="SET NULL")
    position_id: Mapped[int | None] = reference("position", gone="SET NULL")
    created: Mapped[datetime] = mapped_column(default=now)


class Appearance(Base):
    """A passage in which a claim is made, held by its anchor."""

    __tablename__ = "appearance"

    claim_id: Mapped[int] = reference("claim")
    article_id: Mapped[int] = reference("article")
    statement_id: Mapped[int | None] = reference("statement", gone="SET NULL")
    exact: Mapped[str]
    prefix: Mapped[str]
    suffix: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]


class Evidence(Base):
    """A passage or a link for or against a claim; a passage has an article and an anchor."""

    __tablename__ = "evidence"

    claim_id: Mapped[int] = reference("claim")
    stance: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    url: Mapped[str] = mapped_column(default="")
    article_id: Mapped[int | None] = reference("article", gone="CASCADE")
    exact: Mapped[str] = mapped_column(default="")
    prefix: Mapped[str] = mapped_column(default="")
    suffix: Mapped[str] = mapped_column(default="")
    start: Mapped[int | None]
    end: Mapped[int | None]


class Tag(Base):
    """A label; a claim that has it counts among those of every label above it."""

    __tablename__ = "tag"

    name: Mapped[str] = mapped_column(unique=True)
    description: Mapped[str] = mapped_column(default="")
    parent_id: Mapped[int | None] = reference("tag", gone="SET NULL")


class ClaimTag(Base):
    """A label on a claim."""

    __tablename__ = "claim_tag"
    __table_args__ = (UniqueConstraint("claim_id", "tag_id"), {"sqlite_autoincrement": True})

    claim_id: Mapped[int] = reference("claim")
    tag_id: Mapped[int] = reference("tag")


class Refusal(Base):
    """A suggestion of the machine that a person refused: a passage, known again by its words, that
    is no claim (`claim_id` empty) or no appearance of that claim."""

    __tablename__ = "refusal"
    __table_args__ = (Index(None, "fingerprint"), {"sqlite_autoincrement": True})

    article_id: Mapped[int] = reference("article")
    claim_id: Mapped[int | None] = reference("claim", gone="CASCADE")
    fingerprint: Mapped[str]
