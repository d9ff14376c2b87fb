"""Rich text (RTF), which databases of newspapers export too."""

from __future__ import annotations

from dataclasses import replace

from core.importers.article import ArticleReader
from core.importers.base import Opened
from core.importers.docx import CHANGED, NOTED
from core.importers.formats import Format
from core.importers.package import from_properties
from core.importers.paragraphs import Paragraph, lines_of
from core.importers.rtfreader import RtfReader


class RtfImporter:
    """Reads RTF; text that tracked changes have removed, and hidden text, is no text."""

    format = Format.RTF

    def __init__(self, articles: ArticleReader) -> None:
        self._articles = articles

    def open(self, data: bytes) -> Opened:
        """The articles of a document; raises ReadingError."""
        found = RtfReader(data.decode("latin-1")).read()
        paragraphs = [
            Paragraph(line, kind)
            for text, kind in found.paragraphs
            for line in lines_of(_whole(text))
        ]
        notes = [Paragraph(line) for note in found.notes for line in lines_of(_whole(note))]
        about = {key: " ".join(_whole(text).split()) for key, text in found.information.items()}
        given = from_properties(
            about.get("title", ""), about.get("author", ""), about.get("creatim", ""), ""
        )
        said = ((CHANGED, found.changed), (NOTED, bool(notes)))
        given = replace(given, notes=tuple(note for note, holds in said if holds))
        return Opened(tuple(self._articles.read_all(paragraphs + notes, given)))


def _whole(text: str) -> str:
    """The text with its characters beyond the basic plane, which RTF writes as two halves."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
