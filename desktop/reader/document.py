"""An article as a Qt document: plain text, with formats for what each stretch is and for its marks."""

from __future__ import annotations

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)

from core.text import Span, fold
from core.values import ArticleText, Block, BlockKind
from desktop.look import Look
from desktop.offsets import Offsets
from desktop.parts.quiet import QuietDocument
from desktop.reader.folds import Folds
from desktop.theme import Theme

DOCUMENT_MARGIN = 20  # pixels round the text
FOLD_HEIGHT = 2.2  # of the line of a fold, in pixels for each point of the letters


class ArticleDocument(QuietDocument):
    """Holds text that came from outside: it is never read as markup and loads nothing."""


class Setting:
    """Puts the text of an article into a document, with formats for what each stretch is."""

    def __init__(self, shown: ArticleText, theme: Theme, look: Look) -> None:
        self.shown = shown
        self.offsets = Offsets(shown.text)
        self._theme, self._points = theme, look.points
        self.document = ArticleDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(DOCUMENT_MARGIN)
        self.document.setDefaultFont(font_of(look))
        self.document.setPlainText(shown.text)
        self._space()
        self._hide_title()
        for block in shown.blocks:
            if not block.is_article_text:
                self._apart(block)
        self.folds = Folds(shown, self.document, self.offsets, look.points * FOLD_HEIGHT)

    def select(self, cursor: QTextCursor, span: Span) -> None:
        """Select the words of a span with a cursor."""
        start, length = self.offsets.units(span)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)

    def top(self, point: int) -> float:
        """Where the line of a code point begins, in pixels of the document.

        A cursor would tell, too, but would have Qt shape the letters of the paragraph anew.
        """
        unit = self.offsets.unit(point)
        block = self.document.findBlock(unit)
        top = self.document.documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(unit - block.position())
        return top + line.y() if line.isValid() else top

    def _space(self) -> None:
        """Room between lines and paragraphs; an empty line between two is less than half as high."""
        line, empty = QTextBlockFormat(), QTextBlockFormat()
        heights = QTextBlockFormat.LineHeightTypes
        line.setLineHeight(135, heights.ProportionalHeight.value)
        line.setBottomMargin(self._points * 0.4)
        empty.setLineHeight(self._points * 0.4, heights.FixedHeight.value)
        cursor = QTextCursor(self.document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(line)
        block = self.document.begin()
        while block.isValid():
            if block.length() == 1:
                QTextCursor(block).setBlockFormat(empty)
            block = block.next()

    def _hide_title(self) -> None:
        """The title stands over the text already; hidden, it still counts for every offset."""
        first = self.shown.blocks[0] if self.shown.blocks else None
        if first is None or first.kind is not BlockKind.HEADING:
            return
        if fold(first.span.of(self.shown.text)) == fold(self.shown.article.title):
            line = self.document.findBlock(self.offsets.unit(first.span.start))
            line.setVisible(False)

    def _apart(self, block: Block) -> None:
        look = QTextCharFormat()
        look.setForeground(self._theme.colour("muted"))
        look.setFontPointSize(self._points * 0.85)
        look.setFontItalic(block.kind in (BlockKind.CAPTION, BlockKind.CREDIT))
        if block.kind is BlockKind.HEADING:
            look.setFontWeight(QFont.Weight.Bold)
        cursor = QTextCursor(self.document)
        self.select(cursor, block.span)
        cursor.mergeCharFormat(look)


def font_of(look: Look) -> QFont:
    """The letters of an article."""
    font = QFont(look.families)
    font.setPointSizeF(look.points)
    return font
