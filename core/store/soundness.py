"""Whether a database from elsewhere is what it says: our tables, our types, nothing that acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Float, Integer, Table, inspect, select
from sqlalchemy.engine import Connection

from core.errors import ReadingError
from core.measures.measure import Bound
from core.model import LibraryIdentity, metadata
from core.model.base import Moment
from core.store import sqlite
from core.store.schema import stored_revision
from core.values import (
    DisputeKind,
    DisputeState,
    DoubtKind,
    EvidenceStance,
    Outcome,
    Quotation,
    Side,
    Stance,
    VagueDate,
)

LARGEST_ID = 1 << 40
_DAMAGED = "The archive is damaged: its database is not as it should be."
_KEPT = ("alembic_version",)
_READ: dict[str, Callable[[str], object]] = {
    "article.published": VagueDate,
    "claim.said_on": VagueDate,
    "claim.about": VagueDate,
    "claim.published_on": VagueDate,
    "statement.said_on": VagueDate,
    "statement.about": VagueDate,
    "statement.stance": Stance,
    "statement.quotation": Quotation,
    "measurement.bound": Bound,
    "doubt.kind": DoubtKind,
    "dispute.kind": DisputeKind,
    "dispute.state": DisputeState,
    "dispute_passage.side": Side,
    "evidence.stance": EvidenceStance,
    "import_record.outcome": Outcome,
    "import_part.outcome": Outcome,
}


def refuse_foreign(path: Path, revision: str) -> None:
    """Before it is opened as a library: raises ReadingError for a database that is damaged, not of
    this revision, or has more than tables and indexes (a trigger would act when it is migrated)."""
    if not sqlite.look_at(path) or sqlite.faults(path, quick=False):
        raise ReadingError(_DAMAGED)
    engine = sqlite.make_engine(path)
    try:
        with sqlite.told_plainly(), engine.connect() as connection:
            kinds = connection.exec_driver_sql("SELECT DISTINCT type FROM sqlite_master")
            extra = {row[0] for row in kinds} - {"table", "index"}
            virtual = connection.exec_driver_sql(
                "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND rootpage = 0"
            ).scalar()
        if extra or virtual or stored_revision(engine) != revision:
            raise ReadingError(_DAMAGED)
    finally:
        engine.dispose()


def refuse_unsound(connection: Connection) -> None:
    """Once it is up to date: raises ReadingError when a table, a column or a value is not of the
    kind that the program wrote, or a row points nowhere."""
    there = inspect(connection)
    names = {name for name in there.get_table_names() if name not in _KEPT}
    if names != set(metadata.tables) or sqlite.orphans(connection):
        raise ReadingError(_DAMAGED)
    if len(connection.execute(select(LibraryIdentity.id)).all()) != 1:
        raise ReadingError(_DAMAGED)
    for table in metadata.sorted_tables:
        columns = {column["name"] for column in there.get_columns(table.name)}
        if columns != {column.name for column in table.columns}:
            raise ReadingError(_DAMAGED)
        _refuse_words(connection, table)
        wrong = " OR ".join(_wrong(column) for column in table.columns)
        if connection.exec_driver_sql(
            f'SELECT 1 FROM "{table.name}" WHERE {wrong} LIMIT 1'
        ).first():
            raise ReadingError(_DAMAGED)


def _refuse_words(connection: Connection, table: Table) -> None:
    """A word of a fixed list must be one of it, and a date be one."""
    for column in table.columns:
        read = _READ.get(f"{table.name}.{column.name}")
        if read is not None:
            for value in connection.scalars(select(column).distinct()):
                try:
                    _ = value is None or read(value)
                except ValueError:
                    raise ReadingError(_DAMAGED) from None


def _wrong(column: Column[Any]) -> str:
    name = f'"{column.name}"'
    conditions = [f"typeof({name}) NOT IN ({', '.join(_kinds(column))})"]
    if isinstance(column.type, Moment):
        conditions.append(f"({name} NOT GLOB '????-??-?? ??:??:??*' OR datetime({name}) IS NULL)")
    if isinstance(column.type, JSON):
        conditions.append(f"({name} IS NOT NULL AND NOT json_valid({name}))")
    if column.primary_key:
        conditions.append(f"{name} NOT BETWEEN 1 AND {LARGEST_ID}")
    return " OR ".join(conditions)


def _kinds(column: Column[Any]) -> Iterator[str]:
    if isinstance(column.type, Integer | Boolean):
        yield "'integer'"
    elif isinstance(column.type, Float):
        yield from ("'real'", "'integer'")
    else:
        yield "'text'"
    if column.nullable:
        yield "'null'"
