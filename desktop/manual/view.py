"""The page that is read: links lead within the manual, pictures come from its folder and nowhere else."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from core.text import Span
from desktop.look import bearable
from desktop.manual.finding import words_of
from desktop.manual.pages import Page
from desktop.manual.pictures import IMAGE, fit_pictures, picture
from desktop.manual.setting import MARGIN, blocks, headings, set_page
from desktop.offsets import Offsets
from desktop.theme import Theme

WIDEST = 800  # pixels of a page at the usual size of text; beyond it lines are hard to follow
ABOVE = 12  # pixels over a heading that was gone to


class PageView(QTextBrowser):
    """Shows one page at a time. `wanted` is a link that was followed, as it stands in the page."""

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._query = theme, ""
        self._page: Page | None = None
        self._points = self._usual = self.font().pointSizeF()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        theme.changed.connect(self._set)
        self.anchorClicked.connect(lambda url: self.wanted.emit(url.toString()))

    @property
    def place(self) -> int:
        """How far down the page is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def show_page(self, page: Page, number: int = 0) -> None:
        """Show a page from one of its sections on."""
        if page != self._page:
            self._page = page
            self.setAccessibleName(page.title)
            self._set()
        self.go_to(number)

    def go_to(self, number: int) -> None:
        """Scroll to a section."""
        top = 0
        if number:
            block = headings(self.document())[number]
            top = round(self.document().documentLayout().blockBoundingRect(block).top()) - ABOVE
        self.verticalScrollBar().setValue(top)

    def colour(self, query: str) -> None:
        """Colour the words of a query wherever they stand."""
        self._query = query
        self._colour()

    def resize_text(self, by: int) -> None:
        """Larger (1) or smaller (-1) words; 0 is the usual size."""
        self._points = bearable(self._points + by) if by else self._usual
        self._set()

    # --- Qt's own

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of the manual; nothing else is ever loaded."""
        return picture(QUrl(name).path()) if kind == IMAGE else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines no longer than one can follow, pictures no wider than the page."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl held the wheel changes the size of the words."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.resize_text(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    # --- within

    def _set(self) -> None:
        if self._page is not None:
            place = self.place
            set_page(self.document(), self._page.text, self._theme, self._points)
            self._fit()
            self._colour()
            self.verticalScrollBar().setValue(place)

    def _fit(self) -> None:
        widest = round(WIDEST * self._points / self._usual)
        width = min(self.viewport().width(), widest)
        self.setLineWrapColumnOrWidth(width)
        line = self._theme.colour("field")
        fit_pictures(self.document(), width - 2 * MARGIN, self.devicePixelRatioF(), line)

    def _colour(self) -> None:
        pattern = words_of(self._query)
        found = (
            (block, Span(*match.span()))
            for block in blocks(self.document())
            for match in (pattern.finditer(block.text()) if pattern else ())
        )
        self.setExtraSelections([self._coloured(block, span) for block, span in found])

    def _coloured(self, block: QTextBlock, span: Span) -> QTextEdit.ExtraSelection:
        look, cursor = QTextCharFormat(), QTextCursor(block)
        look.setBackground(self._theme.colour("hit_ground"))
        look.setForeground(self._theme.colour("text"))
        start, length = Offsets(block.text()).units(span)
        cursor.setPosition(block.position() + start)
        cursor.setPosition(block.position() + start + length, QTextCursor.MoveMode.KeepAnchor)
        made = QTextEdit.ExtraSelection()
        made.cursor, made.format = cursor, look  # pyright: ignore[reportAttributeAccessIssue]
        return made
