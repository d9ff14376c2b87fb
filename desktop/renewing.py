"""What is done quietly: reading articles again after an upgrade of the language work, and holding what
came in against the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from core.changes import Changes
from desktop.jobs import Job
from desktop.outcomes import everything
from desktop.translation import plural
from desktop.workspace import Workspace

if TYPE_CHECKING:  # the library brings SQLAlchemy with it, which would hold up the first paint
    from core.library import Library
    from core.progress import Progress

QUIET_MS = 5_000  # without any work, before the reading begins or goes on


@dataclass(frozen=True)
class Renewed:
    """A kind of quiet work: how many articles are due, its title for so many, and the work.

    With `again` it is looked after other work whether there is more to do.
    """

    due: Callable[[Library], int]
    title: Callable[[int], str]
    work: Callable[[Library], Callable[[Progress], Changes]]
    again: bool = False


def _reading(due: int) -> str:
    return plural(
        "Reading %n articles again with the newer language work",
        "Reading %n article again with the newer language work",
        due,
    )


def _comparing(due: int) -> str:
    return plural(
        "Comparing what is said in %n articles", "Comparing what is said in %n article", due
    )


RENEWED = (
    Renewed(lambda library: library.due(), _reading, lambda library: library.analyse_due),
    Renewed(
        lambda library: library.wording_due(),
        _comparing,
        lambda library: library.compare_wording,
        again=True,
    ),
)


class Renewing(QObject):
    """Does what is due while nothing else is done, one kind after the other; other work comes first.

    What is done `again` is looked after whenever other work was done. Once the user cancelled it, it
    rests until a library is opened again; what it has done until then stays.
    """

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._wanted: tuple[Renewed, ...] = ()
        self._gives_way, self._begins, self._rests = False, False, False
        self._job: Job | None = None
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._begin)
        workspace.opening.connect(lambda _path: self._rest())
        workspace.opened_library.connect(self._opened)
        workspace.jobs.started.connect(self._other_work)
        workspace.jobs.idle.connect(self._idle)

    def _opened(self) -> None:
        self._wanted, self._rests = RENEWED, False
        self._idle()

    def _rest(self) -> None:
        self._wanted = ()
        self._quiet.stop()

    def _idle(self) -> None:
        if self._wanted and self._workspace.ready:
            self._quiet.start()

    def _other_work(self, job: Job) -> None:
        self._quiet.stop()
        if self._begins or not job.exclusive:
            return
        if self._job is not None:
            self._gives_way = True
            self._job.cancel()
        elif not self._rests:
            kept = self._wanted
            self._wanted = tuple(kind for kind in RENEWED if kind in kept or kind.again)

    def _begin(self) -> None:
        if not self._wanted or not self._workspace.ready or self._workspace.jobs.busy:
            return
        library = self._workspace.library
        found = ((kind, kind.due(library)) for kind in self._wanted)
        kind, due = next((one for one in found if one[1]), (None, 0))
        self._wanted = self._wanted[self._wanted.index(kind) :] if kind else ()
        if kind:
            self._gives_way, self._begins = False, True
            job = self._workspace.jobs.start(kind.title(due), kind.work(library))
            self._begins = False
            self._follow(job, library)

    def _follow(self, job: Job, library: Library) -> None:
        self._job = job
        job.succeeded.connect(lambda changes: self._done(library, changes))
        job.failed.connect(lambda error: self._failed(library, error))
        job.cancelled.connect(lambda: self._broke_off(library))

    def _done(self, library: Library, changes: Changes) -> None:
        self._end(library, self._wanted[1:])
        if self._shows(library) and changes:
            self._workspace.changed.emit(changes)

    def _failed(self, library: Library, error: Exception) -> None:
        self._end(library)
        if self._shows(library):
            self._workspace.changed.emit(everything(library))
            self._workspace.trouble(error)

    def _broke_off(self, library: Library) -> None:
        self._rests = not self._gives_way
        self._end(library, self._wanted if self._gives_way else ())
        if self._shows(library):
            self._workspace.changed.emit(everything(library))

    def _end(self, library: Library, wanted: tuple[Renewed, ...] = ()) -> None:
        self._job = None
        if self._shows(library):
            self._wanted = wanted

    def _shows(self, library: Library) -> bool:
        return self._workspace.ready and self._workspace.library is library
