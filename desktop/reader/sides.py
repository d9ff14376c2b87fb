"""What stands beside the text: the margin at its right, the map of the marks along the scroll bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from desktop.look import Look
from desktop.reader.document import DOCUMENT_MARGIN
from desktop.reader.text import ArticleView

LEAST = 260  # pixels of text; where there are fewer, the margin gives way


class Sides(QObject):
    """Keeps lines as long as the look wants, in the middle, and the widgets beside them in place."""

    def __init__(self, view: ArticleView, margin: QWidget, map: QWidget) -> None:
        super().__init__(view)
        self._view, self._margin, self._map = view, margin, map
        self._look = Look()
        margin.setParent(view)
        map.setParent(view)
        view.installEventFilter(self)
        view.verticalScrollBar().installEventFilter(self)

    def use(self, look: Look) -> None:
        """Take another length of line."""
        self._look = look
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Place everything anew when the view has another size or its scroll bar comes or goes."""
        resized = watched is self._view and event.type() == QEvent.Type.Resize
        if resized or event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        view = self._view
        bar = view.verticalScrollBar().sizeHint().width()
        map_left = view.width() - bar - self._map.sizeHint().width()
        beside = self._margin.sizeHint().width()
        beside = beside if map_left - beside >= LEAST else 0
        room = map_left - beside
        wanted = self._look.line(2 * DOCUMENT_MARGIN) if self._look.width else room
        text = min(room, wanted)
        left = (room - text) // 2
        shown = bar if view.verticalScrollBar().isVisible() else 0
        right = view.width() - shown - left - text
        margins = view.viewportMargins()
        if (margins.left(), margins.right()) != (left, right):
            view.setViewportMargins(left, 0, right, 0)
        self._margin.setGeometry(left + text, 0, beside, view.height())
        self._margin.setVisible(bool(beside))
        self._map.setGeometry(map_left, 0, self._map.sizeHint().width(), view.height())
