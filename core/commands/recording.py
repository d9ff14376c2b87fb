"""Watching what a command does to rows, so that no command has to say how it is taken back."""

from __future__ import annotations

from abc import abstractmethod
from collections import defaultdict
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import event, select
from sqlalchemy.orm import Session, UOWTransaction

from core.commands.base import Command
from core.commands.images import Image, Key, RowChange, dependents, read_images
from core.commands.rows import RowChanges, finish
from core.model import Base
from core.store.convert import rows_with


@dataclass
class Recorder:
    """How each row was before the session first flushed a change to it."""

    before: dict[Key, Image | None] = field(default_factory=dict[Key, "Image | None"])

    def look(self, session: Session, _context: UOWTransaction, _instances: object) -> None:
        """Take the image of every row that is about to be changed or removed."""
        keys = _keys((*session.dirty, *session.deleted))
        self.before |= read_images(session, (key for key in keys if key not in self.before))

    def note(self, session: Session, _context: UOWTransaction) -> None:
        """Note every row that was made."""
        for key in _keys(session.new):
            self.before.setdefault(key, None)

    def inverse(self, session: Session) -> list[RowChange]:
        """The changes that take back what was seen."""
        now = read_images(session, self.before)
        rows = [RowChange(*key, now[key], was) for key, was in self.before.items()]
        return [row for row in rows if row.have != row.want]


@contextmanager
def recording(session: Session) -> Generator[Recorder]:
    """Watch what is flushed meanwhile. Only changes made through ORM objects are seen."""
    session.flush()
    recorder = Recorder()
    event.listen(session, "before_flush", recorder.look)
    event.listen(session, "after_flush", recorder.note)
    try:
        yield recorder
        session.flush()
    finally:
        event.remove(session, "before_flush", recorder.look)
        event.remove(session, "after_flush", recorder.note)


@dataclass(frozen=True)
class Edit(Command):
    """A command that a person gives; what it does to rows is recorded."""

    @abstractmethod
    def make(self, session: Session) -> None:
        """Make the change through ORM objects. Raises CommandError."""

    def apply(self, session: Session) -> RowChanges:
        """Make the change; the command that takes it back. Raises CommandError."""
        with recording(session) as recorder:
            self.make(session)
        return finish(session, self.label, recorder.inverse(session))


def remove(session: Session, *rows: Base) -> None:
    """Delete rows with all that the database would delete with them, so that each is seen and comes
    back with them."""
    hanging = dependents(session, _keys(rows))
    there = _rows(session, (key for key, _column, _emptied in hanging))
    others: list[Base] = []
    for key, column, emptied in hanging:
        if emptied:
            setattr(there[key], column, None)
        else:
            others.append(there[key])
    if others:
        remove(session, *dict.fromkeys(others))
    for row in rows:
        session.delete(row)
    session.flush()


def _keys(rows: Iterable[object]) -> list[Key]:
    return [(row.__tablename__, row.id) for row in rows if isinstance(row, Base)]


def _rows(session: Session, keys: Iterable[Key]) -> dict[Key, Base]:
    """Some rows, asked for by tables."""
    by_table: dict[str, set[int]] = defaultdict(set)
    for name, id in keys:
        by_table[name].add(id)
    found: dict[Key, Base] = {}
    for name, ids in by_table.items():
        made = _class_of(name)
        for (row,) in rows_with(session, select(made), made.id, ids):
            found[name, row.id] = row
    return found


def _class_of(table: str) -> type[Base]:
    return next(m.class_ for m in Base.registry.mappers if m.class_.__tablename__ == table)
