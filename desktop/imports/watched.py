"""The list of folders that are watched for new files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from core.values import WatchedFolder
from desktop.parts.labels import button, label, tip
from desktop.theme import COLUMN
from desktop.translation import tr

HEIGHT = 96  # pixels of the list
FOLDER = Qt.ItemDataRole.UserRole + 3


class WatchedList(QFrame):
    """A switch a folder, which Space turns; Del takes a folder off the list."""

    def __init__(
        self,
        add: Callable[[], object],
        turn: Callable[[Path, bool], object],
        remove: Callable[[Path], object],
    ) -> None:
        super().__init__()
        self._turn, self._remove = turn, remove
        self.list = QListWidget()
        self.add = button(tr("Watch a folder…"), tooltip=tr("Bring in what is put into a folder"))
        self.remove = button(tr("Remove"), tooltip=tr("Take the folder off this list"))
        self._none = label(
            tr("No folder is watched. New files come in only if you bring them in."), tone="muted"
        )
        self._lay_out()
        self.add.clicked.connect(lambda _on=False: add())
        self.remove.clicked.connect(lambda _on=False: self._drop())
        self.list.itemChanged.connect(self._turned)
        self.list.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))

    def show_folders(self, folders: Sequence[WatchedFolder]) -> None:
        """Show these folders; the one chosen stays chosen."""
        row = self.list.currentRow()
        with QSignalBlocker(self.list):
            self.list.clear()
            for folder in folders:
                item = QListWidgetItem(folder.path.name or str(folder.path))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                state = Qt.CheckState.Checked if folder.on else Qt.CheckState.Unchecked
                item.setCheckState(state)
                item.setToolTip(tip(str(folder.path)))
                item.setData(FOLDER, str(folder.path))
                self.list.addItem(item)
            self.list.setCurrentRow(min(row, len(folders) - 1))
        self.list.setVisible(bool(folders))
        self._none.setVisible(not folders)
        self.remove.setEnabled(self.list.currentRow() >= 0)

    def _turned(self, item: QListWidgetItem) -> None:
        self._turn(Path(item.data(FOLDER)), item.checkState() is Qt.CheckState.Checked)

    def _drop(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._remove(Path(item.data(FOLDER)))

    def _lay_out(self) -> None:
        self.setObjectName("page")
        self.list.setAccessibleName(tr("Watched folders"))
        self.list.setMaximumHeight(HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(COLUMN, 10, COLUMN, 12)
        column.setSpacing(6)
        column.addWidget(label(tr("Watched folders"), role="section"))
        column.addWidget(self._none)
        column.addWidget(self.list)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch()
        column.addLayout(row)
