"""The panels and the views they make up."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.articles import ArticlesPanel
from desktop.beside import READER, Beside
from desktop.claims import ClaimsPanel
from desktop.disputes import DisputesPanel
from desktop.files import Files
from desktop.imports import ImportsPanel
from desktop.inspector import InspectorPanel
from desktop.names import NamesPanel
from desktop.questions import QuestionsPanel
from desktop.rail import VIEWS
from desktop.reader import ReaderPanel
from desktop.search import SearchPanel
from desktop.theme import Theme
from desktop.translation import tr
from desktop.workspace import Workspace

SMALLEST, LOWEST = 560, 256  # pixels that a view has at least


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
    def make(
        cls, workspace: Workspace, theme: Theme, files: Files
    ) -> Generator[None, None, Panels]:
        """The panels on a workspace, made one after another, with a pause after each."""
        welcome = (
            (tr("Open the sample library"), files.bring_samples),
            (tr("Bring in articles…"), files.ask_files),
            (tr("Paste an article…"), files.ask_text),
        )
        articles = ArticlesPanel(workspace, theme)
        yield
        reader = ReaderPanel(workspace, theme, welcome)
        yield
        inspector = InspectorPanel(workspace)
        yield
        disputes = DisputesPanel(workspace, theme)
        yield
        questions = QuestionsPanel(workspace, theme)
        yield
        claims = ClaimsPanel(workspace, theme)
        yield
        search = SearchPanel(workspace, theme)
        yield
        names = NamesPanel(workspace, theme)
        yield
        imports = ImportsPanel(workspace, theme, files.ask_watched)
        return cls(articles, reader, inspector, disputes, questions, claims, search, names, imports)


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

    def fill(self) -> Iterator[None]:
        """Put each view in, with a pause after each: the style sheet works on every widget in it."""
        panels = self._panels
        found = panels.search, panels.names, panels.imports
        for view in (self.reading, panels.disputes, panels.questions, panels.claims, *found):
            self.addWidget(view)
            yield

    def minimumSizeHint(self) -> QSize:
        """Small enough for a screen at 200 %; what does not fit is cut at the right or below."""
        return QSize(SMALLEST, min(LOWEST, super().minimumSizeHint().height()))

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
            "imports": panels.imports.splitter,
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
            "names": panels.names.place,
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
