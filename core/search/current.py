"""The snapshot that is searched now, held by one thread at a time."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager

from core.search.snapshot import Snapshot


class Current:
    """What is searched, None while there is nothing to be trusted.

    A snapshot of which a file was cut off under our hands is given up before it is asked: reading
    beyond the end of a mapped file would end the program (see `kept.is_whole`).
    """

    def __init__(self, snapshot: Snapshot | None) -> None:
        self._lock = threading.Lock()
        self.snapshot = snapshot  # for who may look at it without the lock, as the one who writes

    @contextmanager
    def held(self) -> Generator[Snapshot | None]:
        """The snapshot, which nobody else uses or closes meanwhile."""
        with self._lock:
            if self.snapshot is not None and not self.snapshot.is_whole:
                self._put(None)
            yield self.snapshot

    def use(self, snapshot: Snapshot | None) -> None:
        """From now on search this one; None gives up what there was."""
        with self._lock:
            self._put(snapshot)

    def _put(self, snapshot: Snapshot | None) -> None:
        old, self.snapshot = self.snapshot, snapshot
        if old is not None:
            old.close()
