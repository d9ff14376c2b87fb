"""Copies of the database: made whole, checked by opening, kept for some time, brought back."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import LibraryError
from core.store import sqlite
from core.store.files import to_disk

if TYPE_CHECKING:
    from core.store.database import Database  # which makes a backup before a migration

_FORM = "%Y-%m-%dT%H-%M-%S-%fZ"
_DAY = timedelta(days=1)


def backup(database: Database, folder: Path, keep: int) -> Path:
    """A checked copy of the database, now; of those asked for and the daily ones `keep` stay."""
    return make_backup(database.path, folder, "asked", keep)


def make_backup(path: Path, folder: Path, why: str, keep: int | None = None) -> Path:
    """Write a checked copy of the database file to the folder; its name has the time, in UTC, and why.

    It appears under its name only when it is whole and on the disk. With `keep`, older copies
    beyond that number go, but those made before a migration or a restoring stay. Raises LibraryError.
    """
    target = folder / f"{datetime.now(UTC):{_FORM}}-{why}.db"
    unfinished = target.with_suffix(".tmp")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        sqlite.copy(path, unfinished)
        unfinished.chmod(0o600)
        to_disk(unfinished)
        if found := sqlite.faults(unfinished):
            raise LibraryError(f"The backup is not sound ({found[0]}), so it was not kept.")
        unfinished.replace(target)
        to_disk(folder)
    except (OSError, sqlite.DriverError) as error:
        raise LibraryError(f"The backup could not be written: {_why(error)}.") from error
    finally:
        _discard(unfinished)
    _forget(folder, keep)
    return target


def backup_if_due(database: Database, folder: Path, keep: int) -> Path | None:
    """A backup, if the newest is a day old or there is none. Raises LibraryError."""
    newest = next(iter(list_backups(folder)), None)
    if newest is not None and datetime.now(UTC) - made_at(newest) < _DAY:
        return None
    return make_backup(database.path, folder, "daily", keep)


def list_backups(folder: Path) -> list[Path]:
    """The backups in a folder, newest first."""
    return sorted((path for path in folder.glob("*.db") if _is_backup(path)), reverse=True)


def backups_holding(folder: Path, fingerprints: Collection[str]) -> list[Path]:
    """The backups in which an article with one of these fingerprints is, newest first; and what lies
    there that cannot be read, as a database that was set aside because it was damaged."""
    files = sorted((path for path in folder.glob("*") if path.is_file()), reverse=True)
    return [path for path in files if sqlite.holds(path, "article", "fingerprint", fingerprints)]


def made_at(backup: Path) -> datetime:
    """When a backup was made, by its name."""
    return datetime.strptime(backup.stem.split("Z-")[0] + "Z", _FORM).replace(tzinfo=UTC)


def restore(copy: Path, path: Path, folder: Path) -> None:
    """Put a backup in the place of the database file, which nothing may have open.

    What was there is kept in the folder of backups. The restored library gets a new identity, so
    that its index is made anew. Raises LibraryError, and then nothing was changed.
    """
    if not copy.is_file() or not sqlite.look_at(copy):
        raise LibraryError(f"{copy.name} is not a backup of a library.")
    if found := sqlite.faults(copy, quick=False):
        raise LibraryError(f"{copy.name} is damaged ({found[0]}); nothing was changed.")
    unfinished = path.with_suffix(".restoring")
    try:
        unfinished.unlink(missing_ok=True)
        _copy_with_new_identity(copy, unfinished)
        _set_aside(path, folder)
        unfinished.replace(path)
        to_disk(path.parent)
    except (OSError, sqlite.DriverError) as error:
        raise LibraryError(f"The backup could not be restored: {_why(error)}.") from error
    finally:
        _discard(unfinished)


def _copy_with_new_identity(copy: Path, target: Path) -> None:
    sqlite.copy(copy, target)
    target.chmod(0o600)
    sqlite.execute(target, "UPDATE library_identity SET uuid = ?", uuid.uuid4().hex)
    to_disk(target)


def _set_aside(path: Path, folder: Path) -> None:
    # The write-ahead log must go before the file is replaced: it would be played into the new one.
    if not path.exists():
        return
    try:
        make_backup(path, folder, "before-restore")
        sqlite.fold_log(path)
    except (LibraryError, sqlite.DriverError):  # damaged: keep it as it is, with its log
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        aside = folder / f"{datetime.now(UTC):{_FORM}}-damaged"
        aside.write_bytes(path.read_bytes())
        for log in sqlite.logs(path):
            log.replace(aside.with_name(aside.name + log.name.removeprefix(path.name)))


def _forget(folder: Path, keep: int | None) -> None:
    passing = [path for path in list_backups(folder) if path.stem.endswith(("-daily", "-asked"))]
    for path in passing[keep:] if keep else ():
        path.unlink(missing_ok=True)


def _why(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _discard(unfinished: Path) -> None:
    with contextlib.suppress(OSError):  # the folder itself may be missing
        unfinished.unlink()


def _is_backup(path: Path) -> bool:
    try:
        made_at(path)
    except ValueError:
        return False
    return True
