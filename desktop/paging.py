"""Where a long text is cut into pages: between lines and between rows, never through them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFormat, QTextFrame, QTextTable

SHORT = 7  # rows of a table with a head that goes over to the next page as a whole


@dataclass(frozen=True)
class Piece:
    """A stretch of the text that stays whole: a line, or a row of a table.

    `kept` says that no page may end after it, `fresh` that a page begins with it. `head` is the
    stretch of a table's head, which is shown again where a page begins with a row of that table.
    """

    top: float
    bottom: float
    kept: bool = False
    fresh: bool = False
    head: tuple[float, float] | None = None


@dataclass(frozen=True)
class Slice:
    """A stretch of the text and where on a page it stands."""

    top: float
    height: float
    at: float = 0.0


def pieces_of(document: QTextDocument) -> list[Piece]:
    """The pieces of a text that is laid out, from top to bottom."""
    return list(_pieces(document.rootFrame()))


def cut(pieces: Sequence[Piece], height: float) -> list[list[Slice]]:
    """Pages of a height; each is one slice, or two where the head of a table is shown again.

    What is kept with the next goes over to the next page with it, unless it would fill that alone. A
    piece higher than a page is the only one that is torn.
    """
    pages: list[list[Slice]] = []
    at = 0
    while at < len(pieces):
        first = pieces[at]
        head = first.head if first.head and first.top >= first.head[1] and pages else None
        room = height - (head[1] - head[0] if head else 0.0)
        end = _end(pieces, at, room)
        bottom = pieces[end - 1].bottom
        pages += _page(first.top, bottom, head, height)
        at = end
    return pages or [[]]


def _end(pieces: Sequence[Piece], at: int, room: float) -> int:
    """After which piece a page ends that begins with the piece `at`."""
    top, end = pieces[at].top, at + 1
    while end < len(pieces) and pieces[end].bottom - top <= room and not pieces[end].fresh:
        end += 1
    if end == len(pieces) or pieces[end].fresh:
        return end
    back = end
    while back > at + 1 and pieces[back - 1].kept:
        back -= 1
    return back if back > at + 1 or not pieces[at].kept else end


def _page(
    top: float, bottom: float, head: tuple[float, float] | None, height: float
) -> Iterator[list[Slice]]:
    shown = head[1] - head[0] if head else 0.0
    before = [Slice(head[0], shown)] if head else []
    while bottom - top > height - shown + 0.5:
        yield [*before, Slice(top, height - shown, shown)]
        top += height - shown
    yield [*before, Slice(top, bottom - top, shown)]


def _pieces(frame: QTextFrame) -> Iterator[Piece]:
    place = frame.begin()
    while not place.atEnd():
        inner, block = place.currentFrame(), place.currentBlock()
        if isinstance(inner, QTextTable):
            yield from _rows(inner)
        elif inner is not None:
            yield from _pieces(inner)
        elif block.isValid():
            yield from _lines(block)
        place += 1


def _lines(block: QTextBlock) -> Iterator[Piece]:
    """The lines of a paragraph: neither the first nor the last stands alone on a page.

    An empty paragraph is only room; Qt puts one beside the end of each table, too.
    """
    if not block.text():
        return
    rect = block.document().documentLayout().blockBoundingRect(block)
    layout, look = block.layout(), block.blockFormat()
    count = layout.lineCount()
    kept = look.headingLevel() > 0 or look.bottomMargin() == 0
    breaks = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
    fresh = bool(look.pageBreakPolicy() & breaks)
    offset = rect.top()
    for n in range(count):
        line = layout.lineAt(n)
        top, bottom = offset + line.y(), offset + line.y() + line.height()
        last = n == count - 1
        alone = count > 2 and n in (0, count - 2)
        yield Piece(top, bottom, kept if last else kept or alone, fresh and n == 0)


def _rows(table: QTextTable) -> Iterator[Piece]:
    """The rows of a table, each whole."""
    heads = table.format().headerRowCount()
    rows = [_row(table, n) for n in range(table.rows())]
    head = (rows[0][0], rows[heads - 1][1]) if heads else None
    short, last = len(rows) <= SHORT, len(rows) - 1
    for n, (top, bottom) in enumerate(rows):
        # The head goes with the first row, and the last but one with the last.
        kept = n < heads or (heads > 0 and (n == last - 1 or (short and n < last)))
        yield Piece(top, bottom, kept, head=head if n >= heads else None)


def _row(table: QTextTable, number: int) -> tuple[float, float]:
    """From where to where a row goes, its padding included."""
    layout = table.document().documentLayout()
    device = layout.paintDevice()
    room = table.format().cellPadding() * (device.logicalDpiY() / 96 if device else 1)
    tops: list[float] = []
    bottoms: list[float] = []
    for column in range(table.columns()):
        cell = table.cellAt(number, column)
        place = cell.begin()
        while not place.atEnd():
            block = place.currentBlock()
            if block.isValid():
                rect = layout.blockBoundingRect(block)
                tops.append(rect.top())
                bottoms.append(rect.bottom())
            place += 1
    return min(tops) - room, max(bottoms) + room
