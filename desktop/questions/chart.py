"""The chart of a question: every passage a dot that keyboard and mouse reach and that opens it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.values import QuestionPage, Taken
from desktop.parts.labels import tip
from desktop.questions.lanes import lanes_shape
from desktop.questions.numbers import numbers_shape
from desktop.questions.painting import ChartPainter
from desktop.questions.shape import Dot, Shape
from desktop.questions.words import chart_words, dot_words
from desktop.theme import Theme
from desktop.translation import tr

NARROWEST = 420
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def shape_of(page: QuestionPage, width: float, height: float) -> Shape:
    """The chart that fits a question: values over time, or who held which position when."""
    if page.unit and any(taken.value is not None for taken in page.passages):
        return numbers_shape(page, width, height)
    return lanes_shape(page, width)


class ChartView(QWidget):
    """Paints the chart; the arrow keys go from dot to dot in the order of time, Enter opens one."""

    opened = Signal(object)  # a Taken
    pointed = Signal(str)  # the words of the dot that is pointed to, "" for none

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._page: QuestionPage | None = None
        self._shape: Shape | None = None
        self._laid_for: QuestionPage | None = None
        self._room = (0, 0)
        self.current: int | None = None
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Chart over time"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setSizePolicy(policy)
        self.setMinimumWidth(NARROWEST)
        theme.changed.connect(self.update)

    def show_page(self, page: QuestionPage) -> None:
        """Show a question; the dot that is pointed to stays if it is there again."""
        before = self.taken
        self._page = page
        self.fit()
        self.current = next((n for n, d in enumerate(self.dots) if d.taken == before), None)
        self.setAccessibleDescription(chart_words(page))

    @property
    def dots(self) -> tuple[Dot, ...]:
        """The dots, in the order of time."""
        return self._shape.dots if self._shape else ()

    @property
    def taken(self) -> Taken | None:
        """The passage that is pointed to."""
        if self.current is None or self.current >= len(self.dots):
            return None
        return self.dots[self.current].taken

    def step(self, by: int) -> None:
        """Point to another dot."""
        if self.dots:
            start = -1 if by > 0 else len(self.dots)
            place = (start if self.current is None else self.current) + by
            self.point_to(min(max(place, 0), len(self.dots) - 1))

    def point_to(self, number: int | None) -> None:
        """Point to a dot, or to none."""
        if number == self.current:
            return
        self.current = number
        words = dot_words(self._page, self.taken) if self._page and self.taken else ""
        if self._page is not None:
            self.setAccessibleDescription(words or chart_words(self._page))
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)
        self.pointed.emit(words)
        self.update()

    # --- Qt's own

    def sizeHint(self) -> QSize:
        """As high as the lanes need."""
        return QSize(NARROWEST, round(self._shape.height) if self._shape else 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("base"))
        if self._shape is not None:
            colours = self._theme.colours
            ChartPainter(painter, self._shape, colours, self.font()).paint(self.current)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the chart out for the width there is."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home, End; Enter opens."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.step(STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.dots:
            self.point_to(0 if key == Qt.Key.Key_Home else len(self.dots) - 1)
        elif key in OPENING and self.taken is not None:
            self.opened.emit(self.taken)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming with the keyboard points to the first dot."""
        super().focusInEvent(event)
        by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if by_key and self.current is None and self.dots:
            self.point_to(0)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point to what is under the mouse."""
        found = self._at(event.position())
        over = (
            Qt.CursorShape.PointingHandCursor if found is not None else Qt.CursorShape.ArrowCursor
        )
        self.setCursor(over)
        if found is not None:
            self.point_to(found)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what is under the mouse."""
        found = self._at(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.point_to(found)
            self.opened.emit(self.dots[found].taken)

    def event(self, event: QEvent) -> bool:
        """A tooltip for each dot."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._at(QPointF(event.pos()))
            if found is not None and self._page is not None:
                QToolTip.showText(
                    event.globalPos(), tip(dot_words(self._page, self.dots[found].taken))
                )
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _at(self, point: QPointF) -> int | None:
        return self._shape.dot_at(point) if self._shape else None

    def fit(self) -> None:
        """Lay the chart out anew, if the room it has is another."""
        parent = self.parentWidget()
        height = parent.height() if parent is not None else self.height()
        room = (max(self.width(), NARROWEST), height)
        if self._page is None or (self._laid_for is self._page and self._room == room):
            return
        self._laid_for, self._room = self._page, room
        self._shape = shape_of(self._page, *room)
        self.setMinimumHeight(round(self._shape.height))
        self.updateGeometry()
        self.update()
