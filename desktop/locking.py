"""A library with a passphrase: asking for it, and setting, changing or taking it away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from core.errors import PassphraseError
from core.progress import Progress
from core.values import Key
from desktop.dialogs.passphrase import AskDialog, ChangeDialog
from desktop.translation import tr
from desktop.workspace import Workspace


class Locking(QObject):
    """Asks where a library does not open without its passphrase; opens it anew where that changes."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._path: Path | None = None
        self._asking: AskDialog | None = None
        workspace.opening.connect(self._note)
        workspace.opened_library.connect(lambda _articles: self._shut())
        workspace.refused_library.connect(self._refused)

    @property
    def deeds(self) -> dict[str, Callable[[], object]]:
        """What its actions do."""
        return {"passphrase": self.ask_new}

    def ask_new(self) -> None:
        """Ask for the passphrase that the open library is to have."""
        dialog = ChangeDialog(has_one=self._workspace.key is not None, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.given.connect(self.change)
        dialog.open()

    def change(self, new: Key) -> None:
        """Close the library, have it under another passphrase or none, and open it again."""
        path, key = self._workspace.library.path, self._workspace.key
        problems: list[str] = []

        def work(progress: Progress) -> None:
            from core.library import Library

            problems.extend(Library.change_passphrase(path, key, new, progress))

        def tell(_opened: object) -> None:
            done = tr("The library has the new passphrase.")
            none = tr("The library has no passphrase any more.")
            self._workspace.tell(" ".join((done if new else none, *problems)))

        self._workspace.open(path, before=work, key=new).succeeded.connect(tell)

    def _note(self, path: Path) -> None:
        if path != self._path:
            self._shut()
        self._path = path

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, PassphraseError):
            self._shut()
        elif self._asking is not None:
            self._asking.refuse(str(error))
        elif self._path is not None:
            self._ask(self._path)

    def _ask(self, path: Path) -> None:
        reading = self._workspace.only_reading
        dialog = self._asking = AskDialog(path.name, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.given.connect(lambda key: self._workspace.open(path, reading=reading, key=key))
        dialog.finished.connect(lambda _result: self._left())
        dialog.open()

    def _left(self) -> None:
        self._asking = None

    def _shut(self) -> None:
        if self._asking is not None:
            self._asking.accept()
