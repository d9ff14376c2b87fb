"""Plain text and Markdown, one article or many in a file."""

from __future__ import annotations

from core.importers.article import ArticleReader
from core.importers.base import Opened
from core.importers.decoding import decoded
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
        return Opened(tuple(self.read_text(decoded(data))))

    def read_text(self, text: str) -> list[Draft]:
        """The articles of a text; raises ReadingError."""
        return self._articles.read_all(paragraphs_of(normalise(text)))
