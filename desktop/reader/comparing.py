"""The comparison of two editions in the place of the text, and the line that leads to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from core.values import Article, EditionChanges
from desktop.look import Look
from desktop.reader.changes import ChangesPage
from desktop.reader.header import Header
from desktop.theme import Theme
from desktop.workspace import Workspace


class Comparing(QObject):
    """Puts its page before the text in a stack, and goes away when it is left."""

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        header: Header,
        stack: QStackedWidget,
        text: QWidget,
    ) -> None:
        super().__init__(stack)
        self._text = text
        self._workspace, self._header, self._stack = workspace, header, stack
        self._before: QWidget | None = None
        self.page = ChangesPage(theme)
        header.editions_asked.connect(lambda: workspace.editions_wanted.emit(workspace.article))
        self.page.left.connect(self.close)
        self.page.read.connect(workspace.open_article)

    @property
    def on(self) -> bool:
        """Whether two editions are compared."""
        return self._stack.currentWidget() is self.page

    def show(self, changes: EditionChanges, editions: Sequence[Article], look: Look) -> None:
        """Show what was changed between two of some editions."""
        self.page.show_changes(changes, editions, look)
        if not self.on:
            self._before = self._stack.currentWidget()
        self._stack.addWidget(self.page)
        self._stack.setCurrentWidget(self.page)
        self.page.view.setFocus()

    def close(self) -> None:
        """Show the text again."""
        if self.on and self._before is not None:
            focused = QApplication.focusWidget()
            inside = focused is not None and self.page.isAncestorOf(focused)
            self._stack.setCurrentWidget(self._before)
            if inside:
                self._text.setFocus()

    def ask(self, article: int) -> None:
        """Say in the header which edition an article is, and what is left to decide."""
        library = self._workspace.library
        for known in library.articles([article]):
            behind = library.passages_behind(article) if known.editions > 1 else ()
            self._header.show_editions(known, sum(not one.left for one in behind))
