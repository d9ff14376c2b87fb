"""OpenDocument texts (ODT), read from their XML (OpenDocument 1.3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from core.errors import ReadingError
from core.importers.article import ArticleReader, Given
from core.importers.base import Opened
from core.importers.docx import CHANGED, NOTED
from core.importers.formats import Format
from core.importers.markup import at
from core.importers.package import from_properties, line_of, root_of
from core.importers.packed import Packed
from core.importers.paragraphs import Paragraph, lines_of
from core.values import BlockKind

_PASSED = frozenset((
    "text:tracked-changes", "office:annotation", "text:note-citation", "office:forms",
    "text:sequence-decls", "text:variable-decls", "text:table-of-content",
    "svg:title", "svg:desc",
))  # fmt: skip
_SIGNS = {"text:tab": "\t", "text:line-break": "\n"}
MOST_SPACES = 100


class OdtImporter:
    """Reads OpenDocument texts; text that tracked changes have removed is no text."""

    format = Format.ODT

    def __init__(self, articles: ArticleReader) -> None:
        self._articles = articles

    def open(self, data: bytes) -> Opened:
        """The articles of a document; raises ReadingError."""
        packed = Packed(data)
        if b"encryption-data" in (packed.read("META-INF/manifest.xml") or b""):
            raise ReadingError("It is locked with a password.")
        root = root_of(packed, "content.xml")
        body = at(root, "office:body", "office:text")
        if body is None:
            raise ReadingError("It is an OpenDocument file without a text in it.")
        notes = list[Element]()
        paragraphs = [*_blocks(body, notes)]
        for note in notes:  # grows while it is read, if a note has a note
            paragraphs += _blocks(note, notes)
        said = ((CHANGED, at(body, "text:tracked-changes") is not None), (NOTED, bool(notes)))
        given = replace(_meta(packed), notes=tuple(note for note, holds in said if holds))
        return Opened(tuple(self._articles.read_all(paragraphs, given)))


def _blocks(parent: Element, notes: list[Element], listed: bool = False) -> Iterator[Paragraph]:
    for child in parent:
        match child.tag:
            case "text:p" | "text:h":
                boxes = list[Element]()
                kind = BlockKind.HEADING if child.tag == "text:h" else None
                kind = BlockKind.TEXT if listed else kind
                text = "".join(_inside(child, notes, boxes))
                yield from (Paragraph(line, kind) for line in lines_of(text))
                for box in boxes:
                    yield from _blocks(box, notes)
            case "table:table":
                yield from _table(child, notes)
            case "text:list":
                yield from _blocks(child, notes, True)
            case tag if tag not in _PASSED:
                yield from _blocks(child, notes, listed)
            case _:
                pass


def _table(table: Element, notes: list[Element]) -> Iterator[Paragraph]:
    """A row as one paragraph; a table in a cell is part of the cell."""
    for child in table:
        if child.tag == "table:table-row":
            cells = [" ".join(p.text for p in _blocks(cell, notes)) for cell in child]
            line = " | ".join(cell for cell in cells if cell)
            if line:
                yield Paragraph(line, BlockKind.TEXT)
        else:
            yield from _table(child, notes)


def _inside(element: Element, notes: list[Element], boxes: list[Element]) -> Iterator[str]:
    """The text of a paragraph; notes and text boxes that hang on it are put aside."""
    yield element.text or ""
    for child in element:
        tag = str(child.tag)
        if tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag == "text:s":
            count = child.get("text:c", "1")
            yield " " * min(int(count) if count.isdecimal() else 1, MOST_SPACES)
        elif tag == "text:note":
            notes += [part for part in child if part.tag == "text:note-body"]
        elif tag == "draw:text-box":
            boxes.append(child)
        elif tag not in _PASSED:
            yield from _inside(child, notes, boxes)
        yield child.tail or ""


def _meta(packed: Packed) -> Given:
    meta = at(root_of(packed, "meta.xml"), "office:meta")
    found = {str(part.tag): line_of(part) for part in meta} if meta is not None else {}
    return from_properties(
        title=found.get("dc:title", ""),
        author=found.get("meta:initial-creator", "") or found.get("dc:creator", ""),
        created=found.get("meta:creation-date", ""),
        language=found.get("dc:language", ""),
    )
