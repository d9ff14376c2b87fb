"""Word documents (DOCX), read from their XML; nothing else of the package is unpacked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from core.errors import ReadingError
from core.importers.article import ArticleReader
from core.importers.base import Opened
from core.importers.formats import Format
from core.importers.markup import at
from core.importers.package import properties, related, root_of
from core.importers.packed import Packed
from core.importers.paragraphs import Paragraph, lines_of
from core.values import BlockKind

CHANGED = "It has tracked changes; it was read as if all were accepted."
NOTED = "Its notes stand at the end of the text."
# Removed text, instructions of fields, and what stands in for a drawing where it cannot be drawn.
_PASSED = frozenset(("w:del", "w:moveFrom", "w:instrText", "w:delText", "mc:Fallback"))
_SIGNS = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011"}
_REFERENCES = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}
_KINDS = {"subtitle": BlockKind.HEADING, "caption": BlockKind.CAPTION}


class DocxImporter:
    """Reads Word documents: inserted text is text, removed text is not."""

    format = Format.DOCX

    def __init__(self, articles: ArticleReader) -> None:
        self._articles = articles

    def open(self, data: bytes) -> Opened:
        """The articles of a document; raises ReadingError."""
        packed = Packed(data)
        document = _Document(packed)
        paragraphs = document.paragraphs()
        given = replace(properties(packed), title=document.title, notes=document.notes())
        if document.title:
            given = replace(given, origins={**given.origins, "title": "the title of the document"})
        return Opened(tuple(self._articles.read_all(paragraphs, given)))


class _Document:
    """The walk through one document."""

    def __init__(self, packed: Packed) -> None:
        self._name = related(packed, "", "officeDocument") or "word/document.xml"
        root = root_of(packed, self._name)
        body = at(root, "w:body")
        if body is None:
            raise ReadingError("It is a Word document without a text in it.")
        self._packed, self._body = packed, body
        self._styles = self._read_styles()
        self._references = list[tuple[str, str]]()
        self._changed = False
        self.title = ""

    def paragraphs(self) -> list[Paragraph]:
        """Every paragraph, rows of tables as one each, notes at the end."""
        text = [*self._blocks(self._body)]  # finds the references to notes
        return [*text, *self._notes()]

    def notes(self) -> tuple[str, ...]:
        """What a reader should know about how it was read."""
        said = ((CHANGED, self._changed), (NOTED, bool(self._references)))
        return tuple(note for note, holds in said if holds)

    def _blocks(self, parent: Element) -> Iterator[Paragraph]:
        for child in parent:
            match child.tag:
                case "w:p":
                    yield from self._paragraph(child)
                case "w:tbl":
                    yield from self._table(child)
                case "w:del" | "w:moveFrom" | "mc:Fallback":
                    self._changed = self._changed or child.tag != "mc:Fallback"
                case _:
                    yield from self._blocks(child)

    def _paragraph(self, element: Element) -> Iterator[Paragraph]:
        boxes = list[Element]()
        text = "".join(self._runs(element, boxes))
        style = self._style(element)
        if style == "title" and not self.title:
            self.title = " ".join(text.split())
        kind = self._kind(element, style)
        yield from (Paragraph(line, kind) for line in lines_of(text))
        for box in boxes:
            yield from self._blocks(box)

    def _runs(self, element: Element, boxes: list[Element]) -> Iterator[str]:
        """The text of an element; text boxes that hang on it are put aside."""
        for child in element:
            tag = str(child.tag)
            if tag == "w:t":
                yield child.text or ""
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == "w:txbxContent":
                boxes.append(child)
            elif tag in _REFERENCES:
                self._references.append((_REFERENCES[tag], child.get("w:id", "")))
            elif tag not in _PASSED:
                self._changed = self._changed or tag in ("w:ins", "w:moveTo")
                yield from self._runs(child, boxes)
            else:
                self._changed = self._changed or tag in ("w:del", "w:moveFrom")

    def _table(self, table: Element) -> Iterator[Paragraph]:
        """A row as one paragraph; a table in a cell is part of the cell."""
        for child in table:
            if child.tag == "w:tr":
                cells = [" ".join(p.text for p in self._blocks(cell)) for cell in child]
                line = " | ".join(cell for cell in cells if cell)
                if line:
                    yield Paragraph(line, BlockKind.TEXT)
            elif child.tag not in _PASSED:
                yield from self._table(child)

    def _notes(self) -> Iterator[Paragraph]:
        roots = dict[str, dict[str, Element]]()
        for kind, id in list(dict.fromkeys(self._references)):
            if kind not in roots:
                name = related(self._packed, self._name, kind)
                root = root_of(self._packed, name) if name else None
                notes = root if root is not None else ()
                roots[kind] = {note.get("w:id", ""): note for note in notes}
            if id in roots[kind]:
                yield from self._blocks(roots[kind][id])

    def _kind(self, element: Element, style: str) -> BlockKind | None:
        if style.startswith("heading") or at(element, "w:pPr", "w:outlineLvl") is not None:
            return BlockKind.HEADING
        if at(element, "w:pPr", "w:numPr") is not None:
            return BlockKind.TEXT
        return _KINDS.get(style)

    def _style(self, element: Element) -> str:
        style = at(element, "w:pPr", "w:pStyle")
        return self._styles.get(style.get("w:val", ""), "") if style is not None else ""

    def _read_styles(self) -> dict[str, str]:
        """The names of the paragraph styles by their ids; a style may stand on a heading's."""
        name = related(self._packed, self._name, "styles")
        root = root_of(self._packed, name) if name else None
        names, below = dict[str, str](), dict[str, str]()
        for style in root if root is not None else ():
            id = style.get("w:styleId", "")
            for child in style:
                if child.tag == "w:name":
                    names[id] = child.get("w:val", "").lower()
                elif child.tag == "w:basedOn":
                    below[id] = child.get("w:val", "")
        heads = {id for id, name in names.items() if name.startswith("heading")}
        return {id: names.get(below.get(id, ""), name) if below.get(id) in heads else name
                for id, name in names.items()}  # fmt: skip
