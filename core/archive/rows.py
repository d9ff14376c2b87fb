"""Rows as the database has them, on their way from one library into another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, cast

from sqlalchemy import Column, Table, TableClause, column, insert, select, table, update
from sqlalchemy.orm import Session
from sqlalchemy.types import NullType

from core.model import Base

Row: TypeAlias = dict[str, Any]
_MANY = 5_000  # rows read and written at a time

# What says of a row which one of ours another's is; every other table has only rows of its own.
_SELF = ("same_as_id", "apart_id", "parent_id")  # point to rows that may come later


class Ids:
    """Which id a row of the other library has here: that of the same thing, or a new one.

    New ids are the old ones raised by the highest that a table here ever had, so none is used again.
    """

    def __init__(self, highest: Mapping[str, int]) -> None:
        self._highest = highest
        self.same: dict[str, dict[int, int]] = defaultdict(dict)

    def of(self, name: str, id: int) -> int:
        """The id here of a row there."""
        found = self.same[name].get(id)
        return id + self._highest.get(name, 0) if found is None else found

    def is_new(self, name: str, id: int) -> bool:
        """Whether a row of there is not here."""
        return id not in self.same[name]

    def moved(self, kind: type[Base], row: Row) -> Row:
        """A row with the ids that it and what it points to have here."""
        made = {**row, "id": self.of(kind.__tablename__, row["id"])}
        for name, target in _references(kind).items():
            if row[name] is not None:
                made[name] = self.of(target, row[name])
        known = row.get("article_id") is not None and not self.is_new("article", row["article_id"])
        if known and row.get("statement_id") is not None:
            made["statement_id"] = self.same["statement"].get(row["statement_id"])
        return made


def table_of(kind: type[Base]) -> Table:
    """The table of a class."""
    return cast("Table", kind.__table__)


def rows(session: Session, kind: type[Base]) -> list[Row]:
    """The rows of a table by id, as the database has them."""
    return [row for part in parts(session, kind) for row in part]


def parts(session: Session, kind: type[Base]) -> Iterator[list[Row]]:
    """The rows of a table by id, some thousand at a time; JSON and times are left as they are."""
    plain = _plain(kind)
    question = select(plain).order_by(plain.c.id)
    found = session.execute(question.execution_options(yield_per=_MANY))
    for part in found.mappings().partitions():
        yield [dict(row) for row in part]


def add(session: Session, kind: type[Base], made: list[Row]) -> None:
    """Write rows with the ids they have."""
    for at in range(0, len(made), _MANY):
        session.execute(insert(_plain(kind)), made[at : at + _MANY])


def bring(
    theirs: Session,
    ours: Session,
    kind: type[Base],
    ids: Ids,
    wanted: Callable[[Row], bool],
    changed: Callable[[Row], Row] = lambda row: row,
) -> None:
    """Write those rows of a table of the other library that are wanted; what points to a row of the
    same kind is told later."""
    for part in parts(theirs, kind):
        moved = [changed(ids.moved(kind, row)) for row in part if wanted(row)]
        add(ours, kind, [{k: None if k in _SELF else v for k, v in row.items()} for row in moved])


def tell(session: Session, kind: type[Base], id: int, values: Row) -> None:
    """Change some columns of a row."""
    plain = _plain(kind)
    session.execute(update(plain).where(plain.c.id == id).values(values))


def _plain(kind: type[Base]) -> TableClause:
    # Without types, so that values go from one file into the other as they are.
    names = (column.name for column in table_of(kind).columns)
    return table(kind.__tablename__, *(column(name, NullType()) for name in names))


def _references(kind: type[Base]) -> dict[str, str]:
    columns: list[Column[Any]] = list(table_of(kind).columns)
    return {c.name: key.column.table.name for c in columns for key in c.foreign_keys}
