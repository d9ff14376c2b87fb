"""Where the files are kept as they came: in a folder, or, with a passphrase, in one database file."""

from __future__ import annotations

import hashlib
import io
import threading
from collections.abc import Collection, Generator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection
from typing import Any, BinaryIO, NamedTuple, Protocol

from core.store import sqlite
from core.store.connecting import connect, driver_errors, open_reading
from core.store.files import write_whole
from core.values import Key, Passphrase

SEALED = "originals.db"  # the name of that database file in the folder
_BLOCK = 1 << 20
_MADE = "CREATE TABLE IF NOT EXISTS original (stored TEXT PRIMARY KEY, content BLOB NOT NULL)"
_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "trusted_schema=OFF")


class Kept(NamedTuple):
    """A file that is kept: the hash of its content, the name it is kept under, its size in bytes."""

    sha256: str
    stored: str
    size: int


class Originals(Protocol):
    """The kept files of a library; what the disk refuses is an OSError. Safe across threads."""

    def keep(self, source: BinaryIO, ending: str) -> Kept:
        """Copy a file under the hash of its content; on the disk when this returns."""
        ...

    def put(self, stored: str, source: BinaryIO) -> None:
        """Copy a file under a name of its own, unless it is there."""
        ...

    def names(self) -> set[str]:
        """The names of all kept files."""
        ...

    def size(self, stored: str) -> int | None:
        """How many bytes a kept file has; None if it is not there."""
        ...

    @contextmanager
    def opened(self, stored: str) -> Generator[BinaryIO]:
        """A kept file, to be read."""
        ...

    def path(self, stored: str) -> Path | None:
        """Where a kept file is, for other programs; None where it is no file of its own."""
        ...

    def remove(self, names: Collection[str]) -> None:
        """Remove kept files; those that are not there are passed over."""
        ...

    def close(self) -> None:
        """Let go of what is open."""
        ...


class FolderOriginals:
    """Kept files as files of a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, source: BinaryIO, ending: str) -> Kept:
        """See Originals."""
        digests: list[str] = []

        def copy(target: BinaryIO) -> str:
            digests.append(_copy(source, target))
            return digests[0] + ending

        stored = write_whole(self._folder, copy)
        return Kept(digests[0], stored.name, stored.stat().st_size)

    def put(self, stored: str, source: BinaryIO) -> None:
        """See Originals."""

        def copy(target: BinaryIO) -> str:
            _copy(source, target)
            return stored

        if self.path(stored) is None:
            write_whole(self._folder, copy)

    def names(self) -> set[str]:
        """See Originals."""
        return {path.name for path in self._folder.glob("*") if path.is_file()}

    def size(self, stored: str) -> int | None:
        """See Originals."""
        path = self.path(stored)
        return path.stat().st_size if path else None

    @contextmanager
    def opened(self, stored: str) -> Generator[BinaryIO]:
        """See Originals."""
        with (self._folder / stored).open("rb") as file:
            yield file

    def path(self, stored: str) -> Path | None:
        """See Originals."""
        path = self._folder / stored
        return path if path.is_file() else None

    def remove(self, names: Collection[str]) -> None:
        """See Originals."""
        for name in names:
            (self._folder / name).unlink(missing_ok=True)

    def close(self) -> None:
        """Nothing is open."""


class SealedOriginals:
    """Kept files in a database file that has the library's passphrase."""

    def __init__(self, folder: Path, key: Passphrase, *, reading: bool = False) -> None:
        self._file, self._key, self._reading = folder / SEALED, key, reading
        self._open: Connection | None = None  # until it is used: opening it takes a moment
        self._lock = threading.Lock()

    def keep(self, source: BinaryIO, ending: str) -> Kept:
        """See Originals."""
        content = source.read()
        digest = hashlib.sha256(content).hexdigest()
        self.put(digest + ending, io.BytesIO(content))
        return Kept(digest, digest + ending, len(content))

    def put(self, stored: str, source: BinaryIO) -> None:
        """See Originals."""
        self._change("INSERT OR IGNORE INTO original VALUES (?, ?)", stored, source.read())

    def names(self) -> set[str]:
        """See Originals."""
        return {row[0] for row in self._ask("SELECT stored FROM original")}

    def size(self, stored: str) -> int | None:
        """See Originals."""
        rows = self._ask("SELECT length(content) FROM original WHERE stored = ?", stored)
        return rows[0][0] if rows else None

    @contextmanager
    def opened(self, stored: str) -> Generator[BinaryIO]:
        """See Originals."""
        rows = self._ask("SELECT content FROM original WHERE stored = ?", stored)
        if not rows:
            raise FileNotFoundError(f"{stored} is not kept")
        yield io.BytesIO(rows[0][0])

    def path(self, stored: str) -> Path | None:
        """See Originals."""
        return None

    def remove(self, names: Collection[str]) -> None:
        """See Originals."""
        for name in names:
            self._change("DELETE FROM original WHERE stored = ?", name)

    def close(self) -> None:
        """See Originals."""
        with self._lock:
            if self._open:
                self._open.close()
            self._open = None

    def _ask(self, question: str, *values: object) -> list[tuple[Any, ...]]:
        if not self._file.exists():
            return []
        with self._lock, _told():
            return self._opened().execute(question, values).fetchall()

    def _change(self, statement: str, *values: object) -> None:
        with self._lock, _told(), self._opened() as file:
            file.execute(statement, values)

    def _opened(self) -> Connection:
        if self._open is None and self._reading:
            self._open = open_reading(self._file, self._key)
        elif self._open is None:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            sqlite.create_file(self._file)
            self._open = connect(self._file, self._key)
            for pragma in _PRAGMAS:
                self._open.execute(f"PRAGMA {pragma}")
            self._open.execute(_MADE)
        return self._open


def originals_in(folder: Path, key: Key = None, *, reading: bool = False) -> Originals:
    """The kept files of a library whose passphrase this is."""
    return SealedOriginals(folder, key, reading=reading) if key else FolderOriginals(folder)


@contextmanager
def _told() -> Generator[None]:
    try:
        yield
    except driver_errors() as error:
        raise OSError(0, str(error)) from error


def _copy(source: BinaryIO, target: BinaryIO) -> str:
    digest = hashlib.sha256()
    while block := source.read(_BLOCK):
        digest.update(block)
        target.write(block)
    return digest.hexdigest()
