"""The one inverse of all commands: rows put back as they were, under their own ids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Self

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from core.changes import Changes
from core.commands.base import Command
from core.commands.images import (
    Image,
    Key,
    RowChange,
    dependents,
    depth,
    differing,
    links,
    read_images,
    write_images,
)
from core.commands.touching import owe_touched, touched_by
from core.errors import CommandError
from core.model import metadata

_NOUNS = {
    "claim": "claim",
    "appearance": "passage of the claim",
    "evidence": "piece of evidence",
    "claim_tag": "tag of the claim",
    "tag": "tag",
    "refusal": "refused suggestion",
    "rating": "verdict",
    "dispute": "dispute",
    "dispute_passage": "passage of the dispute",
    "article": "article",
    "question": "question",
    "position": "position",
    "topic_file": "topic file",
    "saved_search": "search",
    "entity": "name",
    "entity_alias": "spelling",
    "edition": "edition",
    "staying": "decision on a passage",
}
# What weighing finds goes with what it was found by, and is found again.
_FOUND = ("stand",)


@dataclass(frozen=True)
class RowChanges(Command):
    """Changes rows from how they are to how they were, and knows what that touches.

    Columns that the program itself empties (a statement that was made anew) may differ; anything
    else that changed otherwise makes apply raise CommandError. `touched` is what the change touched
    that this takes back; it is not kept, since apply finds it anew.
    """

    name: str
    rows: tuple[RowChange, ...]
    touched: Changes = field(default=Changes(), compare=False)

    @property
    def label(self) -> str:
        """The label of the command it belongs to."""
        return self.name

    def apply(self, session: Session) -> RowChanges:
        """Put the rows back; the command that changes them again. Raises CommandError."""
        session.flush()
        steps = self.plan(session)
        try:
            write_images(session, _ordered(steps))
        except IntegrityError as error:
            raise CommandError(
                "This cannot be done any more: something else is in its place."
            ) from error
        session.expire_all()
        return finish(session, self.name, [step.turned(step.want, step.have) for step in steps])

    def plan(self, session: Session) -> list[RowChange]:
        """What apply would write, having looked whether it can. Raises CommandError."""
        gone = {row.key for row in self.rows if row.want is None}
        made = {row.key for row in self.rows if row.have is None}
        images = read_images(session, (row.key for row in self.rows))
        there = made | _links_there(session, self.rows)
        _nothing_else_hangs_on(session, gone)
        steps: list[RowChange] = []
        for row in self.rows:
            now = images[row.key]
            _compare(row, now)
            steps.append(row.turned(now, _linked(row, now, there)))
        return steps

    def to_json(self) -> dict[str, Any]:
        """The fields, for from_json."""
        return {"name": self.name, "rows": [list(row) for row in self.rows]}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """The command that to_json was asked of."""
        return cls(data["name"], tuple(RowChange(*row) for row in data["rows"]))


def finish(session: Session, name: str, rows: Sequence[RowChange]) -> RowChanges:
    """The inverse of a change just made to some rows; what it touched is owed to the index."""
    touched = touched_by(session, rows)
    owe_touched(session, touched)
    return RowChanges(name, tuple(rows), touched)


def _ordered(steps: Sequence[RowChange]) -> list[RowChange]:
    # What is pointed to comes first and goes last.
    there = (s for s in steps if s.want is not None)
    stay = sorted(there, key=lambda s: (depth(s.key), s.have is not None))
    go = sorted((s for s in steps if s.want is None), key=lambda s: -depth(s.key))
    return stay + go


def _compare(row: RowChange, now: Image | None) -> None:
    noun = _NOUNS.get(row.table, "entry")
    if row.have is None and now is not None:
        raise CommandError(f"This cannot be done any more: the {noun} is there already.")
    if row.have is not None and now is None:
        raise CommandError(f"This cannot be done any more: the {noun} is gone.")
    if row.have is not None and now is not None:
        loose = {name for name, _, emptied in links(metadata.tables[row.table]) if emptied}
        matter = differing(row.have, row.want) if row.want else list(row.have)
        for name in matter:
            if now[name] != row.have[name] and not (name in loose and row.want is None):
                raise CommandError(f"This cannot be done any more: the {noun} was changed since.")


def _nothing_else_hangs_on(session: Session, gone: set[Key]) -> None:
    for other, _column, emptied in dependents(session, gone):
        if not emptied and other not in gone and other[0] not in _FOUND:
            noun = _NOUNS.get(other[0], "entry")
            raise CommandError(f"This cannot be done any more: a {noun} depends on it.")


def _links_there(session: Session, rows: Sequence[RowChange]) -> set[Key]:
    """The rows that some rows will point to and that are there."""
    wanted = {
        (target, row.want[name])
        for row in rows
        if row.want is not None
        for name, target, _emptied in links(metadata.tables[row.table])
        if row.want.get(name) is not None
    }
    return {key for key, image in read_images(session, wanted).items() if image is not None}


def _linked(row: RowChange, now: Image | None, there: set[Key]) -> Image | None:
    # The row as it will be: columns the change is not about stay, links to what is gone are emptied.
    if row.want is None:
        return None
    then = dict(row.want)
    if now is not None and row.have is not None:
        changed = differing(row.have, row.want)
        then = now | {name: row.want[name] for name in changed}
    for name, target, emptied in links(metadata.tables[row.table]):
        to = then.get(name)  # a row kept by an older version lacks newer links
        kept = now is not None and now[name] == to
        if to is None or kept or (target, to) in there:
            continue
        if not emptied:
            noun = _NOUNS.get(target, "entry")
            raise CommandError(f"This cannot be done any more: the {noun} is gone.")
        then[name] = None
    return then
