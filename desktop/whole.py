"""The parts of the window, made one after another once its frame is painted."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout

from desktop.actions import Actions
from desktop.deeds import Deeds
from desktop.desk import Desk
from desktop.files import Files, dropped
from desktop.guarding import Guarding
from desktop.icons import emblem
from desktop.layout import Layout
from desktop.marking import Marking
from desktop.notifications import MessageBar
from desktop.panels import Panels, Views
from desktop.renewing import Renewing
from desktop.status import StatusBar
from desktop.tabs import Tabs
from desktop.theme import Theme
from desktop.wiring import Wiring
from desktop.workspace import Workspace


@dataclass(frozen=True)
class Parts:
    """What the window is made up of behind its frame."""

    workspace: Workspace
    files: Files
    marking: Marking
    panels: Panels
    views: Views
    message: MessageBar
    desk: Desk

    def accepts(self, data: QMimeData) -> bool:
        """Whether something that is dragged can be brought in."""
        return self.workspace.ready and bool(dropped(data))

    def bring(self, data: QMimeData) -> None:
        """Bring in what was dropped."""
        self.files.bring(dropped(data))

    def close(self, layout: Layout) -> None:
        """Keep what stands in open fields, remember what is open, and end all work."""
        self.panels.claims.form.commit()
        self.desk.shut()
        layout.store_splitters(self.views.splitters)
        self.workspace.close()


def make(
    window: QMainWindow,
    theme: Theme,
    layout: Layout,
    registry: Actions,
    status: StatusBar,
    column: QVBoxLayout,
    body: QStackedWidget,
) -> Generator[None, None, Parts]:
    """Make the parts and put them together, with a pause after each step.

    The views go into `body`, the bars above it into `column`; nothing of it is shown yet.
    """
    window.setWindowIcon(emblem())
    yield
    workspace = Workspace(window)
    registry.fill()
    workspace.keys.take(registry.ways)
    Renewing(workspace, window)
    Guarding(workspace, window)
    files = Files(workspace, layout.preferred, window)
    marking = Marking(workspace, theme, window)
    yield
    panels = yield from Panels.make(workspace, theme, files)
    yield
    text = panels.reader.text
    tabs = Tabs(workspace, theme, lambda: text.first_visible, text.scroll_to)
    views = Views(panels, tabs, marking.drawer)
    body.addWidget(views)
    yield from views.fill()
    desk = Desk(window, workspace, theme, layout, registry, panels, views, tabs, files)
    message = MessageBar(theme)
    status.follow(workspace)
    column.insertWidget(0, message)
    column.insertWidget(1, desk.guide.bar)
    yield
    deeds = Deeds(
        window,
        registry,
        workspace,
        theme,
        panels,
        views,
        files,
        marking,
        status.strip,
        message,
    )
    wiring = Wiring(window, body, deeds, desk)
    yield
    desk.use_preferred()
    layout.restore_splitters(views.splitters)
    wiring.refresh_actions()
    return Parts(workspace, files, marking, panels, views, message, desk)
