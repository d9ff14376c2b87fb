"""Bringing a backup back: asked for in the menu, or offered where a library cannot be opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from core.progress import Progress
from core.values import RestorePreview
from desktop.dialogs.restore import RestoreDialog
from desktop.translation import tr
from desktop.workspace import Workspace


class Restoring(QObject):
    """Shows what each backup of the library last asked for would change, and brings one back."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._path: Path | None = None
        workspace.opening.connect(self._note)
        workspace.restore_wanted.connect(self.ask)

    @property
    def deeds(self) -> dict[str, Callable[[], object]]:
        """What its actions do."""
        return {"restore": self.ask}

    def ask(self) -> None:
        """Look at the backups, which opens each, and ask which is to be brought back."""
        path, key = self._path, self._workspace.key
        if path is None:
            return

        def work(progress: Progress) -> list[RestorePreview]:
            from core.library import Library

            return Library.backups(path, progress, key)

        self._workspace.run(
            tr("Looking at the backups"), work, lambda found: self._offer(path, found)
        )

    def restore(self, path: Path, name: str) -> None:
        """Close the library, bring a backup of it back, and open it again."""
        key = self._workspace.key

        def work(progress: Progress) -> None:
            from core.library import Library

            Library.restore(path, name, progress, key)

        job = self._workspace.open(path, before=work, key=key)
        job.succeeded.connect(lambda _opened: self._say(name))

    def _note(self, path: Path) -> None:
        self._path = path

    def _offer(self, path: Path, found: list[RestorePreview]) -> None:
        if not found:
            self._workspace.tell(tr("There is no backup of this library."))
            return
        dialog = RestoreDialog(found, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.given.connect(lambda name: self.restore(path, name))
        dialog.open()

    def _say(self, name: str) -> None:
        sentence = tr("Restored from {name}. What was there before is kept among the backups.")
        self._workspace.tell(sentence.format(name=name))
