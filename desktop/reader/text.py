"""The text of the article on the screen; everything it says counts code points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from core.text import Span
from core.values import ArticleText
from desktop.look import Look
from desktop.marks import Mark
from desktop.offsets import trimmed
from desktop.reader.document import DOCUMENT_MARGIN, ArticleDocument, Setting
from desktop.theme import Theme

MOST_FOUND = 200  # places of the find bar that are coloured at once; more would make scrolling slow


class ArticleView(QTextEdit):
    """Shows one article; the text never comes back from the widget, only positions do."""

    selected = Signal(object)  # Span or None
    pressed_at = Signal(int)
    moved = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("article")
        self.setReadOnly(True)
        self.setAcceptDrops(False)  # the window takes dropped files
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(1)
        self.setAccessibleName("Article text")
        self._theme = theme
        self._empty = ArticleDocument()
        self._setting: Setting | None = None
        self._look = Look()
        self._active: Span | None = None
        self._found: Sequence[Span] = ()
        self._selected: Span | None = None
        self.selectionChanged.connect(self._tell)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())

    def show_article(self, shown: ArticleText | None, look: Look) -> None:
        """Show an article from its top, or nothing."""
        self._active, self._found, self._selected = None, (), None
        self._look = look
        self._narrow()
        self._setting = Setting(shown, self._theme, look) if shown else None
        self.setDocument(self._setting.document if self._setting else self._empty)
        self._paint_extra()

    def dress(self, marks: Sequence[Mark]) -> None:
        """Show these marks and no others; the place in the text stays."""
        if self._setting is not None:
            place = self.verticalScrollBar().value()
            self._setting.dress(marks)
            self.verticalScrollBar().setValue(place)
            self._paint_extra()
            self.moved.emit()

    @property
    def selection(self) -> Span | None:
        """What is selected, without white space at its ends; None if that is nothing."""
        if self._setting is None or not self.textCursor().hasSelection():
            return None
        cursor = self.textCursor()
        span = self._setting.offsets.span(cursor.selectionStart(), cursor.selectionEnd())
        span = trimmed(self._setting.shown.text, span)
        return span if len(span) else None

    @property
    def place(self) -> int:
        """The code point at the cursor."""
        return self._setting.offsets.point(self.textCursor().position()) if self._setting else 0

    def top_of(self, point: int) -> float:
        """Where the line of a code point begins, in pixels from the top of the viewport."""
        if self._setting is None:
            return 0
        cursor = QTextCursor(self._setting.document)
        cursor.setPosition(self._setting.offsets.unit(point))
        return self.cursorRect(cursor).top()

    @property
    def first_visible(self) -> int:
        """The code point at the top of what can be seen."""
        unit = self.cursorForPosition(QPoint(24, 4)).position()
        return self._setting.offsets.point(unit) if self._setting else 0

    def scroll_to(self, point: int) -> None:
        """Put the line of a code point at the top."""
        bar = self.verticalScrollBar()
        bar.setValue(int(bar.value() + self.top_of(point)))

    def select_span(self, span: Span) -> None:
        """Select a passage."""
        if self._setting is not None:
            cursor = self.textCursor()
            self._setting.select(cursor, span)
            self.setTextCursor(cursor)

    def reveal(self, span: Span, *, active: bool = True) -> None:
        """Move the cursor to a passage, show it in the upper third, and mark it as the active one."""
        if self._setting is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(self._setting.offsets.unit(span.start))
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(int(bar.value() + self.top_of(span.start) - self.viewport().height() / 4))
        self._active = span if active else self._active
        self._paint_extra()

    def reveal_quietly(self, span: Span) -> None:
        """Mark a passage as the active one and leave cursor and view where they are."""
        self._active = span
        self._paint_extra()

    def forget_active(self) -> None:
        """Mark no passage as the active one."""
        self._active = None
        self._paint_extra()

    def show_found(self, spans: Sequence[Span]) -> None:
        """Colour the places that the find bar found."""
        self._found = spans[:MOST_FOUND]
        self._paint_extra()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected words of the article itself, as plain text."""
        data = QMimeData()
        span = self.selection
        if span is not None and self._setting is not None:
            data.setText(span.of(self._setting.shown.text))
        return data

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that selects nothing asks what is marked there."""
        super().mouseReleaseEvent(event)
        if self._setting is not None and not self.textCursor().hasSelection():
            unit = self.cursorForPosition(event.position().toPoint()).position()
            self.pressed_at.emit(self._setting.offsets.point(unit))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margin in step, and the lines no longer than they are wanted."""
        super().resizeEvent(event)
        self._narrow()
        self.moved.emit()

    def _narrow(self) -> None:
        """Leave the room free that lines as long as the look wants do not need."""
        margins = self.viewportMargins()
        room = self.viewport().width() + margins.left() + margins.right()
        free = max(0, room - self._look.line(2 * DOCUMENT_MARGIN)) if self._look.width else 0
        if margins.right() != free:
            self.setViewportMargins(0, 0, free, 0)

    def _tell(self) -> None:
        if self.selection != self._selected:
            self._selected = self.selection
            self.selected.emit(self._selected)

    def _paint_extra(self) -> None:
        found = [self._extra(span, "hit_ground") for span in self._found]
        active = [self._extra(self._active, "active_ground")] if self._active else []
        self.setExtraSelections([e for e in (*active, *found) if e is not None])

    def _extra(self, span: Span, colour: str) -> QTextEdit.ExtraSelection | None:
        if self._setting is None:
            return None
        extra = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._setting.document)
        self._setting.select(cursor, span)
        look = QTextCharFormat()
        look.setBackground(self._theme.colour(colour))
        look.setProperty(QTextFormat.Property.FullWidthSelection, False)
        extra.cursor, extra.format = cursor, look  # pyright: ignore[reportAttributeAccessIssue]
        return extra
