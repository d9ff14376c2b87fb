"""Painting a chart, on the screen and into a file."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from desktop.questions.shape import BELOW, EDGE, RADIUS, Dot, Lane, Shape
from desktop.theme import Colours
from desktop.translation import tr

TONES = ("claim", "dispute", "good", "accent", "text", "muted")
_CORNERS: tuple[tuple[tuple[float, float], ...], ...] = (
    (),  # a circle
    ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    ((0, -1.2), (1.15, 0.9), (-1.15, 0.9)),
    ((-1.15, -0.9), (1.15, -0.9), (0, 1.2)),
)
SIGNS = ("●", "■", "◆", "▲", "▼")  # the same in words


def sign(position: int) -> str:
    """What stands for a position in words."""
    return SIGNS[position % len(SIGNS)]


def tone(position: int) -> str:
    """The colour of a position, as a field of the theme."""
    return TONES[position % len(TONES)]


class ChartPainter:
    """Paints one shape with the colours of one theme; `current` is the dot with the focus."""

    def __init__(self, painter: QPainter, shape: Shape, colours: Colours, font: QFont) -> None:
        self._painter, self._shape, self._colours = painter, shape, colours
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.9)
        self._small, self._bold = small, QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._known: dict[tuple[int, bool], tuple[QPen, QBrush, QPolygonF]] = {}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small)

    def paint(self, current: int | None = None) -> None:
        """Paint everything."""
        for lane in self._shape.lanes:
            self._lane(lane)
        self._grid()
        for fact in self._shape.facts:
            self._fact(fact.at, fact.words)
        for dot in self._shape.dots:
            self._dot(dot)
        if current is not None and current < len(self._shape.dots):
            self._ring(self._shape.dots[current])

    def _colour(self, name: str) -> QColor:
        return QColor(getattr(self._colours, name))

    def _grid(self) -> None:
        plot, painter = self._shape.plot, self._painter
        painter.setPen(QPen(self._colour("line"), 1))
        for tick in self._shape.days:
            painter.drawLine(QLineF(tick.at, plot.top(), tick.at, plot.bottom() + 4))
        for tick in self._shape.values:
            painter.drawLine(QLineF(plot.left(), tick.at, plot.right(), tick.at))
        painter.setPen(QPen(self._colour("field"), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        self._words()

    def _words(self) -> None:
        plot = self._shape.plot
        below = plot.bottom() + 6
        for top in (below, 2.0) if self._shape.lanes else (below,):
            for tick in self._shape.days:
                left = min(max(tick.at - 45, 0), self._shape.width - 90)
                self._text(QRectF(left, top, 90, BELOW - 6), tick.words, "muted", "center")
        for tick in self._shape.values:
            rect = QRectF(0, tick.at - 10, plot.left() - 8, 20)
            self._text(rect, tick.words, "muted", "right")
        if self._shape.undated is not None:
            rect = QRectF(self._shape.undated, below, 80, BELOW - 6)
            self._text(rect, tr("no date"), "muted", "left")
            self._painter.setPen(QPen(self._colour("line"), 1, Qt.PenStyle.DotLine))
            x = self._shape.undated - EDGE / 2
            self._painter.drawLine(QLineF(x, plot.top(), x, plot.bottom()))

    def _lane(self, lane: Lane) -> None:
        painter, plot = self._painter, self._shape.plot
        rect = QRectF(0, lane.top, self._shape.width, lane.height)
        if lane.heading:
            painter.fillRect(rect, self._colour("alternate"))
            self._mark(QPointF(14, rect.center().y()), lane.position, filled=True)
            painter.setFont(self._bold)
            self._text(rect.adjusted(28, 0, -8, 0), lane.words, "text", "left")
            painter.setFont(self._small)
        else:
            names = QRectF(28, lane.top, plot.left() - 40, min(lane.height, 24.0))
            self._text(names, lane.words, "text", "left")
            painter.setPen(QPen(self._colour("line"), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _fact(self, y: float, words: str) -> None:
        plot = self._shape.plot
        pen = QPen(self._colour("good"), 1.6, Qt.PenStyle.DashLine)
        self._painter.setPen(pen)
        self._painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        above = y - 20 if y - 20 > plot.top() else y + 2
        self._text(QRectF(plot.left() + 6, above, plot.width() - 12, 18), words, "good", "right")

    def _dot(self, dot: Dot) -> None:
        painter = self._painter
        colour = self._colour(tone(dot.position))
        painter.setPen(QPen(colour, 1.6))
        if dot.reach is not None:
            self._reach(dot.at.x(), dot.reach, dot.ends)
        if dot.bar is not None:
            ground = QColor(colour)
            ground.setAlpha(50)
            painter.setBrush(ground)
            height = RADIUS + 1
            bar = QRectF(dot.bar[0], dot.at.y() - height / 2, dot.bar[1] - dot.bar[0], height)
            painter.drawRoundedRect(bar, height / 2, height / 2)
        self._mark(dot.at, dot.position, filled=bool(dot.taken.statement))

    def _reach(self, x: float, reach: tuple[float, float], ends: tuple[bool, bool]) -> None:
        """A line with a bar at each end, or an arrow where there is no end."""
        half, painter = RADIUS - 1, self._painter
        painter.drawLine(QLineF(x, reach[0], x, reach[1]))
        for y, closed, back in zip(reach, ends, (half + 2, -half - 2), strict=True):
            if closed:
                painter.drawLine(QLineF(x - half, y, x + half, y))
            else:
                painter.drawLine(QLineF(x, y, x - half, y + back))
                painter.drawLine(QLineF(x, y, x + half, y + back))

    def _mark(self, at: QPointF, position: int, *, filled: bool) -> None:
        painter = self._painter
        pen, brush, corners = self._looks(position, filled)
        painter.setPen(pen)
        painter.setBrush(brush)
        if not corners.isEmpty():
            painter.drawPolygon(corners.translated(at))
        else:
            painter.drawEllipse(at, RADIUS, RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _looks(self, position: int, filled: bool) -> tuple[QPen, QBrush, QPolygonF]:
        """How the marks of a position are drawn, worked out once for thousands of them."""
        if (position, filled) not in self._known:
            ground, colour = self._colour("base"), self._colour(tone(position))
            # A filled one has an edge in the colour of the ground, so that two that touch stay two.
            pen = QPen(ground, 1.2) if filled else QPen(colour, 1.8)
            corners = _CORNERS[position % len(_CORNERS)]
            points = QPolygonF([QPointF(x * RADIUS, y * RADIUS) for x, y in corners])
            self._known[position, filled] = pen, QBrush(colour if filled else ground), points
        return self._known[position, filled]

    def _ring(self, dot: Dot) -> None:
        self._painter.setPen(QPen(self._colour("text"), 2))
        self._painter.drawEllipse(dot.at, RADIUS + 4, RADIUS + 4)

    def _text(self, rect: QRectF, words: str, colour: str, side: str) -> None:
        flags = {
            "left": Qt.AlignmentFlag.AlignLeft,
            "right": Qt.AlignmentFlag.AlignRight,
            "center": Qt.AlignmentFlag.AlignHCenter,
        }
        metrics = QFontMetricsF(self._painter.font())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        self._painter.setPen(self._colour(colour))
        self._painter.drawText(rect, flags[side] | Qt.AlignmentFlag.AlignVCenter, shown)
