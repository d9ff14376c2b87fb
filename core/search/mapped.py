# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUntypedBaseClass=false, reportAttributeAccessIssue=false, reportIncompatibleMethodOverride=false
# Whoosh has no annotations.
"""Files of the index as memory, for reading; and an index that is in memory alone.

Whoosh reads plain files piece by piece through the system, and copies packed ones into memory as a
whole (PERFORMANCE.md, section 2); mapped ones cost neither.
"""

from __future__ import annotations

import io
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from core.search.engine import BufferFile, FileStorage, RamStorage
from core.search.kept import Arrays, mapped


class MappedFile(BufferFile):
    """A file of the index, mapped into memory; raises ValueError when it is empty."""

    def __init__(self, path: Path) -> None:
        self.file: Any = mapped(path)
        self._buf = memoryview(self.file)
        self._name = path.name
        self.onclose = None
        self.is_real = False
        self.is_closed = False

    def close(self) -> None:
        """Let go of the memory; more than once does nothing."""
        if not self.is_closed:
            self._buf.release()
            self.file.close()
            self.is_closed = True


class MappedStorage(FileStorage):
    """A folder of such files."""

    def arrays(self, name: str) -> Arrays:
        """A file of arrays."""
        return Arrays(mapped(Path(self.folder) / name))

    def open_file(self, name: str, **_: Any) -> MappedFile:
        """The file, read only."""
        return MappedFile(Path(self.folder) / name)


class MemoryStorage(RamStorage):
    """Files that are in memory alone, for a library of which nothing may lie readable on the disk."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = None  # whoever would write there fails

    def arrays(self, name: str) -> Arrays:
        """A file of arrays."""
        return Arrays(self.files[name])


Storage = FileStorage | MemoryStorage


def as_memory(storage: Storage) -> MappedStorage | MemoryStorage:
    """The same files, for reading."""
    return storage if isinstance(storage, MemoryStorage) else MappedStorage(storage.folder)


@contextmanager
def made(storage: Storage, name: str) -> Generator[IO[bytes]]:
    """A new file, to be written."""
    if isinstance(storage, MemoryStorage):
        with io.BytesIO() as file:
            yield file
            storage.files[name] = file.getvalue()
    else:
        with (Path(storage.folder) / name).open("wb") as file:
            yield file
