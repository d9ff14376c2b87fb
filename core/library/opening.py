"""Opening a library's folder: who may, with which file modes, and what is made when it is new."""

from __future__ import annotations

import getpass
import os
import socket
from contextlib import ExitStack, suppress
from pathlib import Path

from filelock import FileLock, Timeout

import resources
from core.errors import DamagedError, LibraryError, ReadOnlyError
from core.store import backup, sqlite
from core.store.connecting import log_of
from core.store.looking import look_over
from core.store.resealing import finish
from core.store.sealing import DATABASE, refuse_without, refuse_wrong
from core.values import Key

SAMPLES = resources.path("samples", "articles")  # the articles that come with the program
FOLDERS = ("originals", "backups", "index", "topics", "reference")
_WORKING = "working"  # is in the folder while the library is open; then it has a log of changes
_SECONDS = 1.0  # for looking a large database over before it is opened; the rest is looked at after


class Entry:
    """The right to work in a library's folder, until it is left.

    `problems` are sentences on what was found; `whole` says whether all of the database was looked at.
    """

    def __init__(self, path: Path, key: Key = None) -> None:
        self.path = make_folder(path)
        self._lock = take_lock(path)
        with ExitStack() as unless_sound:
            unless_sound.callback(self._lock.release)
            backup.discard(path / "library.restoring")
            refuse_without(path, key)
            self.whole, problems = refuse_damaged(path, key)
            self.problems = (*problems, *finish(path, key))
            unless_sound.pop_all()

    def begin(self) -> None:
        """The database is open, with a log of changes beside it, which must not get lost from now on."""
        with suppress(OSError):  # a full disk; it is only a sign
            (self.path / _WORKING).touch(mode=0o600)

    def end(self) -> None:
        """The database is about to be closed."""
        backup.discard(self.path / _WORKING)

    def leave(self) -> None:
        """Let others in."""
        self._lock.release()


def make_folder(path: Path) -> Path:
    """The library's folder with its subfolders, readable by its owner alone; made if missing.

    Raises LibraryError when it cannot be made or written.
    """
    try:
        for folder in (path, *(path / name for name in FOLDERS)):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if folder.stat().st_mode & 0o077:
                folder.chmod(folder.stat().st_mode & 0o700)
    except (OSError, ValueError) as error:
        raise _shut(path, getattr(error, "strerror", None) or "it cannot be used") from error
    return path


def take_lock(path: Path) -> FileLock:
    """The lock that keeps a second program out; the system lets go of it when the process ends.

    Raises ReadOnlyError that names who is at work in the library.
    """
    lock = FileLock(path / "lock", mode=0o600, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise ReadOnlyError(
            f"The library “{path}” is in use by another window or program{_who(path)}. "
            "Close it there, or open another library with --library."
        ) from error
    except NotImplementedError as error:
        raise ReadOnlyError(
            f"The library “{path}” lies on a drive that cannot keep a second program out."
        ) from error
    except OSError as error:
        raise _shut(path, error.strerror) from error
    with suppress(OSError):  # a full disk; it is only a sign
        (path / "owner").write_text(f"{os.getpid()}\n{socket.gethostname()}\n{_user()}\n")
        (path / "owner").chmod(0o600)
    return lock


def refuse_damaged(path: Path, key: Key = None) -> tuple[bool, tuple[str, ...]]:
    """Look at the database before it is opened: whether all of it was looked at, and sentences to say.

    Raises DamagedError where it is damaged, or gone although there are backups of it, PassphraseError
    where it is the passphrase that is wrong.
    """
    try:
        return _looked_at(path, key)
    except DamagedError:
        refuse_wrong(path, key)
        raise


def _looked_at(path: Path, key: Key) -> tuple[bool, tuple[str, ...]]:
    database = path / DATABASE
    lost = (path / _WORKING).exists() and not log_of(database).exists()
    sqlite.roll_back(database, key)
    if not sqlite.look_at(database, key):
        if backup.list_backups(path / "backups"):
            raise DamagedError(f"The database of the library “{path}” is gone or empty. {_MENDED}")
        return True, ()
    found = look_over(database, None if lost else _SECONDS, key=key)
    if found.faults:
        raise DamagedError(f"The database of the library “{path}” is damaged. {_MENDED}")
    backup.discard(path / _WORKING)
    return found.whole, (_LOST,) if lost else ()


_MENDED = "A backup can be brought back; what is there now is kept."
_LOST = (
    "The log of the last changes (library.db-wal) was removed after the program had ended unexpectedly: "
    "what was changed last may be missing. Backups can be brought back."
)


def _shut(path: Path, why: str | None) -> LibraryError:
    belongs = ""
    with suppress(OSError, KeyError, NotImplementedError):
        if hasattr(os, "getuid") and path.stat().st_uid not in (os.getuid(), 0):
            belongs = f" (it belongs to {path.owner()})"
    sentence = f"The library “{path}” cannot be opened: {why}{belongs}."
    readable = os.access(path / DATABASE, os.R_OK)
    return ReadOnlyError(sentence) if readable else LibraryError(sentence)


def _who(path: Path) -> str:
    try:
        process, host, user = (*(path / "owner").read_text().split("\n"), "", "")[:3]
        on = f" on {host}" if host and host != socket.gethostname() else ""
        by = f" of {user}" if user and user != _user() else ""
        return f" (process {int(process)}{by}{on})"
    except (OSError, ValueError):
        return ""


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
