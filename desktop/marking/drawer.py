"""What opens below the article: one sheet at a time, and the focus goes back when it closes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.parts.labels import button, label
from desktop.theme import PAGE
from desktop.translation import tr

LEAST_LINES = 6  # of a sheet that are seen in the lowest window


class Sheet(QWidget):
    """Something that opens in the drawer; `done` closes it. Its `title` is shown translated."""

    done = Signal()
    title = ""

    def enter(self) -> None:
        """Take the focus."""


class Drawer(QFrame):
    """Shows a sheet under its title until it is done, another is opened, or Escape is pressed."""

    opened = Signal()  # and laid out: less of the article can be seen now
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("drawer")
        self._before: QWidget | None = None
        self._stack = QStackedWidget()
        self._room = _Room(self._stack)
        self._title = label("", "section", wrap=False)
        self.note = label("", tone="muted", wrap=False)
        close = button(tr("Close"), tooltip=tr("Close (Esc)"))
        close.clicked.connect(self.close_sheet)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self.note, 1)
        head.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE, 8, 16, 10)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._room, 1)
        self.hide()

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that is open."""
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, Sheet) and not self.isHidden() else None

    def open(self, sheet: Sheet, note: str = "") -> None:
        """Show a sheet and give it the focus."""
        if self._stack.indexOf(sheet) < 0:
            self._stack.addWidget(sheet)
            sheet.done.connect(self.close_sheet)
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self._before = focused
        self._stack.setCurrentWidget(sheet)
        self._room.suit(self._stack)
        self._room.verticalScrollBar().setValue(0)
        self._title.setText(tr(sheet.title))
        self.note.setText(note)
        self.setAccessibleName(tr(sheet.title))
        self.show()
        sheet.enter()
        QTimer.singleShot(0, self.opened.emit)

    def close_sheet(self) -> None:
        """Close what is open; the focus goes to where it was before."""
        if self.isHidden():
            return
        focused = QApplication.focusWidget()
        inside = focused is None or self.isAncestorOf(focused)
        self.hide()
        if inside and self._before is not None:
            self._before.setFocus()
        self._before = None
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            super().keyPressEvent(event)


class _Room(QScrollArea):
    """As high as the sheets want to be; where the window is too low for them they scroll."""

    def __init__(self, sheets: QWidget) -> None:
        super().__init__()
        self.setObjectName("sheets")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setWidgetResizable(True)
        self.setWidget(sheets)
        self._sheets = sheets

    def suit(self, sheets: QStackedWidget) -> None:
        """Ask for as much room as the sheet that is shown needs, whatever the others would."""
        for place in range(sheets.count()):
            sheet = sheets.widget(place)
            assert sheet is not None
            policy = QSizePolicy.Policy.Preferred
            if sheet is not sheets.currentWidget():
                policy = QSizePolicy.Policy.Ignored
            sheet.setSizePolicy(policy, policy)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """What the sheets want."""
        return self._sheets.sizeHint() + QSize(self._bar, 0)

    def minimumSizeHint(self) -> QSize:
        """As wide as the sheets need with a bar beside them, and a few lines high."""
        width = self._sheets.minimumSizeHint().width() + self._bar
        return QSize(width, self.fontMetrics().lineSpacing() * LEAST_LINES)

    @property
    def _bar(self) -> int:
        return self.verticalScrollBar().sizeHint().width()
