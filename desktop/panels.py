"""The panels and the views they make up."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.articles import ArticlesPanel
from desktop.beside import Beside
from desktop.claims import ClaimsPanel
from desktop.disputes import DisputesPanel
from desktop.files import Files
from desktop.imports import ImportsPanel
from desktop.inspector import InspectorPanel
from desktop.names import NamesPanel
from desktop.questions import QuestionsPanel
from desktop.reader import ReaderPanel
from desktop.search import SearchPanel
from desktop.theme import Theme
from desktop.workspace import Workspace

SMALLEST, READER = 560, 420  # pixels that a view and the reader in it are wide at least
VIEWS = ("read", "disputes", "questions", "claims", "search", "names", "imports")


@dataclass(frozen=True)
class Panels:
    """One of each panel."""

    articles: ArticlesPanel
    reader: ReaderPanel
    inspector: InspectorPanel
    disputes: DisputesPanel
    questions: QuestionsPanel
    claims: ClaimsPanel
    search: SearchPanel
    names: NamesPanel
    imports: ImportsPanel

    @classmethod
    def make(cls, workspace: Workspace, theme: Theme, files: Files) -> Panels:
        """The panels on a workspace."""
        welcome = (
            ("Open the sample library", files.bring_samples),
            ("Bring in articles…", files.ask_files),
            ("Paste an article…", files.ask_text),
        )
        return cls(
            ArticlesPanel(workspace, theme),
            ReaderPanel(workspace, theme, welcome),
            InspectorPanel(workspace),
            DisputesPanel(workspace, theme),
            QuestionsPanel(workspace, theme),
            ClaimsPanel(workspace, theme),
            SearchPanel(workspace, theme),
            NamesPanel(workspace, theme),
            ImportsPanel(workspace, theme),
        )


class Views(QStackedWidget):
    """One view at a time; over the reader the articles that are open."""

    leaving = Signal()  # another view is about to be shown
    went = Signal(str)

    def __init__(self, panels: Panels, tabs: QWidget, drawer: QWidget) -> None:
        super().__init__()
        self._panels = panels
        middle = _stacked(tabs, panels.reader, drawer)
        middle.setMinimumWidth(READER)
        self.reading = Beside(panels.articles, middle, panels.inspector)
        self.addWidget(self.reading)
        found = panels.search, panels.names, panels.imports
        for view in (panels.disputes, panels.questions, panels.claims, *found):
            self.addWidget(view)

    def minimumSizeHint(self) -> QSize:
        """Small enough for a screen at 200 %; what does not fit is cut at the right."""
        return QSize(SMALLEST, super().minimumSizeHint().height())

    @property
    def splitters(self) -> dict[str, QSplitter]:
        """The splitters whose places are remembered."""
        panels = self._panels
        return {
            "read": self.reading,
            "disputes": panels.disputes.splitter,
            "questions": panels.questions.splitter,
            "question": panels.questions.page.splitter,
            "asking": panels.questions.editor.splitter,
            "claims": panels.claims.splitter,
            "tags": panels.claims.column.splitter,
            "search": panels.search.splitter,
            "names": panels.names.splitter,
        }

    @property
    def view(self) -> str:
        """The view that is shown."""
        return VIEWS[self.currentIndex()]

    def go(self, view: str) -> None:
        """Show a view, with the focus where one begins in it."""
        if view != self.view:
            self.leaving.emit()
        self.setCurrentIndex(VIEWS.index(view))
        self._focus(view)
        self.went.emit(view)

    def _focus(self, view: str) -> None:
        panels = self._panels
        widgets: dict[str, QWidget] = {
            "read": panels.reader.text,
            "disputes": panels.disputes.list,
            "questions": panels.questions.list,
            "claims": panels.claims.list,
            "search": panels.search.place,
            "names": panels.names.column.list,
            "imports": panels.imports.table,
        }
        widgets[view].setFocus()


def _stacked(above: QWidget, middle: QWidget, below: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(above)
    layout.addWidget(middle, 1)
    layout.addWidget(below)
    return column
