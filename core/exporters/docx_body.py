"""The blocks of a document as WordprocessingML, with comments, bookmarks, links and pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from core.exporters import docx_xml as xml
from core.exporters.document import (
    Block,
    Entry,
    EntryKind,
    Figure,
    Item,
    Items,
    Pairs,
    Paragraph,
    Quote,
    Role,
    Runs,
    Section,
    Sides,
    Table,
)
from core.exporters.pictures import picture_size
from core.exporters.runs import Mark, MarkKind, Run
from core.values import BlockKind

WIDTH = 9638  # of the text, in twentieths of a point: A4 less 2 cm at both sides
_STYLES = {
    Role.TEXT: "Normal",
    Role.LEAD: "Normal",
    Role.HEADING: "Heading3",
    Role.ASIDE: "Aside",
    Role.LABEL: "Label",
    Role.SOFT: "Soft",
    Role.NOTE: "Note",
}
Drawn = Callable[[str, int], bytes]


@dataclass
class Parts:
    """What lies beside the text: addresses, pictures and comments, each by the number it goes by."""

    links: dict[str, str] = field(default_factory=dict[str, str])
    pictures: list[tuple[str, bytes]] = field(default_factory=list[tuple[str, bytes]])
    comments: list[str] = field(default_factory=list[str])
    bookmarks: int = 0

    def link(self, address: str) -> str:
        """The relation of an address of the web."""
        return self.links.setdefault(address, f"link{len(self.links) + 1}")


class Body:
    """Writes blocks; `comments` say by anchor what a mark leads to, `draw` makes a picture of SVG."""

    def __init__(self, comments: Mapping[str, str], draw: Drawn | None) -> None:
        self._comments, self._draw = comments, draw
        self._open: dict[Mark, int] = {}
        self._closing: frozenset[Mark] = frozenset()
        self.parts = Parts()

    def section(self, section: Section) -> Iterator[str]:
        """A heading of the first rank and what belongs to it."""
        yield self._heading("Heading1", section.anchor, section.title)
        for block in section.blocks:
            yield from self._entry(block) if isinstance(block, Entry) else self.block(block)

    def _entry(self, entry: Entry) -> Iterator[str]:
        meta = [xml.run(entry.label, strong=True)]
        for part in entry.meta:
            meta += [xml.run("   "), self.runs(part)]
        yield xml.paragraph("Meta", "".join(meta))
        yield self._heading("Heading2", entry.anchor, entry.title)
        if entry.kind is EntryKind.ARTICLE:
            paragraphs = (b for b in entry.blocks if isinstance(b, Paragraph))
            self._closing = frozenset(m for p in paragraphs for r in p.runs for m in r.ends)
        for block in entry.blocks:
            yield from self.block(block)

    def _heading(self, style: str, anchor: str, text: str) -> str:
        self.parts.bookmarks += 1
        number = self.parts.bookmarks
        start = f'<w:bookmarkStart w:id="{number}" w:name="{xml.value(anchor)}"/>'
        inside = f'{start}{xml.run(text)}<w:bookmarkEnd w:id="{number}"/>'
        return xml.paragraph(style, inside, text=text)

    def block(self, block: Block) -> Iterator[str]:
        """A block as one paragraph, several, or a table."""
        match block:
            case Paragraph():
                yield self._paragraph(block)
            case Quote():
                yield from self._quote(block)
            case Pairs():
                for label, value in block.rows:
                    inside = xml.run(label, "Number") + xml.tab() + self.runs(value)
                    yield xml.paragraph("Facts", inside)
            case Table():
                yield self._table(block)
            case Items():
                yield from self._items(block)
            case Figure():
                yield self._figure(block)
            case Sides() if len(block.columns) > 1:
                yield self._sides(block)
            case Sides():
                for part in (part for _, stack in block.columns for part in stack):
                    yield from self.block(part)

    def _paragraph(self, p: Paragraph) -> str:
        if p.number and p.role is Role.TEXT:
            inside = xml.run(str(p.number), "Number") + xml.tab() + self.runs(p.runs)
            return xml.paragraph("Counted", inside, text=text_of(p.runs))
        keep = "<w:keepNext/>" if p.role is Role.LEAD else ""
        return xml.paragraph(_STYLES[p.role], self.runs(p.runs), text=text_of(p.runs), extra=keep)

    def _quote(self, quote: Quote) -> Iterator[str]:
        keep = "<w:keepNext/><w:keepLines/>" if quote.where else "<w:keepLines/>"
        if quote.holder:
            yield xml.paragraph("Holder", xml.run(quote.holder), text=quote.holder)
        yield xml.paragraph("Quote", self.runs(quote.runs), text=text_of(quote.runs), extra=keep)
        if quote.where:
            yield xml.paragraph("Where", self.runs(quote.where), text=text_of(quote.where))

    def _items(self, items: Items) -> Iterator[str]:
        if items.folded:
            yield xml.paragraph("Label", xml.run(items.folded))
        for item in items.items:
            yield from self._item(item)

    def _item(self, item: Item) -> Iterator[str]:
        for n, line in enumerate(item.lines):
            if n:
                yield xml.paragraph("ItemMore", self.runs(line), text=text_of(line))
                continue
            sign = xml.run(f"{item.number}." if item.number else "•", "Number")
            mark = self._bookmark(item.anchor) if item.anchor else ""
            yield xml.paragraph(
                "Item", sign + xml.tab() + mark + self.runs(line), text=text_of(line)
            )

    def _bookmark(self, anchor: str) -> str:
        self.parts.bookmarks += 1
        number = self.parts.bookmarks
        return f'<w:bookmarkStart w:id="{number}" w:name="{xml.value(anchor)}"/><w:bookmarkEnd w:id="{number}"/>'

    def _table(self, table: Table) -> str:
        widths = [WIDTH // len(table.head)] * len(table.head)

        def cells(texts: Iterable[str]) -> str:
            made: list[str] = []
            for n, text in enumerate(texts):
                side = '<w:jc w:val="right"/>' if n in table.figures else ""
                made.append(xml.cell(widths[n], xml.paragraph("Cell", text, extra=side)))
            return "".join(made)

        rows = xml.row(cells(xml.run(name, "Number") for name in table.head), head=True)
        rows += "".join(xml.row(cells(self.runs(c) for c in row)) for row in table.rows)
        made = xml.table("Sum", widths, rows)
        foot = xml.paragraph("Cell", xml.run(table.foot, strong=True), text=table.foot)
        # Two tables need a paragraph between them, else they are one.
        return made + (foot if table.foot else xml.paragraph("Cell", ""))

    def _sides(self, sides: Sides) -> str:
        widths = [WIDTH // len(sides.columns)] * len(sides.columns)
        cells: list[str] = []
        for title, stack in sides.columns:
            head = xml.paragraph("Label", xml.run(title), text=title) if title else ""
            cells.append(head + "".join(part for block in stack for part in self.block(block)))
        row = xml.row(
            "".join(xml.cell(w, c) for w, c in zip(widths, cells, strict=True)), whole=False
        )
        return xml.table("Sides", widths, row) + xml.paragraph("Cell", "")

    def _figure(self, figure: Figure) -> str:
        if self._draw is None:
            return xml.paragraph("Soft", xml.run(figure.words), text=figure.words)
        drawn = self._draw(figure.svg, 1440)
        shown = self.picture(drawn, 640, 2000, figure.words)
        caption = xml.paragraph("Where", xml.run(figure.caption)) if figure.caption else ""
        return xml.paragraph("Normal", shown) + caption

    def picture(self, data: bytes, widest: int, highest: int, told: str) -> str:
        """A picture made to fit, in pixels of which 96 make an inch."""
        width, height = picture_size(data)
        scale = min(widest / width, highest / height, 1.0)
        number = len(self.parts.pictures) + 1
        ending = "png" if data.startswith(b"\x89PNG") else "jpeg"
        self.parts.pictures.append((f"picture{number}.{ending}", data))
        return xml.picture(
            f"picture{number}", number, round(width * scale), round(height * scale), told
        )

    def runs(self, runs: Runs) -> str:
        """Runs with their marks, comments and links."""
        return "".join(part for run in runs for part in self._run(run))

    def _run(self, run: Run) -> Iterator[str]:
        for mark in run.begins:
            if mark in self._closing and mark.target in self._comments:
                yield self._begin(mark)
        text = xml.run(
            run.text,
            "Hyperlink" if run.link and not run.link.startswith("#") else _look(run),
            strong=run.strong,
        )
        yield self._linked(run.link, text)
        for mark in run.ends:
            if mark.target in self._comments and mark.kind is not MarkKind.STATEMENT:
                yield self._end(mark)
            yield self._linked(f"#{mark.target}", xml.run(mark.label, "MarkNumber"))

    def _linked(self, link: str, inside: str) -> str:
        if link.startswith("#"):
            return f'<w:hyperlink w:anchor="{xml.value(link[1:])}">{inside}</w:hyperlink>'
        return (
            f'<w:hyperlink r:id="{self.parts.link(link)}">{inside}</w:hyperlink>'
            if link
            else inside
        )

    def _begin(self, mark: Mark) -> str:
        number = len(self.parts.comments)
        self.parts.comments.append(self._comments[mark.target])
        self._open[mark] = number
        return f'<w:commentRangeStart w:id="{number}"/>'

    def _end(self, mark: Mark) -> str:
        start = "" if mark in self._open else self._begin(mark)
        number = self._open.pop(mark)
        reference = f'<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="{number}"/></w:r>'
        return f'{start}<w:commentRangeEnd w:id="{number}"/>{reference}'


def text_of(runs: Runs) -> str:
    """The words of some runs."""
    return "".join(run.text for run in runs)


def _look(run: Run) -> str:
    marks = set(run.marks)
    if {MarkKind.DISPUTE, MarkKind.CLAIM} <= marks:
        return "DisputedClaim"
    styles = {
        MarkKind.WORD: "Telling",
        MarkKind.DISPUTE: "Disputed",
        MarkKind.CLAIM: "Claimed",
        MarkKind.STATEMENT: "Stated",
    }
    found = next((style for kind, style in styles.items() if kind in marks), "")
    return found or ("Byline" if run.kind is BlockKind.BYLINE else "")
