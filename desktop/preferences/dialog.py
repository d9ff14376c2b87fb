"""The preferences in one dialog that blocks nothing: each choice holds at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import Actions
from desktop.look import Look
from desktop.preferences.keys import KeysPage
from desktop.preferences.library import LibraryPage
from desktop.preferences.reading import ReadingPage
from desktop.preferred import Preferred
from desktop.translation import marked, tr
from desktop.workspace import Workspace

PAGES = (marked("Look and marks"), marked("Library and work"), marked("Keys"))
SIDE = 150  # pixels of the list of pages


@dataclass(frozen=True)
class Doings:
    """What the preferences ask of the window: how articles are set, and about the library."""

    look: Callable[[], Look]
    use: Callable[[Look], object]
    open_library: Callable[[], object]
    reveal: Callable[[], object]


class PreferencesDialog(QDialog):
    """A list of pages and the page chosen."""

    def __init__(
        self,
        preferred: Preferred,
        actions: Actions,
        workspace: Workspace,
        doings: Doings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Preferences"))
        self.resize(900, 600)
        self.pages, self._stack = QListWidget(), QStackedWidget()
        self.reading = ReadingPage(preferred, actions, doings.look, doings.use)
        ask, reveal = doings.open_library, doings.reveal
        self.library = LibraryPage(preferred, workspace, ask, reveal, actions["scale"])
        self.keys = KeysPage(preferred, actions)
        self._lay_out()
        for name, page in zip(PAGES, (self.reading, self.library, self.keys), strict=True):
            self.pages.addItem(tr(name))
            self._stack.addWidget(page)
        for made in self.findChildren(QPushButton):
            made.setAutoDefault(False)  # Return in a field is for the field
        self.pages.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.pages.setCurrentRow(0)
        self.pages.setFocus()

    def _lay_out(self) -> None:
        self.pages.setAccessibleName(tr("Pages of the preferences"))
        self.pages.setFixedWidth(SIDE)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.pages)
        body.addWidget(self._stack, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(12, 8, 12, 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body, 1)
        layout.addWidget(buttons)
