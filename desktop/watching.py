"""Bringing in what is put into watched folders: told by the system, and looked for slowly besides."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from core.progress import Progress
from desktop.translation import tr
from desktop.workspace import Workspace

SETTLE_MS = 1_500  # in which a file that is being written would change
SLOWLY_MS = 60_000  # between looks where the system told nothing, as it does of network folders


class Watching(QObject):
    """Looks when the library opens, when a folder changes, and now and then; off without folders."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._system = QFileSystemWatcher(self)
        self._soon = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._slowly = QTimer(self, interval=SLOWLY_MS)
        self._looking = False
        self._soon.timeout.connect(self.look)
        self._slowly.timeout.connect(self.look)
        self._system.directoryChanged.connect(lambda _path: self._soon.start())
        workspace.opened_library.connect(self.follow)
        workspace.watching_changed.connect(self.follow)
        workspace.closing.connect(self._stop)

    def ask(self) -> None:
        """Ask for a folder to watch."""
        chosen = QFileDialog.getExistingDirectory(self._window, tr("Watch a folder"))
        if chosen:
            self.add(Path(chosen))

    def add(self, folder: Path) -> None:
        """Watch a folder from now on; what lies in it already comes in, too."""
        self._workspace.library.watch(folder, on=True)
        self._workspace.watching_changed.emit()

    def follow(self) -> None:
        """Watch the folders of the list, and look at once."""
        self._stop()
        folders = [f.path for f in self._workspace.library.watched() if f.on]
        there = [str(folder) for folder in folders if folder.is_dir()]
        if there:
            self._system.addPaths(there)
        if folders:
            self._slowly.start()
            self.look()

    def look(self) -> None:
        """Look for new files on another thread, and bring in those that are whole."""
        if not self._workspace.ready or self._looking:
            return
        library, self._looking = self._workspace.library, True

        def work(_progress: Progress) -> tuple[list[Path], int]:
            return library.new_files()

        job = self._workspace.run("", work, self._found, exclusive=False)
        job.ended.connect(self._looked)

    def _found(self, found: tuple[list[Path], int]) -> None:
        ready, growing = found
        if growing:
            self._soon.start()
        if ready:
            self._workspace.ingest(ready)

    def _looked(self) -> None:
        self._looking = False

    def _stop(self) -> None:
        self._soon.stop()
        self._slowly.stop()
        if known := [*self._system.directories(), *self._system.files()]:
            self._system.removePaths(known)
