"""What is in a library, whatever ids its rows have."""

from __future__ import annotations

import hashlib
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from core.archive.merging import LEFT_OUT
from core.archive.rows import table_of
from core.model import metadata
from core.store.clean import file_name

_LEFT = {table_of(kind).name for kind in LEFT_OUT}
_OF_IDS = {("dispute", "key"), ("dispute_passage", "fingerprint"), ("rating", "order")}

Content = dict[str, list[str]]


def every_row(session: Session) -> dict[str, list[tuple[Any, ...]]]:
    """All rows as they are, but for who the library is and the folders of files."""
    found = {t.name: _rows(session, t) for t in metadata.sorted_tables}
    for row in found["library_identity"]:
        row["uuid"] = ""
    for row in found["import_record"]:
        row["path"] = file_name(row["path"])
    return {name: [tuple(row.values()) for row in rows] for name, rows in found.items()}


def content(session: Session) -> Content:
    """What merges bring along, each row by what it says and by what it points to."""
    said: dict[tuple[str, int], str] = {}
    found: Content = {}
    for table in metadata.sorted_tables:
        if table.name in _LEFT:
            continue
        rows = _rows(session, table)
        found[table.name] = list[str]()
        names = {row["id"]: str(row.get("name")) for row in rows}
        for row in rows:
            words = _said(table, row, said, names)
            said[table.name, row["id"]] = hashlib.sha256(words.encode()).hexdigest()[:16]
            found[table.name].append(words)
    return {name: sorted(rows) for name, rows in found.items()}


def _said(
    table: Table, row: dict[str, Any], said: dict[tuple[str, int], str], names: dict[int, str]
) -> str:
    words: list[str] = []
    for column in table.columns:
        value = row[column.name]
        if column.name == "id" or (table.name, column.name) in _OF_IDS:
            continue
        if column.foreign_keys and value is not None:
            target = next(iter(column.foreign_keys)).column.table.name
            value = names.get(value, "") if target == table.name else said[target, value]
        if (table.name, column.name) == ("import_record", "path"):
            value = file_name(str(value))
        words.append(f"{column.name}={value!r}")
    return f"{table.name}({', '.join(words)})"


def _rows(session: Session, table: Table) -> list[dict[str, Any]]:
    found = session.connection().execute(select(table).order_by(table.c.id)).mappings()
    return [dict(row) for row in found]
