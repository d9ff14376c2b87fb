"""The text of the article on the screen; everything it says counts code points."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from core.text import Span
from core.values import ArticleText
from desktop.look import Look
from desktop.marks import Mark
from desktop.offsets import trimmed
from desktop.reader.document import DOCUMENT_MARGIN, ArticleDocument, Setting
from desktop.reader.dressing import Dressed, Dressing
from desktop.reader.fold_lines import FoldLines
from desktop.reader.folds import Folds
from desktop.theme import Theme
from desktop.translation import tr

FIRST_LINE = 2 * DOCUMENT_MARGIN  # pixels within which the first line begins, title hidden or not


class ArticleView(QTextEdit):
    """Shows one article; the text never comes back from the widget, only positions do.

    Nothing here asks for the height of the whole document: Qt lays a long text out bit by bit.
    """

    selected = Signal(object)  # Span or None
    pressed_at = Signal(int)
    moved = Signal()
    relaid = Signal()  # lines stand elsewhere in the document now

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
        self.setAccessibleName(tr("Article text"))
        self.viewport().setMouseTracking(True)
        self._theme = theme
        self._empty = ArticleDocument()
        self._setting: Setting | None = None
        self._dressing, self._dressed = Dressing((), theme), Span(0, 0)
        self._active: Span | None = None
        self._found: Sequence[Span] = ()
        self._selected: Span | None = None
        self._fold_lines = FoldLines(self, theme)
        self.selectionChanged.connect(self._tell)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_article(self, shown: ArticleText | None, look: Look) -> None:
        """Show an article from its top, or nothing."""
        self._active, self._found, self._selected = None, (), None
        self._dressing = Dressing((), self._theme)
        self._setting = Setting(shown, self._theme, look) if shown else None
        self.setExtraSelections([])  # they stand in the document that goes
        self.setDocument(self._setting.document if self._setting else self._empty)
        self._fold_lines.use(self.folds)
        self._lay_over()
        self.relaid.emit()

    def dress(self, marks: Sequence[Mark]) -> None:
        """Show these marks and no others."""
        self._dressing = Dressing(marks, self._theme)
        self._lay_over()

    # --- where things stand

    @property
    def folds(self) -> Folds | None:
        """What is folded in the article, None without one."""
        return self._setting.folds if self._setting else None

    @property
    def length(self) -> int:
        """How many code points the article has."""
        return len(self._setting.shown.text) if self._setting else 0

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
        fold = self._setting.folds.at(point)
        if fold is not None and fold in self._setting.folds.closed:
            return self._fold_lines.top(fold)
        return self._setting.top(point) - self.verticalScrollBar().value()

    def seen(self, beyond: int = 0) -> Span:
        """The code points in sight, with those within some pixels beyond."""
        if self._setting is None:
            return Span(0, 0)
        corner = QPoint(self.viewport().width(), self.viewport().height() + beyond)
        first = self.cursorForPosition(QPoint(0, -beyond)).position()
        last = self.cursorForPosition(corner).position()
        return self._setting.offsets.span(first, max(first, last))

    @property
    def first_visible(self) -> int:
        """The code point at the top of what can be seen."""
        unit = self.cursorForPosition(QPoint(24, 4)).position()
        return self._setting.offsets.point(unit) if self._setting else 0

    # --- going and choosing

    def scroll_to(self, point: int) -> None:
        """Put the line of a code point at the top; the first line keeps the room over it."""
        bar = self.verticalScrollBar()
        top = int(bar.value() + self.top_of(point))
        bar.setValue(top if top > FIRST_LINE else 0)

    def reveal(self, span: Span, *, active: bool = True) -> None:
        """Move the cursor to a passage, show it in the upper third, and mark it as the active one."""
        if self._setting is None:
            return
        self._unfold(span)
        cursor = self.textCursor()
        cursor.setPosition(self._setting.offsets.unit(span.start))
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(int(bar.value() + self.top_of(span.start) - self.viewport().height() / 4))
        self._active = span if active else self._active
        self._lay_over()

    def reveal_quietly(self, span: Span) -> None:
        """Mark a passage as the active one and leave cursor and view where they are."""
        self._active = span
        self._lay_over()

    def forget_active(self) -> None:
        """Mark no passage as the active one."""
        self._active = None
        self._lay_over()

    def show_found(self, spans: Sequence[Span]) -> None:
        """Colour the places that the find bar found, which are in order."""
        self._found = spans
        self._lay_over()

    def turn_folds(self) -> None:
        """Open all folds, or close them when all are open."""
        folds = self.folds
        if folds is not None:
            closing = not folds.closed
            for fold in folds.all:
                folds.turn(fold, closed=closing)
            self._relay()

    def _unfold(self, span: Span) -> None:
        folds = self.folds
        for fold in folds.all if folds else ():
            if folds and fold in folds.closed and fold.span.overlaps(span):
                folds.turn(fold, closed=False)
                self._relay()

    # --- Qt's own

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected words of the article itself, as plain text."""
        data = QMimeData()
        span = self.selection
        if span is not None and self._setting is not None:
            data.setText(span.of(self._setting.shown.text))
        return data

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be opened."""
        super().mouseMoveEvent(event)
        over = self._fold_lines.at(event.position().y()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the line of a fold opens it; one that selects nothing asks what is marked."""
        super().mouseReleaseEvent(event)
        if self._setting is None or self.textCursor().hasSelection():
            return
        fold, folds = self._fold_lines.at(event.position().y()), self._setting.folds
        if fold is not None:
            folds.turn(fold, closed=fold not in folds.closed)
            self._relay()
            return
        unit = self.cursorForPosition(event.position().toPoint()).position()
        self.pressed_at.emit(self._setting.offsets.point(unit))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margin in step."""
        super().resizeEvent(event)
        self._relay()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and the lines that stand for what is folded."""
        super().paintEvent(event)
        self._fold_lines.paint()

    # --- within

    def _relay(self) -> None:
        self._lay_over()
        self.relaid.emit()
        self.moved.emit()

    def _scrolled(self) -> None:
        seen = self.seen()
        if not self._dressed.contains(seen):
            self._lay_over()
        self.moved.emit()

    def _tell(self) -> None:
        if self.selection != self._selected:
            self._selected = self.selection
            self.selected.emit(self._selected)

    def _lay_over(self) -> None:
        """Lay the looks over what is seen and a screen beyond; grounds first, lines over them."""
        seen = self._dressed = self.seen(beyond=self.viewport().height())
        active = [(self._active, self._ground("active_ground"))] if self._active else []
        grounds = [*self._dressing.grounds(seen), *active, *self._dressing.strong(seen)]
        looks = [*grounds, *self._hits(seen), *self._dressing.lines(seen)]
        self.setExtraSelections(list(self._extras(looks)))

    def _hits(self, seen: Span) -> Iterable[Dressed]:
        look = self._ground("hit_ground")
        first = bisect_left(self._found, seen.start, key=lambda span: span.end)
        last = bisect_left(self._found, seen.end, key=lambda span: span.start)
        yield from ((span, look) for span in self._found[first:last])

    def _ground(self, colour: str) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setBackground(self._theme.colour(colour))
        return look

    def _extras(self, looks: Iterable[Dressed]) -> Iterable[QTextEdit.ExtraSelection]:
        for span, look in looks:
            if self._setting is not None:
                extra = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self._setting.document)
                self._setting.select(cursor, span)
                extra.cursor, extra.format = cursor, look  # pyright: ignore[reportAttributeAccessIssue]
                yield extra
