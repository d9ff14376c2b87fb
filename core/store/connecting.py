"""The one place that opens database files: plain ones with Python's own SQLite, those of a library
with a passphrase with SQLCipher, an optional extra."""
# sqlcipher3 has no types; its connections are those of sqlite3 by another name.
# pyright: reportMissingTypeStubs=false, reportMissingImports=false, reportUnknownVariableType=false
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import cast

from core.errors import LibraryError
from core.values import Key, Passphrase

MAGIC = b"SQLite format 3\0"
LACKING = (
    "This needs SQLCipher, which is not installed here. "
    "Install it with: pip install 'counterclaim[passphrase]'"
)
_DRIVER = "sqlcipher3.dbapi2"
# SQLCipher would write what it finds to standard error. What SQLite puts aside stays in memory.
_BEFORE, _AFTER = ("cipher_log_level=NONE",), ("temp_store=MEMORY",)


def connect(
    path: Path, key: Key = None, *, timeout: float = 10, options: str = "", foreign: bool = False
) -> sqlite3.Connection:
    """A connection to a database file, which is made if it is not there, for any thread.

    `options` are those of SQLite's addresses, such as `mode=ro`. With `foreign` a plain file is opened
    by SQLCipher, too, so that it can be copied into one with a passphrase. Whether the passphrase is
    right shows at the first question; raises LibraryError where there is no SQLCipher.
    """
    driver = cipher() if key or foreign else sqlite3
    address = f"{path.absolute().as_uri()}?{options}"
    made = driver.connect(address, uri=True, timeout=timeout, check_same_thread=False)
    connection = cast(sqlite3.Connection, made)
    if key or foreign:
        unlock(connection, key)
    return connection


def unlock(connection: sqlite3.Connection, key: Key) -> None:
    """Tell a connection of SQLCipher's the passphrase of its file."""
    for pragma in _BEFORE:
        connection.execute(f"PRAGMA {pragma}")
    if key:
        connection.execute(f"PRAGMA key = {quoted(key)}")  # a pragma takes no parameters
    for pragma in _AFTER:
        connection.execute(f"PRAGMA {pragma}")


def quoted(key: Passphrase) -> str:
    """The passphrase as SQL writes a text."""
    return "'" + key.secret.replace("'", "''") + "'"


def open_reading(path: Path, key: Key = None) -> sqlite3.Connection:
    """A connection to a database file that cannot change it, also where its folder may not be written."""
    log = log_of(path)
    still = not (log.exists() and log.stat().st_size) and not os.access(path.parent, os.W_OK)
    return connect(path, key, options=f"mode=ro{'&immutable=1' if still else ''}")


def cipher() -> ModuleType:
    """SQLCipher's driver; raises LibraryError that says how to get it where it is missing."""
    try:
        from sqlcipher3 import dbapi2
    except ImportError as error:
        raise LibraryError(LACKING) from error
    return dbapi2


def driver_errors() -> tuple[type[Exception], ...]:
    """What the drivers that are in use raise."""
    other = sys.modules.get(_DRIVER)
    return (sqlite3.Error, other.Error) if other else (sqlite3.Error,)


def is_plain(path: Path) -> bool:
    """Whether a file is a database without a passphrase, by its first bytes.

    Not for one that somebody has open here: closing it again would take the locks of that away.
    """
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def opens(path: Path, key: Key) -> bool:
    """Whether a passphrase opens a file, which is not changed."""
    try:
        with closing(open_reading(path, key)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except driver_errors():
        return False
    return True


def log_of(path: Path) -> Path:
    """The write-ahead log of a database file: there while it is open, and after its program was killed."""
    return path.with_name(f"{path.name}-wal")


def logs(path: Path) -> list[Path]:
    """The files that belong to a database file and are there."""
    beside = (path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal"))
    return [log for log in beside if log.exists()]
