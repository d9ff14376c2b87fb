"""The quiet lines that stand for what is folded in an article."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QTextEdit

from desktop.reader.folds import Fold, Folds
from desktop.theme import Theme


class FoldLines:
    """Paints one line for each fold in sight of a view, and tells which one stands at a height."""

    def __init__(self, view: QTextEdit, theme: Theme) -> None:
        self._view, self._theme = view, theme
        self._folds: Folds | None = None

    def use(self, folds: Folds | None) -> None:
        """Paint the lines of other folds."""
        self._folds = folds

    def top(self, fold: Fold) -> float:
        """Where the line of a fold begins, in pixels from the top of the viewport."""
        if self._folds is None:
            return 0
        block, above = self._folds.beside(fold)
        rect = self._view.document().documentLayout().blockBoundingRect(block)
        scrolled = self._view.verticalScrollBar().value()
        return (rect.top() - self._folds.height if above else rect.bottom()) - scrolled

    def at(self, y: float) -> Fold | None:
        """The fold whose line is painted at a height of the viewport."""
        height = self._folds.height if self._folds else 0
        return next((fold for fold, top in self._in_sight() if top <= y < top + height), None)

    def paint(self) -> None:
        """Paint the lines in sight over the viewport."""
        lines = list(self._in_sight())
        if not lines or self._folds is None:
            return
        painter = QPainter(self._view.viewport())
        painter.setPen(self._theme.colour("muted"))
        font = QFont(self._view.font())
        painter.setFont(font)
        margin = self._view.document().documentMargin()
        room = self._view.viewport().width() - 2 * margin
        for fold, top in lines:
            sign = "▸" if fold in self._folds.closed else "▾"
            words = f"{sign}  {fold.name}"
            words += f": {fold.words}" if fold in self._folds.closed else ""
            words = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
            rect = QRectF(margin, top, room, self._folds.height)
            painter.drawText(
                rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words
            )
        painter.end()

    def _in_sight(self) -> Iterator[tuple[Fold, float]]:
        """The folds near the text that is seen; asking for others would lay out all before them."""
        if self._folds is None:
            return
        lowest = self._view.viewport().height()
        for fold in self._folds.all:
            top = self.top(fold)
            if top > lowest:
                return
            if top + self._folds.height > 0:
                yield fold, top
