"""Reading articles again, quietly, after an upgrade of the language work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from core.changes import Changes
from desktop.jobs import Job
from desktop.outcomes import everything
from desktop.translation import plural
from desktop.workspace import Workspace

if TYPE_CHECKING:  # the library brings SQLAlchemy with it, which would hold up the first paint
    from core.library import Library

QUIET_MS = 5_000  # without any work, before the reading begins or goes on


class Renewing(QObject):
    """Reads the articles that are due while nothing else is done; other work comes first.

    Once it is done, or cancelled by the user, it rests until a library is opened again; what it has
    read until then stays.
    """

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._wanted, self._gives_way = False, False
        self._job: Job | None = None
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._begin)
        workspace.opening.connect(lambda _path: self._rest())
        workspace.opened_library.connect(self._opened)
        workspace.jobs.started.connect(self._other_work)
        workspace.jobs.idle.connect(self._idle)

    def _opened(self) -> None:
        self._wanted = self._workspace.library.due() > 0
        self._idle()

    def _rest(self) -> None:
        self._wanted = False
        self._quiet.stop()

    def _idle(self) -> None:
        if self._wanted and self._workspace.ready:
            self._quiet.start()

    def _other_work(self, job: Job) -> None:
        self._quiet.stop()
        if self._job is not None and job is not self._job and job.exclusive:
            self._gives_way = True
            self._job.cancel()

    def _begin(self) -> None:
        if not self._wanted or not self._workspace.ready or self._workspace.jobs.busy:
            return
        library = self._workspace.library
        due = library.due()
        self._wanted = due > 0
        if self._wanted:
            self._gives_way = False
            title = plural(
                "Reading %n articles again with the newer language work",
                "Reading %n article again with the newer language work",
                due,
            )
            self._follow(self._workspace.jobs.start(title, library.analyse_due), library)

    def _follow(self, job: Job, library: Library) -> None:
        self._job = job
        job.succeeded.connect(lambda changes: self._done(library, changes))
        job.failed.connect(lambda error: self._failed(library, error))
        job.cancelled.connect(lambda: self._broke_off(library))

    def _done(self, library: Library, changes: Changes) -> None:
        self._end(library)
        if self._shows(library) and changes:
            self._workspace.changed.emit(changes)

    def _failed(self, library: Library, error: Exception) -> None:
        self._end(library)
        if self._shows(library):
            self._workspace.changed.emit(everything(library))
            self._workspace.trouble(error)

    def _broke_off(self, library: Library) -> None:
        self._end(library, wanted=self._gives_way)
        if self._shows(library):
            self._workspace.changed.emit(everything(library))

    def _end(self, library: Library, *, wanted: bool = False) -> None:
        self._job = None
        if self._shows(library):
            self._wanted = wanted

    def _shows(self, library: Library) -> bool:
        return self._workspace.ready and self._workspace.library is library
