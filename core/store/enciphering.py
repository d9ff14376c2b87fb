"""A database file under another passphrase, or none: written anew as a whole, checked, and only then
put in the place of the old one."""

from __future__ import annotations

import os
import shutil
from contextlib import closing, suppress
from pathlib import Path
from sqlite3 import Connection

from core.errors import LibraryError
from core.progress import Progress
from core.store import sqlite
from core.store.backup import discard, why
from core.store.connecting import connect, driver_errors, log_of
from core.store.files import to_disk
from core.store.looking import look_over
from core.values import Key

UNFINISHED, FORMER = ".changing", ".former"  # endings of the new file, and of the old one
_STEPS = 200_000  # of SQLite between two looks at whether to stop
_BLOCK = 1 << 20


def export(path: Path, target: Path, key: Key, new: Key, progress: Progress | None = None) -> None:
    """Write a database as it is at this moment to a file that is not there yet, under a passphrase
    of its own. Raises LibraryError if not all of it came over, `driver_errors`, Cancelled."""
    sqlite.create_file(target)
    with closing(connect(path, key, options="mode=ro", foreign=True)) as source:
        source.isolation_level = None
        source.execute("ATTACH DATABASE ? AS made KEY ?", (str(target), new.secret if new else ""))
        if progress:
            source.set_progress_handler(lambda: int(progress.stopped), _STEPS)
        try:
            source.execute("BEGIN")
            source.execute("SELECT sqlcipher_export('made')").fetchone()
            for pragma in ("application_id", "user_version"):
                (value,) = source.execute(f"PRAGMA main.{pragma}").fetchone()
                source.execute(f"PRAGMA made.{pragma} = {int(value)}")
            _refuse_less(source)
            source.execute("COMMIT")
        except driver_errors():
            if progress:
                progress.check()
            raise


def reencipher(path: Path, key: Key, new: Key) -> None:
    """Have a database file, which nobody has open, under another passphrase, or none.

    Whatever happens, the old file or the new one is there whole. What was in a file without a
    passphrase is written over. Raises LibraryError; then nothing was changed.
    """
    unfinished = path.with_name(path.name + UNFINISHED)
    try:
        unfinished.unlink(missing_ok=True)
        if log_of(path).exists():
            sqlite.fold_log(path, key)
        export(path, unfinished, key, new)
        if found := look_over(unfinished, key=new).faults:
            raise LibraryError(f"The new file is not sound ({found[0]}); nothing was changed.")
        to_disk(unfinished)
        _put(unfinished, path, wipe_it=key is None)
    except (OSError, *driver_errors()) as error:
        raise LibraryError(
            f"The passphrase could not be changed: {why(error)}. Nothing was changed."
        ) from error
    finally:
        for left in (unfinished, unfinished.with_name(f"{unfinished.name}-journal")):
            discard(left)


def wipe(path: Path) -> None:
    """Write over the content of a file, as well as its file system lets us, and remove it."""
    with suppress(FileNotFoundError):
        with path.open("r+b", buffering=0) as file:
            left = os.fstat(file.fileno()).st_size
            while left > 0:
                left -= file.write(bytes(min(left, _BLOCK)))
            os.fsync(file.fileno())
        path.unlink()


def wipe_folder(folder: Path) -> None:
    """The same with all files of a folder, and the folder. Raises OSError."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            wipe(path)
    shutil.rmtree(folder, ignore_errors=True)


def _put(unfinished: Path, path: Path, *, wipe_it: bool) -> None:
    former = path.with_name(path.name + FORMER)
    if wipe_it:  # a second name for the old file, since the first is about to be the new one's
        former.unlink(missing_ok=True)
        with suppress(OSError):  # a file system that knows no second names
            former.hardlink_to(path)
    unfinished.replace(path)
    to_disk(path.parent)
    if wipe_it:
        wipe(former)


def _refuse_less(source: Connection) -> None:
    """Raises LibraryError where a table of the copy has other rows than the one it is made of."""
    tables = source.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall()
    for (name,) in tables:
        main, made = (
            source.execute(f'SELECT count(*) FROM {file}."{name}"').fetchone()
            for file in ("main", "made")
        )
        if main != made:
            raise LibraryError(f"The copy lacks rows of {name}; nothing was changed.")
