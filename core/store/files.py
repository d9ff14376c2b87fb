"""Files that are on the disk under their name whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from core.errors import LibraryError

HALF = ".tmp"  # the ending of a file that is being written


def to_disk(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":  # Windows has no fsync for folders
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def told_of_disk() -> Generator[None]:
    """Turn what the disk does to the search index into LibraryError; the database has all of it."""
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        raise LibraryError(
            f"The search index cannot be written: {why}. Nothing is lost; it is made up for later."
        ) from error


def write_whole(folder: Path, write: Callable[[BinaryIO], str]) -> Path:
    """Write a new file of mode 0600 in a folder; `write` fills it and says its name.

    A file already there under that name is replaced. Raises OSError, and then leaves nothing.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder, suffix=HALF)  # mode 0600
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            target = folder / write(file)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
        to_disk(folder)
    finally:
        unfinished.unlink(missing_ok=True)
    return target
