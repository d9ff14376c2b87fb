"""The outline of a PDF: its headings, each with the page and the height at which it stands.

Qt writes links within a document and where they lead, but no outline. It is put behind the finished
file as an update (ISO 32000-1, 7.5.6): no byte before it changes, and nothing of the file need be read
but its last table and the objects that this names.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextDocument

from desktop.paging import Slice

DEEPEST = 3  # levels of headings that stand in an outline; a fourth is for those within an entry
_OVER = 5  # the level of the line over the title of an entry
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")
_KEPT = re.compile(rb"/(?:Info \d+ 0 R|ID \[[^\]]*\])")
_PAGES = re.compile(rb"/Pages (\d+) 0 R")
_KIDS = re.compile(rb"(\d+) 0 R")
_ENTRY = 20  # bytes of an entry in a table of objects


@dataclass(frozen=True)
class Heading:
    """A heading: how deep it stands, its page from 0, and how far below the top of the text of the
    page, in the unit of the layout."""

    level: int
    title: str
    page: int
    top: float


@dataclass(frozen=True)
class _Item:
    """A heading among the others: those above, beside and below it by their places, -1 for none."""

    above: int
    before: int
    after: int
    first: int
    last: int
    below: int


def headings_of(document: QTextDocument, pages: Sequence[Sequence[Slice]]) -> list[Heading]:
    """The headings of a text that is laid out and cut into pages, from top to bottom."""
    return list(_headings(document, pages))


def _headings(document: QTextDocument, pages: Sequence[Sequence[Slice]]) -> Iterator[Heading]:
    own = [page[-1] for page in pages if page]  # what stands before it is the head of a table
    tops = [slice.top for slice in own]
    layout, block, before = document.documentLayout(), document.begin(), 0
    while block.isValid():
        level, title = block.blockFormat().headingLevel(), " ".join(block.text().split())
        if 0 < level <= DEEPEST and title:
            top = layout.blockBoundingRect(block).top() + block.layout().lineAt(0).y()
            page = max(0, bisect_right(tops, top + 1) - 1)
            deep = level + (level == DEEPEST and before != _OVER)
            yield Heading(deep, title, page, own[page].at + top - own[page].top)
        before, block = level, block.next()


def with_outline(
    pdf: bytes, headings: Sequence[Heading], place: tuple[float, float], unit: float
) -> bytes:
    """A PDF as Qt writes it, with an outline; `place` is where the text of each page begins, in points
    from the left and from below, `unit` the points of a unit of the layout."""
    if not headings:
        return pdf
    last = _START.search(pdf)
    assert last is not None
    table = int(last[1])
    trailer = pdf[pdf.index(b"trailer", table) :]
    root, size = (int(_found(pattern, trailer)[1]) for pattern in (_ROOT, _SIZE))
    catalog = _object(pdf, table, root)
    kids = _object(pdf, table, int(_found(_PAGES, catalog)[1])).partition(b"/Kids")[2]
    pages = _KIDS.findall(kids.partition(b"]")[0])
    objects = {
        root: catalog.replace(b"<<", b"<<\n/Outlines %d 0 R\n/PageMode /UseOutlines" % size, 1)
    }
    left, bottom = place
    for number, written in enumerate(_outline(headings, size), size):
        objects[number] = written
        if number > size:
            one = headings[number - size - 1]
            at = b"%.2f %.2f" % (left, bottom - one.top * unit)
            objects[number] += b"/Dest [%s 0 R /XYZ %s 0]\n>>" % (pages[one.page], at)
    return pdf + _update(objects, len(pdf), table, root, b"\n".join(_KEPT.findall(trailer)))


def _outline(headings: Sequence[Heading], number: int) -> Iterator[bytes]:
    """The object that holds the outline, and one for each heading, still open for where it leads."""
    items = _items([heading.level for heading in headings])
    tops = [n for n, item in enumerate(items) if item.above < 0]

    def ref(name: str, place: int) -> bytes:
        return b"/%s %d 0 R\n" % (name.encode(), number + 1 + place) if place >= 0 else b""

    yield b"<<\n/Type /Outlines\n%s%s/Count %d\n>>" % (
        ref("First", tops[0]), ref("Last", tops[-1]), len(tops),
    )  # fmt: skip
    for heading, item in zip(headings, items, strict=True):
        title = heading.title.encode("utf-16-be", "replace").hex().upper()
        parent = ref("Parent", item.above) or b"/Parent %d 0 R\n" % number
        count = b"/Count %d\n" % -item.below if item.below else b""  # closed at first
        rest = (ref("Prev", item.before), ref("Next", item.after), ref("First", item.first))
        yield b"<<\n/Title <FEFF%s>\n%s%s%s%s" % (
            title.encode(), parent, b"".join(rest), ref("Last", item.last), count,
        )  # fmt: skip


def _items(levels: Sequence[int]) -> list[_Item]:
    """How headings stand to each other; one stands below the last before it of a higher level."""
    above: list[int] = []
    open_: list[int] = []
    for n, level in enumerate(levels):
        while open_ and levels[open_[-1]] >= level:
            open_.pop()
        above.append(open_[-1] if open_ else -1)
        open_.append(n)
    below: dict[int, list[int]] = {}
    for n, parent in enumerate(above):
        below.setdefault(parent, []).append(n)
    made: list[_Item] = []
    for n, parent in enumerate(above):
        beside, own = below[parent], below.get(n, [])
        at = beside.index(n) if beside[-1] != n else len(beside) - 1
        before = beside[at - 1] if at else -1
        after = beside[at + 1] if at + 1 < len(beside) else -1
        first, last = (own[0], own[-1]) if own else (-1, -1)
        made.append(_Item(parent, before, after, first, last, len(own)))
    return made


def _object(pdf: bytes, table: int, number: int) -> bytes:
    """What stands in an object, found by the table at the end of the file."""
    entries = pdf.index(b"\n", pdf.index(b"\n", table) + 1) + 1  # behind "xref" and "0 47"
    at = int(pdf[entries + _ENTRY * number :][:10])
    begin = pdf.index(b"obj", at) + len(b"obj")
    return pdf[begin : pdf.index(b"endobj", begin)].strip()


def _update(objects: dict[int, bytes], at: int, table: int, root: int, kept: bytes) -> bytes:
    """New objects, the table of them and how it goes on from the one before."""
    parts, places = [b"\n"], dict[int, int]()
    at += 1
    for number, written in objects.items():
        places[number] = at
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, written))
        at += len(parts[-1])
    parts.append(b"xref\n")
    for number, place in places.items():
        parts.append(b"%d 1\n%010d 00000 n \n" % (number, place))
    size = max(places) + 1
    parts.append(
        b"trailer\n<<\n/Size %d\n/Root %d 0 R\n/Prev %d\n%s\n>>\n" % (size, root, table, kept)
    )
    parts.append(b"startxref\n%d\n%%%%EOF\n" % at)
    return b"".join(parts)


def _found(pattern: re.Pattern[bytes], where: bytes) -> re.Match[bytes]:
    match = pattern.search(where)
    assert match is not None  # Qt writes it
    return match
