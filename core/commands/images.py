"""Rows as JSON: how a row was before a change, and how it is after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import Column, Table, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from core.model import metadata
from core.model.base import Moment
from core.store.convert import chunks

Image = dict[str, Any]
Key = tuple[str, int]  # the name of a table, and an id


class RowChange(NamedTuple):
    """A row that a command changes: how it is now and how it will be; None means not there."""

    table: str
    id: int
    have: Image | None
    want: Image | None

    @property
    def key(self) -> Key:
        """Which row it is."""
        return self.table, self.id

    def turned(self, now: Image | None, then: Image | None) -> RowChange:
        """The same row, changing from one image to another."""
        return self._replace(have=now, want=then)


def read_images(session: Session, keys: Iterable[Key]) -> dict[Key, Image | None]:
    """How some rows are in the database; None for those that are not there."""
    made: dict[Key, Image | None] = dict.fromkeys(keys)
    by_table: dict[str, list[int]] = defaultdict(list)
    for name, id in made:
        by_table[name].append(id)
    for name, ids in by_table.items():
        table = metadata.tables[name]
        for part in chunks(ids):
            found = session.connection().execute(select(table).where(table.c.id.in_(part)))
            for row in found.mappings():
                made[name, row["id"]] = {str(c): _plain(value) for c, value in row.items()}
    return made


def write_images(session: Session, steps: Iterable[RowChange]) -> None:
    """Make rows what they should be, in this order; only columns that differ are written.

    Neighbours that ask for the same statement are written by one, since a change of many claims has
    thousands of rows.
    """
    for (table, kind), group in groupby(steps, key=_statement):
        _write(session, metadata.tables[table], kind, list(group))


def _statement(step: RowChange) -> tuple[str, tuple[str, ...] | None]:
    # The table, and the columns that are written; None for a row that goes.
    if step.want is None:
        return step.table, None
    return step.table, tuple(step.want if step.have is None else differing(step.have, step.want))


def _write(
    session: Session, table: Table, names: tuple[str, ...] | None, steps: list[RowChange]
) -> None:
    connection = session.connection()
    if names is None:
        for part in chunks([step.id for step in steps]):
            connection.execute(delete(table).where(table.c.id.in_(part)))
    elif names and steps[0].have is None:
        connection.execute(insert(table), [_values(table, step.want or {}) for step in steps])
    elif names:
        wanted = [{name: (step.want or {})[name] for name in names} for step in steps]
        values = [_values(table, image) for image in wanted]
        there = update(table).where(table.c.id == bindparam("_id"))
        rows = [{"_id": step.id} | row for step, row in zip(steps, values, strict=True)]
        connection.execute(there, rows)


def differing(a: Image, b: Image) -> list[str]:
    """The columns in which two images of one row differ."""
    return [name for name in a if a[name] != b[name]]


def links(table: Table) -> Iterator[tuple[str, str, bool]]:
    """The foreign keys of a table: column, the table it points to, whether it is only emptied when
    that row goes."""
    for column in table.columns:
        for link in column.foreign_keys:
            yield column.name, link.column.table.name, link.ondelete == "SET NULL"


def dependents(session: Session, keys: Iterable[Key]) -> list[tuple[Key, str, bool]]:
    """The rows that point to some rows: which, by what column, whether it is only emptied."""
    by_table: dict[str, list[int]] = defaultdict(list)
    for name, id in keys:
        by_table[name].append(id)
    found: list[tuple[Key, str, bool]] = []
    for table in map(metadata.tables.__getitem__, _order()):
        for name, target, emptied in links(table):
            for part in chunks(by_table.get(target, ())):
                pointing = select(table.c.id).where(table.c[name].in_(part))
                ids = session.connection().scalars(pointing).all()
                found += [((table.name, id), name, emptied) for id in ids]
    return found


def depth(key: Key) -> int:
    """The place of a row's table in an order in which none points to a later one."""
    return _order()[key[0]]


@cache
def _order() -> dict[str, int]:
    return {table.name: place for place, table in enumerate(metadata.sorted_tables)}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def _values(table: Table, image: Image) -> Image:
    return {name: _stored(table.c[name], value) for name, value in image.items()}


def _stored(column: Column[Any], value: Any) -> Any:
    if isinstance(column.type, Moment) and isinstance(value, str):
        return datetime.fromisoformat(value)
    return value
