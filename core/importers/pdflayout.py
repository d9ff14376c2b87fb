"""The order in which a page is read, and what on it is repeated on every page.

The order of the file is right for nearly all PDFs of newspapers (12 of 12 measured); only where it
jumps from column to column line by line is the page cut by its gutters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from core.importers.pdfpages import Page, Piece
from core.text import fold

EDGE = 0.12  # of the height of a page, at its top and bottom, where running heads stand
_LEAST_LINES = 5  # of a column
_STEP = 3.0  # points
_MOST_PIECES = 4_000  # of a page that is looked at for columns
_FILLED = 0.28  # of a side of a gutter that most lines fill; a side may itself be two columns
_ACROSS = 0.2  # of a page's lines that may run across a gutter
_SAME_LINE = 0.35  # of the size of the letters
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")
_PAGE_NUMBER = re.compile(r"[\W_]*\d{1,4}[\W_]*")


def lines_of(page: Page) -> list[Piece]:
    """The lines of a page in the order of reading."""
    pieces = list(page.pieces)
    gutter = _gutter(pieces)
    if gutter is not None and _jumps(pieces, gutter):
        pieces = list(_cut(pieces))
    return list(_joined(pieces, gutter))


def repeated(pages: Sequence[tuple[Page, Sequence[Piece]]]) -> frozenset[str]:
    """The running heads and feet, as `form` writes them: lines at the edge of many pages."""
    seen = Counter[str]()
    for page, lines in pages:
        seen.update({form(line) for line in lines if at_edge(page, line)})
    least = max(2, round(0.4 * len(pages)))
    return frozenset(line for line, times in seen.items() if times >= least)


def form(line: Piece) -> str:
    """A line without what changes from page to page."""
    return _NUMBER.sub("#", fold(line.text))


def at_edge(page: Page, line: Piece) -> bool:
    """Whether a line stands where running heads and page numbers do."""
    return not EDGE * page.height < line.bottom < (1 - EDGE) * page.height


def is_page_number(page: Page, line: Piece) -> bool:
    """Whether a line is nothing but the number of its page."""
    return at_edge(page, line) and _PAGE_NUMBER.fullmatch(line.text) is not None


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Where the white stripe between two columns runs, None if there is none."""
    if not 2 * _LEAST_LINES <= len(pieces) <= _MOST_PIECES:
        return None
    left, right = min(p.left for p in pieces), max(p.right for p in pieces)
    best: tuple[float, float] | None = None
    x = left + 0.15 * (right - left)
    while x < right - 0.15 * (right - left):
        across = sum(p.left < x < p.right for p in pieces)
        if across <= _ACROSS * len(pieces) and _are_columns(pieces, x, left, right):
            middle = abs(x - (left + right) / 2)
            best = min(best or (across * 1e6 + middle, x), (across * 1e6 + middle, x))
        x += _STEP
    return best[1] if best else None


def _are_columns(pieces: Sequence[Piece], x: float, left: float, right: float) -> bool:
    """Whether running text stands on both sides: many lines that fill most of their side."""
    sides = (
        ([p.right - p.left for p in pieces if p.right <= x], x - left),
        ([p.right - p.left for p in pieces if p.left >= x], right - x),
    )
    return all(
        len(widths) >= _LEAST_LINES and median(widths) > _FILLED * width for widths, width in sides
    )


def _jumps(pieces: Sequence[Piece], gutter: float) -> bool:
    """Whether the file goes from side to side line by line."""
    sides = [p.left >= gutter for p in pieces if p.right <= gutter or p.left >= gutter]
    changes = sum(one != other for one, other in pairwise(sides))
    return changes > max(3, 0.25 * len(sides))


def _cut(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces from the top down; between two that run across, the left column before the right."""
    gutter = _gutter(pieces)
    ordered = sorted(pieces, key=lambda p: (-p.bottom, p.left))
    if gutter is None:
        yield from ordered
        return
    sides: tuple[list[Piece], list[Piece]] = ([], [])
    for piece in ordered:
        if piece.left < gutter < piece.right:
            yield from (*_cut(sides[0]), *_cut(sides[1]), piece)
            sides = ([], [])
        else:
            sides[piece.left >= gutter].append(piece)
    yield from (*_cut(sides[0]), *_cut(sides[1]))


def _joined(pieces: Sequence[Piece], gutter: float | None) -> Iterator[Piece]:
    """Lines: pieces that stand beside one another and not across the gutter, such as cells."""
    line: Piece | None = None
    for piece in pieces:
        if line and _continues(line, piece, gutter):
            line = Piece(
                f"{line.text} {piece.text}", line.left, piece.right, line.bottom, line.size
            )
        else:
            if line:
                yield line
            line = piece
    if line:
        yield line


def _continues(line: Piece, piece: Piece, gutter: float | None) -> bool:
    beside = abs(line.bottom - piece.bottom) < _SAME_LINE * line.size and piece.left >= line.right
    return beside and not (gutter is not None and line.right <= gutter <= piece.left)
