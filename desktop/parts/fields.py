"""Fields that say once, when they are left, that the user changed them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit


class LineField(QLineEdit):
    """One line."""

    edited = Signal(str)

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setAcceptDrops(False)  # the window takes dropped files
        self._before = ""
        self.editingFinished.connect(self.commit)

    def show_words(self, words: str, *, anew: bool = True) -> None:
        """Show words that are already kept; without `anew` what is being typed stays."""
        typing = self.hasFocus() and self.text() != self._before
        self._before = words
        if self.text() != words and (anew or not typing):
            self.setText(words)
            self.setCursorPosition(0)  # what is too long is cut at its end

    def commit(self) -> None:
        """Say what was written, if it is something else than before."""
        if self.text() != self._before:
            self._before = self.text()
            self.edited.emit(self._before)


class TextField(QPlainTextEdit):
    """Several lines; Tab goes to the next field, Ctrl+Enter keeps what was written."""

    edited = Signal(str)

    def __init__(self, name: str, hint: str = "", lines: int = 3) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 14)
        self._before = ""

    def show_words(self, words: str, *, anew: bool = True) -> None:
        """Show words that are already kept; without `anew` what is being typed stays."""
        typing = self.hasFocus() and self.toPlainText() != self._before
        self._before = words
        if self.toPlainText() != words and (anew or not typing):
            self.setPlainText(words)

    def commit(self) -> None:
        """Say what was written, if it is something else than before."""
        if self.toPlainText() != self._before:
            self._before = self.toPlainText()
            self.edited.emit(self._before)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field keeps what was written."""
        super().focusOutEvent(event)
        self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter keeps what was written."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            event.ignore()  # what holds the field may go on with it
        else:
            super().keyPressEvent(event)


class ChoiceField(QComboBox):
    """A list to choose from; the wheel scrolls the page over it and chooses nothing."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
