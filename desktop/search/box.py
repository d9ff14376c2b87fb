"""The box for a query: it underlines what cannot be read, and the arrow down leaves it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QLineEdit

from core.text import Span
from desktop.offsets import Offsets
from desktop.theme import Theme
from desktop.translation import tr


class QueryBox(QLineEdit):
    """One line; `down` is emitted when the arrow down is pressed in it."""

    down = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.fault: Span | None = None  # what is underlined, in code points
        self.setPlaceholderText(tr("Search articles, statements, claims and notes"))
        self.setAccessibleName(tr("Search"))
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)  # the window takes dropped files
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.setFont(font)
        self.textChanged.connect(lambda _text: self.underline(None))
        theme.changed.connect(lambda: self.underline(self.fault))

    def underline(self, fault: Span | None) -> None:
        """Underline what is at fault, in code points; None takes the line away.

        QLineEdit has no formats of its own but those of an input method, so one is sent without any
        words; their places count from the cursor.
        """
        if fault is None and self.fault is None:
            return
        self.fault = fault
        made: list[QInputMethodEvent.Attribute] = []
        if fault is not None:
            start, length = Offsets(self.text()).units(fault)
            kind = QInputMethodEvent.AttributeType.TextFormat
            place = start - self.cursorPosition()
            made.append(QInputMethodEvent.Attribute(kind, place, length, self._look()))
        QCoreApplication.sendEvent(self, QInputMethodEvent("", made))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow down goes to what was found."""
        if event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.down.emit()
        else:
            super().keyPressEvent(event)

    def _look(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(self._theme.colours.bad))
        return look
