"""How a page is set: room round headings, code on a ground of its own, lines round tables."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from desktop.theme import Theme

LARGER = {1: 1.7, 2: 1.3, 3: 1.1}  # a heading, times the size of the text
ABOVE = {1: 0, 2: 22, 3: 14}  # pixels
BELOW, LISTED, LINE = 8, 3, 135  # pixels; pixels; per cent
CODE = 10  # pixels round code
CELL = 5  # pixels round the words of a cell
MARGIN = 28  # pixels round a page
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


def set_page(document: QTextDocument, text: str, theme: Theme, points: float) -> None:
    """Make a document of the Markdown of a page, in the colours of a theme and a size of text."""
    font = QFont()
    font.setPointSizeF(points)
    document.setDefaultFont(font)
    document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    document.setDocumentMargin(MARGIN)
    whole = QTextCursor(document)
    whole.beginEditBlock()  # or Qt would lay the page out anew after each change
    for block in blocks(document):
        _set_block(block, theme, points)
    _frame_code(document, theme)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame, theme)
    whole.endEditBlock()


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """The blocks of a document, in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def headings(document: QTextDocument) -> list[QTextBlock]:
    """The blocks that are headings, in order."""
    return [block for block in blocks(document) if block.blockFormat().headingLevel()]


def _set_block(block: QTextBlock, theme: Theme, points: float) -> None:
    cursor = QTextCursor(block)
    shape, level = block.blockFormat(), block.blockFormat().headingLevel()
    in_table = cursor.currentTable() is not None
    code = is_code(block) and not in_table
    whole = code or any(look.isImageFormat() for _begin, _length, look in pieces(block))
    shape.setLineHeight(100 if whole else LINE, _PROPORTIONAL)
    shape.setNonBreakableLines(False)
    shape.setTopMargin(ABOVE.get(level, 0))
    shape.setBottomMargin(0 if code or in_table else LISTED if _goes_on(block) else BELOW)
    cursor.setBlockFormat(shape)
    for begin, length, look in list(pieces(block)):
        if not look.isImageFormat():
            _set_piece(look, points * LARGER.get(level, 1), code, theme)
            if level:
                look.setFontWeight(QFont.Weight.DemiBold)
            cursor.setPosition(begin)
            cursor.setPosition(begin + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look)


def _goes_on(block: QTextBlock) -> bool:
    """Whether another item of the same list follows."""
    listed = block.textList()
    return listed is not None and listed.itemNumber(block) < listed.count() - 1


def is_code(block: QTextBlock) -> bool:
    """Whether a block is a line of code."""
    return block.blockFormat().hasProperty(QTextBlockFormat.Property.BlockCodeFence)


def _frame_code(document: QTextDocument, theme: Theme) -> None:
    """Put a ground below each stretch of code."""
    shape = QTextFrameFormat()
    shape.setBackground(theme.colour("alternate"))
    shape.setPadding(CODE)
    shape.setBottomMargin(BELOW + 4)
    lines = [block for block in blocks(document) if is_code(block)]
    lines = [line for line in lines if QTextCursor(line).currentTable() is None]
    for first in [line for line in lines if not is_code(line.previous())]:
        last = first
        while is_code(last.next()):
            last = last.next()
        cursor = QTextCursor(first)
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        _flatten(cursor.insertFrame(shape).firstCursorPosition().block().previous())


def _flatten(block: QTextBlock) -> None:
    """Take the height from the empty block that Qt puts before a frame."""
    if not block.text():
        cursor, shape = QTextCursor(block), block.blockFormat()
        shape.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        shape.setTopMargin(0)
        shape.setBottomMargin(0)
        cursor.setBlockFormat(shape)


def pieces(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """The pieces of a block that look alike: where each begins, how long it is, and its look."""
    for at in block:  # pyright: ignore[reportGeneralTypeIssues]  # Qt's iterator; its stub says nothing
        piece = at.fragment()
        yield piece.position(), piece.length(), piece.charFormat()


def _set_piece(look: QTextCharFormat, points: float, code: bool, theme: Theme) -> None:
    """The size of the words, the typeface and ground of code, the colour of links."""
    look.setForeground(theme.colour("text"))
    look.clearProperty(QTextCharFormat.Property.FontSizeAdjustment)
    look.setFontPointSize(points)
    if code or look.fontFixedPitch():
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        look.setFontFamilies([fixed.family(), "DejaVu Sans Mono", "monospace"])
        look.setFontPointSize(points * 0.95)
        if not code:
            look.setBackground(theme.colour("alternate"))
    if look.isAnchor():
        look.setForeground(theme.colour("accent"))
        look.setFontUnderline(True)


def _set_table(table: QTextTable, theme: Theme) -> None:
    shape = table.format()
    shape.setBorderCollapse(True)
    shape.setBorder(1)
    shape.setBorderBrush(theme.colour("line"))
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setCellPadding(CELL)
    shape.setCellSpacing(0)
    shape.setTopMargin(4)
    shape.setBottomMargin(14)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        head = cell.format()
        head.setBackground(theme.colour("alternate"))
        cell.setFormat(head)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        cursor.mergeCharFormat(bold)
