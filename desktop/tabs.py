"""The articles that are open, as tabs over the reader, each with the place where it was left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton

from core.changes import Changes
from core.errors import LibraryError
from core.text import Span
from desktop.icons import icon
from desktop.layout import Place
from desktop.parts.labels import shown_text, tip
from desktop.theme import Theme
from desktop.translation import tr
from desktop.workspace import Workspace

WIDEST = 220  # pixels of a tab


class Tabs(QTabBar):
    """Opens, closes and changes between articles; not seen while there is only one.

    `here` says which code point stands at the top of the reader, `scroll` puts one there.
    """

    changed = Signal()  # how many there are

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        here: Callable[[], int],
        scroll: Callable[[int], object],
    ) -> None:
        super().__init__()
        self._workspace, self._theme = workspace, theme
        self._here, self._scroll = here, scroll
        self._places: list[Place] = []
        self._going = False
        self.setAccessibleName(tr("Open articles", "those that are open"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(True)
        self.hide()
        self.currentChanged.connect(self._turned)
        workspace.leaving.connect(self.note)
        workspace.opened.connect(self._opened)
        workspace.opening.connect(lambda _path: self._clear())
        workspace.changed.connect(self._changed)
        theme.changed.connect(self._recolour)

    @property
    def places(self) -> Sequence[Place]:
        """The open articles, as they were left."""
        return self._places

    def note(self) -> None:
        """Take note of the place in the article in front."""
        front = self.currentIndex()
        if not self._going and 0 <= front < len(self._places):
            self._places[front] = Place(self._places[front].article, self._here())

    def restore(self, places: Sequence[Place], front: int) -> None:
        """Open these articles, one of them in front."""
        for place in places:
            self._insert(len(self._places), place)
        if places:
            self.go(front)

    def open_front(self) -> None:
        """Open the article in front in a tab of its own, which comes to the front."""
        self.note()
        front = self.currentIndex()
        if front >= 0:
            self._insert(front + 1, self._places[front])
            self.go(front + 1)

    def open_behind(self, article: int) -> None:
        """Open an article in a tab and leave the one in front where it is."""
        if not self._places:
            self._workspace.open_article(article)
        elif article not in [place.article for place in self._places]:
            self._insert(self.currentIndex() + 1, Place(article))

    def close_front(self) -> None:
        """Close the tab in front; the last one stays."""
        self.close_tab(self.currentIndex())

    def close_tab(self, index: int) -> None:
        """Close a tab; the last one stays."""
        if len(self._places) > 1:
            self.note()
            front = self.currentIndex()
            self._remove(index)
            if index == front:
                self.go(min(index, len(self._places) - 1))

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) tab; after the last comes the first."""
        if self._places:
            self.note()
            self.go((self.currentIndex() + by) % len(self._places))

    def go(self, index: int) -> None:
        """Bring a tab to the front, at the place where it was left."""
        place = self._places[index]
        self._going = True
        self._turn(index)
        self._workspace.open_article(place.article)
        self._scroll(place.point)
        self._going = False

    # --- Qt's own

    def tabSizeHint(self, index: int) -> QSize:
        """A long title is cut."""
        size = super().tabSizeHint(index)
        return QSize(min(size.width(), WIDEST), size.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button closes."""
        index = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and index >= 0:
            self.close_tab(index)
        else:
            super().mouseReleaseEvent(event)

    # --- within

    def _turned(self, index: int) -> None:
        """A tab was chosen by mouse or arrow key."""
        if not self._going and 0 <= index < len(self._places):
            self.go(index)

    def _opened(self, article: int, span: Span | None) -> None:
        """An article was opened: in the tab that has it, else in place of the one in front."""
        if self._going:
            return
        articles, front = [place.article for place in self._places], self.currentIndex()
        if not articles:
            self._insert(0, Place(article))
            self._turn(0)
        elif articles[front] != article and article in articles:
            self._turn(articles.index(article))
            if span is None:
                self._scroll(self._places[self.currentIndex()].point)
        elif articles[front] != article:
            self._places[front] = Place(article)
            self._name(front)

    def _changed(self, changes: Changes) -> None:
        """Articles that are gone have no tab."""
        if not changes.articles or not self._places:
            return
        known = self._workspace.library.article_ids([place.article for place in self._places])
        for index in reversed(range(len(self._places))):
            if self._places[index].article not in known:
                self._remove(index)
        if self._workspace.article is None and self._places:
            self.go(min(max(self.currentIndex(), 0), len(self._places) - 1))

    def _insert(self, index: int, place: Place) -> None:
        was, self._going = self._going, True
        self._places.insert(index, place)
        self.insertTab(index, "")
        self.setTabButton(index, QTabBar.ButtonPosition.RightSide, self._closer())
        self._name(index)
        self._going = was
        self._show()

    def _remove(self, index: int) -> None:
        was, self._going = self._going, True
        del self._places[index]
        self.removeTab(index)
        self._going = was
        self._show()

    def _clear(self) -> None:
        while self._places:
            self._remove(0)

    def _turn(self, index: int) -> None:
        was, self._going = self._going, True
        self.setCurrentIndex(index)
        self._going = was

    def _show(self) -> None:
        self.setVisible(len(self._places) > 1)
        self.changed.emit()

    def _name(self, index: int) -> None:
        try:
            title = self._workspace.library.article(self._places[index].article).article.title
        except LibraryError:  # it is gone; what changed says so in a moment
            title = ""
        self.setTabText(index, shown_text(title or tr("Untitled")))
        self.setTabToolTip(index, tip(title))

    def _closer(self) -> QToolButton:
        made = QToolButton()
        made.setAutoRaise(True)
        made.setIcon(icon("close", self._theme))
        made.setIconSize(QSize(14, 14))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key closes the tab in front
        made.setAccessibleName(tr("Close the tab"))
        made.setToolTip(tr("Close the tab"))
        made.clicked.connect(lambda: self._close_by(made))
        return made

    def _close_by(self, closer: QToolButton) -> None:
        side = QTabBar.ButtonPosition.RightSide
        rows = [i for i in range(self.count()) if self.tabButton(i, side) is closer]
        if rows:
            self.close_tab(rows[0])

    def _recolour(self) -> None:
        for index in range(self.count()):
            closer = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
            if isinstance(closer, QToolButton):
                closer.setIcon(icon("close", self._theme))
