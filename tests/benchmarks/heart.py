"""A heart that beats on the event loop, and waiting that lets it beat."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEventLoop, QTimer

BEAT_MS = 5


@dataclass(frozen=True)
class Pause:
    """Milliseconds of a pause, and for how many of them our own thread was at work."""

    length: float
    own: float


class Heart:
    """Beats on the event loop and keeps the longest time between two beats beyond what it should be.

    What a pause has beyond the processor time of its own thread, it spent waiting: for other threads,
    the disk, or other programs.
    """

    def __init__(self) -> None:
        self.begin()
        self._timer = QTimer()
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def begin(self) -> None:
        """Measure anew from now on."""
        self.longest = Pause(0, 0)
        self._last, self._own = time.perf_counter(), time.thread_time()

    def _beat(self) -> None:
        now, own = time.perf_counter(), time.thread_time()
        length = 1000 * (now - self._last) - BEAT_MS
        if length > self.longest.length:
            self.longest = Pause(length, 1000 * (own - self._own))
        self._last, self._own = now, own


def wait(milliseconds: int) -> None:
    """Let the window work. QTest.qWait would do so without letting other threads work, too."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for(holds: Callable[[], object], seconds: float = 120) -> None:
    """Let the window work until something holds."""
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        wait(20)
