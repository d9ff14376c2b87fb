"""The trail: what was changed, when, and whether it was taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.model import CommandRecord


@dataclass(frozen=True, slots=True)
class Step:
    """One change a person made; `ended` when it can be neither taken back nor made again."""

    id: int
    label: str
    kind: str
    made: dict[str, Any]
    at: datetime
    undone: bool
    ended: bool


def list_trail(session: Session, limit: int = 1000) -> list[Step]:
    """The last changes, newest first. None is ever removed."""
    rows = session.scalars(select(CommandRecord).order_by(CommandRecord.id.desc()).limit(limit))
    return [
        Step(row.id, row.label, row.kind, row.made, row.at, row.undone, row.ended) for row in rows
    ]
