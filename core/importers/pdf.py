"""PDF documents with a text layer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.errors import ReadingError
from core.importers.article import NO_TEXT, ArticleReader, Given
from core.importers.base import Opened
from core.importers.formats import Format
from core.importers.head import Head
from core.importers.paragraphs import Paragraph, lines_of
from core.importers.pdflayout import at_edge, form, is_page_number, repeated
from core.importers.pdflayout import lines_of as lines_of_page
from core.importers.pdfpages import Page, Pdf, Piece
from core.importers.pdfparagraphs import HEADING, Block, blocks_of
from core.importers.stamps import pdf_day
from core.text import normalise
from core.values import BlockKind

PICTURES = "Its pages are pictures; there is no text in it that can be read."
NO_LETTERS = "Its fonts do not say which letters they show, so that its text cannot be read."
LONGEST_TITLE = 250
FIRST = 8  # paragraphs among which the title is looked for
# What programs write into the title that nobody gave: the name of a file, with their own before it.
_PROGRAM = re.compile(r"^Microsoft \w+ - |\.(?:docx?|pdf|indd|qxp|odt|rtf|txt)$", re.IGNORECASE)
_UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
PROPERTIES = "PDF properties"


class PdfImporter:
    """Reads PDFs; nothing in them is run or loaded."""

    format = Format.PDF

    def __init__(self, articles: ArticleReader) -> None:
        self._articles = articles

    def open(self, data: bytes) -> Opened:
        """The article of a document; raises ReadingError."""
        pdf = Pdf(data)
        try:
            pages, properties = list(pdf.pages()), pdf.properties()
        finally:
            pdf.close()
        blocks, notes = _read(pages)
        kinds = [BlockKind.HEADING if _is_heading(block) else None for block in blocks]
        paragraphs = [
            Paragraph(line, kind)
            for block, kind in zip(blocks, kinds, strict=True)
            for line in lines_of(block.text)
        ]
        given = _given(properties, _title(blocks), notes)
        return Opened((self._articles.read(paragraphs, given),))


def _read(pages: Sequence[Page | None]) -> tuple[list[Block], list[str]]:
    """The paragraphs of the pages, and what a reader should know about them."""
    there = [(page, lines_of_page(page)) for page in pages if page is not None]
    heads = repeated(there) if len(there) > 1 else frozenset[str]()
    kept, left = list[list[Piece]](), dict[str, str]()
    for page, lines in there:
        kept.append([])
        for line in lines:
            if form(line) in heads and at_edge(page, line):
                left.setdefault(form(line), line.text)
            elif not is_page_number(page, line):
                kept[-1].append(line)
    blocks = blocks_of(kept)
    _refuse_pictures([page for page, _ in there], blocks)
    return blocks, _notes(pages, list(left.values()))


def _refuse_pictures(pages: Sequence[Page], blocks: Sequence[Block]) -> None:
    letters = "".join(block.text for block in blocks)
    if not letters.strip():
        raise ReadingError(PICTURES if any(page.pictured for page in pages) else NO_TEXT)
    if len(_UNKNOWN.findall(letters)) > 0.3 * len(letters):
        raise ReadingError(NO_LETTERS)


def _notes(pages: Sequence[Page | None], left: Sequence[str]) -> list[str]:
    notes = list[str]()
    if left:
        listed = ", ".join(f"“{normalise(line)[:80]}”" for line in left)
        notes.append(f"Lines that return on its pages were left out: {listed}.")
    for what, numbers in (
        ("holds no text that can be read, only pictures", _numbers(pages, True)),
        ("could not be read", _numbers(pages, False)),
    ):
        notes += [f"Page {number} {what}." for number in numbers]
    return notes


def _numbers(pages: Sequence[Page | None], pictured: bool) -> list[int]:
    return [
        number
        for number, page in enumerate(pages, 1)
        if (page is not None and page.pictured if pictured else page is None)
    ]


def _is_heading(block: Block) -> bool:
    return block.size >= HEADING and len(block.text) <= LONGEST_TITLE


def _title(blocks: Sequence[Block]) -> str:
    """The largest of the first paragraphs, if it is larger than the text."""
    page = [block for block in blocks[:FIRST] if block.page == blocks[0].page]
    first = [block for block in page if _is_heading(block) and " " in block.text]
    return max(first, key=lambda block: block.size).text if first else ""


def _given(properties: dict[str, str], title: str, notes: Sequence[str]) -> Given:
    said = {name: " ".join(normalise(value).split())[:500] for name, value in properties.items()}
    named = _PROGRAM.sub("", said.get("Title", "")) if title == "" else ""
    author, day = said.get("Author", ""), pdf_day(said.get("CreationDate", ""))
    known = {"title": named, "byline": author, "published": day}
    origins = {name: PROPERTIES for name, value in known.items() if value}
    if title:
        origins["title"] = "the largest letters of the first page"
    return Given(
        title=normalise(title),
        last_title=named,
        last=Head(byline=author, published=day),
        notes=tuple(notes),
        origins=origins,
    )
