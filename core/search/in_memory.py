"""An index that lies nowhere: what a Folder is to one on the disk."""

from __future__ import annotations

from core.search.mapped import MemoryStorage, Storage
from core.search.snapshot import Snapshot


class InMemory:
    """The files of an index in the memory of this program alone; at first there are none."""

    def __init__(self) -> None:
        self._used: MemoryStorage | None = None

    def open(self) -> Snapshot | None:
        """None: it is still to be made."""
        return None

    def is_whole(self) -> bool:
        """Nothing harms it."""
        return True

    def storage(self) -> MemoryStorage | None:
        """The files of the index in use."""
        return self._used

    def begin(self) -> MemoryStorage:
        """An empty place for an index that is being made."""
        return MemoryStorage()

    def keep(self, storage: Storage, generation: int) -> None:
        """A commit was made in these files: have them be the index in use."""
        assert isinstance(storage, MemoryStorage)
        self._used = storage

    def sweep(self) -> None:
        """What is no longer in use goes by itself."""
