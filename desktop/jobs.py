"""Background work: one runner, two lanes, jobs that report and can be stopped."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimerEvent, Signal, Slot

from core.errors import CounterclaimError
from core.progress import Cancelled, Progress

logger = logging.getLogger(__name__)

# How long a job may keep Python to itself while the window waits for it. The window asks for its
# turn once for each row it reads, and would with Python's 5 ms wait a second for some hundred rows.
TURN_S = 0.0005

Work = Callable[[Progress], Any]
Outcome = tuple[int, str, Any]


class _Latest:
    """The newest report of a piece of work: written on its thread, taken on the window's."""

    def __init__(self) -> None:
        self._report: tuple[int, int, str] | None = None

    def note(self, done: int, total: int, words: str) -> None:
        self._report = done, total, words

    def take(self) -> tuple[int, int, str] | None:
        report, self._report = self._report, None
        return report


class Job(QObject):
    """What the window keeps of a piece of work; every signal is emitted on the window's thread."""

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, number: int, title: str, parent: QObject, *, exclusive: bool) -> None:
        super().__init__(parent)
        self.number = number
        self.title = title
        self.exclusive = exclusive
        self._latest = _Latest()
        self.progress = Progress(self._latest.note)

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop at its next check."""
        self.progress.cancel()

    def tell(self) -> None:
        """Emit the newest report, if there is one."""
        report = self._latest.take()
        if report is not None:
            self.progressed.emit(*report)


class _Run(QRunnable):
    """The work on its thread; owns no QObject, because it is deleted there."""

    def __init__(
        self, number: int, work: Work, progress: Progress, done: Callable[[Outcome], None]
    ) -> None:
        super().__init__()
        self._number, self._work, self._progress, self._done = number, work, progress, done

    def run(self) -> None:
        kind, value = self._outcome()
        self._done((self._number, kind, value))

    def _outcome(self) -> tuple[str, Any]:
        try:
            return "succeeded", self._work(self._progress)
        except Cancelled:
            return "cancelled", None
        except CounterclaimError as error:
            return "failed", error
        except Exception as error:
            logger.error("a job failed", exc_info=error)
            return "failed", error


class JobRunner(QObject):
    """Runs jobs: exclusive ones one at a time and in order, the others side by side.

    Outcomes go through a queue and a signal without arguments, so that a job's own signals are
    emitted on the window's thread and never before its starter could connect to them.
    """

    started = Signal(Job)
    idle = Signal()
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(TURN_S)
        self._exclusive, self._shared = QThreadPool(self), QThreadPool(self)
        self._exclusive.setMaxThreadCount(1)
        self._jobs: dict[int, Job] = {}
        self._outcomes: SimpleQueue[Outcome] = SimpleQueue()
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._last = 0
        self._timer = 0

    @property
    def busy(self) -> bool:
        """Whether any job has not ended."""
        return bool(self._jobs)

    def start(self, title: str, work: Work, *, exclusive: bool = True) -> Job:
        """Run `work` on another thread; `title` says what is being done, "" keeps quiet about it."""
        self._last += 1
        job = Job(self._last, title, self, exclusive=exclusive)
        self._jobs[job.number] = job
        self._timer = self._timer or self.startTimer(100)
        pool = self._exclusive if exclusive else self._shared
        pool.start(_Run(job.number, work, job.progress, self._finish))
        self.started.emit(job)
        return job

    def close(self, wait_ms: int = 10_000) -> bool:
        """Ask all work to stop and wait for it; False if some would not."""
        for job in self._jobs.values():
            job.cancel()
        for pool in (self._exclusive, self._shared):
            pool.clear()
        ended = [pool.waitForDone(wait_ms) for pool in (self._exclusive, self._shared)]
        return all(ended)

    def timerEvent(self, event: QTimerEvent) -> None:
        """Pass on what the running jobs reported since the last tenth of a second."""
        for job in tuple(self._jobs.values()):
            job.tell()

    def _finish(self, outcome: Outcome) -> None:
        self._outcomes.put(outcome)  # on the worker's thread
        self._arrived.emit()

    @Slot()
    def _deliver(self) -> None:
        while True:
            try:
                number, kind, value = self._outcomes.get_nowait()
            except Empty:
                return
            job = self._jobs.pop(number, None)
            if job is not None:
                self._end(job, kind, value)

    def _end(self, job: Job, kind: str, value: Any) -> None:
        job.tell()
        if kind == "cancelled":
            job.cancelled.emit()
        else:
            (job.succeeded if kind == "succeeded" else job.failed).emit(value)
        job.ended.emit()
        job.deleteLater()
        if not self._jobs:
            self.killTimer(self._timer)
            self._timer = 0
            self.idle.emit()
