"""A quiet bar with a sentence and, at times, something to do; never a dialog for ordinary trouble."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from desktop.icons import icon
from desktop.parts.labels import label
from desktop.theme import Theme
from desktop.translation import tr

STAYS_MS = 9000


@dataclass(frozen=True)
class Notice:
    """A sentence for the user; `choice` names what `run` does. Trouble stays until it is closed."""

    sentence: str
    trouble: bool = False
    choice: str = ""
    run: Callable[[], object] | None = None


class MessageBar(QFrame):
    """Shows one notice at a time; trouble that has not been closed comes back afterwards."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._theme = theme
        self._waiting: list[Notice] = []
        self._shown: Notice | None = None
        self._sentence = label()
        self._sentence.setAccessibleName(tr("Message"))
        self._choice = QPushButton()
        self._close = QToolButton()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        theme.changed.connect(self._recolour)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is being said, "" if nothing is."""
        return self._shown.sentence if self._shown else ""

    def say(self, notice: Notice) -> None:
        """Show a notice now."""
        if self._shown is not None and self._shown.trouble and self._shown != notice:
            self._waiting.append(self._shown)
        self._show(notice)

    def dismiss(self) -> None:
        """Close the notice; the trouble before it comes back, if any waits."""
        self._timer.stop()
        self._shown = None
        if self._waiting:
            self._show(self._waiting.pop())
        else:
            self.hide()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self._choice)
        layout.addWidget(self._close)
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(tr("Close the message"))
        self._close.setToolTip(tr("Close the message"))
        self._close.clicked.connect(self.dismiss)
        self._choice.clicked.connect(self._act)
        self._recolour()

    def _show(self, notice: Notice) -> None:
        self._shown = notice
        self._sentence.setText(notice.sentence)
        self._choice.setText(notice.choice)
        self._choice.setAccessibleName(notice.choice or tr("Nothing to do"))
        self._choice.setVisible(bool(notice.choice))
        self.setProperty("tone", "error" if notice.trouble else "")
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._sentence, QAccessible.Event.Alert))
        self._timer.stop()
        if not notice.trouble:
            self._timer.start(STAYS_MS)

    def _act(self) -> None:
        notice = self._shown
        self.dismiss()
        if notice is not None and notice.run is not None:
            notice.run()

    def _recolour(self) -> None:
        self._close.setIcon(icon("close", self._theme))
