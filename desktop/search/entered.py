"""A list below the box of the search, which one enters from it and leaves upwards."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop.parts.lists import CardList


class EnteredList(CardList):
    """A list that says when it is left."""

    left = Signal()  # upwards, to the box

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow up leaves the first row, Escape any."""
        first = self.currentIndex().row() <= 0
        if event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and first):
            self.left.emit()
        else:
            super().keyPressEvent(event)
