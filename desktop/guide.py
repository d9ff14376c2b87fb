"""What to look at first: when it is shown, and where each of its cards goes."""

from __future__ import annotations

from PySide6.QtCore import QObject

from core.progress import Progress
from desktop.actions import Actions
from desktop.files import Files
from desktop.layout import Layout
from desktop.panels import Panels, Views
from desktop.steps import Step, StepsBar, find_steps
from desktop.theme import Theme
from desktop.workspace import Workspace


class Guide(QObject):
    """Shows the steps once the samples are in, in this library until they are closed."""

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        layout: Layout,
        registry: Actions,
        panels: Panels,
        views: Views,
        files: Files,
    ) -> None:
        super().__init__(views)
        self._workspace, self._layout = workspace, layout
        self._panels, self._views, self._files = panels, views, files
        self.bar, self._switch = StepsBar(theme), registry["steps"]
        files.samples_in.connect(lambda: self._switch.setChecked(True))
        workspace.opened_library.connect(self._have_library)
        self._switch.toggled.connect(self._switched)
        self.bar.closed.connect(lambda: self._switch.setChecked(False))
        self.bar.chosen.connect(self._take)

    def _have_library(self) -> None:
        shown = self._layout.steps(self._workspace.library.path)
        if shown == self._switch.isChecked():
            self._show()
        self._switch.setChecked(shown)

    def _switched(self, shown: bool) -> None:
        if self._workspace.ready:
            self._layout.keep_steps(self._workspace.library.path, shown)
            self._show()

    def _show(self) -> None:
        if not self._switch.isChecked():
            self.bar.show_steps([])
            return
        library = self._workspace.library

        def find(_progress: Progress) -> list[Step]:
            return find_steps(library)

        self._workspace.run("", find, self._have_steps, exclusive=False)

    def _have_steps(self, steps: list[Step]) -> None:
        if self._switch.isChecked():
            self.bar.show_steps(steps)

    def _take(self, step: Step) -> None:
        if step.place == "dispute":
            self._workspace.dispute_wanted.emit(step.id)
        elif step.place == "question":
            self._workspace.question_wanted.emit(step.id)
        elif step.place == "search":
            self._views.go("search")
            self._panels.search.focus_box(step.query)
        else:
            self._files.ask_report(self._panels.search.result)
