"""What holds the parts: menus, rail, status bar, and until the parts are there the front in the middle."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.actions import Actions
from desktop.front import NAMED, Front
from desktop.keys import Keys
from desktop.layout import Layout
from desktop.rail import VIEWS, Rail
from desktop.status import StatusBar
from desktop.theme import Theme


class Frame:
    """Puts itself into a window. The views go into `body`, the bars above them into `column`."""

    def __init__(self, window: QMainWindow, theme: Theme, remembered: Layout) -> None:
        self.registry, self.status = Actions(window), StatusBar()
        self.registry.rekey(remembered.preferred.keys)
        self.body = QStackedWidget()
        self.body.addWidget(self._front(window, remembered))
        middle = QWidget()
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.body, 1)
        window.setCentralWidget(middle)
        self.registry.title(window.menuBar())
        self.registry["read"].setChecked(True)
        self.registry.enable(())
        window.addToolBar(Qt.ToolBarArea.LeftToolBarArea, Rail(self.registry, theme))
        window.setStatusBar(self.status)
        self.body.setFocus()  # and not the first field, which goes with the front
        theme.dress(window)
        theme.listen()

    def empty(self) -> str:
        """Take the front away, for there are views; the view that was chosen at the rail meanwhile."""
        front = self.body.widget(0)
        assert front is not None
        self.body.removeWidget(front)
        front.deleteLater()
        return next(view for view in VIEWS if self.registry[view].isChecked())

    def _front(self, window: QMainWindow, remembered: Layout) -> Front:
        keys = Keys(window)
        keys.take({name: self.registry.way(name) for name in NAMED})
        front = Front(keys)
        for panel, name in ((front.articles, "articles_on"), (front.inspector, "inspector_on")):
            front.want(panel, name not in remembered.hidden_panels)
        remembered.restore_splitters({"read": front})
        return front
