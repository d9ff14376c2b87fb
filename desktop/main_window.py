"""The window: a frame that is painted at once, and the parts in it, which are made afterwards."""

from __future__ import annotations

from collections.abc import Generator
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QThread, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from core.places import APP
from desktop.actions import Actions
from desktop.front import NAMED, Front
from desktop.keys import Keys
from desktop.layout import Layout
from desktop.rail import VIEWS, Rail
from desktop.status import StatusBar
from desktop.theme import Theme
from desktop.translation import tr

if TYPE_CHECKING:  # what the parts import would hold up the first paint
    from desktop.desk import Desk
    from desktop.files import Files
    from desktop.marking import Marking
    from desktop.notifications import MessageBar
    from desktop.panels import Panels, Views
    from desktop.whole import Parts
    from desktop.workspace import Workspace


class MainWindow(QMainWindow):
    """Everything on the screen.

    `painted` is emitted once, after the first paint; `whole` once the parts are made too, in steps
    between events. Whoever asks for a part before has the rest made at once.
    """

    painted = Signal()
    whole = Signal()

    def __init__(self, theme: Theme, layout: Layout) -> None:
        super().__init__()
        self.theme, self.remembered = theme, layout
        self._was_painted, self._closed = False, False
        self._parts: Parts | None = None
        self._making = self._make()
        self._imports: _Imports | None = None
        self.setWindowTitle(APP)
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self.registry, self.status = Actions(self), StatusBar()
        self.registry.rekey(layout.preferred.keys)
        self._lay_out()
        layout.restore_window(self)

    def make_rest(self) -> None:
        """Make what is not made yet, in steps between events; `whole` tells of the end."""
        if self._parts is not None:
            self.whole.emit()
        elif not self._closed:
            self._imports = _Imports(self)
            self._imports.finished.connect(self._go_on)
            self._imports.start()

    # --- the parts

    @property
    def parts(self) -> Parts:
        """All the parts of the window."""
        while self._parts is None:
            self._step()
        return self._parts

    @property
    def workspace(self) -> Workspace:
        """Where the panels meet."""
        return self.parts.workspace

    @property
    def files(self) -> Files:
        """What is done with files."""
        return self.parts.files

    @property
    def marking(self) -> Marking:
        """Marking claims."""
        return self.parts.marking

    @property
    def panels(self) -> Panels:
        """The panels."""
        return self.parts.panels

    @property
    def views(self) -> Views:
        """The views made up of panels."""
        return self.parts.views

    @property
    def message(self) -> MessageBar:
        """The bar with what is being said."""
        return self.parts.message

    @property
    def desk(self) -> Desk:
        """What belongs to the window and to no panel."""
        return self.parts.desk

    # --- Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first paint lets the heavy work begin."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if self.parts.accepts(event.mimeData()):
            event.acceptProposedAction()
            self.status.showMessage(tr("Drop the files here to bring them in"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is dropped after all."""
        self.status.clearMessage()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring in what was dropped."""
        event.acceptProposedAction()
        self.status.clearMessage()
        self.parts.bring(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what stands in open fields, remember the layout, and end all work."""
        self._closed = True
        if self._imports is not None:
            self._imports.wait()
        if self._parts is not None:
            self._parts.close(self.remembered)
        self.remembered.store_window(self)
        super().closeEvent(event)

    # --- making

    def _lay_out(self) -> None:
        keys = Keys(self)
        keys.take({name: self.registry.way(name) for name in NAMED})
        front = Front(keys)
        for panel, name in ((front.articles, "articles_on"), (front.inspector, "inspector_on")):
            front.want(panel, name not in self.remembered.hidden_panels)
        self.remembered.restore_splitters({"read": front})
        self._body = QStackedWidget()
        self._body.addWidget(front)
        middle = QWidget()
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._body, 1)
        self.setCentralWidget(middle)
        self.registry.title(self.menuBar())
        self.registry["read"].setChecked(True)
        self.registry.enable(())
        self.addToolBar(Qt.ToolBarArea.LeftToolBarArea, Rail(self.registry, self.theme))
        self.setStatusBar(self.status)
        self._body.setFocus()  # and not the first field, which goes with the front

    def _make(self) -> Generator[None, None, Parts]:
        from desktop.whole import make

        return (
            yield from make(
                self,
                self.theme,
                self.remembered,
                self.registry,
                self.status,
                self._column,
                self._body,
            )
        )

    def _step(self) -> None:
        """Make one more part."""
        try:
            next(self._making)
        except StopIteration as made:
            self._parts = made.value
            self._show_whole()

    def _go_on(self) -> None:
        if self._closed:
            return
        if self._parts is None:
            self._step()
            QTimer.singleShot(0, self, self._go_on)
        else:
            self.whole.emit()

    def _show_whole(self) -> None:
        """Put the views in the place of the front; what was chosen at the rail meanwhile is shown."""
        front = self._body.widget(0)
        assert front is not None
        self._body.removeWidget(front)
        front.deleteLater()
        chosen = next(view for view in VIEWS if self.registry[view].isChecked())
        if chosen != self.views.view:
            self.views.go(chosen)


class _Imports(QThread):
    """Imports what the parts are made of, while the window already answers."""

    def run(self) -> None:
        """Import it."""
        import_module("desktop.whole")
