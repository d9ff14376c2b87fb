"""The pages of a PDF as pieces of lines with their places, by PDFium.

PDFium is C and not safe across threads; it runs in the reading process only.
"""
# pypdfium2's raw interface is made by ctypes and has no types.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportMissingTypeStubs=false

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from core.errors import ReadingError

MOST_PAGES = 3_000
MOST_LETTERS = 10_000_000
DAMAGED = "It is a PDF document that is damaged or incomplete."
LOCKED = "It is a PDF document that is locked with a password."
_GAP = 1.8  # of the size of the letters, between two words that belong to different columns
_HYPHEN = "\u00ad"  # what a hyphen that ends a line is called here, whatever PDFium calls it
_HYPHENS = ("\x02", "\ufffe")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words beside one another on one line; places in points (1/72 inch) from the page's lower left."""

    text: str
    left: float
    right: float
    bottom: float
    size: float  # of the letters


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its pieces in the order of the file, its height in points, whether it has pictures."""

    pieces: tuple[Piece, ...]
    height: float
    pictured: bool


class Pdf:
    """One opened PDF; raises ReadingError where PDFium cannot read it."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2  # 0.1 s and 9 MB, only for PDFs

        self._pdfium, self._raw = pypdfium2, pypdfium2.raw
        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            locked = getattr(error, "err_code", None) == self._raw.FPDF_ERR_PASSWORD
            raise ReadingError(LOCKED if locked else DAMAGED) from None
        if len(self._document) > MOST_PAGES:
            raise ReadingError(f"It has more than {MOST_PAGES:,} pages.")

    def properties(self) -> dict[str, str]:
        """What the file says about itself: Title, Author, CreationDate."""
        return {str(name): str(value) for name, value in self._document.get_metadata_dict().items()}

    def pages(self) -> Iterator[Page | None]:
        """The pages; None for one that cannot be read."""
        letters = 0
        for number in range(len(self._document)):
            page = self._page(number)
            letters += sum(len(piece.text) for piece in page.pieces) if page else 0
            if letters > MOST_LETTERS:
                raise ReadingError(f"It holds more than {MOST_LETTERS:,} letters.")
            yield page

    def close(self) -> None:
        """Let go of the file."""
        self._document.close()

    def _page(self, number: int) -> Page | None:
        try:
            page = self._document[number]
            text = page.get_textpage()
        except self._pdfium.PdfiumError:
            return None
        try:
            pieces = tuple(self._pieces(text.raw))
            pictured = not pieces and any(
                self._raw.FPDFPageObj_GetType(self._raw.FPDFPage_GetObject(page.raw, i))
                == self._raw.FPDF_PAGEOBJ_IMAGE
                for i in range(min(self._raw.FPDFPage_CountObjects(page.raw), 1_000))
            )
            return Page(pieces, page.get_height(), pictured)
        finally:
            text.close()
            page.close()

    def _pieces(self, text: Any) -> Iterator[Piece]:
        """The words of a page, put together while they stand close on one line."""
        words = list[Piece]()
        for word in self._words(text):
            if word is None or (words and word.left - words[-1].right > _GAP * word.size):
                if words:
                    yield _together(words)
                words = []
            if word is not None:
                words.append(word)
        if words:
            yield _together(words)

    def _words(self, text: Any) -> Iterator[Piece | None]:
        """The words of a page in the order of the file; None ends a line."""
        raw, letters, first = self._raw, list[str](), 0
        for place in range(raw.FPDFText_CountChars(text)):
            code = raw.FPDFText_GetUnicode(text, place)
            letter = chr(code) if 0 < code < 0x110000 else ""
            letter = _HYPHEN if letter in _HYPHENS else letter
            if letter and not letter.isspace():
                first = first if letters else place
                letters.append(letter)
                if letter != _HYPHEN:
                    continue
            if letters:
                yield self._word(text, "".join(letters), first, max(first, place - 1))
                letters = []
            if letter in ("\r", "\n", _HYPHEN):  # PDFium writes no end of line behind a hyphen
                yield None
        if letters:
            yield self._word(text, "".join(letters), first, raw.FPDFText_CountChars(text) - 1)

    def _word(self, text: Any, word: str, first: int, last: int) -> Piece:
        begin, end = self._box(text, first), self._box(text, last)
        size = max(begin.top - begin.bottom, 1.0)
        # PDFium gives a letter beyond U+FFFF in two halves (UTF-16).
        word = word.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
        return Piece(word, begin.left, end.right, begin.bottom, size)

    def _box(self, text: Any, place: int) -> Any:
        box = self._raw.FS_RECTF()
        self._raw.FPDFText_GetLooseCharBox(text, place, ctypes.byref(box))
        return box


def _together(words: list[Piece]) -> Piece:
    first, last = words[0], words[-1]
    text = " ".join(word.text for word in words)
    return Piece(text, first.left, last.right, first.bottom, first.size)
