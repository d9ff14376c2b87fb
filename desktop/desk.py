"""What belongs to the window and to no panel: tabs, the way back, the palette, what is remembered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from desktop.actions import Actions
from desktop.files import Files
from desktop.guide import Guide
from desktop.layout import Layout
from desktop.manual import ManualWindow
from desktop.offering import Offering
from desktop.palette import Palette
from desktop.panels import VIEWS, Panels, Views
from desktop.preferences import Doings, PreferencesDialog
from desktop.tabs import Tabs
from desktop.theme import Theme
from desktop.trail import Stop, Trail
from desktop.workspace import Workspace

Run = Callable[[], object]


class Desk(QObject):
    """Wires these parts, says what their actions do, and remembers what is chosen at once."""

    def __init__(
        self,
        window: QMainWindow,
        workspace: Workspace,
        theme: Theme,
        layout: Layout,
        registry: Actions,
        panels: Panels,
        views: Views,
        tabs: Tabs,
        files: Files,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._theme = window, workspace, theme
        self._layout, self._registry, self._files = layout, registry, files
        self._panels, self._views, self.tabs = panels, views, tabs
        self.trail = Trail(self._here, self._go)
        self.guide = Guide(workspace, theme, layout, registry, panels, views, files)
        offering = Offering(workspace, registry, panels, views)
        self.palette = Palette(window, theme, offering.stock)
        self._connect()

    def deeds(self) -> dict[str, Run]:
        """What each action does; those of tabs show the reader."""
        tabs = self.tabs
        return {
            "palette": lambda: self.palette.open(self._layout.recent),
            "back": self.trail.back,
            "forward": self.trail.forward,
            "new_tab": lambda: self._read(tabs.open_front),
            "close_tab": lambda: self._read(tabs.close_front),
            "next_tab": lambda: self._read(lambda: tabs.step(1)),
            "previous_tab": lambda: self._read(lambda: tabs.step(-1)),
            "preferences": self.open_preferences,
            "manual": self.open_manual,
        }

    def states(self) -> dict[str, bool]:
        """The states that these actions need, and whether each holds."""
        return {
            "back": self.trail.can_go_back,
            "forward": self.trail.can_go_forward,
            "tabs": len(self.tabs.places) > 1,
        }

    def open_preferences(self) -> None:
        """Open the preferences beside the window, where each choice is seen at once."""
        for dialog in self._window.findChildren(PreferencesDialog):
            dialog.activateWindow()
            return
        reader, files = self._panels.reader, self._files
        doings = Doings(lambda: reader.look, reader.use, files.ask_library, files.reveal)
        dialog = PreferencesDialog(
            self._layout.preferred, self._registry, self._workspace, doings, self._window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def open_manual(self) -> None:
        """Open the manual beside the window, at the page about the view that is shown."""
        manual = self._window.findChild(ManualWindow)
        if manual is None:
            manual = ManualWindow(self._registry, self._theme, self._window)
            manual.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        manual.open_for(self._views.view)
        manual.show()
        manual.activateWindow()

    def shut(self) -> None:
        """Close what stands open beside the window, and remember what is open in it."""
        for kind in (PreferencesDialog, ManualWindow):
            for dialog in self._window.findChildren(kind):
                dialog.close()
        self.keep()

    def keep(self) -> None:
        """Remember what is open, before the window closes or another library is opened."""
        if self._workspace.ready:
            self.tabs.note()
            path = self._workspace.library.path
            self._layout.keep_places(path, self.tabs.places, self.tabs.currentIndex())
        hidden = [name for name in ("articles_on", "inspector_on") if not self._on(name)]
        self._layout.keep_panels(self._views.view, hidden)

    def use_preferred(self) -> None:
        """Apply what was chosen in another session, and keep what is chosen from now on.

        To be called once the actions are connected.
        """
        preferred, reader = self._layout.preferred, self._panels.reader
        reader.use(preferred.look)
        reader.header.switch(preferred.layers)
        self._workspace.settings = preferred.settings
        for name in self._layout.hidden_panels:
            if name in ("articles_on", "inspector_on"):
                self._registry[name].setChecked(False)
        for signal in (self._theme.changed, reader.look_changed, reader.header.switched):
            signal.connect(self._keep_preferred)

    # --- within

    def _connect(self) -> None:
        workspace, layout = self._workspace, self._layout
        self._views.leaving.connect(self.trail.leave)
        workspace.leaving.connect(self.trail.leave)
        workspace.closing.connect(self.keep)
        workspace.opening.connect(lambda _path: self.trail.clear())
        workspace.opened_library.connect(self._have_library)
        workspace.changed.connect(lambda changes: self._forget() if changes.articles else None)
        self._panels.articles.beside.connect(self.tabs.open_behind)
        self.palette.ran.connect(layout.keep_recent)

    def _keep_preferred(self) -> None:
        """What is chosen is remembered at once, wherever it was chosen."""
        preferred, reader = self._layout.preferred, self._panels.reader
        preferred.theme = self._theme.choice
        preferred.look = reader.look
        preferred.layers = reader.header.layers

    def _on(self, name: str) -> bool:
        return self._registry[name].isChecked()

    def _read(self, run: Run) -> None:
        if self._views.view != "read":
            self._views.go("read")
        run()

    def _have_library(self) -> None:
        library = self._workspace.library
        places, front = self._layout.places(library.path)
        known = set(library.article_ids([place.article for place in places]))
        held = [place for place in places if place.article in known]
        self.tabs.restore(held, min(front, len(held) - 1))
        self.trail.clear()
        if self._layout.view in VIEWS and library.any_articles():
            self._views.go(self._layout.view)

    def _forget(self) -> None:
        self.trail.keep(self._workspace.library.article_ids(self.trail.articles))

    def _here(self) -> Stop:
        if self._views.view != "read":
            return Stop(self._views.view)
        return Stop("read", self._workspace.article, self._panels.reader.text.first_visible)

    def _go(self, stop: Stop) -> None:
        if stop.article is not None:
            self._workspace.open_article(stop.article)
        self._views.go(stop.view)
        if stop.article is not None:
            self._panels.reader.text.scroll_to(stop.point)
