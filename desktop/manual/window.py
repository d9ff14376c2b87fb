"""The window of the manual: its contents or what a search found at the left, the page at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import Actions
from desktop.manual.filling import filled
from desktop.manual.finding import Found, found
from desktop.manual.pages import Page, Section, read_pages
from desktop.manual.view import PageView
from desktop.parts.cards import Card, CardDelegate
from desktop.parts.labels import button, inset, label
from desktop.parts.lists import CardList
from desktop.tables import Cards
from desktop.theme import COLUMN, Theme
from desktop.translation import marked, tr

SIDE, INSET = 270, 14  # pixels of the contents at first, and how far in sections stand
ENGLISH = marked("The manual is in English.")
Key = QKeySequence.StandardKey


@dataclass(frozen=True)
class Line:
    """A line of the contents: a page, or a section of the one that is open."""

    page: Page
    section: Section


@dataclass(frozen=True)
class Stop:
    """Where one has been."""

    page: Page
    place: int


def line_card(line: Line | Found) -> Card:
    """How a line of the contents, or what a search found, stands in the list."""
    if isinstance(line, Found):
        foot = line.page.title if line.section.number else ""
        return Card(line.section.title, line.line, foot, line.spans)
    whole = line.section.number == 0
    return Card(
        line.section.title if whole else "",
        "" if whole else line.section.title,
        inset=0 if whole else INSET,
        ruled=False,
    )


class ManualWindow(QDialog):
    """The user's guide; the window it belongs to stays in use."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Manual"))
        self.resize(1080, 720)
        self._actions, self._listing = actions, False
        self._stops, self._ahead = list[Stop](), list[Stop]()
        self.pages, self.page = self._pages(), Page("", (), "", ())
        self.box, self.model = QLineEdit(), Cards[Line | Found](line_card)
        self.list = CardList(tr("Contents"), self.model, CardDelegate(theme, body_lines=3), theme)
        self.nothing = label(tr("Nothing found. Fewer or shorter words find more."), tone="muted")
        self.view = PageView(theme)
        self.back, self.forward = button(tr("Back")), button(tr("Forward"))
        self._lay_out()
        self._connect()
        self._show(self.pages[0])

    def open_for(self, view: str) -> None:
        """Show the page about a view of the window, the first one where none is."""
        page = next((page for page in self.pages if view in page.views), self.pages[0])
        self.box.clear()
        self.go(page)
        if not self.isVisible():  # one has not been anywhere yet
            self._stops.clear()
            self.back.setEnabled(False)
        self.view.setFocus()

    def go(self, page: Page, number: int = 0) -> None:
        """Go to a section of a page; Back leads to where one was."""
        if page != self.page:
            self._stops.append(Stop(self.page, self.view.place))
            self._ahead.clear()
            self._show(page)
        self.view.go_to(number)

    def follow(self, link: str) -> None:
        """Follow a link of a page: `searching.md#dates`; any other leads nowhere."""
        name, _, anchor = link.partition("#")
        wanted = name.removesuffix(".md") if name else self.page.name
        page = next((page for page in self.pages if page.name == wanted), None)
        if page is not None:
            self.go(page, page.number(anchor))

    # --- Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape first ends a search, then closes; Down leads from the search to the list."""
        if event.key() == Qt.Key.Key_Escape and self.box.text():
            self.box.clear()
            self.view.setFocus()
        elif event.key() == Qt.Key.Key_Down and self.box.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    # --- within

    def _lay_out(self) -> None:
        self.box.setPlaceholderText(tr("Search the manual"))
        self.box.setAccessibleName(tr("Search the manual"))
        self.box.setClearButtonEnabled(True)
        self.nothing.hide()
        side, column = QWidget(), QVBoxLayout()
        side.setLayout(column)
        column.setContentsMargins(0, 10, 0, 0)
        column.addLayout(inset(self.box, 10, 0, 10, 2))
        column.addLayout(inset(self.nothing, COLUMN, 0, COLUMN, 0))
        column.addWidget(self.list, 1)
        splitter = QSplitter()
        splitter.addWidget(side)
        splitter.addWidget(self._right())
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([SIDE, self.width() - SIDE])
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _right(self) -> QWidget:
        right, column, row = QWidget(), QVBoxLayout(), QHBoxLayout()
        right.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(8)
        for made in (self.back, self.forward):
            made.setAutoDefault(False)  # Return in the search is for the search
            row.addWidget(made)
        row.addStretch()
        told = tr(ENGLISH)
        if told != ENGLISH:  # and so the window speaks another language
            row.addWidget(label(told, tone="muted", wrap=False))
        column.addLayout(row)
        column.addWidget(self.view, 1)
        return right

    def _connect(self) -> None:
        self.box.textChanged.connect(lambda _text: self._list())
        self.box.returnPressed.connect(lambda: self._open(self.list.currentIndex()))
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._look)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.view.wanted.connect(self.follow)
        self.back.clicked.connect(lambda: self._step(self._stops, self._ahead))
        self.forward.clicked.connect(lambda: self._step(self._ahead, self._stops))
        self._actions.rekeyed.connect(self._read)
        resize = self.view.resize_text
        for key, run in (
            (Key.Find, self._search),
            (Key.Back, self.back.click),
            (Key.Forward, self.forward.click),
            (Key.ZoomIn, lambda: resize(1)),
            (Key.ZoomOut, lambda: resize(-1)),
            ("Ctrl+0", lambda: resize(0)),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(run)

    def _read(self) -> None:
        """Read the pages, with the keys as they are now."""
        shown, self.pages = self.page.name, self._pages()
        self._stops.clear()
        self._ahead.clear()
        self._show(next((p for p in self.pages if p.name == shown), self.pages[0]))

    def _pages(self) -> tuple[Page, ...]:
        return read_pages(lambda text: filled(text, self._actions))

    def _search(self) -> None:
        self.box.setFocus()
        self.box.selectAll()

    def _show(self, page: Page) -> None:
        self.page = page
        self.view.show_page(page)
        self.back.setEnabled(bool(self._stops))
        self.forward.setEnabled(bool(self._ahead))
        if not self.box.text():
            self._list()

    def _list(self) -> None:
        """List what was found, or the contents with the sections of the page that is open."""
        query = self.box.text()
        self.view.colour(query)
        rows = found(self.pages, query) if query.strip() else self._contents()
        self._listing = True  # what is current then was not chosen
        self.model.show(rows)
        first = self.model.index(0, 0)
        here = self.model.place(lambda one: one.page == self.page)
        self.list.setCurrentIndex(first if query.strip() else here)
        self._listing = False
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)

    def _contents(self) -> list[Line | Found]:
        return [
            Line(page, section)
            for page in self.pages
            for section in page.sections
            if section.number == 0 or (page == self.page and section.depth == 2)
        ]

    def _moved(self, index: QModelIndex) -> None:
        if not self._listing:
            self._look(index)

    def _look(self, index: QModelIndex) -> None:
        """Show what a line stands for; the focus stays in the list."""
        line = self.model.value(index)
        if line is not None:
            self.go(line.page, line.section.number)

    def _open(self, index: QModelIndex) -> None:
        self._look(index)
        self.view.setFocus()

    def _step(self, stops: list[Stop], ahead: list[Stop]) -> None:
        if stops:
            ahead.append(Stop(self.page, self.view.place))
            stop = stops.pop()
            self._show(stop.page)
            self.view.verticalScrollBar().setValue(stop.place)
