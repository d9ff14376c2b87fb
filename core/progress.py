"""What a long piece of work is handed, to say how far it is and to learn that it should stop."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

Report = Callable[[int, int, str], None]


class Cancelled(Exception):
    """The work was asked to stop, and did."""


def _silent(_done: int, _total: int, _note: str) -> None:
    return


class Progress:
    """Carries reports out of a piece of work and the wish to cancel into it; safe across threads."""

    def __init__(self, report: Report = _silent) -> None:
        self._report = report
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next check."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Whether somebody asked for an end; for work that cannot raise where it is."""
        return self._stop.is_set()

    def check(self) -> None:
        """Raise Cancelled if somebody asked for an end."""
        if self._stop.is_set():
            raise Cancelled

    def tell(self, done: int, total: int, note: str = "") -> None:
        """Report `done` of `total` with a few words on what is being done; checks for an end."""
        self.check()
        self._report(done, total, note)

    def over(self, items: Sequence[T], note: str = "") -> Iterator[T]:
        """Yield the items, reporting each and stopping between two when asked."""
        for done, item in enumerate(items):
            self.tell(done, len(items), note)
            yield item
        self._report(len(items), len(items), note)
