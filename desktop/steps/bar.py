"""A quiet row of cards with what to look at first; closed for good with one key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from desktop.icons import icon
from desktop.parts.cards import lay_out
from desktop.parts.labels import label, tip
from desktop.steps.finding import Step
from desktop.theme import Theme
from desktop.translation import tr

LINES = 2  # of what a step consists in


class Clamped(QLabel):
    """Words on some lines at most, the last one cut with "…"."""

    def __init__(self, words: str, lines: int, role: str = "") -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role" if role else "tone", role or "muted")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._lines = lines

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(60, self.fontMetrics().lineSpacing() * self._lines + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what finds room."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout, _ = lay_out(self.text(), self.font(), self.width(), self._lines)
        layout.draw(painter, QPointF(0, 0))


class StepButton(QPushButton):
    """One step: its title, and below what it is here, in two lines at most."""

    def __init__(self, number: int, step: Step) -> None:
        super().__init__()
        self.setProperty("role", "step")
        self.setAccessibleName(f"{number}. {step.title}: {step.words}")
        self.setToolTip(tip(step.words))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 7, 10, 7)
        layout.setSpacing(2)
        for text in (Clamped(f"{number}  {step.title}", 1, "section"), Clamped(step.words, LINES)):
            layout.addWidget(text)

    def sizeHint(self) -> QSize:
        """As high as its words."""
        return self._column.sizeHint()


class StepsBar(QFrame):
    """Shows steps; says which was chosen, and that the user wants no more of it."""

    chosen = Signal(Step)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("steps")
        self._theme = theme
        self.buttons: list[StepButton] = []
        self.closer = QToolButton()
        self.closer.setAutoRaise(True)
        self.closer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.closer.setAccessibleName(tr("Close what to look at first"))
        self.closer.setToolTip(tr("Close; the Help menu brings it back"))
        self.closer.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 10)
        head = QHBoxLayout()
        head.addWidget(label(tr("What to look at first"), tone="muted", wrap=False))
        head.addStretch()
        head.addWidget(self.closer)
        column.addLayout(head)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        column.addLayout(self._row)
        self._recolour()
        theme.changed.connect(self._recolour)
        self.hide()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps; nothing is shown without any."""
        for made in self.buttons:
            self._row.removeWidget(made)
            made.deleteLater()
        self.buttons = [StepButton(number, step) for number, step in enumerate(steps, 1)]
        for made, step in zip(self.buttons, steps, strict=True):
            made.clicked.connect(lambda _on=False, step=step: self.chosen.emit(step))
            self._row.addWidget(made, 1)
        self.setVisible(bool(steps))

    def _recolour(self) -> None:
        self.closer.setIcon(icon("close", self._theme))
