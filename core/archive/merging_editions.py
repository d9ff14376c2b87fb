"""Later editions of articles in another library."""

from __future__ import annotations

from sqlalchemy.orm import Session

from core import model
from core.archive.planning import Plan
from core.archive.rows import Row, rows
from core.model import Base

_PASSAGES: tuple[tuple[type[Base], str], ...] = (
    (model.Appearance, "appearance_id"),
    (model.Evidence, "evidence_id"),
    (model.DisputePassage, "dispute_passage_id"),
)


def merge_editions(plan: Plan, ours: Session, theirs: Session) -> None:
    """Plan which article follows which, where it is not known here; a line of editions never parts
    and never closes. Passages that come in stay with the edition that they were left with."""
    after = {row["article_id"]: row["later_id"] for row in rows(ours, model.Edition)}
    followed = set(after.values())
    for row in rows(theirs, model.Edition):
        moved = plan.ids.moved(model.Edition, row)
        article, later = moved["article_id"], moved["later_id"]
        if article not in after and later not in followed and article not in _line(after, later):
            after[article] = later
            followed.add(later)
            plan.add(model.Edition, moved)
    coming = {column: {row["id"] for row in plan.added.get(kind, [])} for kind, column in _PASSAGES}
    for row in rows(theirs, model.Staying):
        moved = plan.ids.moved(model.Staying, row)
        if any(moved[column] in ids for column, ids in coming.items()):
            plan.add(model.Staying, _only(moved, coming))


def _only(row: Row, coming: dict[str, set[int]]) -> Row:
    return row | {
        column: row[column] if row[column] in ids else None for column, ids in coming.items()
    }


def _line(after: dict[int, int], article: int) -> set[int]:
    found: set[int] = set()
    at: int | None = article
    while at is not None and at not in found:
        found.add(at)
        at = after.get(at)
    return found
