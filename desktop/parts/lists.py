"""A list view made for cards."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from desktop.parts.cards import CardDelegate
from desktop.theme import Theme


class CardList(QListView):
    """Shows a model of cards, each as high as it needs to be at the width there is."""

    resized = Signal()
    middle_clicked = Signal(QModelIndex)

    def __init__(
        self, name: str, model: QAbstractItemModel, delegate: CardDelegate, theme: Theme
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setModel(model)
        self._delegate = delegate  # a view does not own its delegate
        self.setItemDelegate(delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(delegate.uniform)
        self.setWordWrap(True)  # only then does another width lay the rows out anew
        theme.changed.connect(self.viewport().update)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The middle button chooses nothing and says where it was pressed."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton:
            self.middle_clicked.emit(index)
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say that the rows may be higher or lower now."""
        super().resizeEvent(event)
        self.resized.emit()
