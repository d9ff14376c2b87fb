"""Changes that a person makes: small ones at once, long ones on another thread, all in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.changes import Changes, Turns
from core.errors import CounterclaimError
from core.progress import Progress
from desktop.jobs import Job, JobRunner
from desktop.translation import tr
from desktop.undoing import change_words

if TYPE_CHECKING:  # the library brings SQLAlchemy with it, which would hold up the first paint
    from core.commands import Command
    from core.library import Library

Change = Callable[[Progress], Changes | None]
Then = Callable[[], object]


def _nothing() -> None:
    return


@dataclass(frozen=True)
class _Wanted:
    """A change that is to be made on another thread."""

    title: str
    change: Change
    then: Then


class Changing(QObject):
    """Makes changes to one library after the other, each as soon as those before it are made.

    While a long one is made, the small ones that are asked for wait behind it. Another library that
    is opened meanwhile forgets those that wait.
    """

    made = Signal(Changes)
    failed = Signal(object)
    stopped = Signal(str)  # a long change was cancelled: which

    def __init__(self, jobs: JobRunner) -> None:
        super().__init__(jobs)
        self._jobs = jobs
        self._library: Library | None = None
        self._waiting: deque[_Wanted] = deque()
        self._job: Job | None = None
        self._turns: Turns | None = None  # asked for once, since each selection wants to know

    def use(self, library: Library | None) -> None:
        """Change this library from now on; what waits for the one before is forgotten."""
        if library is not self._library:
            self._library, self._job = library, None
            self._waiting.clear()
            self.forget()

    @property
    def turns(self) -> Turns:
        """What undo and redo would turn; of long changes it is looked at later whether they can."""
        if self._turns is None and self._library is not None:
            library, turns = self._library, self._library.next_turns()
            self._turns = replace(
                turns,
                undo=turns.undo if turns.undo_is_long else library.undo_label(),
                redo=turns.redo if turns.redo_is_long else library.redo_label(),
            )
            if turns.undo_is_long or turns.redo_is_long:
                self._look_closer(library, self._turns)
        return self._turns or Turns()

    def forget(self) -> None:
        """Something changed: what undo and redo would turn may be another."""
        self._turns = None

    def do(self, command: Command, then: Then = _nothing) -> bool:
        """Make a change that can be undone; `then` is called once it is made.

        False if it could not be made; what is made on another thread may still fail, and tells so.
        """
        library, words = self._held, change_words(command.label)
        wanted = _Wanted(f"{words[:1].upper()}{words[1:]}", lambda p: library.do(command, p), then)
        return self._change(wanted, long=library.is_long(command))

    def undo(self) -> bool:
        """Take back the last change."""
        wanted = _Wanted(self._title(tr("Undo"), self.turns.undo), self._held.undo, _nothing)
        return self._change(wanted, long=self.turns.undo_is_long)

    def redo(self) -> bool:
        """Make the last change taken back once more."""
        wanted = _Wanted(self._title(tr("Redo"), self.turns.redo), self._held.redo, _nothing)
        return self._change(wanted, long=self.turns.redo_is_long)

    def at_once(self, change: Callable[[], Changes]) -> bool:
        """Make a change that cannot be undone; False if it could not be made."""
        return self._make(_Wanted("", lambda _progress: change(), _nothing))

    def later(self, title: str, change: Change, then: Then = _nothing) -> None:
        """Make a long change that cannot be undone, on another thread and in its turn."""
        self._waiting.append(_Wanted(title, change, then))
        self._go_on()

    # --- within

    @property
    def _held(self) -> Library:
        if self._library is None:
            raise RuntimeError("no library is open")
        return self._library

    def _title(self, action: str, change: str) -> str:
        """An action with what it turns, as the menu says it; behind others that is not known yet."""
        if self._job is not None:
            return action
        both = tr("{action} {change}", "Undo and what is undone, as in: Undo mark claim")
        return both.format(action=action, change=change_words(change))

    def _change(self, wanted: _Wanted, *, long: bool) -> bool:
        if not long and self._job is None:
            return self._make(wanted)
        self._waiting.append(wanted)
        self._go_on()
        return True

    def _make(self, wanted: _Wanted) -> bool:
        try:
            changes = wanted.change(Progress())
        except CounterclaimError as error:
            self.failed.emit(error)
            return False
        return self._tell(wanted, changes)

    def _tell(self, wanted: _Wanted, changes: Changes | None) -> bool:
        if changes is None:
            return False
        self.made.emit(changes)
        wanted.then()
        return True

    def _go_on(self) -> None:
        if self._job is not None or not self._waiting:
            return
        wanted = self._waiting.popleft()
        job = self._job = self._jobs.start(wanted.title, wanted.change, exclusive=False)
        job.succeeded.connect(lambda made: self._told(job, lambda: self._tell(wanted, made)))
        job.failed.connect(lambda error: self._told(job, lambda: self.failed.emit(error)))
        job.cancelled.connect(lambda: self._told(job, lambda: self.stopped.emit(wanted.title)))

    def _told(self, job: Job, tell: Callable[[], object]) -> None:
        if job is self._job:
            self._job = None
            tell()
            self._go_on()

    def _look_closer(self, library: Library, turns: Turns) -> None:
        def look(_progress: Progress) -> tuple[str, str]:
            return library.undo_label(), library.redo_label()

        def tell(labels: tuple[str, str]) -> None:
            if self._turns is turns:
                self._turns = replace(turns, undo=labels[0], redo=labels[1])

        self._jobs.start("", look, exclusive=False).succeeded.connect(tell)
