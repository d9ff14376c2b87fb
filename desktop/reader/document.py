"""An article as a Qt document: plain text, with formats for what each stretch is and for its marks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from core.text import Span, fold
from core.values import ArticleText, Block, BlockKind
from desktop.look import Look
from desktop.marks import Layer, Mark
from desktop.offsets import Offsets
from desktop.theme import Theme

DOCUMENT_MARGIN = 20  # pixels round the text


class ArticleDocument(QTextDocument):
    """Holds text that came from outside: it is never read as markup and loads nothing."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing, whatever is asked for: Qt would read local files and pictures."""
        return None


@dataclass(frozen=True)
class Stretch:
    """A stretch in which the same marks hold; `strong` are the words that make a dispute."""

    span: Span
    layers: frozenset[Layer]
    strong: bool


def stretches(marks: Iterable[Mark]) -> list[Stretch]:
    """The marks cut where any of them begins or ends, so that formats can be merged."""
    marks = list(marks)
    edges: set[int] = set()
    for span in (s for m in marks for s in (m.span, *m.strong)):
        edges |= {span.start, span.end}
    made: list[Stretch] = []
    alive: list[Mark] = []
    waiting = sorted(marks, key=lambda m: m.span.start, reverse=True)
    places = sorted(edges)
    for start, end in pairwise(places):
        while waiting and waiting[-1].span.start <= start:
            alive.append(waiting.pop())
        alive = [mark for mark in alive if mark.span.end > start]
        here = [m for m in alive if m.span.start < m.span.end]
        if here:
            flags = [m for m in here if m.layer is Layer.DISPUTES]
            strong = any(s.start <= start and end <= s.end for m in flags for s in m.strong)
            made.append(Stretch(Span(start, end), frozenset(m.layer for m in here), strong))
    return made


class Setting:
    """Puts the formats into a document: what a stretch is, then its marks."""

    def __init__(self, shown: ArticleText, theme: Theme, look: Look) -> None:
        self.shown = shown
        self.offsets = Offsets(shown.text)
        self._theme, self._families, self._points = theme, look.families, look.points
        self.document = ArticleDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(DOCUMENT_MARGIN)
        self.document.setPlainText(shown.text)
        self._space()
        self._hide_title()
        self.dress(())

    def dress(self, marks: Iterable[Mark]) -> None:
        """Set all formats anew, with these marks."""
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        self._body(cursor)
        for block in self.shown.blocks:
            if not block.is_article_text:
                self._apart(cursor, block)
        for stretch in stretches(marks):
            self.select(cursor, stretch.span)
            cursor.mergeCharFormat(self._look(stretch))
        cursor.endEditBlock()

    def select(self, cursor: QTextCursor, span: Span) -> None:
        """Select the words of a span with a cursor."""
        start, length = self.offsets.units(span)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)

    def _body(self, cursor: QTextCursor) -> None:
        plain = QTextCharFormat()
        plain.setFontFamilies(self._families)
        plain.setFontPointSize(self._points)
        plain.setForeground(self._theme.colour("text"))
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setCharFormat(plain)

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

    def _apart(self, cursor: QTextCursor, block: Block) -> None:
        look = QTextCharFormat()
        look.setForeground(self._theme.colour("muted"))
        look.setFontPointSize(self._points * 0.85)
        look.setFontItalic(block.kind in (BlockKind.CAPTION, BlockKind.CREDIT))
        if block.kind is BlockKind.HEADING:
            look.setFontWeight(QFont.Weight.Bold)
        self.select(cursor, block.span)
        cursor.mergeCharFormat(look)

    def _look(self, stretch: Stretch) -> QTextCharFormat:
        look = QTextCharFormat()
        line = QTextCharFormat.UnderlineStyle
        if Layer.CLAIMS in stretch.layers:
            look.setBackground(self._theme.colour("claim_ground"))
        if Layer.DISPUTES in stretch.layers:
            look.setUnderlineStyle(line.WaveUnderline)
            look.setUnderlineColor(self._theme.colour("dispute"))
        elif Layer.HEDGES in stretch.layers:
            look.setUnderlineStyle(line.DashUnderline)
            look.setUnderlineColor(self._theme.colour("text"))
        elif stretch.layers & {Layer.STATEMENTS, Layer.BELIEFS}:
            look.setUnderlineStyle(line.DotLine)
            look.setUnderlineColor(self._theme.colour("statement"))
        if stretch.strong:
            look.setFontWeight(QFont.Weight.Bold)
        return look
