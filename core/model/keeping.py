"""What keeps the library in order: its identity, what was done, what the index is owed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from core.model.base import Base, now


class LibraryIdentity(Base):
    """One row: who this library is, so that an index of another library is noticed."""

    __tablename__ = "library_identity"

    uuid: Mapped[str]
    created: Mapped[datetime] = mapped_column(default=now)


class CommandRecord(Base):
    """One change a person made: the trail, and what undo and redo read. No row is ever deleted but those
    that hold words of an article deleted for good."""

    __tablename__ = "command_record"
    __table_args__ = (Index(None, "undone", "ended"), {"sqlite_autoincrement": True})

    label: Mapped[str]
    kind: Mapped[str]
    made: Mapped[dict[str, Any]]  # the command as it was made
    turning: Mapped[
        dict[str, Any]
    ]  # the command that takes it back or, once undone, makes it again
    undone: Mapped[bool] = mapped_column(default=False)
    ended: Mapped[bool] = mapped_column(default=False)  # can be neither taken back nor made again
    at: Mapped[datetime] = mapped_column(default=now)


class OutboxEntry(Base):
    """Something searchable that changed and whose index entry is owed; its id is the watermark."""

    __tablename__ = "outbox_entry"

    kind: Mapped[str]  # "article" (with its statements) or "claim"
    row_id: Mapped[int]
