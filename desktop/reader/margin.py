"""The margin beside the text: sign, number and a few words of each mark, at the height of its line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.marks import Layer, Mark
from desktop.parts.labels import tip
from desktop.reader.text import ArticleView
from desktop.theme import Theme

WIDTH = 178
TONES = {Layer.DISPUTES: "dispute", Layer.CLAIMS: "claim"}  # the others are quiet


@dataclass(frozen=True)
class Label:
    """A mark in the margin: `top` and `height` in pixels of the document."""

    mark: Mark
    top: float
    height: float
    lines: tuple[str, ...]


class Margin(QWidget):
    """Paints the labels of the marks in step with the text; a click chooses a mark."""

    chosen = Signal(object)

    def __init__(self, view: ArticleView, theme: Theme) -> None:
        super().__init__()
        self._view, self._theme = view, theme
        self._marks: Sequence[Mark] = ()
        self._labels: list[Label] = []
        self._laid_for: tuple[float, float] | None = None
        self.setFixedWidth(WIDTH)
        self.setAccessibleName("Margin")
        self.setAccessibleDescription("Signs of the marks; the same can be reached by next mark.")
        view.moved.connect(self.update)
        theme.changed.connect(self.update)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show the labels of those that have words; one for a passage that stands there twice."""
        said = (mark for mark in marks if mark.words)
        self._marks = list({(m.layer, m.value.id, m.span.start): m for m in said}.values())
        self._laid_for = None
        self.update()

    @property
    def labels(self) -> Sequence[Label]:
        """The labels where they stand now."""
        self._lay_out()
        return self._labels

    def at(self, y: float) -> Mark | None:
        """The mark whose label is painted at a height of this widget."""
        y += self._view.verticalScrollBar().value()
        return next((n.mark for n in self.labels if n.top <= y < n.top + n.height), None)

    def sizeHint(self) -> QSize:
        """As wide as it always is."""
        return QSize(WIDTH, 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the labels in sight."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("base"))
        painter.setFont(self._font())
        offset = self._view.verticalScrollBar().value()
        labels = self.labels
        first = bisect_left([n.top + n.height for n in labels], offset)
        for placed in labels[first:]:
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

    def _lay_out(self) -> None:
        size = self._view.document().size()
        key = size.width(), size.height()
        if key == self._laid_for:
            return
        self._laid_for = key
        metrics = QFontMetricsF(self._font())
        scrolled, bottom = self._view.verticalScrollBar().value(), 0.0
        self._labels = []
        for mark in self._marks:
            lines = self._lines(mark, metrics)
            top = max(self._view.top_of(mark.span.start) + scrolled, bottom)
            height = metrics.lineSpacing() * len(lines) + 5
            self._labels.append(Label(mark, top, height, lines))
            bottom = top + height

    def _lines(self, mark: Mark, metrics: QFontMetricsF) -> tuple[str, ...]:
        room = WIDTH - 22 - metrics.horizontalAdvance(f"{mark.sign} ")
        most = 2 if mark.layer in TONES else 1
        return fitted(mark.words, room, most, metrics)

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
        for words in placed.lines:
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
