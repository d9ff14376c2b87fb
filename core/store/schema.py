"""Bringing a database file to the schema this program knows, or saying why it cannot be."""

from __future__ import annotations

import uuid
from pathlib import Path

from sqlalchemy import Column, Connection, Engine, MetaData, String, Table, insert, inspect, select

from core.errors import LibraryError
from core.model import LibraryIdentity, Rating, metadata
from core.store import sqlite
from core.store.backup import make_backup
from core.store.migrations import HEAD, REVISIONS
from core.values import BackupReason, Key

# The same table that Alembic makes; importing Alembic for it would cost 0.9 s at every start.
_VERSION = Table(
    "alembic_version",
    MetaData(naming_convention={"pk": "%(table_name)s_pkc"}),
    Column("version_num", String(32), primary_key=True, nullable=False),
)
# The verdict scale of a new library; the newsroom changes it as it likes.
_SCALE = (
    ("False", 1),
    ("Mostly false", 2),
    ("Half true", 3),
    ("Mostly true", 4),
    ("True", 5),
    ("Unproven", None),
    ("Satire", None),
)


def bring_up_to_date(path: Path, backups: Path, key: Key = None) -> None:
    """Create or migrate the database file; afterwards its revision is the head.

    A checked backup goes to `backups` before a migration. Raises LibraryError.
    """
    ours = sqlite.look_at(path, key)
    if not ours:
        sqlite.create_file(path)
    engine = sqlite.make_engine(path, key)
    try:
        if not ours:
            _create(engine)
        elif (found := stored_revision(engine)) != HEAD:
            _refuse_unknown(found)
            make_backup(path, backups, BackupReason.MIGRATION, key=key)
            migrate(engine)
        if stored_revision(engine) != HEAD:
            raise LibraryError("The library could not be brought up to date.")
    finally:
        engine.dispose()


def refuse_other_revision(engine: Engine) -> None:
    """Raises LibraryError for a library that is to be read and would have to be changed first."""
    if (found := stored_revision(engine)) != HEAD:
        engine.dispose()
        _refuse_unknown(found)
        raise LibraryError(
            "This library was made by an older version of Counterclaim. It can be read once it was "
            "opened by this version, alone."
        )


def stored_revision(engine: Engine) -> str | None:
    """The revision of the schema that the database says it has; None if it says nothing."""
    with engine.connect() as connection:
        if not inspect(connection).has_table(_VERSION.name):
            return None
        return connection.scalar(select(_VERSION.c.version_num))


def migrate(engine: Engine, scripts: Path | None = None) -> None:
    """Run the migrations that are due, all or none; `scripts` replaces the shipped ones in tests."""
    from core.store.migrations.running import run  # imports Alembic: only when one is due

    with sqlite.rebuilding(engine) as connection:
        run(connection, scripts)


def add_defaults(connection: Connection) -> None:
    """What a new library begins with: who it is, and a verdict scale."""
    connection.execute(insert(LibraryIdentity).values(uuid=uuid.uuid4().hex))
    rows = [{"name": n, "value": v, "order": i} for i, (n, v) in enumerate(_SCALE)]
    connection.execute(insert(Rating), rows)


def _create(engine: Engine) -> None:
    with sqlite.for_writing(engine).begin() as connection:
        sqlite.sign(connection)
        metadata.create_all(connection)
        _VERSION.create(connection)
        connection.execute(insert(_VERSION).values(version_num=HEAD))
        add_defaults(connection)


def _refuse_unknown(found: str | None) -> None:
    if found not in REVISIONS:
        raise LibraryError(
            "This library was made by a newer version of Counterclaim. "
            "Update the program to open it; the library was not changed."
        )
