"""The side of reading that runs in the worker process, where a hostile file can do no harm."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from core.errors import ReadingError
from core.importers.archive import ZipImporter
from core.importers.article import NO_TEXT, ArticleReader
from core.importers.base import Container, Importer, Opened, TableImporter
from core.importers.csvtable import CsvImporter
from core.importers.docx import DocxImporter
from core.importers.feed import FeedImporter
from core.importers.formats import Format, format_of
from core.importers.html import HtmlImporter
from core.importers.lexicon import Lexicon
from core.importers.mail import MailboxImporter, MailImporter
from core.importers.mhtml import MhtmlImporter
from core.importers.odt import OdtImporter
from core.importers.pdf import PdfImporter
from core.importers.questions import FileQuestion, Question
from core.importers.rtf import RtfImporter
from core.importers.text import TextImporter
from core.importers.xlsx import XlsxImporter
from core.values import TableLook

EMPTY = "It is empty."
TOO_MUCH_MEMORY = "Reading it needed too much memory."
DEEP = "It nests too deeply to be read."
READERS: tuple[Callable[[ArticleReader], Importer], ...] = (
    HtmlImporter, PdfImporter, DocxImporter, OdtImporter, RtfImporter, MhtmlImporter, FeedImporter,
    TextImporter,
)  # fmt: skip
CONTAINERS: tuple[Callable[[ArticleReader], Container], ...] = (
    ZipImporter, MailImporter, MailboxImporter,
)  # fmt: skip
TABLES: tuple[Callable[[ArticleReader], TableImporter], ...] = (CsvImporter, XlsxImporter)


Answer = Opened | TableLook | None


def answering(longest: int) -> Callable[[Question], Answer]:
    """What the worker process answers with; `longest` is the most code points of one article."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its warnings are ours to give
    files = _Files(ArticleReader(Lexicon.load(), longest))

    def answer(question: Question) -> Answer:
        if question is None:
            return None
        try:
            if isinstance(question, str):
                found: Answer = files.pasted(question)
            else:
                found = files.look(question) if question.look else files.open(question)
        except ReadingError:
            raise
        except MemoryError:
            raise ReadingError(TOO_MUCH_MEMORY) from None
        except RecursionError:
            raise ReadingError(DEEP) from None
        except Exception as error:  # the importer's door: parsers raise what they like
            raise ReadingError(f"It could not be read ({type(error).__name__}).") from error
        return found

    return answer


class _Files:
    """Files and the files inside them; those on the way to the last one asked for are remembered."""

    def __init__(self, articles: ArticleReader) -> None:
        self._pasted = TextImporter(articles)
        readers = [make(articles) for make in READERS]
        self._containers = {c.format: c for c in (make(articles) for make in CONTAINERS)}
        self._tables = {t.format: t for t in (make(articles) for make in TABLES)}
        others: dict[Format, Importer] = {reader.format: reader for reader in readers}
        self._importers: dict[Format, Importer] = {**others, **self._containers, **self._tables}
        self._path: Path | None = None
        self._found = dict[tuple[int, ...], tuple[bytes, Format]]()

    def pasted(self, text: str) -> Opened:
        """The articles of a text."""
        if not text.strip():
            raise ReadingError(EMPTY)
        return Opened(tuple(self._pasted.read_text(text)))

    def open(self, question: FileQuestion) -> Opened:
        """What a file holds."""
        data, format = self._at(question)
        if question.choice is not None and format in self._tables:
            return self._tables[format].open_by(data, question.choice)
        opened = self._importers[format].open(data)
        if not opened.drafts and not opened.parts:
            raise ReadingError(NO_TEXT)
        return opened

    def look(self, question: FileQuestion) -> TableLook | None:
        """How a table would be read; None for a file that is no table."""
        data, format = self._at(question)
        table = self._tables.get(format)
        return table.look(data, question.choice) if table else None

    def _at(self, question: FileQuestion) -> tuple[bytes, Format]:
        if self._path != question.path or not question.inside:
            self._found.clear()
            self._path = question.path
        return self._reached(question, question.inside)

    def _reached(self, question: FileQuestion, inside: tuple[int, ...]) -> tuple[bytes, Format]:
        if inside in self._found:
            return self._found[inside]
        if inside:
            around, of = self._reached(question, inside[:-1])
            data = self._containers[of].part(around, inside[-1])
        else:
            data = _bytes_of(question.path)
        found = data, _format(data, question.suffix(len(inside)))
        self._forget(inside)
        if found[1] in self._containers:
            self._found[inside] = found
        return found

    def _forget(self, inside: tuple[int, ...]) -> None:
        """Let go of the files that do not lie on the way to this one."""
        for other in [other for other in self._found if inside[: len(other)] != other]:
            del self._found[other]


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ReadingError("It is no longer there.") from None
    except PermissionError:
        raise ReadingError("You have no permission to read it.") from None
    except OSError as error:
        raise ReadingError(f"It cannot be read: {error.strerror}.") from error


def _format(data: bytes, suffix: str) -> Format:
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise ReadingError(EMPTY)
    return format_of(data, suffix)
