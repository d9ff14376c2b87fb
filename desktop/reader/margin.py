"""The margin beside the text: sign, number and a few words of each mark, at the height of its line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.marks import TONES, Mark
from desktop.parts.labels import tip
from desktop.reader.text import ArticleView
from desktop.theme import Theme
from desktop.translation import tr

WIDTH = 178
MOST = 200  # code points of its words that a label may need


@dataclass(frozen=True)
class Label:
    """A mark in the margin: `top` and `height` in pixels of the document."""

    mark: Mark
    top: float
    height: float


class Margin(QWidget):
    """Paints the labels of the marks in step with the text; a click chooses a mark."""

    chosen = Signal(object)

    def __init__(self, view: ArticleView, theme: Theme) -> None:
        super().__init__()
        self._view, self._theme = view, theme
        self._marks: Sequence[Mark] = ()
        self._labels: list[Label] = []
        self._fitted: dict[tuple[str, str], tuple[str, ...]] = {}
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("Margin"))
        words = tr("Signs of the marks; the same can be reached by next mark.")
        self.setAccessibleDescription(words)
        view.moved.connect(self.update)
        view.relaid.connect(self._relaid)
        theme.changed.connect(self.update)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show the labels of those that have words; one for a passage that stands there twice."""
        said = (mark for mark in marks if mark.words)
        self._marks = list({(m.layer, m.value.id, m.span.start): m for m in said}.values())
        self._fitted = {}
        self._relaid()

    @property
    def labels(self) -> Sequence[Label]:
        """All labels, where they stand now."""
        self._place(inf)
        return self._labels

    def at(self, y: float) -> Mark | None:
        """The mark whose label is painted at a height of this widget."""
        y += self._view.verticalScrollBar().value()
        self._place(y)
        return next((n.mark for n in self._labels if n.top <= y < n.top + n.height), None)

    def sizeHint(self) -> QSize:
        """As wide as it always is."""
        return QSize(WIDTH, 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the labels in sight."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("base"))
        painter.setFont(self._font())
        offset = self._view.verticalScrollBar().value()
        self._place(offset + self.height())
        first = bisect_left(self._labels, offset, key=lambda n: n.top + n.height)
        for placed in self._labels[first:]:
            if placed.top - offset > self.height():
                break
            self._paint(painter, placed, placed.top - offset)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the mark under the mouse."""
        mark = self.at(event.position().y())
        if mark is not None:
            self.chosen.emit(mark)

    def event(self, event: QEvent) -> bool:
        """Show all of a label's words as its tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.at(event.pos().y())
            QToolTip.showText(event.globalPos(), tip(mark.words) if mark else "", self)
            return True
        return super().event(event)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.88)
        return font

    def _relaid(self) -> None:
        self._labels = []
        self.update()

    def _place(self, until: float) -> None:
        """Place labels down to a height of the document: where they stand below it depends on them,
        and asking for those further down would make the view lay out all of a long text."""
        metrics = QFontMetricsF(self._font())
        scrolled = self._view.verticalScrollBar().value()
        for mark in self._marks[len(self._labels) :]:
            bottom = self._labels[-1].top + self._labels[-1].height if self._labels else 0.0
            if bottom > until:
                return
            top = max(self._view.top_of(mark.span.start) + scrolled, bottom)
            height = metrics.lineSpacing() * self._count(mark, metrics) + 5
            self._labels.append(Label(mark, top, height))

    def _count(self, mark: Mark, metrics: QFontMetricsF) -> int:
        """How many lines a label takes."""
        if mark.layer not in TONES:
            return 1
        room = self._room(mark, metrics)
        return 1 if metrics.horizontalAdvance(mark.words[:MOST]) <= room else 2

    def _lines(self, mark: Mark, metrics: QFontMetricsF) -> tuple[str, ...]:
        key = mark.sign, mark.words
        if key not in self._fitted:
            lines = self._count(mark, metrics)
            self._fitted[key] = fitted(mark.words[:MOST], self._room(mark, metrics), lines, metrics)
        return self._fitted[key]

    def _room(self, mark: Mark, metrics: QFontMetricsF) -> float:
        return WIDTH - 22 - metrics.horizontalAdvance(f"{mark.sign} ")

    def _paint(self, painter: QPainter, placed: Label, top: float) -> None:
        metrics = QFontMetricsF(painter.font())
        tone = self._theme.colour(TONES.get(placed.mark.layer, "muted"))
        painter.fillRect(QRectF(2, top + 2, 3, placed.height - 5), tone)
        painter.setPen(tone)
        bold = QFont(painter.font())
        bold.setBold(placed.mark.layer in TONES)
        plain = painter.font()
        painter.setFont(bold)
        line = QRectF(11, top, WIDTH - 14, metrics.lineSpacing())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, placed.mark.sign)
        painter.setFont(plain)
        quiet = placed.mark.layer not in TONES
        painter.setPen(self._theme.colour("muted" if quiet else "text"))
        indent = metrics.horizontalAdvance(f"{placed.mark.sign} ") + 3
        for words in self._lines(placed.mark, metrics):
            painter.drawText(line.adjusted(indent, 0, 0, 0), Qt.AlignmentFlag.AlignLeft, words)
            line.translate(0, metrics.lineSpacing())


def fitted(words: str, room: float, most: int, metrics: QFontMetricsF) -> tuple[str, ...]:
    """Words in at most `most` lines no wider than `room` pixels, the last cut with "…"."""
    lines: list[str] = []
    rest = words.replace("\n", " ").split(" ")
    while rest and len(lines) < most - 1:
        taken = 1
        while taken < len(rest) and metrics.horizontalAdvance(" ".join(rest[: taken + 1])) <= room:
            taken += 1
        lines.append(" ".join(rest[:taken]))
        rest = rest[taken:]
    if rest or not lines:
        lines.append(" ".join(rest))
    cut = Qt.TextElideMode.ElideRight
    return tuple(metrics.elidedText(line, cut, room) for line in lines)
