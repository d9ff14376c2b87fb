"""Plain text and Markdown, one article or many in a file."""

from __future__ import annotations

from dataclasses import replace

from core.importers.article import ArticleReader
from core.importers.base import Opened
from core.importers.decoding import decode
from core.importers.formats import Format
from core.importers.paragraphs import paragraphs_of
from core.text import normalise
from core.values import Draft


class TextImporter:
    """Reads text files and pasted text."""

    format = Format.TEXT

    def __init__(self, articles: ArticleReader) -> None:
        self._articles = articles

    def open(self, data: bytes) -> Opened:
        """The articles of a file; raises ReadingError."""
        found = decode(data)
        drafts = self.read_text(found.text)
        if found.guessed:
            note = f"Its letters were read as {found.guessed}, which is a guess."
            drafts = [replace(draft, notes=(*draft.notes, note)) for draft in drafts]
        return Opened(tuple(drafts))

    def read_text(self, text: str) -> list[Draft]:
        """The articles of a text; raises ReadingError."""
        return self._articles.read_all(paragraphs_of(normalise(text)))
