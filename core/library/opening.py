"""Opening a library's folder: who may, with which file modes, and what is made when it is new."""

from __future__ import annotations

import os
from pathlib import Path

from filelock import FileLock, Timeout

import resources
from core.errors import LibraryError

SAMPLES = resources.path("samples", "articles")  # the articles that come with the program
FOLDERS = ("originals", "backups", "index", "topics", "reference")


def make_folder(path: Path) -> Path:
    """The library's folder with its subfolders, readable by its owner alone; made if missing.

    Raises LibraryError when it cannot be made or written.
    """
    try:
        for folder in (path, *(path / name for name in FOLDERS)):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or "it cannot be used"
        raise LibraryError(f"The library “{path}” cannot be opened: {said}.") from error
    return path


def take_lock(path: Path) -> FileLock:
    """The lock that keeps a second program out; the system lets go of it when the process ends.

    Raises LibraryError that names the process at work in the library.
    """
    lock = FileLock(path / "lock", mode=0o600, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise LibraryError(
            f"The library “{path}” is in use by another window or program{_who(path)}. "
            "Close it there, or open another library with --library."
        ) from error
    except OSError as error:
        raise LibraryError(f"The library “{path}” cannot be opened: {error.strerror}.") from error
    (path / "owner").write_text(str(os.getpid()))
    (path / "owner").chmod(0o600)
    return lock


def _who(path: Path) -> str:
    try:
        return f" (process {int((path / 'owner').read_text())})"
    except (OSError, ValueError):
        return ""
