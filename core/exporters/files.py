"""Writing a file so that its old content stays until the new one is whole."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

from core.errors import ExportError


@contextmanager
def replacing(target: Path, *, encoding: str = "utf-8") -> Generator[TextIO]:
    """A text file that takes the place of `target`, as `replacing_bytes`; newlines stay as given."""
    with replacing_bytes(target) as file:
        text = TextIOWrapper(file, encoding=encoding, newline="", write_through=True)
        yield text
        text.detach()


@contextmanager
def replacing_bytes(target: Path) -> Generator[BinaryIO]:
    """A file that takes the place of `target` when the block ends without an error.

    It is written beside the target, on the same disk. Raises ExportError with a sentence about what
    is wrong.
    """
    with _told(target):
        if target.is_dir():
            raise ExportError(f"“{target.name}” is a folder; a report needs the name of a file.")
        if not target.parent.is_dir():
            raise ExportError(f"The folder “{target.parent}” does not exist.")
        unfinished = target.with_name(f".{target.name[:100]}.{secrets.token_hex(6)}.tmp")
        # 0666 less the user's mask: a report is made to be handed on.
        handle = os.open(unfinished, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)
        try:
            with os.fdopen(handle, "w+b") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(target)
            _settle(target.parent)
        finally:
            unfinished.unlink(missing_ok=True)


def made_folder(target: Path) -> Path:
    """The folder for a report of several files, made if only it is missing; raises ExportError."""
    with _told(target):
        if target.exists() and not target.is_dir():
            raise ExportError(f"“{target.name}” is a file; tables need the name of a folder.")
        if not target.parent.is_dir():
            raise ExportError(f"The folder “{target.parent}” does not exist.")
        target.mkdir(exist_ok=True)
    return target


@contextmanager
def _told(target: Path) -> Generator[None]:
    try:
        yield
    except PermissionError as error:
        raise ExportError(f"You may not write in the folder “{target.parent}”.") from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise ExportError("The disk is full; the report was not written.") from error
        if error.errno == errno.EROFS:
            raise ExportError(f"The disk of “{target.parent}” can only be read.") from error
        reason = error.strerror or "unknown reason"
        raise ExportError(f"“{target.name}” cannot be written: {reason}.") from error


def _settle(folder: Path) -> None:
    """Wait until the new name is on the disk; Windows has no such thing for folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
