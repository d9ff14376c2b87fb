"""The map of the marks along the scroll bar: where in the article they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionSlider, QToolTip, QWidget

from desktop.marks import TONES, Layer, Mark
from desktop.parts.labels import tip
from desktop.reader.text import ArticleView
from desktop.theme import Theme
from desktop.translation import tr

WIDTH = 16
NEAR = 5  # pixels within which a click means a mark
MEASURED = (
    60_000  # code points; the height of a longer text is not asked for, it is laid out bit by bit
)
RANK = (Layer.DISPUTES, Layer.CLAIMS, Layer.BELIEFS, Layer.HEDGES, Layer.STATEMENTS)


@dataclass(frozen=True)
class Tick:
    """A mark on the map, `y` in pixels of the map."""

    y: float
    mark: Mark


class Minimap(QWidget):
    """Disputes as triangles, claims as bars, the others as thin lines; a click goes to the mark."""

    chosen = Signal(object)

    def __init__(self, view: ArticleView, theme: Theme) -> None:
        super().__init__()
        self._view, self._theme = view, theme
        self._marks: Sequence[Mark] = ()
        self._ticks: list[Tick] | None = None
        self.setAccessibleName(tr("Map of the marks"))
        words = tr("Where the marks stand; the same is reached by next mark.")
        self.setAccessibleDescription(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        view.relaid.connect(self._forget)
        theme.changed.connect(self.update)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show where these marks stand."""
        self._marks = marks
        self._forget()

    @property
    def ticks(self) -> Sequence[Tick]:
        """Where each mark stands, the lesser ones first; one for each row of pixels and layer."""
        if self._ticks is None:
            groove = self._groove()
            rows: dict[tuple[Layer, int], Tick] = {}
            for mark in self._marks:
                y = groove.top() + self._share(mark) * groove.height()
                rows.setdefault((mark.layer, int(y)), Tick(y, mark))
            self._ticks = sorted(rows.values(), key=lambda t: -RANK.index(t.mark.layer))
        return self._ticks

    def at(self, y: float) -> Mark | None:
        """The mark nearest to a height of this widget, the graver one of two as near."""
        near = [tick for tick in self.ticks if abs(tick.y - y) <= NEAR]
        ranked = sorted(near, key=lambda t: (round(abs(t.y - y)), RANK.index(t.mark.layer)))
        return ranked[0].mark if ranked else None

    def sizeHint(self) -> QSize:
        """As wide as it always is."""
        return QSize(WIDTH, 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ticks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("base"))
        for tick in self.ticks:
            self._paint(painter, tick)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the mark under the mouse."""
        mark = self.at(event.position().y())
        if mark is not None:
            self.chosen.emit(mark)

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what stands there."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.at(event.pos().y())
            words = f"{mark.sign} {mark.words}" if mark else ""
            QToolTip.showText(event.globalPos(), tip(words), self)
            return True
        return super().event(event)

    def _paint(self, painter: QPainter, tick: Tick) -> None:
        layer, y = tick.mark.layer, tick.y
        colour = self._theme.colour(TONES.get(layer, "statement"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if layer is Layer.DISPUTES:
            points = [QPointF(WIDTH - 1, y - 4), QPointF(WIDTH - 1, y + 4), QPointF(WIDTH - 9, y)]
            painter.drawPolygon(QPolygonF(points))
        elif layer is Layer.CLAIMS:
            painter.drawRect(QRectF(1, y - 2, 6, 4))
        else:
            painter.fillRect(QRectF(WIDTH - 6, round(y), 5, 1), colour)

    def _share(self, mark: Mark) -> float:
        """How far down the article a mark stands, 0 to 1."""
        length = self._view.length
        if length > MEASURED:
            return mark.span.start / length
        height = self._view.document().size().height()
        scrolled = self._view.verticalScrollBar().value()
        return (self._view.top_of(mark.span.start) + scrolled) / max(1.0, height)

    def _groove(self) -> QRect:
        """Where the handle of the scroll bar moves."""
        bar, option = self._view.verticalScrollBar(), QStyleOptionSlider()
        bar.initStyleOption(option)
        option.rect = QRect(0, 0, bar.sizeHint().width(), self.height())  # pyright: ignore[reportAttributeAccessIssue]
        style, control = bar.style(), QStyle.ComplexControl.CC_ScrollBar
        part = QStyle.SubControl.SC_ScrollBarGroove
        return style.subControlRect(control, option, part, bar)

    def _forget(self) -> None:
        self._ticks = None
        self.update()
