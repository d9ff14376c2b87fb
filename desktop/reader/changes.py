"""What an outlet changed between two editions: both texts in one, with what was added and removed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout, QWidget

from core.text import Span
from core.text.comparing import Edit
from core.values import Article, EditionChanges
from desktop.dates import date_words
from desktop.look import Look
from desktop.offsets import Offsets
from desktop.parts.fields import ChoiceField
from desktop.parts.flow import FlowLayout
from desktop.parts.labels import button, label
from desktop.reader.document import DOCUMENT_MARGIN, ArticleDocument, font_of
from desktop.theme import PAGE, Theme
from desktop.translation import plural, tr

LINE = 130  # per cent of the height of the letters


class ChangesView(QTextEdit):
    """The newer text with what was removed where it stood. Added words are underlined on green, removed
    ones struck through on red."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("article")
        self.setReadOnly(True)
        self.setAcceptDrops(False)  # the window takes dropped files
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(tr("What was changed"))
        self._theme = theme
        self._places: list[int] = []  # where changes begin, in Qt's units
        self._spans: list[tuple[Span, Span, int, str]] = []  # old, new, where that is shown, words

    def show_changes(self, changes: EditionChanges, look: Look) -> None:
        """Show two editions in one text."""
        document = ArticleDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(DOCUMENT_MARGIN)
        document.setDefaultFont(font_of(look))
        cursor = QTextCursor(document)
        self._places, self._spans = [], []
        kept = True
        for one in changes.stretches:
            words = one.old.of(changes.old_text) or one.new.of(changes.new_text)
            if kept and one.edit is not Edit.KEPT:
                self._places.append(cursor.position())
            kept = one.edit is Edit.KEPT
            self._spans.append((one.old, one.new, cursor.position(), words))
            cursor.insertText(words, self._format(one.edit))
        cursor.select(QTextCursor.SelectionType.Document)
        line = QTextBlockFormat()
        line.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(line)
        self.setDocument(document)

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) change, after the last the first; False without any."""
        if not self._places:
            return False
        here = self.textCursor().position()
        after = [at for at in self._places if at > here]
        before = [at for at in self._places if at < here]
        to = (after or self._places)[0] if by > 0 else (before or self._places)[-1]
        self._go(to)
        return True

    def reveal(self, start: int, *, new: bool) -> None:
        """Show the code point of the newer or the older text."""
        for old_span, new_span, unit, words in self._spans:
            span = new_span if new else old_span
            if span.start <= start < span.end:
                self._go(unit + Offsets(words).unit(start - span.start))
                return

    def _go(self, unit: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(unit)
        self.setTextCursor(cursor)
        top = self.cursorRect().top()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + top - self.viewport().height() // 4)

    def _format(self, edit: Edit) -> QTextCharFormat:
        look = QTextCharFormat()
        if edit is Edit.ADDED:
            look.setBackground(self._theme.colour("added_ground"))
            look.setFontUnderline(True)
        elif edit is Edit.REMOVED:
            look.setBackground(self._theme.colour("difference_ground"))
            look.setFontStrikeOut(True)
        return look


class ChangesPage(QWidget):
    """Which two editions are compared, and what was changed."""

    left = Signal()
    read = Signal(int)  # the article of the earlier edition
    wanted = Signal(int, int)  # another earlier edition is to be compared with the later one

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._changes: EditionChanges | None = None
        self._look = Look()
        self.view = ChangesView(theme)
        self._title, self._meta = label(role="title"), label(tone="muted")
        self.earlier = ChoiceField(tr("Compared with"))
        self.next = button(tr("Next change"))
        self.open = button(tr("Read the earlier edition"))
        self.back = button(tr("Back to the text"), tooltip=tr("Back to the text (Esc)"))
        self._lay_out()
        self.next.clicked.connect(lambda: self.view.step(1))
        self.open.clicked.connect(self._read)
        self.back.clicked.connect(self.left)
        self.earlier.activated.connect(self._choose)
        theme.changed.connect(self._show_again)

    @property
    def shown(self) -> EditionChanges | None:
        """What is compared."""
        return self._changes

    def show_changes(
        self, changes: EditionChanges, editions: Sequence[Article], look: Look
    ) -> None:
        """Show what was changed between two of some editions."""
        self._changes, self._look = changes, look
        old, new = changes.old, changes.new
        self._title.setText(new.title or tr("Untitled"))
        words = plural("%n words changed", "%n word changed", changes.words)
        told = tr(
            "From {one} to {other}: {words}. Added words are underlined, removed ones struck out."
        )
        both = {"one": edition_words(old), "other": edition_words(new), "words": words}
        self._meta.setText(told.format(**both))
        others = [one for one in editions if one.id != new.id]
        self.earlier.clear()
        for one in others:
            self.earlier.addItem(edition_words(one), one.id)
        self.earlier.setCurrentIndex(self.earlier.findData(old.id))
        self.earlier.setVisible(len(others) > 1)
        self.next.setEnabled(bool(changes.words))
        self._show_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_again(self) -> None:
        if self._changes is not None:
            self.view.show_changes(self._changes, self._look)

    def _read(self) -> None:
        if self._changes is not None:
            self.read.emit(self._changes.old.id)

    def _choose(self, _row: int) -> None:
        if self._changes is not None:
            self.wanted.emit(self.earlier.currentData(), self._changes.new.id)

    def _lay_out(self) -> None:
        head = QFrame()
        head.setObjectName("header")
        top = QVBoxLayout(head)
        top.setContentsMargins(PAGE, 12, 16, 8)
        top.setSpacing(4)
        top.addWidget(self._title)
        top.addWidget(self._meta)
        row = FlowLayout(margin=0, gap=8)
        for widget in (self.earlier, self.next, self.open, self.back):
            row.addWidget(widget)
        top.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.view, 1)


def edition_words(article: Article) -> str:
    """Which edition an article is, and of when: "edition 2, 4 March 2025"."""
    day = article.updated or article.published
    number = tr("edition {number}").format(number=article.edition)
    return tr("{edition}, {day}").format(edition=number, day=date_words(day)) if day else number
