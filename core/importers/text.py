"""Plain text and Markdown, one article or many in a file."""

from __future__ import annotations

from core.importers.article import ArticleReader
from core.importers.decoding import decoded
from core.importers.paragraphs import paragraphs_of
from core.text import normalise
from core.values import Draft


class TextImporter:
    """Reads text files and pasted text."""

    suffixes = (".txt", ".text", ".md", ".markdown")

    def __init__(self, articles: ArticleReader) -> None:
        self._articles = articles

    def is_certain(self, head: bytes) -> bool:
        """Plain text has no mark of its own."""
        return False

    def read(self, data: bytes) -> list[Draft]:
        """The articles of a file; raises ReadingError."""
        return self.read_text(decoded(data))

    def read_text(self, text: str) -> list[Draft]:
        """The articles of a text; raises ReadingError."""
        return self._articles.read_all(paragraphs_of(normalise(text)))
