"""Copies of the database: made whole, checked by opening, kept for some time."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import LibraryError
from core.store import sqlite
from core.store.connecting import driver_errors, log_of
from core.store.files import to_disk
from core.store.looking import look_over
from core.store.thinning import staying
from core.values import BackupReason, Key

if TYPE_CHECKING:
    from core.store.database import Database  # which makes a backup before a migration

DAY = timedelta(days=1)
SPARE = 3  # backups made unasked leave room on the disk for so many more
_FORM = "%Y-%m-%dT%H-%M-%S-%fZ"
_PASSING = (BackupReason.ASKED, BackupReason.DAILY, BackupReason.WORKING, BackupReason.LARGE)


def backup(database: Database, folder: Path, keep: int) -> Path:
    """A checked copy of the database, now; of those that pass `keep` stay."""
    return make_backup(database.path, folder, BackupReason.ASKED, keep, key=database.key)


def make_backup(
    path: Path,
    folder: Path,
    reason: BackupReason,
    keep: int | None = None,
    *,
    key: Key = None,
) -> Path:
    """Write a checked copy of the database file to the folder; its name has the time, in UTC, and why.

    It appears under its name only when it is whole and on the disk. With `keep`, older copies are
    thinned out, but those made before a migration, a merge or a restoring stay. Raises LibraryError.
    """
    target = folder / f"{datetime.now(UTC):{_FORM}}-{reason.value}.db"
    unfinished = target.with_suffix(".tmp")
    if not path.is_file():
        raise LibraryError(
            "The backup could not be written: the library is not there. Is its drive connected?"
        )
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        _sweep(folder)
        sqlite.copy(path, unfinished, key)
        unfinished.chmod(0o600)
        to_disk(unfinished)
        if found := look_over(unfinished, key=key).faults:
            raise LibraryError(f"The backup is not sound ({found[0]}), so it was not kept.")
        unfinished.replace(target)
        to_disk(folder)
    except (OSError, *driver_errors()) as error:
        raise LibraryError(f"The backup could not be written: {why(error)}.") from error
    finally:
        discard(unfinished)
    _forget(folder, keep)
    return target


def backup_if_due(
    database: Database,
    folder: Path,
    keep: int,
    reason: BackupReason = BackupReason.DAILY,
    every: timedelta = DAY,
) -> Path | None:
    """A backup, if none of the last `every` is there and something was written since the newest; None
    too where it would leave hardly any room on the disk. Raises LibraryError."""
    now = datetime.now(UTC)
    past = [
        at for at in map(made_at, list_backups(folder)) if at <= now
    ]  # the clock may be put back
    newest = max(past, default=None)
    if newest is not None and (now - newest < every or _written_at(database.path) < newest):
        return None
    if newest is not None and _room(folder) < SPARE * database.path.stat().st_size:
        return None
    return make_backup(database.path, folder, reason, keep, key=database.key)


def list_backups(folder: Path) -> list[Path]:
    """The backups in a folder, newest first."""
    return sorted((path for path in folder.glob("*.db") if _is_backup(path)), reverse=True)


def backups_holding(folder: Path, fingerprints: Collection[str], key: Key = None) -> list[Path]:
    """The backups in which an article with one of these fingerprints is, newest first; and what lies
    there that cannot be read, as a database that was set aside because it was damaged."""
    files = sorted((path for path in folder.glob("*") if path.is_file()), reverse=True)
    return [p for p in files if sqlite.holds(p, "article", "fingerprint", fingerprints, key)]


def made_at(backup: Path) -> datetime:
    """When a backup was made, by its name."""
    return datetime.strptime(backup.stem.split("Z-")[0] + "Z", _FORM).replace(tzinfo=UTC)


def reason_of(backup: Path) -> BackupReason:
    """Why a backup was made, by its name; raises ValueError."""
    return BackupReason(backup.stem.partition("Z-")[2])


def stamp() -> str:
    """The time, as names of files have it."""
    return f"{datetime.now(UTC):{_FORM}}"


def why(error: Exception) -> str:
    """What the system or the database says went wrong, without a full stop."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def discard(unfinished: Path) -> None:
    """Remove what was not finished."""
    with contextlib.suppress(OSError):  # the folder itself may be missing
        unfinished.unlink()


def _forget(folder: Path, keep: int | None) -> None:
    passing = [path for path in list_backups(folder) if reason_of(path) in _PASSING]
    stay = staying(map(made_at, passing), keep) if keep else set(map(made_at, passing))
    for path in passing:
        if made_at(path) not in stay:
            discard(path)


def _sweep(folder: Path) -> None:
    """Remove what a program that was killed left unfinished; one program at a time is at work here."""
    for left in (*folder.glob("*.tmp"), *folder.glob("*.tmp-journal")):
        discard(left)


def _written_at(path: Path) -> datetime:
    """When the database was last written to; a log that a reader made is empty."""
    there = (file for file in (path, log_of(path)) if file.exists())
    files = (file for file in there if file.stat().st_size)
    latest = max((file.stat().st_mtime for file in files), default=0.0)
    return datetime.fromtimestamp(latest, UTC)


def _room(folder: Path) -> int:
    return shutil.disk_usage(folder if folder.exists() else folder.parent).free


def _is_backup(path: Path) -> bool:
    try:
        _ = made_at(path), reason_of(path)
    except ValueError:
        return False
    return True
