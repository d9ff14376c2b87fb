"""The window: painted at once and empty, then with its frame, then with the parts in it.

What is imported here holds up the first paint, and so does every name of Qt's own namespace.
"""

from __future__ import annotations

from collections.abc import Generator
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from core.places import APP
from desktop.layout import Layout
from desktop.theme import Theme
from desktop.translation import tr

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.desk import Desk
    from desktop.files import Files
    from desktop.frame import Frame
    from desktop.marking import Marking
    from desktop.notifications import MessageBar
    from desktop.panels import Panels, Views
    from desktop.status import StatusBar
    from desktop.whole import Parts
    from desktop.workspace import Workspace


class MainWindow(QMainWindow):
    """Everything on the screen.

    `painted` is emitted once, after the first paint; `whole` once frame and parts are made too, in
    steps between events. Whoever asks for the frame or a part before has it made at once.
    """

    painted = Signal()
    whole = Signal()

    def __init__(self, theme: Theme, layout: Layout) -> None:
        super().__init__()
        self.theme, self.remembered = theme, layout
        self._was_painted, self._closed = False, False
        self._frame: Frame | None = None
        self._parts: Parts | None = None
        self._making = self._make()
        self._imports: _Imports | None = None
        self.setWindowTitle(APP)
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        layout.restore_window(self)

    def make_rest(self) -> None:
        """Make what is not made yet, in steps between events; `whole` tells of the end."""
        if self._parts is not None:
            self.whole.emit()
        elif not self._closed:
            if self._frame is None:
                self._step()
            QTimer.singleShot(0, self, self._import_parts)  # while the frame is seen

    # --- the frame and the parts

    @property
    def frame(self) -> Frame:
        """What holds the parts."""
        while self._frame is None:
            self._step()
        return self._frame

    @property
    def registry(self) -> Actions:
        """The actions."""
        return self.frame.registry

    @property
    def status(self) -> StatusBar:
        """The bar at the foot."""
        return self.frame.status

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
            self.workspace.expect_articles()
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

    def _import_parts(self) -> None:
        if not self._closed:
            self._imports = _Imports(self)
            self._imports.finished.connect(self._go_on)
            self._imports.start()

    def _make(self) -> Generator[None, None, Parts]:
        from desktop.frame import Frame

        frame = self._frame = Frame(self, self.theme, self.remembered)
        yield
        from desktop.whole import make

        return (
            yield from make(
                self,
                self.theme,
                self.remembered,
                frame.registry,
                frame.status,
                frame.column,
                frame.body,
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
        chosen = self.frame.empty()
        if chosen != self.views.view:
            self.views.go(chosen)


class _Imports(QThread):
    """Imports what the parts are made of, while the window already answers."""

    def run(self) -> None:
        """Import it."""
        import_module("desktop.whole")
