"""Looking after the open library while nobody asks: its index, its soundness, its backups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from core.changes import Changes
from core.errors import CounterclaimError
from core.progress import Progress
from desktop.jobs import Job
from desktop.translation import tr
from desktop.workspace import Workspace

if TYPE_CHECKING:  # the library brings SQLAlchemy with it, which would hold up the first paint
    from core.library import Library

LOOK_MS = 4_000  # after the opening, the files are read through
DUE_MS = 2_000  # between two looks at whether the index was lost while it was used
TIDY_MS = 60_000  # between two looks at whether the index should be tidied
BACKUP_MS = 5 * 60_000  # between two looks at whether a backup is due


class Guarding(QObject):
    """Makes a lost index anew in the background, reads the files through once, and backs up."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._told = ""  # trouble with backups, which is said once
        self._making = False  # or it failed, and is not tried again and again
        self._look = QTimer(self, interval=LOOK_MS, singleShot=True)
        self._backup = QTimer(self, interval=BACKUP_MS)
        self._look.timeout.connect(self._look_over)
        self._backup.timeout.connect(self._back_up)
        self._lost = QTimer(self, interval=DUE_MS)
        self._lost.timeout.connect(self._make_index)
        self._quiet = QTimer(self, interval=TIDY_MS)
        self._quiet.timeout.connect(self._tidy)
        workspace.opening.connect(lambda _path: self._rest())
        workspace.opened_library.connect(lambda _articles: self._opened())

    def _rest(self) -> None:
        self._making = False
        self._lost.stop()
        self._look.stop()
        self._backup.stop()
        self._quiet.stop()

    def _opened(self) -> None:
        if not self._workspace.library.reading:
            self._told = ""
            self._look.start()
            self._backup.start()
            self._quiet.start()
            self._lost.start()
            self._make_index()
        elif self._workspace.key is not None:  # one in memory, which nobody else makes
            self._make_index()

    def _make_index(self) -> None:
        if self._making or not self._workspace.ready:
            return
        library = self._workspace.library
        if library.index_due:
            self._making = True
            job = self._start(tr("Making the search index anew"), library.rebuild_index)
            job.succeeded.connect(lambda _none: self._made(library))

    def _made(self, library: Library) -> None:
        self._making = False
        if self._workspace.ready and self._workspace.library is library:
            every = frozenset({0})
            self._workspace.changed.emit(Changes(statements=every, searches=every))

    def _look_over(self) -> None:
        if not self._workspace.ready:  # the window was closed meanwhile
            return
        library = self._workspace.library
        job = self._start("", library.look_over)
        job.succeeded.connect(lambda _none: self._looked(library))

    def _looked(self, library: Library) -> None:
        if self._workspace.ready and self._workspace.library is library:
            self._make_index()

    def _back_up(self) -> None:
        if not self._workspace.ready or self._workspace.jobs.busy:
            return
        library = self._workspace.library

        def work(_progress: Progress) -> str:
            try:
                library.back_up_while_working()
            except CounterclaimError as error:
                return str(error)
            return ""

        self._start("", work).succeeded.connect(self._backed_up)

    def _tidy(self) -> None:
        library = self._workspace.library
        if not self._workspace.jobs.busy and library.index_is_untidy():
            self._start("", library.tidy_index)

    def _backed_up(self, trouble: str) -> None:
        if trouble and trouble != self._told:
            self._workspace.trouble(CounterclaimError(trouble))
        self._told = trouble

    def _start(self, title: str, work: Any) -> Job:
        job = self._workspace.jobs.start(title, work, exclusive=False)
        job.failed.connect(self._workspace.trouble)
        return job
