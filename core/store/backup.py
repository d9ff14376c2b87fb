"""Copies of the database: made whole, checked by opening, kept for some time, brought back."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from core.errors import LibraryError
from core.store import sqlite


def copy_checked(path: Path, folder: Path, why: str) -> Path:
    """Write a checked copy of the database file to the folder; its name has the time, in UTC, and why.

    It appears under its name only when it is whole and on the disk. Raises LibraryError.
    """
    name = f"{datetime.now(UTC):%Y-%m-%dT%H-%M-%S-%f}Z-{why}.db"
    target = folder / name
    unfinished = target.with_suffix(".tmp")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with closing(sqlite3.connect(path, timeout=10)) as connection:
            sqlite.copy_into(connection, unfinished)
        unfinished.chmod(0o600)
        _to_disk(unfinished)
        if found := sqlite.faults(unfinished, quick=True):
            raise LibraryError(f"The backup is not sound ({found[0]}), so it was not kept.")
        unfinished.replace(target)
        _to_disk(folder)
    except (OSError, sqlite3.Error) as error:
        raise LibraryError(f"The backup could not be written: {error}.") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return target


def _to_disk(path: Path) -> None:
    if path.is_dir() and os.name == "nt":  # Windows has no fsync for folders
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
