"""What asks for something in place, by two keys as a dialog would."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame


class Asking(QFrame):
    """Fields of which Return gives the answer and Escape leaves; a text keeps Return for itself."""

    left = Signal()

    def give(self) -> None:
        """Say what was entered, if it is enough."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return gives, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.give()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
