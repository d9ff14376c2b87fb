# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUntypedBaseClass=false, reportAttributeAccessIssue=false, reportIncompatibleMethodOverride=false
# Whoosh has no annotations.
"""Files of the index as memory, for reading.

Whoosh reads plain files piece by piece through the system, and copies packed ones into memory as a
whole (PERFORMANCE.md, section 2); mapped ones cost neither.
"""

from __future__ import annotations

import mmap
from pathlib import Path
from typing import Any

from core.search.engine import BufferFile, FileStorage


class MappedFile(BufferFile):
    """A file of the index, mapped into memory; raises ValueError when it is empty."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self.file: Any = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
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

    def open_file(self, name: str, **_: Any) -> MappedFile:
        """The file, read only."""
        return MappedFile(Path(self.folder) / name)
