"""A copy of the database that may leave the house: nothing in it says where it was.

Particular to SQLite, as core.store.sqlite is.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from sqlite3 import Connection, OperationalError

from core.errors import LibraryError
from core.progress import Progress
from core.store import sqlite
from core.store.connecting import connect, logs, open_reading
from core.store.enciphering import export
from core.values import Key

_PAGES = 2_000  # copied between two looks at whether to go on
_STEPS = 200_000  # of SQLite between two such looks, some milliseconds
_FOLDERS = re.compile(r"^.*[/\\]", re.DOTALL)


def clean_copy(path: Path, target: Path, progress: Progress, key: Key = None) -> None:
    """Write the database as it is at this moment, without the folders that files came from.

    What is written over leaves no trace in the file, which has no passphrase. `target` is not there yet; on any end but a
    good one nothing is left of it. Raises LibraryError, Cancelled.
    """
    first = target.with_suffix(".first")
    with ExitStack() as whatever_happens, ExitStack() as unless_whole:
        whatever_happens.callback(_remove, first)
        unless_whole.callback(_remove, target)
        with sqlite.told_plainly():
            if key:
                export(path, first, key, None, progress)
            else:
                with closing(open_reading(path)) as source:
                    _copy_pages(source, first, progress)
            with closing(connect(first)) as copy:
                copy.execute("PRAGMA journal_mode=DELETE")
                with copy:
                    _forget_folders(copy)
                with _stopped_by(copy, progress):
                    progress.tell(1, 2, "Making the copy compact")
                    copy.execute("VACUUM INTO ?", (str(target),))
        target.chmod(0o600)
        if found := sqlite.faults(target):
            raise LibraryError(f"The copy of the database is not sound ({found[0]}).")
        unless_whole.pop_all()


def _remove(database: Path) -> None:
    for left in (database, *logs(database)):
        left.unlink(missing_ok=True)


def file_name(path: str) -> str:
    """The last part of a path of any system."""
    return _FOLDERS.sub("", path) or path


def without_folder(words: str, path: str) -> str:
    """Words about a file in which its folder is not named."""
    folder = path.removesuffix(file_name(path))
    return words.replace(folder, "") if folder else words


def _copy_pages(source: Connection, target: Path, progress: Progress) -> None:
    def tell(_state: int, left: int, total: int) -> None:
        progress.tell(total - left, 2 * total, "Copying the database")

    source.execute("BEGIN")  # one moment, whatever is written meanwhile
    source.execute("SELECT count(*) FROM sqlite_master").fetchone()
    with closing(connect(target)) as copy:
        source.backup(copy, pages=_PAGES, progress=tell)
    source.rollback()


def _forget_folders(copy: Connection) -> None:
    rows = copy.execute("SELECT id, path, reason FROM import_record").fetchall()
    for id, path, reason in rows:
        name = file_name(path)
        if name != path:
            told = without_folder(reason, path)
            copy.execute(
                "UPDATE import_record SET path = ?, reason = ? WHERE id = ?", (name, told, id)
            )
            copy.execute(
                "UPDATE import_part SET reason = replace(reason, ?, '') WHERE record_id = ?",
                (path.removesuffix(name), id),
            )


@contextmanager
def _stopped_by(connection: Connection, progress: Progress) -> Generator[None]:
    """Let a long statement be cancelled."""
    connection.set_progress_handler(lambda: int(progress.stopped), _STEPS)
    try:
        yield
    except OperationalError:
        progress.check()
        raise
    finally:
        connection.set_progress_handler(None, 0)
