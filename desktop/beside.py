"""The reader between what stands beside it, as far as there is room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

LEFT, READER, RIGHT = 180, 420, 200  # the least widths of the three columns, in pixels


class Beside(QSplitter):
    """Three columns; where the window is narrow, what was wanted last stays and the other gives way."""

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._middle = middle
        self._least = {left: LEFT, right: RIGHT}
        self._wanted = [left, right]  # the one wanted last first
        for widget in (left, middle, right):
            self.addWidget(widget)
        for widget, least in self._least.items():
            widget.setMinimumWidth(least)
        self.setSizes([280, 700, 290])
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)

    def want(self, panel: QWidget, wanted: bool) -> None:
        """Show a panel beside the reader, if there is room, or show it no more."""
        self._wanted = [other for other in self._wanted if other is not panel]
        if wanted:
            self._wanted.insert(0, panel)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the reader alone."""
        return QSize(self._reader, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other panels."""
        self._fit()
        super().resizeEvent(event)

    @property
    def _reader(self) -> int:
        """The width that the reader needs at least."""
        return max(self._middle.minimumSizeHint().width(), self._middle.minimumWidth())

    def _fit(self) -> None:
        room = self.width() - self._reader
        for panel in self._wanted:
            fits = self._least[panel] <= room
            room -= self._least[panel] if fits else 0
            panel.setVisible(fits)
        for panel in self._least.keys() - set(self._wanted):
            panel.hide()
