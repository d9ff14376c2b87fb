"""Short words for the steps: columns and tables as all of ours are.

A released step relies on them, so what they make never changes.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, NamedTuple

import sqlalchemy as sa
from alembic import op


class Reference(NamedTuple):
    """A foreign key column `name` to the id of `target`, with an index."""

    name: str
    target: str
    gone: str
    nullable: bool = False


def _column(name: str, kind: Any, nullable: bool = False) -> Any:
    return sa.Column(name, kind, nullable=nullable)


def text(name: str, *, nullable: bool = False) -> Any:
    """A column of text."""
    return _column(name, sa.String(), nullable)


def whole(name: str, *, nullable: bool = False) -> Any:
    """A column of whole numbers."""
    return _column(name, sa.Integer(), nullable)


def real(name: str, *, nullable: bool = False) -> Any:
    """A column of numbers."""
    return _column(name, sa.Double(), nullable)


def json(name: str, *, nullable: bool = False) -> Any:
    """A column of JSON."""
    return _column(name, sa.JSON(), nullable)


def flag(name: str) -> Any:
    """A column of yes or no."""
    return _column(name, sa.Boolean())


def moment(name: str) -> Any:
    """A column of times in UTC."""
    return _column(name, sa.DateTime(timezone=True))


def table(name: str, *parts: Any) -> None:
    """Create a table with an id that is never used again, and an index for each reference."""
    number = sa.Column("id", sa.Integer(), nullable=False)
    key = sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}"))
    columns = [_link(name, part) if isinstance(part, Reference) else part for part in parts]
    op.create_table(name, *columns, number, key, sqlite_autoincrement=True)
    for part in parts:
        if isinstance(part, Reference):
            index(name, part.name)


def widen(table: str, part: Reference, *, after: str) -> None:
    """Add a reference to a table that is there already, as its column behind `after`.

    The table is made anew; what was its highest id ever stays that.
    """
    with _anew(table) as batch:
        batch.add_column(_link(table, part), insert_after=after)
    index(table, part.name)


def need(table: str, column: str) -> None:
    """Let a column of whole numbers, filled by now, never be empty."""
    with _anew(table) as batch:
        batch.alter_column(column, existing_type=sa.Integer(), nullable=False)


@contextmanager
def _anew(table: str) -> Generator[Any]:
    kept = {"name": table, "seq": _highest(table)}
    autoincrement = {"sqlite_autoincrement": True}
    with op.batch_alter_table(table, recreate="always", table_kwargs=autoincrement) as batch:
        yield batch
    # SQLite counts anew from the ids that the copy has; those of rows deleted before stay used.
    op.get_bind().execute(sa.text("UPDATE sqlite_sequence SET seq = :seq WHERE name = :name"), kept)


def _highest(table: str) -> int:
    question = sa.text("SELECT seq FROM sqlite_sequence WHERE name = :name")
    return op.get_bind().scalar(question, {"name": table}) or 0


def _link(table: str, part: Reference) -> Any:
    label = op.f(f"fk_{table}_{part.name}_{part.target}")
    key = sa.ForeignKey(f"{part.target}.id", ondelete=part.gone, name=label)
    return sa.Column(part.name, sa.Integer(), key, nullable=part.nullable)


def unique(table: str, *columns: str) -> sa.UniqueConstraint:
    """A constraint: no two rows alike in these columns."""
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))


def index(table: str, *columns: str) -> None:
    """Create an index."""
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))
